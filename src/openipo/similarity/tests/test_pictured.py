"""Marks with pictures: found by picture, by words, by both; and never by who may not know of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from openipo.similarity.api import Entry, Filters, IndexUnusable, Mark, MarkIndex, compare
from openipo.similarity.goods.api import KnownGoods
from openipo.similarity.index import mark_index
from openipo.similarity.index.writing import JOURNAL_MARKS
from openipo.similarity.pictures.api import PictureFeatures, PictureIndex, picture_part
from openipo.similarity.pictures.tests.stories import device

LION, TREE, SHIELD, STAR = 25, 100, 300, 415


@pytest.fixture
def index(tmp_path: Path) -> MarkIndex:
    """A brewer's lion in class 32, a shop's tree in class 35, a shield that is not public yet, a word alone."""
    made = MarkIndex.create(tmp_path / "marks")
    made.add(
        [
            Entry("lion", Mark("LION BREWERY", (32,), picture=device(LION)), status="registered", owner="Brewers"),
            Entry("tree", Mark("ARBOR", (35,), picture=device(TREE), vienna_codes=("5.1.1",)), status="filed"),
            Entry("shield", Mark("SECRET", (32,), picture=device(SHIELD)), status="filed", public=False),
            Entry("word", Mark("LIONESS", (32,)), status="registered"),
        ]
    )
    return made


def found(index: MarkIndex, picture: PictureFeatures, words: str = "", **more: object) -> list[str]:
    return [hit.id for hit in index.search(Mark(words, picture=picture), **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize("change", ["mirrored", "grey", "rotated by up to 30 degrees"])
def test_a_mark_is_found_by_a_changed_copy_of_its_picture(index: MarkIndex, change: str) -> None:
    hit = index.search(Mark(picture=device(LION, change)))[0]
    assert hit.id == "lion"
    assert hit.score > 60
    assert "same shape" in hit.why
    assert [part.name for part in hit.parts] == ["pictures"]


def test_words_and_picture_find_the_marks_that_either_finds(index: MarkIndex) -> None:
    hits = index.search(Mark("LIONESSE", picture=device(TREE, "mirrored")))
    assert [hit.id for hit in hits][:2] == ["word", "tree"]
    assert hits[1].parts[-1].name == "pictures"
    assert [hit.total for hit in hits] == sorted((hit.total for hit in hits), reverse=True)


def test_a_mark_found_by_its_words_shows_what_its_picture_says(index: MarkIndex) -> None:
    hit = next(hit for hit in index.search(Mark("LION BREWERY", picture=device(TREE))) if hit.id == "lion")
    assert [part.name for part in hit.parts] == ["words", "sight", "sound", "pictures"]
    assert hit.score == 100
    assert hit.parts[-1].score < 50


@pytest.mark.parametrize("goods", [None, KnownGoods()])
def test_a_hit_says_what_a_comparison_says(tmp_path: Path, goods: KnownGoods | None) -> None:
    lion = Mark("LION BREWERY", (32,), picture=device(LION))
    index = MarkIndex.create(tmp_path / "marks", goods=goods)
    index.add([Entry("lion", lion)])
    for words in ("", "LINE", "LION"):
        asked = Mark(words, (30, 33), picture=device(LION, "mirrored"))
        hit = index.search(asked)[0]
        said = compare(asked, lion, goods=goods, pictures=picture_part)
        assert hit.score == pytest.approx(said.total, abs=0.3)
        assert (hit.why, [part.name for part in hit.parts]) == (said.why, [part.name for part in said.parts])
        assert index.compare(asked, lion) == said


def test_the_public_finds_no_picture_of_a_confidential_mark(index: MarkIndex) -> None:
    assert "shield" not in found(index, device(SHIELD))
    assert found(index, device(SHIELD), confidential=True)[0] == "shield"
    public = PictureIndex(index.folder / "pictures-public")
    assert len(public) == 2
    assert public.search(device(SHIELD), 1)[0].likeness.score < 0.99


def test_a_search_for_the_public_does_not_open_the_pictures_of_confidential_marks(
    index: MarkIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    kept = index._pictures.kept

    def noted(*, public: bool) -> PictureIndex | None:
        asked.append(public)
        return kept(public=public)

    monkeypatch.setattr(index._pictures, "kept", noted)
    found(index, device(SHIELD))
    assert set(asked) == {True}


@pytest.mark.parametrize("rebuilt", [False, True])
@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(classes=(32,)), {"lion"}),
        (Filters(statuses=("filed",)), {"tree"}),
        (Filters(owner="BREWERS"), {"lion"}),
        (Filters(vienna_codes=("5.1",)), {"tree"}),
        (Filters(entered_until=1), {"lion"}),
        (Filters(without=("lion",)), {"tree"}),
        (Filters(classes=(1,)), set()),
    ],
)
def test_filters_hold_for_pictures(index: MarkIndex, filters: Filters, expected: set[str], rebuilt: bool) -> None:
    if rebuilt:
        index.rebuild()
    for picture in (LION, TREE):
        answer = set(found(index, device(picture), filters=filters))
        assert answer <= expected
        if picture == {"lion": LION, "tree": TREE}.get(next(iter(expected), "")):
            assert answer == expected


def test_filters_come_before_the_search_not_after_it(tmp_path: Path) -> None:
    """A hundred marks with the very picture must not crowd out the copy in the class that is asked for."""
    index = MarkIndex.create(tmp_path / "marks")
    lion, copy = device(LION), device(LION, "mirrored")
    index.add(Entry(f"m{number}", Mark(classes=(1,), picture=lion)) for number in range(120))
    index.add([Entry("wanted", Mark(classes=(9,), picture=copy))])
    assert found(index, lion, limit=3, filters=Filters(classes=(9,))) == ["wanted"]


def test_a_mark_published_with_its_picture_is_found_by_the_public_and_the_other_way_round(index: MarkIndex) -> None:
    shield = index.find("shield")
    assert shield
    index.add([replace(shield, public=True)])
    assert found(index, device(SHIELD))[0] == "shield"
    assert len(PictureIndex(index.folder / "pictures-confidential")) == 0
    index.add([replace(shield, public=False)])
    assert "shield" not in found(index, device(SHIELD))
    assert "shield" in found(index, device(SHIELD), confidential=True)
    assert len(PictureIndex(index.folder / "pictures-public")) == 2


def test_a_change_of_status_keeps_the_picture_without_describing_it_again(index: MarkIndex) -> None:
    lion = index.find("lion")
    assert lion
    index.add([replace(lion, status="expired")])
    index.rebuild()
    again = MarkIndex.open(index.folder)
    assert found(again, device(LION), filters=Filters(statuses=("expired",))) == ["lion"]


def test_a_picture_that_the_index_keeps_need_not_be_described_again_to_search_with_it(index: MarkIndex) -> None:
    for _ in range(2):
        for identity, number in (("lion", LION), ("tree", TREE), ("shield", SHIELD)):
            kept = index.picture(identity)
            assert kept
            assert kept.to_bytes() == device(number).to_bytes()
            assert found(index, kept, confidential=True)[0] == identity
        index.add([Entry(f"more{number}", Mark(picture=device(number))) for number in (STAR, STAR + 1, STAR + 2)])
        index.rebuild()
    assert index.picture("shield", confidential=False) is None
    assert index.picture("word") is None
    assert index.picture("no such") is None


def test_a_changed_picture_takes_the_place_of_the_old_and_a_removed_one_is_gone(index: MarkIndex) -> None:
    index.add([Entry("lion", Mark("LION BREWERY", (32,), picture=device(STAR)))])
    hits = index.search(Mark(picture=device(STAR)))
    assert (hits[0].id, hits[0].score) == ("lion", 100)
    assert all(hit.score < 100 for hit in index.search(Mark(picture=device(LION))))
    index.add([Entry("lion", Mark("LION BREWERY", (32,)))])
    assert "lion" not in found(index, device(STAR))
    index.remove(["tree"])
    assert found(index, device(TREE)) == []
    assert len(PictureIndex(index.folder / "pictures-public")) == 0


def test_many_marks_with_pictures_go_into_files(index: MarkIndex) -> None:
    marks = [Entry(f"m{number}", Mark(f"MARK{number}")) for number in range(JOURNAL_MARKS + 5)]
    marks[7] = Entry("m7", Mark("SEVEN", picture=device(STAR)))
    index.add(marks)
    again = MarkIndex.open(index.folder)
    assert found(again, device(STAR))[0] == "m7"
    assert found(again, device(LION))[0] == "lion"


def test_another_reader_finds_a_picture_at_once(index: MarkIndex) -> None:
    reader = MarkIndex.open(index.folder)
    assert found(reader, device(LION))[0] == "lion"
    index.add([Entry("star", Mark(picture=device(STAR)))])
    assert found(reader, device(STAR))[0] == "star"


def cut(*_given: object) -> None:
    raise KeyboardInterrupt


def test_what_a_crash_leaves_is_never_found(index: MarkIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(mark_index, "enter", lambda _state, entries: cut(list(entries)))
        with pytest.raises(KeyboardInterrupt):
            index.add([Entry("lion", Mark("LION", picture=device(STAR))), Entry("lost", Mark(picture=device(STAR)))])
    again = MarkIndex.open(index.folder)
    assert all(hit.score < 100 for hit in again.search(Mark(picture=device(STAR))))
    assert found(again, device(LION))[0] == "lion"
    assert len(PictureIndex(index.folder / "pictures-public")) == 4
    again.rebuild()
    assert len(PictureIndex(index.folder / "pictures-public")) == 2


def test_a_quick_search_finds_what_comparing_every_picture_finds(index: MarkIndex) -> None:
    def asked(exhaustive: bool) -> list[tuple[str, float]]:
        query = Mark("LIONS", (9,), picture=device(TREE, "grey"))
        return [(hit.id, hit.score) for hit in index.search(query, exhaustive=exhaustive)]

    assert asked(False) == asked(True)


def test_an_index_without_pictures_is_searched_by_one_all_the_same(tmp_path: Path) -> None:
    index = MarkIndex.create(tmp_path / "marks")
    assert found(index, device(LION)) == []
    index.add([Entry("word", Mark("LION"))])
    assert found(index, device(LION)) == []
    assert found(index, device(LION), "LIONS") == ["word"]


def test_pictures_of_another_version_are_said_to_be_so(index: MarkIndex) -> None:
    page = index.folder / "pictures-public" / "contents.json"
    page.write_text(page.read_text(encoding="utf-8").replace('"format": 2', '"format": 0'), encoding="utf-8")
    with pytest.raises(IndexUnusable, match="made by another version"):
        MarkIndex.open(index.folder)


def test_a_snapshot_names_the_comparison_of_pictures(index: MarkIndex) -> None:
    assert "+pictures-" in index.snapshot().comparison
