"""What is done with a letter: written, checked by a second pair of eyes, signed, sent, served, returned."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import Desk
from openipo.domain.cases.api import CaseError, issue_letter, look_at, record_service
from openipo.domain.correspondence import api as letters
from openipo.domain.correspondence.api import Clause, Letter


@dataclass(frozen=True)
class Deed:
    """One thing to be done with a letter by the officer at the desk, with what the form said."""

    desk: Desk
    letter: Letter
    said: QueryDict

    def text(self, name: str) -> str:
        return self.said.get(name, "")

    def number(self, name: str) -> int | None:
        text = self.text(name)
        return int(text) if text.isdigit() else None

    def day(self, name: str) -> date:
        try:
            return date.fromisoformat(self.text(name))
        except ValueError as unreadable:
            raise CaseError(_("Give the day, such as 2026-03-05.")) from unreadable


def edit(deed: Deed) -> None:
    letters.edit_paragraph(
        letter=deed.letter.pk,
        paragraph=deed.number("paragraph") or 0,
        text=deed.text("text").replace("\r\n", "\n"),
        seen=deed.text("seen").replace("\r\n", "\n"),
        by=deed.desk.actor,
        at=deed.desk.at,
    )


def remove(deed: Deed) -> None:
    place = deed.number("paragraph") or 0
    letters.remove_paragraph(letter=deed.letter.pk, paragraph=place, by=deed.desk.actor, at=deed.desk.at)


def add(deed: Deed) -> None:
    letters.add_paragraph(
        letter=deed.letter.pk,
        text=deed.text("text").replace("\r\n", "\n"),
        after=deed.number("after"),
        by=deed.desk.actor,
        at=deed.desk.at,
    )


def add_ground(deed: Deed) -> None:
    """A clause from the library, for the ticked goods."""
    at_hand = look_at(deed.letter.file)
    library = at_hand.law.revision.grounds
    if deed.text("ground") not in library:
        raise CaseError(_("Choose a ground."))
    chosen = deed.said.getlist("items")
    goods = tuple(item for item in at_hand.content.goods if item.id in chosen)
    clause = Clause(library[deed.text("ground")], goods)
    letters.add_clause(
        letter=deed.letter.pk, clause=clause, after=deed.number("after"), by=deed.desk.actor, at=deed.desk.at
    )


def submit(deed: Deed) -> None:
    letters.submit_for_approval(letter=deed.letter.pk, by=deed.desk.actor, at=deed.desk.at)


def approve(deed: Deed) -> None:
    letters.approve(letter=deed.letter.pk, by=deed.desk.actor, at=deed.desk.at)


def send_back(deed: Deed) -> None:
    letters.send_back(letter=deed.letter.pk, because=deed.text("because"), by=deed.desk.actor)


def issue(deed: Deed) -> None:
    desk = deed.desk
    issue_letter(file=deed.letter.file, letter=deed.letter.key, on=desk.on, by=desk.actor, at=desk.at)


def send(deed: Deed) -> None:
    letters.send_by_email(letter=deed.letter.pk, by=deed.desk.actor, at=deed.desk.at, to=deed.text("to"))


def serve(deed: Deed) -> None:
    record_service(
        file=deed.letter.file,
        letter=deed.letter.key,
        served_on=deed.day("served_on"),
        means=deed.text("means"),
        proof=deed.text("proof"),
        by=deed.desk.actor,
        at=deed.desk.at,
    )


def returned(deed: Deed) -> None:
    letters.record_return(
        letter=deed.letter.pk, on=deed.day("returned_on"), reason=deed.text("reason"), by=deed.desk.actor
    )


DEEDS: dict[str, Callable[[Deed], None]] = {
    "edit": edit,
    "remove": remove,
    "add": add,
    "add-ground": add_ground,
    "submit": submit,
    "approve": approve,
    "send-back": send_back,
    "issue": issue,
    "send": send,
    "serve": serve,
    "returned": returned,
}


def said_after(act: str) -> str:
    """What the officer reads when it is done."""
    return {
        "submit": _("The letter waits for a second pair of eyes."),
        "approve": _("Approved: the letter may be signed."),
        "send-back": _("The letter is a draft again."),
        "issue": _("Signed and issued. Record its service when it has reached the addressee."),
        "send": _("The e-mail leaves within a minute."),
        "serve": _("Service is recorded; the time limits that depend on it run."),
        "returned": _("The letter came back; serve it anew."),
    }.get(act, _("Saved."))
