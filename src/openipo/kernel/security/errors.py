"""Refusals."""

from django.core.exceptions import PermissionDenied

from openipo.kernel.security.permission import Permission


class AccessRefused(PermissionDenied):
    """The person may not do this; `permission` says why and what to do instead."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(str(permission.reason))
        self.permission = permission


class UnguardedView(AssertionError):
    """A view names nobody who may enter it; a mistake of the program, never of the reader."""


class RequestKeyReused(Exception):
    """A form was sent again under the same key with other contents."""


class RequestKeyMissing(Exception):
    """A form that changes something was sent without its key."""
