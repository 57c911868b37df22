"""A file of an older system is taken up: an officer says how it stands, another confirms it."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, length_seen, refusal_in_words
from openipo.apps.backoffice.files.asking.choices import choices_of
from openipo.apps.backoffice.files.frame import form_page
from openipo.apps.backoffice.files.loading import OpenFile, open_file
from openipo.apps.backoffice.files.older.choosing import ChoosingForm, as_asked, law_of
from openipo.apps.backoffice.files.older.form import Known, TakingUpForm
from openipo.apps.backoffice.files.older.telling import clocks_table, proceedings_table, requests_told
from openipo.apps.backoffice.files.reasons import Reason
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import (
    FILE_DUTIES,
    BackFile,
    CaseError,
    Proposed,
    Waiting,
    back_file,
    confirm_taking_up,
    law_named,
    may,
    persons,
    propose_taking_up,
    proposed_for,
    withdraw_taking_up,
)
from openipo.domain.procedures.api import LawBookError, TakingUpTable, taking_up_table
from openipo.kernel.security.api import allow, once

WHO = FILE_DUTIES.rule("propose-taking-up", "confirm-taking-up")


@allow(WHO)
@once
def take_up(request: HttpRequest, file: UUID) -> HttpResponse:
    """The form, what becomes of it, or the proposal that waits."""
    opened = open_file(request, file)
    title = _("Take the file up under a law book")
    try:
        found = back_file(file)
    except CaseError as refusal:
        return form_page(request, opened, "closed", title=title, reasons=[Reason(str(refusal))], changed=())
    if waiting := found.waiting:
        return _waiting(request, opened, found, waiting)
    table, faults = _office_table()
    proposed = proposed_for(found, table, opened.desk.on)
    asked = request.GET if "law" in request.GET else as_asked(proposed)
    law = law_of(asked.get("law", ""), proposed)
    shown: dict[str, Any] = {
        "title": title,
        "found": found,
        "questions": faults or _questions(proposed, opened.desk.language),
    }
    choosing = ChoosingForm(asked or None, file=found, law=law)
    chosen = choosing.chosen(law) if law else None
    if chosen is None:
        return form_page(request, opened, "take_up", choosing=choosing, **shown)
    known = Known(found, chosen, proposed.standing, choices_of(opened.under(chosen.law)), opened.desk.on)
    posted = request.POST if request.method == "POST" else None
    form = TakingUpForm(posted, known=known, settled=_settled(found, table))
    if posted is not None and form.is_valid() and _propose(opened, form):
        messages.success(request, _("Proposed: another officer has to confirm it."))
        return redirect("office_files:overview", file=file)
    status = 422 if posted is not None else 200
    return form_page(request, opened, "take_up", status=status, choosing=choosing, form=form, **shown)


def _office_table() -> tuple[TakingUpTable, list[str]]:
    """The office's table; where it cannot be followed an empty one, and every mistake with its line."""
    try:
        return taking_up_table(settings.OFFICE), []
    except LawBookError as faulty:
        return TakingUpTable(), [str(problem) for problem in faulty.problems]


def _questions(proposed: Proposed, language: str) -> list[str]:
    return list(dict.fromkeys(question.in_words(language) for question in proposed.questions))


def _settled(found: BackFile, table: TakingUpTable) -> tuple[str, ...]:
    """The fees that are paid as the older system's status says."""
    status = table.statuses.get(found.status)
    return status.settled if status else ()


def _propose(opened: OpenFile, form: TakingUpForm) -> bool:
    desk = opened.desk
    try:
        propose_taking_up(
            file=opened.id,
            standing=form.standing(),
            on=desk.on,
            by=desk.actor,
            at=desk.at,
            expected_length=form.cleaned_data["seen"],
        )
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            form.add_error(None, sentence)
        return False
    return True


def _waiting(request: HttpRequest, opened: OpenFile, found: BackFile, waiting: Waiting) -> HttpResponse:
    """What was proposed, for whoever confirms it or takes it back."""
    standing = waiting.standing
    law = law_named(standing.book, standing.revision)
    return form_page(
        request,
        opened,
        "taking_up",
        title=_("A taking up waits for a second pair of eyes"),
        found=found,
        waiting=waiting,
        who=", ".join(names_of(persons(waiting.by)).values()) or waiting.by,
        law_shown=law,
        standing=standing,
        proceedings=proceedings_table(law, standing),
        requests=requests_told(law, standing, {item.id: item.text for item in found.content.goods}),
        clocks=clocks_table(law, standing),
        may_confirm=may(opened.desk.actor, "confirm-taking-up"),
    )


@allow(WHO)
@require_POST
@once
def decide(request: HttpRequest, file: UUID) -> HttpResponse:
    """`act` is confirm, with the length of the file that was `seen`, or withdraw, with a `reason`."""
    desk = desk_of(request)
    try:
        if request.POST.get("act") == "confirm":
            seen = length_seen(request)
            confirm_taking_up(file=file, on=desk.on, by=desk.actor, at=desk.at, expected_length=seen)
            messages.success(request, _("Taken up: from now on the file is under the law book."))
        else:
            reason = request.POST.get("reason", "")
            withdraw_taking_up(file=file, because=reason, on=desk.on, by=desk.actor, at=desk.at)
            messages.success(request, _("The proposal is taken back; another one may be made."))
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
        return redirect("office_files:take_up", file=file)
    return redirect("office_files:overview", file=file)
