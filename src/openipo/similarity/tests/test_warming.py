"""Whoever searches first after installing does not wait for the compiler."""

import os
from pathlib import Path

from openipo.similarity.api import Entry, Filters, Mark, MarkIndex
from openipo.similarity.index import filters, listing, ranking, seeking
from openipo.similarity.measure import alignment, likeness, patterns
from openipo.similarity.measure.stale import forget_what_is_stale
from openipo.similarity.pictures.index import voting
from openipo.similarity.pictures.tests.stories import device
from openipo.similarity.warming import kept_in, warm_up

ROOMS = (filters, listing, ranking, seeking, alignment, likeness, patterns, voting)


def compiled() -> dict[str, int]:
    """In how many ways each loop has been compiled."""
    loops = ((f"{room.__name__}.{name}", loop) for room in ROOMS for name, loop in vars(room).items())
    return {name: len(loop.signatures) for name, loop in loops if hasattr(loop, "signatures")}


def test_a_search_finds_all_it_needs_compiled(tmp_path: Path) -> None:
    warm_up()
    before = compiled()
    assert before["openipo.similarity.index.seeking.look_at"] > 0
    index = MarkIndex.create(tmp_path / "marks")
    index.add([Entry(f"{n}", Mark(f"LION {n}", (n % 45 + 1,), picture=device(n))) for n in range(3)])
    for opened in (index, MarkIndex.open(index.folder)):
        opened.search(Mark("THE LIONESS BRAND", (25,), picture=device(1, "mirrored")), confidential=True)
        opened.search("القهوة", filters=Filters(owner="x", vienna_codes=("1.1",)))
        opened.listed(Filters(classes=(3,)))
        opened.rebuild()
    assert compiled() == before


def test_it_is_known_where_compiled_loops_are_kept() -> None:
    warm_up()
    kept = {path.name.partition(".")[0] for place in kept_in() for path in place.glob("*.nbi")}
    assert {"seeking", "ranking", "alignment"} <= kept


def test_what_was_compiled_from_an_older_source_is_forgotten_wherever_it_is_kept(tmp_path: Path) -> None:
    """A service that may not write beside the sources keeps its own, and must not go on with them after an upgrade."""
    sources, kept = tmp_path / "sources", tmp_path / "kept"
    for folder, name in ((sources, "loop.py"), (kept, "old.nbi"), (kept, "new.nbi")):
        folder.mkdir(exist_ok=True)
        (folder / name).touch()
    os.utime(kept / "old.nbi", (1, 1))
    forget_what_is_stale(sources, kept)
    assert [path.name for path in kept.iterdir()] == ["new.nbi"]
