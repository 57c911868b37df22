from openipo.apps.exchange.models.import_finding import ImportFinding
from openipo.apps.exchange.models.import_run import ImportRun

__all__ = ["ImportFinding", "ImportRun"]
