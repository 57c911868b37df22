"""A value of the register that was recorded wrongly is corrected; both values stay in the history."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.apps.backoffice.desk import REFUSALS, refusal_in_words
from openipo.apps.backoffice.files.correctable import correctable
from openipo.apps.backoffice.files.frame import form_page
from openipo.apps.backoffice.files.loading import OpenFile, open_file
from openipo.domain.cases.api import FILE_DUTIES, correct_record
from openipo.kernel.security.api import allow, once

CORRECTORS = FILE_DUTIES.rule("correct")


class CorrectionForm(forms.Form):
    """Which value, what it should be, why, and under which provision."""

    path = forms.ChoiceField(label=gettext_lazy("Value recorded wrongly"))
    new = forms.CharField(
        label=gettext_lazy("What it should be"),
        required=False,
        help_text=gettext_lazy("Days as 2026-03-05. Leave empty where nothing should be stated."),
    )
    reason = forms.CharField(label=gettext_lazy("Why"), widget=forms.Textarea(attrs={"rows": 2}))
    provision = forms.CharField(label=gettext_lazy("Provision"), max_length=200)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *arguments: Any, values: Iterable[tuple[str, str]], **named: Any) -> None:
        super().__init__(*arguments, **named)
        choices: Any = self.fields["path"]
        choices.choices = [(path, f"{path}: {value}") for path, value in values]


@allow(CORRECTORS)
@once
def correct_value(request: HttpRequest, file: UUID) -> HttpResponse:
    """The form, and what becomes of it."""
    opened = open_file(request, file)
    posted = request.POST if request.method == "POST" else None
    initial = {"seen": opened.view.length, "path": request.GET.get("path", "")}
    form = CorrectionForm(posted, values=correctable(opened.state), initial=initial)
    if form.is_bound and form.is_valid() and _correct(opened, form):
        messages.success(request, _("Corrected. Both values stand in the history."))
        return redirect("office_files:record", file=file)
    title = _("Correct a value")
    return form_page(request, opened, "correct", status=422 if form.is_bound else 200, form=form, title=title)


def _since(opened: OpenFile, path: str) -> date | None:
    """What was never stated of a file under no law yet counts for as long as its record does."""
    if opened.state.book or opened.state.value(path) is not None:
        return None
    return opened.view.history[-1].effective_on


def _correct(opened: OpenFile, form: CorrectionForm) -> bool:
    stated, desk = form.cleaned_data, opened.desk
    try:
        correct_record(
            file=opened.id,
            path=stated["path"],
            new=stated["new"] or None,
            reason=stated["reason"],
            provision=stated["provision"],
            effective_on=_since(opened, stated["path"]),
            by=desk.actor,
            at=desk.at,
            expected_length=stated["seen"],
        )
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            form.add_error(None, sentence)
        return False
    return True
