"""Several rows of one kind on a page that works without script: adding and removing are acts of the form."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

MOST = 60


class RowForm(forms.Form):
    """A row; one in which nothing is stated is passed over."""

    use_required_attribute = False
    always_stated: tuple[str, ...] = ()  # fields that are filled in beforehand and so say nothing

    @property
    def is_blank(self) -> bool:
        """Has the officer left the row as it was offered?"""
        stated = (name for name in self.fields if name not in self.always_stated)
        return not any(self[name].value() not in (None, "", False) for name in stated)

    def full_clean(self) -> None:
        """A blank row that may stay blank is in shape, whatever its fields ask for."""
        if self.is_bound and self.empty_permitted and self.is_blank:
            self._errors = ErrorDict()
            self.cleaned_data = {}
            return
        super().full_clean()


class RowCount(forms.Form):
    """How many rows the page shows."""

    rows = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=MOST, label=_("Rows"))


class Rows:
    """The rows named `name`: as they are offered, as they were sent, or as they were sent and checked."""

    def __init__(self, name: str, form: type[RowForm], forms_of_rows: list[RowForm], needed: bool) -> None:
        self.name = name
        self.form = form
        self.forms = forms_of_rows
        self.needed = needed
        self.count = RowCount(prefix=name, initial={"rows": len(forms_of_rows)})

    @classmethod
    def offered(cls, name: str, form: type[RowForm], values: Iterable[Mapping[str, Any]], needed: bool) -> "Rows":
        """Rows that are not checked, filled in with these values."""
        rows = [form(prefix=f"{name}-{place}", initial=dict(each)) for place, each in enumerate(values)]
        return cls(name, form, rows, needed)

    @classmethod
    def sent(cls, name: str, form: type[RowForm], data: Any, needed: bool) -> "Rows":
        """Rows as they were sent, to be checked. The first may be left blank only where none is needed."""
        rows = []
        for place in range(count_in(data, name)):
            row = form(data, prefix=f"{name}-{place}")
            row.empty_permitted = not (needed and place == 0)
            rows.append(row)
        return cls(name, form, rows, needed)

    def checked(self) -> bool:
        """Are all rows that state something in shape?"""
        return all([row.is_valid() for row in self.stated()])

    def stated(self) -> list[RowForm]:
        """The rows that state something, and the first where one is needed."""
        return [row for place, row in enumerate(self.forms) if not row.is_blank or (self.needed and place == 0)]

    def __iter__(self) -> Any:
        return iter(self.forms)

    def __len__(self) -> int:
        return len(self.forms)


def count_in(data: Any, name: str) -> int:
    """How many rows were sent."""
    count = RowCount(data, prefix=name)
    return count.cleaned_data["rows"] if count.is_valid() else 0


def values_in(data: Any, name: str, form: type[RowForm]) -> list[dict[str, Any]]:
    """The rows' values as they were typed."""
    return [typed(form, data, f"{name}-{place}") for place in range(count_in(data, name))]


def typed(form: type[forms.Form], data: Any, prefix: str, **named: Any) -> dict[str, Any]:
    """A form's values as they were typed, to be offered again without being checked."""
    empty = form(prefix=prefix or None, **named)
    return {
        name: field.widget.value_from_datadict(data, {}, empty.add_prefix(name))
        for name, field in empty.fields.items()
        if not field.widget.needs_multipart_form
    }
