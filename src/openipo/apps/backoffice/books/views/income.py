"""Income by product and month, what is owed and how long, and what renewals will bring."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from openipo.apps.backoffice.books.forms import PeriodForm, day_or
from openipo.apps.backoffice.books.page import Content, books_page
from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.sums import currency, sum_in_words
from openipo.domain.cases.api import Forecast, fee_labels, renewal_forecast
from openipo.domain.fees.api import AGES, MONEY_DUTIES, aged_receivables
from openipo.domain.fees.api import income as earned_in
from openipo.kernel.security.api import allow
from openipo.ui.api import Column, Fact, Table, in_language

READERS = MONEY_DUTIES.rule("read-books")


@allow(READERS)
def income(request: HttpRequest) -> HttpResponse:
    """The year so far, unless another time is asked for."""
    desk = desk_of(request)
    since = day_or(request.GET, "since", desk.on.replace(month=1, day=1))
    until = day_or(request.GET, "until", desk.on)
    labels = {fee: in_language(label) for fee, label in fee_labels().items()}
    forecast = renewal_forecast(on=desk.on)
    rate = forecast.rate
    content = Content(
        here="income",
        title=_("Income and forecast"),
        search=PeriodForm(initial={"since": since, "until": until}),
        tables=[_earned(since, until, labels), _aged(desk.on, labels), _expected(forecast)],
        facts=[
            Fact(
                _("Renewal rate observed"),
                _("%(renewed)s of %(decided)s renewed since %(since)s")
                % {"renewed": rate.renewed, "decided": rate.decided, "since": _month(forecast.since)},
            )
        ],
    )
    return books_page(request, content)


def _earned(since: date, until: date, labels: Mapping[str, str]) -> Table:
    sums: dict[tuple[str, str], dict[date, int]] = defaultdict(lambda: defaultdict(int))
    found = earned_in(since=since, until=until)
    months = sorted({each.month for each in found})[-12:]
    for each in found:
        sums[each.fee, each.currency][each.month] += each.amount
    rows = [
        [
            labels.get(fee, fee or _("On no file")),
            *(sum_in_words(by_month.get(month, 0), code) for month in months),
            sum_in_words(sum(by_month.values()), code),
        ]
        for (fee, code), by_month in sorted(sums.items(), key=lambda item: -sum(item[1].values()))
    ]
    columns = [Column(_("Fee")), *(Column(_month(month), "number") for month in months), Column(_("Total"), "number")]
    return Table(_("Earned, by fee and month"), columns, rows, dense=True, empty=_("Nothing was earned in this time."))


def _aged(on: date, labels: Mapping[str, str]) -> Table:
    rows = [
        [
            labels.get(each.fee, each.fee),
            each.charges,
            *(sum_in_words(amount, each.currency) for amount in each.by_age),
            sum_in_words(each.total, each.currency),
        ]
        for each in aged_receivables(on)
    ]
    ages = [_("Up to %(days)s days") % {"days": limit} if limit else _("Longer") for limit in AGES]
    columns = [Column(_("Fee")), Column(_("Number"), "number"), *(Column(age, "number") for age in ages)]
    columns.append(Column(_("Total"), "number"))
    return Table(_("Due and not paid, by age"), columns, rows, dense=True, empty=_("Nothing is due."))


def _expected(forecast: Forecast) -> Table:
    code = currency()
    rows = [
        [
            _month(line.month),
            line.files,
            sum_in_words(line.full, code),
            sum_in_words(line.expected, code),
            line.unpriced or "",
        ]
        for line in forecast.lines
    ]
    columns = [Column(_("Month of expiry"))]
    names = (_("Registrations"), _("If all renew"), _("To be expected"), _("Without a price"))
    columns += [Column(name, "number") for name in names]
    return Table(_("Renewals of the next twelve months"), columns, rows, dense=True, empty=_("Nothing expires."))


def _month(day: date) -> str:
    return date_format(day, "YEAR_MONTH_FORMAT")
