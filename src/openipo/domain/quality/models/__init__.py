from openipo.domain.quality.models.daily_count import DailyCount
from openipo.domain.quality.models.looked_at import LookedAt
from openipo.domain.quality.models.quality_finding import QualityFinding

__all__ = ["DailyCount", "LookedAt", "QualityFinding"]
