"""A mark from an older system, before and after it was taken up, as the public reads it."""

import pytest
from tests.fixtures.pages import PageClient

from openipo.apps.register.tests.test_pages import mark_page
from openipo.domain.cases.testing import at
from openipo.domain.cases.tests.older_files import TODAY, a_registration, proposed, published, take_up
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db


def said(pages: PageClient, number: str, way: str = "") -> str:
    with frozen(at(TODAY, 10)):
        return " ".join(pages.page(mark_page(number, way)).text_content().split())


def test_the_public_reads_where_it_stands_from_the_day_on_which_it_was_taken_up(pages: PageClient) -> None:
    story = a_registration()
    assert "In force" not in said(pages, story.number)
    take_up(story)
    assert "In force" in said(pages, story.number)
    assert "In force" not in said(pages, story.number, "?as_of=2026-05-30")
    assert "opened to the public" not in said(pages, story.number, "history/")


def test_what_an_officer_has_only_proposed_is_not_for_the_public(pages: PageClient) -> None:
    story = proposed(published())
    for way in ("", "history/", "record.json", "proof.json"):
        with frozen(at(TODAY, 10)):
            answer = pages.get(mark_page(story.number, way))
        assert b"taking_up" not in answer.content, way
        assert b"days of the record" not in answer.content, way
