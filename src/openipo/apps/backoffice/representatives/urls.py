"""The pages about representatives."""

from django.urls import path

from openipo.apps.backoffice.representatives import views

app_name = "office_representatives"
urlpatterns = [
    path("", views.register, name="register"),
    path("receive/", views.receive, name="receive"),
]
