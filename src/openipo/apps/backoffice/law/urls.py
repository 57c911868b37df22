"""The pages of the law: Procedures."""

from django.urls import path

from openipo.apps.backoffice.law.views import books, calendar, inspection, move, provisions, reckoning, scenarios

app_name = "office_law"
BOOK = "<slug:office>/<slug:right>/"
REVISION = BOOK + "<str:revision>/"

urlpatterns = [
    path("", books.list_books, name="books"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/closure/", calendar.closure, name="closure"),
    path(BOOK, books.in_force, name="in_force"),
    path(BOOK + "move/", move.move, name="move"),
    path(REVISION, provisions.sheet, name="sheet"),
    path(REVISION + "sheet/<slug:procedure>/", provisions.sheet, name="sheet_of"),
    path(REVISION + "diagram/", provisions.diagram, name="diagram"),
    path(REVISION + "diagram/<slug:procedure>/", provisions.diagram, name="diagram_of"),
    path(REVISION + "clocks/", reckoning.clocks, name="clocks"),
    path(REVISION + "fees/", reckoning.fees, name="fees"),
    path(REVISION + "letters/", provisions.letters, name="letters"),
    path(REVISION + "grounds/", provisions.grounds, name="grounds"),
    path(REVISION + "checklists/", provisions.checklists, name="checklists"),
    path(REVISION + "rules/", provisions.rules, name="rules"),
    path(REVISION + "scenarios/", scenarios.scenarios, name="scenarios"),
    path(REVISION + "scenarios/<slug:story>/", scenarios.scenario, name="scenario"),
    path(REVISION + "findings/", inspection.findings, name="findings"),
    path(REVISION + "differences/", inspection.differences, name="differences"),
]
