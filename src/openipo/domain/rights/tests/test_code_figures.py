"""Codes of figurative elements, as a person gives them to a mark."""

from dataclasses import replace
from typing import Any

import pytest

from openipo.domain.rights.api import NO_MARK, EffectRefused, Mark, Representation, application_received
from openipo.domain.rights.testing import an_application
from openipo.domain.rights.tests.test_effects import FILED, Paper

LION = Mark("figurative", representations=(Representation("d1", "image"),), vienna_codes=("03.01.01",))


def on_paper(mark: Mark) -> Paper:
    paper = Paper()
    paper.events = [application_received(replace(an_application(), mark=mark), number="TM/1", received_on=FILED)]
    return paper


def codes(paper: Paper) -> Any:
    return paper.state.mark.vienna_codes


def test_the_mark_bears_the_codes_given_and_no_others() -> None:
    paper = on_paper(LION).effect("code-figures", vienna_codes=["26.1.3", "26.01.03", "05.03"])
    assert codes(paper) == ("05.03", "26.01.03")
    assert (paper.last.kind, paper.last.provision) == ("figures_coded", "Act s.9")


def test_codes_may_be_taken_away() -> None:
    assert codes(on_paper(LION).effect("code-figures")) == ()


def test_the_codes_it_bears_already_are_not_recorded_again() -> None:
    paper = on_paper(LION)
    before = len(paper.events)
    assert len(paper.effect("code-figures", vienna_codes=["3.1.1"]).events) == before


@pytest.mark.parametrize("code", ["26", "lion", "00.01", "31.01"])
def test_what_names_no_division_is_refused(code: str) -> None:
    with pytest.raises(EffectRefused, match="not a code of the Vienna classification"):
        on_paper(LION).effect("code-figures", vienna_codes=[code])


def test_a_file_without_a_mark_has_nothing_to_code() -> None:
    with pytest.raises(EffectRefused, match="no mark"):
        on_paper(NO_MARK).effect("code-figures", vienna_codes=["26.01"])
