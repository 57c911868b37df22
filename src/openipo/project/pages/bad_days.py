"""What a page says when something around the program stands in the way: nothing was recorded, and who puts it right."""

from dataclasses import dataclass

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import OperationalError
from django.utils.translation import gettext_noop as _

from openipo.domain.documents.api import StorageFull
from openipo.kernel.ledger.api import ClockSetBack
from openipo.kernel.security.api import RequestKeyMissing, RequestKeyReused


@dataclass(frozen=True)
class Explained:
    """What happened, why, and what the reader may do, with the status that tells machines the same."""

    status: int
    title: str
    reason: str
    instead: str


_ALREADY_SENT = Explained(
    409,
    _("This form was already sent"),
    _("It was sent before with other contents, and what was sent first stands."),
    _("Open the page anew to see the present state, then make your change there."),
)
_INCOMPLETE = Explained(
    400,
    _("The form was incomplete"),
    _("It came without the mark that keeps it from being dealt with twice. Nothing was changed."),
    _("Open the page anew and send the form again."),
)
_DISK_FULL = Explained(
    507,
    _("The disk is full"),
    _("There is no room left to record anything. What you sent was not recorded; what is on file is safe."),
    _("Tell the administrator, keep this page open, and send the form again when there is room."),
)
_CLOCK_SET_BACK = Explained(
    503,
    _("The server's clock stands wrong"),
    _("It shows a time before the last record, and no record may bear a wrong time. What you sent was not recorded."),
    _("Tell the administrator to set the clock right, keep this page open, and send the form again."),
)
_TOO_LARGE = Explained(
    413,
    _("What you sent is too large"),
    _("The form holds more text, fields or files than the office takes at once. Nothing was recorded."),
    _("Go back and send it in several parts."),
)
_EXPLAINED: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Explained], ...] = (
    (RequestKeyReused, _ALREADY_SENT),
    (RequestKeyMissing, _INCOMPLETE),
    (StorageFull, _DISK_FULL),
    (ClockSetBack, _CLOCK_SET_BACK),
    ((RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent), _TOO_LARGE),
)


def explained(exception: Exception) -> Explained | None:
    """What to tell the reader, None for a fault that nobody foresaw."""
    if isinstance(exception, OperationalError) and is_disk_full(exception):
        return _DISK_FULL
    return next((words for kinds, words in _EXPLAINED if isinstance(exception, kinds)), None)


def is_disk_full(error: OperationalError) -> bool:
    """Whether the database found no room: SQLITE_FULL, or 53100 of PostgreSQL."""
    cause = error.__cause__
    return getattr(cause, "sqlite_errorname", "") == "SQLITE_FULL" or getattr(cause, "sqlstate", "") == "53100"
