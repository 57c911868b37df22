"""Which marks are asked for at all, decided before any of them is compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.goods_seam import Goods, bits_of, factor_of
from openipo.similarity.index.volume import Volume, owner_number, vienna_number
from openipo.similarity.measure.compiled import compiled

_LAST_DAY, _LAST_CHANGE, _CLASS_BITS = 2**31 - 1, 2**32 - 1, 64


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions, all of which a mark must meet; an empty one is met by every mark.

    Of classes, Vienna codes, statuses and countries one of those named is enough; a Vienna code stands for what it
    contains (26.4 for 26.4.2). `entered_until` is a number of changes: marks entered later are left out, so that an old
    search can be made again.
    """

    classes: Sequence[int] = ()
    vienna_codes: Sequence[str] = ()
    statuses: Sequence[str] = ()
    countries: Sequence[str] = ()
    owner: str = ""
    filed_from: date | None = None
    filed_until: date | None = None
    entered_until: int | None = None
    without: Sequence[str] = ()

    @property
    def narrow(self) -> bool:
        """Whether any condition may leave few marks."""
        dated = self.filed_from or self.filed_until or self.entered_until is not None
        return bool(self.classes or self.vienna_codes or self.statuses or self.countries or self.owner or dated)


class Wanted(NamedTuple):
    """Filters in the numbers of one volume, and what goods leave of a total."""

    classes: np.uint64
    owner: np.uint32
    filed_from: int
    filed_until: int
    entered_until: int
    statuses: NDArray[np.bool_]
    countries: NDArray[np.bool_]
    vienna: NDArray[np.int32]
    gone: NDArray[np.bool_]
    factors: NDArray[np.float64]


def wanted_of(filters: Filters, volume: Volume, gone: NDArray[np.bool_], asked: Sequence[int], goods: Goods) -> Wanted:
    """The filters for one volume; `asked` are the classes of the mark that is compared."""
    without = [mark for identity in filters.without if (mark := volume.find(identity, gone)) >= 0]
    if without:
        gone = gone.copy()
        gone[without] = True
        gone.flags.writeable = False
    return Wanted(
        classes=np.uint64(bits_of(filters.classes)),
        owner=np.uint32(owner_number(filters.owner)),
        filed_from=filters.filed_from.toordinal() if filters.filed_from else 0,
        filed_until=filters.filed_until.toordinal() if filters.filed_until else _LAST_DAY,
        entered_until=_LAST_CHANGE if filters.entered_until is None else filters.entered_until,
        statuses=_named(volume.statuses, filters.statuses),
        countries=_named(volume.countries, filters.countries),
        vienna=code_ranges(filters.vienna_codes),
        gone=gone,
        factors=_factors(asked, goods),
    )


def _named(names: Sequence[str], wanted: Sequence[str]) -> NDArray[np.bool_]:
    return np.array([not wanted or name in wanted for name in names] or [True], np.bool_)


def code_ranges(codes: Sequence[str]) -> NDArray[np.int32]:
    """From and to (not included) for each code."""
    ranges = np.zeros((len(codes), 2), np.int32)
    for row, code in enumerate(codes):
        steps = len([piece for piece in code.split(".") if piece.strip()])
        first = vienna_number(code)
        ranges[row] = first, first + {1: 10000, 2: 100}.get(steps, 1)
    return ranges


def _factors(asked: Sequence[int], goods: Goods) -> NDArray[np.float64]:
    """By class what is left of a total; empty where goods are not judged."""
    if not bits_of(asked):
        return np.zeros(0, np.float64)
    near = list(goods.by_class(asked))
    return np.array([factor_of(near[number]) if number < len(near) else 0.0 for number in range(_CLASS_BITS)])


@compiled
def is_wanted(facts: Any, wanted: Any, mark: int) -> bool:
    """A mark meets all conditions."""
    if wanted.gone[mark] or not wanted.statuses[facts.status[mark]] or not wanted.countries[facts.country[mark]]:
        return False
    if wanted.classes and not (wanted.classes & facts.classes[mark]):
        return False
    if wanted.owner and wanted.owner != facts.owner[mark]:
        return False
    return _in_time(facts, wanted, mark) and _has_vienna(facts, wanted, mark)


def all_wanted(facts: Any, wanted: Any) -> NDArray[np.bool_]:
    """For each mark whether it meets all conditions."""
    met = np.empty(len(facts.classes), np.bool_)
    _note_wanted(facts, wanted, met)
    return met


@compiled
def _note_wanted(facts: Any, wanted: Any, met: Any) -> None:
    for mark in range(len(met)):
        met[mark] = is_wanted(facts, wanted, mark)


@compiled
def _in_time(facts: Any, wanted: Any, mark: int) -> bool:
    if facts.entered[mark] > wanted.entered_until:
        return False
    return wanted.filed_from <= facts.filed[mark] <= wanted.filed_until


@compiled
def _has_vienna(facts: Any, wanted: Any, mark: int) -> bool:
    if len(wanted.vienna) == 0:
        return True
    for place in range(facts.vienna_at[mark], facts.vienna_at[mark + 1]):
        for row in range(len(wanted.vienna)):
            if wanted.vienna[row, 0] <= facts.vienna[place] < wanted.vienna[row, 1]:
                return True
    return False


@compiled
def factor_for(facts: Any, wanted: Any, mark: int) -> float:
    """What the goods of this mark leave of a total."""
    classes = facts.classes[mark]
    if len(wanted.factors) == 0 or classes == np.uint64(0):
        return 1.0
    best = 0.0
    for number in range(1, 46):
        if (classes >> np.uint64(number)) & np.uint64(1) and wanted.factors[number] > best:
            best = wanted.factors[number]
    return best
