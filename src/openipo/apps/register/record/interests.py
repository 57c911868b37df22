"""What burdens or uses a right - licences, pledges, seizures, orders - as the public may read it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import translation
from django.utils.translation import gettext

from openipo.domain.cases.api import law_named
from openipo.domain.correspondence.api import Field
from openipo.domain.publication.api import inid_label, party_line
from openipo.domain.rights.api import FileState, Interest
from openipo.ui.api import Fact, Status, date_in_words, in_language

LICENSEE = "791"


@dataclass(frozen=True)
class InterestBlock:
    """One entry: what it is, whether it is in force on the day, whose it is and how far it goes."""

    name: str
    status: Status
    facts: tuple[Fact, ...]


def interest_blocks(state: FileState, on: date, language: str) -> list[InterestBlock]:
    """Every entry, those in force first; what ended stays in the register and is shown as ended."""
    ordered = sorted(state.interests, key=lambda each: not each.is_in_force(on))
    return [
        InterestBlock(_name(each, language), _status(state, each, on), tuple(_facts(state, each, language)))
        for each in ordered
    ]


def _name(interest: Interest, language: str) -> str:
    called = interest.name(language)
    return gettext("%(entry)s, rank %(rank)s") % {"entry": called, "rank": interest.rank} if interest.rank else called


def _status(state: FileState, interest: Interest, on: date) -> Status:
    if interest.ended_on is not None:
        return Status(gettext("Ended on %(day)s") % {"day": date_in_words(interest.ended_on)}, "over")
    if not interest.is_in_force(on):
        return Status(gettext("Term over"), "over")
    if state.register_status == "ended":
        return Status(gettext("Ended with the right"), "over")
    if interest.blocks_disposal:
        return Status(gettext("In force: the right cannot be disposed of"), "bad")
    return Status(gettext("In force"), "good")


def _facts(state: FileState, interest: Interest, language: str) -> Iterable[Fact]:
    for party in interest.parties:
        if party.role == "licensee":
            yield Fact(inid_label(LICENSEE, language), party_line(party), LICENSEE)
        else:
            yield Fact(_role(state, party.role, language), party_line(party))
    yield from (Fact(label, answer) for label, answer in interest.kept(language))
    since, until = date_in_words(interest.since), date_in_words(interest.until)
    term = gettext("from %(since)s until %(until)s") % {"since": since, "until": until} if until else since
    yield Fact(gettext("Term") if until else gettext("Since"), term)
    parent = state.interest(interest.under)
    if parent is not None:
        yield Fact(gettext("Granted out of"), ", ".join(party.name for party in parent.parties))
    if interest.items:
        texts = [item.text for item in state.goods if item.id in interest.items]
        yield Fact(gettext("For these goods and services only"), "; ".join(texts))


def _role(state: FileState, role: str, language: str) -> str:
    """What the law under which the file stands calls a person in this role."""
    labels = law_named(state.book, state.revision).revision.roles if state.book else {}
    return in_language(labels.get(role) or {"en": role.replace("-", " ")}, language)


def interest_fields(state: FileState, on: date, language: str) -> tuple[Field, ...]:
    """The same for a printed paper: one field for each entry that is in force."""
    with translation.override(language):
        return tuple(_field(state, each, language) for each in state.interests_on(on))


def _field(state: FileState, interest: Interest, language: str) -> Field:
    lines = [f"{fact.label}: {fact.value}" for fact in _facts(state, interest, language)]
    bars = [gettext("The right cannot be disposed of while this is in force.")] if interest.blocks_disposal else []
    return Field("", {language: _name(interest, language)}, (*lines, *bars))
