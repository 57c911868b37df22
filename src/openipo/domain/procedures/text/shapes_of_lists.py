"""The tables of the other files of a revision: title page, series, fees, letters, gazette, clauses, checks."""

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from openipo.domain.procedures.model.book import (
    Check,
    Declaration,
    Fee,
    Ground,
    Letter,
    Price,
    PricePart,
    PriceRow,
    Provision,
    Section,
    Series,
    StateShare,
    Term,
)
from openipo.domain.procedures.text.shape import Shape, may, must
from openipo.domain.procedures.text.values import (
    amount,
    citation,
    conditions,
    day,
    flag,
    identifier,
    list_of,
    names,
    one_of,
    period,
    whole,
    word,
    words,
)

PRICE_PART = Shape(
    "a price per piece",
    PricePart,
    {"of": must(identifier), "above": must(whole), "amount": must(amount), "label": must(words)},
)


def _row(base: Decimal, when: dict[str, Any] | None = None, each: tuple[PricePart, ...] = ()) -> PriceRow:
    return PriceRow(when or {}, base, each)


PRICE_ROW = Shape(
    "[[fee.price.row]]", _row, {"when": may(conditions), "base": must(amount), "each": may(list_of(PRICE_PART))}
)


def _price(valid_from: date, rows: tuple[PriceRow, ...], valid_until: date | None = None) -> Price:
    if valid_until is not None and valid_until < valid_from:
        raise ValueError(f"the price ends on {valid_until}, before it begins on {valid_from}; exchange the days")
    if not rows:
        raise ValueError("the price has no row; add a [[fee.price.row]]")
    return Price(valid_from, valid_until, rows)


PRICE = Shape(
    "[[fee.price]]",
    _price,
    {"from": must(day, "valid_from"), "until": may(day, "valid_until"), "row": must(list_of(PRICE_ROW), "rows")},
)


def _fee(**values: Any) -> Fee:
    """A fee whose prices follow one another without overlap; a price without `until` ends where the next begins."""
    prices = values["prices"]
    if not prices:
        raise ValueError("the fee has no price; add a [[fee.price]]")
    for earlier, later in pairwise(prices):
        if later.valid_from <= earlier.valid_from:
            raise ValueError(f"the prices are not in order of date: put the one from {later.valid_from} first")
        if earlier.valid_until is None or earlier.valid_until >= later.valid_from:
            raise ValueError(f"two prices overlap on {later.valid_from}: end the earlier one the day before (`until`)")
    return Fee(**values)


def _share(per_cent: int, law: str) -> StateShare:
    if not 1 <= per_cent <= 100:
        raise ValueError(f"a share is 1 to 100 per cent, not {per_cent}")
    return StateShare(per_cent, law)


SHARE = Shape("share", _share, {"per_cent": must(whole), "law": must(citation)})

FEE = Shape(
    "[[fee]]",
    _fee,
    {
        "id": must(identifier),
        "label": must(words),
        "law": must(citation),
        "payer": must(identifier),
        "price_on": must(one_of("payment", "due")),
        "refundable": may(flag),
        "charged_by_filing": may(flag),
        "share": may(SHARE),
        "price": must(list_of(PRICE), "prices"),
    },
    keeps_source=True,
)


def _letter(**values: Any) -> Letter:
    return Letter(texts={}, **values)


LETTER = Shape(
    "[[letter]]",
    _letter,
    {
        "id": must(identifier),
        "label": must(words),
        "law": must(citation),
        "to": must(identifier),
        "signed_by": must(names),
        "second_eyes": may(flag),
        "served_by": may(one_of("post", "e-mail", "counter")),
    },
    keeps_source=True,
)

SECTION = Shape(
    "[[section]]",
    Section,
    {
        "id": must(identifier),
        "label": must(words),
        "law": must(citation),
        "order": must(whole),
        "inid": must(names),
        "public_only": may(flag),
    },
    keeps_source=True,
)

GROUND = Shape(
    "[[ground]]",
    Ground,
    {
        "id": must(identifier),
        "kind": must(one_of("formal", "classification", "absolute", "relative")),
        "law": must(citation),
        "label": must(words),
        "text": must(words),
        "usual_for": may(names),
    },
    keeps_source=True,
)

CHECK = Shape(
    "[[check]]",
    Check,
    {
        "id": must(identifier),
        "phase": must(identifier),
        "law": must(citation),
        "question": must(words),
        "rule": may(word),
        "ground": may(word),
        "about_goods": may(flag),
    },
    keeps_source=True,
)


def _provision(**stated: Any) -> Provision:
    if stated["standing"] == "verified" and not stated.get("found_in"):
        raise ValueError("a verified provision needs the source in which it was found")
    return Provision(**stated)


PROVISION = Shape(
    "[[provision]]",
    _provision,
    {
        "law": must(citation, "id"),
        "standing": must(one_of("verified", "unverified", "invented")),
        "source": may(word, "found_in"),
        "note": may(words),
    },
    keeps_source=True,
)

SERIES = Shape(
    "[[series]]",
    Series,
    {
        "id": must(identifier),
        "pattern": must(citation),
        "restarts": must(one_of("yearly", "never")),
        "st13_type": may(word),
        "law": must(citation),
    },
)

TERM = Shape(
    "term",
    Term,
    {"period": must(period), "from": must(one_of("filed", "registered"), "starts_from"), "law": must(citation)},
)

DECLARATION = Shape("a declaration", Declaration, {"id": must(identifier), "label": must(words), "law": must(citation)})

BOOK = Shape(
    "[book]",
    dict,
    {
        "id": must(citation),
        "revision": must(citation),
        "right": must(identifier),
        "title": must(words),
        "law": must(citation),
        "in_force_from": must(day),
        "amends": may(word),
        "builds_on": may(word),
        "transition": may(words),
        "term": may(TERM),
        "declares": may(list_of(DECLARATION)),
        "designates": may(flag),
    },
    keeps_source=True,
)
