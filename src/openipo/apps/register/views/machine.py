"""A file for machines: JSON, WIPO ST.96 and whatever forms are installed, and the proof of its history."""

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from openipo.apps.register.addresses import address_of
from openipo.apps.register.caching import etag_of_file, revisited
from openipo.apps.register.machine_forms import MACHINE_FORMS
from openipo.apps.register.proofs import latest_proof
from openipo.apps.register.record.opened import found_or_404, opened
from openipo.apps.register.record.plain import record_of
from openipo.kernel.security.api import allow_public


@allow_public
def record(request: HttpRequest, number: str) -> HttpResponse:
    """The file as JSON."""
    file = found_or_404(number)

    def make() -> HttpResponse:
        text = json.dumps(record_of(opened(request, file)), ensure_ascii=False, indent=1)
        return HttpResponse(text, content_type="application/json; charset=utf-8")

    return revisited(request, etag_of_file(request, file), make)


@allow_public
def form(request: HttpRequest, number: str, form: str, ending: str) -> HttpResponse:
    """The file in an installed form; 404 for one that is not."""
    chosen = next((each for each in MACHINE_FORMS if (each.id, each.ending) == (form, ending)), None)
    file = found_or_404(number)
    if chosen is None:
        raise Http404

    def make() -> HttpResponse:
        content = chosen.render(opened(request, file).state)
        answer = HttpResponse(content, content_type=chosen.media_type)
        name = f"{address_of(file)}-{chosen.id}.{chosen.ending}"
        answer["Content-Disposition"] = content_disposition_header(False, name) or ""
        return answer

    return revisited(request, etag_of_file(request, file), make)


@allow_public
def proof_of(request: HttpRequest, number: str) -> HttpResponse:
    """The proof under the last seal, as `check.py` reads it; 404 where the file's history is not sealed yet."""
    file = found_or_404(number)
    found = latest_proof(file.pk)
    if found is None:
        raise Http404
    return proof_answer(found.as_json(), address_of(file))


def proof_answer(text: str, name: str) -> HttpResponse:
    answer = HttpResponse(text, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = content_disposition_header(True, f"proof-{name}.json") or ""
    return answer
