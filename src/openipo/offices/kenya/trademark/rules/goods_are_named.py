"""Are goods or services specified? (Rule 21)"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 21",
    obstacle={"en": "The application specifies no goods or services."},
)
def goods_are_named(case: CaseView) -> bool:
    """At least one item of goods or services is named."""
    return any(item["text"].strip() for item in case.facts["goods"])
