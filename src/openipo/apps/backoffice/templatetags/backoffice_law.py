"""Filters for the pages of the law."""

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def value_of(values: Mapping[str, Any], name: str) -> Any:
    """The value under a name; "" where there is none."""
    return values.get(name, "")
