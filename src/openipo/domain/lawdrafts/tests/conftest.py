"""Where the tests of drafts publish."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from openipo.domain.procedures.api import place_of_publication, publish_law_in


@pytest.fixture(autouse=True)
def published(tmp_path: Path) -> Iterator[Path]:
    """Nothing that a test publishes is the law of another test."""
    before = place_of_publication("x")
    publish_law_in(tmp_path / "law")
    yield tmp_path / "law"
    publish_law_in(before.parent if before else None)
