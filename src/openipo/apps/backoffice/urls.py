"""The officers' pages, by area."""

from django.urls import include, path

urlpatterns = [
    path("", include("openipo.apps.backoffice.work.urls")),
    path("files/", include("openipo.apps.backoffice.files.urls")),
    path("files/", include("openipo.apps.backoffice.examination.urls")),
    path("letters/", include("openipo.apps.backoffice.letters.urls")),
    path("reception/", include("openipo.apps.backoffice.reception.urls")),
    path("together/", include("openipo.apps.backoffice.together.urls")),
    path("books/", include("openipo.apps.backoffice.books.urls")),
    path("money/", include("openipo.apps.backoffice.money.urls")),
    path("hearings/", include("openipo.apps.backoffice.hearings.urls")),
    path("law/", include("openipo.apps.backoffice.law.urls")),
    path("representatives/", include("openipo.apps.backoffice.representatives.urls")),
    path("parties/", include("openipo.apps.backoffice.parties.urls")),
    path("search/", include("openipo.apps.backoffice.search.urls")),
    path("quality/", include("openipo.apps.backoffice.quality.urls")),
    path("people/", include("openipo.apps.backoffice.people.urls")),
]
