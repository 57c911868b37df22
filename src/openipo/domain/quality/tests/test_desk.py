"""The desk: files are looked at when they move, findings wait with their owners, corrections fix them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from openipo.domain.accounts.api import Actor
from openipo.domain.parties.api import Party
from openipo.domain.quality.api import (
    DailyCount,
    QualityFinding,
    QualityRefusal,
    accept_finding,
    check_files,
    findings,
    findings_on,
    open_by_owner,
    trend,
)
from openipo.domain.rights.api import correction
from openipo.domain.rights.testing import Story, a_mark
from openipo.kernel.security.api import AccessRefused

pytestmark = pytest.mark.django_db

DAY = date(2026, 6, 3)
NOW = datetime(2026, 6, 3, 9, tzinfo=UTC)
FORMALITIES = Actor(id="fred", name="Fred", roles=frozenset({"formalities_officer"}))
CASHIER = Actor(id="cash", name="Cash", roles=frozenset({"cashier"}))


def a_file_without_a_country() -> Story:
    return a_mark(parties=(Party("p1", "applicant", "Ana Costa", "person"),))


def check(day: date = DAY, **values: int):
    return check_files(on=day, at=NOW, **values)


def correct(story: Story, path: str, new: str) -> None:
    event = correction(
        story.state, path=path, new=new, reason="As the form says.", provision="Rule 1", effective_on=DAY
    )
    story.record(event, on=DAY)


def test_a_finding_waits_with_its_owner_and_names_its_place() -> None:
    story = a_file_without_a_country()
    report = check()
    assert (report.files, report.new) == (1, 1)
    (row,) = findings(owner="formalities_officer")
    assert (row.file, row.rule, row.place) == (story.chain, "country-missing", "parties.p1.address.country")
    assert list(findings_on(story.chain)) == [row]
    assert open_by_owner() == {"formalities_officer": 1}
    assert list(findings(rule="town-missing")) == []


def test_a_file_that_has_not_moved_is_not_looked_at_again() -> None:
    a_file_without_a_country()
    check()
    assert check().files == 0


def test_many_files_are_looked_at_bit_by_bit() -> None:
    for _ in range(3):
        a_file_without_a_country()
    first = check(limit=2)
    assert (first.files, first.left) == (2, 1)
    assert check(limit=2).files == 1


def test_a_correction_fixes_a_finding_and_a_relapse_opens_it_again() -> None:
    story = a_file_without_a_country()
    check()
    correct(story, "parties.p1.address.country", "XX")
    assert check().fixed == 1
    assert findings(state=QualityFinding.FIXED).get().rule == "country-missing"
    correct(story, "parties.p1.address.country", "")
    assert check().new == 1
    assert findings().get().rule == "country-missing"


def test_an_accepted_finding_stays_accepted_with_its_reason() -> None:
    story = a_file_without_a_country()
    check()
    row = findings().get()
    with pytest.raises(QualityRefusal, match="Say why"):
        accept_finding(finding=row.pk, because=" ", by=FORMALITIES, at=NOW)
    with pytest.raises(AccessRefused):
        accept_finding(finding=row.pk, because="Stateless.", by=CASHIER, at=NOW)
    accept_finding(finding=row.pk, because="Stateless.", by=FORMALITIES, at=NOW)
    with pytest.raises(QualityRefusal, match="settled already"):
        accept_finding(finding=row.pk, because="Stateless.", by=FORMALITIES, at=NOW)
    correct(story, "mark.text", "ALBA II")
    check()
    kept = findings(state=QualityFinding.ACCEPTED).get()
    assert (kept.decided_by, kept.because) == ("fred", "Stateless.")
    assert findings().count() == 0


def test_the_trend_shows_the_last_count_of_each_week() -> None:
    monday = date(2026, 6, 1)
    a_file_without_a_country()
    check(monday)
    a_file_without_a_country()
    check(monday + timedelta(days=2))
    check(monday + timedelta(days=7))
    weeks = trend(on=monday + timedelta(days=8))
    assert [(week.ends_on, week.open["country-missing"], week.total) for week in weeks] == [
        (date(2026, 6, 7), 2, 2),
        (date(2026, 6, 14), 2, 2),
    ]
    assert DailyCount.objects.filter(on=monday, rule="country-missing").get().open == 1
    assert trend(on=monday - timedelta(days=1)) == []
