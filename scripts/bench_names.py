"""How well duplicates are found: labelled names of the package `pv-evaluation`, beside a plain threshold.

The package is fetched for this measurement only (its licence is not ours, nothing of it is run): the labels are
read from the archive. Half of the persons and organisations of each set find the thresholds, the others are measured.
"""

import csv
import hashlib
import io
import itertools
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from rapidfuzz.distance import JaroWinkler

from openipo.similarity.names.api import PROPOSED_FROM, Stated, Weights, blocks, compare_names, read

PACKAGE, DIGEST = "pv-evaluation==2.1.1", "7ffaca0e606c462efc132f228e566c33d9f36bcdc8c3426a274afbb08d83f832"
SETS = {
    "organisations, AIR-UMASS": ("assignee/air-umass-assignees-benchmark", "organisation"),
    "organisations, NBER subset": ("assignee/nber-subset-assignees-benchmark", "organisation"),
    "persons, academic life sciences": ("inventor/als-inventors", "person"),
    "persons, engineering and sciences": ("inventor/ens-inventors", "person"),
    "persons, Israeli": ("inventor/israeli-inventors-benchmark", "person"),
    "persons, Lai 2011": ("inventor/lai-2011-benchmark", "person"),
}
NAMES = 1500  # spellings a half: all pairs of them are compared for the plain threshold
STEPS = [step / 100 for step in range(30, 100, 2)]

Mentions = Counter[tuple[str, str]]  # (spelling, who) -> how often
Scored = list[tuple[float, str, str]]


@dataclass(frozen=True)
class Measure:
    """Precision, recall and their harmonic mean."""

    right: float
    proposed: float
    true: float

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"{self.precision:.3f} {self.recall:.3f} {self.f1:.3f}"


def main() -> dict[str, Any]:
    """Measure all sets; the figures as a table on the way, and as JSON values."""
    halves = {name: _halves(archive_member, kind) for name, (archive_member, kind) in SETS.items()}
    scored = {
        name: [(mentions, _plain(mentions), _ours(mentions, SETS[name][1])) for mentions in parts]
        for name, parts in halves.items()
    }
    thresholds = {kind: _ours_for_all(scored, kind) for kind in PROPOSED_FROM}
    report = {name: _measured(scored[name], thresholds[SETS[name][1]]) for name in SETS}
    _print(report, thresholds)
    return {"thresholds": thresholds, "sets": report}


def _ours_for_all(scored: dict[str, Any], kind: str) -> dict[str, float]:
    """Our thresholds: one for all sets of a kind, as an office has one."""
    tuned = [scored[name][0][::2] for name in SETS if SETS[name][1] == kind]
    return {
        "as shown to officers": PROPOSED_FROM[kind] / 100,
        "spellings": _best(tuned, pairs_of_spellings),
        "joined": _best(tuned, pairs_of_mentions),
    }


def _measured(parts: Sequence[tuple[Mentions, Scored, Scored]], ours_from: dict[str, float]) -> dict[str, Any]:
    (tuned, plain_tuned, _), (mentions, plain, ours) = parts
    ways = {
        "spellings": (pairs_of_spellings, "as shown to officers"),
        "spellings, tuned": (pairs_of_spellings, "spellings"),
        "joined": (pairs_of_mentions, "joined"),
    }
    found: dict[str, Any] = {"spellings": len({name for name, _ in mentions}), "mentions": sum(mentions.values())}
    for way, (measure, threshold) in ways.items():
        found[f"ours, {way}"] = _figures(measure(mentions, ours, ours_from[threshold]), ours_from[threshold])
    for way, measure in (("spellings", pairs_of_spellings), ("joined", pairs_of_mentions)):
        for word, known in (("tuned", (tuned, plain_tuned)), ("at its best", (mentions, plain))):
            threshold = _best([known], measure)
            found[f"plain, {way}, {word}"] = _figures(measure(mentions, plain, threshold), threshold)
    return found


def _figures(measure: Measure, threshold: float) -> dict[str, float]:
    return {"from": threshold, "precision": measure.precision, "recall": measure.recall, "f1": measure.f1}


def _best(parts: Sequence[tuple[Mentions, Scored]], measure: Callable[[Mentions, Scored, float], Measure]) -> float:
    """The threshold with the best mean F1."""
    return max(STEPS, key=lambda each: sum(measure(mentions, found, each).f1 for mentions, found in parts))


def pairs_of_spellings(mentions: Mentions, scored: Scored, threshold: float) -> Measure:
    """Each spelling once: of the pairs proposed, how many name the same; of those that do, how many are proposed."""
    who: defaultdict[str, set[str]] = defaultdict(set)
    for name, each in mentions:
        who[name].add(each)
    proposed = [(one, other) for score, one, other in scored if score >= threshold]
    right = sum(1 for one, other in proposed if who[one] & who[other])
    true = sum(count * (count - 1) / 2 for count in Counter(each for _, each in mentions).values())
    return Measure(right, len(proposed), true)


def pairs_of_mentions(mentions: Mentions, scored: Scored, threshold: float) -> Measure:
    """All mentions, with everything joined that a chain of proposals joins: the usual measure of these sets."""
    joined = _joined({name for name, _ in mentions}, scored, threshold)
    both: Counter[tuple[str, str]] = Counter()
    found: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for (name, who), count in mentions.items():
        both[(joined[name], who)] += count
        found[joined[name]] += count
        true[who] += count
    return Measure(*(sum(each * (each - 1) / 2 for each in counted.values()) for counted in (both, found, true)))


def _joined(names: Iterable[str], scored: Scored, threshold: float) -> dict[str, str]:
    above = {name: name for name in names}

    def head(name: str) -> str:
        while above[name] != name:
            above[name] = above[above[name]]
            name = above[name]
        return name

    for score, one, other in scored:
        if score >= threshold:
            above[head(one)] = head(other)
    return {name: head(name) for name in above}


def _plain(mentions: Mentions) -> Scored:
    """Every pair by Jaro-Winkler on the names in small letters."""
    names = [(name.lower(), name) for name in sorted({name for name, _ in mentions})]
    similarity = JaroWinkler.similarity
    return [
        (score, one[1], other[1])
        for one, other in itertools.combinations(names, 2)
        if (score := similarity(one[0], other[0], score_cutoff=0.7)) > 0
    ]


def _ours(mentions: Mentions, kind: str) -> Scored:
    """The pairs that the program would compare, with the score of the names: these sets state nothing else."""
    statements = [Stated(name, name, kind) for name in sorted({name for name, _ in mentions})]
    weights = Weights.of(read(each) for each in statements)
    places, _ = blocks(statements)
    scored = []
    for left, right in places:
        one, other = statements[left], statements[right]
        scored.append((compare_names(one, other, weights).score, one.name, other.name))
    return scored


def _halves(member: str, kind: str) -> list[Mentions]:
    """The set in two halves by who is meant, so that nobody is in both; no empty names."""
    by_who: defaultdict[str, Counter[str]] = defaultdict(Counter)
    seen: set[str] = set()
    for row in _rows(member):
        name = row["organization"] if kind == "organisation" else _person(row)
        if name and row["mention_id"] not in seen:
            seen.add(row["mention_id"])
            by_who[row["unique_id"]][name] += 1
    parts: list[Mentions] = [Counter(), Counter()]
    spellings: list[set[str]] = [set(), set()]
    for who in sorted(by_who, key=lambda each: hashlib.sha256(each.encode()).hexdigest()):
        half = int(hashlib.sha256(who.encode()).hexdigest(), 16) % 2
        if len(spellings[half]) < NAMES:
            spellings[half] |= set(by_who[who])
            parts[half].update({(name, who): count for name, count in by_who[who].items()})
    return parts


def _person(row: dict[str, str]) -> str:
    return f"{row['raw_inventor_name_first']} {row['raw_inventor_name_last']}".strip()


def _rows(member: str) -> Iterable[dict[str, str]]:
    with zipfile.ZipFile(_archive()) as archive, archive.open(f"pv_evaluation/data/{member}.csv") as opened:
        yield from csv.DictReader(io.TextIOWrapper(opened, "utf-8"))


def _archive() -> Path:
    """The package as it was published, fetched once by the package manager and checked."""
    folder = Path(os.environ.get("BENCH_DATA", Path(tempfile.gettempdir()) / "openipo-bench-data"))
    folder.mkdir(parents=True, exist_ok=True)
    if not list(folder.glob("pv_evaluation-*.whl")):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), PACKAGE]
        subprocess.run(command, check=True)
    (archive,) = folder.glob("pv_evaluation-*.whl")
    if hashlib.sha256(archive.read_bytes()).hexdigest() != DIGEST:
        raise SystemExit(f"{archive.name} is not the package that was measured before.")
    return archive


def _print(report: dict[str, Any], thresholds: dict[str, dict[str, float]]) -> None:
    print(f"\nDuplicates among labelled names; ours from {json.dumps(thresholds)}\n")
    for name, values in report.items():
        print(f"  {name}: {values['spellings']:,} spellings, {values['mentions']:,} mentions")
        print(f"      {'':32} from  precision recall F1")
        for way, each in values.items():
            if isinstance(each, dict):
                figures = f"{each['precision']:.3f}     {each['recall']:.3f}  {each['f1']:.3f}"
                print(f"      {way:32} {each['from']:.2f}  {figures}")


if __name__ == "__main__":
    main()
