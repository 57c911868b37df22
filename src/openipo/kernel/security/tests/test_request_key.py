"""The same form sent twice does its work once."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template import Context, Template
from django.test import RequestFactory

from openipo.kernel.security.api import RequestKeyMissing, RequestKeyReused, forget_old_requests, once
from openipo.kernel.security.models import HandledRequest

pytestmark = pytest.mark.django_db


class Desk:
    """A view that counts how often it did its work, and what it read."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.refuses = False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method == "GET":
            return HttpResponse("form")
        scan = request.FILES.get("scan")
        self.taken.append(request.POST.get("mark", "") + (scan.read().decode() if scan else ""))
        if self.refuses:
            HandledRequest.objects.create(key="trace", sender="the view itself", path="", digest="", handled_at=NOON)
            return HttpResponse("form with errors")
        return HttpResponseRedirect(f"/file/{len(self.taken)}")


NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)


@pytest.fixture
def session() -> SessionStore:
    store = SessionStore()
    store.create()
    return store


def send(desk, session, *, path="/desk", **fields) -> HttpResponse:
    request = RequestFactory().post(path, fields)
    request.session = session
    return once(desk)(request)


def test_sent_twice_it_is_done_once_and_leads_to_the_same_page(session) -> None:
    desk = Desk()
    first = send(desk, session, request_key="k1", mark="ALBA")
    second = send(desk, session, request_key="k1", mark="ALBA")
    assert desk.taken == ["ALBA"]
    assert first["Location"] == second["Location"] == "/file/1"


def test_the_anti_forgery_token_may_differ_between_the_two(session) -> None:
    desk = Desk()
    send(desk, session, request_key="k1", mark="ALBA", csrfmiddlewaretoken="one")
    send(desk, session, request_key="k1", mark="ALBA", csrfmiddlewaretoken="two")
    assert desk.taken == ["ALBA"]


def test_another_key_is_another_sending(session) -> None:
    desk = Desk()
    send(desk, session, request_key="k1", mark="ALBA")
    assert send(desk, session, request_key="k2", mark="ALBA")["Location"] == "/file/2"


def test_the_same_key_with_other_contents_is_refused(session) -> None:
    desk = Desk()
    send(desk, session, request_key="k1", mark="ALBA")
    with pytest.raises(RequestKeyReused):
        send(desk, session, request_key="k1", mark="BORA")
    assert desk.taken == ["ALBA"]


def test_the_same_key_at_another_address_is_refused(session) -> None:
    desk = Desk()
    send(desk, session, request_key="k1", mark="ALBA")
    with pytest.raises(RequestKeyReused):
        send(desk, session, path="/till", request_key="k1", mark="ALBA")


def test_the_same_key_with_another_file_is_refused(session) -> None:
    desk = Desk()
    send(desk, session, request_key="k1", scan=SimpleUploadedFile("a.pdf", b"one"))
    with pytest.raises(RequestKeyReused):
        send(desk, session, request_key="k1", scan=SimpleUploadedFile("a.pdf", b"two"))


def test_the_view_still_reads_the_whole_file(session) -> None:
    desk = Desk()
    send(desk, session, request_key="k1", scan=SimpleUploadedFile("a.pdf", b"whole"))
    assert desk.taken == ["whole"]


def test_two_people_may_have_the_same_key(session) -> None:
    desk = Desk()
    other = SessionStore()
    send(desk, session, request_key="k1", mark="ALBA")
    send(desk, other, request_key="k1", mark="ALBA")
    assert desk.taken == ["ALBA", "ALBA"]


def test_a_signed_in_person_is_known_across_sessions(session, django_user_model) -> None:
    desk = Desk()
    user = django_user_model.objects.create(username="rita")
    for store in (session, SessionStore()):
        request = RequestFactory().post("/desk", {"request_key": "k1"})
        request.session, request.user = store, user
        once(desk)(request)
    assert len(desk.taken) == 1


def test_a_form_with_errors_does_nothing_and_may_be_sent_again_corrected(session) -> None:
    desk = Desk()
    desk.refuses = True
    assert send(desk, session, request_key="k1", mark="").content == b"form with errors"
    assert not HandledRequest.objects.exists(), "what a refused form wrote is undone, its key included"
    desk.refuses = False
    assert send(desk, session, request_key="k1", mark="ALBA").status_code == 302


def test_a_form_without_a_key_is_refused(session) -> None:
    desk = Desk()
    with pytest.raises(RequestKeyMissing):
        send(desk, session, mark="ALBA")
    assert desk.taken == []


def test_if_the_work_fails_the_key_stays_free(session) -> None:
    def failing(request: HttpRequest) -> HttpResponse:
        raise RuntimeError("disk full")

    with pytest.raises(RuntimeError):
        send(failing, session, request_key="k1", mark="ALBA")
    assert send(Desk(), session, request_key="k1", mark="ALBA").status_code == 302


def test_looking_at_the_form_needs_no_key(session) -> None:
    request = RequestFactory().get("/desk")
    request.session = session
    assert once(Desk())(request).content == b"form"


def test_each_form_shown_carries_a_key_of_its_own() -> None:
    template = Template("{% load security %}{% request_key %}")
    first, second = template.render(Context()), template.render(Context())
    assert first.startswith('<input type="hidden" name="request_key" value="')
    assert first != second


def test_keys_are_forgotten_after_thirty_days() -> None:
    for key, age in (("old", timedelta(days=30, seconds=1)), ("new", timedelta(days=30))):
        HandledRequest.objects.create(key=key, sender="s", path="/", digest="", handled_at=NOON - age)
    assert forget_old_requests(at=NOON) == 1
    assert str(HandledRequest.objects.get()) == "s / new"
