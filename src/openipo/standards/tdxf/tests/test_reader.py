"""USPTO daily files: six real cases, and what none of them has."""

# An absent value fails the test at its place.
# mypy: disable-error-code="union-attr"

import io
from datetime import date

import pytest

from openipo.standards.records.trademark import TrademarkRecord
from openipo.standards.tdxf.reader import read


def case(inside: str, header: str = "") -> TrademarkRecord:
    """The record of a made-up case file."""
    text = (
        "<trademark-applications-daily><application-information><file-segments><action-keys><case-file>"
        f"<serial-number>90000001</serial-number><case-file-header>{header}</case-file-header>{inside}"
        "</case-file></action-keys></file-segments></application-information></trademark-applications-daily>"
    )
    (record,) = read(io.BytesIO(text.encode()))
    return record


@pytest.fixture(scope="module")
def real(shared) -> dict[str, TrademarkRecord]:
    with (shared / "data/uspto_tm/tdxf_6_cases.xml").open("rb") as file:
        return {record.application_number.value: record for record in read(file)}


@pytest.mark.shared
@pytest.mark.parametrize(
    ("number", "stated"),
    [
        ("87310367", (None, "TUSIMPLE", "word", "688", date(2017, 1, 23), [9, 12, 39, 42], 16)),
        ("87703889", (None, "TU SIMPLE", "combined", "630", date(2017, 11, 30), [9, 12, 39, 42], 4)),
        ("87703896", (None, "TU SIMPLE", "combined", "630", date(2017, 11, 30), [9, 12, 39, 42], 3)),
        ("87796079", (None, "CLEANPULP", "word", "630", date(2018, 2, 13), [42], 4)),
        ("71112081", ("0124134", "CUTEX", "word", "800", date(1918, 7, 11), [8], 24)),
        ("71522974", ("0436748", "COLUMBIAN", "word", "800", date(1947, 5, 24), [16], 24)),
    ],
)
def test_six_real_cases(real, number, stated) -> None:
    registration, mark, kind, status, filed, classes, history = stated
    record = real[number]
    assert (record.registration_number.value if record.registration_number else None) == registration
    assert record.mark.text.value == mark
    assert record.mark.kind.value == kind
    assert record.status.value == status
    assert record.dates["filed"].value == filed
    assert [item.value for goods in record.goods for item in goods.classes] == classes
    assert all(goods.text for goods in record.goods)
    assert len(record.history) == history
    assert record.not_understood == []


@pytest.mark.shared
def test_each_source_names_an_element_that_stands_on_its_line(real, shared) -> None:
    lines = (shared / "data/uspto_tm/tdxf_6_cases.xml").read_text().splitlines()
    for record in real.values():
        traced = [record.application_number, record.status, record.mark.text, *record.dates.values()]
        traced += [party.name for party in record.parties] + list(record.national.values())
        traced += [goods.text for goods in record.goods]
        for value in traced:
            path, line = value.source.rsplit(", line ", 1)
            element = path.rsplit("/", 1)[-1].split("[")[0]
            assert f"<{element}>" in lines[int(line) - 1], value


@pytest.mark.shared
def test_owners_entered_last_are_of_today_and_the_others_former(real) -> None:
    roles = [(party.role, party.name.value) for party in real["71112081"].parties][:4]
    assert roles == [
        ("holder", "CUTEX, INC."),
        ("former-holder", "REVLON CONSUMER PRODUCTS CORPORATION"),
        ("former-holder", "CUTEX COMPANY, THE"),
        ("former-holder", "NORTHAM WARREN CORPORATION"),
    ]
    assert [party.role for party in real["87310367"].parties][:2] == ["applicant", "former-holder"]


@pytest.mark.shared
def test_an_international_filing_is_kept_with_its_days(real) -> None:
    record = real["87310367"]
    assert [(link.kind.value, link.number.value) for link in record.international] == [
        ("international application", "A0073680")
    ]
    kept = {name.rsplit("/", 1)[-1]: text.value for name, text in record.national.items()}
    assert kept["original-filing-date-uspto"] == "20180218"
    assert kept["international-status-code"] == "401"
    (madrid,) = [line for line in record.history if line.code == "NEWAP"]
    assert "madrid-history-event" in madrid.source


def test_a_country_is_taken_from_a_state_and_says_so() -> None:
    record = case(
        "<case-file-owners><case-file-owner><party-type>10</party-type><party-name>Lumo</party-name>"
        "<nationality><state>OR</state></nationality><state>OR</state></case-file-owner></case-file-owners>"
    )
    owner = record.parties[0]
    assert (owner.nationality.value, owner.incorporated_in.value) == ("US", "OR")
    assert owner.address.country.value == "US"
    assert owner.address.country.rule == "a state of the United States is named"


@pytest.mark.parametrize(
    ("claimed", "priorities", "links"), [("T", ["123"], []), ("F", [], ["123"]), ("", [], ["123"])]
)
def test_a_foreign_application_is_a_priority_only_where_it_is_claimed(claimed, priorities, links) -> None:
    record = case(
        "<foreign-applications><foreign-application><filing-date>20250102</filing-date>"
        f"<application-number>123</application-number><country>FR</country><registration-number>9</registration-number>"
        f"<foreign-priority-claim-in>{claimed}</foreign-priority-claim-in></foreign-application></foreign-applications>"
    )
    assert [claim.number.value for claim in record.priorities] == priorities
    assert [link.number.value for link in record.links] == links
    assert record.national["foreign-applications/foreign-application/registration-number"].value == "9"
    assert record.not_understood == []


def test_a_foreign_application_without_a_number_is_kept_too() -> None:
    inside = (
        "<foreign-applications><foreign-application><country>FR</country></foreign-application></foreign-applications>"
    )
    record = case(inside)
    assert (record.links, record.priorities) == ([], [])
    assert record.national["foreign-applications/foreign-application/country"].value == "FR"


@pytest.mark.parametrize(
    ("header", "kind", "codes"),
    [
        ("<mark-drawing-code>3000</mark-drawing-code>", "combined", []),
        ("<mark-drawing-code>2000</mark-drawing-code><drawing-3d-current-in>T</drawing-3d-current-in>",
         "three-dimensional", []),
        ("<mark-drawing-code>2000</mark-drawing-code><drawing-3d-current-in>F</drawing-3d-current-in>",
         "figurative", []),
        ("<mark-drawing-code>9</mark-drawing-code>", None, ["unknown-code"]),
    ],
)  # fmt: skip
def test_the_kind_of_mark_follows_from_drawing_code_and_indicator(header, kind, codes) -> None:
    record = case("", header)
    assert (record.mark.kind.value if record.mark.kind else None) == kind
    assert record.mark.kind is None or record.mark.kind.rule
    assert [remark.code for remark in record.remarks] == codes


def test_categories_of_mark_are_those_set() -> None:
    header = "<trademark-in>F</trademark-in><certification-mark-in>T</certification-mark-in>"
    assert [category.value for category in case("", header).mark.category] == ["certification mark"]


def test_statements_go_to_their_fields_and_unknown_ones_are_kept() -> None:
    def statement(code: str, *texts: str) -> str:
        words = "".join(f"<text>{text}</text>" for text in texts)
        return f"<case-file-statement><type-code>{code}</type-code>{words}</case-file-statement>"

    record = case(
        "<case-file-statements>"
        + statement("GS0251", "Hats", "and coats")
        + statement("D00000", "THE")
        + statement("D10000", "BEST")
        + statement("ZZ0001", "something else")
        + statement("TR0000")
        + "</case-file-statements><classifications><classification><international-code>025</international-code>"
        "<primary-code>025</primary-code></classification><classification><international-code>A</international-code>"
        "<primary-code>A  </primary-code></classification></classifications>"
    )
    assert record.goods[0].text.value == "Hats and coats"
    assert [item.value for item in record.goods[0].classes] == [25]
    assert [item.value for item in record.goods[1].classes] == [0]
    assert record.mark.disclaimer.value == "THE BEST"
    assert record.national["statement ZZ0001"].value == "something else"


def test_a_count_that_differs_from_its_list_is_remarked_on() -> None:
    record = case(
        "<classifications><classification><international-code-total-no>2</international-code-total-no>"
        "<us-code-total-no>1</us-code-total-no><international-code>009</international-code><us-code>021</us-code>"
        "<status-date>20250101</status-date></classification></classifications>"
    )
    assert [remark.message for remark in record.remarks] == ["international-code-total-no says 2, but 1 are listed."]
    assert record.national["classifications/classification/status-date"].value == "20250101"


def test_related_marks_and_an_international_registration() -> None:
    record = case(
        "<prior-registration-applications><other-related-in>T</other-related-in><prior-registration-application>"
        "<relationship-type>0</relationship-type><number>0117584</number></prior-registration-application>"
        "<prior-registration-application><number>1</number></prior-registration-application>"
        "</prior-registration-applications><international-registration><international-registration-number>1087917"
        "</international-registration-number><priority-claimed-in>F</priority-claimed-in><international-status-code>450"
        "</international-status-code></international-registration><madrid-international-filing-requests>"
        "<madrid-international-filing-record><entry-number>1</entry-number><international-registration-number>1087918"
        "</international-registration-number></madrid-international-filing-record>"
        "</madrid-international-filing-requests>"
    )
    assert [(link.kind.value, link.number.value) for link in record.links] == [("0", "0117584")]
    assert [link.number.value if link.number else None for link in record.international] == ["1087917", None, "1087918"]
    assert record.national["other-related-in"].value == "T"
    assert record.national["international-registration/international-status-code"].value == "450"
    assert "international-registration/priority-claimed-in" not in record.national
    assert [text.value for text in record.not_understood] == ["1"]  # a number without its relation


def test_an_element_nobody_knows_is_not_understood_and_not_dropped() -> None:
    record = case("<new-element>words</new-element>")
    assert [(text.value, text.source) for text in record.not_understood] == [("words", "case-file/new-element, line 1")]


def test_a_case_without_a_header_is_remarked_on() -> None:
    inside = "<case-file><serial-number>1</serial-number></case-file>"
    text = f"<trademark-applications-daily>{inside}</trademark-applications-daily>"
    (record,) = read(io.BytesIO(text.encode()))
    assert [remark.code for remark in record.remarks] == ["no-header"]


def test_parties_without_a_stage_stay_former_and_a_correspondent_has_lines() -> None:
    record = case(
        "<correspondent><address-1>Ada Counsel</address-1><address-2>Oak Road</address-2></correspondent>"
        "<case-file-owners><case-file-owner><party-type>x</party-type><party-name>Lumo</party-name><other>Freeland</other>"
        "</case-file-owner><case-file-owner><dba-aka-text>LUM</dba-aka-text></case-file-owner></case-file-owners>",
        "<attorney-docket-number>A-1</attorney-docket-number><attorney-name>Ada</attorney-name>",
    )
    assert [(party.role, party.name.value if party.name else None) for party in record.parties] == [
        ("former-holder", "Lumo"),
        ("former-holder", None),
        ("representative", "Ada"),
        ("correspondent", "Ada Counsel"),
    ]
    assert record.parties[0].address.country.value == "Freeland"
    assert record.parties[2].reference.value == "A-1"
    assert record.parties[3].address.lines[0].value == "Oak Road"


def test_an_empty_correspondent_is_nobody() -> None:
    assert case("<correspondent></correspondent>").parties == []
