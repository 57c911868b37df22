"""The officers' pages, by area."""

from django.urls import include, path

urlpatterns = [
    path("", include("openipo.apps.backoffice.work.urls")),
    path("files/", include("openipo.apps.backoffice.files.urls")),
    path("examination/", include("openipo.apps.backoffice.examination.urls")),
    path("letters/", include("openipo.apps.backoffice.letters.urls")),
]
