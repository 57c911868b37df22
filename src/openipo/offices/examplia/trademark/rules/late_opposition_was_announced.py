"""Was the International Bureau told that an opposition may come after the limit? (Act s.146(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.146(2)",
    obstacle={
        "en": "An opposition after the limit was announced to the International Bureau: its time is awaited.",
        "fr": "Une opposition postérieure au délai a été annoncée au Bureau international : son délai est attendu.",
    },
)
def late_opposition_was_announced(case: CaseView) -> bool:
    """The days of the opposition period were told before the limit ended."""
    return case.proceeding is not None and "set:opposition_ends" in case.proceeding.anchors
