"""The pages about persons across files."""

from django.urls import path

from openipo.apps.backoffice.parties.views import likenesses, notices, persons, watched

app_name = "office_parties"
urlpatterns = [
    path("", likenesses.waiting, name="likenesses"),
    path("decide/<int:likeness>/", likenesses.decide, name="decide"),
    path("persons/", persons.everybody, name="persons"),
    path("persons/<int:person>/", persons.person, name="person"),
    path("joinings/<int:joining>/undo/", persons.undo, name="undo"),
    path("watched/", watched.names, name="watched"),
    path("watched/add/", watched.add, name="watch"),
    path("watched/<int:watched>/end/", watched.end, name="end_watch"),
    path("on/<uuid:file>/", notices.on_file, name="on_file"),
]
