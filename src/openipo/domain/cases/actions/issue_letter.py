"""A letter is signed and leaves the office."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.addressee import addressee_of
from openipo.domain.cases.at_hand import FileAtHand, take_up
from openipo.domain.cases.done import Done, done
from openipo.domain.cases.errors import NotFound
from openipo.domain.cases.permissions import require
from openipo.domain.correspondence.api import letter_with_key, send_by_email, sign_and_issue
from openipo.domain.procedures.api import LetterState, issue


@transaction.atomic
def issue_letter(*, file: UUID, letter: str, on: date, by: Actor, at: datetime, check_url: str = "") -> Done:
    """Sign the letter (its key on the file) and record that it was issued. `check_url`: where anybody can check it.

    The addressee's name and address are those of the register today. A letter that goes by e-mail leaves through the
    outbox once this is committed. Raises `LetterRefused`, `NotFound`.
    """
    require(by, "send-letters")
    at_hand = take_up(file)
    state = letter_named(at_hand, letter)
    addressee = addressee_of(at_hand, state)
    row = sign_and_issue(
        letter=letter_with_key(file, letter).pk,
        by=by,
        office=at_hand.law.office,
        on=on,
        at=at,
        addressee=addressee,
        check_url=check_url,
    )
    if row.served_by == "e-mail" and addressee.email:
        send_by_email(letter=row.pk, by=by, at=at)
    act = begin(at_hand, on, at, by)
    act.happen(issue(state, on))
    return done(at_hand, act.write())


def letter_named(at_hand: FileAtHand, key: str) -> LetterState:
    """The letter of the file by its key. Raises `NotFound`."""
    if key not in at_hand.case.letters:
        raise NotFound(gettext_noop("The file has no letter “%(key)s”."), key=key)
    return at_hand.case.letters[key]
