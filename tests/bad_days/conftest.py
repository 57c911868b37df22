"""The counter on 5 March 2026, and the command as it is typed."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from django.conf import settings

from openipo.apps.backoffice.testing import signed_in_as
from openipo.kernel.clock.api import frozen
from openipo.project.command import main
from tests.fixtures.pages import PageClient

RECEPTION = "/office/reception/"
NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)
Typed = tuple[int, str, str]


@pytest.fixture
def counter(pages: PageClient) -> Iterator[PageClient]:
    """The pages as the reception clerk sees them at noon; a fault is answered by its page, as in the office."""
    pages.raise_request_exception = False
    signed_in_as(pages, "reception_clerk")
    with frozen(NOON):
        yield pages


@pytest.fixture
def openipo(capsys: pytest.CaptureFixture[str]) -> Callable[..., Typed]:
    """Type a command: its exit code, what it prints, what it complains of."""

    def run(*words: object) -> Typed:
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def a_form(**changes: object) -> dict[str, object]:
    """What a clerk types for a word mark in one class, and presses “receive”."""
    return {
        "receive": "1",
        "request_key": "key-1",
        "opening-book": f"{settings.OFFICE}/trademark",
        "opening-received_on": "2026-03-05",
        "opening-channel": "paper",
        "opening-language": "en",
        "applicants-rows": "1",
        "applicants-0-name": "Ana Costa",
        "applicants-0-kind": "person",
        "applicants-0-street": "1 Quay",
        "applicants-0-country": "xx",
        "representatives-rows": "0",
        "goods-rows": "1",
        "goods-0-class_number": "25",
        "goods-0-items": "clothing\nfootwear",
        "priorities-rows": "0",
        "mark-kind": "word",
        "mark-category": "individual",
        "mark-text": "ALBA",
        "scans-kind": "application",
        **changes,
    }
