"""What the register says of a mark, its dates and its parties, with INID codes (WIPO ST.60)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import role_name
from openipo.apps.backoffice.files.loading import OpenFile
from openipo.apps.backoffice.words import CATEGORY, CHANNEL, MARK_KIND, PARTY, PRIORITY, word_of
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import TaskLine, may
from openipo.domain.parties.api import Address, Party
from openipo.domain.procedures.api import Ask
from openipo.domain.rights.api import Mark
from openipo.ui.api import Fact, date_in_words, in_language


def dates(opened: OpenFile) -> list[Fact]:
    """The days and numbers of the file, those that it has."""
    state = opened.state
    law = opened.view.law
    stated = [
        Fact(_("Application number"), state.number, "210"),
        Fact(_("Number in WIPO ST.13"), state.st13),
        Fact(_("Registration number"), state.registration_number, "111"),
        Fact(_("Received"), _received(opened)),
        Fact(_("Filing date"), date_in_words(state.filed_on), "220"),
        Fact(_("Open to the public since"), date_in_words(state.public_on)),
        Fact(_("Registration date"), date_in_words(state.registered_on), "" if state.filed_as else "151"),
        Fact(_("Protected until"), date_in_words(state.expires_on), "180"),
        Fact(_("Ended"), date_in_words(state.ended_on)),
        *stated_on_filing(opened),
        Fact(_("Applicant's reference"), state.reference),
        Fact(_("Law"), in_language(law.revision.title) if law else ""),
    ]
    return [fact for fact in stated if fact.value]


# Codes of ST.60 for what a designation states under the Madrid Protocol.
OF_DESIGNATIONS = {"registration_number": "111", "international_on": "151", "expires_on": "180", "basis": "822"}

SHOWN_ONCE_REGISTERED = ("registration_number", "expires_on")  # as those of the registration, which they then are


def stated_on_filing(opened: OpenFile) -> list[Fact]:
    """What was stated with a file that is no application, by the questions of the law book."""
    state, law = opened.state, opened.view.law
    procedures = law.revision.procedures.values() if law and state.filed_as else ()
    asks = [ask for procedure in procedures if state.filed_as in procedure.filed_as for ask in procedure.form]
    return [
        Fact(in_language(ask.label), _answer(ask, state.stated[ask.id]), OF_DESIGNATIONS.get(ask.id, ""))
        for ask in asks
        if ask.id in state.stated and not (state.registered_on and ask.id in SHOWN_ONCE_REGISTERED)
    ]


def _answer(ask: Ask, answer: str) -> str:
    return date_in_words(date.fromisoformat(answer)) if ask.type == "date" else answer


def _received(opened: OpenFile) -> str:
    day = date_in_words(opened.state.received_on)
    return f"{day}, {word_of(CHANNEL, opened.state.channel)}" if day and opened.state.channel else day


def mark_facts(opened: OpenFile) -> list[Fact]:
    """Everything stated about the mark."""
    mark = opened.state.mark
    return [fact for fact in _of_mark(mark) if fact.value] if mark else []


def _of_mark(mark: Mark) -> Iterable[Fact]:
    yield Fact(_("Kind of mark"), word_of(MARK_KIND, mark.kind), "550")
    yield Fact(_("Category"), word_of(CATEGORY, mark.category), "551")
    yield Fact(_("Words of the mark"), mark.text, "540", language=mark.language)
    yield Fact(_("Standard characters"), _("Yes") if mark.standard_characters else "", "541")
    yield Fact(_("Description"), mark.description, "571")
    yield Fact(_("Colours claimed"), ", ".join(mark.colours), "591")
    yield Fact(_("Transliteration"), mark.transliteration, "561")
    yield Fact(_("Translation"), mark.translation, "566")
    yield Fact(_("Disclaimer"), mark.disclaimer, "526")
    yield Fact(_("Figurative elements"), ", ".join(mark.vienna_codes), "531")


def party_blocks(opened: OpenFile) -> list[dict[str, Any]]:
    """Each party with all that is known of it; those of open proceedings too."""
    return [{"title": party.name, "role": word_of(PARTY, party.role), "facts": _of_party(opened, party)} for party in
            opened.state.parties]  # fmt: skip


def _of_party(opened: OpenFile, party: Party) -> list[Fact]:
    codes = {"applicant": "731", "holder": "732", "representative": "740"}
    represented = [opened.state.party(each) for each in party.acts_for]
    stated = [
        Fact(_("Address"), address_lines(party.address), codes.get(party.role, "")),
        Fact(_("Address for service"), address_lines(party.service_address) if party.service_address else "", "750"),
        Fact(_("Nationality"), party.nationality),
        Fact(_("Legal form"), party.legal_form),
        Fact(_("Share"), party.share),
        Fact(_("E-mail"), party.email),
        Fact(_("Telephone"), party.phone),
        Fact(_("Acts for"), ", ".join(each.name for each in represented if each)),
        *(Fact(scheme, value) for scheme, value in party.identifiers.items()),
    ]
    return [fact for fact in stated if fact.value]


def address_lines(address: Address) -> str:
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    return "\n".join(part for part in (*address.lines, town, address.region, address.country) if part)


def task_lines(opened: OpenFile) -> list[dict[str, Any]]:
    """The open tasks with who has them and what this officer may do about it."""
    actor = opened.desk.actor
    names = _names(opened.view.tasks)
    return [
        {
            "task": task,
            "label": in_language(task.label),
            "role": role_name(task.role),
            "officer": names.get(task.officer, task.officer),
            "priority": word_of(PRIORITY, task.priority) if task.priority < 3 else "",  # type: ignore[arg-type]
            "may_claim": not task.officer and actor.has_role(task.role),
            "may_release": task.officer == actor.id or bool(task.officer and may(actor, "assign-work")),
            "url": reverse("office_work:task", args=[opened.id]),
        }
        for task in opened.view.tasks
    ]


def _names(tasks: Iterable[TaskLine]) -> dict[str, str]:
    officers = {task.officer for task in tasks if task.officer}
    return names_of(officers) if officers else {}
