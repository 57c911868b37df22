"""The cash desk's pages."""

from django.urls import path

from openipo.apps.backoffice.money.views import find, further, orders, payment, take, till

app_name = "office_money"
urlpatterns = [
    path("", find.find, name="find"),
    path("take/", take.take, name="take"),
    path("unlinked/", find.unlinked, name="unlinked"),
    path("order/<int:order>/", orders.order, name="order"),
    path("order/<int:order>/statement.pdf", orders.order_pdf, name="order_pdf"),
    path("payment/<int:payment>/", payment.payment, name="payment"),
    path("payment/<int:payment>/receipt.pdf", payment.receipt, name="receipt"),
    path("payment/<int:payment>/cancel/", payment.cancel, name="cancel"),
    path("payment/<int:payment>/refund/", payment.refund, name="refund"),
    path("payment/<int:payment>/use/", payment.use, name="use"),
    path("payment/<int:payment>/ask/", further.ask, name="ask"),
    path("payment/<int:payment>/move/", further.move, name="move"),
    path("payment/<int:payment>/suspend/", further.suspend, name="suspend"),
    path("payment/<int:payment>/wait/", further.wait, name="wait"),
    path("payment/<int:payment>/apply/", further.apply, name="apply"),
    path("till/", till.till, name="till"),
    path("till/open/", till.open_till, name="open_till"),
    path("till/<int:till>/close/", till.close_till, name="close_till"),
    path("till/<int:till>/agree/", till.agree_till, name="agree_till"),
    path("till/report.pdf", till.report, name="report"),
]
