"""What may be done with a file, beyond the steps whose roles the law book names. Who may, stands in duties.toml."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Duties

FILE_DUTIES = Duties(
    "files",
    {
        "receive": gettext_noop("Receiving applications and documents"),
        "keep-log": gettext_noop("Keeping the daily log"),
        "reconcile-log": gettext_noop("Reconciling the daily log"),
        "work": gettext_noop("Working on files"),
        "answer-questions": gettext_noop("Answering the questions of an examination"),
        "open-proceeding": gettext_noop("Recording requests"),
        # Who signs which letter stands in the law book; `correspondence` holds to it.
        "send-letters": gettext_noop("Issuing letters"),
        "record-service": gettext_noop("Recording service"),
        "publish": gettext_noop("Publishing the gazette"),
        "record-closure": gettext_noop("Recording that the office was closed"),
        "pass-time": gettext_noop("Making time pass"),
        "move-files": gettext_noop("Moving files to another revision of the law"),
        "propose-taking-up": gettext_noop("Proposing how a file of an older system stands"),
        "confirm-taking-up": gettext_noop("Confirming how a file of an older system stands"),
        "take-up-plainly": gettext_noop("Taking up files by the office's table"),
        "correct": gettext_noop("Correcting the register"),
        "assign-work": gettext_noop("Assigning work"),
        "waive": gettext_noop("Waiving fees"),
        "open-documents": gettext_noop("Saying who may see a document"),
    },
    by_system=("publish", "pass-time"),
)
may, require = FILE_DUTIES.may, FILE_DUTIES.require
