"""The daily reconciliation: tills, bank and clearing against the books."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.books.forms import day_or
from openipo.apps.backoffice.books.page import Content, books_page
from openipo.apps.backoffice.books.words import details_in_words, head_word
from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.reception.forms.log import DayForm
from openipo.apps.backoffice.sums import sum_in_words
from openipo.domain.fees.api import MONEY_DUTIES, Reconciliation, reconcile
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Status, Table, date_in_words

READERS = MONEY_DUTIES.rule("read-books")


@allow(READERS)
def reconciliation(request: HttpRequest) -> HttpResponse:
    """As of the end of a day; what the files say is compared for today only."""
    desk = desk_of(request)
    on = min(day_or(request.GET, "on", desk.on), desk.on)
    found = reconcile(on=on, is_today=on == desk.on)
    content = Content(
        here="reconciliation",
        title=_("Reconciliation"),
        caption=date_in_words(on),
        status=Status(_("Explained to the cent"), "good") if found.is_clean else Status(_("Differences"), "care"),
        search=DayForm(initial={"on": on}),
        warnings=[_(fault.sentence) % fault.facts for fault in found.faults],
        tables=[_accounts(found), _banks(found), _waiting(found), _tills(found)],
    )
    return books_page(request, content)


def _accounts(found: Reconciliation) -> Table:
    names = details_in_words([(line.head, line.detail) for line in found.accounts])
    rows = [
        [
            head_word(line.head),
            names.get(line.detail, line.detail),
            sum_in_words(line.books, line.currency),
            sum_in_words(line.tables, line.currency),
            Cell(sum_in_words(line.difference, line.currency), status=_agreement(line.difference)),
        ]
        for line in found.accounts
        if line.books or line.tables
    ]
    columns = [Column(_("Account")), Column(_("Of"))]
    columns += [Column(name, "number") for name in (_("Books"), _("Desk"), _("Difference"))]
    return Table(_("Books against the desk"), columns, rows, dense=True, empty=_("Nothing is posted yet."))


def _banks(found: Reconciliation) -> Table:
    rows = [
        [
            bank.account,
            Cell(bank.statement, hint=date_in_words(bank.closed_on) if bank.closed_on else ""),
            "" if bank.closing is None else sum_in_words(bank.closing, bank.currency),
            sum_in_words(bank.books, bank.currency),
            Cell(
                sum_in_words(bank.unresolved, bank.currency),
                hint=_("%(count)s lines") % {"count": bank.unresolved_lines},
            ),
            Cell(sum_in_words(bank.difference, bank.currency), status=_agreement(bank.difference)),
        ]
        for bank in found.banks
    ]
    columns = [Column(_("Bank account")), Column(_("Statement"))]
    names = (_("Closing"), _("Books"), _("Lines to match"), _("Difference"))
    columns += [Column(name, "number") for name in names]
    return Table(_("Books against the bank"), columns, rows, dense=True, empty=_("No bank account yet."))


def _waiting(found: Reconciliation) -> Table:
    rows = [
        [head_word(each.head), each.name, date_in_words(each.on), sum_in_words(each.amount, each.currency)]
        for each in found.waiting
    ]
    columns = [Column(_("Account")), Column(_("Receipt")), Column(_("Since"), "date"), Column(_("Amount"), "number")]
    return Table(_("On its way"), columns, rows, dense=True, empty=_("Nothing is on its way."))


def _tills(found: Reconciliation) -> Table:
    rows = [[till] for till in found.open_tills]
    return Table(_("Tills not agreed"), [Column(_("Till"))], rows, dense=True, empty=_("Every till is agreed."))


def _agreement(difference: int) -> Status:
    return Status(_("Differs"), "care") if difference else Status(_("Agrees"), "good")
