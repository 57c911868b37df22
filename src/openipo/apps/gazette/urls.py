from django.urls import path

from openipo.apps.gazette.desk import corrections, steps, tables
from openipo.apps.gazette.views import files, reading_room

app_name = "gazette"
ISSUE = "<slug:slug>/"

urlpatterns = [
    path("", reading_room.issues, name="issues"),
    path("feed.atom", reading_room.atom, name="atom"),
    path("office-authority.pem", files.authority, name="authority"),
    path("desk/", tables.desk, name="desk"),
    path("desk/open/", steps.open_planned, name="open"),
    path("desk/entry/<uuid:entry>/correct/", corrections.correct, name="correct"),
    path("desk/<slug:slug>/", tables.issue, name="desk_issue"),
    path("desk/<slug:slug>/compose/", steps.compose_issue, name="compose"),
    path("desk/<slug:slug>/leave-out/", steps.leave_out_entry, name="leave_out"),
    path("desk/<slug:slug>/freeze/", steps.freeze_issue, name="freeze"),
    path("desk/<slug:slug>/sign/", steps.sign_issue, name="sign"),
    path("desk/<slug:slug>/publish/", steps.publish_now, name="publish"),
    path("desk/<slug:slug>/preview.pdf", tables.preview, name="preview"),
    path(ISSUE, reading_room.issue, name="issue"),
    path(ISSUE + "gazette.pdf", files.pdf, name="pdf"),
    path(ISSUE + "check/", files.check, name="check"),
    path(ISSUE + "content.json", files.content, name="content"),
    path(ISSUE + "content.json.p7s", files.content_signature, name="content_signature"),
    path(ISSUE + "data/<str:name>", files.feed, name="feed"),
    path(ISSUE + "signatures/<str:name>.p7s", files.feed_signature, name="feed_signature"),
    path(ISSUE + "picture/<uuid:document>.png", files.picture, name="picture"),
    path(ISSUE + "<int:place>/", reading_room.entry, name="entry"),
]
