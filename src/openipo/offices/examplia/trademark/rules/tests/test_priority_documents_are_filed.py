from openipo.offices.examplia.trademark.rules.priority_documents_are_filed import priority_documents_are_filed
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_a_claim_with_its_copy() -> None:
    assert priority_documents_are_filed(a_case(priorities=[{"document": "d7"}]))


def test_one_of_two_copies_is_missing() -> None:
    assert not priority_documents_are_filed(a_case(priorities=[{"document": "d7"}, {"document": ""}]))
