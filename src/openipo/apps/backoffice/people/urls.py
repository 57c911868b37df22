"""The pages about people."""

from django.urls import path

from openipo.apps.backoffice.people.views import duties, duty_changes, listing, looks, person

app_name = "office_people"
urlpatterns = [
    path("", listing.everybody, name="everybody"),
    path("add/", listing.add, name="add"),
    path("duties/", duties.duties, name="duties"),
    path("duties/change/<int:number>/", duty_changes.decide, name="decide_duty"),
    path("duties/<str:duty>/", duty_changes.change, name="change_duty"),
    path("looks/", looks.looks, name="looks"),
    path("looks/<str:username>/", looks.looks_of, name="looks_of"),
    path("person/<str:username>/", person.person, name="person"),
    path("person/<str:username>/grant/", person.grant, name="grant"),
    path("person/<str:username>/revoke/<int:grant>/", person.revoke, name="revoke"),
    path("person/<str:username>/lend/", person.lend, name="lend"),
    path("person/<str:username>/lend/<int:delegation>/end/", person.take_back, name="take_back"),
    path("person/<str:username>/reset/", person.reset, name="reset"),
    path("person/<str:username>/leave/", person.leave, name="leave"),
]
