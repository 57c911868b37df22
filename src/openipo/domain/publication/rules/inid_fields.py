"""The particulars of a mark by their codes of WIPO ST.60, as the gazette and certificates print them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from openipo.domain.parties.api import Party
from openipo.domain.rights.content import GoodsItem, Interest, Mark
from openipo.kernel.calendar.api import LANGUAGES

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState

# One mark kind has a code of its own each (ST.60, 552 to 558); the others are told by 550.
_KIND_CODES = {"position": "552", "motion": "553", "three-dimensional": "554", "hologram": "555", "sound": "556"}


def inid_fields(
    state: "FileState",
    codes: Sequence[str],
    *,
    items: Collection[str] = (),
    published_on: date | None = None,
    proceeding: str = "",
) -> list[tuple[str, list[str]]]:
    """Code and lines for each of the codes that the file has something to say under, in the order given.

    `items` narrows the goods (511) to those the entry concerns, `proceeding` the interests (791, 793, `interest`) to
    those that it entered, changed or ended. `published_on` is the day for 441, 442 and 450.
    Days are ISO 8601; the kind of mark is its word in the program, for the printer to translate.
    """
    interests = {code: read(interests_of(state, proceeding)) for code, read in _OF_INTERESTS.items() if code in codes}
    fields = [(code, interests.get(code) or _lines(state, code, items, published_on)) for code in codes]
    return [(code, lines) for code, lines in fields if lines]


def goods_of(state: "FileState", items: Collection[str] = ()) -> list[GoodsItem]:
    """The goods that an entry prints: those it names, else all that still live."""
    chosen = [item for item in state.goods if item.id in items] if items else list(state.live_goods)
    return sorted(chosen, key=lambda item: item.class_number)


def goods_lines(goods: Sequence[GoodsItem]) -> list[str]:
    """One line a class: "25 clothing; footwear"."""
    by_class: dict[int, list[str]] = {}
    for item in goods:
        by_class.setdefault(item.class_number, []).append(item.text)
    return [f"{number} {'; '.join(texts)}" for number, texts in by_class.items()]


def interests_of(state: "FileState", proceeding: str = "") -> list[Interest]:
    """The interests that a proceeding entered, changed or ended; where it did not, those that have not ended."""
    own = [each for each in state.interests if proceeding and proceeding in (each.proceeding, each.changed_by)]
    return own or [each for each in state.interests if each.ended_on is None]


def _licensees(interests: Sequence[Interest]) -> list[str]:
    return [party_line(party) for each in interests for party in each.parties if party.role == "licensee"]


def _conditions(interests: Sequence[Interest]) -> list[str]:
    """How far licences go: what was stated of them, and their term."""
    licences = [each for each in interests if any(party.role == "licensee" for party in each.parties)]
    return [line for each in licences for line in (*_stated_of(each), *_term(each))]


def _in_full(interests: Sequence[Interest]) -> list[str]:
    """What each is, in which rank, whose, and what was stated of it."""
    lines = []
    for each in interests:
        rank = f" ({each.rank})" if each.rank else ""
        lines.append(each.name(*LANGUAGES) + rank)
        lines += [party_line(party) for party in each.parties]
        lines += [*_stated_of(each), *_term(each)]
    return lines


def _stated_of(interest: Interest) -> list[str]:
    return [f"{label}: {answer}" for label, answer in interest.kept(*LANGUAGES)]


def _term(interest: Interest) -> list[str]:
    """From when until when, days in ISO 8601."""
    last = interest.ended_on or interest.until
    return _stated(" – ".join(_stated(_day(interest.since), _day(last))))


def _lines(state: "FileState", code: str, items: Collection[str], published_on: date | None) -> list[str]:
    if code == "511":
        return goods_lines(goods_of(state, items))
    if code in {"441", "442", "450"}:
        return _stated(_day(published_on))
    read = _OF_FILE.get(code)
    if read:
        return read(state)
    return _OF_MARK[code](state.mark) if state.mark and code in _OF_MARK else []


def _stated(*lines: str) -> list[str]:
    return [line for line in lines if line]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _parties(state: "FileState", *roles: str) -> list[str]:
    return [party_line(party) for party in state.parties_as(*roles)]


def party_line(party: Party) -> str:
    """Name and address on one line, the country as its code of ST.3."""
    address = party.address
    town = " ".join(_stated(address.postal_code, address.city))
    return ", ".join(_stated(party.name, *address.lines, town, address.region, address.country))


def _priorities(state: "FileState") -> list[str]:
    return [f"{one.office} {one.filed_on.isoformat()} {one.number}".strip() for one in state.priorities]


def _extended_on(state: "FileState") -> list[str]:
    """The day of a territorial extension made after the international registration (a subsequent designation)."""
    stated = state.stated
    later = stated.get("filed_on") != stated.get("international_on")
    return _stated(stated.get("filed_on", "")) if later else []


def _kind(mark: Mark, code: str) -> list[str]:
    return [mark.kind] if _KIND_CODES.get(mark.kind) == code else []


_OF_FILE: "Mapping[str, Callable[[FileState], list[str]]]" = {
    "111": lambda state: _stated(state.registration_number or state.stated.get("registration_number", "")),
    "141": lambda state: _stated(_day(state.ended_on)),
    "151": lambda state: _stated(state.stated.get("international_on") or _day(state.registered_on)),
    "156": lambda state: _stated(_day(state.renewed_on)),
    "180": lambda state: _stated(_day(state.expires_on)),
    "186": lambda state: _stated(_day(state.expires_on)),
    "190": lambda state: _stated(state.office),
    "210": lambda state: _stated(state.number),
    "220": lambda state: _stated(_day(state.filed_on)),
    "270": lambda state: _stated(state.language),
    "300": _priorities,
    "580": lambda state: _stated(_day(max((change.event.effective_on for change in state.changes), default=None))),
    "731": lambda state: _parties(state, "applicant", "holder"),
    "732": lambda state: _parties(state, "holder") or _parties(state, "applicant"),
    "740": lambda state: _parties(state, "representative"),
    "822": lambda state: _stated(state.stated.get("basis", "")),
    "891": _extended_on,
}
_OF_MARK: Mapping[str, Callable[[Mark], list[str]]] = {
    "526": lambda mark: _stated(mark.disclaimer),
    "531": lambda mark: _stated(", ".join(mark.vienna_codes)),
    "540": lambda mark: _stated(mark.text),
    "541": lambda mark: _stated(mark.text) if mark.standard_characters else [],
    "550": lambda mark: _stated(mark.kind),
    "551": lambda mark: [mark.category] if mark.category != "individual" else [],
    "552": lambda mark: _kind(mark, "552"),
    "553": lambda mark: _kind(mark, "553"),
    "554": lambda mark: _kind(mark, "554"),
    "555": lambda mark: _kind(mark, "555"),
    "556": lambda mark: _kind(mark, "556"),
    "558": lambda mark: ["colour"] if mark.kind == "colour" else [],
    "561": lambda mark: _stated(mark.transliteration),
    "566": lambda mark: _stated(mark.translation),
    "571": lambda mark: _stated(mark.description),
    "591": lambda mark: _stated(", ".join(mark.colours)),
}
# `interest` is no code of ST.60, which has none for pledges, seizures and orders; it is printed without one.
_OF_INTERESTS: Mapping[str, Callable[[Sequence[Interest]], list[str]]] = {
    "791": _licensees,
    "793": _conditions,
    "interest": _in_full,
}
KNOWN_CODES = frozenset({*_OF_FILE, *_OF_MARK, *_OF_INTERESTS, "511", "441", "442", "450"})
# Values that are words of the program, to be said in the reader's language.
WORD_CODES = frozenset({"550", "551", "552", "553", "554", "555", "556", "558"})
