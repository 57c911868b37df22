"""The examiner's search: marks that stand in the way, searches kept with files, lists, aids to classify."""

from django.urls import path

from openipo.apps.backoffice.search.views import aids, comparing, judging, kept, lists, pictures, searching

app_name = "office_search"
urlpatterns = [
    path("", searching.search, name="search"),
    path("picture/", searching.upload, name="upload"),
    path("picture/<uuid:document>/", pictures.uploaded, name="uploaded"),
    path("marks/<str:mark>/picture/", pictures.of_mark, name="picture"),
    path("compare/", comparing.side_by_side, name="compare"),
    path("files/<uuid:file>/", kept.searches, name="file"),
    path("files/<uuid:file>/keep/", kept.keep, name="keep"),
    path("files/<uuid:file>/again/", kept.again, name="again"),
    path("files/<uuid:file>/cited/", judging.cited, name="cited"),
    path("files/<uuid:file>/judge/", judging.judge, name="judge"),
    path("goods/", aids.goods, name="goods"),
    path("lists/", lists.lists, name="lists"),
]
