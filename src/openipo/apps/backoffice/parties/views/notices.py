"""What else is known of the parties of a file: watched names, persons across files, what the quality desk found."""

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from openipo.apps.backoffice.desk import Desk, desk_of
from openipo.apps.backoffice.quality.lines import finding_lines
from openipo.domain.accounts.api import officer
from openipo.domain.persons.api import Sighting, persons_on, sightings
from openipo.domain.quality.api import findings_on
from openipo.domain.rights.api import File, FileParty
from openipo.kernel.security.api import allow


@allow(officer)
def on_file(request: HttpRequest, file: UUID) -> HttpResponse:
    """A page of its own, and as a fragment a panel beside the file's overview."""
    desk = desk_of(request)
    shown = get_object_or_404(File, pk=file)
    parties = list(FileParty.objects.filter(file=shown).order_by("position"))
    persons = persons_on([shown.pk])
    context = {
        "file": shown,
        "sightings": sightings_of(parties, desk),
        "persons": [(party, persons[(shown.pk, party.key)]) for party in parties if (shown.pk, party.key) in persons],
        "findings": finding_lines(findings_on(shown.pk), desk.actor),
    }
    part = bool(request.headers.get("HX-Request"))
    return render(request, f"backoffice/parties/{'notices' if part else 'on_file'}.html", context)


def sightings_of(parties: Iterable[FileParty], desk: Desk) -> list[Sighting]:
    """Which of them are on the list of watched names, as far as the reader may know."""
    named = [(party.name, party.kind, party.country) for party in parties]
    return sightings(named, reader=desk.actor, on=desk.on)
