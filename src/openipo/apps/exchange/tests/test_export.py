"""What the register holds is handed out in ST.96 as the schema accepts it."""

# An absent value fails the test at its place.
# mypy: disable-error-code="union-attr"

import io
import os
from pathlib import Path
from uuid import uuid4

import pytest

from openipo.apps.exchange.api import ExportRefused, export_st96, st96_bag, st96_of_file
from openipo.apps.exchange.tests.conftest import take_in
from openipo.domain.rights.api import File, fold
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
