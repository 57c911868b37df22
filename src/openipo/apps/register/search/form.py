"""What the public may ask of the register."""

import re
from dataclasses import dataclass
from datetime import date

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from openipo.apps.register.search.alike import MOST_LETTERS
from openipo.apps.register.words import REGISTER_STATUS
from openipo.domain.classification.api import is_nice_class, nice_classes
from openipo.domain.publication.api import shown_lines
from openipo.domain.rights.api import MARK_KINDS
from openipo.domain.searches.api import fault_in_words


@dataclass(frozen=True)
class Wanted:
    """A search; what is empty does not narrow."""

    words: str = ""
    holder: str = ""
    interest: str = ""
    classes: tuple[int, ...] = ()
    status: str = ""
    kind: str = ""
    filed_from: date | None = None
    filed_until: date | None = None


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def classes_in(text: str) -> tuple[int, ...]:
    """The numbers of the classes; raises an error that names the one that is none."""
    numbers = [int(part) for part in re.findall(r"\d+", text)]
    for number in numbers:
        if not is_nice_class(number):
            last = len(nice_classes("en"))
            problem = _("%(number)s is no class of the Nice Classification; they run from 1 to %(last)s.")
            raise forms.ValidationError(problem, params={"number": number, "last": last})
    return tuple(numbers)


class AlikeForm(forms.Form):
    """The mark that somebody thinks of, and what it is for."""

    use_required_attribute = False
    words = forms.CharField(label=_("Words of the mark"), max_length=MOST_LETTERS, strip=True)
    classes = forms.CharField(
        label=_("Nice classes"), required=False, max_length=100, help_text=_("One or more, for example 9, 25")
    )

    def clean_words(self) -> str:
        words = str(self.cleaned_data["words"])
        if fault := fault_in_words(words):
            raise forms.ValidationError(gettext(fault))
        return words

    def clean_classes(self) -> tuple[int, ...]:
        return classes_in(self.cleaned_data["classes"])


class SearchForm(forms.Form):
    """Sent by GET: a search has an address of its own."""

    use_required_attribute = False
    q = forms.CharField(label=_("Mark, number or name"), required=False, max_length=200, strip=True)
    holder = forms.CharField(label=_("Applicant or holder"), required=False, max_length=200, strip=True)
    interest = forms.CharField(
        label=_("Licensee, pledgee or other person of a recorded interest"),
        required=False,
        max_length=200,
        strip=True,
        help_text=_("Of a licence, a pledge, a seizure or an order that stands today"),
    )
    classes = forms.CharField(
        label=_("Nice classes"), required=False, max_length=100, help_text=_("One or more, for example 9, 25")
    )
    status = forms.ChoiceField(label=_("Status"), required=False)
    kind = forms.ChoiceField(label=_("Kind of mark"), required=False)
    filed_from = forms.DateField(label=_("Filed from"), required=False, widget=DayInput())
    filed_until = forms.DateField(label=_("Filed until"), required=False, widget=DayInput())

    def __init__(self, *values: object, **named: object) -> None:
        super().__init__(*values, **named)  # type: ignore[arg-type]
        language = (get_language() or "en").split("-", maxsplit=1)[0]
        everything = [("", gettext("All"))]
        statuses = [(code, label) for code, (label, _tone) in REGISTER_STATUS.items()]
        kinds = [(kind, shown_lines("550", [kind], language)[0]) for kind in MARK_KINDS]
        self._choose("status", [*everything, *statuses])
        self._choose("kind", [*everything, *kinds])

    def _choose(self, name: str, choices: list[tuple[str, object]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def clean_classes(self) -> tuple[int, ...]:
        return classes_in(self.cleaned_data["classes"])

    @property
    def wanted(self) -> Wanted:
        """The search, once the form is valid."""
        given = self.cleaned_data
        return Wanted(
            given["q"], given["holder"], given["interest"], given["classes"], given["status"], given["kind"],
            given["filed_from"], given["filed_until"],
        )  # fmt: skip

    @property
    def details(self) -> list[forms.BoundField]:
        """The fields behind "More to narrow the search"."""
        return [self[name] for name in self.fields if name != "q"]

    @property
    def is_detailed(self) -> bool:
        return any(self.data.get(name) for name in self.fields if name != "q")
