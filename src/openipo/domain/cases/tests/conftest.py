"""Letters that are not printed: signing a PDF takes longer than all the rest of a story."""

from io import BytesIO

import pikepdf
import pytest

SIGNING = "openipo.domain.correspondence.actions.sign_and_issue._signed"


def _blank_page() -> bytes:
    pdf, page = pikepdf.new(), BytesIO()
    pdf.add_blank_page()
    pdf.save(page)
    return page.getvalue()


BLANK = _blank_page()


@pytest.fixture(autouse=True)
def _letters_are_blank(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every letter is a blank page, but for the tests that ask for `printed_letters`."""
    if "printed_letters" not in request.fixturenames:
        monkeypatch.setattr(SIGNING, lambda *_: BLANK)


@pytest.fixture
def printed_letters() -> None:
    """Letters are printed and signed in earnest."""
