"""Who stands at the counter gets the paper that lies ready, signed, and the office knows that he has it."""

import pytest

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.api import CaseError, NotFound, hand_over_letters, ready_for_the_counter
from openipo.domain.cases.testing import CLERK, FINANCE, Story, a_case, at
from openipo.domain.correspondence.api import LetterRefused

pytestmark = pytest.mark.django_db


def handed_over(story: Story, by: Actor = CLERK) -> int:
    return len(hand_over_letters(file=story.file, on=story.on, by=by, at=at(story.on)))


def test_what_lies_ready_is_signed_and_served_the_same_day_and_only_once() -> None:
    story = a_case("received")
    (ready,) = ready_for_the_counter(story.now)
    assert ready.letter == "filing-receipt"
    assert handed_over(story) == 1
    state = story.now.case.letters[ready.key]
    assert (state.issued_on, state.served_on, state.means) == (story.on, story.on, "counter")
    with pytest.raises(NotFound, match="Nothing lies ready"):
        handed_over(story)


@pytest.mark.parametrize("channel", ["post", "electronic"])
def test_nothing_is_handed_over_where_nobody_stands_at_the_counter(channel: str) -> None:
    story = a_case("received", channel=channel)
    with pytest.raises(CaseError, match="not filed at the counter"):
        handed_over(story)
    (receipt,) = story.now.case.letters.values()
    assert (receipt.issued_on, receipt.served_on) == (None, None)
    assert ready_for_the_counter(story.now) == []


def test_whoever_may_not_sign_the_paper_hands_nothing_over() -> None:
    story = a_case("received")
    with pytest.raises(LetterRefused, match="written and signed by"):
        handed_over(story, by=FINANCE)
    assert len(ready_for_the_counter(story.now)) == 1
