"""The register of representatives: who is entered, with which code, in which firm, in which standing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from openipo.domain.cases.law import book_named
from openipo.domain.cases.models import Proceeding
from openipo.domain.rights.api import File, FileParty, words_key

RIGHT = "representative"
STANDING = "standing"  # the procedure of the law book that says where an entry stands
ACTIVE = "active"


@dataclass(frozen=True)
class RegisteredRepresentative:
    """One entry as anybody may see it; `standing` is its phase, `standing_label` that in words by language."""

    file: UUID
    code: str
    name: str
    firm: str
    street: str
    city: str
    country: str
    entered_on: date | None
    standing: str
    standing_label: dict[str, str]

    @property
    def may_act(self) -> bool:
        """May the representative act before the office today?"""
        return self.standing == ACTIVE


def representative_files(words: str = "") -> "QuerySet[File]":
    """The files of those who are or were entered, by code; narrowed to names or codes with these words."""
    files = File.objects.filter(right=RIGHT).exclude(registration_number="")
    for word in words_key(words).split():
        files = files.filter(applicant_key__contains=word) | files.filter(registration_number__icontains=word)
    return files.order_by("registration_number", "pk")


def registered_representatives(files: Iterable[File]) -> list[RegisteredRepresentative]:
    """The entries of these files; two queries, however many they are."""
    listed = list(files)
    ids = [file.pk for file in listed]
    parties: dict[tuple[UUID, str], FileParty] = {}
    for party in FileParty.objects.filter(file__in=ids, role__in=("holder", "firm")).order_by("position"):
        parties.setdefault((party.file_id, party.role), party)
    phases = dict(
        Proceeding.objects.filter(file__in=ids, procedure=STANDING).order_by("opened_on").values_list("file", "phase")
    )
    return [_entry(file, parties, phases.get(file.pk, "")) for file in listed]


def representative_named(stated: str) -> RegisteredRepresentative | None:
    """The one entry with this code or this name; None where there is none, or the name is not of one only."""
    key = words_key(stated)
    files = File.objects.filter(right=RIGHT).exclude(registration_number="")
    found = list(files.filter(registration_number__iexact=stated.strip())[:2]) or list(
        files.filter(applicant_key=key)[:2]
    )
    return registered_representatives(found)[0] if len(found) == 1 else None


def _entry(file: File, parties: dict[tuple[UUID, str], FileParty], phase: str) -> RegisteredRepresentative:
    holder, firm = parties.get((file.pk, "holder")), parties.get((file.pk, "firm"))
    return RegisteredRepresentative(
        file=file.pk,
        code=file.registration_number,
        name=holder.name if holder else file.applicant,
        firm=firm.name if firm else "",
        street=holder.address.removesuffix(f", {holder.city}") if holder else "",
        city=holder.city if holder else "",
        country=holder.country if holder else "",
        entered_on=file.registered_on,
        standing=phase,
        standing_label=_label(file, phase),
    )


def _label(file: File, phase: str) -> dict[str, str]:
    """The phase as the law under which the entry stands calls it in public."""
    procedure = book_named(file.book).revision(file.revision).procedures.get(STANDING) if file.book else None
    stands = procedure.phases.get(phase) if procedure else None
    return dict(stands.public) if stands else {}
