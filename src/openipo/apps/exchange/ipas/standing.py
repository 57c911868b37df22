"""Where a file stands, by the status of its own process."""

from dataclasses import dataclass

from openipo.apps.exchange.ipas.assembly import Assembly
from openipo.apps.exchange.ipas.row import Row

# The register's word as the rules for any record read it.
WORDS = {"pending": "filed", "registered": "registered", "ended": "ended"}


@dataclass(frozen=True)
class Standing:
    """`row` is the process that says it; an empty one where the file has none. `code` is the older system's."""

    row: Row
    code: str = ""
    status: str = "filed"
    register: str = "pending"
    is_known: bool = False

    @property
    def word(self) -> str:
        return WORDS[self.register] if self.is_known else self.code


def standing_of(assembly: Assembly) -> Standing:
    """By the first process that is not part of another one. A code that is not mapped is reported, and pending."""
    own = [row for row in assembly.rows("IP_PROC") if not row["UPPER_PROC_NBR"]]
    if not own or not own[0]["STATUS_CODE"]:
        assembly.defect("process-missing", own[0] if own else assembly.file)
        return Standing(own[0] if own else Row("IP_PROC", 0, "", {}), is_known=True)
    code = own[0]["STATUS_CODE"]
    means = assembly.mapping.statuses.get(code)
    return Standing(own[0], code, **means, is_known=True) if means else Standing(own[0], code)
