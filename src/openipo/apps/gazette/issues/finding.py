"""Published issues and their entries. What is only queued, composed or frozen is not found here."""

import re

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from openipo.domain.publication.api import Entry, Issue
from openipo.domain.rights.api import FileFilter, list_public_files, number_key

PUBLISHED = "published"
# Too heavy to be read where only the cover is shown.
HEAVY = ("content", "signature", "feeds")


def slug_of(number: str) -> str:
    """An issue's number as part of an address: "2026/05" as "2026-05"."""
    return re.sub(r"\W+", "-", number).strip("-")


def published_issues() -> "QuerySet[Issue]":
    """The latest first, with the number of entries of each."""
    covers = Issue.objects.filter(state=PUBLISHED).defer(*HEAVY)
    return covers.annotate(entry_count=Count("entries")).order_by("-planned_on")


def published_issue(slug: str) -> Issue:
    """The published issue at that address; 404 alike for one that has not appeared and for one that does not exist."""
    numbers = Issue.objects.filter(state=PUBLISHED).values_list("number", flat=True)
    number = next((each for each in numbers if slug_of(each) == slug), None)
    if number is None:
        raise Http404
    return Issue.objects.get(number=number, state=PUBLISHED)


def found_entries(words: str) -> "QuerySet[Entry]":
    """Published entries about a mark, by its number, its words as printed, or who is named on the public file today."""
    entries = Entry.objects.filter(state=PUBLISHED).select_related("issue").defer(*(f"issue__{name}" for name in HEAVY))
    about = Q(snapshot__mark__icontains=words) | Q(
        file__in=list_public_files(FileFilter(words=words)).order_by().values("pk")
    )
    if number_key(words):
        about |= Q(number__icontains=words) | Q(snapshot__registration_number__icontains=words)
    return entries.filter(about).order_by("-published_on", "section_order", "position")
