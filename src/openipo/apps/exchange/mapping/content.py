"""A record's mark, goods and claims as the content of a file."""

from openipo.apps.exchange.mapping.interests import interests_of
from openipo.apps.exchange.mapping.kinds import kind_of
from openipo.apps.exchange.mapping.parties import parties_of
from openipo.apps.exchange.mapping.sources import Sources
from openipo.domain.rights.api import ApplicationContent, Designation, GoodsItem, Link, Mark, Priority
from openipo.standards.records.trademark import GoodsRecord, TrademarkRecord


def content_of(record: TrademarkRecord, sources: Sources, item_status: str) -> ApplicationContent:
    """The content as the record states it; `item_status` is that of every goods item of a back file."""
    goods = _goods(record, sources, item_status)
    return ApplicationContent(
        mark=_mark(record, sources),
        parties=parties_of(record, sources),
        goods=goods,
        priorities=_priorities(record, sources),
        links=_links(record, sources),
        designations=_designations(record, sources),
        interests=interests_of(record, goods, sources),
        language="",
        channel="import",
        reference=_reference(record, sources),
    )


def _mark(record: TrademarkRecord, sources: Sources) -> Mark:
    stated = record.mark
    sources.take("mark.kind", stated.kind)
    colours = sources.take("mark.colours", stated.colours)
    return Mark(
        kind=kind_of(stated.kind) or "other",
        text=sources.take("mark.text", stated.text),
        category=_category(record, sources),
        standard_characters=sources.take("mark.standard_characters", stated.standard_characters, default=False),
        description=sources.take("mark.description", stated.description),
        colours=(colours,) if colours else (),
        transliteration=sources.take("mark.transliteration", stated.transliteration),
        translation=sources.take("mark.translation", stated.translation),
        disclaimer=sources.take("mark.disclaimer", stated.disclaimer),
        vienna_codes=tuple(
            sources.take(f"mark.vienna_codes.{place}", code) for place, code in enumerate(stated.vienna_codes, 1)
        ),
    )


def _category(record: TrademarkRecord, sources: Sources) -> str:
    for stated in record.mark.category:
        for category in ("collective", "certification"):
            if category in stated.value.lower():
                sources.take("mark.category", stated)
                return category
    return "individual"


def _goods(record: TrademarkRecord, sources: Sources, status: str) -> tuple[GoodsItem, ...]:
    """One item for each class of each entry: the text is kept whole, since where it divides is for a person to say."""
    items: list[GoodsItem] = []
    for goods in record.goods:
        items += _items(goods, items, sources, status)
    return tuple(items)


def _items(goods: GoodsRecord, before: list[GoodsItem], sources: Sources, status: str) -> list[GoodsItem]:
    made: list[GoodsItem] = []
    for traced in goods.classes:
        number = traced.value
        place = sum(1 for item in [*before, *made] if item.class_number == number) + 1
        item_id = f"{number}-{place}"
        sources.take(f"goods.{item_id}.class_number", traced)
        text = sources.take(f"goods.{item_id}.text", goods.text)
        language = sources.take(f"goods.{item_id}.language", goods.language)
        made.append(GoodsItem(id=item_id, class_number=number, text=text, language=language, status=status))
    return made


def _priorities(record: TrademarkRecord, sources: Sources) -> tuple[Priority, ...]:
    claims = [claim for claim in record.priorities if claim.filed_on is not None]
    return tuple(
        Priority(
            office=sources.take(f"priorities.{place}.office", claim.office),
            number=sources.take(f"priorities.{place}.number", claim.number),
            filed_on=sources.take(f"priorities.{place}.filed_on", claim.filed_on),
        )
        for place, claim in enumerate(claims, 1)
    )


def _links(record: TrademarkRecord, sources: Sources) -> tuple[Link, ...]:
    stated = [*record.links, *record.international]
    return tuple(
        Link(
            kind=sources.take(f"links.{place}.kind", link.kind),
            number=sources.take(f"links.{place}.number", link.number),
            office="WO" if link in record.international else "",
        )
        for place, link in enumerate(stated, 1)
    )


def _designations(record: TrademarkRecord, sources: Sources) -> tuple[Designation, ...]:
    """The states named; how the right stands in each, no format says."""
    return tuple(
        Designation(sources.take(f"designations.{state.value}.state", state)) for state in record.designated_states
    )


def _reference(record: TrademarkRecord, sources: Sources) -> str:
    for party in record.parties:
        if party.role == "representative" and party.reference:
            reference: str = sources.take("reference", party.reference)
            return reference
    return ""
