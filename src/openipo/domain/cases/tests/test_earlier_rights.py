"""Earlier rights as letters and pages say them."""

from typing import Any

import pytest

from openipo.domain.cases.api import rights_in_words, rights_stated
from openipo.domain.procedures.api import book
from openipo.kernel.calendar.api import in_language

REVISION = book("examplia/trademark").revision("2014")
GOODS = {"25-1": "clothing (25)", "30-1": "coffee (30)"}
MARK = {
    "kind": "earlier-mark",
    "number": "000012",
    "office": "XX",
    "sign": "ALBATROS",
    "holder": "Albatros Ltd",
    "grounds": ["similar-mark"],
    "items": ["25-1"],
}


def said(*rights: Any, language: str = "en", revision: Any = REVISION) -> list[str]:
    return list(rights_in_words(rights, revision, GOODS, lambda text: in_language(text, language)))


def test_a_right_is_said_with_its_ground_and_its_goods() -> None:
    assert said(MARK) == [
        "Registered mark 000012 (XX) ALBATROS, Albatros Ltd: "
        "Likelihood of confusion with an earlier mark (Act s.9(1)(b)) [clothing (25)]"
    ]


@pytest.mark.parametrize(("language", "words"), [("en", "filed on 2 March 2020"), ("fr", "déposée le 2 mars 2020")])
def test_the_day_that_makes_a_right_the_earlier_one_is_said(language: str, words: str) -> None:
    (sentence,) = said({**MARK, "filed_on": "2020-03-02", "goods": "shoes (25)"}, language=language)
    assert f", {words}, shoes (25): " in sentence


def test_a_day_that_is_none_is_said_as_it_was_written() -> None:
    assert ", about 2019: " in said({**MARK, "filed_on": "about 2019"})[0]


def test_what_is_not_stated_is_left_out() -> None:
    name = {"kind": "trade-name", "sign": "Alba Coffee", "grounds": ["unregistered-right"]}
    (words,) = said(name, language="fr")
    assert (
        words == "Nom commercial ou dénomination Alba Coffee: Signe antérieur utilisé dans le commerce (Act s.9(1)(d))"
    )


def test_a_ground_that_the_law_no_longer_has_is_said_by_its_name() -> None:
    assert said({**MARK, "grounds": ["gone"]})[0].startswith("Registered mark 000012 (XX) ALBATROS, Albatros Ltd: gone")
    assert ": similar-mark" in said(MARK, revision=None)[0]


def test_rights_are_found_among_all_that_a_request_states() -> None:
    facts = {
        "opponent": {"name": "Albatros Ltd"},
        "grounds": ["bad-faith"],
        "rights": [MARK],
        "others": [{"kind": "x"}],
    }
    assert rights_stated(facts) == [MARK]
