"""One hearing: who, where, when; called off, or held with its minutes; the bundle of its proceeding."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words
from openipo.apps.backoffice.hearings.words import STATE, hours, local, tabs
from openipo.apps.backoffice.words import status_of
from openipo.domain.accounts.api import names_of, officer, record_look
from openipo.domain.cases.api import bundle_of, look_at, record_minutes
from openipo.domain.hearings.api import (
    Hearing,
    HearingRefused,
    call_off_hearing,
    find_hearing,
    hearings_of,
    may_in_hearings,
    officers_in,
)
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Fact, date_in_words


def hearing_named(hearing: UUID) -> Hearing:
    """Raises Http404 where there is none."""
    found = find_hearing(hearing)
    if found is None:
        raise Http404
    return found


@allow(officer)
def hearing_page(request: HttpRequest, hearing: UUID) -> HttpResponse:
    """The hearing with what can be done about it now, and the others of its proceeding."""
    desk, row = desk_of(request), hearing_named(hearing)
    names = names_of(officers_in([row]))
    may_fix = bool(may_in_hearings(desk.actor, "fix")) and row.state == "fixed"
    others = [each for each in hearings_of(row.file, row.proceeding) if each.pk != row.pk]
    context = {
        "hearing": row,
        "status": status_of(STATE, row.state),
        "facts": list(_facts(row, names)),
        "tabs": tabs(),
        "may_fix": may_fix,
        "has_begun": row.starts_at <= desk.at,
        "others": [
            (each, date_in_words(local(each.starts_at).date()), status_of(STATE, each.state)) for each in others
        ],
        "file_url": reverse("office_files:proceedings", args=[row.file]),
    }
    return render(request, "backoffice/hearings/hearing.html", context)


def _facts(row: Hearing, names: dict[str, str]) -> list[Fact]:
    needed = list(row.attendances.all())
    sat = [names.get(each.who, each.who) + (" (" + _("presides") + ")" if each.presides else "")
           for each in needed if each.kind == "officer"]  # fmt: skip
    stated = [
        Fact(_("Day"), date_in_words(local(row.starts_at).date())),
        Fact(_("Hours"), hours(row.starts_at, row.ends_at)),
        Fact(_("Room"), row.room.name),
        Fact(_("Sitting"), ", ".join(sat)),
        Fact(_("Parties summoned"), ", ".join(each.name or each.who for each in needed if each.kind == "party")),
        Fact(_("Why"), row.because),
    ]
    return [fact for fact in stated if fact.value]


@allow(officer)
@require_POST
@once
def call_off(request: HttpRequest, hearing: UUID) -> HttpResponse:
    """With the reason; room and people are free again."""
    desk = desk_of(request)
    try:
        call_off_hearing(hearing=hearing, because=request.POST.get("because", ""), by=desk.actor, at=desk.at)
        messages.success(request, _("The hearing is called off. Write to the parties."))
    except (*REFUSALS, HearingRefused) as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    return redirect("office_hearings:hearing", hearing=hearing)


@allow(officer)
@require_POST
@once
def minutes(request: HttpRequest, hearing: UUID) -> HttpResponse:
    """The minutes are signed by whoever writes them."""
    desk = desk_of(request)
    try:
        record_minutes(hearing=hearing, text=request.POST.get("text", ""), on=desk.on, by=desk.actor, at=desk.at)
        messages.success(request, _("The minutes are signed and on the file."))
    except (*REFUSALS, HearingRefused) as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    return redirect("office_hearings:hearing", hearing=hearing)


@allow(officer)
def bundle_paper(request: HttpRequest, file: UUID, proceeding: str) -> HttpResponse:
    """All documents of the proceeding in order, as one paper."""
    desk, at_hand = desk_of(request), look_at(file)
    if proceeding not in at_hand.case.proceedings:
        raise Http404
    if not at_hand.content.is_public:
        record_look(by=desk.actor, chain=file, what=f"bundle {proceeding}", at=desk.at)
    paper = bundle_of(at_hand, proceeding, desk.language)
    answer = HttpResponse(paper, content_type="application/pdf")
    answer["Content-Disposition"] = (
        f'inline; filename="bundle-{at_hand.content.number.replace("/", "-")}-{proceeding}.pdf"'
    )
    return answer
