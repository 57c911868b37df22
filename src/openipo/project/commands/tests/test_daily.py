"""What the office's machine does every day by itself: time passes, days are sealed, the outbox is worked off."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from openipo.domain.cases.testing import Story, a_case
from openipo.kernel.clock.api import frozen
from openipo.kernel.ledger.api import seals
from openipo.project.commands.tests.conftest import Run

pytestmark = pytest.mark.django_db


@pytest.fixture
def july() -> Iterator[Story]:
    """It is the first of July: nobody has paid for the application of 5 March."""
    unpaid = a_case("received", filed_on=date(2026, 3, 5))
    with frozen(datetime(2026, 7, 1, 6, tzinfo=UTC)):
        yield unpaid


def test_time_acts_on_files_once(openipo: Run, july: Story) -> None:
    first = openipo("tick", "--json")
    assert first.code == 0
    assert (first.data["on"], first.data["files"], first.data["stalled"]) == ("2026-07-01", 1, {})
    assert first.data["events"] > 0
    again = openipo("tick", "--on", "2026-07-01", "--json")
    assert again.code == 0
    assert again.data["events"] == 0
    assert "0 could not be brought on" in openipo("tick").out


def test_time_passes_up_to_the_day_named_and_no_further(openipo: Run, july: Story) -> None:
    assert openipo("tick", "--on", "2026-03-06", "--json").data["events"] == 0
    assert openipo("tick", "--json").data["events"] > 0


def test_a_day_that_has_not_come_is_refused(openipo: Run, july: Story) -> None:
    for words in (("tick",), ("seal",)):
        refused = openipo(*words, "--on", "2026-07-02", "--json")
        assert (refused.code, refused.out) == (1, "")
        assert refused.sentence == "2026-07-02 has not come yet; today is 2026-07-01."
    assert openipo("tick", "--on", "tomorrow").code == 2


def test_a_file_that_fails_keeps_no_other_waiting_and_is_named(
    openipo: Run, july: Story, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object, **__: object) -> int:
        raise LookupError("its law book is gone")

    monkeypatch.setattr("openipo.domain.cases.actions.tick.let_time_pass", fails)
    ticked = openipo("tick", "--json")
    assert ticked.code == 1
    assert list(ticked.data["stalled"].values()) == ["LookupError: its law book is gone"]
    assert "on 1 of the files" in ticked.sentence
    assert "stalled: " in openipo("tick").out


def test_a_day_is_sealed_once(openipo: Run, july: Story) -> None:
    sealed = openipo("seal", "--json")
    assert sealed.code == 0
    assert (sealed.data["number"], sealed.data["sealed_on"]) == (1, "2026-07-01")
    assert len(sealed.data["root"]) == 64
    assert openipo("seal", "--json").data == sealed.data
    assert len(seals()) == 1
    earlier = openipo("seal", "--on", "2026-06-30")
    assert earlier.code == 1
    assert "cannot be sealed" in earlier.sentence


def test_the_outbox_is_worked_off(openipo: Run) -> None:
    worked = openipo("work", "--json")
    assert (worked.code, worked.data) == (0, {"tried": 0})
    assert openipo("work", "--limit", 5).out == "0 pieces of work were tried.\n"
