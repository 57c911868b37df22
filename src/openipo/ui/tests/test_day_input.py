"""A day in a form."""

from datetime import date

import pytest
from django import forms
from django.utils import translation

from openipo.ui.api import DayInput


class DayForm(forms.Form):
    on = forms.DateField(widget=DayInput())


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_a_browser_is_given_the_day_as_it_wants_it_in_every_language(language: str) -> None:
    with translation.override(language):
        page = DayForm(initial={"on": date(2026, 3, 5)}).as_p()

    assert 'value="2026-03-05"' in page
    assert 'type="date"' in page


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_what_the_browser_sends_is_understood_in_every_language(language: str) -> None:
    with translation.override(language):
        form = DayForm({"on": "2026-03-05"})

        assert form.is_valid()
        assert form.cleaned_data["on"] == date(2026, 3, 5)
