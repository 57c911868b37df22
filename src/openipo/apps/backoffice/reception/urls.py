"""Reception's pages."""

from django.urls import path

from openipo.apps.backoffice.reception.views.application import application
from openipo.apps.backoffice.reception.views.hints import look_alike
from openipo.apps.backoffice.reception.views.incoming import incoming, incoming_done
from openipo.apps.backoffice.reception.views.kept import kept_picture, kept_recording
from openipo.apps.backoffice.reception.views.log import close_log, log, open_log, reconcile_log
from openipo.apps.backoffice.reception.views.received import check, hand_over, receipt, received

app_name = "office_reception"
urlpatterns = [
    path("", application, name="application"),
    path("look-alike/", look_alike, name="look_alike"),
    path("kept/<uuid:document>/picture/", kept_picture, name="kept_picture"),
    path("kept/<uuid:document>/recording/", kept_recording, name="kept_recording"),
    path("received/<uuid:file>/", received, name="received"),
    path("received/<uuid:file>/hand-over/", hand_over, name="hand_over"),
    path("received/<uuid:file>/receipt.pdf", receipt, name="receipt"),
    path("check/<str:token>/", check, name="check"),
    path("incoming/", incoming, name="incoming"),
    path("incoming/<int:incoming>/", incoming_done, name="incoming_done"),
    path("log/", log, name="log"),
    path("log/open/", open_log, name="open_log"),
    path("log/close/", close_log, name="close_log"),
    path("log/reconcile/", reconcile_log, name="reconcile_log"),
]
