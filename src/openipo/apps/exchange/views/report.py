"""The data-quality report of a run."""

import csv
from collections.abc import Iterator

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header

from openipo.apps.exchange.forms import FindingFilter
from openipo.apps.exchange.models import ImportRun
from openipo.apps.exchange.permissions import may_see_imports
from openipo.apps.exchange.queries import addresses_of, counts_of, findings_of_run
from openipo.apps.exchange.tables import counts_table, facts_of, findings_table, reconciliation_tables, standing_of
from openipo.kernel.security.api import allow, as_sheet_text

A_PAGE = 50
COLUMNS = ("place", "number", "code", "severity", "message", "source")


@allow(may_see_imports)
def show(request: HttpRequest, run: int) -> HttpResponse:
    """Counts, and the findings narrowed as asked."""
    row = get_object_or_404(ImportRun, pk=run)
    counts = counts_of(row)
    form = FindingFilter(request.GET or None, counts)
    narrowed = form.cleaned_data if form.is_valid() else {}
    page = Paginator(findings_of_run(row, **narrowed), A_PAGE).get_page(request.GET.get("page"))
    addresses = addresses_of({finding.number for finding in page.object_list})
    shown = {
        "run": row,
        "standing": standing_of(row),
        "facts": facts_of(row),
        "counts": counts_table(counts),
        "reconciliation": reconciliation_tables(row.reconciliation),
        "filter": form,
        "page": page,
        "table": findings_table(page.object_list, addresses),
        "query": request.GET.urlencode(),
    }
    return render(request, "exchange/report.html", shown)


@allow(may_see_imports)
def findings_csv(request: HttpRequest, run: int) -> StreamingHttpResponse:
    """The same findings as a table for other programs, with all that fit."""
    row = get_object_or_404(ImportRun, pk=run)
    form = FindingFilter(request.GET or None, counts_of(row))
    narrowed = form.cleaned_data if form.is_valid() else {}
    answer = StreamingHttpResponse(_lines(row, narrowed), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = content_disposition_header(True, f"findings-{row.pk}.csv") or ""
    return answer


class _Line:
    """What the writer writes to: it gives each line back."""

    def write(self, line: str) -> str:
        return line


def _lines(run: ImportRun, narrowed: dict[str, str]) -> Iterator[str]:
    writer = csv.writer(_Line())
    yield "\ufeff"  # so that spreadsheets read it as UTF-8
    yield writer.writerow(COLUMNS)
    for finding in findings_of_run(run, **narrowed).iterator():
        yield writer.writerow([as_sheet_text(str(getattr(finding, name))) for name in COLUMNS])
