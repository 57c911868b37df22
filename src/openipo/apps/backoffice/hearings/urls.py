"""Hearings and the registers of disputes."""

from django.urls import path

from openipo.apps.backoffice.hearings import calendar, fixing, one, registers

app_name = "office_hearings"
urlpatterns = [
    path("", calendar.calendar, name="calendar"),
    path("load/", calendar.load, name="load"),
    path("rooms/", fixing.rooms_page, name="rooms"),
    path("new/<uuid:file>/<str:proceeding>/", fixing.fix, name="fix"),
    path("bundle/<uuid:file>/<str:proceeding>.pdf", one.bundle_paper, name="bundle"),
    path("registers/<slug:procedure>/", registers.register, name="register"),
    path("<uuid:hearing>/", one.hearing_page, name="hearing"),
    path("<uuid:hearing>/postpone/", fixing.postpone, name="postpone"),
    path("<uuid:hearing>/call-off/", one.call_off, name="call-off"),
    path("<uuid:hearing>/minutes/", one.minutes, name="minutes"),
]
