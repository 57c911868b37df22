"""What is searched, what is different, what may be typed, what a list must look like: pure rules."""

import re
from pathlib import Path

import pytest
from django.utils.translation import override

from openipo import similarity
from openipo.domain.searches.rules.differences import differences
from openipo.domain.searches.rules.list_lines import ListUnreadable, read_list
from openipo.domain.searches.rules.readable import fault_in_words, readable_words
from openipo.domain.searches.rules.strategy import strategy_of
from openipo.domain.searches.sentences import SENTENCES, said
from openipo.similarity.api import Reason

KINDS = ("inn", "article-6ter")


def test_a_mark_is_searched_in_every_form_it_was_filed_in() -> None:
    mark = {
        "text": "  ЗАРЯ ",
        "transliteration": "ZARYA",
        "translation": "DAWN",
        "picture": "d1",
        "vienna_codes": ("1.3.1",),
    }
    strategy = strategy_of(mark, (25, 30), ("25: shirts",))
    assert [query["by"] for query in strategy["queries"]] == [
        "words", "transliteration", "translation", "picture", "vienna",
    ]  # fmt: skip
    assert strategy["queries"][0]["words"] == "ЗАРЯ"
    assert (strategy["classes"], strategy["goods"]) == ([25, 30], ["25: shirts"])


def test_the_same_words_are_not_searched_twice_and_nothing_gives_nothing() -> None:
    assert len(strategy_of({"text": "ALBA", "transliteration": "Alba"}, (), ())["queries"]) == 1
    assert strategy_of({}, (), ())["queries"] == []


def test_differences_name_what_is_new_gone_and_changed() -> None:
    before = [{"id": "a", "total": 90.0}, {"id": "b", "total": 80.0, "status": "pending"}]
    now = [{"id": "b", "total": 80.0, "status": "ended"}, {"id": "c", "total": 70.0}]
    found = differences(before, now)
    assert (found["new"], found["gone"]) == (["c"], ["a"])
    assert found["changed"] == [{"id": "b", "what": {"status": ["pending", "ended"]}}]
    assert differences(before, before) == {"new": [], "gone": [], "changed": []}


@pytest.mark.parametrize("text", ["", "  ", "😀😀", "\u202e\u0007", "?!"])
def test_a_text_without_letters_is_told_so(text: str) -> None:
    assert fault_in_words(text) == "There are no letters or figures in what you typed."


def test_what_can_be_searched_is_freed_of_what_cannot_be_seen() -> None:
    assert fault_in_words("A") == ""
    assert fault_in_words("x" * 4000) == "Search for at most 400 letters; a mark is shorter."
    assert readable_words("AL\u202eBA\u0000 CAF\u00c9 ") == "AL BA CAFÉ"


def test_a_list_is_read_line_by_line() -> None:
    lines = read_list(b"id,kind,words,picture,source\n1,inn,abacavir,,List 1\n2,article-6ter,,flag.png,\n", KINDS)
    assert [(line.kind, line.reference, line.words, line.picture) for line in lines] == [
        ("inn", "1", "abacavir", ""), ("article-6ter", "2", "", "flag.png"),
    ]  # fmt: skip
    assert read_list(b"id,words\n1,abacavir\n", KINDS, "inn")[0].kind == "inn"


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (b"id,words\n1,x\n", "The table needs the columns id, kind and words."),
        (b"", "The table needs the columns id, kind and words."),
        (b"id,kind,words\n", "The table holds no signs."),
        (b"id,kind,words\n1,inn,\xff\n", "The table is not written in UTF-8."),
        (b'id,kind,words\n1,inn,"x', "The file is not a table of comma-separated values."),
        (b"id,kind,words\n1,inn,x\n1,inn,y\n", "Line 3: the id 1 is there twice."),
        (b"id,kind,words\n1,other,x\n", "Line 2: “other” is not a kind of list."),
        (b"id,kind,words\n,inn,x\n", "Line 2: a sign without an id."),
        (b"id,kind,words\n1,inn,\n", "Line 2: a sign without words and without a picture."),
    ],
)
def test_what_is_wrong_with_a_list_is_said_in_one_sentence(table: bytes, sentence: str) -> None:
    with pytest.raises(ListUnreadable, match=re.escape(sentence)):
        read_list(table, KINDS)


def test_every_reason_that_the_comparison_gives_can_be_said_in_other_languages() -> None:
    """The library speaks English; a sentence it learns must be put into `sentences.py`, or readers see English."""
    folder = Path(similarity.__path__[0])
    code = "".join((folder / name).read_text() for name in ("comparing.py", "explaining.py", "goods/comparison.py"))
    texts = set(re.findall(r'Reason\(\s*"([^"]+)"', code))
    assert texts
    by_reading = re.findall(r'^    [A-Z_]+: "([^"]+)"', code, re.MULTILINE)
    assert "{words} is said {latin}" in by_reading
    texts |= set(by_reading)
    assert texts <= set(SENTENCES)


def test_the_languages_in_a_reason_are_named_in_the_language_of_the_reader() -> None:
    marks = {"first": "JAGUAR", "second": "YAGUAR", "language": "German", "other_language": "English"}
    with override("fr"):
        one = said(Reason("sounds alike: {first} / {second} in {language}", marks))
        each = said(Reason("sounds alike: {first} in {language} / {second} in {other_language}", marks))
    assert one.endswith("en allemand\N{NO-BREAK SPACE}: JAGUAR / YAGUAR")
    assert each.endswith("\N{NO-BREAK SPACE}: JAGUAR en allemand / YAGUAR en anglais")
