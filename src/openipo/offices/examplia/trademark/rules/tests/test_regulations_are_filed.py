from openipo.offices.examplia.trademark.rules.regulations_are_filed import regulations_are_filed
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_an_individual_mark_needs_none() -> None:
    assert regulations_are_filed(a_case(mark={"category": "individual"}, document_kinds=[]))


def test_a_collective_mark_needs_them() -> None:
    assert not regulations_are_filed(a_case(mark={"category": "collective"}, document_kinds=["power"]))


def test_a_certification_mark_with_them() -> None:
    assert regulations_are_filed(a_case(mark={"category": "certification"}, document_kinds=["regulations"]))


def test_a_file_without_a_mark_is_not_held_up_here() -> None:
    assert regulations_are_filed(a_case(mark={}, document_kinds=[]))
