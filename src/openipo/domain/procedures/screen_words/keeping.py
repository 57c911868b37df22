"""Keeping the words beside the law: those missing, those whose text is gone from the law, and a file to fill in."""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from openipo.domain.procedures.lint.finding import Finding, error, warning
from openipo.domain.procedures.screen_words.law_texts import LawText, texts_of
from openipo.domain.procedures.screen_words.words_file import (
    languages_of_words,
    pairs_of,
    places_of_words,
    words_document,
    words_for_screens,
)
from openipo.domain.procedures.text.document import Document
from openipo.domain.procedures.text.offices import office_folders
from openipo.domain.procedures.text.problems import LawBookError

FILLED_IN = re.compile(r"\{\w+\}")


def missing_words(office: str, language: str) -> list[LawText]:
    """The texts of the office's law that have no words in the language, in the order of its files."""
    known = words_for_screens(office, language)
    return [text for text in texts_of(office_folders()[office]).values() if text.words not in known]


def findings_in_words(office: str) -> list[Finding]:
    """What is wrong with the office's files of words; an office that keeps none has nothing to mend."""
    texts = texts_of(office_folders()[office])
    found = []
    for language in languages_of_words(office):
        for path in places_of_words(office, language):
            found += list(_of_file(path, texts)) if path.is_file() else []
        missing = len(missing_words(office, language))
        if missing:
            file = f"words/{language}.toml"
            told = f"texts of the law without words: {missing}; `openipo law words {language}` lists them."
            found.append(Finding(file, 1, told, "warning"))
    return found


def _of_file(path: Path, texts: Mapping[str, LawText]) -> Iterator[Finding]:
    try:
        document = words_document(path)
        pairs = list(pairs_of(document.content))
    except LawBookError as unreadable:
        yield from (Finding(each.file, each.line, each.message) for each in unreadable.problems)
        return
    seen: dict[str, int] = {}
    for key, said in pairs:
        yield from _of_pair(document, key, said, texts)
        place = document.top.at(*key)
        if key[-1] in seen:
            yield error(place.source, f"“{key[-1]}” stands on line {seen[key[-1]]} already; keep one of the two.")
        seen.setdefault(key[-1], place.source.line)


def _of_pair(document: Document, key: tuple[str, ...], said: str, texts: Mapping[str, LawText]) -> Iterator[Finding]:
    source, words = document.top.at(*key).source, key[-1]
    if words not in texts:
        yield warning(source, f"“{words}” stands no longer in the law; take the line out, or say it as the law does.")
    if said and sorted(FILLED_IN.findall(words)) != sorted(FILLED_IN.findall(said)):
        yield error(source, f"“{words}”: what is filled in, in braces, must stand in both texts.")


def file_to_fill_in(office: str, language: str) -> str:
    """The words as a file: every text of the law under the file in which it stands, those without words left empty.

    Words whose text is gone from the law are kept as remarks at the end, since it may only have been mended.
    """
    texts, known = texts_of(office_folders()[office]), words_for_screens(office, language)
    lines = ["# The texts of the law, each beside its words for the screens. Headings only say where a text stands."]
    for file, group in groupby(sorted(texts.values(), key=lambda text: text.file), key=lambda text: text.file):
        lines += ["", f"[{_quoted(file)}]"]
        lines += [f"{_quoted(text.words)} = {_quoted(known.get(text.words, ''))}" for text in group]
    gone = [f"# {_quoted(words)} = {_quoted(said)}" for words, said in known.items() if words not in texts]
    lines += ["", "# No longer in the law:", *gone] if gone else []
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    """A string as TOML writes it: what JSON escapes, TOML escapes alike; other letters stand as they are."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
