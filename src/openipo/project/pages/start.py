"""The first page: the public chooses where to go, officers go to their work."""

from importlib.util import find_spec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from openipo.kernel.security.api import allow_public


@allow_public
def start(request: HttpRequest) -> HttpResponse:
    """`/`"""
    actor = getattr(request, "actor", None)
    if actor and actor.roles and find_spec("openipo.apps.backoffice.urls"):
        return redirect("/office/")
    places = {place: bool(find_spec(f"openipo.apps.{place}.urls")) for place in ("register", "gazette")}
    return render(request, "ui/start.html", {"places": places})
