"""Volumes are joined while marks are entered: nobody waits, nothing is lost, whatever happens meanwhile."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from openipo.similarity.api import Entry, Filters, Mark, MarkIndex
from openipo.similarity.index import merging
from openipo.similarity.index.merging import MANY
from openipo.similarity.index.store import DRAFT
from openipo.similarity.index.writing import JOURNAL_MARKS


@pytest.fixture
def index(tmp_path: Path) -> MarkIndex:
    made = MarkIndex.create(tmp_path / "marks")
    made.add(
        [
            Entry("1", Mark("RED BULL", classes=(32,))),
            Entry("2", Mark("QUICK VIENNA", classes=(30,))),
            Entry("3", Mark("SECRET VIENNA", classes=(30,)), public=False),
        ]
    )
    return made


@pytest.fixture
def grown(index: MarkIndex) -> MarkIndex:
    """Two volumes of public marks, m0 to m1999, which wait to be joined; and one of marks that are not public."""
    fill(index, 0)
    fill(index, JOURNAL_MARKS)
    return index


def found(index: MarkIndex, text: str, **more: object) -> list[str]:
    return [hit.id for hit in index.search(text, **more)]  # type: ignore[arg-type]


def fill(index: MarkIndex, first: int, *, public: bool = True) -> None:
    """So many marks that they make a volume of their own."""
    index.add(Entry(f"m{first + n}", Mark(f"MARK{first + n}"), public=public) for n in range(JOURNAL_MARKS))


def volumes(index: MarkIndex) -> list[str]:
    return [path.name for path in index.folder.iterdir() if path.name.startswith("volume-")]


def test_many_small_volumes_are_joined_while_readers_go_on(index: MarkIndex) -> None:
    fill(index, 0)
    reader = MarkIndex.open(index.folder)
    totals = [(hit.id, hit.total) for hit in reader.search("MARK77")]
    for round_ in range(1, MANY + 1):
        fill(index, round_ * JOURNAL_MARKS)
        index.add([Entry("2", Mark("QUICK VIENNA"), status=str(round_))])
    assert len(volumes(index)) == 2  # one for the public, one for the mark that is not public
    assert len(reader) == len(index) == 3 + (MANY + 1) * JOURNAL_MARKS
    assert next((hit.id, hit.total) for hit in reader.search("MARK77")) == totals[0]
    assert (found(reader, "SECRET VIENNA", limit=1), found(reader, "MARK8123", limit=1)) == (["2"], ["m8123"])


def test_no_more_is_joined_while_a_mark_is_entered_than_others_can_wait_for(
    index: MarkIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "SMALL", 5 * JOURNAL_MARKS // 2)
    for round_ in range(MANY + 4):
        fill(index, round_ * JOURNAL_MARKS)
    lengths = sorted(len(volume) for volume in index._refreshed().volumes.values())
    assert lengths[-1] in range(2 * JOURNAL_MARKS, merging.SMALL + 1)
    assert len(index) == 3 + (MANY + 4) * JOURNAL_MARKS


def test_at_night_volumes_are_joined_unless_one_is_much_larger(index: MarkIndex) -> None:
    for first in range(5):
        fill(index, first * JOURNAL_MARKS)
    index.rebuild()
    index.add([Entry("more", Mark("MARKIES"))])
    fill(index, 90_000)
    before = index.snapshot()
    assert (len(volumes(index)), index.merge()) == (3, 0)
    fill(index, 95_000)
    assert (index.merge(), len(volumes(index))) == (3, 2)
    assert index.snapshot().words == before.words
    assert len(MarkIndex.open(index.folder)) == 4 + 7 * JOURNAL_MARKS
    assert found(index, "MARKIES", limit=1, filters=Filters(entered_until=before.changes)) == ["more"]


def test_a_volume_that_has_dwindled_is_laid_out_anew(index: MarkIndex) -> None:
    fill(index, 0)
    index.remove(f"m{n}" for n in range(JOURNAL_MARKS))
    assert index.merge() == 1
    assert (len(index), len(MarkIndex.open(index.folder)), index.merge()) == (3, 3, 0)


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """Have something happen each time when a joined volume is laid out and not yet in its place."""
    lay_out = merging.lay_out

    def have(happen: Callable[[], None]) -> None:
        def laid_out(*given: Any) -> str:
            draft = lay_out(*given)
            happen()
            return draft

        monkeypatch.setattr(merging, "lay_out", laid_out)

    return have


def once(happen: Callable[[MarkIndex], object], folder: Path) -> Callable[[], None]:
    """By another process, the first time only."""
    done: list[bool] = []

    def happening() -> None:
        if not done:
            done.append(True)
            happen(MarkIndex.open(folder))

    return happening


def test_what_is_entered_changed_or_taken_out_while_volumes_are_joined_stays_so(
    grown: MarkIndex, meanwhile: Callable[..., None]
) -> None:
    reader = MarkIndex.open(grown.folder)

    def busy(other: MarkIndex) -> None:
        other.add([Entry("late", Mark("LATECOMER")), Entry("m5", Mark("ANOTHER NAME"))])
        other.add([Entry("m7", Mark("MARK7"), public=False)])
        other.remove(["m1500", "1"])
        assert found(reader, "LATECOMER", limit=1) == ["late"]  # nobody waited until the volumes were joined

    meanwhile(once(busy, grown.folder))
    assert grown.merge() == 2
    for index in (grown, reader, MarkIndex.open(grown.folder)):
        assert len(index) == 3 + 2 * JOURNAL_MARKS + 1 - 2
        assert found(index, "LATECOMER", limit=1) == ["late"]
        assert found(index, "ANOTHER NAME", limit=1) == ["m5"]
        assert not {"m5", "m7", "m1500", "1"} & {hit.id for hit in index.search("MARK5 MARK7 MARK1500 RED BULL", 999)}
        assert index.find("m7").public is False
        assert index.find("m1500") is None
    assert len(volumes(grown)) == 2
    grown.rebuild()
    assert len(grown) == 3 + 2 * JOURNAL_MARKS + 1 - 2


def test_so_much_is_entered_while_volumes_are_joined_that_the_journal_becomes_a_volume(
    grown: MarkIndex, meanwhile: Callable[..., None]
) -> None:
    """What went from the joined marks then stands in a file and no longer in the journal."""

    def busy(other: MarkIndex) -> None:
        fill(other, 1500)
        other.remove(["m2"])

    meanwhile(once(busy, grown.folder))
    assert grown.merge() == 2
    for index in (grown, MarkIndex.open(grown.folder)):
        assert len(index) == 3 + 2500 - 1
        assert found(index, "MARK1600", limit=1) == ["m1600"]
        assert sum(hit.entry.id == "m1600" for hit in index.search("MARK1600")) == 1
    meanwhile(lambda: None)
    assert grown.merge() == 2
    assert len(MarkIndex.open(grown.folder)) == 3 + 2500 - 1


def test_an_index_made_anew_while_volumes_are_joined_stays_as_it_was_made(
    grown: MarkIndex, meanwhile: Callable[..., None]
) -> None:
    meanwhile(once(lambda other: other.rebuild(), grown.folder))
    assert grown.merge() == 0
    assert (len(volumes(grown)), len(MarkIndex.open(grown.folder))) == (2, 3 + 2 * JOURNAL_MARKS)
    assert not list(grown.folder.glob(f"{DRAFT}*"))


def test_another_index_put_in_the_place_of_this_while_volumes_are_joined_is_not_touched(
    grown: MarkIndex, meanwhile: Callable[..., None], tmp_path: Path
) -> None:
    """Its volumes bear the same names; what the old index held must not stand in their place."""
    other = MarkIndex.create(tmp_path / "other")
    for first in (0, JOURNAL_MARKS):
        other.add(Entry(f"o{n}", Mark(f"OTHER{n}")) for n in range(first, first + JOURNAL_MARKS))

    def replaced(_: MarkIndex) -> None:
        grown.folder.rename(tmp_path / "former")
        other.folder.rename(grown.folder)

    meanwhile(once(replaced, grown.folder))
    assert grown.merge() == 2  # the volumes of the new index, at the second try
    again = MarkIndex.open(grown.folder)
    assert (len(again), found(again, "OTHER5", limit=1), found(again, "MARK5")) == (2 * JOURNAL_MARKS, ["o5"], [])


def test_while_others_always_come_between_the_volumes_stay_for_another_night(
    grown: MarkIndex, meanwhile: Callable[..., None]
) -> None:
    def between() -> None:
        other = MarkIndex.open(grown.folder)
        other.rebuild()
        fill(other, 5000)

    meanwhile(between)
    assert grown.merge() == 0
    assert len(MarkIndex.open(grown.folder)) == 3 + 3 * JOURNAL_MARKS


def cut(*_given: object, **_more: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("step", ["settle", "kept_gone", "write_page", "sweep", "load"])
def test_after_a_crash_at_any_step_of_joining_all_marks_are_there_and_joined_the_next_night(
    grown: MarkIndex, meanwhile: Callable[..., None], monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    grown.add([Entry("m5", Mark("ANOTHER NAME"))])
    meanwhile(once(lambda other: other.remove(["m1500"]), grown.folder))
    with monkeypatch.context() as broken:
        broken.setattr(merging, step, cut)
        with pytest.raises(KeyboardInterrupt):
            grown.merge()
    for index in (grown, MarkIndex.open(grown.folder)):
        gone = 0 if step == "settle" else 1  # what is taken out meanwhile comes after the draft is laid out
        assert len(index) == 3 + 2 * JOURNAL_MARKS - gone
        assert found(index, "ANOTHER NAME", limit=1) == ["m5"]
        assert found(index, "MARK1600", limit=1) == ["m1600"]
    again = MarkIndex.open(grown.folder)
    fill(again, 3000)
    assert again.merge() > 1
    assert (len(again), len(volumes(again))) == (3 + 3 * JOURNAL_MARKS - 1, 2)
    assert not list(grown.folder.glob(f"{DRAFT}*"))
    assert len(MarkIndex.open(grown.folder)) == len(again)
