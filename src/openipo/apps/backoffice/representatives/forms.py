"""What an application for entry as representative states."""

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.reception.forms.parties import CountryField
from openipo.ui.api import DayInput


class RepresentativeFilter(forms.Form):
    words = forms.CharField(label=_("Name or code"), required=False, max_length=200)


class EntryForm(forms.Form):
    """The person, the firm, and when the application came."""

    use_required_attribute = False

    received_on = forms.DateField(label=_("Received on"), widget=DayInput())
    name = forms.CharField(label=_("Name"), max_length=300)
    street = forms.CharField(label=_("Street and number"))
    postal_code = forms.CharField(label=_("Postal code"), required=False, max_length=20)
    city = forms.CharField(label=_("Town"), max_length=120)
    country = CountryField(label=_("Country code"))
    email = forms.EmailField(label=_("E-mail"), required=False)
    firm = forms.CharField(label=_("Firm"), required=False, max_length=300)
