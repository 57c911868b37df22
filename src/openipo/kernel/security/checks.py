"""Told at start: views that name nobody."""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.urls import URLPattern, URLResolver, get_resolver

from openipo.kernel.security.guard import rule_of


def guarded_views(patterns: list[Any] | None = None, prefix: str = "") -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every address of the project with its view."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from guarded_views(entry.url_patterns, route)
        elif isinstance(entry, URLPattern):
            yield route, entry.callback


@register(Tags.security)
def every_view_names_who_may_enter(app_configs: object, **options: object) -> list[CheckMessage]:
    """One error for each view without `allow` or `allow_public`."""
    return [
        Error(
            f"The view at {route!r} ({view.__module__}.{view.__name__}) names nobody who may enter.",
            hint="Decorate it with allow(...) or allow_public from openipo.kernel.security.api.",
            id="security.E001",
        )
        for route, view in guarded_views()
        if rule_of(view) is None
    ]
