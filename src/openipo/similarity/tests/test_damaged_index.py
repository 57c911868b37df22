"""An index of which a file was cut off, emptied, overwritten or lost: one clear sentence, no fault of the program."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from openipo.similarity.api import Entry, IndexUnusable, Mark, MarkIndex
from openipo.similarity.index.writing import JOURNAL_MARKS
from openipo.similarity.pictures.api import Picture, describe
from openipo.similarity.pictures.trials.devices import draw_device

Harm = Callable[[Path], object]


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten(path: Path) -> None:
    path.write_bytes(b"\xfe\x00no such thing" * 20)


def a_folder_in_its_place(path: Path) -> None:
    path.unlink()
    path.mkdir()


HARMS = (emptied, cut_off, overwritten, a_folder_in_its_place, Path.unlink)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A volume laid out, some of it gone, the weights of words learnt, and a picture."""
    folder = tmp_path_factory.mktemp("whole") / "marks"
    index = MarkIndex.create(folder)
    pixels = draw_device(3)
    drawn = Mark("LION", picture=describe(Picture(pixels, pixels.shape[1], pixels.shape[0])))
    index.add([Entry("lion", drawn), *(Entry(f"m{n}", Mark(f"MARK{n} ONE")) for n in range(JOURNAL_MARKS))])
    index.rebuild()
    index.remove(["m1"])
    index.merge()
    return folder


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    shutil.copytree(whole, tmp_path / "marks")
    return tmp_path / "marks"


def parts_of(folder: Path, pattern: str) -> list[Path]:
    return sorted(path for path in folder.rglob(pattern) if path.is_file())


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize(
    "pattern", ["table-letters.npy", "postings-marks.npy", "facts-vienna.npy", "about.json", "words-*.json"]
)
def test_a_damaged_part_is_told_and_not_searched(folder: Path, pattern: str, harm: Harm) -> None:
    harm(parts_of(folder, pattern)[0])
    with pytest.raises(IndexUnusable, match=r"The index marks is damaged: a part of it .*; build it again"):
        MarkIndex.open(folder)


@pytest.mark.parametrize("harm", [emptied, cut_off, overwritten, a_folder_in_its_place])
def test_a_damaged_page_is_told(folder: Path, harm: Harm) -> None:
    harm(folder / "CURRENT.json")
    with pytest.raises(IndexUnusable, match="The index marks is damaged: its page cannot be read; build it again"):
        MarkIndex.open(folder)


@pytest.mark.parametrize("change", [{"volumes": None}, {"of another hand": 1}, {"languages": 3}])
def test_a_page_that_is_not_whole_is_told(folder: Path, change: dict[str, object]) -> None:
    page = folder / "CURRENT.json"
    page.write_text(json.dumps(json.loads(page.read_text(encoding="utf-8")) | change), encoding="utf-8")
    with pytest.raises(IndexUnusable, match="is damaged: its page is not whole"):
        MarkIndex.open(folder)


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("pattern", ["ids.npy", "held_rows.npy"])
def test_damaged_pictures_are_told(folder: Path, pattern: str, harm: Harm) -> None:
    harm(parts_of(folder / "pictures-public", pattern)[0])
    with pytest.raises(IndexUnusable, match="The index of pictures in pictures-public is broken; build it anew"):
        MarkIndex.open(folder)


def test_a_file_where_an_index_is_looked_for_is_told(tmp_path: Path) -> None:
    (tmp_path / "marks").touch()
    with pytest.raises(IndexUnusable, match="There is no index at marks"):
        MarkIndex.open(tmp_path / "marks")


def test_an_index_damaged_while_it_is_open_is_told_when_it_is_opened_again(folder: Path) -> None:
    reader = MarkIndex.open(folder)
    assert [hit.id for hit in reader.search("MARK7 ONE", 1)] == ["m7"]
    shutil.rmtree(folder)
    with pytest.raises(IndexUnusable, match="There is no index at marks"):
        MarkIndex.open(folder)
