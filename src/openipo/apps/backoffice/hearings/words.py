"""Words for the states of hearings, and the tabs of these pages."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.apps.backoffice.desk import office
from openipo.apps.backoffice.words import Words
from openipo.ui.api import Link

STATE: dict[str, tuple[Words, str]] = {
    "fixed": (gettext_lazy("Fixed"), "progress"),
    "held": (gettext_lazy("Held"), "good"),
    "postponed": (gettext_lazy("Postponed"), "over"),
    "called-off": (gettext_lazy("Called off"), "over"),
}
# Procedures that have a register of their own, in this order; a book that has none of them shows no line.
REGISTERS = {
    "opposition": gettext_lazy("Oppositions"),
    "observation": gettext_lazy("Observations"),
    "invalidity": gettext_lazy("Invalidity"),
    "revocation": gettext_lazy("Revocation"),
    "cancellation": gettext_lazy("Cancellation"),
    "appeal": gettext_lazy("Appeals"),
    "court-case": gettext_lazy("Court cases"),
}


def tabs() -> list[Link]:
    return [
        Link(_("Calendar"), reverse("office_hearings:calendar")),
        Link(_("Load"), reverse("office_hearings:load")),
        Link(_("Rooms"), reverse("office_hearings:rooms")),
        *(Link(str(label), reverse("office_hearings:register", args=[name])) for name, label in REGISTERS.items()),
    ]


def local(instant: datetime) -> datetime:
    """The instant by the clock on the office's wall."""
    return instant.astimezone(ZoneInfo(office().time_zone))


def hours(starts_at: datetime, ends_at: datetime) -> str:
    """ "10:00 - 12:00" """
    return f"{local(starts_at):%H:%M} - {local(ends_at):%H:%M}"
