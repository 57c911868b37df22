"""The history of a file in sentences, as the public may read it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from openipo.apps.register.addresses import gazette_url
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
    "figures_coded": _("The figurative elements of the mark were classified."),
    "goods_limited": _("The goods and services were limited."),
    "states_designated": _("Member states were designated."),
    "states_marked": _("The right stands differently in one or more member states."),
    "goods_excluded": _("In one or more member states there is no effect for some goods and services."),
    "file_opened": _("The file came out of another one, which it names."),
    "file_linked": _("The file was tied to another one."),
    "file_merged": _("The file was joined to another one and ended."),
    "goods_joined": _("Goods of another file were joined to this one."),
    "ownership_transferred": _("The right, or a share in it, passed to somebody else."),
    "items_marked": _("The office decided on some or all of the goods and services."),
    "mark_registered": _("The mark was registered."),
    "renewed": _("The registration was renewed."),
    "party_changed": _("The name or address of a party was changed."),
    "representative_changed": _("The representative was changed."),
    "interest_entered": _("A licence, a charge or an order was entered."),
    "interest_changed": _("A licence, a charge or an order in the register was changed."),
    "interest_ended": _("A licence, a charge or an order ended, wholly or in part."),
    "surrendered": _("The registration was surrendered, wholly or in part."),
    "restored": _("The registration was restored."),
    "withdrawn": _("The application was withdrawn."),
    "refused": _("The application was refused."),
    "lapsed": _("The registration lapsed, wholly or in part."),
    "cancelled": _("The registration was revoked, wholly or in part."),
    "invalidated": _("The registration was declared invalid, wholly or in part."),
    "reinstated": _("What had been refused or had ended was reinstated."),
    "made_public": _("The file was opened to the public."),
    "entry_published": _("Published in the gazette."),
    "revision_moved": _("A later revision of the law now governs the file."),
}

# The office's own notes; what the public never read is not shown as corrected.
WITHHELD = ("reference", "declarations", "powers", "particulars", "source")


def moments(opened: Opened) -> list[Moment]:
    """The events that say something to the public, the latest first."""
    told = [moment for event in opened.view.entries for moment in _told(opened, event)]
    return [*reversed(told)]


def _told(opened: Opened, event: RecordedEvent) -> Iterator[Moment]:
    day = date_in_words(event.effective_on)
    if event.kind == "corrected":
        for correction in opened.state.corrections:
            if correction.sequence == event.sequence and not correction.path.startswith(WITHHELD):
                yield Moment(day, _correction(correction), correction.reason, event.provision)
    elif event.kind in SENTENCES:
        yield Moment(day, str(SENTENCES[event.kind]), "", event.provision)


def _correction(correction: Correction) -> str:
    nothing = gettext("nothing")
    return gettext("The register was corrected: “%(old)s” reads “%(new)s” (%(path)s).") % {
        "old": correction.old or nothing,
        "new": correction.new or nothing,
        "path": correction.path,
    }


@dataclass(frozen=True)
class InGazette:
    """An entry that appeared; `url` is empty where no gazette is installed."""

    day: str
    section: str
    issue: str
    url: str
    is_correction: bool


def publications(opened: Opened) -> list[InGazette]:
    """The gazette's entries about the file that had appeared by the day."""
    entries = [entry for entry in entries_of(opened.file.pk) if entry.published_on and entry.issue]
    return [_in_gazette(entry, opened.reader.language) for entry in entries if _had_appeared(entry, opened)]


def _had_appeared(entry: Entry, opened: Opened) -> bool:
    return opened.as_of is None or (entry.published_on is not None and entry.published_on <= opened.as_of)


def _in_gazette(entry: Entry, language: str) -> InGazette:
    number = entry.issue.number if entry.issue else ""
    section = in_language(entry.section_label, language)
    url = gazette_url(number, entry.position)
    return InGazette(date_in_words(entry.published_on), section, number, url, entry.corrects_id is not None)
