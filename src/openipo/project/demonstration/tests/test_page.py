"""The page on which time passes: for whoever signed in as an officer of the demonstration."""

from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import path

from openipo.domain.accounts.api import User
from openipo.domain.cases.testing import a_case
from openipo.project import urls
from openipo.project.demonstration.days import days_ahead
from openipo.project.demonstration.page import pass_time
from openipo.project.tests.conftest import *  # noqa: F403 - the people who sign in

pytestmark = pytest.mark.django_db
_MIDDLEWARE = "openipo.project.demonstration.middleware.DemonstrationTime"

urlpatterns = [*urls.urlpatterns, path("demonstration/", pass_time, name="pass_time")]
handler403, handler404, handler500 = urls.handler403, urls.handler404, urls.handler500


@pytest.fixture(autouse=True)
def _demonstration(settings, monday: datetime) -> None:
    settings.ROOT_URLCONF = __name__
    settings.DEMO = True
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, _MIDDLEWARE]


def test_an_officer_sees_on_which_day_the_demonstration_stands(pages, rita: User) -> None:
    pages.force_login(rita)
    page = pages.page("/demonstration/")
    assert "9 March 2026" in " ".join(page.text_content().split())
    assert page.xpath("//input[@name='until' and @value='2026-03-16']")


def test_he_moves_it_on_and_is_told_what_happened(pages, rita: User) -> None:
    a_case("received", filed_on=date(2026, 3, 5))
    pages.force_login(rita)
    answer = pages.post("/demonstration/", {"until": "2026-05-04"}, follow=True)
    assert days_ahead() == 56
    said = " ".join(answer.content.decode().split())
    assert "56 days passed. The law acted on" in said
    assert "4 May 2026" in said


@pytest.mark.parametrize("until", ["2026-03-09", "2026-03-01", "2031-01-01", "tomorrow"])
def test_time_goes_forward_only_and_some_months_at_most(pages, rita: User, until: str) -> None:
    pages.force_login(rita)
    answer = pages.post("/demonstration/", {"until": until})
    assert answer.status_code == 200
    assert days_ahead() == 0


def test_nobody_else_may(client: Client, omar: User) -> None:
    assert client.post("/demonstration/", {"until": "2026-03-10"}).status_code in (302, 403)
    client.force_login(omar)
    assert client.post("/demonstration/", {"until": "2026-03-10"}).status_code == 403
    assert days_ahead() == 0
