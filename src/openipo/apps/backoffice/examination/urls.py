from django.urls import path

from openipo.apps.backoffice.examination import views

app_name = "office_examination"

urlpatterns = [
    path("<uuid:file>/examination/", views.report, name="report"),
    path("<uuid:file>/examination/answers/", views.answers, name="answers"),
]
