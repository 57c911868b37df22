"""What the pages of the law ask for."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.ui.api import DayInput, in_language


class ClockForm(forms.Form):
    """A time limit to reckon."""

    clock = forms.ChoiceField(label=_("Time limit"))
    start = forms.DateField(label=_("Day of the event"), widget=DayInput())
    extensions = forms.IntegerField(label=_("Extensions"), min_value=0, max_value=20, initial=0, required=False)

    def __init__(self, data: Any = None, *, clocks: Sequence[tuple[str, str]], **named: Any) -> None:
        super().__init__(data, **named)
        self.fields["clock"].choices = clocks  # type: ignore[attr-defined]


class FeeForm(forms.Form):
    """A fee to reckon: the day, and the facts on which the book's prices depend."""

    fee = forms.ChoiceField(label=_("Fee"))
    on = forms.DateField(label=_("Price on"), widget=DayInput())

    def __init__(
        self, data: Any = None, *, fees: Sequence[Any], facts: Sequence[tuple[str, str]], **named: Any
    ) -> None:
        super().__init__(data, **named)
        self.fields["fee"].choices = [(fee.id, in_language(fee.label)) for fee in fees]  # type: ignore[attr-defined]
        for name, kind in facts:
            self.fields[f"fact-{name}"] = _fact_field(name, kind)

    def facts(self) -> dict[str, Any]:
        """The facts stated, by their names in the book."""
        named = {name.removeprefix("fact-"): value for name, value in self.cleaned_data.items() if name[:5] == "fact-"}
        return {name: value for name, value in named.items() if value not in (None, "")}


def _fact_field(name: str, kind: str) -> forms.Field:
    label = FACTS.get(name, name.replace("_", " ").capitalize())
    if kind == "yes-no":
        return forms.BooleanField(label=label, required=False)
    if kind == "number":
        return forms.IntegerField(label=label, min_value=0, initial=1, required=False)
    choices = [(value, CHANNELS.get(value, value)) for value in ("paper", "post", "electronic")]
    return (
        forms.ChoiceField(label=label, choices=choices)
        if name == "channel"
        else forms.CharField(label=label, required=False)
    )


FACTS = {
    "applicant_is_small": _("Small enterprise or natural person"),
    "classes": _("Classes"),
    "items": _("Items"),
    "channel": _("Came"),
}
CHANNELS = {"paper": _("on paper"), "post": _("by post"), "electronic": _("electronically")}


class ClosureForm(forms.Form):
    """An extraordinary closure."""

    use_required_attribute = False

    on = forms.DateField(label=_("The office was closed on"), widget=DayInput())
    reason = forms.CharField(label=_("Reason"), max_length=300)


class YearForm(forms.Form):
    year = forms.IntegerField(label=_("Year"), min_value=1900, max_value=2200)


class MoveForm(forms.Form):
    """Files of one revision to a later one."""

    came_from = forms.ChoiceField(label=_("Files under"))
    to = forms.ChoiceField(label=_("To be moved to"))

    def __init__(self, data: Any = None, *, revisions: Sequence[str], **named: Any) -> None:
        super().__init__(data, **named)
        for name in ("came_from", "to"):
            self.fields[name].choices = [(each, each) for each in revisions]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        stated = super().clean() or self.cleaned_data
        if stated.get("came_from") and stated.get("came_from") == stated.get("to"):
            self.add_error("to", _("Choose another revision than the one the files are under."))
        return stated


class BeginDraftForm(forms.Form):
    """A change of the law to be written."""

    use_required_attribute = False

    book = forms.ChoiceField(label=_("Law book"))
    revision = forms.CharField(
        label=_("Name of the revision"),
        max_length=40,
        help_text=_("Its year, such as 2027; that of a revision not yet in force writes that one anew."),
    )
    reason = forms.CharField(label=_("What it is about"), max_length=300)

    def __init__(self, data: Any = None, *, books: Sequence[str], **named: Any) -> None:
        super().__init__(data, **named)
        self.fields["book"].choices = [(each, each) for each in books]  # type: ignore[attr-defined]


class AddTextForm(forms.Form):
    """A text of the law to be changed by the draft."""

    name = forms.ChoiceField(label=_("Text to change"))

    def __init__(self, data: Any = None, *, names: Sequence[str], **named: Any) -> None:
        super().__init__(data, **named)
        self.fields["name"].choices = [(each, each) for each in names]  # type: ignore[attr-defined]


class AddStoryForm(forms.Form):
    """A story for the draft to tell."""

    story = forms.RegexField(
        r"^[a-z0-9][a-z0-9-]*$",
        label=_("Name of the story"),
        max_length=80,
        help_text=_("Small letters, figures and hyphens: late-reply. That of a story of the book tells it anew."),
        error_messages={"invalid": _("A story is called by small letters, figures and hyphens.")},
    )


class PublishForm(forms.Form):
    """The day from which the draft is the law."""

    in_force_from = forms.DateField(label=_("In force from"), widget=DayInput())


class ReplayForm(forms.Form):
    """The period whose files are done once more."""

    since = forms.DateField(label=_("From"), widget=DayInput())
    until = forms.DateField(label=_("Until"), widget=DayInput())
