"""A field for one day, with the browser's own calendar."""

from typing import Any

from django import forms


class DayInput(forms.DateInput):
    """HTML wants the value of a date field as YYYY-MM-DD, whatever the language of the page."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
