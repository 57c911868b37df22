"""The runs so far, and a file to be taken in."""

from typing import BinaryIO, cast

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.exchange.actions.import_records import import_records
from openipo.apps.exchange.errors import ImportRefused
from openipo.apps.exchange.forms import ExportForm, ImportForm
from openipo.apps.exchange.models import ImportRun
from openipo.apps.exchange.permissions import may_import, may_see_imports
from openipo.apps.exchange.tables import runs_table
from openipo.kernel.clock.api import now
from openipo.kernel.security.api import allow, once

A_PAGE = 20


@allow(may_see_imports)
def overview(request: HttpRequest) -> HttpResponse:
    return _page(request, ImportForm())


@allow(may_import)
@require_POST
@once
def take(request: HttpRequest) -> HttpResponse:
    """Take the file in, or try it; all or nothing, and on to the report."""
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form)
    sent = form.cleaned_data["file"]
    try:
        report = import_records(
            format_name=form.cleaned_data["format"],
            file=cast(BinaryIO, sent.file),
            name=sent.name,
            by=request.actor,  # type: ignore[attr-defined]
            at=now(),
            is_trial=form.cleaned_data["is_trial"],
        )
    except ImportRefused as refusal:
        form.add_error("file", str(refusal))
        return _page(request, form)
    return redirect("exchange:report", report.run)


def _page(request: HttpRequest, form: ImportForm) -> HttpResponse:
    page = Paginator(ImportRun.objects.all(), A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "form": form if may_import(request.actor) else None,  # type: ignore[attr-defined]
        "export_form": ExportForm(auto_id="export-%s"),
        "page": page,
        "table": runs_table(page.object_list, _("Runs so far")),
    }
    return render(request, "exchange/runs.html", shown)
