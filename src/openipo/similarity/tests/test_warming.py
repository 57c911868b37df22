"""Whoever searches first after installing does not wait for the compiler."""

from pathlib import Path

from openipo.similarity.api import Entry, Filters, Mark, MarkIndex
from openipo.similarity.index import filters, listing, ranking, seeking
from openipo.similarity.measure import alignment, likeness, patterns
from openipo.similarity.pictures.index import voting
from openipo.similarity.pictures.tests.stories import device
from openipo.similarity.warming import warm_up

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
