"""An application is written down and read back exactly, and what is out of shape in it is said."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from openipo.domain.parties.api import Address, Party, Power
from openipo.domain.rights.content import ApplicationContent, GoodsItem, Link, Mark, Priority, Representation
from openipo.domain.rights.conversion import content_as_json, content_from_json
from openipo.domain.rights.rules.application_problems import problems

ALBA = ApplicationContent(
    mark=Mark(kind="word", text="ALBA"),
    parties=(Party(id="p1", role="applicant", name="Ana Costa", address=Address(country="PT")),),
    goods=(GoodsItem(id="25-1", class_number=25, text="clothing"),),
)


def said(content: Any) -> Any:
    return [(problem.field, problem.message) for problem in problems(content)]


def with_mark(**fields: Any) -> Any:
    return replace(ALBA, mark=Mark(**fields))


def test_a_plain_word_mark_is_in_shape() -> None:
    assert problems(ALBA) == []


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("figurative", "A mark of the kind “figurative” needs a picture."),
        ("three-dimensional", "A mark of the kind “three-dimensional” needs a picture."),
        ("sound", "A sound mark needs a sound recording."),
        ("multimedia", "A mark of the kind “multimedia” needs a video."),
        ("other", "A mark of another kind needs a representation or a description."),
    ],
)
def test_each_kind_of_mark_needs_what_shows_it(kind: Any, message: Any) -> None:
    assert said(with_mark(kind=kind)) == [("mark.representations", message)]


@pytest.mark.parametrize(
    ("kind", "shown_by"),
    [
        ("pattern", "image"),
        ("sound", "sound"),
        ("motion", "image"),
        ("motion", "video"),
        ("three-dimensional", "model"),
    ],
)
def test_a_mark_that_is_shown_as_its_kind_asks_is_in_shape(kind: Any, shown_by: Any) -> None:
    assert said(with_mark(kind=kind, representations=(Representation("d1", kind=shown_by),))) == []


def test_a_picture_does_not_show_a_sound() -> None:
    content = with_mark(kind="sound", representations=(Representation("d1"),))
    assert said(content) == [("mark.representations", "A sound mark needs a sound recording.")]


def test_a_mark_of_another_kind_may_be_described() -> None:
    assert said(with_mark(kind="other", description="The smell of cut grass on tennis balls")) == []


@pytest.mark.parametrize("kind", ["word", "combined"])
def test_a_mark_with_words_needs_its_text(kind: Any) -> None:
    assert ("mark.text", "A mark with words needs its text.") in said(with_mark(kind=kind, text=" "))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"kind": "logo"}, "mark.kind"),
        ({"kind": "word", "text": "A", "category": "private"}, "mark.category"),
        (
            {"kind": "colour", "standard_characters": True, "representations": (Representation("d"),)},
            "mark.standard_characters",
        ),
        ({"kind": "word", "text": "A", "vienna_codes": ("5.3",)}, "mark.vienna_codes"),
    ],
)
def test_what_is_out_of_shape_in_a_mark_is_named(fields: Any, field: Any) -> None:
    assert [problem.field for problem in problems(with_mark(**fields))] == [field]


def test_vienna_codes_are_divisions_or_sections() -> None:
    assert said(with_mark(kind="word", text="A", vienna_codes=("05.03", "05.03.11"))) == []


@pytest.mark.parametrize(
    ("goods", "expected"),
    [
        ((), ("goods", "No goods or services are stated.")),
        (
            (GoodsItem("46-1", 46, "space travel"),),
            ("goods.46-1.class_number", "There is no class 46; the classes are numbered 1 to 45."),
        ),
        ((GoodsItem("25-1", 25, " "),), ("goods.25-1.text", "An item in class 25 has no words.")),
        (
            (GoodsItem("25-1", 25, "hats"), GoodsItem("25-1", 25, "shoes")),
            ("goods.25-1.id", "Two items have the same id “25-1”."),
        ),
        ((GoodsItem("25.1", 25, "hats"),), ("goods.id", "“25.1” cannot serve as the id of an item.")),
    ],
)
def test_goods_are_items_in_the_forty_five_classes(goods: Any, expected: Any) -> None:
    assert said(replace(ALBA, goods=goods)) == [expected]


def test_a_priority_names_an_office_and_goods_of_the_file() -> None:
    claim = Priority(office="Paris", number="1", filed_on=date(2026, 1, 5), items=("25-1", "30-1"))
    assert [problem.field for problem in problems(replace(ALBA, priorities=(claim,)))] == [
        "priorities.1.office",
        "priorities.1.items",
    ]


def test_a_priority_of_a_known_office_for_goods_of_the_file_is_in_shape() -> None:
    claim = Priority(office="FR", number="1", filed_on=date(2026, 1, 5), items=("25-1",))
    assert problems(replace(ALBA, priorities=(claim,))) == []


def test_somebody_must_apply_by_a_known_way() -> None:
    content = replace(ALBA, parties=(replace(ALBA.parties[0], role="correspondent"),), channel="pigeon")
    assert [problem.field for problem in problems(content)] == ["parties", "channel"]


words = some.text(max_size=10)
lists_of_words = some.lists(words, max_size=3).map(tuple)
numbers = some.integers(min_value=0, max_value=60)
marks = some.builds(
    Mark,
    kind=words,
    text=words,
    standard_characters=some.booleans(),
    colours=lists_of_words,
    vienna_codes=lists_of_words,
    representations=some.lists(
        some.builds(Representation, document=words, kind=words, order=numbers, colour=some.booleans()), max_size=2
    ).map(tuple),
)
contents = some.builds(
    ApplicationContent,
    mark=marks,
    parties=some.lists(some.builds(Party, id=words, role=words, name=words, share=words), max_size=2).map(tuple),
    goods=some.lists(some.builds(GoodsItem, id=words, class_number=numbers, text=words, status=words), max_size=3).map(
        tuple
    ),
    priorities=some.lists(
        some.builds(Priority, office=words, number=words, filed_on=some.dates(), items=lists_of_words), max_size=2
    ).map(tuple),
    powers=some.lists(some.builds(Power, representative=words, grantor=words), max_size=2).map(tuple),
    links=some.lists(some.builds(Link, kind=words, number=words, office=words), max_size=2).map(tuple),
    language=words,
    documents=lists_of_words,
    declarations=some.dictionaries(words, some.booleans(), max_size=2),
)


@given(contents)
def test_an_application_comes_back_exactly_as_it_was_written(content: Any) -> None:
    written = json.loads(json.dumps(content_as_json(content)))
    assert content_from_json(written) == content
