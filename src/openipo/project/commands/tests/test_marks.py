"""`openipo marks`, as an examiner or a script types it."""

import json
from pathlib import Path

import pytest

from openipo.project.commands.tests.conftest import Run


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of three marks, in an office with nothing else."""
    monkeypatch.setenv("OPENIPO_HOME", str(tmp_path / "home"))
    path = tmp_path / "marks.csv"
    path.write_text(
        "id,mark,classes,image\n1,RED BULL,32,\n2,QUICK VIENNA,25 30,v.png\n3,القهوة,30,\n", encoding="utf-8"
    )
    return path


def test_a_table_is_loaded_and_searched(openipo: Run, table: Path) -> None:
    loaded = openipo("marks", "load", table, "--index", "trial", "--json").data
    assert (loaded["index"], loaded["marks"]) == ("trial", 3)
    (hit,) = openipo("marks", "search", "KWIK VIENNA", "--index", "trial", "--json").data
    assert set(hit) == {"number", "mark", "classes", "score", "parts", "why"}
    assert (hit["number"], hit["mark"], hit["classes"]) == ("2", "QUICK VIENNA", [25, 30])
    assert "sounds alike: KWIK / QUICK in English" in hit["why"]
    assert openipo("marks", "search", "KWIK VIENNA", "--index", "trial", "--class", 32, "--json").data == []
    assert "QUICK VIENNA" in openipo("marks", "search", "kwik", "--index", "trial").out


def test_a_table_loaded_again_takes_the_place_of_the_former(openipo: Run, table: Path) -> None:
    openipo("marks", "load", table, "--index", "trial")
    table.write_text("id,mark,classes\n9,OTHER,1\n", encoding="utf-8")
    openipo("marks", "load", table, "--index", "trial")
    assert openipo("marks", "index", "--rebuild", "--index", "trial", "--json").data["marks"] == 1


def test_a_setting_of_meanings_that_cannot_be_followed_is_told_in_a_sentence(
    openipo: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENIPO_MEANING", "much")
    assert "it may be list, model or off" in openipo("marks", "compare", "SUN", "SOLEIL").sentence
    own = tmp_path / "own.csv"
    own.write_bytes("été,summer".encode("latin-1"))
    monkeypatch.setenv("OPENIPO_MEANING", "list")
    monkeypatch.setenv("OPENIPO_MEANING_WORDS", str(own))
    assert "not written in UTF-8" in openipo("marks", "compare", "SUN", "SOLEIL").sentence


LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"


def test_a_long_text_is_compared_by_its_beginning_and_that_is_said(openipo: Run, table: Path) -> None:
    openipo("marks", "load", table, "--index", "trial")
    said = f"Only the first 12 words of “{LONG[:40]}…” are compared; 2 more are left out."
    for typed in (("search", LONG, "--index", "trial"), ("compare", LONG, "ALBA"), ("compare", "ALBA", LONG, "--json")):
        assert said in openipo("marks", *typed).sentence
    assert openipo("marks", "compare", "ALBA", "ALBO").error == ""


def test_two_marks_are_compared(openipo: Run) -> None:
    typed = openipo("marks", "compare", "KWIK", "QUICK", "--classes-a", "25", "--classes-b", "25,30", "--json")
    assert typed.data["score"] == typed.data["parts"]["words"]["score"] > 80
    assert typed.data["why"] == "sounds alike: KWIK / QUICK in English; both claim class 25"
    assert json.loads(typed.out)["parts"]["goods"]["score"] == 100


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("search", "😀", "--index", "trial"), "There are no letters or figures to compare in “😀”."),
        (("search", "", "--index", "trial"), "Say what to search: the words of a mark, or its picture with --image."),
        (("search", "--index", "trial"), "Say what to search"),
        (("search", "\u202e\u0000", "--index", "trial"), "There are no letters or figures to compare"),
        (("search", "A", "--index", "none"), "There is no index at none; make one first."),
        (("search", "A", "--index", "../x"), "“../x” cannot name an index; use letters, figures and dashes."),
        (("compare", "A"), "Two marks are compared; give the words of both, or a picture of both."),
        (("compare", "", "B"), "Two marks are compared"),
        (("search", "A", "--class", "46"), "“46” is not a class; classes go from 1 to 45."),
        (("search", "A", "--limit", "0"), "--limit is a number from 1 to 1000."),
        (("compare", "A", "B", "--classes-a", "x"), "“x” is not a class; classes go from 1 to 45."),
        (("load", "nowhere.csv", "--index", "trial"), "No such file"),
        (("load", "nowhere.csv"), "Say with --index"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    openipo: Run, table: Path, words: tuple[str, ...], sentence: str
) -> None:
    openipo("marks", "load", table, "--index", "trial")
    typed = openipo("marks", *words)
    assert typed.code != 0
    assert sentence in typed.sentence


@pytest.mark.parametrize("text", ["A", "X" * 4000, "AB " * 1500, "АВC ab 北京 عرب"])
def test_a_strange_text_is_searched_all_the_same(openipo: Run, table: Path, text: str) -> None:
    openipo("marks", "load", table, "--index", "trial")
    assert isinstance(openipo("marks", "search", text, "--index", "trial", "--json").data, list)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"number;name\n1;A\n", "marks.csv has no column id, mark; it needs id, mark, classes."),
        (b"id,mark,classes\n,A,1\n", "marks.csv, line 2: a mark without an id."),
        (b"id,mark,classes\n1,A,25\n2,B,77\n", "marks.csv, line 3: “77” is not a class; classes go from 1 to 45."),
        (b'id,mark,classes\n1,"A,25\n2,B,30\n', "marks.csv is not a table: unexpected end of data."),
        (b"id,mark,classes\n1,\xff\xfe,7\n", "marks.csv is not written in UTF-8."),
        (b"", "marks.csv has no column id, mark"),
    ],
)
def test_a_table_that_is_none_is_refused_and_the_former_index_stays(
    openipo: Run, table: Path, content: bytes, sentence: str
) -> None:
    openipo("marks", "load", table, "--index", "trial")
    table.write_bytes(content)
    assert sentence in openipo("marks", "load", table, "--index", "trial").sentence
    assert len(openipo("marks", "search", "RED BULL", "--index", "trial", "--json").data) == 1


@pytest.mark.parametrize("table_of", ["id,mark,classes\n", "\ufeffid;mark;classes\n", "id\tmark\tclasses\n"])
def test_a_table_is_read_however_a_spreadsheet_parts_it(openipo: Run, table: Path, table_of: str) -> None:
    by = table_of.strip("\n").removeprefix("\ufeff").removeprefix("id")[0]
    table.write_text(f"{table_of}1{by}RED BULL{by}25 32\n", encoding="utf-8")
    openipo("marks", "load", table, "--index", "trial")
    (hit,) = openipo("marks", "search", "REDBULL", "--index", "trial", "--json").data
    assert (hit["number"], hit["classes"]) == ("1", [25, 32])


def test_rows_with_the_id_of_another_are_told_and_not_counted_twice(openipo: Run, table: Path) -> None:
    table.write_text("id,mark,classes\n1,RED BULL,32\n1,BLUE COW,32\n2,OX,32\n", encoding="utf-8")
    loaded = openipo("marks", "load", table, "--index", "trial", "--json")
    assert (loaded.code, loaded.data["marks"]) == (0, 2)
    assert "Rows with the id of an earlier one, which they replace: 1." in loaded.error
