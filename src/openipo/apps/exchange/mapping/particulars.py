"""What a record says beyond our fields, under the source's own names: kept with the file, nothing dropped."""

from openipo.apps.exchange.mapping.sources import Sources
from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import GoodsRecord, HistoryRecord, PartyRecord, PriorityRecord, TrademarkRecord

Particulars = dict[str, str]


def particulars_of(record: TrademarkRecord, sources: Sources) -> Particulars:
    """Name -> words: national particulars, former owners, the other office's history, what was not understood.

    The source of each is noted under "particulars." and its name.
    """
    kept = _Kept(sources)
    for name, traced in record.national.items():
        kept.take(name, traced)
    kept.take("status", record.status)
    kept.take("status text", record.status_text)
    for place, party in enumerate(record.parties, 1):
        _party(f"party {place}", party, kept)
    for place, line in enumerate(record.history, 1):
        kept.note(f"history {place}", _line(line), line.source)
    for place, claim in enumerate(record.priorities, 1):
        _priority(f"priority {place} without a date", claim, kept)
    for place, goods in enumerate(record.goods, 1):
        _goods(f"goods {place}", goods, kept)
    _pictures(record, kept)
    for place, traced in enumerate(record.not_understood, 1):
        kept.take(f"not understood {place}", traced)
    return kept.words


class _Kept:
    """The particulars gathered so far, each with its source."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.words: Particulars = {}

    def take(self, name: str, traced: Traced[str] | None) -> None:
        if traced:
            self.words[name] = self.sources.take(f"particulars.{name}", traced)

    def note(self, name: str, words: str, source: str) -> None:
        self.words[name] = words
        self.sources.by_path[f"particulars.{name}"] = source

    def several(self, name: str, traced: list[Traced[str]]) -> None:
        """Codes that belong together, with the source of the first."""
        if traced:
            self.note(name, " ".join(each.value for each in traced), traced[0].source)


def _party(name: str, party: PartyRecord, kept: _Kept) -> None:
    """A former owner whole; of a party of today, what the file has no field for."""
    if party.role == "former-holder" or party.name is None:
        kept.note(name, _whole(party), party.source)
        return
    kept.take(f"{name} capacity", party.capacity)
    kept.take(f"{name} incorporated in", party.incorporated_in)
    if party.role != "representative":
        kept.take(f"{name} reference", party.reference)


def _whole(party: PartyRecord) -> str:
    lines = [*party.address.lines, party.address.city, party.address.region, party.address.postal_code,
             party.address.country]  # fmt: skip
    parts = [party.capacity, party.name, party.kind, party.nationality, *lines]
    return ", ".join(part.value for part in parts if part)


def _line(line: HistoryRecord) -> str:
    return " ".join(word for word in (line.on, line.number, line.code, line.kind, line.text) if word)


def _priority(name: str, claim: PriorityRecord, kept: _Kept) -> None:
    """A claim without its day is no claim that the register could hold; its words are kept."""
    if claim.filed_on is None:
        kept.several(name, [part for part in (claim.office, claim.number) if part])


def _goods(name: str, goods: GoodsRecord, kept: _Kept) -> None:
    kept.several(f"{name} national classes", goods.national_classes)
    kept.take(f"{name} status", goods.status)
    kept.take(f"{name} primary class", goods.primary_class)
    kept.take(f"{name} first used", goods.first_used)
    kept.take(f"{name} first used in commerce", goods.first_used_in_commerce)
    kept.take(f"{name} text", goods.text if not goods.classes else None)


def _pictures(record: TrademarkRecord, kept: _Kept) -> None:
    for place, image in enumerate(record.mark.images, 1):
        kept.take(f"image {place}", image)
    kept.several("design codes", record.mark.design_codes)
