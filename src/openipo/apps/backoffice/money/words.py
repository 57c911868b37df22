"""Words for money at the counter."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

METHOD: dict[str, str | Promise] = {
    "cash": _("Cash"),
    "card": _("Card"),
    "transfer": _("Bank transfer"),
    "cheque": _("Cheque"),
}
TILL: dict[str, tuple[str | Promise, str]] = {
    "": (_("Not opened"), "neutral"),
    "open": (_("Open"), "progress"),
    "closed": (_("Closed"), "care"),
    "reconciled": (_("Agreed"), "good"),
}
