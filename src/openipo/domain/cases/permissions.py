"""Who may do what with a file, beyond the steps whose roles the law book names. Default: nobody."""

from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.kernel.security.api import ALLOWED, Permission, refused
from openipo.kernel.security.api import require as go_on_if

EXAMINERS = frozenset(
    {
        *("formalities_officer", "classifier", "examiner", "senior_examiner", "opposition_officer", "board_member"),
        "liaison_officer",  # who writes to the offices of member states, and records what they answer
    }
)
SIGNATORIES = EXAMINERS | {"registrar", "publication_officer"}
OFFICERS = SIGNATORIES | {"reception_clerk", "cashier", "finance_officer", "manager"}

DUTIES: dict[str, tuple[frozenset[str], str]] = {
    "receive": (
        frozenset({"reception_clerk", "formalities_officer", "registrar"}),
        gettext_noop("Applications and documents are received by reception."),
    ),
    "keep-log": (frozenset({"reception_clerk"}), gettext_noop("The daily log is kept by reception.")),
    "reconcile-log": (
        frozenset({"registrar", "manager"}),
        gettext_noop("The daily log is reconciled by the registrar or a manager."),
    ),
    "work": (OFFICERS, gettext_noop("Only officers of the office work on files.")),
    "open-proceeding": (
        SIGNATORIES | {"reception_clerk"},
        gettext_noop("Requests are recorded by reception or by an examiner."),
    ),
    # Who signs which letter stands in the law book; `correspondence` holds to it.
    "send-letters": (OFFICERS, gettext_noop("Letters are issued by officers of the office.")),
    "record-service": (
        SIGNATORIES | {"reception_clerk"},
        gettext_noop("Service is recorded by reception or by an examiner."),
    ),
    "publish": (
        frozenset({"publication_officer", "registrar", "system"}),
        gettext_noop("The gazette is published by the publication officer or the registrar."),
    ),
    "record-closure": (
        frozenset({"registrar", "administrator"}),
        gettext_noop("A closure of the office is recorded by the registrar or the administrator."),
    ),
    "pass-time": (
        frozenset({"system", "administrator", "registrar"}),
        gettext_noop("Time is made to pass by the system, the registrar or the administrator."),
    ),
    "move-files": (
        frozenset({"registrar"}),
        gettext_noop("Files are moved to another revision of the law by the registrar."),
    ),
    "propose-taking-up": (
        SIGNATORIES,
        gettext_noop("How a file of an older system stands is proposed by an examiner or the registrar."),
    ),
    "confirm-taking-up": (
        frozenset({"registrar", "senior_examiner"}),
        gettext_noop("The taking up of a file is confirmed by the registrar or a senior examiner."),
    ),
    "take-up-plainly": (
        frozenset({"registrar"}),
        gettext_noop("Files are taken up by the office's table by the registrar."),
    ),
    "correct": (frozenset({"registrar"}), gettext_noop("The register is corrected by the registrar.")),
    "assign-work": (
        frozenset({"manager", "registrar", "senior_examiner"}),
        gettext_noop("Work is assigned by a manager, the registrar or a senior examiner."),
    ),
    "waive": (
        frozenset({"registrar", "finance_officer"}),
        gettext_noop("Fees are waived by the registrar or finance."),
    ),
}


def may(actor: Actor, duty: str) -> Permission:
    """May the actor exercise this duty? The answer carries the reason to show if not."""
    roles, reason = DUTIES[duty]
    return ALLOWED if actor.roles & roles else refused(gettext_lazy(reason))


def require(actor: Actor, duty: str) -> None:
    """Refuse the action (`AccessRefused`) unless the actor may exercise this duty."""
    go_on_if(may(actor, duty))
