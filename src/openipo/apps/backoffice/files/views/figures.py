"""From the codes proposed beside the search to the step that applies them."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.files.asking.figures import VIENNA_CODES
from openipo.apps.backoffice.files.loading import open_file
from openipo.domain.accounts.api import officer
from openipo.kernel.security.api import allow


@allow(officer)
def code_figures(request: HttpRequest, file: UUID) -> HttpResponse:
    """To the step by which the law has the figurative elements coded, with the codes chosen beside the search."""
    opened = open_file(request, file)
    for option in opened.view.options:
        if option.is_open and any(ask["type"] == VIENNA_CODES for ask in option.asks):
            chosen = urlencode({"figure": request.GET.getlist("figure")}, doseq=True)
            return redirect(f"{reverse('office_files:step', args=[file, option.proceeding, option.step])}?{chosen}")
    messages.error(request, _("No step that is open to you on this file codes figurative elements."))
    return redirect("office_files:overview", file=file)
