"""What hits are kept to; decided before anything is compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from openipo.domain.searches.figures import in_common
from openipo.similarity.api import Entry


@dataclass(frozen=True)
class Narrowed:
    """Conditions, all of which a mark must meet; an empty one is met by every mark.

    Of classes, statuses, codes and countries one of those named is enough. `owner` is a part of the name of whoever
    applied for a mark or holds it, `number` one of the numbers of its file: both as the register says today.
    """

    classes: tuple[int, ...] = ()
    statuses: tuple[str, ...] = ()
    vienna_codes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    filed_from: date | None = None
    filed_until: date | None = None
    owner: str = ""
    number: str = ""
    without: tuple[str, ...] = ()


def admits(narrowed: Narrowed, entry: Entry) -> bool:
    """A mark of the index meets the conditions; those of name and number are the register's to judge."""
    mark = entry.mark
    return (
        _one_of(narrowed.classes, mark.classes)
        and _one_of(narrowed.statuses, (entry.status,))
        and _one_of(narrowed.countries, (entry.country,))
        and (not narrowed.vienna_codes or bool(in_common(narrowed.vienna_codes, mark.vienna_codes)))
        and _filed_within(narrowed, entry.filed_on)
        and entry.id not in narrowed.without
    )


def _one_of(wanted: Sequence[object], borne: Sequence[object]) -> bool:
    return not wanted or not set(wanted).isdisjoint(borne)


def _filed_within(narrowed: Narrowed, day: date | None) -> bool:
    """A mark without a day is filed at no time: it is there only where none is asked for."""
    first, last = narrowed.filed_from, narrowed.filed_until
    if day is None:
        return not (first or last)
    return (first is None or first <= day) and (last is None or day <= last)


def narrowed_as_data(narrowed: Narrowed) -> dict[str, Any]:
    """The conditions as they are kept with a search; those that are empty are left out."""
    stated = {name: value for name, value in vars(narrowed).items() if value}
    return {
        name: value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
        for name, value in stated.items()
    }


def narrowed_from(data: Mapping[str, Any]) -> Narrowed:
    """The conditions of a search that was kept."""
    stated: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
    for name in ("filed_from", "filed_until"):
        if name in stated:
            stated[name] = date.fromisoformat(stated[name])
    return Narrowed(**stated)
