"""Uploads of one or several files, and the hidden field that remembers those already taken."""

from typing import Any

from django import forms


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One or several files. They are taken into the store before the form is checked, so nothing is checked here."""

    def __init__(self, *, several: bool = True, accept: str = "", **named: Any) -> None:
        attributes = {"accept": accept} if accept else {}
        widget = (SeveralFiles if several else forms.FileInput)(attrs=attributes)
        super().__init__(required=False, widget=widget, **named)

    def clean(self, data: Any, initial: Any = None) -> None:
        return None


class KeptField(forms.CharField):
    """Documents taken already: "id" or "id:kind", separated by blanks."""

    def __init__(self) -> None:
        super().__init__(required=False, widget=forms.HiddenInput, max_length=8000)


def kept_in(text: str) -> list[tuple[str, str]]:
    """Id and kind of each document taken."""
    return [(name, kind) for name, _, kind in (part.partition(":") for part in (text or "").split())]
