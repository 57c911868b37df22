"""What no real ST.96 file at hand has."""

# An absent value fails the test at its place.
# mypy: disable-error-code="union-attr"

import io

import pytest

from openipo.standards.records.trademark import TrademarkRecord
from openipo.standards.st96.reader import read
from openipo.standards.xml.errors import UnreadableFile


def mark(inside: str) -> TrademarkRecord:
    (record,) = read(io.BytesIO(f"<TrademarkBag><Trademark>{inside}</Trademark></TrademarkBag>".encode()))
    return record


def applicant(stage: str, name: str) -> str:
    contact = f"<Contact><Name><EntityName>{name}</EntityName></Name></Contact>"
    return f'<Applicant sequenceNumber="{stage}">{contact}</Applicant>'


def test_goods_in_two_languages_become_two_entries() -> None:
    record = mark(
        "<GoodsServicesBag><GoodsServices><ClassDescriptionBag><ClassDescription><ClassNumber>25</ClassNumber>"
        '<GoodsServicesDescriptionText languageCode="en-GB">hats</GoodsServicesDescriptionText>'
        '<GoodsServicesDescriptionText languageCode="fr">chapeaux</GoodsServicesDescriptionText>'
        "</ClassDescription></ClassDescriptionBag></GoodsServices></GoodsServicesBag>"
    )
    assert [(goods.classes[0].value, goods.text.value, goods.language.value) for goods in record.goods] == [
        (25, "hats", "en"),
        (25, "chapeaux", "fr"),
    ]


def test_a_class_that_is_no_number_is_left_for_the_checks() -> None:
    record = mark(
        "<GoodsServicesBag><GoodsServices><GoodsServicesClassificationBag><GoodsServicesClassification>"
        "<ClassNumber>B</ClassNumber></GoodsServicesClassification></GoodsServicesClassificationBag></GoodsServices>"
        "</GoodsServicesBag>"
    )
    assert [number.value for number in record.goods[0].classes] == [0]


@pytest.mark.parametrize(
    ("stages", "roles"),
    [
        (("10", "20"), ["former-holder", "applicant"]),
        (("30", "20"), ["holder", "former-holder"]),
        (("1", "2"), ["applicant", "applicant"]),
    ],
)
def test_stages_of_ownership_and_plain_numbering_are_told_apart(stages, roles) -> None:
    bag = "".join(applicant(stage, f"Owner {stage}") for stage in stages)
    assert [party.role for party in mark(f"<ApplicantBag>{bag}</ApplicantBag>").parties] == roles


def test_names_in_parts_addresses_in_lines_and_a_party_without_either() -> None:
    record = mark(
        "<HolderBag><Holder><Contact><Name><PersonName><PersonStructuredName><FirstName>Ana</FirstName><LastName>Costa"
        "</LastName></PersonStructuredName></PersonName></Name><PostalAddressBag><PostalAddress><PostalAddressText>"
        "Quay 1</PostalAddressText></PostalAddress></PostalAddressBag></Contact></Holder><Holder><Contact/></Holder>"
        "<Holder/></HolderBag>"
    )
    assert [party.name.value if party.name else None for party in record.parties] == ["Ana Costa", None, None]
    assert [line.value for line in record.parties[0].address.lines] == ["Quay 1"]


def test_numbers_of_other_kinds() -> None:
    record = mark(
        "<ApplicationNumber><IPOfficeCode>FR</IPOfficeCode><ST13ApplicationNumber>FR502026000000001"
        "</ST13ApplicationNumber></ApplicationNumber><AssociatedMarkBag><AssociatedMark><AssociationCategory>Division"
        "</AssociationCategory><ApplicationNumber><ApplicationNumberText>7</ApplicationNumberText></ApplicationNumber>"
        "</AssociatedMark><AssociatedMark/></AssociatedMarkBag><FilingDate>2026-03-05</FilingDate>"
    )
    assert (record.office.value, record.application_number) == ("FR", None)
    assert record.st13.value == "FR502026000000001"
    assert [(link.kind.value, link.number.value) for link in record.links] == [("Division", "7")]
    assert record.dates["filed"].value.isoformat() == "2026-03-05"


def test_a_picture_that_says_it_is_none_is_none_but_its_words_are_kept() -> None:
    record = mark(
        "<MarkRepresentation><MarkReproduction><MarkImageBag><MarkImage><FileName>No Image Available</FileName>"
        "</MarkImage></MarkImageBag></MarkReproduction></MarkRepresentation>"
    )
    assert record.mark.images == []


def test_another_document_is_refused() -> None:
    with pytest.raises(UnreadableFile, match=r"This is not an ST\.96 trade mark document"):
        list(read(io.BytesIO(b"<PatentPublication/>")))
