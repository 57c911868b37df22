"""`openipo marks index` and `openipo lists`, as an administrator types them."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.rights.testing import a_mark
from openipo.domain.searches.api import IndexNotReady, seek
from openipo.project.commands.tests.conftest import Run

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.HOME = tmp_path
    monkeypatch.setenv("OPENIPO_HOME", str(tmp_path))
    return tmp_path


def test_the_index_of_the_register_is_brought_up_to_date_and_searched_by_number(openipo: Run) -> None:
    story = a_mark(mark="KWIKSTEP")
    assert openipo("marks", "index", "--json").data == {"index": "register", "taken": 1, "marks": 1}
    assert openipo("marks", "index", "--json").data["taken"] == 0
    (hit,) = openipo("marks", "search", "QUICKSTEP", "--json").data
    assert (hit["number"], hit["mark"]) == (story.state.number, "KWIKSTEP")
    assert openipo("marks", "search", "QUICKSTEP", "--public", "--json").data == []


def test_what_keeps_marks_from_being_indexed_is_told_in_a_sentence(
    openipo: Run, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    a_mark(mark="KWIKSTEP")
    settings.OPENIPO_MEANING = "much"
    assert "it may be list, model or off" in openipo("marks", "index").sentence
    settings.OPENIPO_MEANING = "list"

    def unreadable() -> None:  # as where the goods.toml of the office is
        raise IndexNotReady

    monkeypatch.setattr("openipo.domain.searches.shelf.goods", unreadable)
    assert "Marks cannot be searched" in openipo("marks", "index").sentence


def test_a_register_without_its_index_is_not_said_to_hold_nothing_alike(openipo: Run, home: Path) -> None:
    assert openipo("marks", "search", "QUICKSTEP").out.strip() == "There is no mark to search yet."
    shutil.rmtree(home / "marks" / "register")
    a_mark(mark="KWIKSTEP")
    typed = openipo("marks", "search", "QUICKSTEP")
    assert typed.code == 1
    assert "The index of marks is not made yet" in typed.sentence
    assert "openipo marks index" in typed.sentence
    openipo("marks", "index")
    assert openipo("marks", "search", "ZZYZX").out.strip() == "No mark is alike."


def test_the_command_finds_what_the_examiners_page_finds(openipo: Run) -> None:
    """The same search, goods and totals included: there is one judgement of the register, wherever it is asked."""
    a_mark(mark="KWIKSTEP", classes=(25,))
    openipo("marks", "index")
    (hit,) = openipo("marks", "search", "QUICKSTEP", "--claims", 18, "--json").data
    asked = {"queries": [{"by": "words", "words": "QUICKSTEP"}], "classes": [18], "limit": 20}
    (found,), _snapshot = seek(asked, confidential=True)
    assert (hit["score"], hit["why"]) == (found.total, found.comparison.why)
    assert "goods" in hit["parts"]


def test_an_index_that_cannot_be_read_is_made_anew(openipo: Run, home: Path) -> None:
    a_mark(mark="KWIKSTEP")
    openipo("marks", "index")
    (home / "marks" / "register" / "CURRENT.json").write_text("{}", encoding="utf-8")
    assert openipo("marks", "search", "KWIKSTEP").sentence.endswith("Type `openipo marks index`.")
    assert openipo("marks", "index", "--json").data["marks"] == 1
    assert openipo("marks", "index", "--rebuild", "--json").data["marks"] == 1


def test_a_list_is_loaded_with_its_pictures_and_shown(openipo: Run, home: Path) -> None:
    table = home / "inn.csv"
    table.write_text("id,words\n1,abacavir\n2,zidovudine\n", encoding="utf-8")
    assert openipo("lists", "load", table, "--kind", "inn", "--json").data == {"inn": 2}
    assert openipo("lists", "show", "--json").data[0]["signs"] == 2
    assert openipo("marks", "search", "ABACAVIR", "--public", "--json").data[0]["number"] == "1"


def test_a_picture_outside_the_folder_of_the_table_is_not_read(openipo: Run, home: Path) -> None:
    (home / "lists").mkdir()
    (home / "secret.png").write_bytes(b"x")
    table = home / "lists" / "signs.csv"
    table.write_text("id,kind,words,picture\n1,article-6ter,,../secret.png\n", encoding="utf-8")
    assert "is not there" in openipo("lists", "load", table).sentence
    assert "cannot be read" in openipo("lists", "load", home / "none.csv").sentence
    assert openipo("lists", "show").out.strip() == "No list is loaded."
