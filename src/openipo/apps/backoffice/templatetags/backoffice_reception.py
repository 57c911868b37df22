"""Filters for the page on which applications are captured."""

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def of_row(documents: Mapping[str, Any], prefix: str) -> Any:
    """The documents of a row."""
    return (documents or {}).get(prefix, [])
