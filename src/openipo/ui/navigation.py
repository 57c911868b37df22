"""The menus: each app registers its own entries, so an absent app leaves no gap."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from openipo.kernel.security.api import Permission

PUBLIC, OFFICE = "public", "office"


@dataclass(frozen=True)
class NavigationItem:
    """One entry of a menu.

    `label` is a lazily translated string, `url_name` a named address without arguments, `side` PUBLIC or OFFICE,
    `order` its place (small first), `rule` the access rule asked with the reader's actor; None shows it to everyone.
    `key` is the letter of the keyboard shortcut.
    """

    id: str
    label: str | Promise
    url_name: str
    side: str = OFFICE
    order: int = 100
    rule: Callable[..., Permission] | None = None
    key: str = ""


_items: dict[str, NavigationItem] = {}


def register_navigation(item: NavigationItem) -> None:
    """Put an entry into its menu; an entry with the same id replaces the old one."""
    if item.side not in (PUBLIC, OFFICE):
        raise ValueError(f"menu entry {item.id}: side must be {PUBLIC!r} or {OFFICE!r}, not {item.side!r}")
    _items[item.id] = item


def navigation_for(side: str, actor: object) -> list[NavigationItem]:
    """The entries of a menu that this reader may open, in order."""
    shown = [item for item in _items.values() if item.side == side and (item.rule is None or item.rule(actor))]
    return sorted(shown, key=lambda item: (item.order, item.id))
