"""What no real ST.66 file at hand has."""

# An absent value fails the test at its place.
# mypy: disable-error-code="union-attr"

import io

from openipo.standards.records.trademark import TrademarkRecord
from openipo.standards.st66.reader import read


def marks(*inside: str, beside: str = "") -> list[TrademarkRecord]:
    """The records of a made-up transaction."""
    entries = "".join(f"<TradeMark>{each}</TradeMark>" for each in inside)
    text = (
        f"<Transaction><TransactionData><TradeMarkDetails>{entries}</TradeMarkDetails>{beside}"
        "</TransactionData></Transaction>"
    )
    return list(read(io.BytesIO(text.encode())))


def party(kind: str, name: str, more: str = "") -> str:
    return (
        f"<{kind}Details><{kind}>{more}<{kind}AddressBook><FormattedNameAddress><Name>{name}</Name>"
        "<Address><AddressCountryCode>FR</AddressCountryCode><FreeFormatAddress><FreeFormatAddressLine>1 rue du Port"
        "</FreeFormatAddressLine></FreeFormatAddress></Address></FormattedNameAddress>"
        f"<ContactInformationDetails><Email>a@example.org</Email></ContactInformationDetails></{kind}AddressBook>"
        f"</{kind}></{kind}Details>"
    )


NAMED = "<FormattedName><FirstName>Ana</FirstName><LastName>Costa</LastName></FormattedName>"
FREE = (
    "<FreeFormatName><FreeFormatNameDetails><FreeFormatNameLine>Costa Lda</FreeFormatNameLine><FreeFormatNameLine>"
    "c/o Harbour</FreeFormatNameLine></FreeFormatNameDetails></FreeFormatName>"
)


def test_several_marks_of_one_transaction_do_not_mix() -> None:
    first, second = marks(
        "<ApplicationNumber>1</ApplicationNumber><Strange>one</Strange>",
        "<ApplicationNumber>2</ApplicationNumber><ApplicationDate>2026-02-30</ApplicationDate>",
        beside=party("Applicant", NAMED),
    )
    assert (first.place, second.place) == ("TradeMark 1 (line 1)", "TradeMark 2 (line 1)")
    assert {name: text.value for name, text in first.national.items()} == {
        "TradeMarkDetails/TradeMark[1]/Strange": "one"
    }
    assert first.remarks == []
    assert [remark.code for remark in second.remarks] == ["impossible-date"]
    # Whose the applicant beside two marks is, the file does not say: kept, not guessed.
    assert first.parties == second.parties == []
    assert "Ana" in [text.value for text in first.not_understood]


def test_what_stands_beside_the_only_mark_is_its_own() -> None:
    (record,) = marks("<ApplicationNumber>1</ApplicationNumber>", beside=party("Applicant", NAMED))
    (applicant,) = record.parties
    assert (applicant.role, applicant.name.value) == ("applicant", "Ana Costa")
    assert applicant.address.country.value == "FR"
    assert [line.value for line in applicant.address.lines] == ["1 rue du Port"]
    assert applicant.email.value == "a@example.org"


def test_a_name_in_free_lines_and_a_party_without_any() -> None:
    holder, nobody = marks(party("Holder", FREE) + party("Holder", ""))[0].parties
    assert (holder.role, holder.name.value) == ("holder", "Costa Lda")
    assert [line.value for line in holder.address.lines] == ["c/o Harbour", "1 rue du Port"]
    assert nobody.name is None


def test_a_party_without_an_address_book() -> None:
    (record,) = marks(
        "<ApplicantDetails><Applicant><ApplicantLegalEntity>SA</ApplicantLegalEntity></Applicant></ApplicantDetails>"
    )
    assert (record.parties[0].name, record.parties[0].kind.value) == (None, "SA")


def test_a_representative_is_told_from_a_correspondent() -> None:
    (record,) = marks(
        party("Representative", FREE, "<Comment>Attorney of Record</Comment>")
        + party("Representative", FREE, "<Comment>Domestic Correspondent</Comment>")
    )
    assert [each.role for each in record.parties] == ["representative", "correspondent"]


def test_picture_colours_and_vienna_codes() -> None:
    (record,) = marks(
        "<MarkFeature>Figurative</MarkFeature><MarkImageDetails><MarkImage><MarkImageFilename>1.png</MarkImageFilename>"
        "<MarkImageColourClaimedText>red</MarkImageColourClaimedText><MarkImageCategory><CategoryCodeDetails>"
        "<CategoryCode>01.01.02</CategoryCode><CategoryCode>26.04.01</CategoryCode></CategoryCodeDetails>"
        "</MarkImageCategory></MarkImage></MarkImageDetails>"
    )
    assert [image.value for image in record.mark.images] == ["1.png"]
    assert record.mark.colours.value == "red"
    assert [code.value for code in record.mark.vienna_codes] == ["01.01.02", "26.04.01"]


def test_related_marks_and_a_bare_event() -> None:
    (record,) = marks(
        "<MarkEventDetails><MarkEvent><MarkEventDate>2026-03-05</MarkEventDate></MarkEvent></MarkEventDetails>"
        "<TradeMarkExt><RelatedMarkDetails><RelationshipKindText>division of</RelationshipKindText>"
        "<NationalNumber>77</NationalNumber></RelatedMarkDetails><RelatedMarkDetails><RelationshipKindText>x"
        "</RelationshipKindText></RelatedMarkDetails></TradeMarkExt>"
    )
    assert [(link.kind.value, link.number.value) for link in record.links] == [("division of", "77")]
    assert (record.history[0].on, record.history[0].code) == ("2026-03-05", "")


def test_a_class_that_is_no_number_is_left_for_the_checks() -> None:
    (record,) = marks(
        "<GoodsServicesDetails><GoodsServices><ClassDescriptionDetails><ClassDescription><ClassNumber>A</ClassNumber>"
        "</ClassDescription></ClassDescriptionDetails></GoodsServices></GoodsServicesDetails>"
    )
    assert [number.value for number in record.goods[0].classes] == [0]


def test_a_transaction_without_marks_gives_none() -> None:
    assert marks() == []
