"""The index of pictures finds changed copies, takes additions and removals, and survives a crash."""

from pathlib import Path

import numpy as np
import pytest

from openipo.similarity.pictures.api import PictureFeatures, PictureIndex, PictureIndexUnreadable, compare_pictures
from openipo.similarity.pictures.index import contents, segment
from openipo.similarity.pictures.tests.stories import device
from openipo.similarity.pictures.trials.changes import CHANGES

DEVICES = {f"M/{number}": number for number in range(0, 12 * 40, 5)}
DESCRIBED: dict[str, PictureFeatures] = {}


@pytest.fixture(scope="module")
def described() -> dict[str, PictureFeatures]:
    return {name: device(number) for name, number in DEVICES.items()}


@pytest.fixture
def index(tmp_path: Path, described: dict[str, PictureFeatures]) -> PictureIndex:
    made = PictureIndex.create(tmp_path / "pictures")
    made.add(described.items())
    return made


@pytest.mark.parametrize("change", CHANGES)
def test_changed_copies_are_found(index: PictureIndex, change: str) -> None:
    sought = list(DEVICES)[3:90:7]
    found = [name in [hit.id for hit in index.search(device(DEVICES[name], change))] for name in sought]
    assert np.mean(found) >= (0.75 if change in {"cropped to 70 % of each side", "word added"} else 0.9)


def test_a_hit_says_what_a_comparison_says(index: PictureIndex, described: dict[str, PictureFeatures]) -> None:
    query = device(25, "mirrored")
    hit = index.search(query, 1)[0]
    likeness = compare_pictures(query, described["M/25"])
    assert (hit.id, hit.likeness.why) == ("M/25", likeness.why)
    assert hit.likeness.score == pytest.approx(likeness.score, abs=0.002)


def test_hits_stand_in_order_and_no_more_than_asked_for(index: PictureIndex) -> None:
    hits = index.search(device(25), 7)
    scores = [hit.likeness.score for hit in hits]
    assert len(hits) == 7
    assert scores == sorted(scores, reverse=True)


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    assert PictureIndex.create(tmp_path / "new").search(device(5)) == []


def test_what_is_added_is_found_and_what_is_removed_is_not(index: PictureIndex) -> None:
    index.add([("new", device(9_001))])
    assert index.search(device(9_001), 1)[0].id == "new"
    assert index.remove(["new", "never there"]) == 1
    assert "new" not in [hit.id for hit in index.search(device(9_001), 100)]
    assert len(index) == len(DEVICES)


def test_a_picture_added_again_takes_the_place_of_the_old(index: PictureIndex) -> None:
    index.add([("M/25", device(9_002))])
    assert len(index) == len(DEVICES)
    assert index.search(device(9_002), 1)[0].id == "M/25"
    assert index.search(device(25), 1)[0].likeness.score < 0.999


def test_many_small_additions_leave_few_segments(tmp_path: Path, described: dict[str, PictureFeatures]) -> None:
    index = PictureIndex.create(tmp_path / "pictures")
    for name, features in list(described.items())[:40]:
        index.add([(name, features)])
    index.remove(["M/25", "M/30"])
    index.add([("last", device(9_003))])
    assert len(list(index.folder.glob("segment-*"))) <= 6
    assert sorted(index.ids()) == sorted([*list(described)[:40], "last"][:5] + list(described)[7:40] + ["last"])
    for name in list(described)[10:40:3]:
        assert index.search(described[name], 1)[0].id == name


def test_joined_segments_find_what_one_segment_finds(tmp_path: Path, described: dict[str, PictureFeatures]) -> None:
    whole, joined = PictureIndex.create(tmp_path / "whole"), PictureIndex.create(tmp_path / "joined")
    whole.add(described.items())
    for start in range(0, len(described), 8):
        joined.add(list(described.items())[start : start + 8])
    for number in (25, 100, 300):
        query = device(number, "cropped to 70 % of the area")
        assert [(hit.id, hit.likeness) for hit in whole.search(query, 5)] == [
            (hit.id, hit.likeness) for hit in joined.search(query, 5)
        ]


def test_a_search_is_kept_to_what_may_be_seen(index: PictureIndex) -> None:
    seen = ["M/25", "M/100", "not there"]
    assert {hit.id for hit in index.search(device(300), among=seen)} == {"M/25", "M/100"}
    assert index.search(device(300), among=[]) == []


def test_a_reader_sees_what_another_writes(index: PictureIndex) -> None:
    reader, writer = PictureIndex(index.folder), PictureIndex(index.folder)
    assert reader.search(device(9_004), 1)[0].id != "new"
    writer.add([("new", device(9_004))])
    assert reader.search(device(9_004), 1)[0].id == "new"


def test_a_crash_while_writing_leaves_the_index_as_it_was(index: PictureIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    def power_cut(*_given: object) -> None:
        raise KeyboardInterrupt

    for place, name in ((segment.os, "fsync"), (contents, "replace")):
        with monkeypatch.context() as broken:
            broken.setattr(place, name, power_cut)
            with pytest.raises(KeyboardInterrupt):
                index.add([("lost", device(9_005))])
        again = PictureIndex(index.folder)
        assert "lost" not in again.ids()
        assert len(again) == len(DEVICES)
    index.add([("kept", device(9_005))])
    assert PictureIndex(index.folder).search(device(9_005), 1)[0].id == "kept"
    assert list(index.folder.glob("*.unfinished")) == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "broken"),
        ("[]", "broken"),
        ('{"segments": [], "unknown": 1}', "broken"),
        ('{"segments": [], "format": 0}', "another version"),
    ],
)
def test_an_index_of_another_kind_is_refused(index: PictureIndex, content: str, says: str) -> None:
    (index.folder / "contents.json").write_text(content)
    with pytest.raises(PictureIndexUnreadable, match=says):
        PictureIndex(index.folder)


def test_no_index_is_said_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(PictureIndexUnreadable, match="create it first"):
        PictureIndex(tmp_path / "nowhere")


def test_a_new_index_in_place_of_an_old_one_is_empty(index: PictureIndex) -> None:
    assert len(PictureIndex.create(index.folder)) == 0
    assert list(index.folder.glob("segment-*")) == []
