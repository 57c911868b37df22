"""How well duplicates are found: labelled names of the package `pv-evaluation`, beside a plain Jaro-Winkler threshold.

The package is fetched for this measurement only (its licence is not ours, and nothing of it is run): the labels are
read from the archive. Half of the persons and organisations of each set find the thresholds, the other half is measured.
"""

import csv
import hashlib
import io
import itertools
import os
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
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
    one_for_all = {
        kind: _best([scored[name][0][::2] for name in SETS if SETS[name][1] == kind]) for kind in PROPOSED_FROM
    }
    report = {name: _measured(scored[name], one_for_all[SETS[name][1]]) for name in SETS}
    _print(report, one_for_all)
    return {"thresholds": one_for_all, "sets": report}


def _measured(parts: Sequence[tuple[Mentions, Scored, Scored]], ours_from: float) -> dict[str, Any]:
    (tuned, plain_tuned, _), (mentions, plain, ours) = parts
    from_tuning, from_best = _best([(tuned, plain_tuned)]), _best([(mentions, plain)])
    measured = {
        "ours": pairs_of_spellings(mentions, ours, ours_from),
        "plain": pairs_of_spellings(mentions, plain, from_tuning),
        "plain, best threshold": pairs_of_spellings(mentions, plain, from_best),
        "ours, joined": pairs_of_mentions(mentions, ours, ours_from),
        "plain, joined": pairs_of_mentions(mentions, plain, from_tuning),
        "plain, joined, best": max(
            (pairs_of_mentions(mentions, plain, each) for each in STEPS if each >= 0.8), key=lambda found: found.f1
        ),
    }
    return {
        "spellings": len({name for name, _ in mentions}),
        "mentions": sum(mentions.values()),
        "plain_from": from_tuning,
        **{way: {"precision": each.precision, "recall": each.recall, "f1": each.f1} for way, each in measured.items()},
    }


def _best(parts: Sequence[tuple[Mentions, Scored]]) -> float:
    """The threshold with the best mean F1 over pairs of spellings."""
    return max(STEPS, key=lambda each: sum(pairs_of_spellings(mentions, found, each).f1 for mentions, found in parts))


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
    """All mentions, with everything joined that a chain of proposals joins: the usual pairwise measure of these sets."""
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
    """The pairs that the program would compare, with the score of their names alone: these sets state nothing else."""
    statements = [Stated(name, name, kind) for name in sorted({name for name, _ in mentions})]
    weights = Weights.of(read(each) for each in statements)
    places, _ = blocks(statements)
    scored = []
    for left, right in places:
        one, other = statements[left], statements[right]
        scored.append((compare_names(one, other, weights).score, one.name, other.name))
    return scored


def _halves(member: str, kind: str) -> list[Mentions]:
    """The set in two halves by who is meant, so that nobody is in both; each mention once, empty names left out."""
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


def _print(report: dict[str, Any], thresholds: dict[str, float]) -> None:
    said = ", ".join(f"{kind} from {value:.2f}" for kind, value in thresholds.items())
    print(f"\nDuplicates among labelled names (precision, recall, F1; ours: {said})\n")
    for name, values in report.items():
        print(f"  {name}: {values['spellings']:,} spellings, {values['mentions']:,} mentions")
        for way, each in values.items():
            if isinstance(each, dict):
                print(f"      {way:28} {each['precision']:.3f} {each['recall']:.3f} {each['f1']:.3f}")


if __name__ == "__main__":
    main()
