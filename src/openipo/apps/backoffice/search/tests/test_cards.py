"""What a hit's card says of its figures."""

from django.template.loader import render_to_string

from openipo.apps.backoffice.search.cards import cards
from openipo.domain.searches.api import listed_hit
from openipo.similarity.api import Entry, Mark


def test_a_mark_that_is_alike_in_one_part_alone_shows_one_figure() -> None:
    hit = listed_hit(Entry("07a54f5a-c366-4aa8-985a-10797a0d8952", Mark(""), more={"kind": "figurative"}))
    hit |= {"total": 96.5, "parts": [{"name": "pictures", "score": 96.5, "reasons": []}]}
    (card,) = cards([hit], {}, asked={})
    shown = render_to_string("backoffice/search/card.html", {"card": card})
    assert shown.count(">97<") == 2
    assert "96" not in shown
