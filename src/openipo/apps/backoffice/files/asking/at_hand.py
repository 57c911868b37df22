"""What a step's questions are filled with before anybody answers: what the file, the checks and the search know."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from openipo.apps.backoffice.files.asking.figures import VIENNA_CODES
from openipo.apps.backoffice.files.asking.grounds import goods_of_grounds
from openipo.apps.backoffice.files.citing import grounds_given, rights_cited
from openipo.apps.backoffice.files.loading import OpenFile
from openipo.domain.procedures.api import Option

GROUNDS, EARLIER_RIGHTS = "grounds", "earlier-rights"


@dataclass(frozen=True)
class Known:
    """`chosen` is what the page before sent along in the address; `cited` the marks cited from a search."""

    opened: OpenFile
    option: Option
    chosen: QueryDict
    cited: Sequence[Mapping[str, Any]]


def answers_at_hand(opened: OpenFile, option: Option, chosen: QueryDict) -> dict[str, Any]:
    """By question; `touched` are the goods that the grounds among them name, where they name some."""
    asks_rights = any(ask["type"] == EARLIER_RIGHTS for ask in option.asks)
    known = Known(opened, option, chosen, rights_cited(opened, option.items) if asks_rights else [])
    filled = {ask["id"]: AT_HAND[ask["type"]](known) for ask in option.asks if ask["type"] in AT_HAND}
    touched = goods_of_grounds(filled[ask["id"]] for ask in option.asks if ask["type"] == GROUNDS)
    return {**filled, "touched": touched} if touched else filled


def _grounds(known: Known) -> list[Any]:
    """The grounds chosen on the examination report, else those of the checks that the machine found wanting; and those
    that the cited rights give.
    """
    failed = [
        check.ground
        for check in known.opened.view.checks
        if check.proceeding == known.option.proceeding and check.result == "fail" and check.ground
    ]
    given = grounds_given(known.cited)
    stated = known.chosen.getlist("ground") or failed
    return [given.get(ground, ground) for ground in dict.fromkeys([*stated, *given])]


def _figures(known: Known) -> str:
    """The Vienna codes that the mark bears, and those chosen beside the search."""
    mark = known.opened.state.mark
    return " ".join(dict.fromkeys([*(mark.vienna_codes if mark else ()), *known.chosen.getlist("figure")]))


AT_HAND: Mapping[str, Callable[[Known], Any]] = {
    GROUNDS: _grounds,
    EARLIER_RIGHTS: lambda known: known.cited,
    VIENNA_CODES: _figures,
}
