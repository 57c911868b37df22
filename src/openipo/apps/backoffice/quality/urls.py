"""The pages of the quality desk."""

from django.urls import path

from openipo.apps.backoffice.quality import views

app_name = "office_quality"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("accept/<int:finding>/", views.accept, name="accept"),
    path("trend/", views.trend_page, name="trend"),
]
