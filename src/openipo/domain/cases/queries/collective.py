"""What pages ask about requests for many rights."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from openipo.domain.cases.law import book_named
from openipo.domain.cases.models import CollectiveLine, CollectiveRequest
from openipo.domain.procedures.api import Ask, Revision, Text


@dataclass(frozen=True)
class CollectiveKind:
    """Something the law lets be asked for on many files by one request: a procedure, or a step of one."""

    book: str
    procedure: str
    step: str
    label: Text
    law: str
    asks: tuple[Ask, ...]

    @property
    def name(self) -> str:
        return f"{self.procedure}.{self.step}" if self.step else self.procedure


@dataclass(frozen=True)
class CollectiveCount:
    """The lines of a request by state, with what they were charged, in minor units, and how many of them are paid."""

    lines: int
    amount: int
    by_state: Mapping[str, int]
    paid: int


def collective_kinds(book: str, on: date) -> list[CollectiveKind]:
    """Everything that may be asked for on many files under the book as it stands on the day."""
    return list(_kinds(book, book_named(book).in_force(on)))


def _kinds(book: str, revision: Revision) -> Iterator[CollectiveKind]:
    for procedure in revision.procedures.values():
        if procedure.together:
            yield CollectiveKind(book, procedure.id, "", procedure.label, procedure.law, procedure.form)
        for step in procedure.steps.values():
            if step.together:
                yield CollectiveKind(book, procedure.id, step.id, step.label, step.law, step.asks)


def collective_requests() -> "QuerySet[CollectiveRequest]":
    """All of them, the latest first, with how many rights each names and how many wait (`rights`, `waiting`)."""
    waiting = Count("lines", filter=Q(lines__state="waiting"))
    return CollectiveRequest.objects.annotate(rights=Count("lines"), waiting=waiting).order_by("-received_on", "-pk")


def collective_count(request: CollectiveRequest) -> CollectiveCount:
    """How far the request has come."""
    rows = request.lines.order_by().values("state", "is_paid").annotate(lines=Count("pk"), amount=Sum("amount"))
    by_state: dict[str, int] = {}
    for row in rows:
        by_state[row["state"]] = by_state.get(row["state"], 0) + row["lines"]
    return CollectiveCount(
        lines=sum(by_state.values()),
        amount=sum(row["amount"] for row in rows if row["state"] != "refused"),
        by_state=by_state,
        paid=sum(row["lines"] for row in rows if row["is_paid"]),
    )


def lines_of(request: CollectiveRequest, state: str = "") -> "QuerySet[CollectiveLine]":
    """The lines (in a state), in the order of the list."""
    lines = request.lines.order_by("position")
    return lines.filter(state=state) if state else lines
