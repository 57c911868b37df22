"""The goods and services, class by class, one line one item; or the whole list pasted."""

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.reception.forms.rows import RowForm
from openipo.domain.rights.api import UnreadableGoods, parse_goods


class ClassRow(RowForm):
    """A class of the Nice classification with its items."""

    class_number = forms.IntegerField(
        label=_("Class"),
        min_value=1,
        max_value=45,
        widget=forms.NumberInput(attrs={"min": 1, "max": 45, "autocomplete": "off"}),
    )
    items = forms.CharField(
        label=_("Goods or services"),
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("One line one item."),
    )

    def clean_items(self) -> list[str]:
        lines = [part.strip(" .") for part in self.cleaned_data["items"].replace(";", "\n").splitlines()]
        items = [line for line in lines if line]
        if not items:
            raise forms.ValidationError(_("State at least one item."))
        return items


class PasteForm(forms.Form):
    """A list as it stands in the paper, with its classes."""

    use_required_attribute = False

    whole_list = forms.CharField(
        label=_("Paste a whole list"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        help_text=_("Each class begins a line, such as “25: clothing; footwear”. It is added to the classes above."),
    )

    def clean_whole_list(self) -> list[tuple[int, str]]:
        try:
            return parse_goods(self.cleaned_data["whole_list"])
        except UnreadableGoods as unreadable:
            raise forms.ValidationError(
                _("Begin each class with its number and a colon, such as “25: clothing; footwear”.")
            ) from unreadable
