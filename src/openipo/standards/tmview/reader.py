"""Read search results as TMview serves them: JSON, one object a mark, dates in milliseconds since 1970 (UTC)."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, BinaryIO

from openipo.standards.records.traced import Remark, Traced
from openipo.standards.records.trademark import GoodsRecord, PartyRecord, TrademarkRecord
from openipo.standards.xml.errors import UnreadableFile

FORMAT = "tmview"

_DATES = {"filed": "ad", "registered": "RegistrationDate", "expires": "ExpiryDate"}
_REPEATS = {
    "globalsearch", "sc_auto", "tm", "anm", "anm_auto", "auri", "aid", "tmuri", "timestamp", "vctwolevel",
    "OperationCode", "tp",
}  # fmt: skip  # index fields that repeat others, and the portal's own book-keeping


def read(file: BinaryIO) -> Iterator[TrademarkRecord]:
    """Each mark of a list of results. Raises UnreadableFile for a file that is none."""
    try:
        file.seek(0)
        rows = json.load(file)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(f"The file is not JSON: {error}.") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UnreadableFile("This is not a TMview result: it is no list of marks.")
    for place, row in enumerate(rows, start=1):
        yield _record(row, place)


class _Row:
    """One object; notes which keys were used."""

    def __init__(self, row: dict[str, Any], place: int) -> None:
        self.row = row
        self.place = place
        self.used: set[str] = set(_REPEATS)

    def text(self, key: str) -> Traced[str] | None:
        self.used.add(key)
        value = self.row.get(key)
        return Traced(str(value).strip(), f"{key}, row {self.place}") if value not in (None, "", []) else None

    def every(self, key: str) -> list[Traced[Any]]:
        self.used.add(key)
        values = self.row.get(key) or []
        return [Traced(value, f"{key}[{index}], row {self.place}") for index, value in enumerate(values, start=1)]


def _record(raw: dict[str, Any], place: int) -> TrademarkRecord:
    row = _Row(raw, place)
    record = TrademarkRecord(format=FORMAT, place=f"row {place}")
    record.office = row.text("oc")
    record.application_number = row.text("an")
    record.registration_number = row.text("RegistrationNumber")
    record.st13 = row.text("ST13")
    record.status = row.text("sc")
    _dates(row, record)
    record.mark.text = row.text("MarkVerbalElementText")
    record.mark.kind = row.text("ty")
    record.mark.images = [image] if (image := row.text("MarkImageURI")) else []
    record.mark.vienna_codes = [code for code in row.every("vc") if code.value]
    record.goods = [GoodsRecord(classes=[number]) for number in row.every("nc")]
    record.parties = [
        PartyRecord(role="applicant", name=name, source=name.source)
        for name in row.every("ApplicantName")
        if name.value
    ]
    record.not_understood = [
        Traced(str(value), f"{key}, row {place}")
        for key, value in raw.items()
        if key not in row.used and value != "false"
    ]
    return record


def _dates(row: _Row, record: TrademarkRecord) -> None:
    for name, key in _DATES.items():
        text = row.text(key)
        if text is None:
            continue
        day = _day(text.value)
        if day is None:
            record.remarks.append(Remark("impossible-date", f"“{text.value}” is not an instant.", text.source))
        else:
            record.dates[name] = Traced(day, text.source, rule="milliseconds since 1970, the day at UTC + 12 hours")


def _day(milliseconds: str) -> date | None:
    """The calendar day meant by an instant; offices east of Greenwich write their midnight as the evening before,
    those west of it as the small hours after, so the nearest midnight is the day meant."""
    if not milliseconds.lstrip("-").isdigit():
        return None
    try:
        instant = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=int(milliseconds), hours=12)
    except OverflowError:
        return None
    return instant.date()
