"""A record's licences, security interests and judicial actions as interests in the right."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from openipo.apps.exchange.mapping.parties import party_of
from openipo.apps.exchange.mapping.sources import Sources
from openipo.domain.rights.api import GOODS_AS_STATED, GoodsItem, Interest
from openipo.standards.records.trademark import GoodsRecord, InterestRecord, TrademarkRecord

Words = Mapping[str, str]


@dataclass(frozen=True)
class Kind:
    """What the register calls it: the kinds and names that the law books use."""

    id: str
    label: Words


_KINDS = {
    "licence": Kind("licence", {"en": "Licence", "fr": "Licence", "ar": "ترخيص"}),
    "security interest": Kind("pledge", {"en": "Pledge", "fr": "Gage", "ar": "رهن"}),
    "judicial action": Kind("court-order", {"en": "Order of a court", "fr": "Décision de justice", "ar": "أمر محكمة"}),
}
_EXCLUSIVITY = {"exclusive": "exclusive", "nonexclusive": "non-exclusive"}
_LABELS: Mapping[str, Words] = {
    "exclusivity": {"en": "Kind of licence", "fr": "Nature de la licence", "ar": "نوع الترخيص"},
    "territory": {"en": "Territory", "fr": "Territoire", "ar": "الإقليم"},
    "reference": {"en": "Reference", "fr": "Référence", "ar": "المرجع"},
    "goods": {"en": "Goods as stated", "fr": "Produits indiqués", "ar": "السلع كما ذُكرت"},
}


def interests_of(record: TrademarkRecord, goods: tuple[GoodsItem, ...], sources: Sources) -> tuple[Interest, ...]:
    """In the order of the record, under ids of our own; a sub-licence names the licence that it came out of."""
    named = {f"i{place}": stated for place, stated in enumerate(record.interests, 1)}
    ids = {stated.identifier.value: own_id for own_id, stated in named.items() if stated.identifier}
    return tuple(_interest(own_id, stated, ids, goods, sources) for own_id, stated in named.items())


def _interest(
    own_id: str, stated: InterestRecord, ids: Mapping[str, str], goods: tuple[GoodsItem, ...], sources: Sources
) -> Interest:
    path, kind = f"interests.{own_id}", _KINDS[sources.take(f"interests.{own_id}.kind", stated.kind)]
    return Interest(
        id=own_id,
        kind=kind.id,
        label=kind.label,
        parties=tuple(
            party_of(f"{own_id}-{place}", f"{path}.parties.{own_id}-{place}", party, (), sources)
            for place, party in enumerate(stated.parties, 1)
        ),
        under=ids.get(sources.take(f"{path}.under", stated.under), ""),
        items=_items(stated, goods),
        states=tuple(sources.take(f"{path}.states.{place}", state) for place, state in enumerate(stated.states, 1)),
        facts=_facts(path, stated, sources),
        since=sources.take(f"{path}.since", stated.since, default=None),
        until=sources.take(f"{path}.until", stated.until, default=None),
        number=sources.take(f"{path}.number", stated.number or stated.identifier),
    )


def _items(stated: InterestRecord, goods: tuple[GoodsItem, ...]) -> tuple[str, ...]:
    """The items of the classes to which it is limited; the words, which may say less, are kept beside them.

    Where the mark has none of these, it is in no item: no limit is read as all goods.
    """
    classes = {number.value for each in stated.goods for number in each.classes}
    items = tuple(item.id for item in goods if item.class_number in classes)
    return items if items or not stated.goods else (GOODS_AS_STATED,)


def _facts(path: str, stated: InterestRecord, sources: Sources) -> dict[str, dict[str, Any]]:
    """What the record says beyond our fields, in its own words."""
    said = {
        "exclusivity": sources.take(f"{path}.facts.exclusivity", stated.category),
        "territory": sources.take(f"{path}.facts.territory", stated.territory),
        "reference": sources.take(f"{path}.facts.reference", stated.reference),
        "goods": "; ".join(_words(f"{path}.facts.goods", each, sources) for each in stated.goods),
    }
    return {
        name: {"label": dict(_LABELS[name]), "value": _EXCLUSIVITY.get(words.lower(), words), "place": place}
        for place, (name, words) in enumerate(said.items())
        if words
    }


def _words(path: str, goods: GoodsRecord, sources: Sources) -> str:
    numbers = " ".join(str(number.value) for number in goods.classes)
    return ": ".join(part for part in (numbers, sources.take(path, goods.text)) if part)
