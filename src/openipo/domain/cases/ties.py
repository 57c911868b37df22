"""How files are tied to one another, in words."""

from collections.abc import Mapping

from django.utils.translation import gettext, gettext_noop

TIES: Mapping[str, str] = {
    "division-of": gettext_noop("divided from it"),
    "divided-into": gettext_noop("divided off into it"),
    "merger-of": gettext_noop("took it in"),
    "merged-into": gettext_noop("joined to it"),
    "conversion-of": gettext_noop("converted from it"),
    "conversion-into": gettext_noop("converted into it"),
    "transformation-of": gettext_noop("transformed from it"),
    "transformation-into": gettext_noop("transformed into it"),
}


def tie_in_words(kind: str) -> str:
    """How a file is tied to another, as seen from this one; a kind that only a back file knows stands as it is."""
    return gettext(TIES[kind]) if kind in TIES else kind
