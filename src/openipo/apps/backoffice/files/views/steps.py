"""Taking a step: the questions of the law book, what will follow, and what happens when somebody else was quicker."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import REFUSALS, refusal_in_words
from openipo.apps.backoffice.files.asking.at_hand import answers_at_hand
from openipo.apps.backoffice.files.asking.choices import choices_of, item_in_words
from openipo.apps.backoffice.files.asking.form import AskedForm
from openipo.apps.backoffice.files.consequences import step_consequences
from openipo.apps.backoffice.files.frame import form_page
from openipo.apps.backoffice.files.loading import OpenFile, open_file
from openipo.apps.backoffice.files.reasons import Reason, reasons_of
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import Done, FileMoved, HistoryLine, take_step
from openipo.domain.correspondence.api import letter_with_key
from openipo.domain.procedures.api import Option, Step
from openipo.kernel.security.api import allow, once
from openipo.ui.api import in_language


@allow(officer)
@once
def step(request: HttpRequest, file: UUID, proceeding: str, step: str) -> HttpResponse:
    """The step as a form; why it is closed where it is."""
    opened = open_file(request, file)
    provision = _provision(opened, proceeding, step)
    option = next((each for each in opened.view.options if (each.proceeding, each.step) == (proceeding, step)), None)
    if option is None or not option.is_open:
        return _closed(request, opened, provision, option)
    form = _form(request, opened, option)
    if request.method == "POST" and form.is_valid():
        return _take(request, opened, option, form)
    return _page(request, opened, option, form, status=422 if form.is_bound else 200)


def _provision(opened: OpenFile, proceeding: str, step: str) -> Step:
    """The step in the law book. Raises Http404 where the file has no such proceeding or the law no such step."""
    view, law = opened.view, opened.view.law
    place = next((each for each in view.proceedings if each.key == proceeding), None)
    found = law.revision.procedures[place.procedure].steps.get(step) if law and place else None
    if found is None:
        raise Http404
    return found


def _form(request: HttpRequest, opened: OpenFile, option: Option) -> AskedForm:
    initial: dict[str, Any] = {"on": opened.desk.on, "seen": opened.view.length}
    initial |= answers_at_hand(opened, option, request.GET)
    return AskedForm(
        request.POST if request.method == "POST" else None,
        asks=option.asks,
        choices=choices_of(opened, by_goods=bool(option.items), proceeding=option.proceeding, states=option.states),
        goods={item: item_in_words(opened, item) for item in option.items},
        initial=initial,
    )


def _take(request: HttpRequest, opened: OpenFile, option: Option, form: AskedForm) -> HttpResponse:
    desk = opened.desk
    try:
        result = take_step(
            file=opened.id,
            proceeding=option.proceeding,
            step=option.step,
            on=form.day,
            by=desk.actor,
            at=desk.at,
            facts=form.facts(),
            items=form.items(),
            states=form.states(),
            expected_length=form.cleaned_data["seen"],
        )
    except FileMoved as moved:
        return _page(request, opened, option, form, status=409, moved=moved, changed=changed_since(opened, form))
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            form.add_error(None, sentence)
        return _page(request, opened, option, form, status=422)
    return onwards(request, opened, in_language(option.label), result)


def changed_since(opened: OpenFile, form: AskedForm) -> list[HistoryLine]:
    """What was recorded after the form was opened; the form is then shown for the file as it is now."""
    lines = opened.view.history[: max(opened.view.length - form.cleaned_data["seen"], 0)]
    form.data = _with(form.data, seen=str(opened.view.length))
    return list(lines)


def _with(data: Any, **values: str) -> Any:
    """The same answers with some of them replaced."""
    changed = data.copy()
    for name, value in values.items():
        changed[name] = value
    return changed


def onwards(request: HttpRequest, opened: OpenFile, label: str, result: Done) -> HttpResponse:
    """To the letter that was drafted, else back to the file."""
    if result.proposal:
        messages.success(request, _("Proposed: %(step)s. Another officer confirms it.") % {"step": label})
    else:
        messages.success(request, _("Recorded: %(step)s.") % {"step": label})
    for number in result.new_files:
        messages.success(request, _("Opened: file %(number)s.") % {"number": number})
    if len(result.letters) == 1:
        letter = letter_with_key(opened.id, result.letters[0])
        return redirect("office_letters:letter", letter=letter.pk)
    return redirect("office_files:overview", file=opened.id)


def _page(
    request: HttpRequest, opened: OpenFile, option: Option, form: AskedForm, *, status: int, **more: Any
) -> HttpResponse:
    law = opened.view.law
    procedure = law.revision.procedures[option.procedure]  # type: ignore[union-attr]
    return form_page(
        request,
        opened,
        "step",
        status=status,
        form=form,
        title=in_language(option.label),
        law=option.law,
        consequences=step_consequences(law, procedure, procedure.steps[option.step]),  # type: ignore[arg-type]
        four_eyes=option.four_eyes,
        **more,
    )


def _closed(request: HttpRequest, opened: OpenFile, provision: Step, option: Option | None) -> HttpResponse:
    reasons = [*reasons_of(opened, option.proceeding, option.obstacles)] if option else []
    return form_page(
        request,
        opened,
        "closed",
        status=409 if request.method == "POST" else 200,
        title=in_language(provision.label),
        law=provision.law,
        reasons=reasons or [Reason(_("The file is shown as it was, or the proceeding has ended."))],
        changed=opened.view.history[:5] if request.method == "POST" else (),
    )
