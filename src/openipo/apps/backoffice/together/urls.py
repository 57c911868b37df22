"""Requests for many rights."""

from django.urls import path

from openipo.apps.backoffice.together import listing, receiving, working

app_name = "office_together"
urlpatterns = [
    path("", listing.index, name="index"),
    path("new/<slug:procedure>/", receiving.new, name="new_procedure"),
    path("new/<slug:procedure>/<slug:step>/", receiving.new, name="new_step"),
    path("<int:number>/", working.one, name="one"),
    path("<int:number>/reckon/", working.reckon, name="reckon"),
    path("<int:number>/work-off/", working.work_off, name="work_off"),
    path("<int:number>/results.csv", working.results, name="results"),
]
