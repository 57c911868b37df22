"""How the application came, its priorities, the papers handed in and what the applicant declares."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.reception.forms.files import FilesField, KeptField
from openipo.apps.backoffice.reception.forms.parties import CountryField
from openipo.apps.backoffice.reception.forms.rows import RowForm
from openipo.apps.backoffice.words import CHANNEL
from openipo.domain.cases.api import the_office
from openipo.domain.fees.api import written_code
from openipo.domain.procedures.api import books
from openipo.domain.rights.api import WITHOUT_A_MARK
from openipo.ui.api import DayInput, in_language

SCAN_KINDS = (
    ("application", _("Application form")),
    ("regulations", _("Regulations of use")),
    ("translation", _("Translation")),
    ("correspondence", _("Covering letter")),
    ("evidence", _("Evidence")),
    ("other", _("Other paper")),
)
LANGUAGE_NAMES = {
    "en": "English",
    "fr": "Français",
    "ar": "العربية",
    "es": "Español",
    "pt": "Português",
    "ru": "Русский",
}
DECLARED = {"applicant_is_small": _("The applicant is a small enterprise or a natural person (reduced fees).")}


def books_of_office() -> list[tuple[str, str]]:
    """The law books under which this office receives applications."""
    own = [each for each in books().values() if each.office.id == the_office().id and each.right not in WITHOUT_A_MARK]
    return [(each.id, in_language(list(each.revisions.values())[-1].title)) for each in own]


class OpeningForm(forms.Form):
    """When and how it came, and under which law."""

    use_required_attribute = False

    book = forms.ChoiceField(label=_("Law"))
    received_on = forms.DateField(label=_("Received on"), widget=DayInput())
    channel = forms.ChoiceField(
        label=_("Came"), choices=[(channel, CHANNEL[channel]) for channel in ("paper", "post", "electronic")]
    )
    language = forms.ChoiceField(label=_("Language of the application"))
    reference = forms.CharField(label=_("Applicant's reference"), required=False, max_length=100)
    payment_code = forms.CharField(
        label=_("Payment code"),
        required=False,
        max_length=20,
        help_text=_("Where the fee was paid before there was a file."),
    )

    def __init__(self, data: Any = None, *, today: date, **named: Any) -> None:
        super().__init__(data, **named)
        self.today = today
        self.fields["book"].choices = books_of_office()  # type: ignore[attr-defined]
        self.fields["language"].choices = [  # type: ignore[attr-defined]
            (language, LANGUAGE_NAMES.get(language, language)) for language in the_office().languages
        ]
        if len(self.fields["book"].choices) == 1:  # type: ignore[attr-defined]
            self.fields["book"].widget = forms.HiddenInput()

    def clean_payment_code(self) -> str:
        typed: str = self.cleaned_data["payment_code"]
        if typed and not written_code(typed):
            raise forms.ValidationError(_("This is no payment code; a sign may be mistyped."))
        return written_code(typed)

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        if day > self.today:
            raise forms.ValidationError(_("That day has not come yet."))
        return day


class PriorityRow(RowForm):
    """A claim to the date of an earlier filing."""

    office = CountryField(label=_("Office or country of the earlier filing"))
    number = forms.CharField(label=_("Its number"), max_length=60)
    filed_on = forms.DateField(label=_("Its filing date"), widget=DayInput())
    classes = forms.CharField(
        label=_("For the classes"), required=False, help_text=_("Such as 9, 25. Left empty: for all goods.")
    )
    copy_scan = FilesField(several=False, label=_("Certified copy"), accept=".pdf,.tif,.tiff,.png,.jpg,.jpeg")
    kept = KeptField()

    def clean_classes(self) -> list[int]:
        parts = self.cleaned_data["classes"].replace(",", " ").split()
        if not all(part.isdigit() for part in parts):
            raise forms.ValidationError(_("Name classes by their numbers, such as 9, 25."))
        return [int(part) for part in parts]


class StatesForm(forms.Form):
    """The member states in which the right is to have effect, where the law of the application lets them be named."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, book: str, on: date, **named: Any) -> None:
        super().__init__(data, **named)
        self.designates = book_designates(book, on)
        members = the_office().members_on(on)
        if members and any(book_designates(each, on) for each, _title in books_of_office()):
            self.fields["states"] = forms.MultipleChoiceField(
                label=_("Designated states"),
                choices=[(member.code, in_language(member.name)) for member in members],
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    def clean_states(self) -> list[str]:
        """States are named if and only if the law chosen lets them be named."""
        states: list[str] = self.cleaned_data["states"]
        if self.designates and not states:
            raise forms.ValidationError(_("Tick at least one state."))
        if states and not self.designates:
            raise forms.ValidationError(_("Under the law chosen the right has effect in all member states: tick none."))
        return states


def book_designates(book: str, on: date) -> bool:
    """Does an application under the law book's revision of the day name states?"""
    own = {each for each, _title in books_of_office()}
    return book in own and books()[book].in_force(on).designates


class ScansForm(forms.Form):
    """The papers handed in, as scans."""

    use_required_attribute = False

    kind = forms.ChoiceField(label=_("What the scans are"), choices=SCAN_KINDS)
    files = FilesField(  # type: ignore[assignment]  # read from the request before the form is made
        label=_("Scans"), accept=".pdf,.tif,.tiff,.png,.jpg,.jpeg", help_text=_("Several files at once are possible.")
    )
    kept = KeptField()


class DeclarationsForm(forms.Form):
    """What prices and rules of the book ask the applicant to declare."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, names: Mapping[str, str], **named: Any) -> None:
        super().__init__(data, **named)
        for name, words in names.items():
            label = DECLARED.get(name) or words or gettext(name.replace("_", " ").capitalize())
            self.fields[name] = forms.BooleanField(label=label, required=False)
