"""A person or an address, asked for in the parts in which the register keeps them."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

COUNTRY = RegexValidator(r"^[A-Za-z]{2}$", _("A country is given by its two-letter code, such as FR."))
Parts = Mapping[str, Any]


def address_fields(label: str, required: bool) -> dict[str, forms.Field]:
    lines = forms.Textarea(attrs={"rows": 2, "autocomplete": "off"})
    return {
        "lines": forms.CharField(label=_("%(what)s: street") % {"what": label}, widget=lines, required=required),
        "city": forms.CharField(label=_("%(what)s: town") % {"what": label}, required=False),
        "postal_code": forms.CharField(label=_("%(what)s: postal code") % {"what": label}, required=False),
        "country": forms.CharField(
            label=_("%(what)s: country code") % {"what": label}, required=required, validators=[COUNTRY], max_length=2
        ),
    }


def read_address(parts: Parts) -> dict[str, Any]:
    """The address as the register keeps it; {} where none is stated."""
    stated = {
        "lines": [line.strip() for line in parts["lines"].splitlines() if line.strip()],
        "city": parts["city"],
        "postal_code": parts["postal_code"],
        "country": parts["country"].upper(),
    }
    return stated if any(stated.values()) else {}


def party_fields(label: str, required: bool) -> dict[str, forms.Field]:
    """Somebody who is new to the file."""
    return {
        "name": forms.CharField(label=_("%(what)s: name") % {"what": label}, required=required),
        **address_fields(label, False),
        "email": forms.EmailField(label=_("%(what)s: e-mail") % {"what": label}, required=False),
    }


def read_party(parts: Parts) -> dict[str, Any]:
    if not parts["name"]:
        return {}
    stated = {"name": parts["name"], "address": read_address(parts), "email": parts["email"]}
    return {name: value for name, value in stated.items() if value}


MANY = 2  # further persons that a form has room for; who comes with more sends them in a second request


def parties_fields(label: str) -> dict[str, forms.Field]:
    """Room for several persons, in short: who, where, with which share."""
    found: dict[str, forms.Field] = {}
    for place in range(1, MANY + 1):
        what = {"what": f"{label} {place}"}
        lines = forms.Textarea(attrs={"rows": 2, "autocomplete": "off"})
        found |= {
            f"{place}-name": forms.CharField(label=_("%(what)s: name") % what, required=False),
            f"{place}-share": forms.CharField(label=_("%(what)s: share") % what, required=False),
            f"{place}-lines": forms.CharField(label=_("%(what)s: address") % what, widget=lines, required=False),
            f"{place}-country": forms.CharField(
                label=_("%(what)s: country code") % what, required=False, validators=[COUNTRY], max_length=2
            ),
        }
    return found


def read_parties(parts: Parts) -> list[dict[str, Any]]:
    """Those who have a name, in their order."""
    found = []
    for place in range(1, MANY + 1):
        own = {name.partition("-")[2]: value for name, value in parts.items() if name.startswith(f"{place}-")}
        person = read_party({"city": "", "postal_code": "", "email": "", **own})
        if person:
            found.append({**person, "share": own["share"]} if own["share"] else person)
    return found
