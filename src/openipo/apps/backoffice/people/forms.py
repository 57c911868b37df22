"""What the pages about people ask for."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.domain.accounts.api import User
from openipo.ui.api import DayInput

Choices = Sequence[tuple[str, str]]


class PersonForm(forms.Form):
    """Somebody new."""

    use_required_attribute = False

    username = forms.SlugField(label=_("Sign-in name"), max_length=150)
    full_name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail"), required=False)
    password = forms.CharField(
        label=_("First password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Told to the person, who then enrols a second factor at the first sign-in."),
    )


class GrantForm(forms.Form):
    use_required_attribute = False

    role = forms.ChoiceField(label=_("Role"))
    valid_from = forms.DateField(label=_("From"), widget=DayInput())
    valid_until = forms.DateField(label=_("Until"), widget=DayInput(), required=False)

    def __init__(self, data: Any = None, *, roles: Choices, **named: Any) -> None:
        super().__init__(data, **named)
        self.fields["role"].choices = roles  # type: ignore[attr-defined]


class DelegationForm(forms.Form):
    """Roles lent to a colleague for a time."""

    use_required_attribute = False

    borrower = forms.ChoiceField(label=_("Lent to"))
    roles = forms.MultipleChoiceField(label=_("Roles"), widget=forms.CheckboxSelectMultiple)
    valid_from = forms.DateField(label=_("From"), widget=DayInput())
    valid_until = forms.DateField(label=_("Until"), widget=DayInput())
    reason = forms.CharField(label=_("Reason"), max_length=500)

    def __init__(self, data: Any = None, *, roles: Choices, people: Sequence[User], **named: Any) -> None:
        super().__init__(data, **named)
        self.fields["roles"].choices = roles  # type: ignore[attr-defined]
        self.fields["borrower"].choices = [(each.username, each.get_full_name()) for each in people]  # type: ignore[attr-defined]


class SpanForm(forms.Form):
    """Between which days."""

    since = forms.DateField(label=_("From"), widget=DayInput())
    until = forms.DateField(label=_("To"), widget=DayInput())


class DutyForm(forms.Form):
    """To which roles a duty is given, and why."""

    use_required_attribute = False

    roles = forms.MultipleChoiceField(label=_("Roles"), widget=forms.CheckboxSelectMultiple, required=False)
    reason = forms.CharField(label=_("Reason"), max_length=500)

    def __init__(self, data: Any = None, *, roles: Choices, **named: Any) -> None:
        super().__init__(data, **named)
        self.fields["roles"].choices = roles  # type: ignore[attr-defined]
