"""What may be wrong with an extract: the sentence for people, its weight, and what the import does about it.

What only the rows of the older system can show stands here; what any record may lack is asked by `exchange.rules`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from openipo.apps.exchange.ipas.tables import TABLES
from openipo.apps.exchange.rules.finding import Finding, gettext_noop


class Kind(NamedTuple):
    sentence: str
    done: str
    severity: str = "note"


LEFT_OUT = "row left out"
VALUE_LEFT_OUT = "value left out"
KEPT = "kept as stated"

KINDS: dict[str, Kind] = {
    "row-broken": Kind(
        gettext_noop("The row has {found} fields instead of {wanted}; it was left out."), LEFT_OUT, "error"
    ),
    "duplicate-key": Kind(
        gettext_noop("The key {key} stands in row {first} already; this row was left out."), LEFT_OUT, "error"
    ),
    "orphan-row": Kind(
        gettext_noop("The row belongs to {key} of {table}, which is not there; it was left out."), LEFT_OUT, "error"
    ),
    "reference-missing": Kind(
        gettext_noop("The row names {key} of {table}, which is not there; the rest was taken without it."),
        VALUE_LEFT_OUT,
        "error",
    ),
    "text-unreadable": Kind(
        gettext_noop("“{value}” is not in the encoding stated for the table; signs that cannot be read were replaced."),
        "signs replaced",
        "error",
    ),
    "date-impossible": Kind(
        gettext_noop("“{value}” in {column} is not a day of the calendar; it was left out."), VALUE_LEFT_OUT, "error"
    ),
    "date-in-future": Kind(gettext_noop("The day {value} in {column} has not come yet; it was kept."), KEPT),
    "law-unknown": Kind(
        gettext_noop("The law “{value}” is not in the mapping file; the code was kept with the file."), KEPT
    ),
    "action-unknown": Kind(
        gettext_noop("The kind of action “{value}” is not in the mapping file; the line was kept with its code."), KEPT
    ),
    "document-unknown": Kind(
        gettext_noop("The type of document “{value}” is not in the mapping file; the line was kept with its code."),
        KEPT,
    ),
    "relationship-unknown": Kind(
        gettext_noop("The relationship “{value}” is not in the mapping file; the tie was kept under its code."), KEPT
    ),
    "person-kind-unknown": Kind(
        gettext_noop("The kind of person “{value}” is not in the mapping file; an organisation was assumed."), KEPT
    ),
    "class-not-a-number": Kind(
        gettext_noop("“{value}” is not the number of a class; the text was kept without one."), VALUE_LEFT_OUT, "error"
    ),
    "vienna-code-unknown": Kind(
        gettext_noop("“{value}” is not a code of the Vienna Classification; it was left out."), VALUE_LEFT_OUT
    ),
    "picture-broken": Kind(
        gettext_noop("The picture of the mark cannot be decoded (base64); it was left out."), VALUE_LEFT_OUT, "error"
    ),
    "picture-unreadable": Kind(
        gettext_noop("The content of the picture is not that of a picture; it was left out."), VALUE_LEFT_OUT, "error"
    ),
    "registration-number-duplicated": Kind(
        gettext_noop("The registration number {value} is also borne by the file in row {first}; both were taken in."),
        KEPT,
        "error",
    ),
    "relationship-cyclic": Kind(
        gettext_noop("By its relationships the file would come out of itself; this tie was left out."),
        LEFT_OUT,
        "error",
    ),
    "action-after-end": Kind(
        gettext_noop("An action of {on} follows the final status of {ended}; both were kept."), KEPT
    ),
    "process-missing": Kind(
        gettext_noop("The file has no process of its own, so nothing says where it stands; pending was assumed."),
        KEPT,
        "error",
    ),
    "person-without-address": Kind(
        gettext_noop("The person {value} has no address; it was taken without one."), "taken without it"
    ),
    "journal-without-date": Kind(
        gettext_noop("The journal {value} has no day of publication; its entries were taken without one."),
        "taken without it",
    ),
}


@dataclass(frozen=True)
class Defect:
    """One thing wrong with one row."""

    code: str
    table: str
    row: int
    values: dict[str, str]

    @property
    def finding(self) -> Finding:
        kind = KINDS[self.code]
        source = f"{self.table}, row {self.row}"
        return Finding(self.code, kind.sentence, source, severity=kind.severity, values=self.values)


# Which value of the row was left out, where the defect does not name its column.
_COLUMNS = {
    "picture-broken": "LOGO_DATA",
    "picture-unreadable": "LOGO_DATA",
    "vienna-code-unknown": "VIENNA_CODE",
    "class-not-a-number": "NICE_CLASS",
}


def column_left_out(code: str, table: str, values: Mapping[str, str]) -> str:
    """The column whose value stayed out though its row came in; "" where none did."""
    if code == "reference-missing":
        names = TABLES[table].names
        return names.columns[-1] if names else ""
    return values["column"] if code == "date-impossible" else _COLUMNS.get(code, "")


def done_about(code: str) -> str:
    """What the import did about it; what the rules for any record find was kept as it is stated."""
    return KINDS[code].done if code in KINDS else KEPT
