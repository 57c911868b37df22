"""`/healthz`: for the machine that watches over the server."""

from django.db import connection
from django.http import HttpRequest, HttpResponse

from openipo.kernel.security.api import allow_public


@allow_public
def health(request: HttpRequest) -> HttpResponse:
    """200 and "ok" if the program runs and the database answers; an error else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()
    return HttpResponse("ok", content_type="text/plain")
