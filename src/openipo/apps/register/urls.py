from django.urls import path

from openipo.apps.register.views import (
    alike,
    disputes,
    files,
    machine,
    mark,
    papers,
    prints,
    representatives,
    search,
    verify,
)

app_name = "register"
MARK = "mark/<str:number>/"

urlpatterns = [
    path("", search.search, name="search"),
    path("alike/", alike.marks_alike, name="alike"),
    path("suggest/", search.suggest, name="suggest"),
    path("opensearch.xml", search.description, name="opensearch"),
    path("picture/<uuid:document>-<int:size>.png", files.picture, name="picture"),
    path("verify/", verify.ask, name="verify"),
    path("verify/files/<str:name>", verify.recipe, name="recipe"),
    path("verify/<str:token>/", verify.paper, name="paper"),
    path("verify/<str:token>/proof.json", verify.paper_proof, name="paper_proof"),
    path("representatives/", representatives.representatives, name="representatives"),
    path("disputes/", disputes.disputes, name="all_disputes"),
    path("disputes/<slug:procedure>/", disputes.disputes, name="disputes"),
    path("papers/", papers.issued, name="papers"),
    path("papers/issue/", papers.issue, name="issue"),
    path("papers/<str:token>/paper.pdf", papers.download, name="paper_pdf"),
    path(MARK, mark.mark, name="mark"),
    path(MARK + "history/", mark.history, name="history"),
    path(MARK + "documents/", mark.documents, name="documents"),
    path(MARK + "documents/<uuid:document>/", files.document, name="document"),
    path(MARK + "extract.pdf", prints.extract, name="extract"),
    path(MARK + "proof.json", machine.proof_of, name="proof"),
    path(MARK + "record.json", machine.record, name="record"),
    path(MARK + "<slug:form>.<slug:ending>", machine.form, name="form"),
]
