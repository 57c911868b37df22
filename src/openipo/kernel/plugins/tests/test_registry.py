from importlib.metadata import EntryPoint
from typing import Any

import pytest

from openipo.kernel.plugins import registry as module
from openipo.kernel.plugins.api import Plugin, Registry, UnknownPlugin


class Till:
    """A demo part: it stands for a payment provider and is never ready in a real office."""

    id = "till"
    is_demo = True

    def check(self) -> list[str]:
        return ["The till has no key."]


def registry() -> Registry[Plugin]:
    return Registry("openipo.test")


def test_a_part_is_found_by_its_id_and_says_what_it_lacks() -> None:
    parts = registry()
    till = parts.add(Till())
    assert parts.get("till") is till
    assert list(parts) == [till]
    assert parts.check() == {"till": ["The till has no key."]}


def test_an_unknown_part_is_named_with_those_there_are() -> None:
    parts = registry()
    with pytest.raises(UnknownPlugin, match="there are: none"):
        parts.get("card")
    parts.add(Till())
    with pytest.raises(UnknownPlugin, match="no part 'card'; there are: till"):
        parts.get("card")


def test_two_parts_of_one_id_are_refused() -> None:
    parts = registry()
    parts.add(Till())
    with pytest.raises(ValueError, match="two parts"):
        parts.add(Till())


def test_what_cannot_check_itself_is_no_part() -> None:
    wrong: Any = object()
    with pytest.raises(TypeError, match="check"):
        registry().add(wrong)


def test_parts_of_other_packages_are_found_by_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    found = EntryPoint("till", f"{__name__}:Till", "openipo.test")
    monkeypatch.setattr(module, "entry_points", lambda group: [found] if group == "openipo.test" else [])
    assert [part.id for part in registry()] == ["till"]
