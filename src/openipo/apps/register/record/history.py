"""The history of a file in sentences, as the public may read it."""

from collections.abc import Iterator, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from openipo.apps.register.record.opened import Opened
from openipo.domain.publication.api import Entry, entries_of
from openipo.domain.rights.api import Correction
from openipo.kernel.ledger.api import RecordedEvent
from openipo.ui.api import Moment, date_in_words, in_language

SENTENCES: Mapping[str, str | Promise] = {
    "application_received": _("The application was received."),
    "record_imported": _("The record was taken over into the register from an earlier system."),
    "filing_date_accorded": _("The application was given its filing date."),
    "goods_classified": _("The goods and services were classified."),
    "goods_limited": _("The goods and services were limited."),
    "items_marked": _("The office decided on some or all of the goods and services."),
    "mark_registered": _("The mark was registered."),
    "renewed": _("The registration was renewed."),
    "party_changed": _("The name or address of a party was changed."),
    "representative_changed": _("The representative was changed."),
    "withdrawn": _("The application was withdrawn."),
    "refused": _("The application was refused."),
    "lapsed": _("The registration lapsed, wholly or in part."),
    "made_public": _("The file was opened to the public."),
    "revision_moved": _("A later revision of the law now governs the file."),
}


def moments(opened: Opened) -> list[Moment]:
    """The events that say something to the public, the latest first."""
    told = [moment for event in opened.view.entries for moment in _told(opened, event)]
    return [*reversed(told)]


def _told(opened: Opened, event: RecordedEvent) -> Iterator[Moment]:
    day = date_in_words(event.effective_on)
    if event.kind == "corrected":
        for correction in opened.state.corrections:
            if correction.sequence == event.sequence:
                yield Moment(day, _correction(correction), correction.reason, event.provision)
    elif event.kind == "entry_published":
        yield Moment(day, gettext("Published in the gazette."), "", event.provision)
    elif event.kind in SENTENCES:
        yield Moment(day, str(SENTENCES[event.kind]), "", event.provision)


def _correction(correction: Correction) -> str:
    nothing = gettext("nothing")
    return gettext("The register was corrected: “%(old)s” reads “%(new)s” (%(path)s).") % {
        "old": correction.old or nothing,
        "new": correction.new or nothing,
        "path": correction.path,
    }


def publications(opened: Opened, language: str) -> list[tuple[Entry, str, str]]:
    """The gazette's entries about the file that have appeared: the entry, its section in words, its day in words."""
    appeared = [entry for entry in entries_of(opened.file.pk) if entry.published_on and entry.issue]
    if opened.as_of:
        appeared = [entry for entry in appeared if entry.published_on and entry.published_on <= opened.as_of]
    return [
        (entry, in_language(entry.section_label, language), date_in_words(entry.published_on)) for entry in appeared
    ]
