"""The rights room by itself: the tables of rooms above do not follow in its tests."""

import pytest

from openipo.domain.rights.projection import registry
from openipo.domain.rights.projection.file_rows import FILE_PROJECTION


@pytest.fixture(autouse=True)
def _this_room_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_PROJECTIONS", {FILE_PROJECTION.name: FILE_PROJECTION})
