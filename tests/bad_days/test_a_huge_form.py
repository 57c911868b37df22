"""A form with more than anybody types: refused with a page, before it costs the server its memory."""

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from openipo.domain.documents.api import Document
from openipo.domain.rights.api import File
from tests.bad_days.conftest import RECEPTION, a_form
from tests.fixtures.pages import PageClient

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "more",
    [
        {f"field-{number}": "x" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS)},
        {"goods-0-items": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)},
        {"scans-files": [SimpleUploadedFile("x", b"x") for _ in range(settings.DATA_UPLOAD_MAX_NUMBER_FILES + 1)]},
    ],
    ids=["fields", "text", "files"],
)  # fmt: skip
def test_too_much_at_once_is_refused_with_a_page(counter: PageClient, more: dict[str, object]) -> None:
    answer = counter.post(RECEPTION, a_form(**more))
    assert answer.status_code == 413
    assert "more text, fields or files than the office takes at once" in answer.content.decode()
    assert not File.objects.exists()
    assert not Document.objects.exists()


def test_a_body_larger_than_the_office_takes_is_refused_unread(counter: PageClient) -> None:
    announced = str(settings.LARGEST_REQUEST + 1)
    answer = counter.post(RECEPTION, b"", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH=announced)
    assert answer.status_code == 413
    assert "larger than 200 MB" in answer.content.decode()


@pytest.mark.parametrize(
    "changed",
    [
        {"goods-rows": "100000000"},
        {"goods-rows": "-5"},
        {"applicants-rows": "nine"},
        {"goods-0-class_number": "9" * 4000},
        {"opening-received_on": "99999-01-01"},
        {"mark-text": "A\x00B"},
        {"scans-kept": "../../secret-key:application not-an-id"},
        {"opening-book": "../../etc"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_values_that_no_browser_sends_are_told_and_nothing_breaks(
    counter: PageClient, changed: dict[str, object]
) -> None:
    answer = counter.post(RECEPTION, a_form(**changed))
    assert answer.status_code in {200, 302, 400, 413, 422}
    if answer.status_code != 302:
        assert not File.objects.exists()
