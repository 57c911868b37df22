"""The history of a file in sentences: one verb for each kind of event, with named placeholders for its facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.utils.translation import gettext, gettext_noop, override

from openipo.domain.cases.ties import tie_in_words
from openipo.domain.procedures.api import Law, Revision
from openipo.kernel.calendar.api import day_in_words
from openipo.kernel.ledger.api import RecordedEvent
from openipo.kernel.money.api import Money, show
from openipo.ui.api import in_language

SENTENCES: Mapping[str, str] = {
    "application_received": gettext_noop("The application was received as %(number)s on %(received_on)s."),
    "filing_date_accorded": gettext_noop("The filing date %(filed_on)s was accorded."),
    "goods_classified": gettext_noop("The goods and services were classified."),
    "figures_coded": gettext_noop("The figurative elements of the mark were classified."),
    "file_opened": gettext_noop("The file was opened as %(number)s; it came out of file %(from_number)s."),
    "file_linked": gettext_noop("%(tie)s: file %(number)s."),
    "file_merged": gettext_noop("The file was joined to file %(into)s and ended."),
    "goods_joined": gettext_noop("Goods of another file were joined to this one: %(items)s."),
    "ownership_transferred": gettext_noop("The right, or a share in it, passed: %(gone)s → %(come)s."),
    "goods_limited": gettext_noop("The goods and services were limited."),
    "mark_registered": gettext_noop("The mark was registered as %(registration_number)s until %(expires_on)s."),
    "renewed": gettext_noop("The registration was renewed until %(expires_on)s."),
    "party_changed": gettext_noop("A party was changed."),
    "representative_changed": gettext_noop("The representative was changed."),
    "power_filed": gettext_noop("A power of attorney was put on the file."),
    "power_revoked": gettext_noop("The power of attorney was revoked; it is valid until %(valid_until)s."),
    "interest_entered": gettext_noop("Entered in the register: %(interest)s."),
    "interest_changed": gettext_noop("An entry in the register was changed: %(interest)s."),
    "interest_ended": gettext_noop("An entry in the register ended on %(ended_on)s: %(interests)s."),
    "surrendered": gettext_noop("The registration was surrendered, wholly or in part."),
    "restored": gettext_noop("The registration was restored."),
    "withdrawn": gettext_noop("The application was withdrawn."),
    "refused": gettext_noop("The application was refused."),
    "lapsed": gettext_noop("The registration lapsed."),
    "cancelled": gettext_noop("The registration was revoked, wholly or in part."),
    "invalidated": gettext_noop("The registration was declared invalid, wholly or in part."),
    "reinstated": gettext_noop("What had been refused or had ended was reinstated."),
    "corrected": gettext_noop("%(path)s was corrected from “%(old)s” to “%(new)s”: %(reason)s"),
    "record_imported": gettext_noop("The record was taken into the register from a back file."),
    "taking_up_proposed": gettext_noop("It was proposed to take the file up under revision %(revision)s of %(book)s."),
    "taking_up_withdrawn": gettext_noop("The proposal to take the file up was taken back: %(because)s"),
    "back_file_taken_up": gettext_noop(
        "The file was taken up from the older system under revision %(revision)s of %(book)s."
    ),
    "revision_pinned": gettext_noop("The file is governed by revision %(revision)s of the law."),
    "revision_moved": gettext_noop("The file was moved from revision %(from)s of the law to revision %(to)s."),
    "proceeding_opened": gettext_noop("A proceeding was opened: %(procedure)s %(number)s"),
    "proceeding_suspended": gettext_noop("%(proceeding)s was suspended."),
    "proceeding_resumed": gettext_noop("%(proceeding)s was resumed."),
    "step_proposed": gettext_noop("%(step)s was proposed, to be confirmed by another officer."),
    "proposal_agreed": gettext_noop("A member of the panel agreed to what was proposed."),
    "proposal_objected": gettext_noop("A member of the panel did not agree to what was proposed: %(reason)s"),
    "proposal_withdrawn": gettext_noop("A proposal was withdrawn."),
    "step_taken": gettext_noop("%(step)s. The file is now: %(phase)s."),
    "anchor_set": gettext_noop("The day of “%(anchor)s” was set to %(on)s."),
    "occurred": gettext_noop("Recorded: %(name)s on %(on)s."),
    "clock_started": gettext_noop("The time limit “%(clock)s” began and ends on %(expires_on)s."),
    "clock_extended": gettext_noop("The time limit “%(clock)s” was extended to %(expires_on)s."),
    "clock_suspended": gettext_noop("The time limit “%(clock)s” was suspended."),
    "clock_resumed": gettext_noop("The time limit “%(clock)s” runs again and ends on %(expires_on)s."),
    "clock_moved": gettext_noop("The time limit “%(clock)s” was moved to %(expires_on)s."),
    "clock_met": gettext_noop("The time limit “%(clock)s” was met."),
    "clock_missed": gettext_noop("The time limit “%(clock)s” was missed."),
    "clock_stopped": gettext_noop("The time limit “%(clock)s” no longer matters."),
    "clock_reminded": gettext_noop("A reminder of the time limit “%(clock)s” was due."),
    "clock_questioned": gettext_noop("A closure recorded later would have moved the missed time limit “%(clock)s”."),
    "fee_charged": gettext_noop("The fee “%(fee)s” fell due: %(amount)s."),
    "fee_repriced": gettext_noop("The fee “%(fee)s” was priced anew: %(amount)s."),
    "fee_paid": gettext_noop("The fee “%(fee)s” was paid in full."),
    "fee_part_paid": gettext_noop("The fee “%(fee)s” was paid in part; %(paid_amount)s is paid."),
    "fee_unpaid": gettext_noop("A payment of the fee “%(fee)s” was cancelled: %(reason)s"),
    "fee_waived": gettext_noop("The fee “%(fee)s” was waived."),
    "letter_drafted": gettext_noop("The letter “%(letter)s” was drafted."),
    "letter_issued": gettext_noop("The letter “%(letter)s” was issued."),
    "letter_served": gettext_noop("The letter “%(letter)s” was served on %(served_on)s (%(means)s)."),
    "entry_queued": gettext_noop("An entry for the gazette was queued: %(section)s."),
    "entry_published": gettext_noop("The entry “%(section)s” was published on %(published_on)s in issue %(issue)s."),
    "task_opened": gettext_noop("A task was opened: %(label)s."),
    "task_closed": gettext_noop("A task was closed."),
    "items_marked": gettext_noop("Goods %(items)s: %(status)s."),
    "states_designated": gettext_noop("States were designated: %(states)s."),
    "states_marked": gettext_noop("Designated states %(states)s: %(status)s."),
    "goods_excluded": gettext_noop("In %(states)s there is no effect for the goods %(items)s."),
    "register_status_changed": gettext_noop("The status in the register is now: %(status)s."),
    "made_public": gettext_noop("The file was opened to the public."),
}
UNKNOWN = gettext_noop("Recorded: %(kind)s.")
# What an event states by a code; a code that is not here is shown as it is.
CODES: Mapping[tuple[str, str], str] = {
    ("means", "post"): gettext_noop("by post"),
    ("means", "e-mail"): gettext_noop("by e-mail"),
    ("means", "counter"): gettext_noop("at the counter"),
    ("status", "pending"): gettext_noop("pending"),
    ("status", "objected"): gettext_noop("objected to"),
    ("status", "opposed"): gettext_noop("opposed"),
    ("status", "refused"): gettext_noop("refused"),
    ("status", "withdrawn"): gettext_noop("withdrawn"),
    ("status", "limited"): gettext_noop("struck by limitation"),
    ("status", "surrendered"): gettext_noop("surrendered"),
    ("status", "lapsed"): gettext_noop("lapsed"),
    ("status", "registered"): gettext_noop("registered"),
    ("status", "cancelled"): gettext_noop("cancelled"),
    ("status", "ended"): gettext_noop("ended"),
}
DAYS = frozenset(
    {"received_on", "filed_on", "expires_on", "served_on", "published_on", "on", "ended_on", "valid_until"}
)
SUMS = frozenset({"amount", "paid_amount"})


class _Facts(dict[str, str]):
    """What an event does not state is left blank in its sentence."""

    def __missing__(self, name: str) -> str:
        return ""


Payload = Mapping[str, Any]


class Labelled(Protocol):
    """A part of the law book with a label by language."""

    @property
    def label(self) -> Mapping[str, str]: ...


PAPERS = ("fee", "letter", "section", "clock")


@dataclass(frozen=True)
class Teller:
    """Tells the events of one file in a language, with the labels of the law that the file is pinned to.

    `papers` says what a key given by a later event stands for: ("letter", key) -> the letter's id in the book.
    """

    revision: Revision | None
    language: str
    currency: str
    minor_units: int
    papers: Mapping[tuple[str, str], str]
    procedures: Mapping[str, str]  # key of a proceeding -> its procedure
    interests: Mapping[str, str]  # id -> what it is and whose

    def tell(self, event: RecordedEvent) -> str:
        """The event as one sentence."""
        facts = _Facts({name: self._plain(name, value) for name, value in event.payload.items()})
        facts.update(self._labels(event.payload) | self._interests(event.payload), kind=event.kind)
        with override(self.language):
            facts.update(_of_transfers(event))
            facts.update(_of_codes(event.payload))
            return (gettext(SENTENCES.get(event.kind, UNKNOWN)) % facts).strip()

    def _plain(self, name: str, value: Any) -> str:
        if name in DAYS and isinstance(value, str) and value:
            return in_language(day_in_words(date.fromisoformat(value)), self.language)
        if name in SUMS:
            return show(Money(value, self.currency), self.language, minor_units=self.minor_units)
        if isinstance(value, Mapping):
            return in_language(value, self.language) if all(isinstance(each, str) for each in value.values()) else ""
        if isinstance(value, list | tuple):
            return ", ".join(str(each) for each in value)
        return "" if value is None else str(value)

    def _labels(self, payload: Payload) -> dict[str, str]:
        """The book's words in place of its ids."""
        revision = self.revision
        if revision is None:
            return {}
        proceeding = str(payload.get("proceeding", ""))
        procedure = revision.procedures.get(str(payload.get("procedure") or self.procedures.get(proceeding, "")))
        found: dict[str, Labelled | None] = {
            "fee": revision.fees.get(self._named("fee", payload)),
            "letter": revision.letters.get(self._named("letter", payload)),
            "section": revision.sections.get(self._named("section", payload)),
            "procedure": procedure,
            "proceeding": procedure,
        }
        if procedure is not None:
            found["step"] = procedure.steps.get(str(payload.get("step", "")))
            found["phase"] = procedure.phases.get(str(payload.get("to") or payload.get("phase", "")))
            found["clock"] = procedure.clocks.get(self._named("clock", payload))
        return {name: in_language(entry.label, self.language) for name, entry in found.items() if entry is not None}

    def _interests(self, payload: Payload) -> dict[str, str]:
        """What was entered, changed or ended, as the register calls it: "Licence (Lea Ltd)"."""
        named = {name: _ids(payload[name]) for name in ("interest", "interests") if payload.get(name)}
        return {name: ", ".join(self.interests.get(each, each) for each in ids) for name, ids in named.items()}

    def _named(self, kind: str, payload: Payload) -> str:
        return str(payload.get(kind) or self.papers.get((kind, str(payload.get("key", ""))), ""))


def _ids(stated: Any) -> list[str]:
    """An interest as it was entered, by its id, or several ids."""
    if isinstance(stated, Mapping):
        return [str(stated["id"])]
    return [stated] if isinstance(stated, str) else list(stated)


def interest_in_words(interest: Mapping[str, Any], language: str) -> str:
    """ "Licence (Lea Ltd)": what the law calls it, and the persons it names."""
    kind = in_language(interest.get("label") or {}, language) or str(interest["kind"])
    names = ", ".join(party["name"] for party in interest.get("parties", {}).values())
    return f"{kind} ({names})" if names else kind


def _of_codes(payload: Payload) -> dict[str, str]:
    """The words of means of service and of statuses."""
    stated = {name: (name, str(payload.get(name, ""))) for name in ("means", "status")}
    return {name: gettext(CODES[code]) for name, code in stated.items() if code in CODES}


def _of_transfers(event: RecordedEvent) -> dict[str, str]:
    """The words of a tie, and the names of those who left and those who came."""
    payload = event.payload
    if event.kind == "file_linked":
        return {"tie": tie_in_words(payload["kind"])}
    if event.kind == "ownership_transferred":
        owners = ("applicant", "holder")
        left = [party["name"] for party in payload["before"] if party["role"] in owners]
        changed = [party["name"] for party in payload["changed"] if party["role"] in owners]
        come = [party["name"] for party in payload["added"] if party["role"] in owners]
        return {"gone": ", ".join(left or changed), "come": ", ".join(come)}
    return {}


def teller(events: Iterable[RecordedEvent], law: Law | None, language: str) -> Teller:
    """A teller that knows what the keys in these events stand for. Without a law it tells with the bare ids."""
    papers, procedures, interests = {}, {}, {}
    for event in events:
        payload = event.payload
        if event.kind == "proceeding_opened":
            procedures[payload["proceeding"]] = payload["procedure"]
        if event.kind == "interest_entered":
            interests[payload["interest"]["id"]] = interest_in_words(payload["interest"], language)
        for kind in PAPERS:
            if kind in payload and "key" in payload:
                papers[kind, payload["key"]] = payload[kind]
    office = law.office if law else None
    return Teller(
        revision=law.revision if law else None,
        language=language,
        currency=office.currency if office else "XXX",
        minor_units=office.minor_units if office else 2,
        papers=papers,
        procedures=procedures,
        interests=interests,
    )
