"""Other offices' records in, ours out: `/exchange/`."""

from django.urls import path

from openipo.apps.exchange.views import export, report, runs

app_name = "exchange"
urlpatterns = [
    path("", runs.overview, name="runs"),
    path("take/", runs.take, name="take"),
    path("runs/<int:run>/", report.show, name="report"),
    path("runs/<int:run>/findings.csv", report.findings_csv, name="findings"),
    path("st96/", export.st96, name="st96"),
]
