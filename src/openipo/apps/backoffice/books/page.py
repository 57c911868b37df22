"""What all pages of the books share: tabs by duty, tables, facts, and panels with a form."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.paginator import Page
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.desk import desk_of
from openipo.domain.fees.api import may
from openipo.ui.api import Fact, Status, Table

TABS: tuple[tuple[str, str | Promise, str], ...] = (
    ("accounts", _("Accounts"), "read-books"),
    ("journal", _("Journal"), "read-books"),
    ("invoices", _("Invoices"), "issue-invoice"),
    ("deposits", _("Deposit accounts"), "keep-deposits"),
    ("refunds", _("Refunds"), "ask-refund"),
    ("bank", _("Bank"), "keep-books"),
    ("reconciliation", _("Reconciliation"), "read-books"),
    ("income", _("Income and forecast"), "read-books"),
)
ALSO = {"refunds": "decide-refund"}


@dataclass(frozen=True)
class Panel:
    """A form with its button; closed until asked for where `opened` is not set."""

    title: str
    form: forms.Form
    url: str
    button: str
    kind: str = ""
    key: str = ""
    note: str = ""
    opened: bool = True


@dataclass(frozen=True)
class Content:
    """What one page of the books shows."""

    here: str
    title: str
    caption: str = ""
    lead: str = ""
    status: Status | None = None
    facts: Sequence[Fact] = ()
    tables: Sequence[Table] = ()
    panels: Sequence[Panel] = ()
    links: Sequence[tuple[str, str]] = ()
    search: forms.Form | None = None
    page: Page | None = None
    warnings: Sequence[str] = field(default=())
    good: str = ""


def books_page(request: HttpRequest, content: Content) -> HttpResponse:
    context: dict[str, Any] = {"content": content, "tabs": _tabs(request, content.here)}
    context["sent"] = [panel.form for panel in content.panels if panel.form.is_bound]
    return render(request, "backoffice/books/page.html", context)


def _tabs(request: HttpRequest, here: str) -> list[tuple[str, str | Promise, bool]]:
    actor = desk_of(request).actor
    return [
        (reverse(f"office_books:{name}"), label, name == here)
        for name, label, duty in TABS
        if may(actor, duty) or may(actor, ALSO.get(name, duty))
    ]
