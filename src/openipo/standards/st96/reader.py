"""Read trade marks in WIPO ST.96 by local name, over versions and offices' dialects."""

from collections.abc import Iterator
from typing import BinaryIO

from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import (
    GoodsRecord,
    HistoryRecord,
    LinkRecord,
    PriorityRecord,
    TrademarkRecord,
)
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
    record.goods = [_goods(entry) for entry in mark.every("GoodsServicesBag", "GoodsServices")]
    record.parties = read_parties(mark)
    record.priorities = [_priority(entry) for entry in mark.every("PriorityBag", "Priority")]
    record.history = [_line(event) for event in mark.every("MarkEventBag", "MarkEvent")]
    _international(mark, record)
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
    for sound in representation.every("MarkReproduction", "MarkSoundBag", "MarkSound"):
        mark.images += sound.texts("FileName")


def _vienna(image: Branch) -> list[Traced[str]]:
    """Vienna codes are written as one text, or as category, division and section in elements of their own."""
    found = image.texts("MarkImageCategory", "CategoryCodeBag", "CategoryCode")
    for code in image.every("ViennaClassificationBag", "ViennaClassification"):
        parts = [part for name in ("ViennaCategory", "ViennaDivision", "ViennaSection") if (part := code.text(name))]
        if parts:
            found.append(Traced(".".join(part.value.zfill(2) for part in parts), parts[0].source))
    return found


def _goods(entry: Branch) -> GoodsRecord:
    goods = GoodsRecord()
    for classification in entry.every("GoodsServicesClassificationBag", "GoodsServicesClassification"):
        _classification(classification, goods)
    descriptions = entry.every("ClassDescriptionBag", "ClassDescription")
    texts = [text for description in descriptions for text in description.texts("GoodsServicesDescriptionText")]
    if texts:
        goods.text = Traced("; ".join(text.value for text in texts), texts[0].source)
    for description in descriptions:
        for number in description.texts("ClassNumber"):
            if not goods.classes:
                goods.classes.append(_class_number(number))
        goods.status = goods.status or description.text("NationalStatusBag", "NationalStatus", "NationalStatusCode")
    goods.first_used = entry.text("NationalFilingBasis", "FirstUsedDate")
    goods.first_used_in_commerce = entry.text("NationalFilingBasis", "FirstUsedCommerceDate")
    return goods


def _classification(classification: Branch, goods: GoodsRecord) -> None:
    kind = classification.text("ClassificationKindCode")
    number = classification.text("ClassNumber")
    national = classification.text("NationalClassNumber")
    if kind and kind.value == "Primary":
        goods.primary_class = number
    elif number:
        goods.classes.append(_class_number(number))
    if national:
        goods.national_classes.append(national)


def _class_number(code: Traced[str]) -> Traced[int]:
    return Traced(int(code.value) if code.value.isdigit() else 0, code.source)


def _priority(entry: Branch) -> PriorityRecord:
    return PriorityRecord(
        office=entry.text("PriorityCountryCode"),
        number=entry.text("ApplicationNumber", "ApplicationNumberText"),
        filed_on=entry.day("PriorityApplicationFilingDate"),
    )


def _line(event: Branch) -> HistoryRecord:
    national = event.one("NationalMarkEvent")
    return HistoryRecord(
        on=event.day("MarkEventDate"),
        code=national.text("MarkEventCode") if national else event.text("MarkEventCode"),
        text=(national.text("MarkEventDescriptionText") if national else None) or event.text("MarkEventCategory"),
        number=national.text("MarkEventEntryNumber") if national else None,
    )


def _international(mark: Branch, record: TrademarkRecord) -> None:
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
