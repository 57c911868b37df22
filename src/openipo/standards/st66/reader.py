"""Read trade marks in WIPO ST.66 as offices really write it: by local name, with their own extensions kept."""

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
from openipo.standards.st66.parties import read_parties
from openipo.standards.xml.branch import Branch, Reading
from openipo.standards.xml.indicators import indicator
from openipo.standards.xml.records import stream

FORMAT = "st66"

_DATES = {
    "filed": ("ApplicationDate",),
    "registered": ("RegistrationDate",),
    "status": ("MarkCurrentStatusDate",),
    "expires": ("ExpiryDate",),
    "terminated": ("TerminationDate",),
    "published": ("PublicationDetails", "Publication", "PublicationDate"),
    "renewed": ("TradeMarkExt", "AdditionalMarkDetails", "RenewalDate"),
}


def read(file: BinaryIO) -> Iterator[TrademarkRecord]:
    """Each trade mark of an ST.66 transaction. Raises UnreadableFile for a file that is none."""
    elements = stream(file, roots=("Transaction",), record="TransactionData", says="an ST.66 transaction")
    place = 0
    for element in elements:
        records = _transaction(Branch(element, Reading(element)), place)
        place += len(records)
        yield from records


def _transaction(transaction: Branch, before: int) -> list[TrademarkRecord]:
    """The marks of a transaction; what it says beside them belongs to its mark, where it has one only."""
    marks = [Branch(mark.node, Reading(mark.node)) for mark in transaction.every("TradeMarkDetails", "TradeMark")]
    beside = transaction if len(marks) == 1 else None
    records = [_record(mark, beside, before + place) for place, mark in enumerate(marks, 1)]
    if records:
        records[0].remarks += transaction.reading.remarks
        records[0].not_understood += transaction.reading.left_over()
    return records


def _record(mark: Branch, transaction: Branch | None, place: int) -> TrademarkRecord:
    record = TrademarkRecord(format=FORMAT, place=f"TradeMark {place} (line {mark.node.line})")
    record.office = mark.text("RegistrationOfficeCode")
    record.application_number = mark.text("ApplicationNumber")
    record.registration_number = mark.text("RegistrationNumber")
    record.status = mark.text("MarkCurrentStatusCode")
    record.status_text = mark.text("TradeMarkExt", "MarkCurrentStatusExternalDescriptionText")
    for name, path in _DATES.items():
        if day := mark.day(*path):
            record.dates[name] = day
    _mark(mark, record)
    record.goods = [_goods(entry) for entry in mark.every(*_CLASS)]
    record.parties = read_parties(mark, transaction)
    record.priorities = [_priority(entry) for entry in mark.every("PriorityDetails", "Priority")]
    record.history = [_line(event) for event in mark.every("MarkEventDetails", "MarkEvent")]
    _international(mark, record)
    _national(mark, transaction, record)
    record.remarks = mark.reading.remarks
    record.not_understood = mark.reading.left_over()
    return record


_CLASS = ("GoodsServicesDetails", "GoodsServices", "ClassDescriptionDetails", "ClassDescription")


def _mark(branch: Branch, record: TrademarkRecord) -> None:
    mark = record.mark
    words = branch.one("WordMarkSpecification")
    if words:
        mark.text = words.text("MarkVerbalElementText")
        mark.translation = words.text("MarkTranslation")
        mark.transliteration = words.text("MarkTransliteration")
        mark.standard_characters = indicator(words, "MarkStandardCharacterIndicator")
    mark.kind = branch.text("MarkFeature")
    mark.category = branch.texts("KindMark")
    mark.description = branch.text("MarkDescriptionDetails", "MarkDescription")
    mark.disclaimer = branch.text("MarkDisclaimerDetails", "MarkDisclaimer")
    for image in branch.every("MarkImageDetails", "MarkImage"):
        _image(image, record)


def _image(image: Branch, record: TrademarkRecord) -> None:
    record.mark.images += image.texts("MarkImageFilename")
    record.mark.colours = record.mark.colours or image.text("MarkImageColourClaimedText")
    record.mark.vienna_codes += image.texts("MarkImageCategory", "CategoryCodeDetails", "CategoryCode")


def _goods(entry: Branch) -> GoodsRecord:
    classes = [_class_number(code) for code in entry.texts("ClassNumber")]
    more = entry.one("ClassDescriptionExt")
    return GoodsRecord(
        classes=classes,
        text=entry.text("GoodsServicesDescription"),
        status=entry.text("ClassNumberStatusCode"),
        national_classes=more.texts("DomesticClassNumbers") if more else [],
        primary_class=more.text("PrimeClassText") if more else None,
        first_used=more.text("FilingBasisDetails", "FirstUseDateNumber") if more else None,
        first_used_in_commerce=more.text("FilingBasisDetails", "FirstUseInCommerceDate") if more else None,
    )


def _class_number(code: Traced[str]) -> Traced[int]:
    return Traced(int(code.value) if code.value.isdigit() else 0, code.source)


def _priority(entry: Branch) -> PriorityRecord:
    return PriorityRecord(
        office=entry.text("PriorityCountryCode"),
        number=entry.text("PriorityNumber"),
        filed_on=entry.day("PriorityDate") or entry.day("PriorityExt", "ForeignApplicationFilingDate"),
    )


def _line(event: Branch) -> HistoryRecord:
    more = event.one("MarkEventExt")
    return HistoryRecord(
        on=event.words("MarkEventDate"),
        number=more.words("MarkEventEntryNumber") if more else "",
        code=event.words("MarkEventCode"),
        kind=event.words("Comment"),
        text=more.words("MarkEventInternalDescriptionText") if more else "",
        source=event.source,
    )


def _international(mark: Branch, record: TrademarkRecord) -> None:
    for related in mark.every("TradeMarkExt", "RelatedMarkDetails"):
        kind = related.text("RelationshipKindText")
        for element, words in (
            ("InternationalApplicationNumber", "international application"),
            ("InternationalRegistrationNumber", "international registration"),
        ):
            if number := related.text(element):
                record.international.append(LinkRecord(Traced(words, number.source), number))
        if kind and (number := related.text("NationalNumber") or related.text("ApplicationNumber")):
            record.links.append(LinkRecord(kind, number))


def _national(mark: Branch, transaction: Branch | None, record: TrademarkRecord) -> None:
    """Keep what no field took under its own name: the offices' extensions, mostly."""
    for branch in mark.children():
        branch.keep(record.national)
    for name in ("ApplicantDetails", "HolderDetails"):
        for branch in transaction.every(name) if transaction else []:
            branch.keep(record.national)
