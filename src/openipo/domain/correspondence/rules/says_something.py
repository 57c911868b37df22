"""A paragraph for what may be left unstated is left out where nothing is stated: no "Costs:" with nothing behind it."""

from collections.abc import Mapping

from openipo.domain.correspondence.rules.fill_placeholders import placeholders_in

IF_STATED = "? "  # begins such a paragraph in a law book


def says_something(paragraph: str, values: Mapping[str, str]) -> bool:
    """False where the paragraph is marked with `IF_STATED` and none of what it asks for has been stated."""
    if not paragraph.startswith(IF_STATED):
        return True
    return any(values.get(name, "").strip() for name in placeholders_in(paragraph))
