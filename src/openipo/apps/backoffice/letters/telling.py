"""What a letter's page says about it."""

from typing import Any

from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import Desk, role_name
from openipo.apps.backoffice.words import MEANS, word_of
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import FileAtHand
from openipo.domain.correspondence.api import Letter, addressee_of, may_approve, may_dispatch, may_write
from openipo.ui.api import Fact, cited, date_in_words, in_language, instant_in_words, joined, language_name


def letter_facts(row: Letter, desk: Desk) -> list[Fact]:
    """To whom, under which provision, who did what when."""
    party = addressee_of(row)
    names = names_of({row.drafted_by, row.submitted_by, row.approved_by, row.service_recorded_by} - {""})
    stated = [
        Fact(_("To"), party.name),
        Fact(_("E-mail"), party.email),
        Fact(_("Language"), language_name(row.language)),
        Fact(_("Provision"), row.law),
        Fact(_("Signed by"), row.issued_by_name or joined(role_name(role) for role in row.signed_by)),
        Fact(_("Drafted"), _by(names, row.drafted_by, date_in_words(row.drafted_on))),
        Fact(_("Submitted"), _by(names, row.submitted_by, instant_in_words(row.submitted_at))),
        Fact(_("Approved"), _by(names, row.approved_by, instant_in_words(row.approved_at))),
        Fact(_("Issued"), date_in_words(row.issued_on)),
        Fact(_("Served"), _served(row)),
        Fact(_("Proof of service"), row.proof),
        Fact(_("Came back"), f"{date_in_words(row.returned_on)}: {row.return_reason}" if row.returned_on else ""),
        Fact(_("Checksum (SHA-256)"), row.digest),
    ]
    return [fact for fact in stated if fact.value]


def _by(names: dict[str, str], who: str, when: str) -> str:
    return f"{when}, {names.get(who, who)}" if who and when else ""


def _served(row: Letter) -> str:
    return f"{date_in_words(row.served_on)} ({word_of(MEANS, row.means)})" if row.served_on else ""


def page_permissions(row: Letter, desk: Desk) -> dict[str, Any]:
    """Which of the letter's forms this officer is shown, and why not the others."""
    write, dispatch = may_write(desk.actor, row), may_dispatch(desk.actor, row)
    is_draft = row.state == "draft"
    ready = row.state == "approved" or (is_draft and not row.second_eyes)
    waits = row.state == "awaiting-approval"
    return {
        "may_edit": bool(write) and is_draft,
        "may_submit": bool(write) and is_draft and row.second_eyes,
        "may_issue": bool(write) and ready,
        "may_approve": waits and bool(may_approve(desk.actor, row)),
        "may_send_back": bool(write) and row.state in ("awaiting-approval", "approved"),
        "may_serve": bool(dispatch) and row.state in ("issued", "returned"),
        "may_return": bool(dispatch) and row.state in ("issued", "served"),
        "may_send": bool(dispatch) and row.state in ("issued", "served", "returned") and addressee_of(row).email,
        "why_not": _why_not(row, desk, write, waits),
        "has_paper": bool(row.document),
    }


def _why_not(row: Letter, desk: Desk, write: Any, waits: bool) -> str:
    if waits and not may_approve(desk.actor, row):
        return str(may_approve(desk.actor, row).reason)
    return "" if write or row.document else str(write.reason)


def clause_choices(at_hand: FileAtHand) -> dict[str, Any]:
    """The clause library and the goods, for one more clause."""
    grounds = at_hand.law.revision.grounds.values()
    return {
        "grounds": [(ground.id, cited(in_language(ground.label), ground.law)) for ground in grounds],
        "goods": [(item.id, f"{item.id} {item.text}") for item in at_hand.content.goods],
    }
