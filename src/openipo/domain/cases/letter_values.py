"""What the placeholders of a letter stand for on a file (`docs/lawyer/law-book.md`), in the letter's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from openipo.domain.cases.earlier_rights import right_named, rights_in_words, rights_stated
from openipo.domain.correspondence.api import CALLED, TOLD, placeholders_in
from openipo.domain.documents.api import documents_by_id
from openipo.domain.parties.api import Party
from openipo.domain.procedures.api import Ask, CaseState, ClockState, Law, LetterState, NoPrice, price
from openipo.domain.rights.api import FileState, facts_of, kind_named, number_told
from openipo.kernel.calendar.api import day_in_words, in_language, period_in_words
from openipo.kernel.money.api import Money, show


@dataclass(frozen=True)
class LetterSource:
    """A file and its law on a day: what a letter's values are taken from."""

    law: Law
    case: CaseState
    content: FileState
    letter: LetterState
    on: date
    officer: str
    language: str

    @cached_property
    def placeholders(self) -> list[str]:
        """What the text of the letter asks for."""
        return placeholders_in(self.law.revision.letters[self.letter.letter].texts[self.language])

    @cached_property
    def facts(self) -> Mapping[str, Any]:
        return {**facts_of(self.content, self.case.items), **self.letter.facts}

    def text(self, words: Mapping[str, str]) -> str:
        return in_language(words, self.language)

    def day(self, day: date | None) -> str:
        return self.text(day_in_words(day)) if day else ""


def letter_values(source: LetterSource) -> dict[str, str]:
    """Every placeholder that the file can fill; the others are left out, so that the draft says they are missing.

    Facts that the step did not state are blank: most of them need not be stated.
    """
    values = {
        **_file(source),
        **_people(source),
        **_goods(source),
        **_states(source),
        **_clocks(source),
        **_fees(source),
    }
    return {name: value for name, value in values.items() if value} | _facts(source)


def _file(source: LetterSource) -> dict[str, str]:
    content = source.content
    return {
        "number": content.number,
        "registration_number": content.registration_number,
        **_mark(source),
        "filed_on": source.day(content.filed_on or content.received_on),
        "registered_on": source.day(content.registered_on),
        "expires_on": source.day(content.expires_on),
        "today": source.day(source.on),
        **_proceeding(source),
        "office": source.text(source.law.office.name),
        "officer": source.officer,
    }


def _proceeding(source: LetterSource) -> dict[str, str]:
    """What the letter is about: the kind of request or proceeding, and its number."""
    state = source.case.proceedings.get(source.letter.proceeding)
    if state is None:
        return {}
    return {"proceeding": source.text(source.law.procedure_of(state).label), "proceeding_number": state.number}


def _mark(source: LetterSource) -> dict[str, str]:
    """The mark's words; one without words is called by its kind, and told from others by its number."""
    content = source.content
    if content.mark is None or content.mark.text:
        return {"mark": content.mark.text if content.mark else content.number}
    called = kind_named(content.mark.kind, source.language)
    told = number_told(content.number, content.registration_number, source.language)
    return {"mark": f"{called} ({told})", CALLED: called, TOLD: told}


def _people(source: LetterSource) -> dict[str, str]:
    proceeding = source.case.proceedings.get(source.letter.proceeding)
    parties = proceeding.parties if proceeding else ()
    applicants = names(source.content.applicants)
    of_the_file = {
        "applicant": applicants,
        "holder": names(source.content.parties_as("holder")) or applicants,
        "opponent": names(source.content.parties_as("opponent")),
    }
    asking: dict[str, list[str]] = {}
    for party in parties:
        asking.setdefault(party.get("role", ""), []).append(party["name"])
    return {**of_the_file, **{role: ", ".join(each) for role, each in asking.items()}}


def names(parties: Iterable[Party]) -> str:
    return ", ".join(party.name for party in parties)


def _goods(source: LetterSource) -> dict[str, str]:
    proceeding = source.case.proceedings.get(source.letter.proceeding)
    touched = source.letter.facts.get("items") or (proceeding.items if proceeding else ())
    return {
        "goods": _listed((item.id, item.text) for item in source.content.live_goods),
        "items": _listed((item.id, item.text) for item in source.content.goods if not touched or item.id in touched),
    }


def _states(source: LetterSource) -> dict[str, str]:
    """The designated states that the letter is about by name, else all in which there is or may be effect."""
    proceeding = source.case.proceedings.get(source.letter.proceeding)
    named = source.letter.facts.get("states") or (proceeding.states if proceeding else ())
    codes = named or [each.state for each in source.content.live_designations] or unitary_states(source)
    members = ((code, source.law.office.member_state(code)) for code in codes)
    return {"states": ", ".join(source.text(member.name) if member else code for code, member in members)}


def unitary_states(source: LetterSource) -> list[str]:
    """Where no state is designated the right is for all members of the day of filing."""
    filed_on = source.content.filed_on or source.content.received_on
    if source.law.revision.designates or filed_on is None:
        return []
    return [member.code for member in source.law.office.members_on(filed_on)]


def _listed(items: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{text} ({place.split('-')[0]})" for place, text in items)


def _facts(source: LetterSource) -> dict[str, str]:
    """What the request stated or was entered for the step: `{fact:<id>}`, and `{grounds}` by their labels."""
    facts = _all_facts(source)
    values = {name: "" for name in source.placeholders if name.startswith("fact:")}
    values |= {f"fact:{name}": _answer(source, name, value) for name, value in facts.items()}
    grounds = [source.law.revision.grounds.get(ground_id(each)) for each in facts.get("grounds") or ()]
    values["earlier_rights"] = "; ".join(_rights(source, facts))
    values["grounds"] = "; ".join(source.text(ground.label) for ground in grounds if ground is not None)
    return values


def pictures_of_rights(source: LetterSource) -> list[tuple[str, str]]:
    """The pictures of the earlier rights that the letter names: documents, each with the right it shows."""
    shown = [(right.get("picture", ""), right) for right in rights_stated(_all_facts(source))]
    known = documents_by_id(document for document, _ in shown if document)
    return [
        (document, right_named(right, source.text))
        for document, right in shown
        if document in known and known[document].is_image
    ]


def _all_facts(source: LetterSource) -> dict[str, Any]:
    """What the request stated, and what was entered for the step."""
    proceeding = source.case.proceedings.get(source.letter.proceeding)
    return {**(proceeding.facts if proceeding else {}), **source.letter.facts}


def _rights(source: LetterSource, facts: Mapping[str, Any]) -> Iterable[str]:
    goods = {item.id: f"{item.text} ({item.class_number})" for item in source.content.goods}
    return rights_in_words(rights_stated(facts), source.law.revision, goods, source.text)


def ground_id(stated: Any) -> str:
    return str(stated.get("id", "")) if isinstance(stated, Mapping) else str(stated)


def _answer(source: LetterSource, name: str, value: Any) -> str:
    """An answer as its question is answered: a choice by its label, an amount with its currency, a day in words."""
    ask = _asks(source).get(name)
    if ask is None or value in (None, "", [], {}):
        return _plain(source, value)
    if ask.type == "choice":
        return next((source.text(each["label"]) for each in ask.options if each["id"] == value), str(value))
    if ask.type == "money":
        office = source.law.office
        money = Money.parse(format(Decimal(str(value)), "f"), office.currency, minor_units=office.minor_units)
        return show(money, source.language, minor_units=office.minor_units)
    if ask.type == "date":
        return source.day(date.fromisoformat(value))
    return _plain(source, value)


def _asks(source: LetterSource) -> Mapping[str, Ask]:
    proceeding = source.case.proceedings.get(source.letter.proceeding)
    if proceeding is None:
        return {}
    procedure = source.law.procedure_of(proceeding)
    steps = [ask for step in procedure.steps.values() for ask in step.asks]
    return {ask.id: ask for ask in (*steps, *procedure.form)}


def _plain(source: LetterSource, value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_plain(source, each) for each in value)
    if isinstance(value, Mapping):
        return str(value.get("name") or value.get("text") or value.get("id") or "")
    return "" if value is None else str(value)


def _clocks(source: LetterSource) -> dict[str, str]:
    """The last day of each clock that ran; of one that starts on the letter's own service, its period in words."""
    values = {}
    for procedure in source.law.revision.procedures.values():
        for clock in procedure.clocks.values():
            values[f"clock:{clock.id}"] = source.text(period_in_words(clock.period))
            values[f"because:{clock.id}"] = clock.law
    own_last = sorted(source.case.clocks.values(), key=lambda state: state.proceeding == source.letter.proceeding)
    for state in own_last:
        if state.expires_on and not _starts_on_service(source, state):
            values[f"clock:{state.clock}"] = source.day(state.expires_on)
            values[f"because:{state.clock}"] = source.text(state.because)
            values[f"started:{state.clock}"] = source.day(state.started_on)
    return values


def _starts_on_service(source: LetterSource, state: ClockState) -> bool:
    """An old run of the clock that this very letter will start anew says nothing about the new one."""
    clock = source.law.clock_of(source.case, state)
    return clock is not None and clock.starts_on == f"served:{source.letter.letter}"


def _fees(source: LetterSource) -> dict[str, str]:
    """What a charge amounts to; of a fee not charged (yet), what it would cost on the day."""
    charged = {f"fee:{state.fee}": Money(state.amount, state.currency) for state in source.case.fees.values()}
    wanted = {
        name: charged.get(name) or _price(source, name) for name in source.placeholders if name.startswith("fee:")
    }
    return {
        name: show(money, source.language, minor_units=source.law.office.minor_units)
        for name, money in wanted.items()
        if money is not None
    }


def _price(source: LetterSource, name: str) -> Money | None:
    fee = source.law.revision.fees.get(name.removeprefix("fee:"))
    office = source.law.office
    if fee is None:
        return None
    try:
        priced = price(fee, source.on, source.facts, office.currency, office.minor_units)
    except NoPrice:  # The file lacks a fact the price depends on: the draft will say that the placeholder is open.
        return None
    return Money(priced.amount_minor, priced.currency)
