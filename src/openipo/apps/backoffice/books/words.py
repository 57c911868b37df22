"""Words for the books."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from openipo.domain.accounting.api import HEADS
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import fee_labels
from openipo.ui.api import in_language

INVOICE: dict[str, tuple[str | Promise, str]] = {
    "due": (_("Due"), "progress"),
    "part-paid": (_("Paid in part"), "progress"),
    "overdue": (_("Overdue"), "care"),
    "paid": (_("Paid"), "good"),
    "withdrawn": (_("Withdrawn"), "over"),
    "credit-note": (_("Credit note"), "neutral"),
}
REQUEST: dict[str, tuple[str | Promise, str]] = {
    "asked": (_("To be decided"), "care"),
    "approved": (_("Approved"), "good"),
    "refused": (_("Refused"), "over"),
}
MOVEMENT: dict[str, str | Promise] = {
    "top-up": _("Laid up"),
    "withdrawal": _("Made credit again"),
    "debit": _("Fees paid"),
    "undone": _("Payment cancelled"),
}
REASON: dict[str, str | Promise] = {
    "reference": _("The reference is its number."),
    "text": _("The text names its number."),
    "amount": _("The amount is what is due."),
    "less": _("The amount is less than what is due."),
    "more": _("The amount is more than what is due."),
    "payer": _("The payer's name is alike."),
}
TARGET: dict[str, str | Promise] = {
    "file": _("File"),
    "invoice": _("Invoice"),
    "order": _("Payment order"),
    "payment": _("Payment taken at the desk"),
    "deposit": _("Deposit account"),
}
KIND: dict[str, str | Promise] = {
    "charges": _("Fees charged"),
    "payment": _("Payment"),
    "allocation": _("Fees settled"),
    "refund": _("Refund"),
    "deposit": _("Deposit"),
    "suspension": _("Suspense"),
    "till": _("Till"),
    "bank": _("Bank"),
    "opening": _("Brought forward"),
}


def details_in_words(accounts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Whose till, which fee: the details of accounts (head, detail) in the reader's language."""
    known = list(accounts)
    people = names_of([detail for head, detail in known if head in {"cash", "differences"}])
    labels = fee_labels()
    fees = {detail: in_language(labels[detail]) for _head, detail in known if detail in labels}
    return {**people, **fees}


def head_word(head: str) -> str:
    """A head of the chart in the reader's language."""
    return _now(HEADS[head].label) if head in HEADS else head
