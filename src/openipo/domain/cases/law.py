"""The law a file is decided under, with the calendar of the day: closures recorded since are part of it."""

from datetime import date
from functools import cache, lru_cache

from django.conf import settings

from openipo.domain.cases.models import Closure
from openipo.domain.procedures.api import (
    Law,
    LawBook,
    Office,
    Revision,
    Series,
    Text,
    book,
    book_folders,
    books,
    published_stamp,
)
from openipo.kernel.calendar.api import Calendar
from openipo.kernel.calendar.api import Closure as CalendarClosure
from openipo.kernel.numbering.api import Number, next_number
from openipo.standards.st13 import St13Number
from openipo.ui.api import in_language

# Receipts, payment orders and incoming documents are the office's, not one book's: these hold where no book says else.
OFFICE_SERIES = {
    "receipt": Series(id="receipt", pattern="R/{year}/{number:06d}", restarts="yearly", law=""),
    "payment-order": Series(id="payment-order", pattern="P/{year}/{number:06d}", restarts="yearly", law=""),
    "collective": Series(id="collective", pattern="C/{year}/{number:05d}", restarts="yearly", law=""),
    "invoice": Series(id="invoice", pattern="I/{year}/{number:06d}", restarts="yearly", law=""),
    "credit-note": Series(id="credit-note", pattern="CN/{year}/{number:06d}", restarts="yearly", law=""),
    "deposit-account": Series(id="deposit-account", pattern="D/{number:05d}", restarts="never", law=""),
    "incoming": Series(id="incoming", pattern="IN/{year}/{number:06d}", restarts="yearly", law=""),
}


BASE = "{base}"  # in a pattern: the number that is continued


def book_named(book_id: str) -> LawBook:
    """The law book, read once and again when the office has published a revision of it."""
    return _book_read(book_id, published_stamp())


@lru_cache(maxsize=64)
def _book_read(book_id: str, stamp: int) -> LawBook:
    return book(book_id)


@cache
def the_office() -> Office:
    """The office of this installation, as its law books state it."""
    return next(each.office for each in books().values() if each.office.id == settings.OFFICE)


def own_books() -> list[str]:
    """The law books of this installation's office by their ids; those of other offices are installed beside them."""
    return sorted(book_id for book_id in book_folders() if book_id.startswith(f"{settings.OFFICE}/"))


def closures() -> tuple[CalendarClosure, ...]:
    """The extraordinary closures recorded so far."""
    rows = Closure.objects.order_by("on").values_list("on", "reason", "recorded_on")
    return tuple(CalendarClosure(*row) for row in rows)


def usual_calendar(book_id: str) -> Calendar:
    """The office's calendar as the law book states it: no question to the database."""
    return book_named(book_id).calendar


def calendar_of(book_id: str) -> Calendar:
    """The office's calendar with the closures recorded so far."""
    return usual_calendar(book_id).with_closures(closures())


def calendars() -> dict[str, Calendar]:
    """The calendar of every installed book, read once for a run over many files."""
    recorded = closures()
    return {book_id: usual_calendar(book_id).with_closures(recorded) for book_id in book_folders()}


def law_in(book_id: str, revision: Revision, calendar: Calendar | None = None) -> Law:
    """A revision as the engine takes it; pass a calendar to spare a query where many files are decided at once."""
    law_book = book_named(book_id)
    return Law(law_book, revision, calendar or calendar_of(book_id), law_book.office)


def law_named(book_id: str, revision: str, calendar: Calendar | None = None) -> Law:
    """The law of a revision by its name: the one a file is pinned to."""
    return law_in(book_id, book_named(book_id).revision(revision), calendar)


def role_named(book_id: str, revision: str, role: str) -> Text:
    """What the law under which a file stands calls a person in this role; else the role's own name."""
    labels = book_named(book_id).revision(revision).roles if book_id else {}
    return labels.get(role) or {"en": role.replace("-", " ")}


def role_in_words(book_id: str, revision: str, role: str, language: str) -> str:
    """The same for a screen."""
    return in_language(role_named(book_id, revision, role), language)


def law_on(book_id: str, on: date) -> Law:
    """The law in force on a day: the one an application filed then is pinned to."""
    return law_in(book_id, book_named(book_id).in_force(on))


def number_in(law: Law, series: str, on: date, *, base: str = "") -> Number:
    """The next number of a series of the book; gapless, so the caller's transaction holds it.

    A pattern with `{base}` counts anew for each number that it continues: "000017D1", "000017D2".
    """
    entry = law.revision.series[series]
    name = f"{law.book.id}:{entry.id}"
    if BASE in entry.pattern:
        name = f"{name}:{base}"
    return next_number(name, on=on, pattern=entry.pattern.replace(BASE, base), restarts=entry.restarts)


def st13_of(law: Law, series: str, number: Number) -> str:
    """The number in the form of WIPO ST.13; empty where the book gives the series no ST.13 type."""
    entry = law.revision.series[series]
    if not entry.st13_type:
        return ""
    year = number.year if entry.restarts == "yearly" else 0
    return str(St13Number(law.office.code, entry.st13_type, year, str(number.number)))


@cache
def office_series(name: str) -> Series:
    """A series of the office: as the first of its books states it, else the office's own."""
    for law_book in map(book_named, own_books()):
        for revision in reversed(list(law_book.revisions.values())):
            if name in revision.series:
                return revision.series[name]
    return OFFICE_SERIES[name]


def office_number(name: str, on: date) -> str:
    """The next number of an office-wide series."""
    series = office_series(name)
    return next_number(series.id, on=on, pattern=series.pattern, restarts=series.restarts).text
