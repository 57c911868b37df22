"""Three real marks of the USPTO in ST.66 and in ST.96, against values that another project read from them."""

# An absent value fails the test at its place.
# mypy: disable-error-code="union-attr"

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from openipo.standards.records.trademark import TrademarkRecord
from openipo.standards.st66.reader import read as read_st66
from openipo.standards.st96.reader import read as read_st96

pytestmark = pytest.mark.shared
BOTH = ("ST66", "ST96")
MARKS = ("rn2713476", "rn3886986", "sn85334015")


def record_of(shared: Path, mark: str, form: str) -> TrademarkRecord:
    with (shared / f"data/uspto_tsdr/{mark}-{form}.xml").open("rb") as file:
        (record,) = (read_st66 if form == "ST66" else read_st96)(file)
    return record


def expected(shared: Path, name: str) -> list[tuple[str, str]]:
    with (shared / f"data/uspto_tsdr/expected/{name}.txt").open(newline="") as lines:
        return [(line[0], line[1]) for line in csv.reader(lines) if line]


def groups(shared: Path, name: str) -> Iterator[dict[str, str]]:
    """The repeated fields between "BeginRepeatedField" and "EndRepeatedField"."""
    group: dict[str, str] = {}
    for field, value in expected(shared, name):
        if field == "BeginRepeatedField":
            group = {}
        elif field == "EndRepeatedField":
            yield group
        else:
            group[field] = value


@pytest.mark.parametrize("form", ["ST66", "ST96", "ST96-old"])
def test_numbers_and_days_are_those_expected(shared, form) -> None:
    record = record_of(shared, "rn2713476", form)
    assert record.application_number.value == dict(expected(shared, "appno-rn2713476"))["ApplicationNumber"]
    assert record.registration_number.value == dict(expected(shared, "regno-rn2713476"))["RegistrationNumber"]
    for ours, name, field in (
        ("filed", "appdates-rn2713476", "ApplicationDateTruncated"),
        ("registered", "regdatetimes-rn2713476", "RegistrationDateTruncated"),
        ("registered", "regdatesonly-rn2713476", "RegistrationDateTruncated"),
        ("renewed", "renewal-date-rn2713476", "RenewalDateTruncated"),
    ):
        assert record.dates[ours].value.isoformat() == dict(expected(shared, name))[field]
    assert record.office.value == "US"


def test_the_category_of_the_register_is_kept(shared) -> None:
    record = record_of(shared, "rn2713476", "ST66")
    kept = {name.rsplit("/", 1)[-1]: text.value for name, text in record.national.items()}
    assert kept["RegisterCategory"] == dict(expected(shared, "register-cat-rn2713476"))["RegisterCategory"]


@pytest.mark.parametrize("form", BOTH)
@pytest.mark.parametrize("mark", ["rn2713476", "rn3886986"])
def test_classes_and_goods_are_those_expected(shared, mark, form) -> None:
    stated = [(int(each["InternationalClassNumber"]), each["GoodsServicesDescription"])
              for each in groups(shared, f"international-classes-{mark}")]  # fmt: skip
    goods = record_of(shared, mark, form).goods
    assert [(number.value, entry.text.value) for entry in goods for number in entry.classes] == stated


@pytest.mark.parametrize("form", BOTH)
@pytest.mark.parametrize("mark", ["rn2713476", "rn3886986"])
def test_national_classes_expected_are_there(shared, mark, form) -> None:
    found = {(entry.primary_class.value, code.value)
             for entry in record_of(shared, mark, form).goods for code in entry.national_classes}  # fmt: skip
    wanted = {(each["PrimaryClassNumber"], each["NationalClassNumber"])
              for each in groups(shared, f"domestic-classes-{form}-{mark}")}  # fmt: skip
    assert wanted <= found


@pytest.mark.parametrize("form", BOTH)
@pytest.mark.parametrize("mark", ["rn2713476", "rn3886986"])
def test_days_of_first_use_are_kept_as_written(shared, mark, form) -> None:
    found = [(entry.primary_class.value, entry.first_used.value, entry.first_used_in_commerce.value)
             for entry in record_of(shared, mark, form).goods]  # fmt: skip
    assert found == [
        (each["PrimaryClassNumber"], each["FirstUseDateNumber"], each["FirstUseInCommerceDate"])
        for each in groups(shared, f"first-used-dates-{form}-{mark}")
    ]


@pytest.mark.parametrize("form", BOTH)
def test_international_numbers_are_those_expected(shared, form) -> None:
    stated = dict(expected(shared, "international-numbers-sn85334015"))
    found = {(link.kind.value, link.number.value) for link in record_of(shared, "sn85334015", form).international}
    assert ("international application", stated["InternationalApplicationNumber"]) in found
    assert ("international registration", stated["InternationalRegistrationNumber"]) in found


def told(record: TrademarkRecord) -> dict[str, Any]:
    """What both formats have to say alike."""
    return {
        "number": record.application_number.value,
        "registration": record.registration_number.value,
        "status": record.status.value,
        "days": {name: record.dates[name].value for name in ("filed", "registered", "published", "status")},
        "mark": record.mark.text.value,
        "disclaimer": record.mark.disclaimer.value if record.mark.disclaimer else "",
        "standard characters": record.mark.standard_characters.value,
        "goods": [
            (
                [number.value for number in goods.classes],
                goods.text.value,
                [code.value for code in goods.national_classes],
            )
            for goods in record.goods
        ],
        "priorities": [(claim.office.value, claim.number.value, claim.filed_on.value) for claim in record.priorities],
        "owners": [
            (party.role, party.name.value, party.nationality.value)
            for party in record.parties
            if party.role in ("applicant", "holder", "former-holder")
        ],
    }


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_says_the_same_in_both_formats(shared, mark) -> None:
    in_st66, in_st96 = (told(record_of(shared, mark, form)) for form in BOTH)
    for name in in_st66:
        assert in_st66[name] == in_st96[name], name


@pytest.mark.parametrize("mark", MARKS)
def test_the_history_of_the_older_file_stands_in_the_younger(shared, mark) -> None:
    def lines(form: str) -> set[tuple[str, str]]:
        return {(line.on[:10], line.text) for line in record_of(shared, mark, form).history}

    assert lines("ST66")
    assert lines("ST66") <= lines("ST96")  # the files were fetched on different days


@pytest.mark.parametrize("form", BOTH)
@pytest.mark.parametrize("mark", MARKS)
def test_nothing_of_the_file_is_dropped(shared, mark, form) -> None:
    assert record_of(shared, mark, form).not_understood == []
    assert record_of(shared, mark, form).remarks == []


def test_the_publisher_s_example_of_st96(shared) -> None:
    with (shared / "data/st96/examples/TrademarkApplication_Example.xml").open("rb") as file:
        (record,) = read_st96(file)
    assert (record.application_number.value, record.registration_number.value) == ("87035559", "5169753")
    assert record.mark.text.value == "LANYI"
    assert [code.value for code in record.mark.design_codes] == ["06.03.03"]
    assert [image.value for image in record.mark.images] == ["87035559.png"]
    assert [number.value for goods in record.goods for number in goods.classes]
    assert record.not_understood == []
