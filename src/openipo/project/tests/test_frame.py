"""The frame of every page: headers, error pages, the start page, the log."""

import logging

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from openipo.domain.accounts.api import PEOPLE_DUTIES
from openipo.domain.cases.api import FILE_DUTIES
from openipo.kernel.security.api import RequestKeyMissing, RequestKeyReused, allow, allow_public
from openipo.project import urls
from openipo.project.settings.log import logging_under

pytestmark = pytest.mark.django_db


@allow_public
def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("the disk is full")


@allow_public
def reused(request: HttpRequest) -> HttpResponse:
    raise RequestKeyReused


@allow_public
def keyless(request: HttpRequest) -> HttpResponse:
    raise RequestKeyMissing


@allow(FILE_DUTIES.rule("correct"))
def for_the_registrar(request: HttpRequest) -> HttpResponse:
    return HttpResponse("signed")


@allow(PEOPLE_DUTIES.rule("keep"))
def for_the_administrator(request: HttpRequest) -> HttpResponse:
    return HttpResponse("granted")


def forgotten(request: HttpRequest) -> HttpResponse:
    return HttpResponse("nobody is named")


urlpatterns = [
    *urls.urlpatterns,
    path("broken/", broken),
    path("reused/", reused),
    path("keyless/", keyless),
    path("registrar/", for_the_registrar),
    path("administrator/", for_the_administrator),
    path("forgotten/", forgotten),
]
handler403, handler404, handler500 = urls.handler403, urls.handler404, urls.handler500


@pytest.fixture(autouse=True)
def _more_pages(settings) -> None:
    settings.ROOT_URLCONF = __name__
    settings.DEMO = True


def test_no_page_may_run_script_or_style_that_is_not_the_offices_own(client) -> None:
    answer = client.get("/")
    policy = answer["Content-Security-Policy"]
    for directive in (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    ):
        assert directive in policy
    assert "unsafe" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("url", ["/", "/design/", "/account/login/", "/nowhere/"])
def test_no_page_carries_inline_script_or_style(client, url) -> None:
    text = client.get(url).content.decode()
    assert "<style" not in text
    assert " style=" not in text
    assert "onclick" not in text
    for script in text.split("<script")[1:]:
        assert script.startswith((" src=", ' data-allauth-onload="', ' id="')), script[:80]


def test_a_refusal_says_why_and_what_to_do_instead(client, rita) -> None:
    client.force_login(rita)
    answer = client.get("/administrator/")
    assert answer.status_code == 403
    assert "Engaging people and granting them roles: reserved to System administrator." in answer.content.decode()
    assert "Ask a colleague who holds such a role" in answer.content.decode()


def test_the_person_named_enters(client, rita) -> None:
    client.force_login(rita)
    assert client.get("/registrar/").content == b"signed"


def test_a_view_that_names_nobody_is_refused_with_a_page(client, rita) -> None:
    client.force_login(rita)
    answer = client.get("/forgotten/")
    assert answer.status_code == 403
    assert "Nobody has been given access to this page." in answer.content.decode()


def test_an_address_that_leads_nowhere(client) -> None:
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()


def test_a_fault_is_told_in_plain_words_and_logged(caplog) -> None:
    caplog.set_level(logging.ERROR)
    answer = Client(raise_request_exception=False).get("/broken/")
    assert answer.status_code == 500
    assert "Something went wrong" in answer.content.decode()
    assert "disk is full" not in answer.content.decode()
    assert "the disk is full" in caplog.text


def test_a_form_sent_again_with_other_contents(client) -> None:
    answer = client.get("/reused/")
    assert answer.status_code == 409
    assert "This form was already sent" in answer.content.decode()


def test_a_form_without_its_key(client) -> None:
    answer = client.get("/keyless/")
    assert answer.status_code == 400
    assert "Nothing was changed." in answer.content.decode()


def test_a_form_without_a_valid_anti_forgery_token() -> None:
    answer = Client(enforce_csrf_checks=True).post("/language/", {"language": "fr"})
    assert answer.status_code == 403
    assert "The form could not be accepted" in answer.content.decode()


def test_the_start_page_offers_sign_in_to_the_public_and_not_to_who_is_in(client, omar) -> None:
    assert "For the officers of the office." in client.get("/").content.decode()
    client.force_login(omar)
    assert "For the officers of the office." not in client.get("/").content.decode()


def test_the_watchman_is_answered_in_one_word(client) -> None:
    assert client.get("/healthz").content == b"ok"


def test_error_pages_come_in_the_readers_language(client) -> None:
    answer = client.get("/nowhere/", headers={"Accept-Language": "fr"})
    assert "Cette page n&#x27;existe pas" in answer.content.decode()


def test_the_log_stands_in_the_offices_folder(tmp_path) -> None:
    configuration = logging_under(tmp_path / "log")
    assert (tmp_path / "log").is_dir()
    assert configuration["handlers"]["file"]["filename"] == tmp_path / "log" / "openipo.log"
