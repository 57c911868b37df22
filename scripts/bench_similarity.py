"""How fast marks are found and how many: a table for people, then the same as JSON.

    python scripts/bench_similarity.py [--quick] [--sizes 10000,100000,1000000,10000000] [--pairs FILE.csv]
        [--pictures 100000]

Each size is measured in a process of its own; then pictures, of which describing takes most of the time (`--pictures 0`
leaves them out). Ends with 0 whatever the figures are.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(Path(__file__).parent))

QUICK, FULL = "10000,50000", "10000,100000,1000000,10000000"
QUICK_PICTURES, FULL_PICTURES = 1_000, 100_000
# So many queries are also answered by comparing with every mark, and so many are asked of the others.
EXHAUSTIVE = {10_000: 140, 100_000: 60, 1_000_000: 20, 10_000_000: 6}
OF_OTHERS = {10_000: 140, 100_000: 60, 1_000_000: 40, 10_000_000: 12}
COLUMNS = (
    "who",
    "marks",
    "build_s",
    "bytes_a_mark",
    "resident_bytes_a_mark",
    "open_s",
    "p50_ms",
    "p95_ms",
    "p50_worked_ms",
    "recall",
    "planted",
)


def main() -> int:
    arguments = _arguments()
    if arguments.one:
        print(json.dumps(one_size(arguments.one, arguments.pairs, quick=arguments.quick)))
        return 0
    rows: list[dict[str, Any]] = []
    report: dict[str, Any] = {"processors": os.cpu_count(), "load": [], "sizes": rows, "decided": decided()}
    for size in [int(each) for each in (arguments.sizes or (QUICK if arguments.quick else FULL)).split(",")]:
        report["load"].append(round(os.getloadavg()[0], 1))
        found = _in_its_own_process(size, arguments)
        rows += found["rows"]
        report.setdefault("pairs", {})[size] = found["pairs"]
        for row in found["rows"]:
            _print(row)
    print(f"\ndecided cases: {report['decided']}\n")
    pictures = arguments.pictures
    if pictures is None:
        pictures = QUICK_PICTURES if arguments.quick else FULL_PICTURES
    if pictures:
        report["pictures"] = of_pictures(pictures, quick=arguments.quick)
    print(json.dumps(report, indent=2, ensure_ascii=False))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small sizes only")
    parser.add_argument("--sizes", help="numbers of marks, with commas")
    parser.add_argument("--pairs", type=Path, help="pairs of marks that were decided, as a table")
    parser.add_argument("--pictures", type=int, help="number of device marks")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def _in_its_own_process(size: int, arguments: argparse.Namespace) -> dict[str, Any]:
    command = [sys.executable, __file__, "--one", str(size)]
    command += ["--pairs", str(arguments.pairs)] if arguments.pairs else []
    command += ["--quick"] if arguments.quick else []
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def one_size(size: int, pairs: Path | None, *, quick: bool) -> dict[str, Any]:
    """Ours, then the others, on the same marks and queries."""
    from openipo.similarity.api import MarkIndex
    from openipo.similarity.trials import measuring

    with tempfile.TemporaryDirectory(prefix="openipo-marks-") as folder:
        took, trial = measuring.build(Path(folder) / "index", size, per_kind=10 if quick else 20)
        index = MarkIndex.open(Path(folder) / "index")
        truths = [measuring.truth(index, query.text, 200) for query in trial.queries[: EXHAUSTIVE.get(size, 40)]]
        rows = [{"who": "openipo", **took, **measuring.search(index, trial, truths)}]
        rows[0]["resident_bytes_a_mark"] = round(_in_memory(Path(folder)) / size)
        rows += _others(trial, truths, queries=20 if quick else OF_OTHERS.get(size, 40))
        return {"rows": rows, "pairs": ranks(index, pairs) if pairs else []}


def _in_memory(folder: Path) -> int:
    """Bytes of the files in a folder that this process has looked at; 0 where the system does not tell."""
    maps, ours, found = Path("/proc/self/smaps"), False, 0
    for line in maps.read_text().splitlines() if maps.exists() else ():
        if "-" in line.split(" ", 1)[0]:
            ours = str(folder) in line
        elif ours and line.startswith("Rss:"):
            found += 1024 * int(line.split()[1])
    return found


def _others(trial: Any, truths: Any, *, queries: int) -> list[dict[str, Any]]:
    from other_searches import OTHERS

    from openipo.similarity.trials import measuring

    asked = trial.queries[:queries]
    rows = []
    for name, opened in OTHERS.items():
        building, times = measuring.Times(), measuring.Times()
        try:
            context = opened(trial.marks)
            ask = building.take(context.__enter__)
        except Exception as error:
            rows.append({"who": name, "marks": trial.size, "failed": f"{type(error).__name__}: {error}"[:200]})
            continue
        answers = [times.take(lambda text=query.text, ask=ask: ask(text)) for query in asked]
        context.__exit__(None, None, None)
        recalls = [measuring.recall_of_words(found, best) for found, best in zip(answers, truths, strict=False)]
        planted = [query.of in found for query, found in zip(asked, answers, strict=True)]
        rows.append({
            "who": name, "marks": trial.size, "build_s": round(building.wall[0] / 1000, 1), **times.table(),
            "recall": round(sum(recalls) / len(recalls), 4), "recall_queries": len(recalls), "queries": len(asked),
            "planted": round(sum(planted) / len(planted), 4),
        })  # fmt: skip
    return rows


def ranks(index: Any, pairs: Path) -> list[dict[str, Any]]:
    """Where the earlier mark of each pair stands when it is one more among all these."""
    from openipo.similarity.api import Entry, Mark

    found = []
    for number, pair in enumerate(csv.DictReader(pairs.open(encoding="utf-8"))):
        index.add([Entry(f"pair{number}", Mark(pair["earlier_mark"]))])
        hits = index.search(pair["opposed_mark"], 1000)
        place = next((at for at, hit in enumerate(hits) if hit.id == f"pair{number}"), None)
        better = sum(hit.total > hits[place].total for hit in hits) if place is not None else None
        found.append({
            "contested": pair["opposed_mark"], "earlier": pair["earlier_mark"], "held_similar": pair["held_similar"],
            "rank": None if better is None else better + 1, "score": None if place is None else hits[place].score,
        })  # fmt: skip
        index.remove([f"pair{number}"])
    return found


def decided() -> dict[str, Any]:
    """How the totals part decided cases: the area under the curve, with its interval."""
    from openipo.similarity.trials.decided import area_under_curve, decided_cases, interval

    cases = decided_cases()
    similar = [case.total for case in cases if case.similar]
    other = [case.total for case in cases if not case.similar]
    low, high = interval(similar, other)
    area = round(area_under_curve(similar, other), 3)
    return {"similar": len(similar), "not": len(other), "area": area, "from": round(low, 3), "to": round(high, 3)}


def of_pictures(count: int, *, quick: bool) -> dict[str, Any]:
    """How surely and how fast changed copies of device marks are found."""
    from bench_pictures import measure, table

    figures = measure(count, 10 if quick else 40, processes=os.cpu_count() or 1)
    print(table(figures) + "\n", flush=True)
    return figures


def _print(row: dict[str, Any]) -> None:
    cells = [f"{name}: {row[name]}" for name in COLUMNS if row.get(name) is not None]
    print("  ".join(cells) + (f"  {row['failed']}" if "failed" in row else ""), flush=True)


if __name__ == "__main__":
    sys.exit(main())
