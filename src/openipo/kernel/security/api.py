"""The door of the security room. It may be read before the applications are loaded."""

from openipo.kernel.security.actions.forget_old_requests import forget_old_requests
from openipo.kernel.security.checks import guarded_views
from openipo.kernel.security.errors import AccessRefused, RequestKeyMissing, RequestKeyReused, UnguardedView
from openipo.kernel.security.guard import allow, allow_public, everyone, require, rule_of
from openipo.kernel.security.permission import ALLOWED, Permission, Rule, all_of, any_of, refused
from openipo.kernel.security.request_key import once
from openipo.kernel.security.sheets import as_sheet_text

__all__ = [
    "ALLOWED",
    "AccessRefused",
    "Permission",
    "RequestKeyMissing",
    "RequestKeyReused",
    "Rule",
    "UnguardedView",
    "all_of",
    "allow",
    "allow_public",
    "any_of",
    "as_sheet_text",
    "everyone",
    "forget_old_requests",
    "guarded_views",
    "once",
    "refused",
    "require",
    "rule_of",
]
