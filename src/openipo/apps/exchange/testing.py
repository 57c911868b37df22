"""Records made up for benches and tests: a daily file of the shape and size that a real one has."""

from collections.abc import Iterator
from datetime import date, timedelta

_BEGINNING = """<?xml version="1.0" encoding="UTF-8"?>
<trademark-applications-daily>
  <version><version-no>2.0</version-no><version-date>20041108</version-date></version>
  <creation-datetime>202603050000</creation-datetime>
  <application-information><file-segments><file-segment>TRMK</file-segment><action-keys>
    <action-key>IB</action-key>
"""
_END = "  </action-keys></file-segments></application-information>\n</trademark-applications-daily>\n"
_INDICATORS = (
    "principal-register-amended-in", "supplemental-register-amended-in", "collective-trademark-in", "service-mark-in",
    "collective-service-mark-in", "collective-membership-mark-in", "certification-mark-in", "cancellation-pending-in",
    "published-concurrent-in", "concurrent-use-in", "concurrent-use-proceeding-in", "interference-pending-in",
    "opposition-pending-in", "section-12c-in", "section-2f-in", "section-2f-in-part-in", "renewal-filed-in",
    "section-8-filed-in", "section-8-partial-accept-in", "section-8-accepted-in", "section-15-acknowledged-in",
    "section-15-filed-in", "supplemental-register-in", "foreign-priority-in", "change-registration-in",
    "amended-to-use-application-in", "amended-to-itu-application-in", "filing-basis-filed-as-44d-in",
    "amended-to-44d-application-in", "filing-basis-current-44d-in", "filing-basis-filed-as-44e-in",
    "filing-basis-current-44e-in", "amended-to-44e-application-in", "without-basis-currently-in",
    "filing-current-no-basis-in", "color-drawing-filed-in", "color-drawing-current-in", "drawing-3d-filed-in",
    "drawing-3d-current-in", "filing-basis-filed-as-66a-in", "filing-basis-current-66a-in",
)  # fmt: skip
_GOODS = {
    9: "Downloadable programs for keeping stock lists; measuring instruments for water and grain; batteries",
    25: "Clothing, namely, coats, shirts and hats; footwear; belts of leather and of cloth",
    30: "Coffee, tea and cocoa; bread, pastry and confectionery; spices; honey; flour made of maize and of wheat",
    35: "Retail services for foods, clothing and household goods; advertising; keeping of accounts for others",
    42: "Design and development of programs for others; testing of materials; advice on the saving of energy",
}
_PLACES = (("Springfield", "IL", "62701"), ("Portland", "OR", "97201"), ("Austin", "TX", "73301"))
_FIRST_DAY = date(1990, 1, 2)


def generate_tdxf(count: int, *, first: int = 70_000_001) -> bytes:
    """A daily file of `count` case files, numbered from `first`: 6 to 12 kB each."""
    return "".join(tdxf_pieces(count, first=first)).encode()


def tdxf_pieces(count: int, *, first: int = 70_000_001) -> Iterator[str]:
    """The same piece by piece, for files too large to be held in memory."""
    yield _BEGINNING
    for number in range(first, first + count):
        yield _case(number)
    yield _END


def _case(number: int) -> str:
    filed = _FIRST_DAY + timedelta(days=number % 9000)
    classes = [sorted(_GOODS)[(number + step) % len(_GOODS)] for step in range(1 + number % 3)]
    return "\n".join(
        (
            "    <case-file>",
            _leaf("serial-number", str(number)),
            _leaf("registration-number", str(number % 9_000_000).zfill(7)),
            _leaf("transaction-date", "20260304"),
            _header(number, filed),
            _inside("case-file-statements", (_statement(number, place) for place in classes)),
            _inside("case-file-event-statements", _events(number, filed)),
            _inside("classifications", (_classification(number) for number in classes)),
            _correspondent(number),
            _inside("case-file-owners", _owners(number)),
            "    </case-file>\n",
        )
    )


def _header(number: int, filed: date) -> str:
    leaves = [
        _leaf("filing-date", _day(filed)),
        _leaf("registration-date", _day(filed + timedelta(days=500))),
        _leaf("status-code", "700"),
        _leaf("status-date", _day(filed + timedelta(days=500))),
        _leaf("mark-identification", f"LUMO {number}"),
        _leaf("mark-drawing-code", "4000"),
        _leaf("published-for-opposition-date", _day(filed + timedelta(days=300))),
        _leaf("attorney-name", f"Ada Counsel {number % 977}"),
        _leaf("trademark-in", "T"),
        *(_leaf(name, "F") for name in _INDICATORS),
        _leaf("standard-characters-claimed-in", "T"),
        _leaf("current-location", "PUBLICATION AND ISSUE SECTION"),
        _leaf("location-date", _day(filed + timedelta(days=480))),
    ]
    return _inside("case-file-header", leaves)


def _statement(number: int, goods_class: int) -> str:
    text = "; ".join([_GOODS[goods_class]] * (1 + number % 3))
    leaves = [_leaf("type-code", f"GS{goods_class:03}1"), _leaf("text", text)]
    return _inside("case-file-statement", leaves)


def _events(number: int, filed: date) -> Iterator[str]:
    for place in range(4 + number % 15, 0, -1):
        leaves = (
            _leaf("code", f"EV{place:02}"),
            _leaf("type", "I"),
            _leaf("description-text", f"STEP {place} OF THE PROCEEDING ENTERED"),
            _leaf("date", _day(filed + timedelta(days=20 * place))),
            _leaf("number", str(place)),
        )
        yield _inside("case-file-event-statement", leaves)


def _classification(goods_class: int) -> str:
    leaves = [
        _leaf("international-code-total-no", "1"),
        _leaf("us-code-total-no", "2"),
        _leaf("international-code", f"{goods_class:03}"),
        _leaf("us-code", "100"),
        _leaf("us-code", "101"),
        _leaf("status-code", "6"),
        _leaf("status-date", "20180216"),
        _leaf("first-use-anywhere-date", "19991100"),
        _leaf("first-use-in-commerce-date", "0"),
        _leaf("primary-code", f"{goods_class:03}"),
    ]
    return _inside("classification", leaves)


def _correspondent(number: int) -> str:
    lines = (f"Ada Counsel {number % 977}", "Counsel and Company", f"{number % 300} Oak Road", "Portland, OR 97201")
    return _inside("correspondent", (_leaf(f"address-{place}", line) for place, line in enumerate(lines, 1)))


def _owners(number: int) -> Iterator[str]:
    city, state, postcode = _PLACES[number % len(_PLACES)]
    for party_type in ("30", "20", "10")[: 1 + number % 3]:
        leaves = (
            _leaf("entry-number", "1"),
            _leaf("party-type", party_type),
            _inside("nationality", [_leaf("state", state)]),
            _leaf("legal-entity-type-code", "03"),
            _leaf("party-name", f"Lumo Works {number % 4999}, Inc."),
            _leaf("address-1", f"{number % 800} Mill Street"),
            _leaf("city", city),
            _leaf("state", state),
            _leaf("postcode", postcode),
        )
        yield _inside("case-file-owner", leaves)


def _inside(name: str, parts: Iterator[str] | tuple[str, ...] | list[str]) -> str:
    return f"      <{name}>\n" + "\n".join(parts) + f"\n      </{name}>"


def _leaf(name: str, text: str) -> str:
    return f"            <{name}>{text}</{name}>"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"
