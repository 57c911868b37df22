"""Every address of the project, opened by somebody who has not signed in."""

import re
from uuid import UUID

import pytest
from django.test import Client

from openipo.kernel.security.api import everyone, guarded_views, rule_of

SAMPLES = {"int": "1", "uuid": str(UUID(int=1)), "slug": "some-thing", "str": "something", "path": "some/thing"}
PLACEHOLDER = re.compile(r"<(?:(?P<kind>\w+):)?\w+>")


def address(route: str) -> str:
    """A route with an example in each of its places."""
    return "/" + PLACEHOLDER.sub(lambda place: SAMPLES.get(place["kind"] or "str", "1"), route)


def guarded_addresses() -> list[str]:
    return sorted(address(route) for route, view in guarded_views() if rule_of(view) is not everyone)


def test_every_view_names_who_may_enter() -> None:
    nobody = [route for route, view in guarded_views() if rule_of(view) is None]
    assert not nobody, f"decorate these with allow(...) or allow_public: {nobody}"


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
def test_who_has_not_signed_in_enters_no_page_that_is_not_public(method: str) -> None:
    entered = {}
    for url in guarded_addresses():
        status = getattr(Client(), method)(url).status_code
        if status not in (302, 403, 404):
            entered[url] = status
    assert guarded_addresses(), "there is something to guard"
    assert not entered


@pytest.mark.django_db
def test_the_public_pages_open() -> None:
    for url in ("/", "/design/", "/account/login/", "/healthz"):
        assert Client().get(url).status_code == 200, url
