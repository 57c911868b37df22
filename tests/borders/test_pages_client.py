"""The client that checks pages finds what it says it finds."""

import pytest

from tests.fixtures.pages import LARGEST_PAGE, page_faults

GOOD = """<!doctype html><html lang="en" dir="ltr"><head><title>Files - Office</title></head><body><h1>Files</h1>
<a href="/x">A file</a><img src="a.png" alt=""><form><label for="n">Name</label><input id="n" name="n">
<label>Day <input name="d"></label><input type="hidden" name="t"><button>Save</button></form></body></html>"""


def test_a_page_in_order_has_no_fault() -> None:
    assert page_faults(GOOD.encode()) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("<h1>Files</h1>", "", "0 h1"),
        ("<h1>Files</h1>", "<h1>Files</h1><h1>More</h1>", "2 h1"),
        ("<h1>Files</h1>", "<h1>Marks</h1>", "'Marks' does not stand in the title"),
        (' lang="en"', "", "lang"),
        (' dir="ltr"', "", "dir"),
        ("<a ", '<i id="n"></i><a ', "'n' stands there twice"),
        ("<a ", "<script>x()</script><a ", "<script> holds"),
        ("<a ", "<style>a{}</style><a ", "<style> holds"),
        ("<a ", '<a style="color:red" ', "<a> holds"),
        ("<a ", '<a onclick="x()" ', "<a> holds"),
        (">A file<", "><", "has no text"),
        (">Save<", "> <", "<button > has no text"),
        (' alt=""', "", "has no alt"),
        ('<label for="n">Name</label>', "", "'n' has no label"),
        ("A file", "A file" * LARGEST_PAGE, "bytes"),
    ],
)
def test_each_fault_is_found(old: str, new: str, words: str) -> None:
    (fault,) = page_faults(GOOD.replace(old, new, 1).encode())
    assert words in fault


def test_a_fragment_needs_no_head() -> None:
    assert page_faults(b"<p>Saved</p>", whole=False) == []
