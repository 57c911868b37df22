from django.urls import path

from openipo.apps.backoffice.work import bulk, lists, tasks

app_name = "office_work"

urlpatterns = [
    path("", lists.mine, name="mine"),
    path("queues/<slug:role>/", lists.role_queue, name="queue"),
    path("loads/", lists.loads_page, name="loads"),
    path("tasks/<uuid:file>/", tasks.task, name="task"),
    path("tasks/<uuid:file>/note/", tasks.notes, name="notes"),
    path("group/", bulk.group, name="group"),
    path("group/results/", bulk.results, name="results"),
]
