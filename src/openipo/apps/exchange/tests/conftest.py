"""Files as other offices send them, made up or real, and who takes them in."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from openipo.apps.exchange.api import ImportReport, import_records
from openipo.domain.accounts.api import Actor

AT = datetime(2026, 3, 5, 12, tzinfo=UTC)
REGISTRAR = Actor(id="rita", name="Rita Registrar", roles=frozenset({"registrar"}))


def take_in(content: bytes, format_name: str = "uspto-tdxf", **changes: Any) -> ImportReport:
    """The report of an import by the registrar on 5 March 2026."""
    given: dict[str, Any] = {"by": REGISTRAR, "at": AT, "name": "file", "file": io.BytesIO(content)}
    return import_records(format_name=format_name, **(given | changes))


@pytest.fixture
def taking_in() -> Callable[..., ImportReport]:
    return take_in
