"""Who may enter a view: named on the view, asked before it runs."""

from collections.abc import Callable
from typing import Any, TypeVar

from openipo.kernel.security.errors import AccessRefused
from openipo.kernel.security.permission import ALLOWED, Permission, Rule, all_of

View = TypeVar("View", bound=Callable[..., Any])

ATTRIBUTE = "access_rule"


def allow(*rules: Rule) -> Callable[[View], View]:
    """Only those may enter the view for whom every rule holds."""
    if not rules:
        raise ValueError("allow() names nobody; say who may enter, or use allow_public")

    def decorate(view: View) -> View:
        setattr(view, ATTRIBUTE, all_of(*rules))
        return view

    return decorate


def everyone(actor: object) -> Permission:
    """The rule of pages that are open to the public."""
    return ALLOWED


def allow_public(view: View) -> View:
    """Anybody may enter the view, signed in or not."""
    setattr(view, ATTRIBUTE, everyone)
    return view


def rule_of(view: Callable[..., Any]) -> Rule | None:
    """The rule that the view names, if any."""
    return getattr(view, ATTRIBUTE, None)


def require(permission: Permission) -> None:
    """Go on only if allowed; for what a view can know only after loading the file.

    Raises AccessRefused."""
    if not permission:
        raise AccessRefused(permission)
