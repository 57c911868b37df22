"""What the search asks for."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.domain.classification.api import vienna_code
from openipo.domain.searches.api import LIST_KINDS, fault_in_words

STANDING = [
    ("live", gettext_lazy("In force or pending, and lists")),
    ("registered", gettext_lazy("In force")),
    ("pending", gettext_lazy("Pending")),
    ("ended", gettext_lazy("Ended")),
    ("list", gettext_lazy("Lists only")),
    ("all", gettext_lazy("All")),
]
STATUSES = {"live": ("pending", "registered", "list"), "all": ()}
CROP = ("left", "top", "right", "bottom")
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
_PARTS = re.compile(r"[\s,;]+")


class SearchForm(forms.Form):
    """Words, classes, figurative elements, owner, number; the picture was uploaded before."""

    use_required_attribute = False
    all_optional = True  # said of no field: one of them is enough

    words = forms.CharField(
        label=gettext_lazy("Words of the mark"),
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "data-key": "s", "autocomplete": "off"}),
    )
    classes = forms.CharField(label=gettext_lazy("Claimed classes, such as 25 30"), required=False, max_length=200)
    goods = forms.CharField(label=gettext_lazy("Goods and services of the mark"), required=False, max_length=2000)
    vienna = forms.CharField(label=gettext_lazy("Vienna codes, such as 26.4 3.1.1"), required=False, max_length=200)
    owner = forms.CharField(label=gettext_lazy("Applicant or holder"), required=False, max_length=200)
    number = forms.CharField(label=gettext_lazy("Number"), required=False, max_length=60)
    standing = forms.ChoiceField(label=gettext_lazy("Standing"), required=False, choices=STANDING)
    only = forms.CharField(label=gettext_lazy("Only marks in these classes"), required=False, max_length=200)
    figures = forms.CharField(label=gettext_lazy("Only with these Vienna codes"), required=False, max_length=200)
    country = forms.CharField(
        label=gettext_lazy("Only of applicants in (country codes)"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    filed_from = forms.DateField(label=gettext_lazy("Filed from"), required=False, widget=DAY)
    filed_until = forms.DateField(label=gettext_lazy("Filed until"), required=False, widget=DAY)
    picture = forms.UUIDField(required=False, widget=forms.HiddenInput)
    file = forms.UUIDField(required=False, widget=forms.HiddenInput)
    left = forms.IntegerField(label=gettext_lazy("From the left (%)"), required=False, min_value=0, max_value=99)
    top = forms.IntegerField(label=gettext_lazy("From the top (%)"), required=False, min_value=0, max_value=99)
    right = forms.IntegerField(label=gettext_lazy("To the right (%)"), required=False, min_value=1, max_value=100)
    bottom = forms.IntegerField(label=gettext_lazy("To the bottom (%)"), required=False, min_value=1, max_value=100)

    def clean_words(self) -> str:
        words = str(self.cleaned_data["words"])
        if words and (fault := fault_in_words(words)):
            raise forms.ValidationError(_(fault))
        return words

    def clean_classes(self) -> tuple[int, ...]:
        return self._classes("classes")

    def clean_only(self) -> tuple[int, ...]:
        return self._classes("only")

    def _classes(self, name: str) -> tuple[int, ...]:
        parts = [part for part in _PARTS.split(self.cleaned_data[name]) if part]
        wrong = [part for part in parts if not (part.isascii() and part.isdigit() and 0 < int(part) <= 45)]
        if wrong:
            raise forms.ValidationError(
                _("“%(part)s” is not a class; classes go from 1 to 45.") % {"part": wrong[0][:40]}
            )
        return tuple(dict.fromkeys(int(part) for part in parts))

    def clean_country(self) -> tuple[str, ...]:
        parts = [part.upper() for part in _PARTS.split(self.cleaned_data["country"]) if part]
        wrong = [part for part in parts if not (part.isascii() and part.isalpha() and len(part) == 2)]
        if wrong:
            raise forms.ValidationError(_("“%(part)s” is not the code of a country.") % {"part": wrong[0][:40]})
        return tuple(dict.fromkeys(parts))

    def clean_vienna(self) -> tuple[str, ...]:
        return self._vienna("vienna")

    def clean_figures(self) -> tuple[str, ...]:
        return self._vienna("figures")

    def _vienna(self, name: str) -> tuple[str, ...]:
        parts = [part for part in _PARTS.split(self.cleaned_data[name]) if part]
        wrong = [part for part in parts if not vienna_code(part)]
        if wrong:
            raise forms.ValidationError(_("“%(part)s” is not a Vienna code.") % {"part": wrong[0][:40]})
        return tuple(dict.fromkeys(vienna_code(part) for part in parts))

    def clean(self) -> dict[str, Any]:
        asked: dict[str, Any] = super().clean() or {}
        left, top, right, bottom = self._sides()
        if asked.get("picture") and (left >= right or top >= bottom):
            self.add_error("left", _("This leaves nothing of the picture: the sides cross."))
        first, last = asked.get("filed_from"), asked.get("filed_until")
        if first and last and last < first:
            self.add_error("filed_until", _("The last day lies before the first: no mark can be found."))
        if asked.get("goods") and not asked.get("classes") and "classes" not in self.errors:
            self.add_error("classes", _("Say in which classes the goods are."))
        return asked

    def _sides(self) -> list[int]:
        whole = zip(CROP, (0, 0, 100, 100), strict=True)
        asked = [(self.cleaned_data.get(name), side) for name, side in whole]
        return [side if each is None else each for each, side in asked]

    def crop(self) -> list[int]:
        """The part of the picture that is searched, in hundredths; empty for all of it."""
        sides = self._sides()
        return [] if sides == [0, 0, 100, 100] else sides

    def narrows(self) -> bool:
        """Something keeps the hits to some marks: that part of the form stands open."""
        names = ("owner", "only", "figures", "country", "filed_from", "filed_until")
        return self.is_bound and any(self.data.get(name) for name in names)

    def bears_something(self) -> bool:
        """Something was typed that asks nothing by itself: a class, a day."""
        return any(
            self.data.get(name) for name in ("classes", "only", "figures", "country", "filed_from", "filed_until")
        )

    def asks_something(self) -> bool:
        asked: dict[str, Any] = self.cleaned_data
        return any(asked.get(name) for name in ("words", "vienna", "owner", "number", "picture"))


class PictureForm(forms.Form):
    """A picture to search with."""

    use_required_attribute = False

    upload = forms.FileField(label=gettext_lazy("Picture"))


class GoodsForm(forms.Form):
    use_required_attribute = False

    text = forms.CharField(
        label=gettext_lazy("Goods and services in the applicant's words"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ListForm(forms.Form):
    use_required_attribute = False

    kind = forms.ChoiceField(
        label=gettext_lazy("Kind of list"),
        choices=[("", gettext_lazy("As the table says")), *LIST_KINDS.items()],
        required=False,
    )
    table = forms.FileField(label=gettext_lazy("Table (CSV: id, kind, words, source)"))
