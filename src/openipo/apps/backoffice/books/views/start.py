"""The way into the books: the first of their pages that is of this officer's duty."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from openipo.apps.backoffice.books.page import TABS
from openipo.apps.backoffice.desk import desk_of
from openipo.domain.fees.api import MONEY_DUTIES, may
from openipo.kernel.security.api import allow

OF_THE_BOOKS = MONEY_DUTIES.rule("read-books", "issue-invoice", "keep-deposits")


@allow(OF_THE_BOOKS)
def start(request: HttpRequest) -> HttpResponse:
    """Accounts for finance, invoices for a cashier."""
    actor = desk_of(request).actor
    return redirect(next(f"office_books:{name}" for name, _label, duty in TABS if may(actor, duty)))
