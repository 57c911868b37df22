"""While the words of the mark are typed: does a file like it exist already?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from openipo.apps.backoffice.reception.duplicates import look_alikes
from openipo.domain.cases.api import FILE_DUTIES
from openipo.kernel.security.api import allow


@allow(FILE_DUTIES.rule("receive"))
def look_alike(request: HttpRequest) -> HttpResponse:
    """A fragment: files with the same words, the likeliest first."""
    names = [
        str(value) for name, value in request.GET.items() if name.startswith("applicants-") and name.endswith("-name")
    ]
    found = look_alikes(request.GET.get("mark-text", ""), names, [])
    return render(request, "backoffice/reception/alike.html", {"alike": found})
