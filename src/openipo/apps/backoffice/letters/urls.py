from django.urls import path

from openipo.apps.backoffice.letters import views
from openipo.apps.backoffice.letters.lists import letters, print_batch

app_name = "office_letters"

urlpatterns = [
    path("", letters, name="list"),
    path("print/", print_batch, name="print"),
    path("batch/<int:batch>/", views.batch_paper, name="batch"),
    path("<uuid:letter>/", views.letter, name="letter"),
    path("<uuid:letter>/do/", views.do, name="do"),
    path("<uuid:letter>/preview.pdf", views.preview, name="preview"),
    path("<uuid:letter>/paper.pdf", views.paper, name="paper"),
]
