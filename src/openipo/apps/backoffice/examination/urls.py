from django.urls import path

from openipo.apps.backoffice.examination import views

app_name = "office_examination"

urlpatterns = [
    path("<uuid:file>/", views.report, name="report"),
    path("<uuid:file>/answers/", views.answers, name="answers"),
]
