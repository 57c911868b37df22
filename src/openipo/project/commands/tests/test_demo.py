"""`openipo demo` plays an office in once, keeps it, and touches no real register."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.cases.testing import a_case
from openipo.domain.rights.api import list_files
from openipo.kernel.clock.api import frozen
from openipo.project.commands import demo
from openipo.project.commands.result import Failure
from openipo.project.commands.tests.conftest import Run

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    settings.HOME = tmp_path
    monkeypatch.setenv("OPENIPO_DEMO", "")
    with frozen(datetime(2026, 3, 9, 10, tzinfo=UTC)):
        yield tmp_path


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """A demonstration of one file; how often it was played, and with what."""
    calls: list[dict[str, Any]] = []

    def play(**given: Any) -> int:
        calls.append(given)
        given["progress"]("one file")
        a_case("received", filed_on=date(2026, 3, 5))
        return 1

    monkeypatch.setattr(demo, "_demonstration", lambda office: play)
    return calls


def test_it_is_played_in_up_to_yesterday_and_kept(openipo: Run, played: list[dict[str, Any]], home: Path) -> None:
    first = openipo("demo", "--no-serve", "--json", "--files", 5)
    assert first.code == 0
    assert first.data == {"files": 1, "sign_ins": []}
    assert (played[0]["files"], played[0]["until"]) == (5, date(2026, 3, 8))
    assert os.environ["OPENIPO_DEMO"] == "1"
    again = openipo("demo", "--no-serve", "--json")
    assert again.data == first.data
    assert len(played) == 1
    assert list_files().count() == 1


def test_it_tells_what_it_does_and_how_to_go_on(openipo: Run, played: list[dict[str, Any]]) -> None:
    told = openipo("demo", "--no-serve").out
    assert told.startswith("one file\n")
    assert "The demonstration has 1 files. Everybody and everything in it is invented." in told
    assert f"The password of all of them is {played[0]['password']}" in told
    assert "openipo serve" in told


def test_then_it_is_served(openipo: Run, played: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Any] = []
    told_later: list[int] = []
    monkeypatch.setattr(demo, "serve", served.append)
    monkeypatch.setattr(demo, "tell_when_it_answers", told_later.append)
    told = openipo("demo", "--port", 8123)
    assert "http://localhost:8123" not in told.out, "nothing answers there yet"
    assert told_later == [8123]
    assert (served[0].host, served[0].port) == ("127.0.0.1", 8123)


def test_a_real_register_is_left_alone(openipo: Run, played: list[dict[str, Any]]) -> None:
    a_case("received", filed_on=date(2026, 3, 5))
    refused = openipo("demo", "--no-serve", "--json")
    assert (refused.code, refused.out, played) == (1, "", [])
    assert refused.sentence.startswith("There are real files in this register")


def test_one_that_was_broken_off_is_not_taken_for_whole(openipo: Run, home: Path, monkeypatch) -> None:
    def breaks_off(**_: Any) -> int:
        a_case("received", filed_on=date(2026, 3, 5))
        raise Failure("the lights went out")

    monkeypatch.setattr(demo, "_demonstration", lambda office: breaks_off)
    assert openipo("demo", "--no-serve").sentence == "the lights went out"
    again = openipo("demo", "--no-serve")
    assert again.sentence == f"An earlier demonstration was broken off; remove {home} and start it again."


def test_an_office_without_a_demonstration_says_so(openipo: Run, settings, monkeypatch) -> None:
    monkeypatch.setattr(demo, "entry_points", lambda group: [])
    refused = openipo("demo", "--no-serve", "--json")
    assert (refused.code, refused.sentence) == (1, "The office “examplia” has no demonstration.")
