"""Finding the line of a table or key in a TOML text."""

import pytest

from openipo.kernel.toml.api import Lines

TEXT = '''\
# a comment with [[step]]
title = "a"

[book]
id = "x"            # [[step]]
"quoted key" = 1
long = """
[[step]]
id = "not here"
"""
raw = \'\'\'
[[step]]\'\'\'
list = [
    "[[step]]",
    { of = "classes", above = 1 },
    { of = "pages", amount = 2 },
]

[[step]]
id = "first"
items = { from = ["a"], to = "b" }

[[step]]
id = "second"
a.b = 3
[[step.row]]
base = 1
[[step.row]]
base = 2
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("title",), 2),
        (("book",), 4),
        (("book", "id"), 5),
        (("book", "quoted key"), 6),
        (("book", "long"), 7),
        (("book", "raw"), 11),
        (("book", "list"), 13),
        (("book", "list", 1, "above"), 15),
        (("book", "list", 2, "amount"), 16),
        (("book", "missing"), 4),
        (("step",), 19),
        (("step", 0), 19),
        (("step", 0, "items", "to"), 21),
        (("step", 1), 23),
        (("step", 1, "id"), 24),
        (("step", 1, "a", "b"), 25),
        (("step", 1, "row", 0), 26),
        (("step", 1, "row", 1, "base"), 29),
        (("nothing",), 1),
    ],
)
def test_the_line_of_a_path(path: tuple[str | int, ...], line: int) -> None:
    assert Lines(TEXT).of(path) == line
