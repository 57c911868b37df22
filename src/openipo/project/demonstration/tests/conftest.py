"""A demonstration with a home of its own, whose real day is Monday, 9 March 2026."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from openipo.kernel.clock.api import frozen


@pytest.fixture
def home(settings, tmp_path: Path) -> Path:
    settings.HOME = tmp_path
    return tmp_path


@pytest.fixture
def monday(home: Path) -> Iterator[datetime]:
    with frozen(datetime(2026, 3, 9, 10, tzinfo=UTC)) as instant:
        yield instant
