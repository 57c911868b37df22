"""How files are tied to one another, in words."""

from collections.abc import Mapping

from django.utils.translation import gettext, gettext_noop

TIES: Mapping[str, str] = {
    "division-of": gettext_noop("Divided from"),
    "divided-into": gettext_noop("Divided off into"),
    "merger-of": gettext_noop("Took in"),
    "merged-into": gettext_noop("Joined to"),
    "conversion-of": gettext_noop("Converted from"),
    "conversion-into": gettext_noop("Converted into"),
    "transformation-of": gettext_noop("Transformed from"),
    "transformation-into": gettext_noop("Transformed into"),
    "basis-of": gettext_noop("Basis of the international registration"),
    "replaces": gettext_noop("Replaces"),
    "replaced-by": gettext_noop("Replaced by"),
}


def tie_in_words(kind: str) -> str:
    """How a file is tied to another, as seen from this one; a kind that only a back file knows stands as it is."""
    return gettext(TIES[kind]) if kind in TIES else kind
