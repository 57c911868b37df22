"""Names that the office looks out for: seen by those who may, by nobody else."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from openipo.domain.accounts.api import Actor
from openipo.domain.persons.api import PersonsRefusal, end_watch, sightings, watch_name, watched_names
from openipo.kernel.security.api import AccessRefused

pytestmark = pytest.mark.django_db

REGISTRAR = Actor(id="regina", name="Regina", roles=frozenset({"registrar"}))
CLERK = Actor(id="clerk", name="Clerk", roles=frozenset({"reception_clerk"}))
CASHIER = Actor(id="cash", name="Cash", roles=frozenset({"cashier"}))
NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
TODAY = NOW.date()


def watch(**values: Any):
    stated = {"name": "Shell Game Ltd", "kind": "organisation", "because": "Invoices in the office's name."}
    return watch_name(**{**stated, "seen_by": ["reception_clerk"], "by": REGISTRAR, "at": NOW, **values})


def seen(name: str, reader: Actor = CLERK, kind: str = "organisation", on: date = TODAY) -> list[str]:
    return [each.watched.name for each in sightings([(name, kind, "XX")], reader=reader, on=on)]


def test_a_watched_name_is_seen_also_when_written_otherwise() -> None:
    watch()
    assert seen("SHELL GAME LIMITED") == ["Shell Game Ltd"]
    assert seen("Shell Gmae Ltd") == ["Shell Game Ltd"]
    assert seen("Quite Another House") == []
    assert seen(" ") == []


def test_only_the_roles_named_see_it() -> None:
    watch()
    assert seen("Shell Game Ltd", CASHIER) == []


def test_a_watch_ends_on_its_day_or_when_somebody_ends_it() -> None:
    watch(until=date(2026, 6, 30))
    assert seen("Shell Game Ltd", on=date(2026, 6, 30)) == ["Shell Game Ltd"]
    assert seen("Shell Game Ltd", on=date(2026, 7, 1)) == []
    other = watch(name="Bold Fraud Inc")
    end_watch(watched=other.pk, by=REGISTRAR, at=NOW)
    assert seen("Bold Fraud Inc") == []
    assert [row.name for row in watched_names(TODAY)] == ["Shell Game Ltd"]
    with pytest.raises(PersonsRefusal, match="not watched any more"):
        end_watch(watched=other.pk, by=REGISTRAR, at=NOW)


def test_the_list_is_kept_by_those_who_may_and_says_why() -> None:
    with pytest.raises(AccessRefused):
        watch(by=CLERK)
    with pytest.raises(PersonsRefusal, match="reason"):
        watch(because=" ")
    with pytest.raises(PersonsRefusal, match="who may see"):
        watch(seen_by=[])
