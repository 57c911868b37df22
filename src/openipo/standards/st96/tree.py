"""A small way to write ST.96 elements: names with their prefix, empty values left out."""

from datetime import date
from typing import Any

from lxml import etree

COMMON = "http://www.wipo.int/standards/XMLSchema/ST96/Common"
TRADEMARK = "http://www.wipo.int/standards/XMLSchema/ST96/Trademark"
_SPACES = {"com": COMMON, "tmk": TRADEMARK}
_CONTROL = dict.fromkeys(set(range(32)) - {9, 10, 13})  # characters that XML cannot hold


def root(name: str) -> Any:
    """A new document's element."""
    return etree.Element(_qualified(name), nsmap={"com": COMMON, "tmk": TRADEMARK})


def add(parent: Any, name: str, value: str | date | bool | None = None, **attributes: str) -> Any:
    """A child element, with a value or to be filled; attributes are those of the common space."""
    child = etree.SubElement(parent, _qualified(name))
    if value is not None:
        child.text = _text(value)
    for key, words in attributes.items():
        if words:
            child.set(f"{{{COMMON}}}{key}", words)
    return child


def add_if(parent: Any, name: str, value: str | date | None, **attributes: str) -> None:
    """The child element, unless there is nothing to say."""
    if value:
        add(parent, name, value, **attributes)


def _qualified(name: str) -> str:
    prefix, local = name.split(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def _text(value: str | date | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return value.translate(_CONTROL)
