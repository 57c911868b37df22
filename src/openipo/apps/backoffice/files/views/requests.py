"""Opening a proceeding on a request: an opposition, a renewal, a change, a withdrawal."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import REFUSALS, refusal_in_words
from openipo.apps.backoffice.files.asking.choices import choices_of, item_in_words
from openipo.apps.backoffice.files.asking.form import AskedForm
from openipo.apps.backoffice.files.consequences import opening_consequences
from openipo.apps.backoffice.files.frame import form_page
from openipo.apps.backoffice.files.loading import OpenFile, open_file
from openipo.apps.backoffice.files.reasons import Reason, reasons_of
from openipo.apps.backoffice.files.views.steps import changed_since, onwards
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import FileMoved, may, open_proceeding
from openipo.domain.procedures.api import RequestOption
from openipo.kernel.security.api import allow, once
from openipo.ui.api import in_language


@allow(officer)
@once
def open_request(request: HttpRequest, file: UUID, procedure: str) -> HttpResponse:
    """The request as a form made from the law book; why it cannot be made where it cannot."""
    opened = open_file(request, file)
    option = next((each for each in opened.view.requests if each.procedure == procedure), None)
    if option is None:
        raise Http404
    allowed = may(opened.desk.actor, "open-proceeding")
    reasons = [*reasons_of(opened, "", option.obstacles)]
    if reasons or not allowed:
        return _closed(request, opened, option, reasons or [Reason(str(allowed.reason))])
    form = _form(request, opened, option)
    if request.method == "POST" and form.is_valid():
        return _open(request, opened, option, form)
    return _page(request, opened, option, form, status=422 if form.is_bound else 200)


def _form(request: HttpRequest, opened: OpenFile, option: RequestOption) -> AskedForm:
    return AskedForm(
        request.POST if request.method == "POST" else None,
        asks=option.form,
        choices=choices_of(opened, by_goods=bool(option.items), states=option.states),
        goods={item: item_in_words(opened, item) for item in option.items},
        initial={"on": opened.desk.on, "seen": opened.view.length},
    )


def _open(request: HttpRequest, opened: OpenFile, option: RequestOption, form: AskedForm) -> HttpResponse:
    desk = opened.desk
    try:
        result = open_proceeding(
            file=opened.id,
            procedure=option.procedure,
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


def _page(
    request: HttpRequest, opened: OpenFile, option: RequestOption, form: AskedForm, *, status: int, **more: Any
) -> HttpResponse:
    law = opened.view.law
    procedure = law.revision.procedures[option.procedure]  # type: ignore[union-attr]
    return form_page(
        request,
        opened,
        "step",
        status=status,
        form=form,
        title=_title(option),
        law=option.law,
        consequences=opening_consequences(law, procedure),  # type: ignore[arg-type]
        **more,
    )


def _title(option: RequestOption) -> str:
    return _("Open: %(procedure)s") % {"procedure": in_language(option.label)}


def _closed(request: HttpRequest, opened: OpenFile, option: RequestOption, reasons: list[Reason]) -> HttpResponse:
    status = 409 if request.method == "POST" else 200
    return form_page(
        request, opened, "closed", status=status, title=_title(option), law=option.law, reasons=reasons, changed=()
    )
