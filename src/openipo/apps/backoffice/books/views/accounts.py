"""The accounts with their balances, and the journal."""

from collections.abc import Mapping
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from openipo.apps.backoffice.books.forms import PeriodForm, UntilForm, day_or
from openipo.apps.backoffice.books.page import Content, books_page
from openipo.apps.backoffice.books.words import KIND, details_in_words, head_word
from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.sums import sum_in_words
from openipo.apps.backoffice.words import word_of
from openipo.domain.accounting.api import HEADS, JournalEntry, balances
from openipo.domain.accounting.api import journal as entries_of
from openipo.domain.fees.api import MONEY_DUTIES
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Table, date_in_words

READERS = MONEY_DUTIES.rule("read-books")
SHOWN = 20
GROUPS = ("assets", "liabilities", "income", "expenses")


@allow(READERS)
def accounts(request: HttpRequest) -> HttpResponse:
    """Every account that was ever posted to, as it stands at the end of a day."""
    desk = desk_of(request)
    until = day_or(request.GET, "until", desk.on)
    found = balances(until=until)
    names = details_in_words([(each.head, each.detail) for each in found])
    words = {
        "assets": _("What the office has"),
        "liabilities": _("What the office owes"),
        "income": _("What was earned"),
        "expenses": _("What was lost or spent"),
    }
    tables = []
    for group in GROUPS:
        rows = [
            [
                Cell(head_word(each.head), url=_journal_url(each.head, each.detail)),
                names.get(each.detail, each.detail),
                sum_in_words(each.debit, each.currency),
                sum_in_words(each.credit, each.currency),
                sum_in_words(each.on_its_side, each.currency),
            ]
            for each in found
            if HEADS[each.head].group == group
        ]
        columns = [Column(_("Account")), Column(_("Of"))]
        columns += [Column(name, "number") for name in (_("Debit"), _("Credit"), _("Balance"))]
        tables.append(Table(words[group], columns, rows, dense=True, empty=_("Nothing is posted here yet.")))
    content = Content(
        here="accounts",
        title=_("Accounts"),
        lead=_("The office's books in double entry. Nothing is ever changed; a counter-entry undoes a mistake."),
        search=UntilForm(initial={"until": until}),
        tables=tables,
    )
    return books_page(request, content)


@allow(READERS)
def journal(request: HttpRequest) -> HttpResponse:
    """The entries, the newest first; `head` and `detail` narrow them to an account."""
    desk = desk_of(request)
    head, detail = request.GET.get("head", ""), request.GET.get("detail", "")
    since = day_or(request.GET, "since", desk.on.replace(month=1, day=1))
    until = day_or(request.GET, "until", desk.on)
    page = Paginator(entries_of(head=head, detail=detail, since=since, until=until), SHOWN).get_page(
        request.GET.get("page")
    )
    entries = list(page)
    names = details_in_words([(each.head, each.detail) for entry in entries for each in entry.postings.all()])
    rows = [row for entry in entries for row in _lines(entry, names)]
    columns = [Column(_("Entry")), Column(_("On"), "date"), Column(_("Account")), Column(_("Of"))]
    columns += [Column(name, "number") for name in (_("Debit"), _("Credit"))]
    content = Content(
        here="journal",
        title=_("Journal"),
        caption=f"{head_word(head)} {detail}".strip(),
        search=PeriodForm(initial={"since": since, "until": until}),
        tables=[Table(_("Entries"), columns, rows, dense=True, empty=_("Nothing was posted in this time."))],
        page=page,
    )
    return books_page(request, content)


def _lines(entry: JournalEntry, names: Mapping[str, str]) -> list[list[object]]:
    """One row a posting; the first says what the entry is about."""
    rows: list[list[object]] = []
    for number, each in enumerate(sorted(entry.postings.all(), key=lambda posting: -posting.amount)):
        is_first = number == 0
        rows.append(
            [
                Cell(word_of(KIND, entry.kind), hint=entry.memo if is_first else ""),
                date_in_words(entry.on) if is_first else "",
                Cell(head_word(each.head), url=_journal_url(each.head, each.detail)),
                Cell(names.get(each.detail, each.detail), url=_file_url(each.subject)),
                sum_in_words(each.amount, each.currency) if each.amount > 0 else "",
                sum_in_words(-each.amount, each.currency) if each.amount < 0 else "",
            ]
        )
    return rows


def _file_url(subject: str) -> str:
    """Where a posting is about a charge, the fees of its file."""
    file, between, _key = subject.partition(":")
    try:
        return reverse("office_files:fees", args=[UUID(file)]) if between else ""
    except ValueError:
        return ""


def _journal_url(head: str, detail: str) -> str:
    asked = {"head": head, "detail": detail} if detail else {"head": head}
    return f"{reverse('office_books:journal')}?{urlencode(asked)}"
