"""Does an event change what is found of a mark? Most do not: letters, fees and clocks are no business of the index."""

from collections.abc import Iterable

KINDS = frozenset(
    {
        "application_received",
        "corrected",
        "file_merged",
        "file_opened",
        "figures_coded",
        "filing_date_accorded",
        "goods_classified",
        "goods_excluded",
        "goods_joined",
        "goods_limited",
        "items_marked",
        "lapsed",
        "made_public",
        "mark_registered",
        "ownership_transferred",
        "party_changed",
        "record_imported",
        "refused",
        "register_status_changed",
        "restored",
        "surrendered",
        "withdrawn",
    }
)


def touches_marks(kinds: Iterable[str]) -> bool:
    """One of these kinds of event is enough."""
    return not KINDS.isdisjoint(kinds)
