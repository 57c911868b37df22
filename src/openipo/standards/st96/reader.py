"""Read trade marks in WIPO ST.96 by local name, over versions and offices' dialects."""

from collections.abc import Iterator
from typing import BinaryIO

from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import (
    HistoryRecord,
    LinkRecord,
    PriorityRecord,
    TrademarkRecord,
)
from openipo.standards.st96.goods import read_goods
from openipo.standards.st96.interests import read_interests
from openipo.standards.st96.parties import read_parties
from openipo.standards.xml.branch import Branch, Reading
from openipo.standards.xml.indicators import indicator
from openipo.standards.xml.records import stream

FORMAT = "st96"
ROOTS = ("TrademarkApplication", "Trademark", "TrademarkTransaction", "Transaction", "TrademarkBag")

_DATES = {
    "filed": (("ApplicationDate",), ("FilingDate",)),
    "registered": (("RegistrationDate",),),
    "status": (("MarkCurrentStatusDate",),),
    "expires": (("ExpiryDate",),),
    "terminated": (("TerminationDate",),),
    "published": (("PublicationBag", "Publication", "PublicationDate"),),
    "renewed": (("NationalTrademarkInformation", "RenewalDate"), ("RenewalDate",)),
}


def read(file: BinaryIO) -> Iterator[TrademarkRecord]:
    """Each trade mark of an ST.96 document. Raises UnreadableFile for a file that is none."""
    elements = stream(file, roots=ROOTS, record="Trademark", says="an ST.96 trade mark document")
    for place, element in enumerate(elements, start=1):
        yield _record(Branch(element, Reading(element)), place)


def _record(mark: Branch, place: int) -> TrademarkRecord:
    record = TrademarkRecord(format=FORMAT, place=f"Trademark {place} (line {mark.node.line})")
    number = mark.one("ApplicationNumber")
    record.office = mark.text("RegistrationOfficeCode") or (number.text("IPOfficeCode") if number else None)
    record.application_number = number.text("ApplicationNumberText") if number else None
    record.st13 = number.text("ST13ApplicationNumber") if number else None
    record.registration_number = mark.text("RegistrationNumber")
    record.status = mark.text("MarkCurrentStatusCode")
    record.status_text = mark.text("NationalTrademarkInformation", "MarkCurrentStatusExternalDescriptionText")
    _dates(mark, record)
    _mark(mark, record)
    record.goods = [goods for entry in mark.every("GoodsServicesBag", "GoodsServices") for goods in read_goods(entry)]
    record.parties = read_parties(mark)
    record.priorities = [_priority(entry) for entry in mark.every("PriorityBag", "Priority")]
    record.history = [_line(event) for event in mark.every("MarkEventBag", "MarkEvent")]
    _international(mark, record)
    record.interests = read_interests(mark)
    record.designated_states = mark.texts("DesignatedCountryBag", "DesignatedCountry", "DesignatedCountryCode")
    for branch in mark.children():
        branch.keep(record.national)
    record.remarks = mark.reading.remarks
    record.not_understood = mark.reading.left_over()
    return record


def _dates(mark: Branch, record: TrademarkRecord) -> None:
    for name, paths in _DATES.items():
        for path in paths:
            if name not in record.dates and (day := mark.day(*path)):
                record.dates[name] = day


def _mark(branch: Branch, record: TrademarkRecord) -> None:
    mark = record.mark
    mark.category = branch.texts("MarkCategory")
    representation = branch.one("MarkRepresentation")
    if representation is None:
        return
    mark.kind = representation.text("MarkFeatureCategory") or representation.text(
        "MarkDescriptionBag", "NationalMarkDescription", "MarkFeatureCode"
    )
    mark.description = representation.text("MarkDescriptionBag", "MarkDescriptionText")
    mark.disclaimer = branch.text("MarkDisclaimerBag", "MarkDisclaimerText")
    _reproduction(representation, record)


def _reproduction(representation: Branch, record: TrademarkRecord) -> None:
    mark = record.mark
    words = representation.one("MarkReproduction", "WordMarkSpecification")
    if words:
        mark.text = words.text("MarkVerbalElementText") or words.text("MarkSignificantVerbalElementText")
        words.text("MarkSignificantVerbalElementText")
        mark.translation = words.text("MarkTranslationText")
        mark.transliteration = words.text("MarkTransliteration")
        mark.standard_characters = indicator(words, "MarkStandardCharacterIndicator")
    for image in representation.every("MarkReproduction", "MarkImageBag", "MarkImage"):
        names = [*image.texts("FileName"), *image.texts("ImageFileName")]
        mark.images += [name for name in names if name.value.lower() != "no image available"]
        mark.colours = mark.colours or image.text("MarkImageColourClaimedText")
        mark.vienna_codes += _vienna(image)
        mark.design_codes += image.texts(
            "NationalDesignSearchCodeBag", "NationalDesignSearchCode", "NationalDesignCode"
        )
    for kind in ("Sound", "Multimedia"):
        for recording in representation.every("MarkReproduction", f"Mark{kind}Bag", f"Mark{kind}"):
            mark.images += recording.texts("FileName")


def _vienna(image: Branch) -> list[Traced[str]]:
    """Vienna codes are written as one text, or as category, division and section in elements of their own."""
    found = image.texts("MarkImageCategory", "CategoryCodeBag", "CategoryCode")
    classification = ("MarkImageClassification", "FigurativeElementClassificationBag")
    codes = ("ViennaClassificationBag", "ViennaClassification")
    for code in [*image.every(*codes), *image.every(*classification, *codes)]:
        parts = [part for name in ("ViennaCategory", "ViennaDivision", "ViennaSection") if (part := code.text(name))]
        if parts:
            found.append(Traced(".".join(part.value.zfill(2) for part in parts), parts[0].source))
    return found


def _priority(entry: Branch) -> PriorityRecord:
    return PriorityRecord(
        office=entry.text("PriorityCountryCode"),
        number=entry.text("ApplicationNumber", "ApplicationNumberText"),
        filed_on=entry.day("PriorityApplicationFilingDate"),
    )


def _line(event: Branch) -> HistoryRecord:
    national = event.one("NationalMarkEvent") or event
    return HistoryRecord(
        on=event.words("MarkEventDate"),
        number=national.words("MarkEventEntryNumber"),
        code=national.words("MarkEventCode"),
        kind=event.words("MarkEventCategory"),
        text=national.words("MarkEventDescriptionText"),
        source=event.source,
    )


def _international(mark: Branch, record: TrademarkRecord) -> None:
    for identifier in mark.texts("InternationalMarkIdentifierBag", "InternationalMarkIdentifier"):
        words = Traced("international registration", identifier.source)
        record.international.append(LinkRecord(words, identifier))
    for related in mark.every("AssociatedMarkBag", "AssociatedMark"):
        kind = related.text("AssociationCategory")
        office = related.text("ApplicationNumber", "IPOfficeCode")
        number = related.text("ApplicationNumber", "ApplicationNumberText")
        registration = related.text("InternationalApplicationNumber", "ApplicationNumberText")
        if number and office and office.value == "WO":
            record.international.append(LinkRecord(Traced("international application", number.source), number))
        elif kind:
            record.links.append(LinkRecord(kind, number))
        if registration:
            words = Traced("international registration", registration.source)
            record.international.append(LinkRecord(words, registration))
