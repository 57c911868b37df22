"""A missed issue is impossible to overlook: every officer's page says so until it has appeared."""

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from openipo.apps.gazette.planning import missing_issues
from openipo.apps.gazette.reading import legal_day
from openipo.domain.accounts.api import Actor
from openipo.domain.publication.api import GAZETTE_DUTIES
from openipo.ui.api import OfficeWarning, date_in_words, register_warning


def missing_issue(actor: Actor | None) -> OfficeWarning | None:
    """What to tell this reader; only who may mend it is led there."""
    missing = missing_issues(legal_day()) if actor and actor.roles else ()
    if not actor or not missing:
        return None
    words = ngettext(
        "The issue of the gazette of %(day)s has not appeared; it is %(late)s days late.",
        "%(count)s issues of the gazette have not appeared, the first of them planned for %(day)s, %(late)s days ago.",
        len(missing),
    )
    facts = {"count": len(missing), "day": date_in_words(missing[0].planned_on), "late": missing[0].days_late}
    if not GAZETTE_DUTIES.may(actor, "compose"):
        return OfficeWarning(words % facts)
    return OfficeWarning(words % facts, reverse("gazette:desk"), gettext("Go to the gazette"))


def warn_everywhere() -> None:
    """At the start of the program."""
    register_warning("gazette", missing_issue)
