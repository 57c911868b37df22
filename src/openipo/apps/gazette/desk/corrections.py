"""A published entry was wrong or late: its correction is queued, with the time limit that begins anew."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from openipo.apps.gazette.desk.steps import REFUSALS, actor_of
from openipo.apps.gazette.desk.tables import PUBLISHED, said_or_nothing
from openipo.apps.gazette.issues.showing import entry_url
from openipo.apps.gazette.menu import PUBLISHERS
from openipo.apps.gazette.reading import Reader, reader_of
from openipo.domain.cases.api import look_at, queue_corrigendum, the_office
from openipo.domain.publication.api import Difference, Entry, inid_label, proof_entry
from openipo.kernel.security.api import allow, once
from openipo.ui.api import cited, in_language


class CorrectionForm(forms.Form):
    """The reason in each of the office's languages, and which time limit begins anew."""

    use_required_attribute = False

    def __init__(self, clocks: list[tuple[str, str]], *values: object, **named: object) -> None:
        super().__init__(*values, **named)  # type: ignore[arg-type]
        for code in the_office().languages:
            self.fields[f"reason_{code}"] = forms.CharField(
                label=_("Reason (%(language)s)") % {"language": code}, widget=forms.Textarea({"lang": code})
            )
        self.fields["restarts_clock"] = forms.ChoiceField(
            label=_("Which time limit begins anew with the correction?"),
            choices=[("", gettext("None: nobody was misled about a time limit")), *clocks],
            widget=forms.RadioSelect,
            required=False,
        )

    @property
    def reason(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"reason_{code}"] for code in the_office().languages}


@allow(PUBLISHERS)
@once
def correct(request: HttpRequest, entry: UUID) -> HttpResponse:
    """What the entry says and what the register says now; then the correction is queued for the next issue."""
    reader = reader_of(request)
    wrong = get_object_or_404(Entry.objects.select_related("issue"), pk=entry, state=PUBLISHED)
    form = CorrectionForm(_clocks(wrong, reader), request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            _queue(wrong, form, reader)
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, gettext("The correction is queued for the next issue."))
            return redirect("gazette:desk")
    values = {
        "form": form,
        "entry": wrong,
        "mark": (wrong.snapshot or {}).get("mark", ""),
        "entry_url": entry_url(wrong.issue.number, wrong.position) if wrong.issue else "",
        "section": in_language(wrong.section_label, reader.language),
        "differences": [_shown(each, reader.language) for each in proof_entry(wrong)],
    }
    return render(request, "gazette/correct.html", values, status=400 if form.errors else 200)


def _queue(wrong: Entry, form: CorrectionForm, reader: Reader) -> None:
    queue_corrigendum(
        file=UUID(str(wrong.file)),
        corrects=wrong.key,
        reason=form.reason,
        restarts_clock=form.cleaned_data["restarts_clock"],
        on=reader.on,
        by=actor_of(reader),
        at=reader.at,
    )


def _clocks(wrong: Entry, reader: Reader) -> list[tuple[str, str]]:
    """The time limits of the law that count from the publication of this section."""
    at_hand = look_at(UUID(str(wrong.file)))
    proceeding = at_hand.case.proceedings[at_hand.case.entries[wrong.key].proceeding]
    clocks = at_hand.law.procedure_of(proceeding).clocks.values()
    counting = [clock for clock in clocks if clock.starts_on == f"published:{wrong.section}"]
    return [(clock.id, cited(in_language(clock.label, reader.language), clock.law)) for clock in counting]


def _shown(difference: Difference, language: str) -> tuple[str, str, str]:
    code = difference.code.split(" ", maxsplit=1)[0]
    words = (said_or_nothing(code, lines, language) for lines in (difference.was, difference.is_now))
    return (f"({code}) {inid_label(code, language)}", *words)  # type: ignore[return-value]
