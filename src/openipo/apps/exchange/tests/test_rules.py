"""Each rule of the data-quality report: what it finds, and that it keeps silent of a sound record."""

from collections.abc import Callable
from datetime import date

import pytest

from openipo.apps.exchange.rules import RULES, findings_of
from openipo.standards.records.traced import Remark, Traced
from openipo.standards.records.trademark import AddressRecord, GoodsRecord, InterestRecord, PartyRecord, TrademarkRecord


def said(value: str) -> Traced[str]:
    return Traced(value, f"element of {value}")


def sound() -> TrademarkRecord:
    """A record in which nothing is wrong."""
    record = TrademarkRecord(format="st96", place="Trademark 1", office=said("FR"), application_number=said("1234"))
    record.status = said("Registered")
    record.registration_number = said("77")
    record.st13 = said("FR502026000001234")
    record.mark.kind, record.mark.text = said("Word"), said("ALBA")
    days = {"filed": date(2020, 1, 1), "registered": date(2020, 9, 1), "expires": date(2030, 1, 1)}
    record.dates = {name: Traced(day, f"day {name}") for name, day in days.items()}
    address = AddressRecord(country=said("FR"))
    record.parties = [PartyRecord("holder", said("Ana"), nationality=said("PT"), address=address, source="party 1")]
    record.goods = [GoodsRecord(classes=[Traced(25, "class 25")], text=said("hats"))]
    return record


def with_mark(record: TrademarkRecord, kind: str | None, text: str | None) -> None:
    record.mark.kind = said(kind) if kind else None
    record.mark.text = said(text) if text else None


def licence(*goods: GoodsRecord) -> InterestRecord:
    return InterestRecord(said("licence"), goods=list(goods), source="licence 1")


Change = Callable[[TrademarkRecord], object]
WRONG: list[tuple[str, str, Change]] = [
    ("number-missing", "Trademark 1", lambda record: setattr(record, "application_number", None)),
    ("office-missing", "Trademark 1", lambda record: setattr(record, "office", None)),
    ("filing-date-missing", "Trademark 1", lambda record: record.dates.pop("filed")),
    ("owner-missing", "Trademark 1", lambda record: record.parties.clear()),
    ("owner-missing", "Trademark 1", lambda record: setattr(record.parties[0], "role", "representative")),
    ("name-missing", "party 2", lambda record: record.parties.append(PartyRecord("holder", source="party 2"))),
    ("status-unknown", "element of Odd", lambda record: setattr(record, "status", said("Odd"))),
    ("status-unknown", "Trademark 1", lambda record: setattr(record, "status", None)),
    ("kind-unknown", "element of Smell-o-vision", lambda record: with_mark(record, "Smell-o-vision", "ALBA")),
    ("kind-unknown", "Trademark 1", lambda record: with_mark(record, None, "ALBA")),
    ("image-missing", "element of Combined", lambda record: with_mark(record, "Combined", "ALBA")),
    ("text-missing", "Trademark 1", lambda record: with_mark(record, "Word", None)),
    ("country-unknown", "element of UK", lambda record: setattr(record.parties[0].address, "country", said("UK"))),
    ("country-unknown", "element of QQ", lambda record: setattr(record.parties[0], "nationality", said("QQ"))),
    ("class-unknown", "class 46", lambda record: record.goods[0].classes.append(Traced(46, "class 46"))),
    ("class-unknown", "class A", lambda record: record.goods[0].classes.append(Traced(0, "class A"))),
    ("class-without-goods", "class 25", lambda record: setattr(record.goods[0], "text", None)),
    ("goods-without-class", "element of hats", lambda record: record.goods[0].classes.clear()),
    ("interest-goods-unknown", "class 5",
     lambda record: record.interests.append(licence(GoodsRecord(classes=[Traced(25, "c"), Traced(5, "class 5")])))),
    ("interest-goods-unknown", "element of caps",
     lambda record: record.interests.append(licence(GoodsRecord(text=said("caps"))))),
    ("interest-goods-unknown", "licence 1", lambda record: record.interests.append(licence(GoodsRecord()))),
    ("goods-missing", "Trademark 1", lambda record: record.goods.clear()),
    ("dates-out-of-order", "day registered",
     lambda record: record.dates.update(registered=Traced(date(2019, 1, 1), "day registered"))),
    ("registration-number-missing", "Trademark 1", lambda record: setattr(record, "registration_number", None)),
    ("registration-number-missing", "Trademark 1", lambda record: record.dates.pop("registered")),
    ("st13-differs", "element of FR502026000001235",
     lambda record: setattr(record, "st13", said("FR502026000001235"))),
    ("impossible-date", "element x",
     lambda record: record.remarks.append(Remark("impossible-date", "No day.", "element x"))),
    ("not-understood", "element of novel", lambda record: record.not_understood.append(said("novel"))),
]  # fmt: skip


def test_a_sound_record_has_no_finding() -> None:
    record = sound()
    record.interests = [licence(), licence(GoodsRecord(classes=[Traced(25, "class 25")]))]
    assert findings_of(record) == []


@pytest.mark.parametrize(("code", "source", "spoil"), WRONG)
def test_a_record_with_one_thing_wrong_has_that_finding_alone(code, source, spoil) -> None:
    record = sound()
    spoil(record)
    (finding,) = findings_of(record)
    assert (finding.code, finding.source) == (code, source)
    assert finding.message.endswith(".")
    assert "{" not in finding.message
    assert finding.as_json()["message"] == finding.message


def test_every_rule_has_a_story() -> None:
    found = set()
    for _code, _source, spoil in WRONG:
        record = sound()
        spoil(record)
        found |= {rule.__name__ for rule in RULES if list(rule(record))}
    assert found == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize(
    ("number", "st13"),
    [("2015000278", "AL502015000000278"), ("278/2015", "AL502015000000278"), ("1234", "FR502026000001234")],
)
def test_a_number_stands_in_its_st13_form_with_its_year_where_the_office_puts_it(number, st13) -> None:
    record = sound()
    record.application_number, record.st13 = said(number), said(st13)
    assert findings_of(record) == []


def test_without_a_form_of_st13_there_is_nothing_to_compare() -> None:
    record = sound()
    record.st13 = None
    assert findings_of(record) == []


def test_a_sound_in_a_recording_misses_no_picture() -> None:
    record = sound()
    record.mark.kind = said("Sound")
    record.mark.images = [said("1.mp3")]
    assert findings_of(record) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [("700", False), ("602", False), ("630", False), ("000", True), ("622", True), ("12", True), ("words", True)],
)
def test_status_codes_of_the_united_states(code, found) -> None:
    record = sound()
    record.office, record.status, record.st13 = said("US"), said(code), None
    assert ("status-unknown" in [finding.code for finding in findings_of(record)]) == found
