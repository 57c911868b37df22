"""Time limits and fees, with calculators that say why."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.law.forms import ClockForm, FeeForm
from openipo.apps.backoffice.law.opened import OpenBook, law_page, open_book
from openipo.apps.backoffice.law.telling import if_missed, lasts, starts, who
from openipo.apps.backoffice.sums import sum_in_words
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import calendar_of
from openipo.domain.procedures.api import Clock, ClockError, Fee, NoPrice, Procedure, compute_clock, price
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Table, cited, date_in_words, in_language


@allow(officer)
def clocks(request: HttpRequest, office: str, right: str, revision: str) -> HttpResponse:
    """Every time limit; and one reckoned from a day, with the reason."""
    opened = open_book(office, right, revision)
    every = [(each, clock) for each in opened.revision.procedures.values() for clock in each.clocks.values()]
    choices = [(f"{each.id}.{clock.id}", cited(in_language(clock.label), clock.law)) for each, clock in every]
    asked = request.GET if "clock" in request.GET else None
    form = ClockForm(asked, clocks=choices, initial={"start": desk_of(request).on, "extensions": 0})
    by_name = {f"{each.id}.{clock.id}": clock for each, clock in every}
    result = _reckoned(opened, form, by_name) if form.is_valid() else {}
    table = _clock_table(opened, every)
    return law_page(request, opened, "clocks", form=form, table=table, **result)


def _too_often(clock: Clock) -> str:
    if clock.extension is None:
        return _("This time limit cannot be extended (%(law)s).") % {"law": clock.law}
    most = {"times": clock.extension.times, "law": clock.extension.law}
    return _("The most that the law allows is %(times)s (%(law)s).") % most


def _reckoned(opened: OpenBook, form: ClockForm, clocks: dict[str, Clock]) -> dict[str, object]:
    stated = form.cleaned_data
    clock = clocks[stated["clock"]]
    try:
        found = compute_clock(clock, stated["start"], calendar_of(opened.book.id), stated["extensions"] or 0)
    except ClockError:  # its sentence is for lawyers who write the book; the reader is told in his own language
        form.add_error("extensions", _too_often(clock))
        return {}
    return {
        "last_day": date_in_words(found.expires_on),
        "grace": date_in_words(found.grace_until),
        "because": in_language(found.because),
        "law": clock.law,
    }


def _clock_table(opened: OpenBook, every: list[tuple[Procedure, Clock]]) -> Table:
    rows = [
        [
            Cell(in_language(clock.label), hint=in_language(procedure.label)),
            Cell(lasts(clock.period), hint=_extras(clock)),
            starts(opened, procedure, clock.starts_on),
            who(opened, [clock.whose]),
            if_missed(opened, procedure, clock),
            clock.law,
        ]
        for procedure, clock in every
    ]
    names = (_("Time limit"), _("Length"), _("Counted from"), _("Who must act"), _("If missed"), _("Provision"))
    return Table(_("Time limits"), list(map(Column, names)), rows, dense=True)


def _extras(clock: Clock) -> str:
    """Extension, grace, relief and roll-over, in a few words."""
    said = [] if clock.rolls_over else [_("does not roll over")]
    if clock.extension:
        words = {"times": clock.extension.times, "period": lasts(clock.extension.period)}
        said.append(_("extended %(times)s time(s) by %(period)s") % words)
    if clock.grace:
        said.append(_("then %(period)s of grace") % {"period": lasts(clock.grace.period)})
    if clock.relief:
        said.append(_("relief within %(period)s") % {"period": lasts(clock.relief.period)})
    return "; ".join(said)


@allow(officer)
def fees(request: HttpRequest, office: str, right: str, revision: str) -> HttpResponse:
    """The schedule with its prices by date; and one fee reckoned from facts, with the reason."""
    opened = open_book(office, right, revision)
    every = list(opened.revision.fees.values())
    asked = request.GET if "fee" in request.GET else None
    form = FeeForm(asked, fees=every, facts=_facts_of(every), initial={"on": desk_of(request).on})
    result = _priced(opened, form) if form.is_valid() else {}
    shown = [(fee, in_language(fee.label), who(opened, [fee.payer]), _prices(fee)) for fee in every]
    return law_page(request, opened, "fees", form=form, fees=shown, **result)


def _priced(opened: OpenBook, form: FeeForm) -> dict[str, object]:
    stated = form.cleaned_data
    fee, office = opened.revision.fees[stated["fee"]], opened.book.office
    try:
        found = price(fee, stated["on"], form.facts(), office.currency, office.minor_units)
    except NoPrice:
        form.add_error(
            None, _("The law has no price of this fee for these facts on this day (%(law)s).") % {"law": fee.law}
        )
        return {}
    return {
        "amount": sum_in_words(found.amount_minor, found.currency),
        "because": in_language(found.because),
        "law": fee.law,
    }


def _facts_of(fees: list[Fee]) -> list[tuple[str, str]]:
    """What the prices depend on, and of which kind it is: yes-no, number or text."""
    found: dict[str, str] = {}
    for row in (row for fee in fees for valid in fee.prices for row in valid.rows):
        found |= {part.of: "number" for part in row.each}
        for name, value in row.when.items():
            kind = "yes-no" if isinstance(value, bool) else "text" if isinstance(value, str) else "number"
            found.setdefault(name, kind)
    return sorted(found.items())


def _prices(fee: Fee) -> list[dict[str, object]]:
    """The prices by the time for which they hold, each row in words."""
    return [
        {"from": _span(valid.valid_from, valid.valid_until), "rows": [_row(row) for row in valid.rows]}
        for valid in fee.prices
    ]


def _span(first: date, last: date | None) -> str:
    if last is None:
        return _("from %(first)s") % {"first": date_in_words(first)}
    return _("from %(first)s to %(last)s") % {"first": date_in_words(first), "last": date_in_words(last)}


def _row(row: Any) -> dict[str, str]:
    conditions = ", ".join(_condition(name, value) for name, value in row.when.items())
    parts = [f"{_part(part)}: {part.amount}" for part in row.each]
    return {"when": conditions or _("otherwise"), "price": "; ".join([str(row.base), *parts])}


def _part(part: Any) -> str:
    """What is counted, in the book's words."""
    words = {"what": part.of.replace("_", " "), "above": part.above}
    return in_language(part.label) or _("each of %(what)s above %(above)s") % words


def _condition(name: str, value: object) -> str:
    words = name.replace("_", " ")
    if isinstance(value, bool):
        return words if value else _("not %(what)s") % {"what": words}
    if isinstance(value, dict):
        return " ".join([words, *(f"{test.replace('_', ' ')} {limit}" for test, limit in value.items())])
    return f"{words}: {value}"
