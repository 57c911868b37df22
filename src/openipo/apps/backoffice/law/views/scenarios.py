"""The dated stories that are the tests of the book, each with its result, played now."""

from functools import lru_cache
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.law.opened import law_page, open_book
from openipo.apps.backoffice.law.told_story import how_many, story_told, verdict
from openipo.domain.accounts.api import officer
from openipo.domain.procedures.api import LawBook, ScenarioResult, book, load_scenario, run_scenario
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Table, date_in_words, in_language


@allow(officer)
def scenarios(request: HttpRequest, office: str, right: str, revision: str) -> HttpResponse:
    """Every story and whether it comes out as it should."""
    opened = open_book(office, right, revision)
    results = [_result(opened.book, path) for path in opened.book.stories]
    rows = [
        [
            Cell(in_language(each.scenario.title), url=opened.address("scenario", each.scenario.id)),
            each.scenario.law,
            date_in_words(each.scenario.filing.on),
            Cell("", status=verdict(each.is_ok)),
        ]
        for each in results
    ]
    failing = sum(not each.is_ok for each in results)
    columns = [Column(_("Story")), Column(_("Provision")), Column(_("Filed on"), "date"), Column(_("Result"))]
    table = Table(_("Stories"), columns, rows, dense=True, empty=_("The book tells no story yet."))
    return law_page(request, opened, "scenarios", table=table, summary=how_many(len(results), failing), failing=failing)


@allow(officer)
def scenario(request: HttpRequest, office: str, right: str, revision: str, story: str) -> HttpResponse:
    """One story, day by day: what happened, why, and how it compares with what was expected."""
    opened = open_book(office, right, revision)
    path = next((path for path in opened.book.stories if path.stem == story), None)
    if path is None:
        raise Http404
    result = run_scenario(opened.book, load_scenario(path))
    return law_page(request, opened, "scenarios", story_page=True, **story_told(result))


def _result(found: LawBook, path: Path) -> ScenarioResult:
    """Played once for each state of the book and of the story."""
    law = tuple(each.digest for each in found.revisions.values())
    return _played(found.id, str(path), law, path.stat().st_mtime_ns)


@lru_cache(maxsize=1000)
def _played(book_id: str, path: str, law: tuple[str, ...], changed: int) -> ScenarioResult:
    return run_scenario(book(book_id), load_scenario(path))
