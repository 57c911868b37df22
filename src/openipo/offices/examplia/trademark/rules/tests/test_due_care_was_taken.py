from openipo.offices.examplia.trademark.rules.due_care_was_taken import due_care_was_taken
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_the_officer_must_find_it() -> None:
    assert due_care_was_taken(a_case(entered={"due_care": True}))
    assert not due_care_was_taken(a_case(entered={"due_care": False}))
    assert not due_care_was_taken(a_case())
