"""Receipts, orders and cash reports as PDF."""

from datetime import date, datetime

from django.utils.translation import get_language, gettext, override

from openipo.apps.backoffice.money.due import charge_names
from openipo.apps.backoffice.money.words import METHOD
from openipo.apps.backoffice.papers import office_paper
from openipo.apps.backoffice.words import word_of
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import the_office
from openipo.domain.correspondence.api import (
    CashReportData,
    FeeLine,
    FeeStatementData,
    TillLine,
    render_cash_report,
    render_fee_statement,
)
from openipo.domain.fees.api import Invoice, Payment, PaymentOrder, cash_report
from openipo.kernel.money.api import Money
from openipo.ui.api import on_paper


def order_pdf(order: PaymentOrder, at: datetime) -> bytes:
    """What is to be paid, with the reason for each sum."""
    paper = office_paper(at, language=get_language() or "")
    lines = tuple(
        FeeLine(
            line.file_number,
            on_paper(line.label, paper.languages[0]),
            Money(line.amount, order.currency),
            on_paper(line.because, paper.languages[0]),
            line.law,
        )
        for line in order.lines.order_by("pk")
    )
    data = FeeStatementData(order.number, order.payer_name, order.issued_on, lines, the_office().minor_units)
    return render_fee_statement(data, paper)


def invoice_pdf(invoice: Invoice, at: datetime) -> bytes:
    """An invoice or a credit note, to whoever pays."""
    paper = office_paper(at, language=get_language() or "")
    lines = tuple(
        FeeLine(
            line.file_number,
            on_paper(line.label, paper.languages[0]),
            Money(line.amount, invoice.currency),
            on_paper(line.because, paper.languages[0]),
            line.law,
        )
        for line in invoice.lines.order_by("pk")
    )
    data = FeeStatementData(
        invoice.number,
        "\n".join(part for part in (invoice.payer_name, invoice.payer_address) if part),
        invoice.issued_on,
        lines,
        the_office().minor_units,
        pay_by=None if invoice.credits else invoice.due_on,
        kind="credit_note" if invoice.credits else "invoice",
        reference=invoice.payer_reference,
        withdraws=invoice.credits.number if invoice.credits else "",
    )
    return render_fee_statement(data, paper)


def receipt_pdf(payment: Payment, at: datetime) -> bytes:
    """What was paid and what it settled, all of it in the language of the paper."""
    paper = office_paper(at, language=get_language() or "")
    with override(paper.languages[0]):
        lines = _settled(payment, paper.languages[0])
        method = word_of(METHOD, payment.method)
    data = FeeStatementData(
        payment.receipt_number,
        payment.payer_name,
        payment.received_on,
        lines,
        the_office().minor_units,
        paid_by_method=method,
    )
    return render_fee_statement(data, paper)


def _settled(payment: Payment, language: str) -> tuple[FeeLine, ...]:
    """The fees that the payment settled, and what settled none."""
    allocations = list(payment.allocations.order_by("pk"))
    names = charge_names({each.file for each in allocations})
    lines = [
        FeeLine(
            names[each.file, each.charge_key].number,
            on_paper(names[each.file, each.charge_key].label, language),
            Money(each.amount, payment.currency),
        )
        for each in allocations
    ]
    rest = payment.amount - sum(each.amount for each in allocations)
    if rest:
        lines.append(FeeLine("", gettext("Kept as credit"), Money(rest, payment.currency)))
    return tuple(lines)


def report_pdf(on: date, cashier: str, at: datetime) -> bytes:
    """The day's money, with lines for two signatures."""
    paper = office_paper(at, language=get_language() or "")
    found = cash_report(on, cashier)
    names = names_of([line.cashier for line in found])
    with override(paper.languages[0]):
        lines = tuple(
            TillLine(
                names.get(line.cashier, line.cashier),
                word_of(METHOD, line.method),
                line.payments,
                Money(line.received, line.currency),
                Money(line.cancelled, line.currency),
                Money(line.refunded, line.currency),
                line.first,
                line.last,
            )
            for line in found
        )
    return render_cash_report(CashReportData(on, lines, the_office().minor_units), paper)
