"""Rules of entry made from the duties that rooms of the domain name."""

from openipo.domain.accounts.api import Actor, officer
from openipo.domain.cases.api import may as may_in_cases
from openipo.domain.fees.api import may as may_with_money
from openipo.domain.lawdrafts.api import may as may_draft
from openipo.kernel.security.api import Permission, Rule


def case_duty(*names: str) -> Rule:
    """Whoever may exercise one of these duties on files or at reception."""

    def holds(actor: Actor | None) -> Permission:
        if not officer(actor) or actor is None:
            return officer(actor)
        return _first_leave([may_in_cases(actor, name) for name in names])

    return holds


def money_duty(*names: str) -> Rule:
    """Whoever may exercise one of these duties with money."""

    def holds(actor: Actor | None) -> Permission:
        if not officer(actor) or actor is None:
            return officer(actor)
        return _first_leave([may_with_money(actor, name) for name in names])

    return holds


def law_duty(*names: str) -> Rule:
    """Whoever may exercise one of these duties in drafting the law."""

    def holds(actor: Actor | None) -> Permission:
        if not officer(actor) or actor is None:
            return officer(actor)
        return _first_leave([may_draft(actor, name) for name in names])

    return holds


def _first_leave(answers: list[Permission]) -> Permission:
    return next((answer for answer in answers if answer), answers[0])
