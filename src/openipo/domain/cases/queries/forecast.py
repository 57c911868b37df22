"""What renewals will bring: from the days of expiry, the law's prices, and how many renewed before."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from openipo.domain.cases.law import book_named, the_office
from openipo.domain.procedures.api import Fee, NoPrice, Revision, price, published_stamp
from openipo.domain.rights.api import File


@dataclass(frozen=True)
class RenewalRate:
    """Of the registrations of which the day of renewal was decided in a time, how many were renewed."""

    renewed: int
    lapsed: int

    @property
    def decided(self) -> int:
        return self.renewed + self.lapsed

    def of(self, amount: int) -> int:
        """The share of a sum to expect, in whole minor units, rounded down. Without experience: all of it."""
        return amount * self.renewed // self.decided if self.decided else amount


@dataclass(frozen=True)
class ForecastLine:
    """The registrations that expire in a month: how many, what all would pay, and what is to be expected."""

    month: date
    files: int
    full: int
    expected: int
    unpriced: int


@dataclass(frozen=True)
class Forecast:
    rate: RenewalRate
    since: date
    lines: tuple[ForecastLine, ...]


def renewal_forecast(*, on: date, months: int = 12) -> Forecast:
    """The coming months, by the rate observed in the three years before the day."""
    since = date(on.year - 3, on.month, 1)
    rate = observed_rate(since=since, until=on)
    last = _month_after(on, months)
    sums: dict[date, list[int]] = defaultdict(lambda: [0, 0, 0])
    rows = File.objects.filter(expires_on__gt=on, expires_on__lt=last).exclude(register_status="ended").order_by()
    for book, expires_on, classes in rows.values_list("book", "expires_on", "classes").iterator():
        if expires_on is None:  # the filter leaves none
            continue
        amount = _price_of(book, expires_on, len(classes))
        line = sums[expires_on.replace(day=1)]
        line[0] += 1
        line[1] += amount or 0
        line[2] += amount is None
    lines = [
        ForecastLine(month, files, full, rate.of(full), unpriced)
        for month, (files, full, unpriced) in sorted(sums.items())
    ]
    return Forecast(rate, since, tuple(lines))


def observed_rate(*, since: date, until: date) -> RenewalRate:
    """From the register: renewed in the time, against lapsed in it."""
    renewed = File.objects.filter(renewed_on__range=(since, until)).count()
    lapsed = File.objects.filter(status="lapsed", ended_on__range=(since, until)).count()
    return RenewalRate(renewed, lapsed)


def renewal_fees(revision: Revision) -> Iterator[Fee]:
    """What everybody who renews pays: the fees of the first request in a procedure that can renew."""
    for procedure in revision.procedures.values():
        steps = list(procedure.steps.values())
        if not any(effect.name == "renew" for step in steps for effect in step.effects):
            continue
        asked = [step for step in steps if step.fees and not step.is_automatic]
        for name in dict.fromkeys(fee for step in asked[:1] for fee in step.fees):
            yield revision.fees[name]


def _price_of(book: str, on: date, classes: int) -> int | None:
    return _price_read(book, on, classes, published_stamp())


@lru_cache(maxsize=10000)
def _price_read(book: str, on: date, classes: int, stamp: int) -> int | None:
    """What renewing costs on the day in so many classes; None where the book does not tell from that alone."""
    if not book:
        return None
    try:
        revision = book_named(book).in_force(on)
        office = the_office()
        facts = {"classes": classes, "classes_concerned": classes}
        return sum(
            price(fee, on, facts, office.currency, office.minor_units).amount_minor for fee in renewal_fees(revision)
        )
    except (NoPrice, LookupError):
        return None


def _month_after(on: date, months: int) -> date:
    """The first of the month, so many months after that of the day."""
    place = on.year * 12 + on.month - 1 + months
    return date(place // 12, place % 12 + 1, 1)
