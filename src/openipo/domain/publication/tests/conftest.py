from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_home(settings: object, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings.HOME = Path(tmp_path_factory.getbasetemp()) / "home"  # type: ignore[attr-defined]
