"""A file handed out in WIPO ST.96."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from openipo.apps.exchange.actions.export_st96 import export_st96
from openipo.apps.exchange.errors import ExportRefused
from openipo.apps.exchange.forms import ExportForm
from openipo.apps.exchange.permissions import may_import
from openipo.kernel.security.api import allow


@allow(may_import)
def st96(request: HttpRequest) -> HttpResponse:
    """The document as a file to keep; the form again, with the reason, where there is none."""
    form = ExportForm(request.GET, auto_id="export-%s")
    if not form.is_valid():
        return render(request, "exchange/export.html", {"export_form": form})
    number = form.cleaned_data["number"]
    try:
        document = export_st96(number)
    except ExportRefused as refusal:
        form.add_error("number", str(refusal))
        return render(request, "exchange/export.html", {"export_form": form})
    answer = HttpResponse(document, content_type="application/xml")
    name = "".join(sign if sign.isalnum() else "-" for sign in number)
    answer["Content-Disposition"] = content_disposition_header(True, f"{name}-st96.xml") or ""
    return answer
