"""Who may handle money. Default: nobody."""

from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.kernel.security.api import ALLOWED, Permission, refused
from openipo.kernel.security.api import require as go_on_if

DUTIES: dict[str, tuple[frozenset[str], str]] = {
    "issue-order": (
        frozenset({"cashier", "finance_officer", "reception_clerk", "system"}),
        gettext_noop("Payment orders are issued by reception, a cashier or finance."),
    ),
    "take-payment": (
        frozenset({"cashier", "reception_clerk", "finance_officer"}),
        gettext_noop("Payments are taken by a cashier, reception or finance."),
    ),
    "allocate": (
        frozenset({"cashier", "finance_officer", "reception_clerk"}),
        gettext_noop("Credit is allocated by a cashier, reception or finance."),
    ),
    "keep-till": (
        frozenset({"cashier", "reception_clerk"}),
        gettext_noop("A till is opened and closed by the cashier who keeps it."),
    ),
    "cancel": (
        frozenset({"cashier", "finance_officer"}),
        gettext_noop("A payment is cancelled by a cashier or finance, with a second person from finance."),
    ),
    "read-books": (
        frozenset({"finance_officer", "manager"}),
        gettext_noop("The books are read by finance and by managers."),
    ),
    "keep-books": (
        frozenset({"finance_officer"}),
        gettext_noop("Bank statements and suspense are kept by finance."),
    ),
    "keep-deposits": (
        frozenset({"cashier", "finance_officer"}),
        gettext_noop("Deposit accounts are kept by a cashier or finance."),
    ),
    "issue-invoice": (
        frozenset({"cashier", "finance_officer"}),
        gettext_noop("Invoices are issued by a cashier or finance."),
    ),
    "ask-refund": (
        frozenset({"cashier", "finance_officer"}),
        gettext_noop("A refund is asked for by a cashier or finance."),
    ),
    "decide-refund": (
        frozenset({"finance_officer", "manager"}),
        gettext_noop("A refund is decided by finance or a manager, never by the one who asked for it."),
    ),
    "approve": (
        frozenset({"finance_officer"}),
        gettext_noop("Only finance may approve cancellations and refunds and reconcile a till."),
    ),
}


def may(actor: Actor, duty: str) -> Permission:
    """May the actor exercise this duty? The answer carries the reason to show if not."""
    roles, reason = DUTIES[duty]
    return ALLOWED if actor.roles & roles else refused(gettext_lazy(reason))


def require(actor: Actor, duty: str) -> None:
    """Refuse the action (`AccessRefused`) unless the actor may exercise this duty."""
    go_on_if(may(actor, duty))


def require_second_person(by: Actor, confirmed_by: Actor) -> None:
    """Two persons, the second with the duty to approve; a delegate and the delegator count as one."""
    require(confirmed_by, "approve")
    require_another(by, confirmed_by)


def require_another(by: Actor, confirmed_by: Actor) -> None:
    """The second is another person than the first; a delegate and the delegator count as one."""
    if {by.id, by.on_behalf_of or by.id} & {confirmed_by.id, confirmed_by.on_behalf_of or confirmed_by.id}:
        go_on_if(refused(gettext_lazy("A second person must confirm this; it cannot be the one who asks for it.")))
