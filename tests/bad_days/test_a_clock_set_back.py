"""The server comes up with a wrong clock: it records nothing under a false time, and says whom to tell."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from openipo.domain.cases.testing import a_case
from openipo.domain.rights.api import File
from openipo.kernel.clock.api import frozen
from openipo.kernel.ledger.api import ClockSetBack, verify
from tests.bad_days.conftest import NOON, RECEPTION, a_form
from tests.fixtures.pages import PageClient

pytestmark = pytest.mark.django_db


def test_a_new_application_is_not_numbered_under_a_false_time(counter: PageClient) -> None:
    assert counter.post(RECEPTION, a_form()).status_code == 302
    later = a_form(request_key="key-2", **{"mark-text": "BORA"})
    with frozen(NOON - timedelta(days=1)):
        answer = counter.post(RECEPTION, later | {"opening-received_on": "2026-03-04"})
    assert answer.status_code == 503
    assert "clock stands wrong" in answer.content.decode()
    assert File.objects.count() == 1
    with frozen(NOON + timedelta(minutes=5)):
        assert counter.post(RECEPTION, later).status_code == 302
    assert sorted(file.number for file in File.objects.all()) == ["TM/2026/000001", "TM/2026/000002"]


def test_a_step_on_a_file_is_not_recorded_before_the_last_one() -> None:
    story = a_case("examination")
    length = len(story.now.history)
    story.on -= timedelta(days=30)
    with pytest.raises(ClockSetBack, match="set the server's clock right"):
        story.accept()
    assert len(story.now.history) == length


def test_a_few_minutes_of_correction_disturb_nobody(counter: PageClient) -> None:
    assert counter.post(RECEPTION, a_form()).status_code == 302
    with frozen(NOON - timedelta(minutes=3)):
        answer = counter.post(RECEPTION, a_form(request_key="key-2", **{"mark-text": "BORA"}))
    assert answer.status_code == 302
    assert verify().is_sound


def test_after_a_clock_that_ran_years_ahead_the_office_opens_again(
    counter: PageClient, openipo: Callable[..., tuple[int, str, str]]
) -> None:
    with frozen(NOON.replace(year=2036)):
        assert counter.post(RECEPTION, a_form(**{"opening-received_on": "2036-03-05"})).status_code == 302
    form = a_form(request_key="key-2", **{"mark-text": "BORA"})
    assert counter.post(RECEPTION, form).status_code == 503
    code, said, complaint = openipo("clock", "confirm", "--because", "The battery was changed.")
    assert (code, complaint) == (0, "")
    assert "new files go on from there" in said
    assert counter.post(RECEPTION, form).status_code == 302
    assert verify().is_sound


def test_a_clock_is_not_confirmed_without_a_reason(openipo: Callable[..., tuple[int, str, str]]) -> None:
    code, _, complaint = openipo("clock", "confirm", "--because", " ")
    assert code == 1
    assert "Say why" in complaint
