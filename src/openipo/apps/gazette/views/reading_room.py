"""The public's pages: the issues, an issue, an entry, search, and the feed."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from openipo.apps.gazette.caching import page_kept
from openipo.apps.gazette.issues.finding import found_entries, published_issue, published_issues, slug_of
from openipo.apps.gazette.issues.showing import (
    ShownIssue,
    by_section,
    entry_url,
    issue_url,
    shown_entries,
    shown_issue,
)
from openipo.apps.gazette.planning import rule_of_office
from openipo.apps.gazette.reading import reader_of
from openipo.domain.publication.api import Entry
from openipo.domain.rights.api import mark_named
from openipo.kernel.security.api import allow_public
from openipo.ui.api import in_language

ISSUES_A_PAGE = 60
ENTRIES_A_PAGE = 30
HITS_A_PAGE = 30
IN_FEED = 30


@allow_public
def issues(request: HttpRequest) -> HttpResponse:
    """Every issue that appeared, the latest first; with `?q=`, the entries about a mark."""
    words = request.GET.get("q", "").strip()[:200]
    title = in_language(rule_of_office().title, reader_of(request).language)
    if words:
        return _found(request, words, title)
    page = Paginator(published_issues(), ISSUES_A_PAGE).get_page(request.GET.get("page"))
    rows = [(issue, issue_url(issue.number)) for issue in page.object_list]
    return render(request, "gazette/issues.html", {"title": title, "page": page, "rows": rows, "words": ""})


def _found(request: HttpRequest, words: str, title: str) -> HttpResponse:
    language = reader_of(request).language
    page = Paginator(found_entries(words), HITS_A_PAGE).get_page(request.GET.get("page"))
    hits = [_hit(entry, language) for entry in page.object_list]
    return render(request, "gazette/issues.html", {"title": title, "page": page, "hits": hits, "words": words})


def _hit(entry: Entry, language: str) -> dict[str, object]:
    snapshot, number = entry.snapshot or {}, entry.issue.number if entry.issue else ""
    return {
        "url": entry_url(number, entry.position),
        "title": mark_named(snapshot.get("mark", ""), snapshot.get("mark_kind", ""), language) or entry.number,
        "number": snapshot.get("registration_number") or entry.number,
        "section": in_language(entry.section_label, language),
        "issue": number,
        "day": entry.published_on,
    }


@allow_public
def issue(request: HttpRequest, slug: str) -> HttpResponse:
    """An issue by section."""
    row = published_issue(slug)

    def make() -> HttpResponse:
        shown = shown_issue(row, reader_of(request).language)
        section = request.GET.get("section", "")
        page = Paginator(shown.entries(section), ENTRIES_A_PAGE).get_page(request.GET.get("page"))
        entries = shown_entries(shown, list(page.object_list))
        values = {"page": page, "parts": by_section(entries), "section": section}
        return render(request, "gazette/issue.html", {**_cover(shown), **values})

    return page_kept(request, f"{row.digest} {_corrections(row.pk)}", make)


@allow_public
def entry(request: HttpRequest, slug: str, place: int) -> HttpResponse:
    """One entry, at an address that may be cited."""
    row = published_issue(slug)
    found = row.entries.filter(position=place).values_list("file", "key").first()
    if found is None:
        raise Http404

    def make() -> HttpResponse:
        shown = shown_issue(row, reader_of(request).language)
        chosen = [each for each in shown.entries() if (each[2].file, each[2].key) == (str(found[0]), found[1])]
        return render(request, "gazette/entry.html", {**_cover(shown), "entry": shown_entries(shown, chosen)[0]})

    return page_kept(request, f"{row.digest} {_corrections(row.pk)}", make)


def _corrections(issue: UUID) -> int:
    """How many entries of the issue were corrected since: its pages say so."""
    return Entry.objects.filter(corrects__issue=issue, state="published").count()


def _cover(shown: ShownIssue) -> dict[str, object]:
    return {
        "shown": shown,
        "issue": shown.issue,
        "seal": shown.seal,
        "total": sum(section.count for section in shown.sections),
        "feeds": [(feed["id"], feed["name"]) for feed in shown.issue.feeds],
        "slug": slug_of(shown.issue.number),
    }


@allow_public
def atom(request: HttpRequest) -> HttpResponse:
    """The latest issues as an Atom feed."""
    language = reader_of(request).language
    title = in_language(rule_of_office().title, language)
    start = request.build_absolute_uri(reverse("gazette:issues"))
    feed = Atom1Feed(
        title=title, link=start, description=title, language=language, feed_url=request.build_absolute_uri()
    )
    for row in published_issues()[:IN_FEED]:
        address = request.build_absolute_uri(issue_url(row.number))
        feed.add_item(
            title=f"{title} {row.number}",
            link=address,
            description=f"{title} {row.number}, {row.published_on}",
            pubdate=row.published_at,
            updateddate=row.published_at,
            unique_id=address,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
