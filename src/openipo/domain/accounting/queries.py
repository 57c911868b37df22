"""What the books say."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import TruncMonth

from openipo.domain.accounting.chart import HEADS, Head
from openipo.domain.accounting.models import JournalEntry, Posting


@dataclass(frozen=True)
class Balance:
    """An account with the sums of its two sides, in minor units; `credit` is positive."""

    head: str
    detail: str
    currency: str
    debit: int
    credit: int

    @property
    def net(self) -> int:
        """Debit less credit."""
        return self.debit - self.credit

    @property
    def on_its_side(self) -> int:
        """The balance as a reader expects it: positive where the account stands on its usual side."""
        return self.net if head_named(self.head).side == "debit" else -self.net


def head_named(head: str) -> Head:
    return HEADS[head]


def postings(*, until: date | None = None, since: date | None = None) -> QuerySet[Posting]:
    """The postings of a time, both days included."""
    rows = Posting.objects.all()
    if since is not None:
        rows = rows.filter(entry__on__gte=since)
    return rows.filter(entry__on__lte=until) if until is not None else rows


def balances(*heads: str, until: date | None = None, since: date | None = None) -> list[Balance]:
    """Every account that was ever posted to (under these heads), in the order of the chart."""
    rows = postings(until=until, since=since)
    if heads:
        rows = rows.filter(head__in=heads)
    sums: dict[tuple[str, str, str], list[int]] = {}
    for side, chosen in enumerate((rows.filter(amount__gt=0), rows.filter(amount__lt=0))):
        found = chosen.order_by().values_list("head", "detail", "currency").annotate(total=Sum("amount"))
        for head, detail, currency, total in found:
            sums.setdefault((head, detail, currency), [0, 0])[side] = abs(total)
    place = {head: number for number, head in enumerate(HEADS)}
    ordered = sorted(sums, key=lambda key: (place[key[0]], key[1], key[2]))
    return [Balance(*key, *sums[key]) for key in ordered]


def balance_of(
    head: str, detail: str | None = None, *, currency: str = "", until: date | None = None, subject: str = ""
) -> int:
    """Debit less credit on a head, or on one account of it, in minor units."""
    rows = postings(until=until).filter(head=head)
    if detail is not None:
        rows = rows.filter(detail=detail)
    if currency:
        rows = rows.filter(currency=currency)
    if subject:
        rows = rows.filter(subject=subject)
    return rows.aggregate(total=Sum("amount"))["total"] or 0


def sums_by_subject(head: str, subjects: Iterable[str] | None = None) -> dict[str, int]:
    """Debit less credit on a head for each thing it is about."""
    rows = Posting.objects.filter(head=head)
    if subjects is not None:
        rows = rows.filter(subject__in=list(subjects))
    return dict(rows.order_by().values_list("subject").annotate(total=Sum("amount")))


def unbalanced_entries() -> list[str]:
    """Sources whose postings do not cancel out: none, as long as nobody gets past the program and the guards."""
    rows = Posting.objects.order_by().values("entry__source", "currency").annotate(total=Sum("amount"))
    return sorted({row["entry__source"] for row in rows.exclude(total=0)})


def empty_entries() -> list[str]:
    """Entries without postings: half of an act."""
    rows = JournalEntry.objects.annotate(lines=Count("postings")).filter(lines=0)
    return list(rows.order_by("pk").values_list("source", flat=True))


def journal(
    *, head: str = "", detail: str = "", since: date | None = None, until: date | None = None
) -> QuerySet[JournalEntry]:
    """Entries, the newest first; narrowed to those that touch an account."""
    entries = JournalEntry.objects.prefetch_related("postings").order_by("-on", "-pk")
    if head:
        touched = Posting.objects.filter(head=head, **({"detail": detail} if detail else {}))
        entries = entries.filter(pk__in=touched.values("entry"))
    if since is not None:
        entries = entries.filter(on__gte=since)
    return entries.filter(on__lte=until) if until is not None else entries


def is_posted(source: str) -> bool:
    return JournalEntry.objects.filter(source=source).exists()


def posted_sources(kind: str) -> set[str]:
    """The names of all entries of a kind, for a comparison with what should stand there."""
    return set(JournalEntry.objects.filter(kind=kind).values_list("source", flat=True))


def by_month(head: str, *, since: date, until: date) -> list[tuple[date, str, str, int]]:
    """(first of the month, detail, currency, debit less credit) for a head, in order."""
    rows = (
        postings(since=since, until=until)
        .filter(head=head)
        .annotate(month=TruncMonth("entry__on"))
        .order_by("month", "detail", "currency")
        .values_list("month", "detail", "currency")
        .annotate(total=Sum("amount"))
    )
    return [(month, detail, currency, total) for month, detail, currency, total in rows]
