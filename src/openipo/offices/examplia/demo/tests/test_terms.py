"""The demonstration's own list of accepted terms."""

import pytest

from openipo.domain.classification.api import accepted_terms
from openipo.domain.searches.api import classify_goods
from openipo.offices.examplia.demo.terms import accept_terms

pytestmark = pytest.mark.django_db


def test_every_class_has_accepted_terms_and_no_term_stands_twice() -> None:
    accept_terms()
    terms = [*accepted_terms(language="en")]
    assert {number for _text, number, *_ in terms} == {*range(1, 46)}
    assert len({text for text, *_ in terms}) == len(terms)


@pytest.mark.parametrize(("said", "number"), [("running shoes", 25), ("roasted coffee beans", 30), ("hotels", 43)])
def test_goods_in_plain_words_find_their_class(said: str, number: int) -> None:
    accept_terms()
    (advice,) = classify_goods(said)
    assert advice.classes[0].class_number == number
