from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """A page fetched in another language leaves that language behind."""
    with translation.override("en"):
        yield
