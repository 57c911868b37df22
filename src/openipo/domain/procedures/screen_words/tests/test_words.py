"""Words beside the law: a translator fills a file in, pages read it, and the office hears what is missing or stale."""

from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from openipo.domain.procedures.api import (
    LawBookError,
    file_to_fill_in,
    findings_in_words,
    missing_words,
    office_folders,
    publish_law_in,
    texts_of,
    words_for_screens,
)
from openipo.domain.procedures.screen_words.law_texts import texts_in_files
from openipo.domain.procedures.text import offices
from openipo.domain.procedures.text.tests.small_book import write_book


@pytest.fixture
def testland(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of an installed office; what the installation adds of its own lies in `law` beside it."""
    folder = write_book(tmp_path / "testland").parent
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    found = [EntryPoint("testland", "testland", offices.GROUP)]
    monkeypatch.setattr(offices, "entry_points", lambda group: [each for each in found if each.group == group])
    office_folders.cache_clear()
    publish_law_in(tmp_path / "law")
    yield folder
    publish_law_in(None)
    office_folders.cache_clear()


def write_words(office: Path, text: str, language: str = "ar") -> Path:
    path = office / "words" / f"{language}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_text_of_the_office_and_its_books_is_listed_once_with_its_place(testland: Path) -> None:
    texts = texts_of(testland)
    name = texts["Testland Office"]
    assert (name.file, name.said) == ("office.toml", {"en": "Testland Office", "fr": "Office du Testland"})
    lines = (testland / "office.toml").read_text(encoding="utf-8").splitlines()
    assert "Testland Office" in lines[name.line - 1]
    assert texts["Marks Act"].file == "trademark/2020/book.toml"
    assert "Nobody confirms himself." in texts
    assert "Easter Monday" in texts


def test_what_a_rule_answers_is_a_text_too(testland: Path) -> None:
    path = testland / "trademark" / "rules" / "applicant_is_named.py"
    path.write_text(path.read_text(encoding="utf-8").replace("No applicant is named.", "Nobody applies."))
    assert texts_of(testland)["Nobody applies."].file == "trademark/rules/applicant_is_named.py"


def test_stories_and_the_words_themselves_are_no_texts_of_the_law(testland: Path) -> None:
    before = set(texts_of(testland))
    story = testland / "trademark" / "scenarios" / "told.toml"
    story.parent.mkdir(exist_ok=True)
    story.write_text('[scenario]\ntitle = { en = "A tale", fr = "Un conte" }\n', encoding="utf-8")
    write_words(testland, 'odd = { en = "Odd", fr = "Bizarre" }\n')
    assert set(texts_of(testland)) == before


def test_a_revision_published_since_is_part_of_the_law(testland: Path, tmp_path: Path) -> None:
    later = tmp_path / "law" / "testland" / "trademark" / "2030"
    later.mkdir(parents=True)
    (later / "grounds.toml").write_text('[[ground]]\nlabel = { en = "New ground", fr = "Motif nouveau" }\n')
    text = next(each for each in texts_in_files(testland, ("en", "fr")) if each.words == "New ground")
    assert (text.file, text.line) == ("trademark/2030/grounds.toml", 2)


def test_a_law_that_cannot_be_read_has_no_list(testland: Path) -> None:
    (testland / "trademark" / "2020" / "book.toml").write_text("[book\n")
    with pytest.raises(LawBookError):
        texts_of(testland)


def test_an_office_without_words_has_none_and_nothing_to_mend(testland: Path) -> None:
    assert words_for_screens("testland", "ar") == {}
    assert findings_in_words("testland") == []
    assert {text.words for text in missing_words("testland", "ar")} == set(texts_of(testland))


def test_words_are_found_by_the_text_whatever_heading_they_stand_under(testland: Path) -> None:
    write_words(testland, '"Testland Office" = "مكتب تستلند"\n["office.toml"]\n"Examiner" = "فاحص"\n"Registrar" = ""\n')
    assert words_for_screens("testland", "ar") == {"Testland Office": "مكتب تستلند", "Examiner": "فاحص"}
    assert "Examiner" not in {text.words for text in missing_words("testland", "ar")}
    assert "Registrar" in {text.words for text in missing_words("testland", "ar")}


def test_the_installations_own_words_go_before_those_of_the_office_pair_by_pair(testland: Path, tmp_path: Path) -> None:
    write_words(testland, '"Examiner" = "فاحص"\n"Registrar" = "أمين السجل"\n')
    write_words(tmp_path / "law" / "testland", '"Examiner" = "مدقق"\n')
    assert words_for_screens("testland", "ar") == {"Examiner": "مدقق", "Registrar": "أمين السجل"}


def test_a_mended_file_is_read_anew(testland: Path) -> None:
    path = write_words(testland, '"Examiner" = "فاحص"\n')
    assert words_for_screens("testland", "ar")["Examiner"] == "فاحص"
    assert words_for_screens("testland", "ar") is words_for_screens("testland", "ar")
    write_words(testland, '"Examiner" = "فاحص العلامات"\n')
    assert words_for_screens("testland", "ar")["Examiner"] == "فاحص العلامات"
    path.unlink()
    assert words_for_screens("testland", "ar") == {}


@pytest.mark.parametrize("spoilt", [b'"Examiner" = \n', '"Examiner" = "é"\n'.encode("latin-1")])
def test_a_file_that_cannot_be_read_leaves_the_law_as_it_is_and_is_told(testland: Path, spoilt: bytes) -> None:
    write_words(testland, "").write_bytes(spoilt)
    assert words_for_screens("testland", "ar") == {}
    first, *_missing = findings_in_words("testland")
    assert (first.file, first.line, first.severity) == ("words/ar.toml", 1, "error")


def test_words_whose_text_is_gone_are_told_with_their_line(testland: Path) -> None:
    write_words(testland, '["office.toml"]\n"Examiner" = "فاحص"\n"Clerk" = "كاتب"\n')
    stale, missing = findings_in_words("testland")
    assert (stale.file, stale.line, stale.severity) == ("words/ar.toml", 3, "warning")
    assert "“Clerk” stands no longer in the law" in stale.message
    assert f"without words: {len(texts_of(testland)) - 1};" in missing.message


def test_one_text_has_one_translation(testland: Path) -> None:
    write_words(testland, '["office.toml"]\n"Examiner" = "فاحص"\n["other"]\n"Examiner" = "مدقق"\n')
    twice = next(each for each in findings_in_words("testland") if each.severity == "error")
    assert (twice.line, "stands on line 2 already" in twice.message) == (4, True)


def test_what_is_filled_in_stands_in_both_texts(testland: Path) -> None:
    grounds = testland / "trademark" / "2020" / "grounds.toml"
    stated = grounds.read_text(encoding="utf-8")
    grounds.write_text(stated.replace("No applicant is named.", "It describes {goods}."), encoding="utf-8")
    write_words(testland, '"It describes {goods}." = "يصف السلع."\n')
    first, *_missing = findings_in_words("testland")
    assert ("in braces" in first.message, first.severity) == (True, "error")


def test_the_file_to_fill_in_keeps_what_there_is_and_what_is_gone_as_a_remark(testland: Path) -> None:
    write_words(testland, '"Examiner" = "فاحص"\n"Clerk" = "كاتب «أول»"\n')
    text = file_to_fill_in("testland", "ar")
    assert '\n["office.toml"]\n' in text
    assert '\n"Examiner" = "فاحص"\n' in text
    assert '\n"Registrar" = ""\n' in text
    assert text.endswith('# No longer in the law:\n# "Clerk" = "كاتب «أول»"\n')
    write_words(testland, text)
    assert words_for_screens("testland", "ar") == {"Examiner": "فاحص"}
    assert [each.severity for each in findings_in_words("testland")] == ["warning"]


def test_a_whole_file_has_no_findings(testland: Path) -> None:
    write_words(testland, file_to_fill_in("testland", "ar").replace('= ""', '= "كلمات"'))
    assert findings_in_words("testland") == []
    assert missing_words("testland", "ar") == []
