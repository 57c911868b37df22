"""Tables on a file's pages."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.files.loading import OpenFile, state_name
from openipo.apps.backoffice.words import ACCESS, CHARGE, CLOCK, ITEM, METHOD, PARTY, STATE, status_of, word_of
from openipo.domain.cases.api import ClockView, DueCharge, tie_in_words
from openipo.domain.rights.api import GOODS_AS_STATED, FileState, Interest, files_with_numbers, number_key
from openipo.kernel.money.api import Money, show
from openipo.ui.api import Cell, Column, Status, Table, date_in_words, in_language, instant_in_words


def goods(opened: OpenFile) -> Table:
    """Each item with its status; the class and place is how officers name it."""
    rows = [
        [
            item.id,
            str(item.class_number),
            item.text,
            Cell("", status=status_of(ITEM, opened.view.items.get(item.id, item.status))),
            item.edition,
        ]
        for item in opened.state.goods
    ]
    columns = [Column(_("Item")), Column(_("Class"), "number"), Column(_("Goods or services")), Column(_("Status"))]
    return Table(
        _("Goods and services"), [*columns, Column(_("Edition"))], rows, dense=True, empty=_("No goods are stated.")
    )


def priorities(opened: OpenFile) -> Table:
    rows = [
        [each.number, each.office, date_in_words(each.filed_on), ", ".join(each.items) or _("all goods")]
        for each in opened.state.priorities
    ]
    columns = [Column(_("Number")), Column(_("Office")), Column(_("Filed on"), "date"), Column(_("For"))]
    return Table(_("Priorities claimed"), columns, rows, dense=True, empty=_("No priority is claimed."))


def designations(opened: OpenFile) -> Table:
    """Each designated state with its status, since when and under which provision."""
    rows = [
        [
            Cell(state_name(opened, each.state), hint=each.state),
            Cell("", status=status_of(STATE, each.status)),
            date_in_words(each.since) if each.since else "",
            each.law,
            ", ".join(each.without),
        ]
        for each in opened.state.designations
    ]
    columns = [Column(_("Member state")), Column(_("Status")), Column(_("Since"), "date"), Column(_("Provision"))]
    return Table(_("Designated states"), [*columns, Column(_("Without effect for"))], rows, dense=True)


def links(opened: OpenFile) -> Table:
    """The files tied to this one, each leading to its own page where it is in this register."""
    keys = {number_key(each.number) for each in opened.state.links}
    known = {file.number_key: reverse("office_files:overview", args=[file.pk]) for file in files_with_numbers(keys)}
    rows = [
        [Cell(each.number, url=known.get(number_key(each.number), "")), tie_in_words(each.kind), each.office]
        for each in opened.state.links
    ]
    columns = [Column(_("File")), Column(_("Tie")), Column(_("Office"))]
    return Table(_("Related files"), columns, rows, dense=True, empty=_("No other file is tied to this one."))


def interests(opened: OpenFile) -> Table:
    """What burdens or uses the right, ended entries too, each with whose it is and how far it goes."""
    rows = [_interest(opened, each) for each in opened.state.interests]
    columns = [Column(_("Entry")), Column(_("Whose")), Column(_("What was stated")), Column(_("In force"))]
    return Table(_("Licences, charges and orders"), [*columns, Column(_("Status"))], rows, dense=True)


def _interest(opened: OpenFile, interest: Interest) -> list[object]:
    on = opened.view.as_of or opened.desk.on
    called = interest.named(in_language) + (f", {_('rank')} {interest.rank}" if interest.rank else "")
    stated = "; ".join(f"{label}: {answer}" for label, answer in interest.stated(in_language))
    term = " – ".join(date_in_words(day) for day in (interest.since, interest.ended_on or interest.until) if day)
    return [
        Cell(called, hint=interest.id),
        "; ".join(party.name for party in interest.parties),
        Cell(stated, hint=_goods_of(interest)),
        term,
        Cell("", status=interest_status(opened.state, interest, on)),
    ]


def _goods_of(interest: Interest) -> str:
    if GOODS_AS_STATED in interest.items:
        return _("only goods that are not in the list of the mark")
    return _("goods: %(items)s") % {"items": ", ".join(interest.items)} if interest.items else _("all goods")


def interest_status(state: FileState, interest: Interest, on: date) -> Status:
    """In force, barring disposal or not; run out; or ended, by itself or with the right."""
    if interest.ended_on is not None:
        return Status(_("Ended"), "over")
    if not interest.is_in_force(on):
        return Status(_("Run out"), "over")
    if state.register_status == "ended":
        return Status(_("Ended with the right"), "over")
    return Status(_("Bars disposal"), "bad") if interest.blocks_disposal else Status(_("In force"), "good")


def corrections(opened: OpenFile) -> Table:
    """Both values of each corrected value, with who said so and why."""
    rows = [
        [
            each.path,
            Cell(_plain(each.old)),
            Cell(_plain(each.new)),
            Cell(each.reason, hint=each.provision),
            Cell(instant_in_words(each.recorded_at), hint=each.actor),
        ]
        for each in opened.state.corrections
    ]
    columns = [Column(_("Value")), Column(_("Recorded wrongly")), Column(_("Corrected to")), Column(_("Why"))]
    return Table(_("Corrections"), [*columns, Column(_("Recorded"))], rows, dense=True)


def _plain(value: object) -> str:
    return _("nothing") if value in (None, "") else str(value)


def clocks(opened: OpenFile, proceeding: str, label: str) -> Table:
    """The time limits of a proceeding, each with how its last day was found."""
    rows = [_clock(opened, clock) for clock in opened.view.clocks if clock.proceeding == proceeding]
    columns = [Column(_("Time limit")), Column(_("State")), Column(_("From"), "date"), Column(_("Last day"), "date")]
    caption = _("Time limits: %(proceeding)s") % {"proceeding": label}
    return Table(caption, [*columns, Column(_("Why"))], rows, dense=True)


def role_in_words(opened: OpenFile, role: str) -> str:
    """Applicant, opponent ... or in whatever role the law book names a party of a proceeding."""
    law = opened.view.law
    stated = law.revision.roles.get(role) if law and role not in PARTY else None
    return in_language(stated) if stated else word_of(PARTY, role)


def _clock(opened: OpenFile, clock: ClockView) -> list[object]:
    grace = _("with surcharge until %(day)s") % {"day": date_in_words(clock.grace_until)} if clock.grace_until else ""
    return [
        Cell(in_language(clock.label), hint=role_in_words(opened, clock.whose)),
        Cell("", status=status_of(CLOCK, clock.status)),
        date_in_words(clock.started_on),
        Cell(date_in_words(clock.expires_on), hint=grace),
        Cell(in_language(clock.because), hint=clock.law),
    ]


def charges(opened: OpenFile) -> Table:
    """Each fee with its price, how it was reckoned, and what is still open today."""
    rows = [_charge(opened, charge) for charge in opened.view.charges]
    columns = [
        Column(_("Fee")),
        Column(_("State")),
        Column(_("Charged on"), "date"),
        Column(_("Amount"), "number"),
        Column(_("Paid"), "number"),
        Column(_("Open"), "number"),
        Column(_("Why")),
    ]
    return Table(_("Fees"), columns, rows, dense=True, empty=_("No fee has been charged."))


def _charge(opened: OpenFile, charge: DueCharge) -> list[object]:
    return [
        Cell(in_language(charge.label), hint=role_in_words(opened, charge.payer)),
        Cell("", status=status_of(CHARGE, charge.status)),
        date_in_words(charge.charged_on),
        amount(opened, charge.amount, charge.currency),
        amount(opened, charge.paid_amount, charge.currency),
        amount(opened, charge.open_amount, charge.currency),
        Cell(in_language(charge.because), hint=charge.law),
    ]


def amount(opened: OpenFile, minor: int, currency: str) -> str:
    """The sum in the reader's manner."""
    law = opened.view.law
    return show(Money(minor, currency), opened.desk.language, minor_units=law.office.minor_units if law else 2)


def payments(opened: OpenFile) -> Table:
    rows = [
        [
            payment.receipt_number,
            date_in_words(payment.received_on),
            payment.payer_name,
            word_of(METHOD, payment.method),
            amount(opened, payment.amount, payment.currency),
        ]
        for payment in opened.view.payments
    ]
    columns = [Column(_("Receipt")), Column(_("Received on"), "date"), Column(_("Payer")), Column(_("By"))]
    return Table(
        _("Payments"), [*columns, Column(_("Amount"), "number")], rows, dense=True, empty=_("Nothing has been paid.")
    )


def document_rows(opened: OpenFile) -> list[dict[str, object]]:
    """The documents, the latest first, each with what the store knows of it."""
    rows: list[dict[str, object]] = [
        {
            "title": each.on_file.title or each.on_file.kind or (each.document.name if each.document else ""),
            "kind": each.on_file.kind,
            "received_on": each.on_file.received_on,
            "document": each.document,
            "access": word_of(ACCESS, each.document.access) if each.document else "",
        }
        for each in opened.view.documents
    ]
    return rows[::-1]
