"""One duty is given anew in the table's text; whatever else stands there stays as it was written."""

import tomllib

import pytest

from openipo.domain.accounts.rules.duty_text import NotPlainlyWritten, roles_given, with_roles

TABLE = """\
# The office's own remark.
[files]  # about files
receive = ["clerk", "registrar"]  # at the counter
work = [  # looking at files
    "clerk",  # [not] the "visitor"
    "registrar",
]
close = []

[people]
keep = ["administrator"]
"""


def test_only_the_line_of_the_duty_is_another_and_its_remark_stays() -> None:
    changed = with_roles(TABLE, "files.receive", ["registrar"])
    assert changed == TABLE.replace('["clerk", "registrar"]', '["registrar"]')


def test_a_list_over_several_lines_becomes_one_and_keeps_its_first_remark() -> None:
    changed = with_roles(TABLE, "files.work", ["registrar", "cashier"])
    assert 'work = ["registrar", "cashier"]  # looking at files\nclose = []\n' in changed
    assert roles_given(changed, "files.work") == ("registrar", "cashier")


def test_a_duty_that_the_table_does_not_name_yet_is_written_into_its_room() -> None:
    changed = with_roles(TABLE, "people.see", ["manager"])
    assert changed.endswith('[people]\nsee = ["manager"]\nkeep = ["administrator"]\n')


def test_a_room_that_the_table_does_not_name_yet_is_added() -> None:
    assert with_roles(TABLE, "money.waive", ["manager"]).endswith('\n\n[money]\nwaive = ["manager"]\n')
    assert tomllib.loads(with_roles("", "money.waive", ["manager"])) == {"money": {"waive": ["manager"]}}


def test_a_duty_taken_from_everybody_keeps_its_line() -> None:
    assert "keep = []\n" in with_roles(TABLE, "people.keep", [])


@pytest.mark.parametrize(
    "text",
    [
        'files.receive = ["clerk"]\n',
        'files = { receive = ["clerk"] }\n',
        "[files]\nreceive = 5\n",
        'files = "receive"\n',
        'note = """\n[files]\nreceive = []\n"""\n',
        '["files"]\nreceive = ["clerk"]\n',
        '[files]\n"receive" = ["clerk"]\n',
    ],
)
def test_what_is_written_otherwise_is_left_to_a_person(text: str) -> None:
    with pytest.raises(NotPlainlyWritten):
        with_roles(text, "files.receive", ["registrar"])


def test_what_is_no_list_gives_nothing_to_anybody() -> None:
    assert roles_given('[files]\nreceive = "clerk"\n', "files.receive") == ()
    assert roles_given('files = "clerk"\n', "files.receive") == ()
    assert roles_given("[files]\nreceive = ['a', 1]\n", "files.receive") == ("a",)
