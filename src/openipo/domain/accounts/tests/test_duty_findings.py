"""Mistakes in an office's table of duties are told with their line."""

import pytest

from openipo.domain.accounts.api import duty_findings

KNOWN = ("files.receive", "files.correct", "people.keep")
ROLES = {role: {"en": role.capitalize()} for role in ("clerk", "registrar", "administrator")}
GOOD = """\
# who does what
[files]
receive = ["clerk"]
correct = ["registrar"]

[people]
keep = ["administrator"]
"""


def found(text: str) -> list[tuple[int, str, str]]:
    told = duty_findings(text, known=KNOWN, roles=ROLES, indispensable={"people.keep"})
    return [(each.line, each.severity, each.message) for each in told]


def test_a_good_table_has_no_findings() -> None:
    assert found(GOOD) == []


def test_a_text_that_is_no_toml() -> None:
    assert found("[files\n")[0][:2] == (1, "error")


def test_a_duty_that_does_not_exist_is_told_with_those_that_do() -> None:
    told = found(GOOD.replace("receive", "recieve"))
    assert told == [
        (2, "warning", "no role has the duty files.receive."),
        (3, "error", "there is no duty files.recieve; [files] knows: correct, receive."),
    ]


def test_a_room_that_does_not_exist() -> None:
    told = found(GOOD + '[garden]\nwater = ["clerk"]\n')
    assert told == [(9, "error", "there is no duty garden.water; there is no room 'garden'.")]


def test_a_role_that_the_office_does_not_have() -> None:
    told = found(GOOD.replace('["clerk"]', '["clerk", "porter"]'))
    assert told == [(3, "error", "files.receive names the unknown role 'porter'; add it to office.toml.")]


@pytest.mark.parametrize(("written", "told"), [('["registrar"]', "['registrar']"), ("5", "5")])
def test_what_is_no_role_within_a_list_is_told_as_well(written: str, told: str) -> None:
    (found_,) = found(GOOD.replace('["clerk"]', f'["clerk", {written}]'))
    assert found_ == (3, "error", f"files.receive names the unknown role {told}; add it to office.toml.")


def test_what_stands_outside_a_room_or_is_no_list() -> None:
    assert found('door = "open"\n' + GOOD) == [(1, "error", "'door' stands outside any room, such as [files].")]
    told = found(GOOD.replace('["clerk"]', '"clerk"'))
    assert told == [(3, "error", "files.receive must be a list of roles in quotation marks.")]


def test_a_duty_that_nobody_has_is_a_weakness_and_a_mistake_where_the_office_cannot_do_without() -> None:
    assert found(GOOD.replace('["registrar"]', "[]")) == [(4, "warning", "no role has the duty files.correct.")]
    assert found(GOOD.replace('keep = ["administrator"]\n', "")) == [(6, "error", "no role has the duty people.keep.")]
    assert found(GOOD.split("[people]", maxsplit=1)[0]) == [(1, "error", "no role has the duty people.keep.")]
