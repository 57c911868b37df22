"""A view that names nobody is refused; one that names somebody asks before it runs."""

from types import SimpleNamespace

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import include, path

from openipo.kernel.security.api import ALLOWED, AccessRefused, UnguardedView, allow, allow_public, refused, rule_of
from openipo.kernel.security.checks import every_view_names_who_may_enter, guarded_views
from openipo.kernel.security.middleware import DenyByDefault, Headers, RequestSize


def clerk_only(actor):
    if actor is None:
        return refused("Please sign in.", sign_in=True)
    return ALLOWED if actor.name == "clerk" else refused("For the clerk.", instead="Ask the clerk.")


def view(request: HttpRequest) -> HttpResponse:
    return HttpResponse("inside")


@allow(clerk_only)
def clerks_view(request: HttpRequest) -> HttpResponse:
    return HttpResponse("inside")


@allow_public
def public_view(request: HttpRequest) -> HttpResponse:
    return HttpResponse("inside")


urlpatterns = [path("open", public_view), path("part/", include([path("forgotten", view)]))]


def enter(target, actor=None):
    request = RequestFactory().get("/desk?day=1")
    request.actor = actor  # type: ignore[attr-defined]
    return DenyByDefault(lambda _: HttpResponse()).process_view(request, target, (), {})


def test_a_public_view_lets_everyone_in() -> None:
    assert enter(public_view) is None


def test_the_person_named_may_enter() -> None:
    assert enter(clerks_view, SimpleNamespace(name="clerk")) is None


def test_another_person_is_refused_with_the_reason() -> None:
    with pytest.raises(AccessRefused, match="For the clerk") as raised:
        enter(clerks_view, SimpleNamespace(name="cashier"))
    assert raised.value.permission.instead == "Ask the clerk."


def test_who_has_not_signed_in_is_led_to_sign_in_and_back() -> None:
    answer = enter(clerks_view)
    assert answer.status_code == 302
    assert answer["Location"].endswith("?next=/desk%3Fday%3D1")


@pytest.mark.parametrize(
    ("sent_from", "back_to"),
    [
        ("http://testserver/desk/form?day=1", "?next=/desk/form%3Fday%3D1"),
        ("http://testserver/desk/form", "?next=/desk/form"),
        ("https://elsewhere.example/form", "?next=/desk/send"),
        ("", "?next=/desk/send"),
    ],
)
def test_who_was_signed_out_while_filling_in_a_form_is_led_back_to_it(sent_from: str, back_to: str) -> None:
    """A page elsewhere is never led to."""
    request = RequestFactory().post("/desk/send", headers={"Referer": sent_from})
    request.actor = None  # type: ignore[attr-defined]
    answer = DenyByDefault(lambda _: HttpResponse()).process_view(request, clerks_view, (), {})
    assert answer
    assert answer["Location"].endswith(back_to)


def test_a_view_that_names_nobody_is_refused(settings) -> None:
    settings.RAISE_UNGUARDED = False
    with pytest.raises(AccessRefused, match="Nobody has been given access"):
        enter(view, SimpleNamespace(name="clerk"))


def test_a_view_that_names_nobody_fails_loudly_while_developing(settings) -> None:
    settings.RAISE_UNGUARDED = True
    with pytest.raises(UnguardedView, match=r"test_guard\.view names nobody"):
        enter(view, SimpleNamespace(name="clerk"))


def test_allow_without_a_rule_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="names nobody"):
        allow()


def test_the_rule_of_a_view_can_be_read() -> None:
    assert rule_of(view) is None
    rule = rule_of(clerks_view)
    assert rule is not None
    assert rule(SimpleNamespace(name="clerk"))


def test_the_check_at_start_names_the_address_of_a_forgotten_view(settings) -> None:
    settings.ROOT_URLCONF = __name__
    errors = every_view_names_who_may_enter(None)
    assert [error.id for error in errors] == ["security.E001"]
    assert "part/forgotten" in errors[0].msg


def test_all_addresses_are_walked() -> None:
    assert [route for route, _ in guarded_views(urlpatterns)] == ["open", "part/forgotten"]


def test_too_large_a_request_is_refused_before_it_is_read(settings) -> None:
    settings.LARGEST_REQUEST = 1_000_000
    large = RequestFactory().post("/desk", data=b"", content_type="image/png", CONTENT_LENGTH="1000001")
    answer = RequestSize(view)(large)
    assert answer.status_code == 413
    assert "larger than 1 MB" in answer.content.decode()


def test_a_request_of_the_largest_size_passes(settings) -> None:
    settings.LARGEST_REQUEST = 1_000_000
    request = RequestFactory().post("/desk", data=b"", content_type="image/png", CONTENT_LENGTH="1000000")
    assert RequestSize(view)(request).content == b"inside"


def test_pages_of_a_signed_in_person_are_kept_by_no_cache() -> None:
    request = RequestFactory().get("/")
    request.actor = SimpleNamespace(name="clerk")  # type: ignore[attr-defined]
    assert Headers(view)(request)["Cache-Control"] == "no-store"


def test_public_pages_may_be_kept() -> None:
    request = RequestFactory().get("/")
    request.actor = None  # type: ignore[attr-defined]
    answer = Headers(view)(request)
    assert "Cache-Control" not in answer
    assert "camera=()" in answer["Permissions-Policy"]
