"""The mark, of any kind."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.reception.forms.files import FilesField, KeptField
from openipo.apps.backoffice.words import CATEGORY, MARK_KIND
from openipo.domain.rights.api import MARK_CATEGORIES, MARK_KINDS


def short() -> forms.Textarea:
    return forms.Textarea(attrs={"rows": 2})


class MarkForm(forms.Form):
    """What the application says of the mark (INID 540 to 591)."""

    use_required_attribute = False

    kind = forms.ChoiceField(label=_("Kind of mark"), choices=[(kind, MARK_KIND[kind]) for kind in MARK_KINDS])
    category = forms.ChoiceField(
        label=_("Category"), choices=[(category, CATEGORY[category]) for category in MARK_CATEGORIES]
    )
    text = forms.CharField(
        label=_("Words of the mark"), required=False, max_length=2000, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    standard_characters = forms.BooleanField(label=_("In standard characters"), required=False)
    representations = FilesField(
        label=_("Pictures, sound or video of the mark"),
        accept="image/*,audio/*,video/*,.pdf,.glb,.stl,.obj",
        help_text=_("One file for each view. “Take and show” shows them before the application is received."),
    )
    kept = KeptField()
    colours = forms.CharField(
        label=_("Colours claimed"), required=False, help_text=_("Separated by commas, such as: red, dark green.")
    )
    description = forms.CharField(label=_("Description"), required=False, widget=short())
    transliteration = forms.CharField(label=_("Transliteration"), required=False)
    translation = forms.CharField(label=_("Translation"), required=False)
    disclaimer = forms.CharField(label=_("Disclaimer"), required=False)

    def clean_colours(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.cleaned_data["colours"].split(",") if part.strip())

    def clean(self) -> dict[str, Any]:
        stated = super().clean() or self.cleaned_data
        if stated.get("standard_characters") and stated.get("kind") != "word":
            self.add_error("standard_characters", _("Only a word mark is in standard characters."))
        return stated
