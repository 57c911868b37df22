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
        mark.kind = _kind(header, drawing)
        record.national["mark-drawing-code"] = drawing
    if standard := header.text("standard-characters-claimed-in"):
        mark.standard_characters = Traced(standard.value == "T", standard.source)
    for element, words in _CATEGORIES.items():
        flag = header.text(element)
        if flag and flag.value == "T":
            mark.category.append(Traced(words, flag.source, rule=f"{element} is T"))


def _kind(header: Branch, drawing: Traced[str]) -> Traced[str] | None:
    kind = DRAWING_KINDS.get(drawing.value[:1])
    if kind is None:
        header.remark("unknown-code", f"The drawing code “{drawing.value}” is not known.", drawing.source)
        return None
    return Traced(kind, drawing.source, rule=f"drawing code {drawing.value}: its first digit")


def _national(header: Branch, record: TrademarkRecord) -> None:
    """Indicators that are set and particulars only this office knows; an indicator that is "F" says nothing more."""
    named = {*_DATES.values(), *_CATEGORIES, "status-code", "mark-identification", "mark-drawing-code",
             "standard-characters-claimed-in", "attorney-name", "attorney-docket-number",
             "domestic-representative-name"}  # fmt: skip
    for child in header.children():
        text = None if child.name in named else child.own_text()
        if text and text.value != "F":
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
        for counted in ("international-code-total-no", "us-code-total-no", "status-date"):
            classification.text(counted)


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
        record.priorities.append(
            PriorityRecord(
                office=foreign.text("country") or foreign.text("other"),
                number=foreign.text("application-number") or foreign.text("registration-number"),
                filed_on=foreign.day("filing-date"),
            )
        )
    _international(case, record)


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
        event.text("type")
        record.history.append(_line(event, number="number"))


def _line(event: Branch, *, number: str) -> HistoryRecord:
    return HistoryRecord(
        on=event.day("date"), code=event.text("code"), text=event.text("description-text"), number=event.text(number)
    )
