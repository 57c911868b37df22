"""French and Arabic say everything that English says, with the same placeholders."""

import re
from pathlib import Path

import polib
import pytest

from openipo.project.translations import compile_translations

PACKAGE = Path(__file__).resolve().parents[2]
TEXTS = sorted(PACKAGE.glob("**/locale/*/LC_MESSAGES/django.po"))
PLACEHOLDERS = re.compile(r"%\(\w+\)s|%s")


def words_of(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: str(text.relative_to(PACKAGE)))
def test_nothing_is_left_untranslated_and_no_placeholder_is_invented(text: Path) -> None:
    entries = [entry for entry in polib.pofile(str(text)) if not entry.obsolete]
    assert entries
    assert not [entry.msgid for entry in entries if not all(words_of(entry)) or "fuzzy" in entry.flags]
    for entry in entries:
        known = set(PLACEHOLDERS.findall(entry.msgid + (entry.msgid_plural or "")))
        for words in words_of(entry):
            assert set(PLACEHOLDERS.findall(words)) <= known, entry.msgid


def test_each_language_has_the_same_words() -> None:
    for french in (text for text in TEXTS if "/fr/" in str(text)):
        arabic = Path(str(french).replace("/fr/", "/ar/"))
        if arabic.exists():
            known = [{entry.msgid for entry in polib.pofile(str(text))} for text in (french, arabic)]
            assert known[0] == known[1]


def test_a_text_is_made_ready_for_use_once(tmp_path: Path) -> None:
    text = tmp_path / "locale" / "fr" / "LC_MESSAGES" / "django.po"
    text.parent.mkdir(parents=True)
    text.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8"\n\nmsgid "Mark"\nmsgstr "Marque"\n')
    assert compile_translations(tmp_path) == [text.with_suffix(".mo")]
    assert compile_translations(tmp_path) == []
    assert polib.mofile(str(text.with_suffix(".mo")))[0].msgstr == "Marque"
