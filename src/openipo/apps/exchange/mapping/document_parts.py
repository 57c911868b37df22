"""Parties and goods of our register as a document for another office has them."""

from itertools import groupby

from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import GoodsItem
from openipo.standards.st96.document import DocumentAddress, DocumentGoods, DocumentParty


def goods_of(items: tuple[GoodsItem, ...]) -> tuple[DocumentGoods, ...]:
    """The goods, class by class and language by language."""
    ordered = sorted(items, key=lambda item: (item.class_number, item.language))
    return tuple(
        DocumentGoods(number, tuple(item.text for item in group if item.text), language, edition)
        for (number, language, edition), group in groupby(
            ordered, key=lambda item: (item.class_number, item.language, item.edition)
        )
    )


def party_of(party: Party, for_public: bool, part: str = "") -> DocumentParty:
    """Who it is and where; for the public without the mail address."""
    return DocumentParty(
        name=party.name,
        is_person=party.kind == "person",
        nationality=party.nationality,
        legal_form=party.legal_form,
        address=_address(party.address),
        email="" if for_public else party.email,
        part=part,
    )


def _address(address: Address) -> DocumentAddress:
    return DocumentAddress(
        lines=address.lines,
        city=address.city,
        region=address.region,
        postal_code=address.postal_code,
        country=address.country,
    )
