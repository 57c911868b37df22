"""`openipo goods classify`: advice from the list that the office has loaded, or from a file."""

from pathlib import Path
from typing import Any

import pytest

from openipo.domain.classification.api import load_terms
from openipo.domain.searches.api import classify_goods
from openipo.project.commands.tests.conftest import Run
from openipo.similarity.meaning.model import SentenceModel
from openipo.similarity.meaning.tests.test_kept import Engine

pytestmark = pytest.mark.django_db

LIST = "class,number,text\n25,250001,shoes\n25,250002,leather boots\n32,320001,beer\n33,330001,wine\n"


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_goods_are_classified_by_the_loaded_list(openipo: Run, terms: Path) -> None:
    load_terms(terms, edition="12", language="en")
    told = openipo("goods", "classify", "boots; beer", "--json")
    assert told.code == 0
    boots, beer = told.data["items"]
    assert (boots["item"], boots["listed"], boots["classes"][0]["class"]) == ("boots", False, 25)
    assert (beer["listed"], beer["classes"]) == (True, [{"class": 32, "confidence": 1.0}])
    assert beer["terms"][0] == {"text": "beer", "class_number": 32, "number": "320001", "nearness": 1.0}


def test_an_office_loads_its_list_and_classifies_by_it(openipo: Run, terms: Path) -> None:
    loaded = openipo("goods", "load", terms, "--edition", "12-2024", "--json")
    assert loaded.data == {"edition": "12-2024", "language": "en", "read": 4, "replaced": 0}
    assert openipo("goods", "classify", "beer", "--json").data["items"][0]["listed"]
    again = openipo("goods", "load", terms, "--edition", "12-2024")
    assert again.out.strip() == "4 accepted terms of edition 12-2024 are loaded in place of 4."


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--edition", "next"), "“next” is not an edition; write it as 13-2026."),
        (("--edition", "12-2024", "--language", "English"), "“English” is not the code of a language"),
        ((), "--edition"),
    ],
)
def test_a_list_without_edition_or_language_is_not_loaded(
    openipo: Run, terms: Path, words: tuple[str, ...], sentence: str
) -> None:
    told = openipo("goods", "load", terms, *words)
    assert told.code == 2
    assert sentence in told.sentence


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(None, "list.csv cannot be read: No such file"), ("class,text\n46,nothing\n", "list.csv: ")],
)
def test_a_list_that_cannot_be_loaded_is_told(openipo: Run, tmp_path: Path, content: str | None, sentence: str) -> None:
    path = tmp_path / "list.csv"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    told = openipo("goods", "load", path, "--edition", "12-2024")
    assert told.code == 1
    assert sentence in told.sentence


def test_goods_are_classified_by_a_file(openipo: Run, terms: Path) -> None:
    told = openipo("goods", "classify", "beer", "--terms", terms)
    assert told.out.splitlines()[:2] == ["beer: in the list: class 32 (100%)", "    32 beer (100%)"]


@pytest.mark.parametrize("text", ["", "😀", "\u202e"])
def test_a_text_without_words_is_refused(openipo: Run, terms: Path, text: str) -> None:
    told = openipo("goods", "classify", text, "--terms", terms, "--json")
    assert told.code == 1
    assert "names no goods" in told.sentence


def test_without_a_list_the_command_says_so(openipo: Run) -> None:
    told = openipo("goods", "classify", "beer", "--language", "fr")
    assert told.code == 1
    assert "No list of accepted terms is loaded in the language “fr”" in told.sentence
    assert "openipo goods load FILE" in told.sentence


def test_a_list_that_cannot_be_read_is_told(openipo: Run, tmp_path: Path) -> None:
    broken = tmp_path / "list.json"
    broken.write_text("{", encoding="utf-8")
    told = openipo("goods", "classify", "beer", "--terms", broken)
    assert told.code == 1
    assert "list.json: Line 1 is not JSON" in told.sentence
    assert openipo("goods", "classify", "beer", "--terms", tmp_path / "none.csv").code == 1


def test_without_the_model_the_meaning_of_terms_is_not_worked_out(openipo: Run) -> None:
    told = openipo("goods", "learn")
    assert told.code == 2
    assert "OPENIPO_MEANING=model" in told.error


def test_the_meaning_of_the_loaded_terms_is_worked_out_once(
    openipo: Run, terms: Path, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.OPENIPO_MEANING, settings.HOME = "model", tmp_path
    monkeypatch.setattr("openipo.domain.searches.meanings.loaded", lambda: SentenceModel(Engine()))
    load_terms(terms, edition="12", language="en")
    assert openipo("goods", "learn", "--json").data == {"terms": 4}
    assert openipo("goods", "learn", "--json").data == {"terms": 0}
    (advice,) = classify_goods("bière")
    assert {each.class_number for each in advice.classes[:2]} == {32, 33}
