"""The interests in a right as a document for another office has them.

The law book's kinds are its own; what ST.96 has a word for is told by whose the interest is: a licensee's is a licence,
a pledgee's a security interest, and one in which a court has its part a judicial action. Others are left out.
"""

from collections.abc import Iterator

from openipo.apps.exchange.mapping.document_parts import goods_of, party_of
from openipo.domain.rights.api import FileState, Interest
from openipo.standards.st96.document import DocumentGoods, DocumentInterest, DocumentParty

_KINDS = {"court": "judicial", "licensee": "licence", "pledgee": "security"}
_EXCLUSIVITY = {"exclusive": "Exclusive", "non-exclusive": "NonExclusive"}  # V6.0 has no word for a sole licence
_REFERENCES = ("order_number", "case_number")


def interests_of(state: FileState, for_public: bool) -> tuple[DocumentInterest, ...]:
    """Those that nobody ended; a licence or security interest of which no day is known cannot be told in ST.96."""
    return tuple(_interests(state, for_public))


def _interests(state: FileState, for_public: bool) -> Iterator[DocumentInterest]:
    for interest in state.interests_not_ended:
        kind = _kind(interest)
        if kind == "judicial" or (kind and interest.since):
            yield _interest(state, interest, kind, for_public)


def _kind(interest: Interest) -> str:
    roles = {party.role for party in interest.parties}
    return next((kind for role, kind in _KINDS.items() if role in roles), "")


def _interest(state: FileState, interest: Interest, kind: str, for_public: bool) -> DocumentInterest:
    return DocumentInterest(
        id=interest.id,
        kind=kind,
        since=interest.since,
        until=interest.until,
        parties=_parties(interest, kind, for_public),
        category="Security interest" if kind == "security" else _exclusivity(interest),
        under=interest.under,
        number=interest.number,
        reference=next((str(_kept(interest, name)) for name in _REFERENCES if _kept(interest, name)), ""),
        goods=_goods(state, interest),
        states=interest.states,
        territory=_territory(interest, state.language),
        language=state.language,
    )


def _parties(interest: Interest, kind: str, for_public: bool) -> tuple[DocumentParty, ...]:
    """Of a judicial action each claimant with his part; of the others those whose it is."""
    if kind == "judicial":
        return tuple(party_of(party, for_public, party.role) for party in interest.parties)
    return tuple(party_of(party, for_public) for party in interest.parties if party.role in _KINDS)


def _goods(state: FileState, interest: Interest) -> tuple[DocumentGoods, ...]:
    """Those to which it is limited; where the list of goods does not have them, in the words of the older register."""
    limited = tuple(item for item in state.goods if item.id in interest.items)
    if interest.items and not limited:
        return (DocumentGoods(None, (str(_kept(interest, "goods")),), state.language),)
    return goods_of(limited)


def _kept(interest: Interest, name: str) -> object:
    return interest.facts.get(name, {}).get("value", "")


def _exclusivity(interest: Interest) -> str:
    return _EXCLUSIVITY.get(str(_kept(interest, "exclusivity")), "")


def _territory(interest: Interest, language: str) -> str:
    """The words of the register in the language of the file."""
    words = interest.facts.get("territory", {}).get("words") or {}
    return str(words.get(language) or _kept(interest, "territory"))
