"""Words for the codes that files carry, with the tone in which a status is shown."""

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from openipo.domain.rights.api import File, mark_named
from openipo.ui.api import Status

Words = str | Promise

MARK_KIND: dict[str, Words] = {
    "word": _("Word mark"),
    "figurative": _("Figurative mark"),
    "combined": _("Combined mark"),
    "three-dimensional": _("Three-dimensional mark"),
    "colour": _("Colour mark"),
    "sound": _("Sound mark"),
    "motion": _("Motion mark"),
    "hologram": _("Hologram mark"),
    "position": _("Position mark"),
    "pattern": _("Pattern mark"),
    "multimedia": _("Multimedia mark"),
    "other": _("Other mark"),
}
CATEGORY: dict[str, Words] = {
    "individual": _("Individual mark"),
    "collective": _("Collective mark"),
    "certification": _("Certification mark"),
}
CHANNEL: dict[str, Words] = {
    "paper": _("on paper, at the counter"),
    "post": _("by post"),
    "electronic": _("electronically"),
    "import": _("from a back file"),
}
PARTY: dict[str, Words] = {
    "applicant": _("Applicant"),
    "holder": _("Holder"),
    "representative": _("Representative"),
    "opponent": _("Opponent"),
    "correspondent": _("Correspondent"),
    "firm": _("Firm"),
    "office": _("The office"),
}
MEANS: dict[str, Words] = {"post": _("Post"), "e-mail": _("E-mail"), "counter": _("Counter")}
METHOD: dict[str, Words] = {
    "cash": _("Cash"),
    "card": _("Card"),
    "transfer": _("Transfer"),
    "cheque": _("Cheque"),
}
ACCESS: dict[str, Words] = {
    "office": _("The office only"),
    "parties": _("The parties and the office"),
    "public": _("Everybody, once the file is public"),
}
FILE_STATUS: dict[str, tuple[Words, str]] = {
    "received": (_("Received"), "neutral"),
    "filed": (_("Filed"), "progress"),
    "registered": (_("Registered"), "good"),
    "refused": (_("Refused"), "bad"),
    "withdrawn": (_("Withdrawn"), "over"),
    "lapsed": (_("Lapsed"), "over"),
    "surrendered": (_("Surrendered"), "over"),
    "merged": (_("Joined to another file"), "over"),
    "cancelled": (_("Revoked"), "over"),
    "invalidated": (_("Declared invalid"), "over"),
}
REGISTER_STATUS: dict[str, tuple[Words, str]] = {
    "pending": (_("Pending"), "progress"),
    "registered": (_("In force"), "good"),
    "ended": (_("Ended"), "over"),
}
ITEM: dict[str, tuple[Words, str]] = {
    "pending": (_("Pending"), "neutral"),
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
STATE: dict[str, tuple[Words, str]] = {
    "designated": (_("Designated"), "neutral"),
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
CLOCK: dict[str, tuple[Words, str]] = {
    "running": (_("Running"), "progress"),
    "suspended": (_("Stands still"), "care"),
    "met": (_("Met"), "good"),
    "missed": (_("Missed"), "bad"),
    "stopped": (_("No longer matters"), "over"),
}
CHARGE: dict[str, tuple[Words, str]] = {
    "due": (_("Due"), "care"),
    "paid": (_("Paid"), "good"),
    "waived": (_("Waived"), "over"),
    "refunded": (_("Refunded"), "over"),
}
LETTER: dict[str, tuple[Words, str]] = {
    "draft": (_("Draft"), "neutral"),
    "awaiting-approval": (_("Awaits approval"), "care"),
    "approved": (_("Approved"), "progress"),
    "issued": (_("Issued, not yet served"), "progress"),
    "served": (_("Served"), "good"),
    "returned": (_("Came back"), "bad"),
}
CHECK: dict[str, tuple[Words, str]] = {
    "pass": (_("Holds"), "good"),
    "fail": (_("Does not hold"), "bad"),
    "person": (_("Needs a person"), "care"),
}
PRIORITY: dict[int, Words] = {1: _("Urgent"), 2: _("Soon"), 3: _("In turn")}
GROUND_KIND: dict[str, Words] = {
    "formal": _("Formalities"),
    "classification": _("Classification"),
    "absolute": _("Absolute grounds"),
    "relative": _("Relative grounds"),
}


def status_of(words: dict[str, tuple[Words, str]], code: str) -> Status:
    """The code as a status tag; a code that nobody knows is shown as it is."""
    label, tone = words.get(code, (code, "neutral"))
    return Status(str(label), tone)


def word_of(words: dict[str, Words], code: str) -> str:
    return str(words.get(code, code))


def called(file: File) -> str:
    """The mark of a file as lists name it: its words, or what kind of mark it is."""
    return mark_named(file.mark_text, file.mark_kind, get_language() or "en")
