"""Read the USPTO's daily trade mark XML (TDXF, document type of 2005-04-01)."""

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
from openipo.standards.tdxf.codes import DRAWING_KINDS
from openipo.standards.tdxf.parties import read_parties
from openipo.standards.tdxf.statements import read_statements
from openipo.standards.xml.branch import Branch, Reading
from openipo.standards.xml.records import stream

FORMAT = "uspto-tdxf"

_DATES = {
    "filed": "filing-date",
    "registered": "registration-date",
    "status": "status-date",
    "published": "published-for-opposition-date",
    "abandoned": "abandonment-date",
    "cancelled": "cancellation-date",
    "renewed": "renewal-date",
    "republished": "republished-12c-date",
    "amended": "amend-to-register-date",
    "located": "location-date",
}
_CATEGORIES = {
    "trademark-in": "trade mark",
    "service-mark-in": "service mark",
    "collective-trademark-in": "collective mark",
    "collective-service-mark-in": "collective mark",
    "collective-membership-mark-in": "collective mark",
    "certification-mark-in": "certification mark",
}
_NAMED = {
    *_DATES.values(), *_CATEGORIES, "status-code", "mark-identification", "mark-drawing-code",
    "standard-characters-claimed-in", "attorney-name", "attorney-docket-number", "domestic-representative-name",
}  # fmt: skip
# Groups whose remaining particulars only this office knows.
_GROUPS = (
    "foreign-applications", "international-registration", "madrid-international-filing-requests", "case-file-owners",
    "classifications",
)  # fmt: skip


def read(file: BinaryIO) -> Iterator[TrademarkRecord]:
    """Each case file of a daily file. Raises UnreadableFile for a file that is none."""
    elements = stream(
        file, roots=("trademark-applications-daily",), record="case-file", says="a USPTO daily trade mark file"
    )
    for place, element in enumerate(elements, start=1):
        yield _record(Branch(element, Reading(element)), place)


def _record(case: Branch, place: int) -> TrademarkRecord:
    record = TrademarkRecord(format=FORMAT, place=f"case-file {place} (line {case.node.line})")
    record.office = Traced("US", record.place, rule="the daily file is the USPTO's own")
    record.application_number = case.text("serial-number")
    record.registration_number = _number(case.text("registration-number"))
    _transaction(case, record)
    _header(case, record)
    read_statements(case, record)
    record.parties = read_parties(case)
    _goods(case, record)
    _designs(case, record)
    _related(case, record)
    _history(case, record)
    for group in _GROUPS:
        for branch in case.every(group):
            branch.keep(record.national, silent="F")
    record.remarks = case.reading.remarks
    record.not_understood = case.reading.left_over()
    return record


def _number(text: Traced[str] | None) -> Traced[str] | None:
    """A registration number; the format writes "0000000" where there is none."""
    return text if text and text.value.strip("0") else None


def _transaction(case: Branch, record: TrademarkRecord) -> None:
    if day := case.day("transaction-date"):
        record.dates["transaction"] = day


def _header(case: Branch, record: TrademarkRecord) -> None:
    header = case.one("case-file-header")
    if header is None:
        case.remark("no-header", "The case file has no header.")
        return
    for name, element in _DATES.items():
        if day := header.day(element):
            record.dates[name] = day
    record.status = header.text("status-code")
    _mark(header, record)
    _national(header, record)


def _mark(header: Branch, record: TrademarkRecord) -> None:
    mark = record.mark
    mark.text = header.text("mark-identification")
    if drawing := header.text("mark-drawing-code"):
        mark.kind = _solid(header) or _kind(header, drawing)
        record.national["mark-drawing-code"] = drawing
    if standard := header.text("standard-characters-claimed-in"):
        mark.standard_characters = Traced(standard.value == "T", standard.source)
    for element, words in _CATEGORIES.items():
        if header.words(element) == "T" and (flag := header.text(element)):
            mark.category.append(Traced(words, flag.source, rule=f"{element} is T"))


def _solid(header: Branch) -> Traced[str] | None:
    """A mark in three dimensions; the drawing code alone does not say so."""
    if header.words("drawing-3d-current-in") != "T" or not (flag := header.text("drawing-3d-current-in")):
        return None
    return Traced("three-dimensional", flag.source, rule="drawing-3d-current-in is T")


def _kind(header: Branch, drawing: Traced[str]) -> Traced[str] | None:
    kind = DRAWING_KINDS.get(drawing.value[:1])
    if kind is None:
        header.remark("unknown-code", f"The drawing code “{drawing.value}” is not known.", drawing.source)
        return None
    return Traced(kind, drawing.source, rule=f"drawing code {drawing.value}: its first digit")


def _national(header: Branch, record: TrademarkRecord) -> None:
    """Indicators that are set and particulars only this office knows; an indicator that is "F" says nothing more."""
    for child in header.children():
        if child.name not in _NAMED and child.own_words() != "F" and (text := child.own_text()):
            record.national[child.name] = text


def _goods(case: Branch, record: TrademarkRecord) -> None:
    """Join each classification with the goods statement of the same class."""
    for classification in case.every("classifications", "classification"):
        primary = classification.text("primary-code")
        goods = _goods_of(record, primary)
        goods.primary_class = primary
        goods.classes = [_class_number(code) for code in classification.texts("international-code")]
        goods.national_classes = classification.texts("us-code")
        goods.status = classification.text("status-code")
        goods.first_used = _written_date(classification, "first-use-anywhere-date")
        goods.first_used_in_commerce = _written_date(classification, "first-use-in-commerce-date")
        _count(classification, "international-code-total-no", len(goods.classes))
        _count(classification, "us-code-total-no", len(goods.national_classes))


def _count(classification: Branch, name: str, listed: int) -> None:
    """A count says nothing that the list does not, unless they differ."""
    stated = classification.words(name)
    if stated and stated != str(listed):
        classification.remark("count-differs", f"{name} says {stated}, but {listed} are listed.")


def _goods_of(record: TrademarkRecord, primary: Traced[str] | None) -> GoodsRecord:
    for goods in record.goods:
        if primary and goods.primary_class and goods.primary_class.value == primary.value and not goods.classes:
            return goods
    record.goods.append(GoodsRecord())
    return record.goods[-1]


def _class_number(code: Traced[str]) -> Traced[int]:
    """A class number; letters (the old classes A, B, 200) become 0, which no class has, and are found by the checks."""
    return Traced(int(code.value) if code.value.isdigit() else 0, code.source)


def _written_date(branch: Branch, name: str) -> Traced[str] | None:
    text = branch.text(name)
    return text if text and text.value.strip("0") else None


def _designs(case: Branch, record: TrademarkRecord) -> None:
    record.mark.design_codes = case.texts("design-searches", "design-search", "code")


def _related(case: Branch, record: TrademarkRecord) -> None:
    prior = case.one("prior-registration-applications")
    for related in prior.every("prior-registration-application") if prior else []:
        if kind := related.text("relationship-type"):
            record.links.append(LinkRecord(kind, related.text("number")))
    if prior and (others := prior.text("other-related-in")) and others.value == "T":
        record.national["other-related-in"] = others
    for foreign in case.every("foreign-applications", "foreign-application"):
        _foreign(foreign, record)
    _international(case, record)


def _foreign(foreign: Branch, record: TrademarkRecord) -> None:
    """A priority where it is claimed; else the foreign right is a basis of the application under national law."""
    number = foreign.text("application-number") or foreign.text("registration-number")
    if foreign.words("foreign-priority-claim-in") == "T":
        office = foreign.text("country") or foreign.text("other")
        record.priorities.append(PriorityRecord(office=office, number=number, filed_on=foreign.day("filing-date")))
    elif number:
        words = "the element foreign-application, without a claim of priority"
        record.links.append(LinkRecord(Traced("foreign application", number.source, rule=words), number))


def _international(case: Branch, record: TrademarkRecord) -> None:
    registration = case.one("international-registration")
    if registration and (number := registration.text("international-registration-number")):
        record.international.append(LinkRecord(Traced("international registration", number.source), number))
    for request in case.every("madrid-international-filing-requests", "madrid-international-filing-record"):
        reference = request.text("reference-number")
        source = reference.source if reference else request.source
        record.international.append(LinkRecord(Traced("international application", source), reference))
        if number := request.text("international-registration-number"):
            record.international.append(LinkRecord(Traced("international registration", number.source), number))
        for event in request.every("madrid-history-events", "madrid-history-event"):
            record.history.append(_line(event, number="entry-number"))


def _history(case: Branch, record: TrademarkRecord) -> None:
    for event in case.every("case-file-event-statements", "case-file-event-statement"):
        record.history.append(_line(event, number="number"))


def _line(event: Branch, *, number: str) -> HistoryRecord:
    return HistoryRecord(
        on=event.words("date"),
        number=event.words(number),
        code=event.words("code"),
        kind=event.words("type"),
        text=event.words("description-text"),
        source=event.source,
    )
