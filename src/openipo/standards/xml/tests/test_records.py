"""Files that are not what they claim to be, and how a record remembers where each value stood."""

# An absent value fails the test at its place.
# mypy: disable-error-code="union-attr"

import gc
import io
import weakref

import pytest

from openipo.standards.xml.branch import Branch, Reading, parse_day
from openipo.standards.xml.errors import UnreadableFile, UnsafeFile
from openipo.standards.xml.indicators import indicator
from openipo.standards.xml.nodes import Node
from openipo.standards.xml.records import stream


def records(text: str | bytes) -> list[str]:
    """The words of element `a` in each record `r` of a file with root `all`."""
    return [Branch(node, Reading(node)).own_words() or node.named("a")[0].text for node in streamed(text)]


def streamed(text: str | bytes):
    content = text if isinstance(text, bytes) else text.encode()
    yield from stream(io.BytesIO(content), roots=("all",), record="r", says="a list of records")


def branch(inside: str) -> Branch:
    """The record with this inside, kept whole for the test."""
    nodes = streamed(f"<all><r>{inside}</r></all>")
    node = next(nodes)
    return Branch(node, Reading(node))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "The file is empty or has no XML element in it."),
        ("   \n", "The file is empty or has no XML element in it."),
        ("number;name\n1;Ana", "The file is not well-formed XML"),
        ("%PDF-1.7 \xff", "The file is not well-formed XML"),
        ("<other/>", "This is not a list of records: its root element is “other”, expected all."),
        ("<all><r><a>1</a></r><r><a>2", "The file breaks off at line 1."),
        ("<all><r><a>1</b></r></all>", "The file is not well-formed XML (line 1: mismatched tag)."),
        (
            b"<?xml version='1.0' encoding='klingon'?><all/>",
            "The file is not XML in an encoding that can be read (unknown encoding: klingon).",
        ),
        (
            b"<?xml version='1.0' encoding='UTF-8'?><all><r><a>caf\xe9</a></r></all>",
            "The file is not XML in the encoding",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(content, sentence) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        list(streamed(content))
    assert str(refusal.value).startswith(sentence)


def test_an_entity_bomb_is_refused_before_it_goes_off() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE all [<!ENTITY l0 "ha">{levels}]><all><r><a>&l11;</a></r></all>'
    with pytest.raises(UnsafeFile, match="declares XML entities"):
        list(streamed(bomb))


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://127.0.0.1:9/secret"])
def test_an_external_entity_is_never_fetched(address) -> None:
    text = f'<!DOCTYPE all [<!ENTITY x SYSTEM "{address}">]><all><r><a>&x;</a></r></all>'
    with pytest.raises(UnsafeFile):
        list(streamed(text))


def test_a_document_type_without_entities_is_fine() -> None:
    assert records("<!DOCTYPE all [<!ELEMENT a (#PCDATA)>]><all><r><a>1</a></r></all>") == ["1"]


def test_elements_nested_without_end_are_refused() -> None:
    with pytest.raises(UnsafeFile, match="nests more than"):
        list(streamed("<all><r>" + "<a>" * 5000))


def test_records_before_a_break_are_given_out_whole() -> None:
    seen: list[str] = []
    with pytest.raises(UnreadableFile):
        seen.extend(node.named("a")[0].text for node in streamed("<all><r><a>1</a></r>\n<r><a>2</a></r>\n<r><a>3"))
    assert seen == ["1", "2"]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16"])
def test_the_encoding_a_file_names_is_read(encoding) -> None:
    content = f"<?xml version='1.0' encoding='{encoding}'?><all><r><a>café</a></r></all>".encode(encoding)
    assert records(content) == ["café"]


def test_namespaces_do_not_matter() -> None:
    assert records('<x:all xmlns:x="urn:one"><x:r><a xmlns="urn:two">1</a></x:r></x:all>') == ["1"]


def test_what_lies_outside_of_records_is_passed_over() -> None:
    assert records("<all>words<head><a>0</a></head><r><a>1</a></r></all>") == ["1"]


def test_a_value_knows_its_element_its_place_among_brothers_and_its_line() -> None:
    found = branch("<b><a>1</a>\n<a>2</a></b>\n<c>3</c>")
    assert [text.source for text in found.texts("b", "a")] == ["r/b/a[1], line 1", "r/b/a[2], line 2"]
    assert found.text("c").source == "r/c, line 3"


def test_an_attribute_is_found_by_its_local_name() -> None:
    found = branch('<b xmlns:k="urn:k" k:order="2" kind=" "/>').one("b")
    assert found.attribute("order") == ("2", "r/b, line 1@order", "")
    assert found.attribute("kind") is None
    assert found.attribute("absent") is None
    assert branch("<b/>").one("b").attribute("order") is None


def test_what_nobody_asked_for_is_left_over_words_between_elements_too() -> None:
    found = branch("<a>1</a><b>2</b><c>stray<d>3</d></c><e> </e>")
    found.text("a")
    assert [(text.value, text.source) for text in found.reading.left_over()] == [
        ("2", "r/b, line 1"),
        ("stray", "r/c, line 1"),
        ("3", "r/c/d, line 1"),
    ]


def test_particulars_are_kept_under_their_path_and_a_plain_no_is_not() -> None:
    found = branch("<b><a>1</a><a>2</a><n>false</n></b><b><a>3</a></b><c>4</c>")
    kept: dict = {"b[1]/a[1]": "taken"}
    for child in found.children():
        child.keep(kept)
    assert {name: getattr(text, "value", text) for name, text in kept.items()} == {
        "b[1]/a[1]": "taken",
        "b[1]/a[1]+": "1",
        "b[1]/a[2]": "2",
        "b[2]/a": "3",
        "c": "4",
    }
    assert found.reading.left_over() == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20030506", "2003-05-06"),
        ("2003-05-06", "2003-05-06"),
        ("2003-05-06-04:00", "2003-05-06"),
        ("2003-05-06T23:30:00Z", "2003-05-06"),
    ],
)
def test_days_are_read_as_offices_write_them(text, day) -> None:
    assert parse_day(text).isoformat() == day


def test_an_impossible_day_is_remarked_on_and_not_guessed() -> None:
    found = branch("<a>20030230</a><b>00000000</b><c>soon</c>")
    assert found.day("a") is None
    assert found.day("b") is None
    assert found.day("c") is None
    assert found.day("absent") is None
    assert [(remark.code, remark.source) for remark in found.reading.remarks] == [
        ("impossible-date", "r/a, line 1"),
        ("impossible-date", "r/c, line 1"),
    ]
    assert "20030230" in found.reading.remarks[0].message


@pytest.mark.parametrize(("text", "value"), [("true", True), ("1", True), ("False", False), ("0", False)])
def test_yes_and_no(text, value) -> None:
    assert indicator(branch(f"<a>{text}</a>"), "a").value is value


def test_a_word_that_is_neither_yes_nor_no_is_not_taken_for_one() -> None:
    assert indicator(branch("<a>maybe</a>"), "a") is None
    assert indicator(branch(""), "a") is None
    assert indicator(None, "a") is None


def test_paths_that_lead_nowhere() -> None:
    found = branch("<a> </a>")
    assert found.one("x") is None
    assert found.one("x", "y") is None
    assert found.text("a") is None
    assert found.words("x") == ""
    assert found.every("x", "y") == []
    assert list(found.one("a").children()) == []
    assert found.name == "r"


def test_a_record_is_let_go_of_when_the_next_is_asked_for() -> None:
    class Watched(Node):
        pass

    nodes = streamed("<all><r><a>1</a></r><r><a>2</a></r></all>")
    leaf = Watched("a", 1, next(nodes))
    watch = weakref.ref(leaf)
    del leaf
    gc.disable()
    try:
        next(nodes)
        assert watch() is None
    finally:
        gc.enable()
