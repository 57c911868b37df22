"""Measure an index: how long it takes to make and to search, what it takes up, and what it finds."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import mean, quantiles
from typing import TypeVar

from openipo.similarity.api import Entry, Hit, Mark, MarkIndex
from openipo.similarity.trials.marks import Maker

T = TypeVar("T")
LIMIT = 20
# Look-alikes are made of marks among so many first ones, neither very short nor very long.
_AMONG, _LETTERS = 100_000, range(5, 23)
_EQUAL = 1e-9


@dataclass(frozen=True, slots=True)
class Query:
    """A look-alike of a mark that is there."""

    text: str
    kind: str
    of: str


@dataclass
class Trial:
    """Marks of a size, for others to be measured on, and what is asked."""

    size: int
    queries: list[Query]
    marks: list[str]


@dataclass
class Times:
    """Milliseconds by the clock on the wall, and those that the process itself worked."""

    wall: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def take(self, call: Callable[[], T]) -> T:
        """Call and note the time."""
        began, working = time.perf_counter(), time.process_time()
        answer = call()
        self.wall.append(1000 * (time.perf_counter() - began))
        self.worked.append(1000 * (time.process_time() - working))
        return answer

    def table(self) -> dict[str, float]:
        """The middle and the slowest one in twenty."""
        return {
            "p50_ms": _part(self.wall, 50),
            "p95_ms": _part(self.wall, 95),
            "p50_worked_ms": _part(self.worked, 50),
            "p95_worked_ms": _part(self.worked, 95),
        }


def _part(values: Sequence[float], percent: int) -> float:
    return round(quantiles(values, n=100)[percent - 1], 2) if len(values) > 1 else round(sum(values), 2)


def entries(maker: Maker, size: int, kept: list[str]) -> Iterator[Entry]:
    """So many marks, which are kept, too."""
    for number in range(size):
        words = maker.mark()
        kept.append(words)
        yield Entry(str(number), Mark(words, classes=tuple(maker.classes())))


def build(folder: Path, size: int, *, per_kind: int) -> tuple[dict[str, float], Trial]:
    """Make an index; what that took, and what to ask of it."""
    maker, marks, times = Maker(7), list[str](), Times()
    index = MarkIndex.create(folder)
    times.take(lambda: index.add(entries(maker, size, marks)))
    queries = _planted(maker, marks[:_AMONG], per_kind)
    opening = Times()
    opened = opening.take(lambda: MarkIndex.open(folder))
    files = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    took = {
        "marks": len(opened),
        "build_s": round(times.wall[0] / 1000, 1),
        "build_worked_s": round(times.worked[0] / 1000, 1),
        "open_s": round(opening.wall[0] / 1000, 3),
        "bytes_a_mark": round(files / size),
    }
    return took, Trial(size, queries, marks)


def _planted(maker: Maker, marks: list[str], per_kind: int) -> list[Query]:
    usable = [mark for mark in dict.fromkeys(marks) if len(mark) in _LETTERS]
    made = [
        Query(maker.alike(mark, kind), kind, mark)
        for kind in maker.kinds
        for mark in maker.random.sample(usable, min(per_kind, len(usable)))
    ]
    maker.random.shuffle(made)
    return made


Truth = list[tuple[str, float]]


def search(index: MarkIndex, trial: Trial, truths: list[Truth]) -> dict[str, object]:
    """Times, what part of the look-alikes is found, and what part of the truth, where that of the first is given."""
    times, reasons, recalls = Times(), Times(), list[float]()
    found: dict[str, list[bool]] = defaultdict(list)
    index.search("WARM UP THE LOOPS")
    for number, query in enumerate(trial.queries):
        hits = times.take(partial(index.search, query.text, LIMIT))
        if number < 50:
            reasons.take(partial(_reasons, hits))
        found[query.kind].append(any(hit.mark.words == query.of for hit in hits))
        if number < len(truths):
            recalls.append(_recall([hit.total for hit in hits], truths[number][:LIMIT]))
    return {
        **times.table(),
        "reasons_p50_ms": reasons.table()["p50_ms"],
        "recall": round(mean(recalls), 4) if recalls else None,
        "recall_queries": len(recalls),
        "planted": round(mean(each for kind in found.values() for each in kind), 4),
        "planted_by_kind": {kind: round(mean(each), 3) for kind, each in found.items()},
        "queries": len(trial.queries),
    }


def _reasons(hits: list[Hit]) -> list[str]:
    return [hit.why for hit in hits]


def truth(index: MarkIndex, text: str, limit: int) -> Truth:
    """What comparing with every mark gives: words and totals."""
    return [(hit.mark.words, hit.total) for hit in index.search(text, limit, exhaustive=True)]


def _recall(totals: list[float], true: Truth) -> float:
    """The share of the best that was found; a mark with the same total as the last of them is as good."""
    if not true:
        return 1.0
    least = true[-1][1] - _EQUAL if len(true) == LIMIT else _EQUAL
    return min(1.0, sum(total >= least for total in totals) / len(true))


def recall_of_words(found: list[str], true: Truth) -> float:
    """The same for another program's answer: `true` has more than the best, so that ties are seen."""
    if not true:
        return 1.0
    least = true[min(LIMIT, len(true)) - 1][1] - _EQUAL
    good = {words for words, total in true if total >= least}
    return min(1.0, sum(words in good for words in found[:LIMIT]) / min(LIMIT, len(true)))
