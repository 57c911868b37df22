"""How fast and how surely device marks are found: `python scripts/bench_pictures.py [--pictures 100000] [--json FILE]`.

Draws devices by program (families of twelve look-alikes), indexes them, and searches for changed copies. Describing is
most of the time; with `--keep FOLDER` the features are kept there and used by the next run.
"""

import argparse
import json
import pickle
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

import cv2
import numpy as np

from openipo.similarity.pictures.api import Picture, PictureFeatures, PictureIndex, describe
from openipo.similarity.pictures.trials.changes import CHANGES
from openipo.similarity.pictures.trials.devices import draw_device

STEP = 5_000
# What the project promises; the others are told, too.
PROMISED = (
    "rotated by up to 30 degrees",
    "cropped to 70 % of the area",
    "mirrored",
    "grey",
    "inverted",
    "new background",
    "word added",
    "scaled down 4 times",
)
TARGETS = {"recall_at_10": 0.95, "p50_ms": 30.0}


def measure(
    pictures: int = 100_000, queries: int = 40, *, keep: Path | None = None, processes: int = 1
) -> dict[str, Any]:
    """Figures for an index of so many devices; `queries` changed copies of each change are searched for."""
    cv2.setNumThreads(1)
    kept = keep or Path(tempfile.mkdtemp())
    kept.mkdir(parents=True, exist_ok=True)
    seconds = _described(pictures, kept, processes)
    folder = Path(tempfile.mkdtemp()) / "pictures"
    index = PictureIndex.create(folder)
    began = time.perf_counter()
    for start in range(0, pictures, STEP):
        index.add((str(number), features) for number, features in _kept(kept, start) if number < pictures)
    built = time.perf_counter() - began
    began = time.perf_counter()
    index = PictureIndex(folder)
    opened = time.perf_counter() - began
    found = _searched(index, pictures, queries)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return {
        "pictures": pictures,
        "describe_ms": round(1000 * seconds / max(pictures, 1), 1),
        "index_built_s": round(built, 1),
        "opened_s": round(opened, 3),
        "bytes_a_picture": size // max(pictures, 1),
        "resident_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        **found,
        "targets": TARGETS,
    }


def _described(pictures: int, kept: Path, processes: int) -> float:
    """Describe what is not kept yet; returns the seconds of processor time for all."""
    starts = [start for start in range(0, pictures, STEP) if not (kept / f"{start:07d}.pkl").exists()]
    with ProcessPoolExecutor(max(processes, 1)) as pool:
        list(pool.map(_describe_some, [(start, min(start + STEP, pictures), kept) for start in starts]))
    return sum(_read(kept, start)[2] for start in range(0, pictures, STEP))


def _describe_some(task: tuple[int, int, Path]) -> None:
    first, end, kept = task
    cv2.setNumThreads(1)
    began = time.process_time()
    described = [_features(draw_device(number)).to_bytes() for number in range(first, end)]
    with (kept / f"{first:07d}.pkl").open("wb") as file:
        pickle.dump((first, described, time.process_time() - began), file)


def _read(kept: Path, start: int) -> Any:
    with (kept / f"{start:07d}.pkl").open("rb") as file:
        return pickle.load(file)  # noqa: S301 - written by this script


def _kept(kept: Path, start: int) -> Iterator[tuple[int, PictureFeatures]]:
    first, described, _seconds = _read(kept, start)
    return ((first + place, PictureFeatures.from_bytes(content)) for place, content in enumerate(described))


def _features(pixels: np.ndarray) -> PictureFeatures:
    return describe(Picture(pixels, pixels.shape[1], pixels.shape[0]))


def _searched(index: PictureIndex, pictures: int, queries: int) -> dict[str, Any]:
    chance = np.random.default_rng(5)
    index.search(_features(draw_device(0)))  # compiled and mapped before anything is timed
    recall, first = {}, {}
    waits, whole, busy = [], [], []
    for name, change in CHANGES.items():
        ranks = []
        for number in chance.integers(0, pictures, queries):
            pixels = change(draw_device(int(number)), chance)
            began, worked = time.perf_counter(), time.process_time()
            features = _features(pixels)
            middle, searching = time.perf_counter(), time.process_time()
            hits = [hit.id for hit in index.search(features)]
            waits.append(time.perf_counter() - middle)
            whole.append(time.perf_counter() - began)
            busy.append((time.process_time() - searching, time.process_time() - worked))
            ranks.append(hits.index(str(number)) if str(number) in hits else 10)
        recall[name] = round(float(np.mean(np.array(ranks) < 10)), 3)
        first[name] = round(float(np.mean(np.array(ranks) == 0)), 3)
    return {
        "queries": queries * len(CHANGES),
        "search_p50_ms": _ms(waits, 50),
        "search_p95_ms": _ms(waits, 95),
        "with_describing_p50_ms": _ms(whole, 50),
        "with_describing_p95_ms": _ms(whole, 95),
        "search_processor_p50_ms": _ms([search for search, _whole in busy], 50),
        "with_describing_processor_p50_ms": _ms([both for _search, both in busy], 50),
        "recall_at_10": recall,
        "recall_at_1": first,
        "recall_at_10_promised": round(float(np.mean([recall[name] for name in PROMISED])), 3),
    }


def _ms(seconds: list[float], share: int) -> float:
    return round(1000 * float(np.percentile(seconds, share)), 1)


def table(figures: dict[str, Any]) -> str:
    """The figures for people."""
    rows = [(name, str(value)) for name, value in figures.items() if not isinstance(value, dict)]
    changes = [
        (name, f"{share:.3f}   first: {figures['recall_at_1'][name]:.3f}")
        for name, share in figures["recall_at_10"].items()
    ]
    return "\n".join(f"{name:32} {value}" for name, value in [*rows, ("recall@10", ""), *changes])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pictures", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=40, help="for each change")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the features")
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    given = parser.parse_args()
    figures = measure(given.pictures, given.queries, keep=given.keep, processes=given.processes)
    print(table(figures))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
