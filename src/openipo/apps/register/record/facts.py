"""What the register says, by INID code (WIPO ST.60), as the page and the extract print it."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext

from openipo.apps.register.words import PARTY, word_of
from openipo.domain.parties.api import Party
from openipo.domain.publication.api import inid_fields, inid_label, party_line, shown_lines
from openipo.domain.rights.api import FileState
from openipo.ui.api import Fact, date_in_words

NUMBERS = ("111", "151", "891", "180", "210", "220", "300", "822")
MARK = (
    "540", "541", "550", "551", "552", "553", "554", "555", "556", "558", "561", "566", "571", "526", "591", "531",
)  # fmt: skip
DAYS = frozenset({"151", "180", "220", "141", "156", "891"})


def printed_codes(state: FileState) -> tuple[str, ...]:
    """The codes that extracts and certificates print, in their order: nobody holds what is not registered (732)."""
    owner = "732" if state.registered_on else "731"
    return (*NUMBERS, "141", "156", *MARK, owner, "740")


def facts(state: FileState, codes: tuple[str, ...], language: str) -> list[Fact]:
    """Names and values for the page, in the order of the codes; days in the reader's words."""
    return [
        Fact(inid_label(code, language), _value(code, lines, language), code, language=_language(state, code))
        for code, lines in inid_fields(state, codes)
    ]


def _value(code: str, lines: list[str], language: str) -> str:
    if code in DAYS:
        return "\n".join(date_in_words(date.fromisoformat(line)) for line in lines)
    return "\n".join(shown_lines(code, lines, language))


def _language(state: FileState, code: str) -> str:
    """The language of words that are not the page's, so that they are read out rightly."""
    return state.mark.language if state.mark and code == "540" else ""


def days(state: FileState, language: str) -> list[Fact]:
    """Days that have no INID code of their own, or that a reader asks for first."""
    stated = [
        (gettext("Received"), state.received_on if state.received_on != state.filed_on else None),
        (gettext("Open to the public since"), state.public_on),
        (gettext("Renewed"), state.renewed_on),
        (gettext("Ended"), state.ended_on),
    ]
    return [Fact(label, date_in_words(day)) for label, day in stated if day]


def people(state: FileState, language: str) -> list[Fact]:
    """Everybody on the file, with the code of ST.60 for their part: the owner is 732 once the mark is registered."""
    return list(_people(state, language))


def _people(state: FileState, language: str) -> Iterator[Fact]:
    owner = "732" if state.registered_on else "731"
    codes = {"applicant": owner, "holder": "732", "representative": "740"}
    for party in state.parties:
        code = codes.get(party.role, "")
        label = inid_label(code, language) if code else word_of(PARTY, party.role)
        yield Fact(label, _party(party), code)


def _party(party: Party) -> str:
    share = f" ({party.share})" if party.share else ""
    return party_line(party) + share
