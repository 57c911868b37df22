"""Words for the codes that the register carries, with the tone in which a status is shown."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from openipo.ui.api import Status

Words = str | Promise

REGISTER_STATUS: Mapping[str, tuple[Words, str]] = {
    "pending": (_("Application pending"), "progress"),
    "registered": (_("Registered, in force"), "good"),
    "ended": (_("Ended"), "over"),
}
FILE_STATUS: Mapping[str, tuple[Words, str]] = {
    **REGISTER_STATUS,
    "refused": (_("Application refused"), "bad"),
    "withdrawn": (_("Application withdrawn"), "over"),
    "lapsed": (_("Registration lapsed"), "over"),
    "surrendered": (_("Registration surrendered"), "over"),
    "merged": (_("Joined to another file"), "over"),
    "cancelled": (_("Registration revoked"), "over"),
    "invalidated": (_("Declared invalid"), "over"),
}
ITEM: Mapping[str, tuple[Words, str]] = {
    "pending": (_("Applied for"), "progress"),
    "objected": (_("Objected to"), "care"),
    "opposed": (_("Opposed"), "care"),
    "refused": (_("Refused"), "bad"),
    "withdrawn": (_("Withdrawn"), "over"),
    "limited": (_("Struck by limitation"), "over"),
    "surrendered": (_("Surrendered"), "over"),
    "lapsed": (_("Lapsed"), "over"),
    "registered": (_("Registered"), "good"),
    "cancelled": (_("Cancelled"), "over"),
    "divided": (_("Divided off, now on another file"), "over"),
    "merged": (_("Joined to another file"), "over"),
    "converted": (_("Converted, now on another file"), "over"),
}
STATE: Mapping[str, tuple[Words, str]] = {
    "designated": (_("Designated"), "progress"),
    "notified": (_("Notified to the state"), "progress"),
    "accepted": (_("No refusal by the state"), "progress"),
    "refused": (_("Refused by the state"), "bad"),
    "in-force": (_("In force"), "good"),
    "renewal-requested": (_("In force, renewal requested"), "good"),
    "not-renewed": (_("In force, renewal not requested"), "care"),
    "lapsed": (_("Lapsed"), "over"),
    "renounced": (_("Renounced"), "over"),
    "withdrawn": (_("Designation withdrawn"), "over"),
    "cancelled": (_("Cancelled"), "over"),
}
PARTY: Mapping[str, Words] = {
    "applicant": _("Applicant"),
    "holder": _("Holder"),
    "representative": _("Representative"),
    "opponent": _("Opponent"),
}
DOCUMENT: Mapping[str, Words] = {
    "mark": _("Reproduction of the mark"),
    "application": _("Application form"),
    "power": _("Power of attorney"),
    "decision": _("Decision"),
    "letter": _("Letter"),
    "regulations": _("Regulations governing use"),
    "priority": _("Priority document"),
}
PAPER: Mapping[str, Words] = {
    "extract": _("Certified extract from the register"),
    "certificate": _("Certificate of registration"),
}


def status_of(words: Mapping[str, tuple[Words, str]], code: str) -> Status:
    """The code as a status tag; a code that nobody knows is shown as it is."""
    label, tone = words.get(code, (code, "neutral"))
    return Status(str(label), tone)


def file_status(status: str, register_status: str) -> Status:
    """Where the right stands: how it ended, where it ended, else what the register says of it."""
    return status_of(FILE_STATUS, status if register_status == "ended" and status in FILE_STATUS else register_status)


def word_of(words: Mapping[str, Words], code: str) -> str:
    return str(words.get(code, code))
