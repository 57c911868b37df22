"""The pages of a file: what an officer reads there, and what can be done from there."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.accounts.api import looks_at
from openipo.domain.cases.testing import EXAMINER, FORMALITIES, Story, a_case, at
from openipo.kernel.clock.api import frozen
from tests.fixtures.pages import PageClient

pytestmark = pytest.mark.django_db
SECTIONS = ("overview", "record", "documents", "correspondence", "fees", "proceedings", "history")


@pytest.fixture
def examined() -> Story:
    """A file in examination; the clock stands on its day."""
    return a_case("examination", classes=(25, 35))


@pytest.mark.parametrize("section", SECTIONS)
def test_each_section_is_read_within_fifteen_queries(pages: PageClient, examined: Story, section: str) -> None:
    signed_in_as(pages, "examiner")
    with frozen(at(examined.on)):
        page = pages.page(reverse(f"office_files:{section}", args=[examined.file]))
    assert examined.number in page.text_content()
