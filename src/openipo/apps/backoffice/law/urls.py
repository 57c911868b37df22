"""The pages of the law: Procedures."""

from django.urls import path

from openipo.apps.backoffice.law.views import (
    books,
    calendar,
    draft_stories,
    draft_trials,
    drafts,
    inspection,
    move,
    provisions,
    reckoning,
    scenarios,
)

app_name = "office_law"
BOOK = "<slug:office>/<slug:right>/"
REVISION = BOOK + "<str:revision>/"

urlpatterns = [
    path("", books.list_books, name="books"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/closure/", calendar.closure, name="closure"),
    path("drafts/", drafts.list_drafts, name="drafts"),
    path("drafts/<int:number>/", drafts.draft, name="draft"),
    path("drafts/<int:number>/text/<path:name>", drafts.text, name="draft_text"),
    path("drafts/<int:number>/stories/", draft_stories.draft_stories, name="draft_stories"),
    path("drafts/<int:number>/stories/<slug:story>/", draft_stories.draft_story, name="draft_story"),
    path("drafts/<int:number>/files/", draft_trials.draft_files, name="draft_files"),
    path("drafts/<int:number>/replay/", draft_trials.draft_replay, name="draft_replay"),
    path("drafts/<int:number>/publish/", drafts.publish, name="draft_publish"),
    path("drafts/<int:number>/drop/", drafts.drop, name="draft_drop"),
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
