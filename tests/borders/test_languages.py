"""What is said in one language that the house speaks is said in each: no table of words is left half translated."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from django.conf import settings

from openipo.domain.procedures.clocks.words import CLOCK_WORDS, event_in_words
from openipo.domain.procedures.pricing.words import PRICE_WORDS
from openipo.kernel.calendar.api import LANGUAGES

SOURCE = Path(__file__).parents[2] / "src" / "openipo"
SPOKEN = frozenset(language for language, _name in settings.LANGUAGES)
# Law books and their rules are an office's own text: an office writes them in the languages in which its law stands.
BOOKS = SOURCE / "offices"


def tables_by_language(source: str) -> Iterator[tuple[int, dict[str, ast.expr]]]:
    """Every table written in a module that has English and another language among its keys, with its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Dict):
            table = {each.value: value for each, value in zip(node.keys, node.values, strict=True) if is_word(each)}
            if "en" in table and len(SPOKEN & set(table)) > 1:
                yield node.lineno, table


def is_word(key: ast.expr | None) -> bool:
    return isinstance(key, ast.Constant) and isinstance(key.value, str)


def left_out(source: str) -> list[str]:
    """The tables that lack a language, and those that fill in otherwise in one than in another."""
    wrong = []
    for line, table in tables_by_language(source):
        wrong += [f"{line}: no {language}" for language in sorted(SPOKEN - set(table))]
        said = {language: places(table[language]) for language in SPOKEN & set(table)}
        wrong += [f"{line}: {each} is filled in otherwise" for each in sorted(said) if said[each] != said["en"]]
    return wrong


def places(value: ast.expr) -> frozenset[str]:
    """The places of a text that are filled in: of a template by name, of an f-string by what is written there."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return frozenset(place for _, place, _, _ in Formatter().parse(value.value) if place is not None)
    return frozenset(ast.unparse(part.value) for part in ast.walk(value) if isinstance(part, ast.FormattedValue))


def test_every_built_in_table_of_words_has_every_language() -> None:
    modules = [each for each in SOURCE.rglob("*.py") if "tests" not in each.parts and BOOKS not in each.parents]
    found = {each.relative_to(SOURCE).as_posix(): left_out(each.read_text(encoding="utf-8")) for each in modules}
    assert {module: wrong for module, wrong in found.items() if wrong} == {}
    assert sum(1 for each in modules for _ in tables_by_language(each.read_text(encoding="utf-8"))) > 200


def test_the_search_finds_a_table_left_half_translated() -> None:
    assert left_out('SAID = {\n"ended": {"en": "Ended.", "fr": "Clos."}}') == ["2: no ar"]
    assert left_out('{"en": "On {day}", "fr": "Le {day}", "ar": "في {date}"}') == ["1: ar is filled in otherwise"]
    assert left_out('{"en": f"phase {a}", "fr": f"phase {b}", "ar": f"مرحلة {a}"}') == ["1: fr is filled in otherwise"]
    assert left_out('{"en": "Ended."}') == [], "words of one language alone are a fallback, not a translation"


def test_days_time_limits_and_prices_are_reckoned_aloud_in_every_language() -> None:
    assert set(LANGUAGES) == set(CLOCK_WORDS) == set(PRICE_WORDS) == SPOKEN
    for event in CLOCK_WORDS["en"].events:
        assert set(event_in_words(event)) == SPOKEN, event
    for words in PRICE_WORDS.values():
        assert set(words.comparisons) == set(PRICE_WORDS["en"].comparisons)
