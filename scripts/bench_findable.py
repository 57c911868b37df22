"""How soon a mark is found by another process after it was entered, in a large index, also while volumes are joined.

    python scripts/bench_findable.py [--marks 1000000] [--pictures 20000] [--adds 100]

One process enters marks one by one, another searches for each as soon as it is told of it. The time runs from before
the mark is entered (a picture: before it is described) to the answer that has it; an answer without it is a miss.
"""

import argparse
import json
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import quantiles
from typing import Any

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from openipo.similarity.api import Entry, Mark, MarkIndex
from openipo.similarity.pictures.api import PictureFeatures, describe, read_picture
from openipo.similarity.pictures.trials.devices import draw_device
from openipo.similarity.trials.marks import Maker

# Of all marks so much stands in one volume; the rest in so many others, which wait to be joined with it.
LARGEST, OTHERS = 0.75, 5
# Devices that are drawn; more pictures than these are theirs again, under other marks.
DRAWN = 2_000
WORDS, PICTURES, JOINING = "words", "words and picture", "joining"
Enough = Callable[[int], bool]


def main() -> int:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="openipo-findable-") as place:
        index, maker = MarkIndex.create(Path(place) / "index"), Maker(7)
        built = _timed(lambda: _fill(index, maker, arguments.marks, arguments.pictures))
        report: dict[str, Any] = {
            "processors": os.cpu_count(), "load": round(os.getloadavg()[0], 1), "marks": len(index),
            "pictures": arguments.pictures, "build_s": round(built, 1),
        }  # fmt: skip
        ours, theirs = multiprocessing.Pipe()
        reader = multiprocessing.Process(target=_search, args=(index.folder, theirs))
        reader.start()
        ours.recv()
        for kind in (WORDS, PICTURES):
            report[kind] = _entered(index, ours, kind, pause=0.02, enough=lambda entered: entered >= arguments.adds)
        report["while volumes are joined"] = _while_joined(index, ours)
        report["marks_after"] = len(index)
        ours.send(None)
        reader.join()
    print(json.dumps(report, indent=2))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--marks", type=int, default=1_000_000)
    parser.add_argument("--pictures", type=int, default=20_000, help="so many of them have a picture")
    parser.add_argument("--adds", type=int, default=100)
    return parser.parse_args()


def _timed(call: Any) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _fill(index: MarkIndex, maker: Maker, size: int, pictures: int) -> None:
    drawn = [_device(number) for number in range(min(DRAWN, pictures))]

    def marks(first: int, last: int) -> Iterator[Entry]:
        for number in range(first, last):
            picture = drawn[number % len(drawn)] if number < pictures else None
            yield Entry(str(number), Mark(maker.mark(), classes=tuple(maker.classes()), picture=picture))

    largest = int(LARGEST * size)
    index.add(marks(0, largest))
    step = (size - largest) // OTHERS
    for first in range(largest, size, step):
        index.add(marks(first, min(size, first + step)))


def _drawn(number: int) -> bytes:
    """As it is uploaded."""
    file = BytesIO()
    Image.fromarray(draw_device(number)).save(file, "PNG")
    return file.getvalue()


def _device(number: int) -> PictureFeatures:
    return describe(read_picture(_drawn(number)))


def _search(folder: Path, told: Connection) -> None:
    """The other process: searches for each mark that it is told of, and says whether it was there."""
    index = MarkIndex.open(folder)
    index.search(Mark("WARM UP THE LOOPS", picture=_device(1)))
    told.send(True)
    while (asked := told.recv()) is not None:
        identity, mark = asked
        told.send(any(hit.id == identity for hit in index.search(mark, 20)))


def _marks(kind: str) -> Iterator[tuple[str, str, bytes]]:
    maker, number = Maker(len(kind)), 0
    while True:
        yield f"{kind}-{number}", f"{maker.mark()} {number}", _drawn(500_000 + number) if kind == PICTURES else b""
        number += 1


def _entered(index: MarkIndex, ours: Connection, kind: str, *, pause: float, enough: Enough) -> dict[str, Any]:
    times, adding, missed = [], [], 0
    for identity, words, content in _marks(kind):
        if enough(len(times)):
            break
        began = time.perf_counter()
        mark = Mark(words, classes=(25,), picture=describe(read_picture(content)) if content else None)
        began_adding = time.perf_counter()
        index.add([Entry(identity, mark, public=True)])
        adding.append(time.perf_counter() - began_adding)
        ours.send((identity, mark))
        missed += not ours.recv()
        times.append(time.perf_counter() - began)
        time.sleep(pause)
    return {"entered": len(times), "missed": missed, "found_s": _spread(times), "add_s": _spread(adding)}


def _spread(values: list[float]) -> dict[str, float]:
    parts = quantiles(values, n=100) if len(values) > 1 else values * 99
    return {"p50": round(parts[49], 3), "p95": round(parts[94], 3), "max": round(max(values), 3)}


def _while_joined(index: MarkIndex, ours: Connection) -> dict[str, Any]:
    """A third process joins the volumes; marks are entered until it is done."""
    done, began = multiprocessing.Event(), time.perf_counter()
    joiner = multiprocessing.Process(target=_join, args=(index.folder, done))
    joiner.start()
    found = _entered(index, ours, JOINING, pause=0.1, enough=lambda _: done.is_set())
    joiner.join()
    return {"joining_s": round(time.perf_counter() - began, 1), **found}


def _join(folder: Path, done: Any) -> None:
    try:
        MarkIndex.open(folder).merge()
    finally:
        done.set()


if __name__ == "__main__":
    raise SystemExit(main())
