"""Words that formats use for yes and no."""

from openipo.standards.records.traced import Traced
from openipo.standards.xml.branch import Branch


def indicator(branch: Branch | None, *path: str) -> Traced[bool] | None:
    """An XML Schema boolean at the path; None where there is none or it is neither true nor false."""
    text = branch.text(*path) if branch else None
    if text is None or text.value.lower() not in ("true", "false", "1", "0"):
        return None
    return Traced(text.value.lower() in ("true", "1"), text.source)
