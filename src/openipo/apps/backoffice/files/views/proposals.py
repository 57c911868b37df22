"""A step proposed by one officer is confirmed by another, taken back, or sent back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, length_seen, refusal_in_words
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import confirm_step, object_to_proposal, withdraw_proposal
from openipo.kernel.security.api import allow, once


@allow(officer)
@require_POST
@once
def decide(request: HttpRequest, file: UUID) -> HttpResponse:
    """`act` is confirm, object (in a panel, with a `reason`) or withdraw; `proposal` its key.

    `seen` is the length of the file that the officer saw.
    """
    try:
        _decide(request, file)
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    return redirect("office_files:overview", file=file)


def _decide(request: HttpRequest, file: UUID) -> None:
    desk, proposal = desk_of(request), request.POST.get("proposal", "")
    if request.POST.get("act") == "confirm":
        confirm_step(
            file=file,
            proposal=proposal,
            on=desk.on,
            by=desk.actor,
            at=desk.at,
            expected_length=length_seen(request),
        )
        messages.success(request, _("Confirmed: the step is taken."))
    elif request.POST.get("act") == "object":
        reason = request.POST.get("reason", "")
        object_to_proposal(file=file, proposal=proposal, reason=reason, on=desk.on, by=desk.actor, at=desk.at)
        messages.success(request, _("Your vote is recorded."))
    else:
        withdraw_proposal(file=file, proposal=proposal, on=desk.on, by=desk.actor, at=desk.at)
        messages.success(request, _("The proposal is taken back; the step may be proposed anew."))
