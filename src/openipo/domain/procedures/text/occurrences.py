"""The names of what can happen, as a law book writes them: "served:formalities-notice"."""

from dataclasses import dataclass

KINDS_OF = {
    "step": "step",
    "set": "anchor",
    "served": "letter",
    "published": "section",
    "paid": "fee",
    "missed": "clock",
    "opened": "procedure",
    "ended": "procedure",
    "entered": "phase",
    "stated": "question",
}
ALONE = ("filed", "registered", "priority", "expiry", "merged", "goods-ended")


@dataclass(frozen=True)
class OccurrenceName:
    """Kind of occurrence and what it concerns; `what` says of which sort that is (step, letter, fee ...)."""

    kind: str
    of: str = ""
    what: str = ""


def parse_occurrence(name: str) -> OccurrenceName | None:
    """The occurrence of that name; None if a law book knows no such kind."""
    kind, colon, of = name.partition(":")
    if not colon:
        return OccurrenceName(kind) if kind in ALONE else None
    return OccurrenceName(kind, of, KINDS_OF[kind]) if kind in KINDS_OF and of else None
