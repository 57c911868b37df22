"""The door of the quality room: rules, findings, queues and the trend."""

from openipo.domain.quality.actions.accept_finding import accept_finding
from openipo.domain.quality.actions.check_files import QualityReport, check_files, count_findings
from openipo.domain.quality.errors import QualityRefusal
from openipo.domain.quality.models import DailyCount, QualityFinding
from openipo.domain.quality.permissions import may_accept
from openipo.domain.quality.quality_rules import QUALITY_RULES, QualityRule
from openipo.domain.quality.queries import Week, findings, findings_on, open_by_owner, trend

__all__ = [
    "QUALITY_RULES",
    "DailyCount",
    "QualityFinding",
    "QualityRefusal",
    "QualityReport",
    "QualityRule",
    "Week",
    "accept_finding",
    "check_files",
    "count_findings",
    "findings",
    "findings_on",
    "may_accept",
    "open_by_owner",
    "trend",
]
