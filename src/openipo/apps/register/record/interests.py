"""What burdens or uses a right - licences, pledges, seizures, orders - as the public may read it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext

from openipo.domain.cases.api import role_named
from openipo.domain.correspondence.api import Field
from openipo.domain.publication.api import inid_label, party_line
from openipo.domain.rights.api import File, FileState, Interest, InterestParty, interest_parties_on
from openipo.ui.api import Fact, Status, date_in_words, in_language, on_paper

LICENSEE = "791"
Say = Callable[[Mapping[str, str]], str]


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
        InterestBlock(
            _name(each, in_language), _status(state, each, on), tuple(_facts(state, each, language, in_language))
        )
        for each in ordered
    ]


def _name(interest: Interest, say: Say) -> str:
    called = interest.named(say)
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


def _facts(state: FileState, interest: Interest, language: str, say: Say) -> Iterable[Fact]:
    for party in interest.parties:
        code = LICENSEE if party.role == "licensee" else ""
        yield Fact(_role(state, party.role, language, say), party_line(party), code)
    yield from (Fact(label, answer) for label, answer in interest.stated(say))
    since, until = date_in_words(interest.since), date_in_words(interest.until)
    term = gettext("from %(since)s until %(until)s") % {"since": since, "until": until} if until else since
    yield Fact(gettext("Term") if until else gettext("Since"), term)
    parent = state.interest(interest.under)
    if parent is not None:
        yield Fact(gettext("Granted out of"), ", ".join(party.name for party in parent.parties))
    if interest.items:
        texts = [item.text for item in state.goods if item.id in interest.items]
        elsewhere = gettext("goods and services that are not in the list of the mark")
        yield Fact(gettext("For these goods and services only"), "; ".join(texts) or elsewhere)


@dataclass(frozen=True)
class InterestLine:
    """Who has an interest in a file, as a list says it: "licensee: Lea Marques Ltd"."""

    role: str
    name: str


def interest_lines(files: Iterable[File], name: str, on: date, language: str) -> dict[UUID, list[InterestLine]]:
    """The persons so named, by file, each with what the law of the file calls them."""
    by_id = {file.pk: file for file in files}
    found = interest_parties_on(by_id.values(), name, on)
    return {key: _lines(by_id[key], persons, language) for key, persons in found.items()}


def _lines(file: File, persons: Iterable[InterestParty], language: str) -> list[InterestLine]:
    """Each person once in each role, though he has many licences."""
    told = dict.fromkeys((person.role, person.name) for person in persons)
    return [InterestLine(_role(file, role, language, in_language), name) for role, name in told]


def _role(file: File | FileState, role: str, language: str, say: Say) -> str:
    """A licensee has a code of WIPO; for others the law has the words."""
    if role == "licensee":
        return inid_label(LICENSEE, language)
    return say(role_named(file.book, file.revision, role))


def interest_fields(state: FileState, on: date, language: str) -> tuple[Field, ...]:
    """The same for a printed paper: one field for each entry that is in force."""
    with translation.override(language):
        return tuple(_field(state, each, language) for each in state.standing_interests(on))


def _field(state: FileState, interest: Interest, language: str) -> Field:
    say = partial(on_paper, language=language)
    lines = [f"{fact.label}: {fact.value}" for fact in _facts(state, interest, language, say)]
    bars = [gettext("The right cannot be disposed of while this is in force.")] if interest.blocks_disposal else []
    return Field("", {language: _name(interest, say)}, (*lines, *bars))
