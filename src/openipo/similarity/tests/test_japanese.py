"""Japanese marks in kanji, kana and Latin letters are heard as one; Chinese marks stay Chinese."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from openipo.similarity.api import Entry, IndexUnusable, Mark, MarkIndex, compare, readings_of
from openipo.similarity.reading import japanese


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The extra is not installed."""
    monkeypatch.setattr(japanese, "_PACKAGES", ("no-such-package",))
    japanese.japanese_version.cache_clear()
    yield
    japanese.japanese_version.cache_clear()


@pytest.fixture
def with_dictionary() -> None:
    pytest.importorskip("sudachipy", reason="the extra “japanese” is not installed")
    pytest.importorskip("sudachidict_small", reason="the extra “japanese” is not installed")


def total(first: str, second: str) -> float:
    return compare(Mark(first), Mark(second)).total


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("トウキョウ", "TOKYO"),
        ("とうきょう", "TOUKYOU"),
        ("トーキョー", "TŌKYŌ"),
        ("ニッサン", "NISSAN"),
        ("マッチャ", "MATCHA"),
        ("しゃちょう", "SHACHO"),
        ("オオサカ", "OSAKA"),
        ("イノウエ", "INOUE"),
        ("シンジュク", "SHINJUKU"),
        ("ヴィトン", "VITON"),
        ("フィガロ", "FIGARO"),
        ("クォーツ", "KWOTSU"),
        ("ウィスキー", "WISUKI"),
    ],
)
def test_kana_are_read_as_signs_write_them_in_latin_letters(kana: str, latin: str) -> None:
    assert total(kana, latin) >= 98


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("TOKYO", "TOUKYOU"),
        ("TOUKYOU", "TŌKYŌ"),
        ("MITSUBISHI", "MITUBISI"),
        ("FUJI", "HUZI"),
        ("TSUNAMI", "TUNAMI"),
        ("SHINJUKU", "SINZYUKU"),
        ("SHACHO", "SYATYOU"),
        ("カメラ FUJI", "KAMERA HUZI"),
    ],
)
def test_the_ways_in_which_japanese_is_spelled_in_latin_letters_are_one(first: str, second: str) -> None:
    assert total(first, second) >= 98


@pytest.mark.parametrize("word", ["HOUSE", "HUMAN", "TITAN", "MOUSE", "STUDIO", "SYSTEM", "ROUTE", "CHOUX", "TYRE"])
def test_words_of_other_languages_are_not_taken_for_japanese(word: str) -> None:
    assert [reading.tokens for reading in readings_of(word)] == [(word.lower(),)]


@pytest.mark.usefixtures("with_dictionary")
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("東京カメラ", "トウキョウカメラ"),
        ("東京カメラ", "TOKYO CAMERA"),
        ("トウキョウカメラ", "TOKYO CAMERA"),
        ("日産", "NISSAN"),
        ("日産", "ニッサン"),
        ("本田", "HONDA"),
        ("三菱", "MITSUBISHI"),
        ("三菱", "MITUBISI"),
        ("資生堂", "SHISEIDO"),
        ("豊田", "TOYOTA"),
        ("豊田", "TOYODA"),
        ("日本", "NIHON"),
        ("日本", "NIPPON"),
        ("森の水", "MORI NO MIZU"),
    ],
)
def test_kanji_are_read_as_japanese_reads_them(first: str, second: str) -> None:
    assert total(first, second) >= 95
    assert compare(Mark(first), Mark(second)).part("sound").score >= 95


@pytest.mark.usefixtures("with_dictionary")
@pytest.mark.parametrize(
    ("mark", "latin"), [("北京", "BEIJING"), ("茅台", "MAOTAI"), ("华为", "HUAWEI"), ("百度", "BAIDU"), ("々", "NOMA")]
)
def test_a_chinese_mark_is_read_by_chinese_sounds(mark: str, latin: str) -> None:
    assert (total(mark, latin) == 100) is (latin != "NOMA")


@pytest.mark.usefixtures("with_dictionary")
def test_chinese_sounds_come_first_unless_kana_stand_beside() -> None:
    assert [reading.tokens for reading in readings_of("本田")][:2] == [("bentian",), ("honda",)]
    assert readings_of("東京カメラ")[0].tokens == ("tokyo", "kamera")
    assert ("dongjingkamera",) in [reading.tokens for reading in readings_of("東京カメラ")]
    assert compare(Mark("本田"), Mark("HONDA")).why == "本田 is read HONDA"


@pytest.mark.usefixtures("without")
def test_without_the_dictionary_kanji_are_read_as_chinese() -> None:
    assert [reading.tokens for reading in readings_of("本田")] == [("bentian",)]
    assert readings_of("東京カメラ")[0].tokens == ("dongjingkamera",)


@pytest.mark.usefixtures("with_dictionary")
def test_an_index_made_without_the_dictionary_is_made_anew_with_it(tmp_path: Path, request) -> None:
    index = MarkIndex.create(tmp_path / "marks")
    index.add([Entry("1", Mark("本田"))])
    assert [hit.id for hit in index.search("HONDA")] == ["1"]
    assert japanese.japanese_version() in index.snapshot().comparison
    request.getfixturevalue("without")
    with pytest.raises(IndexUnusable, match="another version of the comparison; build it again"):
        MarkIndex.open(index.folder)
    assert "sudachi" not in index.snapshot().comparison
