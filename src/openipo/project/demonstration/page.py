"""The page on which a visitor of the demonstration lets time pass."""

from datetime import timedelta

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from openipo.domain.accounts.api import office_named, officer
from openipo.kernel.clock.api import today
from openipo.kernel.security.api import allow
from openipo.project.demonstration.let_time_pass import MOST, let_time_pass
from openipo.ui.api import DayInput


class TimeForm(forms.Form):
    """The day to which the demonstration moves on."""

    until = forms.DateField(label=gettext_lazy("Go on to this day"), widget=DayInput())

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.present = today(office_named(settings.OFFICE).time_zone)

    def clean_until(self) -> object:
        """Time only goes forward, and at most some months at a time."""
        until = self.cleaned_data["until"]
        if not self.present < until <= self.present + timedelta(days=MOST):
            last = self.present + timedelta(days=MOST)
            raise forms.ValidationError(
                _("Choose a day after %(present)s and not after %(last)s.") % {"present": self.present, "last": last}
            )
        return until


@allow(officer)
def pass_time(request: HttpRequest) -> HttpResponse:
    """Choose a day; the office then works through every day up to it."""
    form = TimeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        passed = let_time_pass(
            (form.cleaned_data["until"] - form.present).days, office_named(settings.OFFICE).time_zone
        )
        said = ngettext("One day passed.", "%(days)d days passed.", passed.days) % {"days": passed.days}
        acted = ngettext("The law acted on one file.", "The law acted on %(files)d files.", passed.files) % {
            "files": passed.files
        }
        messages.success(request, f"{said} {acted}")
        return redirect("pass_time")
    suggested = [(days, form.present + timedelta(days=days)) for days in (1, 7, 31, 62)]
    return render(request, "ui/pass_time.html", {"form": form, "present": form.present, "suggested": suggested})
