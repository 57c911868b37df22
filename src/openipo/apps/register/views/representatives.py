"""The public list of representatives: name, code, firm and standing, and nothing else."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.domain.cases.api import RegisteredRepresentative, registered_representatives, representative_files
from openipo.kernel.security.api import allow_public
from openipo.ui.api import Cell, Column, Status, Table, date_in_words, in_language

A_PAGE = 50


class RepresentativeFilter(forms.Form):
    words = forms.CharField(label=gettext_lazy("Name or code"), required=False, max_length=200)


@allow_public
def representatives(request: HttpRequest) -> HttpResponse:
    """By code; a name or a code narrows the list."""
    form = RepresentativeFilter(request.GET or None)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    page = Paginator(representative_files(words), A_PAGE).get_page(request.GET.get("page"))
    columns = [
        Column(_("Name")),
        Column(_("Code")),
        Column(_("Firm")),
        Column(_("Standing")),
        Column(_("Entered"), "date"),
    ]
    rows = [_row(each) for each in registered_representatives(page)]
    table = Table(_("Representatives"), columns, rows, empty=_("No representative of this name is entered."))
    return render(request, "register/representatives.html", {"form": form, "page": page, "table": table})


def _row(each: RegisteredRepresentative) -> list[object]:
    tone = "good" if each.may_act else "care"
    standing = Cell("", status=Status(in_language(each.standing_label) or "-", tone))
    return [each.name, each.code, each.firm or "-", standing, date_in_words(each.entered_on)]
