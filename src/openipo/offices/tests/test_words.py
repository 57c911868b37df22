"""The words beside the law that come with the program: whole where said to be whole, and nothing stale in them."""

import re

import pytest

from openipo.domain.procedures.api import findings_in_words, missing_words, office_folders, words_for_screens

WHOLE = [("concordia", "ar"), ("examplia", "ar")]
# What stays as it is in any language: what is filled in, numbers of forms, addresses of sources.
LEFT_AS_IT_IS = re.compile(r"\{\w+\}|MM2|TM \d+|\b[a-z]+\.(?:com|org)\b")


@pytest.mark.parametrize(("office", "language"), WHOLE)
def test_every_text_of_the_law_has_its_words(office: str, language: str) -> None:
    missing = [f"{text.file}:{text.line}: {text.words}" for text in missing_words(office, language)]
    assert missing == [], f"openipo law words {language} --office {office}"


@pytest.mark.parametrize("office", [office for office, _language in WHOLE])
def test_nothing_in_words_that_are_whole_is_stale_or_said_twice(office: str) -> None:
    assert [str(each) for each in findings_in_words(office)] == []


@pytest.mark.parametrize("office", office_folders())
def test_no_words_have_a_mistake(office: str) -> None:
    assert [str(each) for each in findings_in_words(office) if each.severity == "error"] == []


@pytest.mark.parametrize("office", office_folders())
def test_arabic_words_are_in_arabic(office: str) -> None:
    words = words_for_screens(office, "ar").values()
    assert [said for said in words if re.search(r"[A-Za-z]", LEFT_AS_IT_IS.sub("", said))] == []
    assert [said for said in words if not re.search(r"[\u0621-\u064a]", said)] == []


@pytest.mark.parametrize("office", office_folders())
def test_a_question_stays_a_question_and_a_sentence_a_sentence(office: str) -> None:
    pairs = words_for_screens(office, "ar").items()
    ends = {"?": "؟", ".": "."}
    wrong = [text for text, said in pairs for end, own in ends.items() if text.endswith(end) != said.endswith(own)]
    assert wrong == []
