"""A panel: who presides, and the other members, from the officers who may decide."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.files.asking.choices import Choices

OTHERS = ("second", "third")
NOBODY = ("", "")


def panel_fields(choices: Choices, required: bool) -> dict[str, forms.Field]:
    """Three members: an odd number, so that there is always a majority."""
    people = [NOBODY, *choices.officers.items()]
    labels = {"presiding": _("Presides"), "second": _("Second member"), "third": _("Third member")}
    return {part: forms.ChoiceField(label=label, choices=people, required=required) for part, label in labels.items()}


def read_panel(parts: Mapping[str, Any]) -> dict[str, Any]:
    """{} where nobody is named."""
    others = [parts[part] for part in OTHERS if parts.get(part)]
    return {"presiding": parts["presiding"], "members": others} if parts.get("presiding") or others else {}
