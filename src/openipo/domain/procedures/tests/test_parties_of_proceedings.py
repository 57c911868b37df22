"""Who is party to a proceeding: those whom its form names, in roles that the law book gives them."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.procedures.api import StepNotAllowed, open_proceeding
from openipo.domain.procedures.engine.parties import parties_of
from openipo.domain.procedures.model.book import Ask
from openipo.domain.procedures.tests.story import CHIEF, CLERK, Story, examined

OPENED = date(2024, 4, 1)
BOLD = {"name": "Bold Brands Ltd", "email": "law@bold.example", "country": "XX"}


def claimed(**facts: Any) -> Story:
    return examined().opens("claim", OPENED, **{"owner": BOLD, **facts})


def parties(story: Story) -> list[tuple[str, str]]:
    return [(party["role"], party["name"]) for party in story.case.proceedings["claim"].parties]


def test_whoever_the_form_names_becomes_party_in_the_role_that_the_law_book_gives() -> None:
    story = claimed()
    assert parties(story) == [("claimant", "Bold Brands Ltd")]
    assert dict(story.case.proceedings["claim"].parties[0]) == {
        "id": "claimant",
        "role": "claimant",
        "name": "Bold Brands Ltd",
        "email": "law@bold.example",
    }


def test_without_a_role_of_its_own_the_question_is_the_role() -> None:
    assert ("against", "Ana Costa") in parties(claimed(against="Ana Costa"))


def test_a_party_of_the_file_is_named_by_its_id() -> None:
    story = examined()
    story.facts["applicants"] = [
        {"id": "p1", "role": "applicant", "name": "Ana Costa", "language": "fr", "share": "1/2"}
    ]
    story.opens("claim", OPENED, owner="p1")
    assert dict(story.case.proceedings["claim"].parties[0]) == {
        "id": "claimant",
        "role": "claimant",
        "name": "Ana Costa",
        "language": "fr",
    }


def test_a_representative_acts_for_those_who_are_named_with_him() -> None:
    story = claimed(representative={"name": "Counsel LLP"})
    representative = next(each for each in story.case.proceedings["claim"].parties if each["role"] == "representative")
    assert list(representative["acts_for"]) == ["claimant"]


def test_a_representative_who_says_for_whom_he_acts_acts_for_them() -> None:
    given = {"id": "r7", "role": "representative", "name": "Counsel LLP", "acts_for": ["somebody"]}
    assert parties_of([], {}, {}, [given]) == (given,)


def test_a_party_given_in_full_is_not_asked_for_again() -> None:
    given = {"id": "c7", "role": "claimant", "name": "Bold Brands Ltd", "phone": "+1"}
    ask = Ask("owner", "party", {"en": "Owner"}, role="claimant")
    assert parties_of([ask], {"owner": BOLD}, {}, [given]) == (given,)


def test_the_question_which_party_of_the_file_is_meant_names_nobody_new() -> None:
    assert parties_of([Ask("party", "party", {"en": "Who"})], {"party": "p1"}, {}) == ()


def test_the_steps_of_a_party_are_recorded_by_any_officer_and_its_clock_is_met() -> None:
    story = claimed().takes("claim.invite-claimant", OPENED, CHIEF)
    assert story.case.letters["claim/claimant-invitation"].to == "claimant"
    story.serves("claim/claimant-invitation", date(2024, 4, 3)).takes("claim.prove", date(2024, 5, 2), CLERK)
    assert story.clock("claim/proof").status == "met"
    assert story.last.of_kind("step_taken")[0].payload["by_role"] == "claimant"


def test_a_step_puts_somebody_else_in_the_place_of_a_party() -> None:
    story = claimed(representative={"name": "Counsel LLP"})
    story.takes("claim.record-transfer", date(2024, 4, 9), CLERK, new_owner={"name": "Bolder Brands"})
    assert sorted(parties(story)) == [("claimant", "Bolder Brands"), ("representative", "Counsel LLP")]


def test_nobody_without_a_name_is_party() -> None:
    with pytest.raises(StepNotAllowed, match="is not a person with a name"):
        claimed(owner={"email": "law@bold.example"})


def test_a_proceeding_that_names_nobody_has_no_parties() -> None:
    story = examined()
    decision = open_proceeding(story.law, story.case, story.facts, procedure="claim", on=OPENED)
    assert story.follow(decision).case.proceedings["claim"].parties == ()


def test_a_letter_to_a_party_whom_nobody_named_is_not_written() -> None:
    story = examined().opens("claim", OPENED).takes("claim.invite-claimant", OPENED, CHIEF)
    assert story.case.letters.keys() == examined().case.letters.keys()
