"""What a letter says of fees that are not charged."""

from dataclasses import replace
from typing import Any

import pytest

from openipo.domain.cases.letter_values import LetterSource, letter_values
from openipo.domain.cases.testing import a_case
from openipo.domain.procedures.api import Fee, Letter

pytestmark = pytest.mark.django_db
TEXT = "Pay {fee:filing}, {fee:extension}, {fee:odd} or {fee:none}. {fact:reply}"


def values(**fees: Fee) -> dict[str, str]:
    """The values for a letter that asks for a charged fee, one not charged, one that has no price, and one unknown."""
    story = a_case("received")
    law = story.now.law
    letters: dict[str, Letter] = {**law.revision.letters}
    letters["filing-receipt"] = replace(letters["filing-receipt"], texts={"en": TEXT})
    revision = replace(law.revision, letters=letters, fees={**law.revision.fees, **fees})
    now: Any = story.now
    letter = now.case.letters["application/filing-receipt"]
    return letter_values(
        LetterSource(replace(law, revision=revision), now.case, now.content, letter, story.on, "C", "en")
    )


def test_a_charged_fee_is_named_as_charged_and_another_at_its_price_of_the_day() -> None:
    found = values()
    assert found["fee:filing"] == "XTS\u00a0220.00"
    assert found["fee:extension"].startswith("XTS")


def test_a_fee_without_a_price_or_unknown_to_the_law_stays_open_in_the_letter() -> None:
    found = values(odd=Fee("odd", {"en": "Odd"}, "Rule 0", "applicant", "payment", ()))
    assert "fee:odd" not in found
    assert "fee:none" not in found


def test_a_fact_that_was_not_stated_is_blank() -> None:
    assert values()["fact:reply"] == ""
