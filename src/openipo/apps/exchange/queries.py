"""What the pages of the exchange show."""

from django.db.models import Count, QuerySet
from django.urls import NoReverseMatch, reverse

from openipo.apps.exchange.models import ImportFinding, ImportRun
from openipo.domain.rights.api import files_with_numbers, number_key


def counts_of(run: ImportRun) -> dict[str, int]:
    """Code of finding -> how often, the most frequent first."""
    counted = run.findings.values_list("code").annotate(count=Count("id")).order_by("-count", "code")
    return dict(counted)


def findings_of_run(run: ImportRun, *, code: str = "", severity: str = "", number: str = "") -> QuerySet[ImportFinding]:
    """The findings that fit; what is left empty does not narrow."""
    wanted = {"code": code, "severity": severity, "number": number}
    return run.findings.filter(**{name: value for name, value in wanted.items() if value})


def addresses_of(numbers: set[str]) -> dict[str, str]:
    """Number -> the page of the office's file with it, where there is one and such pages are installed."""
    keys = {number_key(number): number for number in numbers if number}
    found: dict[str, str] = {}
    for file in files_with_numbers(keys):
        try:
            found[keys[file.number_key]] = reverse("office_files:overview", args=(file.pk,))
        except NoReverseMatch:
            return {}
    return found
