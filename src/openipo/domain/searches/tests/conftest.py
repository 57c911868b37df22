"""A register with its index in a folder of its own; what the outbox holds is done when a story asks for it."""

from pathlib import Path
from typing import Any

import pytest

from openipo.domain.rights.testing import Story


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> Path:
    settings.HOME = tmp_path
    return tmp_path


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Any:
    """Within it the outbox works as after a commit: at the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def found_ids(found: Any) -> list[str]:
    return [each.entry.id for each in found]


def id_of(story: Story) -> str:
    return str(story.chain)
