"""Handling money. Who may, stands in duties.toml."""

from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor, Duties
from openipo.kernel.security.api import refused
from openipo.kernel.security.api import require as go_on_if

MONEY_DUTIES = Duties(
    "money",
    {
        "issue-order": gettext_noop("Issuing payment orders"),
        "take-payment": gettext_noop("Taking payments"),
        "allocate": gettext_noop("Allocating credit"),
        "keep-till": gettext_noop("Opening and closing one's own till"),
        "cancel": gettext_noop("Cancelling a payment, with a second person"),
        "read-books": gettext_noop("Reading the books"),
        "keep-books": gettext_noop("Keeping bank statements and suspense"),
        "keep-deposits": gettext_noop("Keeping deposit accounts"),
        "issue-invoice": gettext_noop("Issuing invoices"),
        "ask-refund": gettext_noop("Asking for a refund"),
        "decide-refund": gettext_noop("Deciding a refund that another has asked for"),
        "approve": gettext_noop("Approving cancellations and refunds and reconciling a till"),
    },
    by_system=("issue-order",),
)
may, require = MONEY_DUTIES.may, MONEY_DUTIES.require


def require_second_person(by: Actor, confirmed_by: Actor) -> None:
    """Two persons, the second with the duty to approve; a delegate and the delegator count as one."""
    require(confirmed_by, "approve")
    require_another(by, confirmed_by)


def require_another(by: Actor, confirmed_by: Actor) -> None:
    """The second is another person than the first; a delegate and the delegator count as one."""
    if {by.id, by.on_behalf_of or by.id} & {confirmed_by.id, confirmed_by.on_behalf_of or confirmed_by.id}:
        go_on_if(refused(gettext_lazy("A second person must confirm this; it cannot be the one who asks for it.")))
