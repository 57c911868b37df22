"""What the register holds is handed out in ST.96 as the schema accepts it."""

# An absent value fails the test at its place.
# mypy: disable-error-code="union-attr"

import io
import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from openipo.apps.exchange.api import ExportRefused, export_st96, st96_bag, st96_of_file
from openipo.apps.exchange.tests.conftest import take_in
from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import GOODS_AS_STATED, Designation, File, Interest, fold
from openipo.domain.rights.testing import a_mark, a_registered_mark
from openipo.kernel.ledger.api import history
from openipo.standards.st96.reader import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def schema(shared, settings) -> Path:
    """WIPO's schema is where the setting says."""
    folder = Path(os.environ.get("OPENIPO_ST96_SCHEMA") or shared / "data/st96/xsd_v6_0")
    settings.OPENIPO_ST96_SCHEMA = str(folder)
    return folder


@pytest.mark.shared
@pytest.mark.parametrize("story", [a_mark, a_registered_mark])
def test_a_file_of_our_own_is_handed_out(schema, story) -> None:
    file = story().file
    (record,) = read(io.BytesIO(export_st96(file.number)))
    assert record.application_number.value == file.number
    assert record.mark.text.value == "ALBA"
    assert record.parties[0].name.value == "Ana Costa"
    assert [number.value for goods in record.goods for number in goods.classes] == [25]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("format_name", "path"),
    [
        ("uspto-tdxf", "uspto_tm/tdxf_6_cases.xml"),
        ("st66", "uspto_tsdr/rn2713476-ST66.xml"),
        ("st66", "uspto_tsdr/rn3886986-ST66.xml"),
        ("st66", "uspto_tsdr/sn85334015-ST66.xml"),
        ("st96", "uspto_tsdr/rn2713476-ST96.xml"),
        ("st96", "st96/examples/TrademarkApplication_Example.xml"),
        ("tmview", "tmview/albania_200.json"),
    ],
)
def test_what_came_from_another_office_is_handed_out_by_the_book(schema, shared, format_name, path) -> None:
    take_in((shared / "data" / path).read_bytes(), format_name)
    files = list(File.objects.all())
    document = st96_bag([file.pk for file in files])  # refused where the schema does not accept it
    handed_out = {record.application_number.value: record for record in read(io.BytesIO(document))}
    assert set(handed_out) == {file.number for file in files}
    for file in files:
        state, record = fold(history(file.pk)), handed_out[file.number]
        assert (record.mark.text.value if record.mark.text else "") == state.mark.text
        assert record.dates["filed"].value == state.filed_on
        names = [party.name.value for party in record.parties if party.role == "applicant"]
        assert names == [party.name for party in state.applicants]


@pytest.mark.shared
def test_what_the_schema_does_not_accept_is_not_handed_out(schema, monkeypatch) -> None:
    file = a_mark().file
    module = "openipo.apps.exchange.st96_document.write"
    monkeypatch.setattr(module, lambda _marks: b"<wrong xmlns='urn:x'>1</wrong>")
    with pytest.raises(ExportRefused, match="not what the schema accepts: line 1"):
        export_st96(file.number)


@pytest.mark.shared
def test_of_many_deviations_the_first_are_told(schema, monkeypatch) -> None:
    file = a_mark().file
    spaces = 'xmlns:tmk="http://www.wipo.int/standards/XMLSchema/ST96/Trademark"'
    common = 'xmlns:com="http://www.wipo.int/standards/XMLSchema/ST96/Common"'
    wrong = "<tmk:Trademark><com:ApplicationDate>soon</com:ApplicationDate></tmk:Trademark>" * 9
    bag = f"<tmk:TrademarkBag>{wrong}</tmk:TrademarkBag>"
    document = f"<tmk:TrademarkApplication {spaces} {common}>{bag}</tmk:TrademarkApplication>"
    monkeypatch.setattr("openipo.apps.exchange.st96_document.write", lambda _marks: document.encode())
    with pytest.raises(ExportRefused, match=r"and \d+ more\.$"):
        export_st96(file.number)


def test_a_schema_that_is_not_where_the_setting_says_is_told(settings, tmp_path) -> None:
    settings.OPENIPO_ST96_SCHEMA = str(tmp_path)
    with pytest.raises(ExportRefused, match=r"there is no schema TrademarkApplication_V6_0\.xsd"):
        export_st96(a_mark().file.number)


def test_without_a_schema_a_file_is_handed_out_unchecked(settings) -> None:
    settings.OPENIPO_ST96_SCHEMA = ""
    file = a_mark().file
    assert st96_of_file(file.pk) == export_st96(file.number)


def test_several_files_stand_in_the_order_given_and_once() -> None:
    first, second = a_mark().file, a_mark().file
    document = st96_bag([second.pk, first.pk, second.pk])
    numbers = [record.application_number.value for record in read(io.BytesIO(document))]
    assert numbers == [second.number, first.number]


def test_the_public_is_not_told_mail_addresses_and_the_applicant_s_reference() -> None:
    take_in(
        b"<Transaction><TransactionData><TradeMarkDetails><TradeMark><RegistrationOfficeCode>FR</RegistrationOfficeCode>"
        b"<ApplicationNumber>1</ApplicationNumber><RepresentativeDetails><Representative><RepresentativeExt>"
        b"<RepresentativeDocketText>OUR/7</RepresentativeDocketText></RepresentativeExt><RepresentativeAddressBook>"
        b"<FormattedNameAddress><Name><FormattedName><LastName>Ada</LastName></FormattedName></Name></FormattedNameAddress>"
        b"<ContactInformationDetails><Email>ada@example.org</Email></ContactInformationDetails>"
        b"</RepresentativeAddressBook></Representative></RepresentativeDetails></TradeMark></TradeMarkDetails>"
        b"</TransactionData></Transaction>",
        "st66",
    )
    chain = File.objects.get().pk
    office, public = st96_bag([chain]), st96_bag([chain], for_public=True)
    assert b"ada@example.org" in office
    assert b"OUR/7" in office
    assert b"ada@example.org" not in public
    assert b"OUR/7" not in public
    assert b"Ada" in public


def test_what_is_not_there_is_not_handed_out() -> None:
    with pytest.raises(ExportRefused, match=r"No file has the number 4711\."):
        export_st96("4711")
    with pytest.raises(ExportRefused, match="There is no file"):
        st96_bag([uuid4()])
    with pytest.raises(ExportRefused, match="at least one mark"):
        st96_bag([])


SINCE = date(2026, 10, 1)
QUAY = Address(("Quay 2",), "Porto", country="PT")
BANK = Party("i2-1", "pledgee", "Harbour Bank", email="bank@example.org", address=QUAY)
LEA = Party("i1-1", "licensee", "Lea Ltd")
KEPT = {
    "exclusivity": {"label": {"en": "Kind"}, "value": "exclusive", "words": {"en": "Exclusive"}},
    "territory": {"label": {"en": "Territory"}, "value": "North", "words": {"en": "The north"}},
}
LICENCE = Interest("i1", "licence", parties=(LEA,), since=SINCE, until=date(2030, 1, 2), items=("25-1",), facts=KEPT)
PLEDGE = Interest("i2", "pledge", parties=(BANK,), since=SINCE, rank=1)
SEIZURE = Interest("i3", "seizure", since=SINCE, blocks_disposal=True, number="7",
                   parties=(Party("i3-1", "creditor", "Rui"), Party("i3-2", "court", "High Court")),
                   facts={"order_number": {"label": {}, "value": "C 12/26"}})  # fmt: skip
# What ST.96 has no place for, or no longer burdens the right.
USE = Interest("i4", "third-party-use", since=SINCE)
ENDED = replace(LICENCE, id="i5", ended_on=SINCE)
UNDATED = replace(LICENCE, id="i6", since=None)


@pytest.mark.shared
def test_what_burdens_a_right_is_handed_out_and_taken_in(schema) -> None:
    file = a_mark(interests=(LICENCE, PLEDGE, SEIZURE, USE, ENDED, UNDATED)).file
    document = st96_of_file(file.pk)
    (record,) = read(io.BytesIO(document))
    assert [(each.kind.value, each.identifier.value) for each in record.interests] == [
        ("licence", "i1"), ("security interest", "i2"), ("judicial action", "i3")]  # fmt: skip
    take_in(document.replace(b"TM/2026", b"AA/2026").replace(b"IPOfficeCode>XX", b"IPOfficeCode>FR"), "st96")
    licence, pledge, order = fold(history(File.objects.get(number__startswith="AA/").pk)).interests
    assert (licence.kind, licence.since, licence.until) == ("licence", SINCE, date(2030, 1, 2))
    assert (licence.items, licence.facts["exclusivity"]["value"]) == (("25-1",), "exclusive")
    assert licence.facts["territory"]["value"] == "The north"
    assert licence.facts["goods"]["value"] == "25: clothing"
    assert (pledge.kind, pledge.parties[0].name, pledge.parties[0].address.city) == ("pledge", "Harbour Bank", "Porto")
    assert (order.kind, order.facts["reference"]["value"]) == ("court-order", "C 12/26")
    assert [(party.role, party.name) for party in order.parties] == [("creditor", "Rui"), ("court", "High Court")]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("stated", "words"),
    [(b"<tmk:ClassNumber>5</tmk:ClassNumber>", "5: clothing"), (b"", "clothing")],
    ids=["a class the mark does not have", "no class"],
)
def test_a_licence_for_goods_that_the_mark_does_not_have_is_in_none_of_its_goods_and_a_finding(
    schema, stated, words
) -> None:
    document = st96_of_file(a_mark(interests=(LICENCE,)).file.pk).replace(b"TM/2026", b"AA/2026")
    head, limit, tail = document.partition(b"LimitationClassDescriptionBag>")
    tail = re.sub(rb"<tmk:ClassNumber>25</tmk:ClassNumber>", stated, tail, count=1)
    report = take_in(head + limit + tail, "st96")
    assert report.findings["interest-goods-unknown"] == 1
    file = File.objects.get(number__startswith="AA/")
    (licence,) = fold(history(file.pk)).interests
    assert (licence.items, licence.facts["goods"]["value"]) == ((GOODS_AS_STATED,), words)
    (again,) = read(io.BytesIO(st96_of_file(file.pk)))
    (told,) = again.interests[0].goods
    assert (told.classes, told.text.value) == ([], words)


@pytest.mark.shared
def test_a_sub_licence_taken_in_names_its_licence(schema) -> None:
    sub_licence = replace(LICENCE, id="i9", under="i1", items=(), facts={}, until=None)
    document = st96_of_file(a_mark(interests=(sub_licence, LICENCE)).file.pk)
    take_in(document.replace(b"TM/2026", b"AA/2026"), "st96")
    first, second = fold(history(File.objects.get(number__startswith="AA/").pk)).interests
    assert (first.id, first.under, first.items, first.facts) == ("i1", "i2", (), {})
    assert (second.id, second.under, second.number) == ("i2", "", "i1")


@pytest.mark.parametrize(("for_public", "told"), [(True, False), (False, True)])
def test_the_public_is_not_told_how_to_reach_a_pledgee(for_public, told) -> None:
    document = st96_bag([a_mark(interests=(PLEDGE,)).file.pk], for_public=for_public)
    assert b"Harbour Bank" in document
    assert (b"bank@example.org" in document) is told


@pytest.mark.shared
def test_the_states_in_which_a_regional_right_may_have_effect_are_handed_out_and_taken_in(schema) -> None:
    states = (Designation("PT"), Designation("ES", "refused"), Designation("QM"))
    document = st96_of_file(a_mark(designations=states).file.pk)
    take_in(document.replace(b"TM/2026", b"AA/2026"), "st96")
    (stated,) = fold(history(File.objects.get(number__startswith="AA/").pk)).designations
    assert (stated.state, stated.status) == ("PT", "designated")


@pytest.mark.shared
def test_a_designation_bears_its_international_number(schema) -> None:
    stated = {"registration_number": "1234567", "international_on": "2026-01-02"}
    (record,) = read(io.BytesIO(st96_of_file(a_mark(filed_as="designation", stated=stated).file.pk)))
    assert [link.number.value for link in record.international] == ["1234567"]
    (plain,) = read(io.BytesIO(st96_of_file(a_mark(stated=stated).file.pk)))
    assert plain.international == []
