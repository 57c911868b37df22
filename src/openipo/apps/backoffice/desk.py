"""Who sits at the page, on which day, at which instant; and refusals in that reader's words."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from openipo.domain.accounts.api import AccountsRefusal, Actor, Office, office_named
from openipo.domain.cases.api import CaseError
from openipo.domain.correspondence.api import LetterRefused
from openipo.domain.lawdrafts.api import DraftRefused
from openipo.domain.procedures.api import AGAINST, UNANSWERED, LawError, MoveNotAllowed, Obstacle, StepNotAllowed
from openipo.domain.rights.api import RightsError
from openipo.kernel.clock.api import now, today
from openipo.kernel.security.api import AccessRefused
from openipo.ui.api import cited, in_language

# What a use case says when it refuses: shown to the officer as it is, beside what was asked.
REFUSALS = (LawError, CaseError, RightsError, LetterRefused, AccountsRefusal, AccessRefused, DraftRefused)
_LONGEST_LENGTH = 10  # figures of a number of events


@dataclass(frozen=True)
class Desk:
    """The officer who reads the page (in the page's language), the legal day and the instant."""

    actor: Actor
    on: date
    at: datetime

    @property
    def language(self) -> str:
        return self.actor.language


def office() -> Office:
    """The office of this installation."""
    return office_named(settings.OFFICE)


def desk_of(request: HttpRequest) -> Desk:
    """The only place of these pages that reads the clock."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    language = get_language() or actor.language
    return Desk(replace(actor, language=language), today(office().time_zone), now())


def length_seen(request: HttpRequest) -> int:
    """How many events the file had that the officer saw; 0 where that is not said, with which nothing is confirmed."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < _LONGEST_LENGTH else 0


def role_name(role: str) -> str:
    """A role in the reader's words."""
    return in_language(office().roles.get(role, {"en": role.replace("_", " ")}))


def obstacle_in_words(obstacle: Obstacle) -> str:
    """The reason with its provision."""
    return cited(in_language(obstacle.reason), obstacle.law)


def wants_answers(obstacle: Obstacle) -> bool:
    """Does it go away once questions of the checklist are answered (otherwise)?"""
    return obstacle.code.partition(":")[0] in (UNANSWERED, AGAINST)


def refusal_in_words(refusal: Exception) -> list[str]:
    """One sentence for each reason."""
    if isinstance(refusal, StepNotAllowed | MoveNotAllowed):
        return [obstacle_in_words(obstacle) for obstacle in refusal.obstacles]
    if isinstance(refusal, LawError):
        return [in_language(refusal.said)]
    if isinstance(refusal, AccessRefused):
        return [str(refusal.permission.reason)]
    return [str(refusal)]
