"""Everything that the engine says is said in every language."""

from string import Formatter

import pytest

from openipo.domain.procedures.engine.status_words import STATUSES, statuses_listed
from openipo.domain.procedures.engine.words import KINDS, SENTENCES, joined, listed, say
from openipo.domain.procedures.scenarios.telling import SENTENCES as TOLD
from openipo.kernel.calendar.api import LANGUAGES

ALL = [*SENTENCES.items(), *KINDS.items(), *TOLD.items(), *STATUSES.items()]


@pytest.mark.parametrize(("name", "sentence"), ALL, ids=[name for name, _ in ALL])
def test_a_sentence_exists_in_each_language_with_the_same_places(name: str, sentence: dict[str, str]) -> None:
    assert set(sentence) == set(LANGUAGES)
    places = {frozenset(place for _, place, _, _ in Formatter().parse(words) if place) for words in sentence.values()}
    assert len(places) == 1, f"{name} says different things"


def test_words_may_be_plain_or_by_language() -> None:
    assert say("none_open", procedure={"en": "Appeal", "fr": "Recours"}) == {
        "en": "Appeal is open.",
        "fr": "Recours : procédure en cours.",
        "ar": "\u200f\u2068Appeal\u2069: الإجراء مفتوح.",
    }
    assert listed(["a", {"en": "b", "fr": "c"}]) == {
        "en": "a, b",
        "fr": "a, c",
        "ar": "\u200f\u2068a\u2069، \u200f\u2068b\u2069",
    }
    assert joined({"en": "a", "fr": "b"}, {"en": "c", "fr": "d"}) == {
        "en": "ac",
        "fr": "bd",
        "ar": "\u200f\u2068a\u2069\u200f\u2068c\u2069",
    }


def test_statuses_are_words_and_one_that_nobody_knows_stays_as_it_is_written() -> None:
    assert statuses_listed(["objected", "half-baked"]) == {
        "en": "objected to, half-baked",
        "fr": "visé par une objection, half-baked",
        "ar": "محل اعتراض الفاحص، \u200f\u2068half-baked\u2069",
    }
