"""What a record says beyond our fields, under the source's own names: kept with the file, nothing dropped."""

from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import HistoryRecord, PartyRecord, TrademarkRecord


def particulars_of(record: TrademarkRecord) -> dict[str, str]:
    """Name -> words: national particulars, former owners, the other office's history, what was not understood."""
    kept = {name: traced.value for name, traced in record.national.items()}
    _status(record, kept)
    for place, party in enumerate(record.parties, 1):
        if party.role == "former-holder" or party.name is None:
            kept[f"party {place}"] = _party(party)
    for place, line in enumerate(record.history, 1):
        kept[f"history {place}"] = _line(line)
    _goods(record, kept)
    _pictures(record, kept)
    for place, traced in enumerate(record.not_understood, 1):
        kept[f"not understood {place}: {traced.source}"] = traced.value
    return kept


def _status(record: TrademarkRecord, kept: dict[str, str]) -> None:
    if record.status:
        kept["status"] = record.status.value
    if record.status_text:
        kept["status text"] = record.status_text.value


def _party(party: PartyRecord) -> str:
    lines = [*party.address.lines, party.address.city, party.address.region, party.address.postal_code,
             party.address.country]  # fmt: skip
    parts = [party.capacity, party.name, party.kind, party.nationality, *lines]
    return ", ".join(part.value for part in parts if part)


def _line(line: HistoryRecord) -> str:
    day = line.on.value.isoformat() if line.on else ""
    return " ".join(word for word in (day, _word(line.number), _word(line.code), _word(line.text)) if word)


def _word(traced: Traced[str] | None) -> str:
    return traced.value if traced else ""


def _goods(record: TrademarkRecord, kept: dict[str, str]) -> None:
    for place, goods in enumerate(record.goods, 1):
        name = f"goods {place}"
        if goods.national_classes:
            kept[f"{name} national classes"] = " ".join(code.value for code in goods.national_classes)
        for words, traced in (
            ("status", goods.status),
            ("primary class", goods.primary_class),
            ("first used", goods.first_used),
            ("first used in commerce", goods.first_used_in_commerce),
            ("text", goods.text if not goods.classes else None),
        ):
            if traced:
                kept[f"{name} {words}"] = traced.value


def _pictures(record: TrademarkRecord, kept: dict[str, str]) -> None:
    for place, image in enumerate(record.mark.images, 1):
        kept[f"image {place}"] = image.value
    if record.mark.design_codes:
        kept["design codes"] = " ".join(code.value for code in record.mark.design_codes)
