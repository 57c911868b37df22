"""The free extract: what the register says, printed for information."""

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.http import content_disposition_header
from django.utils.translation import gettext

from openipo.apps.register.addresses import address_of
from openipo.apps.register.caching import etag_of_file, revisited
from openipo.apps.register.papers.printing import Occasion, extract_pdf
from openipo.apps.register.proofs import latest_proof
from openipo.apps.register.record.opened import Opened, found_or_404, opened
from openipo.domain.correspondence.api import Field
from openipo.kernel.security.api import allow_public


@allow_public
def extract(request: HttpRequest, number: str) -> HttpResponse:
    """An uncertified extract as PDF, as of a day where `?as_of=` names one."""
    file = found_or_404(number)

    def make() -> HttpResponse:
        answer = HttpResponse(_printed(opened(request, file)), content_type="application/pdf")
        name = f"extract-{address_of(file)}.pdf"
        answer["Content-Disposition"] = content_disposition_header(False, name) or ""
        return answer

    return revisited(request, etag_of_file(request, file), make)


def _printed(page: Opened) -> bytes:
    language = page.reader.paper_language
    with translation.override(language):
        words = gettext("Not certified: for information. The office issues certified extracts on request.")
        note = Field("", {language: gettext("Kind of extract")}, (words,))
    occasion = Occasion(language, page.as_of or page.reader.on, page.reader.at)
    return extract_pdf(page.view, latest_proof(page.file.pk), occasion, (note,))
