"""One person: roles given and ended, roles lent, the second factor."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, office, refusal_in_words, role_name
from openipo.apps.backoffice.people.forms import DelegationForm, GrantForm
from openipo.apps.backoffice.people.states import (
    factor_status,
    names_of_roles,
    role_choices,
    roles_today,
    second_factors,
)
from openipo.apps.backoffice.people.views.listing import KEEPERS, READERS
from openipo.domain.accounts.api import (
    SYSTEM,
    Delegation,
    RoleGrant,
    User,
    deactivate_person,
    delegate,
    end_delegation,
    grant_role,
    names_of,
    reset_second_factor,
    revoke_role,
)
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Status, date_in_words


@allow(READERS)
def person(request: HttpRequest, username: str) -> HttpResponse:
    return _page(request, _user(username))


@require_POST
@allow(KEEPERS)
@once
def grant(request: HttpRequest, username: str) -> HttpResponse:
    """Give a role; duties kept apart are refused with the reason."""
    desk, user = desk_of(request), _user(username)
    form = GrantForm(request.POST, roles=role_choices(), prefix="grant")
    if not form.is_valid():
        return _page(request, user, grant_form=form)
    stated = form.cleaned_data
    return _tried(
        request,
        user,
        "grant_form",
        form,
        lambda: grant_role(user, stated.pop("role"), office=office(), by=desk.actor, at=desk.at, **stated),
    )


@require_POST
@allow(KEEPERS)
@once
def revoke(request: HttpRequest, username: str, grant: int) -> HttpResponse:
    """End a role from today."""
    desk, user = desk_of(request), _user(username)
    held = get_object_or_404(RoleGrant, pk=grant, user=user)
    return _tried(request, user, "", None, lambda: revoke_role(held, on=desk.on, by=desk.actor, at=desk.at))


@require_POST
@allow(KEEPERS)
@once
def lend(request: HttpRequest, username: str) -> HttpResponse:
    """Lend roles of this person to a colleague."""
    desk, user = desk_of(request), _user(username)
    form = DelegationForm(request.POST, roles=role_choices(), people=_others(user), prefix="lend")
    if not form.is_valid():
        return _page(request, user, lend_form=form)
    stated = form.cleaned_data
    borrower = _user(stated.pop("borrower"))
    act = lambda: delegate(  # noqa: E731
        lender=user, borrower=borrower, office=office(), by=desk.actor, at=desk.at, **stated
    )
    return _tried(request, user, "lend_form", form, act)


@require_POST
@allow(KEEPERS)
@once
def take_back(request: HttpRequest, username: str, delegation: int) -> HttpResponse:
    """End a delegation at once."""
    desk, user = desk_of(request), _user(username)
    running = get_object_or_404(Delegation, pk=delegation, lender=user)
    return _tried(request, user, "", None, lambda: end_delegation(running, by=desk.actor, at=desk.at))


@require_POST
@allow(KEEPERS)
@once
def reset(request: HttpRequest, username: str) -> HttpResponse:
    """Take away a lost second factor; the next sign-in leads to a new one."""
    user = _user(username)
    return _tried(request, user, "", None, lambda: reset_second_factor(user))


@require_POST
@allow(KEEPERS)
@once
def leave(request: HttpRequest, username: str) -> HttpResponse:
    """The person no longer works here; open work goes to the successor, or back to its queue."""
    desk, user = desk_of(request), _user(username)
    successor = User.objects.filter(username=request.POST.get("successor", "")).first()
    act = lambda: deactivate_person(user, successor=successor, on=desk.on, by=desk.actor, at=desk.at)  # noqa: E731
    return _tried(request, user, "", None, act)


def _tried(request: HttpRequest, user: User, name: str, form: Any, act: Callable[[], object]) -> HttpResponse:
    """Do it; a refusal stands at its form, or at the head of the page."""
    try:
        act()
    except REFUSALS as refusal:
        said = refusal_in_words(refusal)
        if form is not None:
            form.add_error(None, said)
            return _page(request, user, **{name: form})
        for sentence in said:
            messages.error(request, sentence)
        return redirect("office_people:person", username=user.username)
    messages.success(request, _("Done."))
    return redirect("office_people:person", username=user.username)


def _page(request: HttpRequest, user: User, **forms_shown: Any) -> HttpResponse:
    desk = desk_of(request)
    held, others = roles_today(user, desk.on), _others(user)
    grants = sorted(user.role_grants.all(), key=lambda grant: (grant.valid_from, grant.pk), reverse=True)
    names = names_of([name for each in grants for name in (each.granted_by, each.revoked_by) if name])
    names[SYSTEM.id] = _("the program")
    context = {
        "person": user,
        "status": Status(_("Active"), "good") if user.is_active else Status(_("No longer here"), "over"),
        "roles": names_of_roles(held),
        "grants": [_grant_line(each, names, desk) for each in grants],
        "given": _lent(user.delegations_given.select_related("borrower"), desk, "borrower"),
        "taken": _lent(user.delegations_taken.select_related("lender"), desk, "lender"),
        "factor": factor_status(second_factors([user]).get(user.pk, [])),
        "may_change": KEEPERS(desk.actor) and user.is_active,
        "others": others,
        "grant_form": GrantForm(roles=role_choices(), prefix="grant", initial={"valid_from": desk.on}),
        "lend_form": DelegationForm(
            roles=[(role, role_name(role)) for role in held],
            people=others,
            prefix="lend",
            initial={"valid_from": desk.on},
        ),
        **forms_shown,
    }
    return render(request, "backoffice/people/person.html", context)


def _grant_line(grant: RoleGrant, names: dict[str, str], desk: Desk) -> dict[str, Any]:
    return {
        "grant": grant,
        "role": role_name(grant.role),
        "from": date_in_words(grant.valid_from),
        "until": date_in_words(grant.valid_until),
        "by": names.get(grant.granted_by, grant.granted_by),
        "ended_by": names.get(grant.revoked_by, grant.revoked_by),
        "runs": grant.valid_until is None or grant.valid_until >= desk.on,
    }


def _lent(delegations: Any, desk: Desk, other: str) -> list[dict[str, Any]]:
    return [
        {
            "delegation": each,
            "who": getattr(each, other).get_full_name(),
            "roles": names_of_roles(each.roles),
            "from": date_in_words(each.valid_from),
            "until": date_in_words(each.valid_until),
            "runs": each.ended_at is None and each.valid_until >= desk.on,
        }
        for each in delegations.order_by("-valid_from", "-pk")
    ]


def _user(username: str) -> User:
    return get_object_or_404(User.objects.prefetch_related("role_grants"), username=username)


def _others(user: User) -> list[User]:
    return list(User.objects.filter(is_active=True).exclude(pk=user.pk).order_by("full_name", "username"))
