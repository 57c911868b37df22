"""Bank statements: taken in, and each line matched by a person to what it pays."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.books.forms import AccountForm, MatchForm, StatementForm
from openipo.apps.backoffice.books.page import Content, Panel, books_page
from openipo.apps.backoffice.books.reading import statements_in
from openipo.apps.backoffice.books.words import REASON, TARGET, head_word
from openipo.apps.backoffice.desk import Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.money.refusals import MONEY_REFUSALS
from openipo.apps.backoffice.named_files import files_named, numbers_in
from openipo.apps.backoffice.sums import currency, sum_in_words
from openipo.apps.backoffice.words import word_of
from openipo.domain.cases.api import Target, confirm_bank_line, the_office
from openipo.domain.fees.api import (
    MONEY_DUTIES,
    BankAccount,
    BankLine,
    BankStatement,
    Proposal,
    book_bank_line,
    import_statement,
    open_lines,
    proposals_for,
)
from openipo.kernel.security.api import allow, once
from openipo.standards.xml.errors import UnreadableFile
from openipo.ui.api import Cell, Column, Fact, Status, Table, date_in_words

KEEPERS = MONEY_DUTIES.rule("keep-books")
SHOWN = 25


@allow(KEEPERS)
def bank(request: HttpRequest) -> HttpResponse:
    return _list(request)


@require_POST
@allow(KEEPERS)
@once
def take_in(request: HttpRequest) -> HttpResponse:
    """Read a statement; the same one again changes nothing."""
    desk = desk_of(request)
    form = StatementForm(request.POST, request.FILES, accounts=_numbers())
    if not form.is_valid():
        return _list(request, form)
    try:
        known = new = pending = 0
        for statement in statements_in(form.cleaned_data["file"], form.cleaned_data["account"]):
            done = import_statement(
                statement=statement,
                minor_units=the_office().minor_units,
                at=desk.at,
                by=desk.actor,
                file_name=form.cleaned_data["file"].name,
            )
            known, new, pending = known + done.known, new + done.new, pending + done.pending
    except (*MONEY_REFUSALS, UnreadableFile) as refusal:
        form.add_error("file", refusal_in_words(refusal))
        return _list(request, form)
    said = _("%(new)s new lines, %(known)s known already, %(pending)s not yet booked by the bank.")
    messages.success(request, said % {"new": new, "known": known, "pending": pending})
    return redirect("office_books:bank")


@require_POST
@allow(KEEPERS)
@once
def add_account(request: HttpRequest) -> HttpResponse:
    form = AccountForm(request.POST, prefix="account")
    if form.is_valid() and BankAccount.objects.filter(number=form.cleaned_data["number"]).exists():
        form.add_error("number", _("There is such an account already."))
    if not form.is_valid():
        return _list(request, None, form)
    stated = form.cleaned_data
    BankAccount.objects.create(
        number=stated["number"], name=stated["name"], currency=currency(), layout=stated["layout"] or {}
    )
    return redirect("office_books:bank")


@allow(KEEPERS)
def line(request: HttpRequest, line: int) -> HttpResponse:
    return _shown(request, _line(line))


@require_POST
@allow(KEEPERS)
@once
def match(request: HttpRequest, line: int) -> HttpResponse:
    """A person says what the line is."""
    desk, found = desk_of(request), _line(line)
    proposals = proposals_for([found]).get(found.pk, [])
    form = _form(found, proposals, request.POST)
    if not form.is_valid():
        return _shown(request, found, form)
    try:
        _resolve(found, form, proposals, desk)
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
    if form.errors:
        return _shown(request, found, form)
    following = open_lines().first()
    if following is None:
        messages.success(request, _("Every line is matched."))
        return redirect("office_books:bank")
    return redirect("office_books:bank_line", line=following.pk)


def _resolve(found: BankLine, form: MatchForm, proposals: list[Proposal], desk: Desk) -> None:
    chosen, words = form.cleaned_data["target"], []
    if chosen.startswith("head:"):
        book_bank_line(line=found, head=chosen.removeprefix("head:"), on=desk.on, at=desk.at, by=desk.actor)
        return
    target = Target("none")
    if chosen == "typed":
        files, unknown = files_named(numbers_in(form.cleaned_data["files"]))
        if unknown or len(files) != 1:
            form.add_error("files", _("Give the number of one file."))
            return
        target = Target("file", str(files[0].pk))
    elif chosen != "none":
        picked = proposals[int(chosen)]
        target = Target(picked.candidate.kind, picked.candidate.id)
        words = [reason.word for reason in picked.reasons]
    confirm_bank_line(line=found, target=target, because=words, on=desk.on, by=desk.actor, at=desk.at)


def _line(number: int) -> BankLine:
    return get_object_or_404(BankLine.objects.select_related("statement__account", "resolution__payment"), pk=number)


def _numbers() -> list[str]:
    return list(BankAccount.objects.order_by("number").values_list("number", flat=True))


def _list(
    request: HttpRequest, form: StatementForm | None = None, account_form: AccountForm | None = None
) -> HttpResponse:
    page = Paginator(open_lines(), SHOWN).get_page(request.GET.get("page"))
    proposals = proposals_for(list(page))
    rows = [_row(each, proposals.get(each.pk, [])) for each in page]
    columns = [
        Column(_("Booked on"), "date"), Column(_("Who")), Column(_("Text")), Column(_("Best proposal")),
        Column(_("Score"), "number"), Column(_("Amount"), "number"),
    ]  # fmt: skip
    content = Content(
        here="bank",
        title=_("Bank"),
        lead=_("Lines of statements that nobody has said yet what they are. A person confirms each."),
        tables=[
            Table(_("Lines to match"), columns, rows, dense=True, empty=_("Every line is matched.")),
            _statements(),
        ],
        page=page,
        panels=[
            Panel(
                _("Import a statement"), form or StatementForm(accounts=_numbers()), reverse("office_books:take_in"),
                _("Import"), key="o",
            ),
            Panel(
                _("Another bank account"), account_form or AccountForm(prefix="account"),
                reverse("office_books:add_account"), _("Add the account"), opened=not _numbers(), kind="second",
            ),
        ],
    )  # fmt: skip
    return books_page(request, content)


def _row(each: BankLine, proposals: list[Proposal]) -> list[object]:
    best = proposals[0] if proposals else None
    return [
        Cell(date_in_words(each.booked_on), url=reverse("office_books:bank_line", args=[each.pk])),
        each.other_name,
        " ".join(part for part in (each.reference, each.text) if part),
        _name(best) if best else "",
        best.score if best else "",
        sum_in_words(each.amount, each.currency),
    ]


def _statements() -> Table:
    found = BankStatement.objects.select_related("account").order_by("-closes_on", "-pk")[:10]
    rows = [
        [
            each.identifier,
            each.account.name,
            date_in_words(each.closes_on),
            "" if each.closing is None else sum_in_words(each.closing, each.account.currency),
        ]
        for each in found
    ]
    columns = [Column(_("Statement")), Column(_("Account")), Column(_("Up to"), "date"), Column(_("Closing"), "number")]
    return Table(_("Statements, the latest first"), columns, rows, dense=True, empty=_("No statement yet."))


def _shown(request: HttpRequest, found: BankLine, form: MatchForm | None = None) -> HttpResponse:
    resolution = getattr(found, "resolution", None)
    proposals = [] if resolution else proposals_for([found]).get(found.pk, [])
    facts = [
        Fact(_("Amount"), sum_in_words(found.amount, found.currency)),
        Fact(_("Booked on"), date_in_words(found.booked_on)),
        Fact(_("Who"), found.other_name),
        Fact(_("Their account"), found.other_account),
        Fact(_("Reference"), found.reference),
        Fact(_("Text"), found.text),
        Fact(_("Statement"), f"{found.statement.account.name} {found.statement.identifier}"),
    ]
    content = Content(
        here="bank",
        title=sum_in_words(found.amount, found.currency),
        caption=_("Line of a statement"),
        status=Status(_("Matched"), "good") if resolution else Status(_("To be matched"), "care"),
        facts=[*(fact for fact in facts if fact.value), *_resolved(resolution)],
        tables=[] if resolution else [_proposals(found, proposals)],
        panels=[]
        if resolution
        else [
            Panel(
                _("Say what it is"), form or _form(found, proposals),
                reverse("office_books:match", args=[found.pk]), _("Confirm"), key="c",
            )
        ],
    )  # fmt: skip
    return books_page(request, content)


def _resolved(resolution: Any) -> list[Fact]:
    if resolution is None:
        return []
    if resolution.payment is None:
        return [Fact(_("Booked as"), head_word(resolution.head))]
    address = reverse("office_money:payment", args=[resolution.payment.pk])
    return [Fact(_("Payment"), resolution.payment.receipt_number, url=address)]


def _proposals(found: BankLine, proposals: list[Proposal]) -> Table:
    rows = [
        [
            _name(each),
            each.candidate.payer,
            " ".join(word_of(REASON, reason.word) for reason in each.reasons),
            sum_in_words(each.candidate.amount, found.currency) if each.candidate.amount else "",
            each.score,
        ]
        for each in proposals
    ]
    columns = [Column(_("Proposal")), Column(_("Payer")), Column(_("Why")), Column(_("Due"), "number")]
    columns.append(Column(_("Score"), "number"))
    return Table(_("Proposals, the best first"), columns, rows, dense=True, empty=_("Nothing fits this line."))


def _form(found: BankLine, proposals: list[Proposal], sent: Any = None) -> MatchForm:
    choices = [(str(place), f"{_name(each)} ({each.score})") for place, each in enumerate(proposals)]
    initial = {"target": "0"} if proposals else {}
    return MatchForm(sent, proposals=choices, incoming=found.amount > 0, initial=initial)


def _name(proposal: Proposal) -> str:
    return f"{word_of(TARGET, proposal.candidate.kind)} {proposal.candidate.number}"
