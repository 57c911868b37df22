"""Finding and listing files."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from openipo.domain.rights.errors import FileNotFound
from openipo.domain.rights.models import File, FileParty, InterestParty
from openipo.domain.rights.search_keys import number_key, words_key

SOME = 300  # numbers in one statement, each asked for in three columns


@dataclass(frozen=True)
class FileFilter:
    """What a list of files is narrowed to; what is left empty does not narrow.

    `words` are looked for in the mark, the applicant's name and the numbers; `holder` in the names of those who applied
    for the right or hold it. Days are first and last, both included.
    `interest_of` is a licensee, a pledgee, a creditor: whoever has an interest that stands on the day `on`.
    """

    words: str = ""
    holder: str = ""
    statuses: tuple[str, ...] = ()
    register_statuses: tuple[str, ...] = ()
    classes: tuple[int, ...] = ()
    mark_kinds: tuple[str, ...] = ()
    country: str = ""
    vienna: str = ""  # a code or its beginning
    filed_from: date | None = None
    filed_until: date | None = None
    expires_from: date | None = None
    expires_until: date | None = None
    is_back_file: bool | None = None
    interest_of: str = ""  # the words of a name, on one day: `on`
    on: date | None = None
    with_findings: bool = False


def files_with_number(number: str) -> "QuerySet[File]":
    """The files that bear a number: the office's own, that of ST.13, or a registration number, signs apart."""
    key = number_key(number)
    if not key:
        return File.objects.none()
    return File.objects.filter(Q(number_key=key) | Q(st13=key) | Q(registration_key=key))


def files_with_numbers(keys: Collection[str]) -> "QuerySet[File]":
    """The files with one of these application numbers, in the form in which numbers are searched (`number_key`)."""
    return File.objects.filter(number_key__in=keys)


def find_file(number: str) -> File:
    """The file with this number in any of its forms; an application number goes before a registration number.

    Raises FileNotFound.
    """
    key = number_key(number)
    found = files_with_number(number)[:20]
    if not found:
        raise FileNotFound(number)
    return _best(found, key)


def find_files(numbers: Collection[str]) -> dict[str, File]:
    """The same for many numbers at once; one that no file has is left out."""
    keys = {number: number_key(number) for number in numbers}
    by_key: dict[str, list[File]] = {}
    wanted = sorted({key for key in keys.values() if key})
    for place in range(0, len(wanted), SOME):
        some = wanted[place : place + SOME]
        asked = Q(number_key__in=some) | Q(st13__in=some) | Q(registration_key__in=some)
        for file in File.objects.filter(asked):
            for key in {file.number_key, file.st13, file.registration_key} - {""}:
                by_key.setdefault(key, []).append(file)
    return {number: _best(by_key[key], key) for number, key in keys.items() if key in by_key}


def _best(found: Iterable[File], key: str) -> File:
    """An application number goes before a registration number."""
    return min(found, key=lambda file: key not in (file.number_key, file.st13))


def list_files(narrowed: FileFilter | None = None) -> "QuerySet[File]":
    """The files that fit, latest first."""
    return _narrowed(narrowed or FileFilter(), File.objects.all(), FileParty.objects.all(), InterestParty.objects.all())


def list_public_files(narrowed: FileFilter | None = None) -> "QuerySet[File]":
    """The files open to the public that fit, latest first; no row of a closed file is looked at."""
    return _narrowed(
        narrowed or FileFilter(),
        File.objects.filter(is_public=True),
        FileParty.objects.filter(file__is_public=True),
        InterestParty.objects.filter(is_public=True),
    )


def _narrowed(
    wanted: FileFilter,
    files: "QuerySet[File]",
    parties: "QuerySet[FileParty]",
    persons: "QuerySet[InterestParty]",
) -> "QuerySet[File]":
    """Those of the files that fit, looked for among these parties and these persons of interests."""
    by_name = (*_holders(wanted, parties), *_interests(wanted, persons))
    for condition in (*_words(wanted), *by_name, *_choices(wanted), *_days(wanted)):
        files = files.filter(condition)
    return files.order_by("-received_on", "-filed_on", "id")


def _words(wanted: FileFilter) -> Iterable[Q]:
    for word in words_key(wanted.words).split():
        condition = Q(mark_key__contains=word) | Q(applicant_key__contains=word)
        key = number_key(word)
        if key:
            condition |= Q(number_key__contains=key) | Q(registration_key__contains=key) | Q(st13=key)
        yield condition


def _holders(wanted: FileFilter, parties: "QuerySet[FileParty]") -> Iterable[Q]:
    """All words stand in one name: of two holders one is meant."""
    words = words_key(wanted.holder).split()
    parties = parties.filter(role__in=("applicant", "holder"))
    for word in words:
        parties = parties.filter(name_key__contains=word)
    if words:
        yield Q(pk__in=parties.values("file"))


def _choices(wanted: FileFilter) -> Iterable[Q]:
    chosen = {
        "status__in": wanted.statuses,
        "register_status__in": wanted.register_statuses,
        "mark_kind__in": wanted.mark_kinds,
        "applicant_country": wanted.country,
        "findings__gt": 0 if wanted.with_findings else None,
        "is_back_file": wanted.is_back_file,
    }
    yield from (Q(**{name: value}) for name, value in chosen.items() if value not in ((), "", None))
    if wanted.classes:
        yield Q(pk__in=_files_in_classes(wanted.classes))
    if wanted.vienna:
        yield Q(pk__in=File.objects.filter(vienna_rows__code__startswith=wanted.vienna).values("pk"))


def _interests(wanted: FileFilter, persons: "QuerySet[InterestParty]") -> Iterable[Q]:
    if wanted.interest_of and wanted.on:
        yield Q(pk__in=_named(persons, wanted.interest_of, wanted.on).values("file"))


def _named(persons: "QuerySet[InterestParty]", name: str, on: date) -> "QuerySet[InterestParty]":
    """Those of interests that stand on the day in whose name each of the words is."""
    persons = persons.filter(Q(until__isnull=True) | Q(until__gte=on))
    for word in words_key(name).split():
        persons = persons.filter(name_key__contains=word)
    return persons.order_by()


def interest_parties_on(files: Iterable[File], name: str, on: date) -> "dict[UUID, list[InterestParty]]":
    """Who of these files has an interest under the name, by file: for a list that says why it shows each."""
    found: dict[UUID, list[InterestParty]] = {}
    persons = InterestParty.objects.filter(file__in=[file.pk for file in files])
    for person in _named(persons, name, on).order_by("position"):
        found.setdefault(person.file_id, []).append(person)
    return found


def _files_in_classes(classes: tuple[int, ...]) -> "QuerySet[File]":
    return File.objects.filter(goods_rows__class_number__in=classes).values("pk")  # type: ignore[return-value]


def _days(wanted: FileFilter) -> Iterable[Q]:
    limits = {
        "filed_on__gte": wanted.filed_from,
        "filed_on__lte": wanted.filed_until,
        "expires_on__gte": wanted.expires_from,
        "expires_on__lte": wanted.expires_until,
    }
    return (Q(**{name: day}) for name, day in limits.items() if day is not None)
