from typing import Any

from openipo.offices.examplia.trademark.rules.power_covers_the_act import power_covers_the_act
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def holds(*powers: dict[str, Any], stated: dict[str, Any] | None = None) -> bool:
    filed = [{"representative": "r1", **power} for power in powers]
    return power_covers_the_act(a_case(representatives=[{"id": "r1"}], powers=filed, stated=stated))


def test_nobody_acts_for_the_applicant() -> None:
    assert power_covers_the_act(a_case(representatives=[], powers=[]))


def test_that_no_power_is_filed_is_another_question() -> None:
    assert holds()


def test_a_power_for_all_covers_the_application() -> None:
    assert holds({"covers": "all"})


def test_a_power_for_renewals_does_not_cover_the_application() -> None:
    assert not holds({"covers": "renewal"})


def test_one_of_two_powers_is_enough() -> None:
    assert holds({"covers": "renewal"}, {"covers": "application"})


def test_the_proceeding_must_be_covered_not_the_application() -> None:
    assert holds({"covers": "opposition"}, stated={})
    assert not holds({"covers": "application"}, stated={})


def test_a_power_that_has_ended_covers_nothing() -> None:
    assert not holds({"covers": "all", "valid_until": "2026-03-04"})
