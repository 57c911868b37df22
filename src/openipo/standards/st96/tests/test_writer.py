"""What is handed out is what WIPO's schema accepts, whatever the mark."""

# An absent value fails the test at its place.
# mypy: disable-error-code="union-attr"

import io
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from openipo.standards.st3 import CODES
from openipo.standards.st96.document import (
    DocumentAddress,
    DocumentFile,
    DocumentGoods,
    DocumentInterest,
    DocumentParty,
    DocumentPriority,
    TrademarkDocument,
)
from openipo.standards.st96.reader import read
from openipo.standards.st96.words import CATEGORIES, FEATURES
from openipo.standards.st96.writer import write
from openipo.standards.xml.schema import deviations

ANA = DocumentParty(
    "Ana Costa",
    True,
    "PT",
    "",
    DocumentAddress(("Quay 1", "Back door"), "Porto", "Norte", "4000", "PT"),
    "a@example.org",
)
FIRM = DocumentParty(
    "Harbour & Sons <Ltd>", nationality="XX", legal_form="Ltd", address=DocumentAddress(("Box 1",), "Port")
)
OCTOBER = date(2026, 10, 1)
LICENCE = DocumentInterest(
    "i1", "licence", OCTOBER, date(2030, 12, 31), (FIRM,), "Exclusive", number="L/7", states=("PT", "QM"),
    territory="Le nord", language="fr",
    goods=(DocumentGoods(25, ("clothing", "footwear"), "en", "12-2026"), DocumentGoods(25, ("vêtements",), "fr")),
)  # fmt: skip
SUB_LICENCE = DocumentInterest("i2", "licence", OCTOBER, parties=(ANA, FIRM), under="i1")
PLEDGE = DocumentInterest("i3", "security", OCTOBER, parties=(FIRM,), category="Security interest")
SEIZURE = DocumentInterest(
    "i4", "judicial", OCTOBER, parties=(replace(ANA, part="creditor"), replace(FIRM, part="court")),
    reference="C 12/26", goods=(DocumentGoods(25, ("footwear",)),), states=("PT",),
)  # fmt: skip
ORDER = DocumentInterest("i5", "judicial")
PLAIN = TrademarkDocument(office="XX", application_number="TM/2026/000001", text="ALBA", filed_on=date(2026, 3, 5))
FULL = replace(
    PLAIN,
    registration_number="4711",
    registered_on=date(2026, 9, 1),
    expires_on=date(2036, 3, 5),
    ended_on=date(2030, 1, 1),
    language="fr",
    reference="A/1",
    status="Registration published",
    status_on=date(2026, 9, 1),
    kind="combined",
    category="collective",
    transliteration="ALBA",
    translation="dawn",
    description="The word in a circle.",
    disclaimer="THE",
    colours=("red", "blue"),
    files=(DocumentFile("1.png"), DocumentFile("2.bmp", colour=False), DocumentFile("3.mp3", "sound"),
           DocumentFile("4.ogg", "sound"), DocumentFile("5.mp4", "multimedia")),
    vienna_codes=("01.01.02", "26.04"),
    goods=(DocumentGoods(25, ("clothing", "footwear"), "en", "12-2026"), DocumentGoods(25, ("vêtements",), "fr"),
           DocumentGoods(35, ())),
    priorities=(DocumentPriority("FR", "123", date(2025, 12, 1)), DocumentPriority("DE", "", date(2025, 12, 2))),
    holders=(ANA, FIRM),
    representatives=(replace(FIRM, address=DocumentAddress(country="FR")), replace(ANA, address=DocumentAddress())),
    publications=(("2026/7", date(2026, 5, 1)),),
    interests=(LICENCE, SUB_LICENCE, PLEDGE, SEIZURE),
    designated_states=("PT", "QM", "ES"),
    international_number="1234567",
)  # fmt: skip


@pytest.fixture(scope="session")
def schema(shared) -> Path:
    folder = Path(os.environ.get("OPENIPO_ST96_SCHEMA") or shared / "data/st96/xsd_v6_0")
    return folder / "TrademarkApplication_V6_0.xsd" if folder.is_dir() else folder


@pytest.mark.shared
@pytest.mark.parametrize("kind", sorted(FEATURES))
def test_each_kind_of_mark_is_accepted(schema, kind) -> None:
    assert deviations(write([replace(PLAIN, kind=kind, text="")]), schema) == []
    assert deviations(write([replace(FULL, kind=kind)]), schema) == []


@pytest.mark.shared
@pytest.mark.parametrize("category", sorted(CATEGORIES))
def test_each_category_is_accepted(schema, category) -> None:
    assert deviations(write([replace(PLAIN, category=category)]), schema) == []


@pytest.mark.shared
@pytest.mark.parametrize("country", ["PT", "EM", "XX", "SU", "", "Freeland"])
def test_an_address_anywhere_is_accepted(schema, country) -> None:
    party = replace(ANA, nationality=country, address=replace(ANA.address, country=country))
    assert deviations(write([replace(PLAIN, holders=(party,))]), schema) == []


@pytest.mark.shared
@pytest.mark.parametrize("interest", [LICENCE, SUB_LICENCE, PLEDGE, SEIZURE, ORDER], ids=lambda each: each.id)
def test_each_interest_is_accepted(schema, interest) -> None:
    assert deviations(write([replace(PLAIN, interests=(interest,))]), schema) == []


@pytest.mark.shared
def test_each_state_s_code_is_accepted(schema) -> None:
    assert deviations(write([replace(PLAIN, designated_states=tuple(sorted(CODES)))]), schema) == []


@pytest.mark.shared
def test_several_marks_stand_in_one_document(schema) -> None:
    document = write([PLAIN, FULL])
    assert deviations(document, schema) == []
    assert len(list(read(io.BytesIO(document)))) == 2


@pytest.mark.shared
def test_the_schema_s_publisher_s_example_and_a_broken_document_are_told_apart(schema) -> None:
    broken = write([PLAIN]).replace(b"ApplicationDate>2026-03-05", b"ApplicationDate>soon")
    (found,) = deviations(broken, schema)
    assert found.startswith("line ")
    assert "soon" in found


def test_without_a_mark_there_is_no_document() -> None:
    with pytest.raises(ValueError, match="at least one mark"):
        write([])


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    (record,) = read(io.BytesIO(write([replace(PLAIN, text="AL\x00BA\x0b & <Sons>")])))
    assert record.mark.text.value == "ALBA & <Sons>"


def test_what_was_written_is_read_again() -> None:
    (record,) = read(io.BytesIO(write([FULL])))
    assert (record.office.value, record.application_number.value) == ("XX", "TM/2026/000001")
    assert record.registration_number.value == "4711"
    days = {"filed": FULL.filed_on, "registered": FULL.registered_on, "expires": FULL.expires_on,
            "terminated": FULL.ended_on, "status": FULL.status_on, "published": date(2026, 5, 1)}  # fmt: skip
    assert {name: day.value for name, day in record.dates.items()} == days
    assert record.mark.kind.value == "Combined"
    assert record.mark.colours.value == "red, blue"
    assert [code.value for code in record.mark.vienna_codes] == ["01.01.02", "26.04"]
    assert [image.value for image in record.mark.images] == ["1.png", "2.bmp", "3.mp3", "4.ogg", "5.mp4"]
    assert [(goods.classes[0].value, goods.text.value if goods.text else None,
             goods.language.value if goods.language else None) for goods in record.goods] == [
        (25, "clothing; footwear", "en"), (25, "vêtements", "fr"), (35, None, None)]  # fmt: skip
    assert [(claim.office.value, claim.filed_on.value) for claim in record.priorities] == [
        ("FR", date(2025, 12, 1)), ("DE", date(2025, 12, 2))]  # fmt: skip
    assert [(party.role, party.name.value) for party in record.parties] == [
        ("applicant", "Ana Costa"), ("applicant", "Harbour & Sons <Ltd>"),
        ("representative", "Harbour & Sons <Ltd>"), ("representative", "Ana Costa")]  # fmt: skip
    assert record.not_understood == []


def test_interests_are_read_again() -> None:
    (record,) = read(io.BytesIO(write([replace(FULL, interests=(LICENCE, SUB_LICENCE, PLEDGE, SEIZURE, ORDER))])))
    assert [(each.kind.value, each.identifier.value) for each in record.interests] == [
        ("licence", "i1"), ("licence", "i2"), ("security interest", "i3"), ("judicial action", "i4"),
        ("judicial action", "i5"),
    ]  # fmt: skip
    licence, sub_licence, pledge, seizure, order = record.interests
    assert (licence.category.value, licence.number.value, licence.territory.value) == ("Exclusive", "L/7", "Le nord")
    assert (licence.since.value, licence.until.value) == (OCTOBER, date(2030, 12, 31))
    assert [state.value for state in licence.states] == ["PT"]  # the schema knows codes of ST.3 only
    assert [(goods.classes[0].value, goods.text.value, goods.language.value) for goods in licence.goods] == [
        (25, "clothing; footwear", "en"), (25, "vêtements", "fr")]  # fmt: skip
    assert (sub_licence.under.value, sub_licence.until, sub_licence.goods) == ("i1", None, [])
    assert [party.name.value for party in sub_licence.parties] == ["Ana Costa", "Harbour & Sons <Ltd>"]
    assert [(party.role, party.name.value) for party in pledge.parties] == [("pledgee", "Harbour & Sons <Ltd>")]
    assert (seizure.reference.value, seizure.since.value) == ("C 12/26", OCTOBER)
    assert [party.role for party in seizure.parties] == ["creditor", "court"]
    assert seizure.goods[0].text.value == "footwear"
    assert (order.since, order.parties) == (None, [])
    assert not [name for name in record.national if "MarkRecord" in name]


def test_designated_states_and_the_international_number_are_read_again() -> None:
    (record,) = read(io.BytesIO(write([FULL])))
    assert [state.value for state in record.designated_states] == ["PT", "ES"]
    assert [(link.kind.value, link.number.value) for link in record.international] == [
        ("international registration", "1234567")]  # fmt: skip
    (plain,) = read(io.BytesIO(write([PLAIN])))
    assert (plain.designated_states, plain.international, plain.interests) == ([], [], [])


def test_records_of_other_kinds_and_goods_struck_are_kept_as_they_stand() -> None:
    document = write([replace(PLAIN, interests=(LICENCE, SEIZURE))]).decode()
    document = document.replace("List limited to", "Remove from list").replace("Judicial action", "Renunciation")
    (record,) = read(io.BytesIO(document.encode()))
    assert [(each.kind.value, each.goods) for each in record.interests] == [("licence", [])]
    kept = {traced.value for traced in record.national.values()}
    assert {"Remove from list", "clothing", "Renunciation", "creditor"} <= kept
