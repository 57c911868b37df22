"""What other offices' status codes mean for the register: pending, registered or ended."""

from openipo.standards.records.trademark import TrademarkRecord

# USPTO status codes by what became of the mark (facts of the publisher's code list; 1 is the first digit, and so on).
_US_REGISTERED = "624 625 700 701 702 703 704 705 706 707 708 717 739 778 780 790 800"
_US_ENDED = (
    "400 401 402 403 404 405 406 410 411 412 414 415 416 417 600 601 602 603 604 605 606 607 608 609 610 612 614 618 "
    "626 632 709 710 711 712 713 714 715 781 782 783 900 901 968"
)
_US_UNKNOWN = "000 622 970"
_WORDS = {
    "registered": "registered",
    "registration published": "registered",
    "ended": "ended",
    "expired": "ended",
    "application refused": "ended",
    "application withdrawn": "ended",
    "registration cancelled": "ended",
    "registration surrendered": "ended",
    "filed": "pending",
    "application filed": "pending",
    "filing date accorded": "pending",
    "classification checked": "pending",
    "application accepted": "pending",
    "application published": "pending",
    "opposition pending": "pending",
}


def register_status_of(record: TrademarkRecord) -> str | None:
    """The register status that the record's own status means; None where it states none or one not known."""
    if record.status is None:
        return None
    status = record.status.value.strip()
    if record.office and record.office.value == "US" and status.isdigit():
        return _united_states(status)
    return _WORDS.get(status.lower())


def _united_states(code: str) -> str | None:
    if code in _US_REGISTERED.split():
        return "registered"
    if code in _US_ENDED.split():
        return "ended"
    return None if code in _US_UNKNOWN.split() or not 400 <= int(code) <= 999 else "pending"
