"""Who applies, and who acts for them."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.reception.forms.files import FilesField, KeptField
from openipo.apps.backoffice.reception.forms.rows import RowForm
from openipo.domain.cases.api import representative_named
from openipo.standards.st3 import is_code

KINDS = (("organisation", _("Organisation")), ("person", _("Person")))
POWERS = (("", _("None filed")), ("special", _("For this application")), ("general", _("General power")))
FRACTION = RegexValidator(r"^\d{1,4}/\d{1,4}$", _("A share is a fraction such as 1/2."))


class CountryField(forms.CharField):
    """A code of WIPO ST.3, in capitals."""

    def __init__(self, **named: Any) -> None:
        super().__init__(widget=forms.TextInput(attrs={"size": 2, "autocomplete": "off"}), max_length=2, **named)

    def clean(self, value: Any) -> str:
        code = str(super().clean(value)).upper()
        if code and not is_code(code):
            raise forms.ValidationError(
                _("“%(code)s” is not a country code of two letters (WIPO ST.3)."), params={"code": code}
            )
        return code


class PartyRow(RowForm):
    """Name, address and how to reach them."""

    always_stated = ("kind",)

    name = forms.CharField(label=_("Name"), max_length=300, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS, initial="organisation")
    street = forms.CharField(
        label=_("Street and number"), required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    postal_code = forms.CharField(label=_("Postal code"), required=False, max_length=20)
    city = forms.CharField(label=_("Town"), required=False, max_length=120)
    country = CountryField(label=_("Country code"), required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=60)


class ApplicantRow(PartyRow):
    """An applicant; several own undivided, or by shares that make up the whole."""

    legal_form = forms.CharField(label=_("Legal form"), required=False, max_length=120)
    share = forms.CharField(
        label=_("Share"), required=False, validators=[FRACTION], help_text=_("Several applicants: such as 1/2.")
    )


class RepresentativeRow(PartyRow):
    """A representative, who acts for all applicants; one who is registered is named by code or name alone."""

    always_stated = ("kind",)

    registered = forms.CharField(
        label=_("Code or name in the register of representatives"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    name = forms.CharField(
        label=_("Name"), required=False, max_length=300, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )

    power = forms.ChoiceField(label=_("Power of attorney"), choices=POWERS, required=False)
    power_scan = FilesField(several=False, label=_("Scan of the power"), accept=".pdf,.tif,.tiff,.png,.jpg,.jpeg")
    kept = KeptField()

    field_order = ("registered", "name")

    def clean(self) -> dict[str, Any]:
        """What the register says of the one named goes before what is typed; only who is active may act."""
        stated: dict[str, Any] = super().clean() or self.cleaned_data
        if not stated.get("registered"):
            if not stated.get("name"):
                self.add_error("name", _("Name the representative, or give the code."))
            return stated
        found = representative_named(stated["registered"])
        if found is None:
            self.add_error("registered", _("No one representative with this code or name is entered."))
        elif not found.may_act:
            self.add_error("registered", _("This representative may not act at present: see the register."))
        else:
            stated |= {"name": found.name, "kind": "person", "code": found.code}
            stated |= {"street": found.street, "city": found.city, "country": found.country}
        return stated
