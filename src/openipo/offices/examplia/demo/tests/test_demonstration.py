"""The demonstration: the same seed plays the same lives, and on its last day every desk has work on it."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from django.db import transaction

from openipo.domain.accounts.api import RoleGrant, User
from openipo.domain.cases.api import OpenTask, Proceeding, StalledFile
from openipo.domain.correspondence.api import Letter
from openipo.domain.fees.api import DepositAccount, held_in, open_lines, proposals_for
from openipo.domain.hearings.api import Hearing
from openipo.domain.persons.api import Likeness, WatchedName
from openipo.domain.procedures.api import book, book_folders
from openipo.domain.publication.api import Issue
from openipo.domain.quality.api import QualityFinding
from openipo.domain.rights.api import File, FileParty, FileRepresentation, list_files, rebuild
from openipo.kernel.clock.api import frozen
from openipo.kernel.ledger.api import histories, verify
from openipo.offices.examplia.demo import cast
from openipo.offices.examplia.demo import play as playing
from openipo.offices.examplia.demo.desk import BOOK
from openipo.offices.examplia.demo.gazette import OFFICE, issue_days
from openipo.offices.examplia.demo.play import play
from openipo.offices.examplia.demo.programme import PLAN, Scheduled, programme
from openipo.offices.examplia.demo.stories import Story, lives

pytestmark = pytest.mark.django_db

LAST_DAY = date(2026, 11, 20)
PASSWORD = "for the demonstration"

# Daily business: a file stands in each phase of these. Of the other procedures one file at least has been opened.
TOLD_WHOLE = ("application", "opposition", "renewal", "withdrawal", "change-of-name-or-address")
# What nobody has opened, and the phases of daily business in which no file stands, each with the reason. The test
# fails where something is missing here, and where something stands here that the demonstration has come to show.
NOT_OPENED = {
    "trademark.declaration-at-renewal": "It is due only on a renewal, ten years after a mark was filed to be used.",
}
NOT_SHOWN = {
    "application.ended": "A registration ended by invalidity, revocation or the Office: these claims are still open.",
    "application.merged": "Registrations are joined here, not applications.",
    "opposition.opponent-reply": "The applicant's evidence closes the exchange; nobody was invited to reply to it.",
    "renewal.given-up": "Goods are given up for some classes only.",
    "renewal.registration-ended": "The claims against registrations are still open.",
    "renewal.requested-together": "The portfolio was paid with the request, so that its renewals decided themselves.",
}


@pytest.fixture(autouse=True)
def _afterwards() -> Iterator[None]:
    """The visitor comes in the morning after."""
    with frozen(datetime(2026, 11, 21, 9, tzinfo=UTC)):
        yield


def _play(monkeypatch: pytest.MonkeyPatch, plan: list[Scheduled], seed: int = 7) -> int:
    monkeypatch.setattr(playing, "programme", lambda *_, **__: sorted(plan, key=lambda each: each.on))
    return play(files=len(plan), until=LAST_DAY, progress=lambda words: None, password=PASSWORD, seed=seed)


def _days_before(days: int, *stories: Story) -> list[Scheduled]:
    return [Scheduled(LAST_DAY - timedelta(days=days), story) for story in stories]


def _told() -> list[Any]:
    """What the register tells of every file, but for the names that the machine gives."""
    chains = [
        [(event.kind, event.effective_on, event.recorded_at, event.actor) for event in events]
        for _chain, events in histories("file")
    ]
    files = list(list_files().values_list("number", "mark_text", "mark_kind", "applicant", "status").order_by("number"))
    return [files, sorted(chains, key=lambda events: events[0][2])]


def test_the_same_seed_plays_the_same_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = _days_before(30, lives.received, lives.paid_in_part, lives.formalities_open, lives.in_classification)
    told = []
    for seed in (7, 7, 8):
        with transaction.atomic():
            assert _play(monkeypatch, plan, seed) == 4
            told.append(_told())
            transaction.set_rollback(True)
    assert told[0] == told[1]
    assert told[0] != told[2]


def test_everybody_can_sign_in_under_the_one_password(monkeypatch: pytest.MonkeyPatch) -> None:
    _play(monkeypatch, _days_before(3, lives.received))
    held = set(RoleGrant.objects.values_list("user__username", "role"))
    assert held == {(officer.sign_in, role) for officer in cast.OFFICERS for role in officer.roles}
    assert {role for _name, role in held} >= set(book(BOOK).office.roles) - {"system"}
    assert all(user.check_password(PASSWORD) for user in User.objects.all()[:2])


def test_at_least_so_many_files_are_planned_as_were_asked_for() -> None:
    for files in (1, 200, 500):
        planned = programme(Random(1), files=files, until=LAST_DAY)  # noqa: S311 - lives are drawn, not secrets
        assert len(planned) >= files
        assert planned == sorted(planned, key=lambda each: each.on)
        assert all(each.on <= LAST_DAY for each in planned)
        assert {each.story for each in planned} == {story for story, *_ in PLAN}


def test_every_desk_has_work_on_the_last_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """One life of each kind: every procedure has been opened, the daily ones stand in each phase, all is whole."""
    monkeypatch.setattr(playing, "issue_days", _issue_days_with_entries)
    plan = [(story, (latest + earliest) // 2) for story, _share, latest, earliest in PLAN]
    _play(monkeypatch, [scheduled for story, days in plan for scheduled in _days_before(days, story)])
    assert _without_a_file() == (set(NOT_OPENED), set(NOT_SHOWN))
    assert not StalledFile.objects.exists()
    report = verify()
    assert report.is_sound
    assert report.chains >= len(plan)
    assert rebuild(check=True).differences == []
    _is_an_office_at_work()
    _has_work_beside_the_files()


def _issue_days_with_entries(until: date) -> set[date]:
    """The old registrations appeared in the first years, all else in the last: the issues between would be empty."""
    days = issue_days(until)
    return {day for day in days if day < min(days) + timedelta(days=700) or day > until - timedelta(days=850)}


def _without_a_file() -> tuple[set[str], set[str]]:
    """The procedures of the office's books that no file has ever opened, and the phases in which none stands."""
    rights = dict(File.objects.values_list("pk", "right"))
    rows = Proceeding.objects.values_list("file", "procedure", "phase")
    standing = {(rights[file], procedure, phase) for file, procedure, phase in rows}
    opened = {(right, procedure) for right, procedure, _phase in standing}
    known = {
        (law.right, procedure.id, phase)
        for law in (book(name) for name in book_folders() if name.startswith(f"{OFFICE}/"))
        for revision in law.revisions.values()
        for procedure in revision.procedures.values()
        for phase in procedure.phases
    }
    procedures = {(right, procedure) for right, procedure, _phase in known} - opened
    phases = {each for each in known - standing if each[0] == "trademark" and each[1] in TOLD_WHOLE}
    return {".".join(each) for each in procedures}, {".".join(each[1:]) for each in phases}


def _is_an_office_at_work() -> None:
    side_by_side = Counter(Proceeding.objects.filter(is_final=False).values_list("file", flat=True))
    assert max(side_by_side.values()) >= 2
    assert OpenTask.objects.filter(due_on__lt=LAST_DAY).exists()
    assert Letter.objects.exclude(served_on=None).exists()
    assert FileParty.objects.filter(role="representative").exists()
    assert FileRepresentation.objects.exists()
    assert [issue for issue in Issue.objects.all() if issue.state != "published"] == []


def _has_work_beside_the_files() -> None:
    """Hearings to come and held, money to be assigned, people entered twice or looked out for, findings."""
    assert {hearing.state for hearing in Hearing.objects.all()} == {"fixed", "held"}
    assert Hearing.objects.filter(state="fixed", starts_at__date__gt=LAST_DAY).exists()
    lines = list(open_lines())
    assert lines
    assert all(proposals_for(lines)[line.pk] for line in lines)
    assert all(held_in(account) > account.low_balance for account in DepositAccount.objects.all())
    assert DepositAccount.objects.exists()
    assert Likeness.objects.filter(state=Likeness.OPEN).exists()
    assert WatchedName.objects.filter(name__in=FileParty.objects.values("name")).exists()
    found = set(QualityFinding.objects.filter(state=QualityFinding.OPEN).values_list("rule", flat=True))
    assert found >= {"town-missing", "name-in-capitals"}
