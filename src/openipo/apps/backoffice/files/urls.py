from django.urls import path

from openipo.apps.backoffice.files.views import (
    access,
    correction,
    documents,
    figures,
    older,
    older_files,
    older_lapses,
    proposals,
    requests,
    search,
    sections,
    steps,
)

app_name = "office_files"
FILE = "<uuid:file>/"
DOCUMENT = FILE + "documents/<uuid:document>/"

urlpatterns = [
    path("", search.search, name="search"),
    path("older/", older_files.older_files, name="older"),
    path("older/lapses/", older_lapses.lapses, name="lapses"),
    path("older/lapses/<int:year>/", older_lapses.lapses_of, name="lapses_of"),
    path(FILE, sections.overview, name="overview"),
    path(FILE + "record/", sections.record, name="record"),
    path(FILE + "documents/", sections.documents, name="documents"),
    path(FILE + "correspondence/", sections.correspondence, name="correspondence"),
    path(FILE + "fees/", sections.fees, name="fees"),
    path(FILE + "proceedings/", sections.proceedings, name="proceedings"),
    path(FILE + "history/", sections.history, name="history"),
    path(FILE + "take-up/", older.take_up, name="take_up"),
    path(FILE + "take-up/decide/", older.decide, name="decide_taking_up"),
    path(FILE + "correct/", correction.correct_value, name="correct"),
    path(FILE + "step/<slug:proceeding>/<slug:step>/", steps.step, name="step"),
    path(FILE + "figures/", figures.code_figures, name="code_figures"),
    path(FILE + "open/<slug:procedure>/", requests.open_request, name="open"),
    path(FILE + "proposal/", proposals.decide, name="proposal"),
    path(DOCUMENT, documents.document, name="document"),
    path(DOCUMENT + "page/<int:page>/<int:width>/", documents.page, name="page"),
    path(DOCUMENT + "original/", documents.original, name="original"),
    path(DOCUMENT + "access/", access.change, name="access"),
]
