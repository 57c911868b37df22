"""A hearing is fixed or postponed; rooms are kept."""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.apps.backoffice.desk import REFUSALS, desk_of, office, refusal_in_words
from openipo.apps.backoffice.hearings.one import hearing_named
from openipo.apps.backoffice.hearings.words import tabs
from openipo.domain.accounts.api import officer, users_with_role
from openipo.domain.cases.api import look_at, postpone_summons, summon_to_hearing
from openipo.domain.hearings.api import HEARING_DUTIES, HearingRefused, Sitting, keep_room, may_in_hearings, rooms
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Column, DayInput, Table, in_language

may_fix = HEARING_DUTIES.rule("fix")


class SittingForm(forms.Form):
    """Where and when, and who sits."""

    room = forms.ChoiceField(label=gettext_lazy("Room"))
    day = forms.DateField(label=gettext_lazy("Day"), widget=DayInput())
    begins = forms.TimeField(
        label=gettext_lazy("From (hour and minute)"), widget=forms.TimeInput(attrs={"type": "time"})
    )
    ends = forms.TimeField(
        label=gettext_lazy("Until (hour and minute)"), widget=forms.TimeInput(attrs={"type": "time"})
    )
    presides = forms.ChoiceField(label=gettext_lazy("Presides"))
    others = forms.MultipleChoiceField(
        label=gettext_lazy("Also sitting"), required=False, widget=forms.CheckboxSelectMultiple
    )
    because = forms.CharField(
        label=gettext_lazy("Why the hearing is postponed"), widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, data: Any = None, *, on: Any, postpones: bool = False, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        people = {
            user.username: user.get_full_name()
            for role in HEARING_DUTIES.roles_with("sit")
            for user in users_with_role(role, on=on)
        }
        self.fields["room"].choices = [(str(room.pk), room.name) for room in rooms()]  # type: ignore[attr-defined]
        self.fields["presides"].choices = list(people.items())  # type: ignore[attr-defined]
        self.fields["others"].choices = list(people.items())  # type: ignore[attr-defined]
        if not postpones:
            del self.fields["because"]

    def sitting(self) -> Sitting:
        stated, zone = self.cleaned_data, ZoneInfo(office().time_zone)
        others = [each for each in stated["others"] if each != stated["presides"]]
        return Sitting(
            int(stated["room"]),
            datetime.combine(stated["day"], stated["begins"], zone),
            datetime.combine(stated["day"], stated["ends"], zone),
            (stated["presides"], *others),
        )


@allow(may_fix)
@once
def fix(request: HttpRequest, file: UUID, proceeding: str) -> HttpResponse:
    """For a proceeding: the form, then the hearing with its summons."""
    desk, at_hand = desk_of(request), look_at(file)
    place = at_hand.case.proceedings.get(proceeding)
    if place is None:
        raise Http404
    panel = {"presides": place.panel[0], "others": list(place.panel[1:])} if place.panel else {}
    form = SittingForm(request.POST or None, on=desk.on, initial=panel)
    if request.method == "POST" and form.is_valid():
        try:
            hearing = summon_to_hearing(
                file=file, proceeding=proceeding, sitting=form.sitting(), on=desk.on, by=desk.actor, at=desk.at
            )
        except (*REFUSALS, HearingRefused) as refusal:
            for sentence in refusal_in_words(refusal):
                form.add_error(None, sentence)
        else:
            return redirect("office_hearings:hearing", hearing=hearing.pk)
    what = f"{in_language(at_hand.law.procedure_of(place).label)} {place.number}".strip()
    return _form_page(request, form, _("Fix a hearing: %(what)s") % {"what": what})


@allow(may_fix)
@once
def postpone(request: HttpRequest, hearing: UUID) -> HttpResponse:
    """Another day, with the reason; the parties are summoned anew."""
    desk, row = desk_of(request), hearing_named(hearing)
    sat = [each.who for each in row.attendances.all() if each.kind == "officer"]
    initial = {"room": str(row.room_id), "presides": sat[0] if sat else "", "others": sat[1:]}
    form = SittingForm(request.POST or None, on=desk.on, postpones=True, initial=initial)
    if request.method == "POST" and form.is_valid():
        because = form.cleaned_data["because"]
        try:
            new = postpone_summons(
                hearing=hearing, sitting=form.sitting(), because=because, on=desk.on, by=desk.actor, at=desk.at
            )
        except (*REFUSALS, HearingRefused) as refusal:
            for sentence in refusal_in_words(refusal):
                form.add_error(None, sentence)
        else:
            return redirect("office_hearings:hearing", hearing=new.pk)
    return _form_page(request, form, _("Postpone the hearing: %(what)s") % {"what": row.what})


def _form_page(request: HttpRequest, form: forms.Form, title: str) -> HttpResponse:
    context = {"form": form, "title": title, "tabs": tabs()}
    return render(request, "backoffice/hearings/form.html", context, status=422 if form.is_bound else 200)


class RoomForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Name of the room"), max_length=100)
    seats = forms.IntegerField(label=gettext_lazy("Seats"), min_value=0, initial=8)


@allow(officer)
@once
def rooms_page(request: HttpRequest) -> HttpResponse:
    """The rooms in use, and one more."""
    desk = desk_of(request)
    form = RoomForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            keep_room(name=form.cleaned_data["name"], seats=form.cleaned_data["seats"], by=desk.actor)
        except (*REFUSALS, HearingRefused) as refusal:
            for sentence in refusal_in_words(refusal):
                form.add_error(None, sentence)
        else:
            return redirect("office_hearings:rooms")
    columns = [Column(_("Room")), Column(_("Seats"), "number")]
    table = Table(_("Rooms for hearings"), columns, [[room.name, room.seats] for room in rooms()],
                  empty=_("There is no room yet."))  # fmt: skip
    context = {"table": table, "tabs": tabs(), "form": form if may_in_hearings(desk.actor, "keep-rooms") else None}
    return render(request, "backoffice/hearings/rooms.html", context, status=422 if form.errors else 200)
