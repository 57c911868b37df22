"""What is known about people, their roles and their looks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Max, Min, Q, QuerySet

from openipo.domain.accounts.models import Delegation, DutyChange, Look, RoleGrant, User


@dataclass(frozen=True)
class LookSummary:
    """One officer's looks in a time: how many, at how many files, from when to when."""

    actor: str
    on_behalf_of: str
    looks: int
    files: int
    first_at: datetime
    last_at: datetime


def grants_on(day: date) -> QuerySet[RoleGrant]:
    """The grants in force on a day."""
    return RoleGrant.objects.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=day), valid_from__lte=day)


def delegations_on(day: date) -> QuerySet[Delegation]:
    """The delegations in force on a day, between people who both still work here."""
    return Delegation.objects.filter(
        valid_from__lte=day,
        valid_until__gte=day,
        ended_at__isnull=True,
        lender__is_active=True,
        borrower__is_active=True,
    )


def roles_of(user: User, *, on: date) -> frozenset[str]:
    """The roles that the user holds on a day, without those lent by others."""
    return frozenset(grants_on(on).filter(user=user).values_list("role", flat=True)) if user.is_active else frozenset()


def users_with_role(role: str, *, on: date) -> list[User]:
    """The active users who hold a role on a day, by name."""
    holders = grants_on(on).filter(role=role).values("user")
    return list(User.objects.filter(pk__in=holders, is_active=True).order_by("full_name", "username"))


def holders_by_role(on: date) -> dict[str, list[str]]:
    """The names of the active users who hold each role on a day, in one query."""
    found: dict[str, list[str]] = {}
    for grant in grants_on(on).filter(user__is_active=True).select_related("user").order_by("user__full_name"):
        found.setdefault(grant.role, []).append(grant.user.get_full_name())
    return found


def persons_by_role(on: date) -> dict[str, set[str]]:
    """The sign-in names of the active users who hold each role on a day."""
    found: dict[str, set[str]] = {}
    for role, name in grants_on(on).filter(user__is_active=True).values_list("role", "user__username"):
        found.setdefault(role, set()).add(name)
    return found


def duty_changes(office_id: str, *, is_open: bool) -> QuerySet[DutyChange]:
    """Those that wait, or those decided, the latest first."""
    found = DutyChange.objects.filter(office=office_id)
    return (found.filter(status="open") if is_open else found.exclude(status="open")).order_by("-proposed_at", "-pk")


def people() -> QuerySet[User]:
    """Everybody, with grants and delegations at hand, for the administrator's list."""
    return User.objects.prefetch_related("role_grants", "delegations_given", "delegations_taken").order_by(
        "-is_active", "full_name", "username"
    )


def person_named(username: str) -> User:
    """The user who signs in under that name. Raises User.DoesNotExist."""
    return User.objects.get(username=username)


def names_of(usernames: Iterable[str]) -> dict[str, str]:
    """Sign-in name -> full name, for pages that show who did something."""
    found = User.objects.filter(username__in=set(usernames))
    return {user.username: user.get_full_name() for user in found}


def looks_at(chain: UUID) -> QuerySet[Look]:
    """Who looked at a file, the latest first."""
    return Look.objects.filter(chain=chain).order_by("-looked_at", "-pk")


def looks_by(username: str, *, since: datetime) -> QuerySet[Look]:
    """What one officer looked at since an instant, the latest first."""
    return Look.objects.filter(actor=username, looked_at__gte=since).order_by("-looked_at", "-pk")


def review_looks(*, since: datetime, until: datetime) -> list[LookSummary]:
    """For the review of access: who looked at how much between two instants, the busiest first."""
    rows = (
        Look.objects.filter(looked_at__gte=since, looked_at__lt=until)
        .values("actor", "on_behalf_of")
        .annotate(
            looks=Count("pk"), files=Count("chain", distinct=True), first_at=Min("looked_at"), last_at=Max("looked_at")
        )
        .order_by("-files", "-looks", "actor", "on_behalf_of")
    )
    return [LookSummary(**row) for row in rows]
