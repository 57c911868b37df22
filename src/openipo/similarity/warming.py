"""Compile the comparison before anybody waits for it: `python -m openipo.similarity.warming`.

The loops over many marks are compiled when they are first called, and kept for the processes to come. Here each is
called once, with two marks, in each of the ways in which a search calls it.
"""

import sys
import tempfile
from pathlib import Path

from numba.core.dispatcher import Dispatcher

from openipo.similarity.api import Entry, Filters, Mark, MarkIndex
from openipo.similarity.measure.stale import forget_what_is_stale
from openipo.similarity.pictures.api import Picture, PictureFeatures, describe
from openipo.similarity.pictures.trials.devices import draw_device


def warm_up() -> None:
    """About a minute the first time after installing, a second afterwards."""
    for place in kept_in():
        forget_what_is_stale(Path(__file__).parent, place)
    picture = _drawn()
    with tempfile.TemporaryDirectory() as folder:
        index = MarkIndex.create(Path(folder) / "marks")
        index.add([Entry("one", Mark("KWIK STEP", (25,), picture=picture)), Entry("two", Mark("THE QUICK", (9,)))])
        _search(index, picture)
        index.rebuild()
        _search(index, picture)


def kept_in() -> set[Path]:
    """Where the compiled loops of this room are kept for whoever runs the program."""
    rooms = [module for name, module in sys.modules.items() if name.startswith("openipo.similarity.")]
    loops = (loop for room in rooms for loop in vars(room).values() if isinstance(loop, Dispatcher))
    return {Path(place) for loop in loops if (place := loop.stats.cache_path)}


def _drawn() -> PictureFeatures:
    pixels = draw_device(3)
    return describe(Picture(pixels, pixels.shape[1], pixels.shape[0]))


def _search(index: MarkIndex, picture: PictureFeatures) -> None:
    """By words, by picture and words; all marks and some; every mark compared; marks listed; two compared."""
    asked = Mark("THE QUICKSTEP", (25,), picture=picture)
    for filters in (Filters(), Filters(classes=(25,))):
        index.search(asked, filters=filters)
    index.search(Mark("STEP"), exhaustive=True)
    index.listed(Filters(owner="nobody"))
    index.in_common(("26.4",), claimed=(25,))
    index.compare(asked, Mark("QUICKSTEPS", (25,), picture=picture))


if __name__ == "__main__":
    warm_up()
