"""Receipts, orders and cash reports as PDF."""

from datetime import date, datetime

from django.utils.translation import get_language

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
from openipo.ui.api import in_language


def order_pdf(order: PaymentOrder, at: datetime) -> bytes:
    """What is to be paid, with the reason for each sum."""
    language = get_language() or ""
    lines = tuple(
        FeeLine(
            line.file_number,
            in_language(line.label),
            Money(line.amount, order.currency),
            in_language(line.because),
            line.law,
        )
        for line in order.lines.order_by("pk")
    )
    data = FeeStatementData(order.number, order.payer_name, order.issued_on, lines, the_office().minor_units)
    return render_fee_statement(data, office_paper(at, language=language))


def invoice_pdf(invoice: Invoice, at: datetime) -> bytes:
    """An invoice or a credit note, to whoever pays."""
    language = get_language() or ""
    lines = tuple(
        FeeLine(
            line.file_number,
            in_language(line.label),
            Money(line.amount, invoice.currency),
            in_language(line.because),
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
    return render_fee_statement(data, office_paper(at, language=language))


def receipt_pdf(payment: Payment, credit_words: str, at: datetime) -> bytes:
    """What was paid and what it settled; `credit_words` names what settled nothing."""
    allocations = list(payment.allocations.order_by("pk"))
    names = charge_names({each.file for each in allocations})
    lines = [
        FeeLine(
            names[each.file, each.charge_key].number,
            names[each.file, each.charge_key].label,
            Money(each.amount, payment.currency),
        )
        for each in allocations
    ]
    rest = payment.amount - sum(each.amount for each in allocations)
    if rest:
        lines.append(FeeLine("", credit_words, Money(rest, payment.currency)))
    data = FeeStatementData(
        payment.receipt_number,
        payment.payer_name,
        payment.received_on,
        tuple(lines),
        the_office().minor_units,
        paid_by_method=word_of(METHOD, payment.method),
    )
    return render_fee_statement(data, office_paper(at, language=get_language() or ""))


def report_pdf(on: date, cashier: str, at: datetime) -> bytes:
    """The day's money, with lines for two signatures."""
    found = cash_report(on, cashier)
    names = names_of([line.cashier for line in found])
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
    data = CashReportData(on, lines, the_office().minor_units)
    return render_cash_report(data, office_paper(at, language=get_language() or ""))
