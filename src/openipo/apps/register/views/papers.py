"""The registrar issues certified extracts and certificates."""

from datetime import date

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from openipo.apps.register.actions.issue_paper import issue_paper
from openipo.apps.register.models import IssuedPaper
from openipo.apps.register.papers.errors import PaperRefused
from openipo.apps.register.papers.printing import CERTIFICATE, EXTRACT
from openipo.apps.register.permissions import REGISTER_DUTIES
from openipo.apps.register.reading import Reader, office, reader_of
from openipo.apps.register.search.finding import public_file
from openipo.apps.register.search.form import DayInput
from openipo.apps.register.views.verify import paper_or_404
from openipo.apps.register.words import PAPER, word_of
from openipo.domain.accounts.api import Actor, officer
from openipo.domain.documents.api import content_of
from openipo.domain.rights.api import File, FileNotFound, NotOpenToPublic
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Table, date_in_words, on_paper

A_PAGE = 50


class IssueForm(forms.Form):
    use_required_attribute = False
    number = forms.CharField(label=_("Number of the application or registration"), max_length=100)
    kind = forms.ChoiceField(
        label=_("Paper"), choices=[(kind, PAPER[kind]) for kind in (EXTRACT, CERTIFICATE)], widget=forms.RadioSelect
    )
    as_of = forms.DateField(label=_("As the register stands on"), widget=DayInput())
    language = forms.ChoiceField(label=_("Language"))

    def __init__(self, reader: Reader, *values: object, **named: object) -> None:
        today = {"kind": EXTRACT, "as_of": reader.on, "language": reader.paper_language}
        named["initial"] = {**today, **named.get("initial", {})}  # type: ignore[dict-item]
        super().__init__(*values, **named)  # type: ignore[arg-type]
        self.reader = reader
        names = dict(settings.LANGUAGES)
        choices = [(code, names.get(code, code)) for code in office().languages]
        self.fields["language"] = forms.ChoiceField(label=_("Language"), choices=choices)

    def clean_number(self) -> File:
        """The file. A certificate of what nobody may see yet would be seen by who checks it."""
        try:
            return public_file(self.cleaned_data["number"])
        except NotOpenToPublic as closed:
            raise forms.ValidationError(
                _("No file open to the public has the number %(number)s."),
                params={"number": self.cleaned_data["number"]},
            ) from closed

    def clean_as_of(self) -> date:
        day: date = self.cleaned_data["as_of"]
        if day > self.reader.on:
            raise forms.ValidationError(_("The register cannot be certified for a day that is still to come."))
        return day


@allow(officer)
def issued(request: HttpRequest) -> HttpResponse:
    """The papers issued so far."""
    page = Paginator(IssuedPaper.objects.all(), A_PAGE).get_page(request.GET.get("page"))
    may_issue = bool(REGISTER_DUTIES.may(reader_of(request).actor, "certify"))  # type: ignore[arg-type]
    return render(
        request, "register/papers.html", {"table": _table(page.object_list), "page": page, "may_issue": may_issue}
    )


def _table(papers: object) -> Table:
    columns = [
        Column(str(label)) for label in (_("Number"), _("Paper"), _("File"), _("As of"), _("Issued"), _("Signed by"))
    ]
    rows = [
        [
            Cell(paper.number, url=reverse("register:paper_pdf", args=[paper.token])),
            word_of(PAPER, paper.kind),
            paper.file_number,
            date_in_words(paper.as_of),
            Cell(date_in_words(paper.issued_on), url=reverse("register:paper", args=[paper.token])),
            paper.issued_by_name,
        ]
        for paper in papers  # type: ignore[attr-defined]
    ]
    return Table(_now("Papers issued"), columns, rows, empty=_now("No paper has been issued yet."))


@allow(REGISTER_DUTIES.rule("certify"))
@once
def issue(request: HttpRequest) -> HttpResponse:
    """A form; then the paper, signed and kept."""
    reader = reader_of(request)
    if request.method != "POST":
        return _form(request, IssueForm(reader, initial={"number": request.GET.get("number", "")}))
    form = IssueForm(reader, request.POST)
    if not form.is_valid():
        return _form(request, form)
    try:
        paper = _issued(request, form)
    except (PaperRefused, FileNotFound) as refusal:
        form.add_error(None, str(refusal))
        return _form(request, form)
    return redirect("register:paper", paper.token)


def _form(request: HttpRequest, form: IssueForm) -> HttpResponse:
    return render(request, "register/issue.html", {"form": form}, status=400 if form.errors else 200)


def _issued(request: HttpRequest, form: IssueForm) -> IssuedPaper:
    reader, given = form.reader, form.cleaned_data
    language = given["language"]
    signs: Actor = reader.actor  # type: ignore[assignment]
    return issue_paper(
        file=given["number"],
        kind=given["kind"],
        as_of=given["as_of"],
        language=language,
        organisation=on_paper(office().name, language),
        role=on_paper(office().roles[REGISTER_DUTIES.role_of(signs, "certify")], language),
        address=lambda token: request.build_absolute_uri(reverse("register:paper", args=[token])),
        on=reader.on,
        by=signs,
        at=reader.at,
    )


@allow(officer)
def download(request: HttpRequest, token: str) -> HttpResponse:
    """The paper as it was issued."""
    paper = paper_or_404(token)
    answer = HttpResponse(content_of(paper.document), content_type="application/pdf")
    answer["Content-Disposition"] = content_disposition_header(False, f"{paper.number.replace('/', '-')}.pdf") or ""
    return answer
