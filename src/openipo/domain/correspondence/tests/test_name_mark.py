"""A figurative mark in a letter is called what it is, not by its number as if that were a name."""

import pytest

from openipo.domain.correspondence.rules.name_mark import CALLED, TOLD, name_mark

ENGLISH = {CALLED: "figurative mark", TOLD: "application TM/2025/000005"}
FRENCH = {CALLED: "marque figurative", TOLD: "demande TM/2025/000005"}
ARABIC = {CALLED: "علامة تصويرية", TOLD: "الطلب TM/2025/000005"}


@pytest.mark.parametrize(
    ("values", "text", "named"),
    [
        (ENGLISH, "for your mark {mark}.", "for your figurative mark (application TM/2025/000005)."),
        (ENGLISH, "The mark {mark} lapsed.", "The figurative mark (application TM/2025/000005) lapsed."),
        (ENGLISH, "Application {number} for the mark {mark}.", "Application {number} for the figurative mark."),
        (ENGLISH, "the mark {mark}, {registration_number}", "the figurative mark, {registration_number}"),
        (ENGLISH, "Mark: {mark}.", "Mark: figurative mark (application TM/2025/000005)."),
        (FRENCH, "pour votre marque {mark}.", "pour votre marque figurative (demande TM/2025/000005)."),
        (FRENCH, "La marque {mark} est radiée.", "La marque figurative (demande TM/2025/000005) est radiée."),
        (ARABIC, "تسجيل العلامة {mark}.", "تسجيل العلامة التصويرية (الطلب TM/2025/000005)."),
        (ARABIC, "علامة {mark}", "علامة تصويرية (الطلب TM/2025/000005)"),
        ({**ARABIC, CALLED: "علامة بلا كلمات"}, "العلامة {mark}، {number}", "العلامة بلا كلمات، {number}"),
    ],
)
def test_a_mark_without_words_is_named_by_its_kind_and_number(values: dict[str, str], text: str, named: str) -> None:
    assert name_mark(text, values) == named


def test_a_mark_with_words_keeps_its_place_for_them() -> None:
    assert name_mark("the mark {mark}", {"mark": "ALBA"}) == "the mark {mark}"


def test_a_trademark_is_no_noun_before_the_name() -> None:
    assert name_mark("the trademark {mark}", ENGLISH) == "the trademark figurative mark (application TM/2025/000005)"
