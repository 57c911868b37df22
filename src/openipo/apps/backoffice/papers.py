"""The office's papers, printed on request for whoever has the page open."""

from datetime import datetime

from django.http import HttpResponse

from openipo.domain.cases.api import the_office
from openipo.domain.correspondence.api import Paper


def office_paper(at: datetime, *, language: str = "", check_url: str = "") -> Paper:
    """The office's paper in a language of its papers (its first, where it has none of that one)."""
    office = the_office()
    chosen = language if language in office.languages else office.languages[0]
    return Paper(office, (chosen,), at, check_url)


def pdf_answer(content: bytes, name: str) -> HttpResponse:
    """A PDF to look at or to print."""
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name.replace("/", "-")}.pdf"'
    return answer
