"""The pages of the books."""

from django.urls import path

from openipo.apps.backoffice.books.views import (
    accounts,
    bank,
    deposits,
    income,
    invoices,
    reconciliation,
    refunds,
    start,
)

app_name = "office_books"
urlpatterns = [
    path("", start.start, name="start"),
    path("accounts/", accounts.accounts, name="accounts"),
    path("journal/", accounts.journal, name="journal"),
    path("invoices/", invoices.invoices, name="invoices"),
    path("invoices/issue/", invoices.issue, name="issue"),
    path("invoices/<int:invoice>/", invoices.invoice, name="invoice"),
    path("invoices/<int:invoice>/invoice.pdf", invoices.invoice_pdf, name="invoice_pdf"),
    path("invoices/<int:invoice>/withdraw/", invoices.withdraw, name="withdraw_invoice"),
    path("deposits/", deposits.deposits, name="deposits"),
    path("deposits/open/", deposits.open_account, name="open_account"),
    path("deposits/<int:account>/", deposits.deposit, name="deposit"),
    path("deposits/<int:account>/top-up/", deposits.top_up, name="top_up"),
    path("deposits/<int:account>/withdraw/", deposits.withdraw, name="withdraw"),
    path("deposits/<int:account>/pay/", deposits.pay, name="pay_from_deposit"),
    path("refunds/", refunds.refunds, name="refunds"),
    path("refunds/<int:refund>/", refunds.refund, name="refund"),
    path("refunds/<int:refund>/approve/", refunds.approve, name="approve"),
    path("refunds/<int:refund>/refuse/", refunds.refuse, name="refuse"),
    path("bank/", bank.bank, name="bank"),
    path("bank/import/", bank.take_in, name="take_in"),
    path("bank/account/", bank.add_account, name="add_account"),
    path("bank/line/<int:line>/", bank.line, name="bank_line"),
    path("bank/line/<int:line>/match/", bank.match, name="match"),
    path("reconciliation/", reconciliation.reconciliation, name="reconciliation"),
    path("income/", income.income, name="income"),
]
