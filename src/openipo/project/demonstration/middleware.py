"""Every page of a demonstration is answered at the demonstration's own time."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from openipo.project.demonstration.days import demonstration_time


class DemonstrationTime:
    """Innermost of the middleware: sessions and sign-in go on by the real clock."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with demonstration_time():
            return self.respond(request)
