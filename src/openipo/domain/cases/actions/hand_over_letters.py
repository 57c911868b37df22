"""What lies ready for somebody who stands at the counter is signed and handed over, at once."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.issue_letter import issue_letter
from openipo.domain.cases.actions.record_service import record_service
from openipo.domain.cases.at_hand import FileAtHand, look_at
from openipo.domain.cases.errors import CaseError, NotFound
from openipo.domain.correspondence.api import Letter, letters_of

COUNTER = "counter"
_CHANNELS = ("", "paper")  # how an application comes to the counter; nothing is recorded where it is the usual way


def ready_for_the_counter(at_hand: FileAtHand) -> Sequence[Letter]:
    """The drafts on the file that the law has served at the counter and that no second officer has to approve first.

    None where the application came another way: nobody stands there to whom they could be handed.
    """
    if not _came_to_the_counter(at_hand):
        return []
    drafts = [row for row in letters_of(at_hand.file) if row.state == "draft"]
    return [row for row in drafts if row.served_by == COUNTER and not row.second_eyes]


@transaction.atomic
def hand_over_letters(*, file: UUID, on: date, by: Actor, at: datetime, check_url: str = "") -> list[UUID]:
    """Sign what lies ready, and record that it was handed over on the day; the letters. All of them, or none.

    Raises `CaseError` where the application did not come to the counter, `NotFound` where nothing lies ready (somebody
    handed it over before), `AccessRefused` where the officer may not sign one of them or record its service,
    `LetterRefused`.
    """
    at_hand = look_at(file)
    if not _came_to_the_counter(at_hand):
        raise CaseError(
            gettext_noop(
                "This application was not filed at the counter, so its letters are sent, not handed over there."
            )
        )
    ready = ready_for_the_counter(at_hand)
    if not ready:
        raise NotFound(gettext_noop("Nothing lies ready on this file to be handed over at the counter."))
    for row in ready:
        issue_letter(file=file, letter=row.key, on=on, by=by, at=at, check_url=check_url)
        record_service(file=file, letter=row.key, served_on=on, means=COUNTER, by=by, at=at)
    return [row.pk for row in ready]


def _came_to_the_counter(at_hand: FileAtHand) -> bool:
    return at_hand.content.channel in _CHANNELS
