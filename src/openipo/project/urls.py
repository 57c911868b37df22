"""How the applications are put together under one address."""

from importlib.util import find_spec

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from openipo.project.demonstration.page import pass_time
from openipo.project.pages.health import health
from openipo.project.pages.session import acting_for, set_language, stay_signed_in
from openipo.project.pages.start import start
from openipo.ui.catalogue import catalogue

APPS = {"office/": "backoffice", "register/": "register", "gazette/": "gazette", "exchange/": "exchange"}

urlpatterns: list[URLPattern | URLResolver] = [
    path("", start, name="start"),
    path("healthz", health, name="healthz"),
    path("language/", set_language, name="set_language"),
    path("account/stay/", stay_signed_in, name="stay_signed_in"),
    path("account/acting-for/", acting_for, name="acting_for"),
    path("account/", include("openipo.project.sign_in_urls")),
    path("design/", catalogue, name="catalogue"),
    *([path("demonstration/", pass_time, name="pass_time")] if settings.DEMO else []),
    # An application that a distribution leaves out leaves no gap.
    *(
        path(route, include(f"openipo.apps.{app}.urls"))
        for route, app in APPS.items()
        if find_spec(f"openipo.apps.{app}.urls")
    ),
]

handler400 = "openipo.project.pages.errors.too_large"
handler403 = "openipo.project.pages.errors.refused"
handler404 = "openipo.project.pages.errors.not_found"
handler500 = "openipo.project.pages.errors.failed"
