"""What recordals ask of the engine, told with the law of Smallland."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.procedures.api import CaseView, LawBook, LawBookError, rule
from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.papers import queue_entries
from openipo.domain.procedures.engine.requests import requests
from openipo.domain.procedures.model.book import Ask, StatedEffect
from openipo.domain.procedures.tests.story import Story, examined, published
from openipo.domain.procedures.text.tests.small_book import BOOK, write_book

TODAY = date(2024, 4, 8)
APPLICATION = "trademark/2020/procedures/application.toml"
WRITTEN = 'effects = ["register"]'


def under(story: Story, **parts: Any) -> Law:
    """The law of the story with some parts of its revision replaced."""
    return replace(story.law, revision=replace(story.law.revision, **parts))


@pytest.mark.parametrize(("story", "queued"), [(examined(), 0), (published(), 1)])
def test_a_section_may_be_silent_on_files_that_are_not_public(story: Story, queued: int) -> None:
    marks = replace(story.law.revision.sections["marks"], public_only=True)
    docket = Docket(under(story, sections={"marks": marks}), story.facts, story.case)
    queue_entries(docket, ["marks"], docket.proceeding("application"), TODAY, ())
    assert len(docket.events) == queued


@pytest.mark.parametrize(
    ("interests", "reasons"),
    [
        ([], ["Licence: the register has no such entry in force."]),
        ([{"id": "i1", "kind": "licence", "items": [], "until": None, "ended_on": None}], []),
        ([{"id": "i1", "kind": "pledge", "items": [], "until": None, "ended_on": None}], ["Licence: the register"]),
    ],
)
def test_a_request_about_an_entry_is_closed_where_there_is_none(interests: list[Any], reasons: list[str]) -> None:
    story = published()
    about = Ask("interest", "interest", {"en": "Licence"}, required=True, kinds=("licence",))
    dispute = replace(story.law.revision.procedures["dispute"], form=(about,), requires=())
    law = under(story, procedures={**story.law.revision.procedures, "dispute": dispute})
    facts = {**story.facts, "interests": interests}
    (option,) = (each for each in requests(law, story.case, facts, TODAY) if each.procedure == "dispute")
    said = [each.reason["en"] for each in option.obstacles if each.code == "asked:interest"]
    assert len(said) == len(reasons)
    assert all(words in each for words, each in zip(reasons, said, strict=True))


@rule(law="s.1", obstacle={"en": "No."})
def nothing_was_stated(case: CaseView) -> bool:
    """Fails whatever is entered."""
    return bool(case.stated.get("anything"))


@pytest.mark.parametrize(("asks", "is_told"), [((), True), ((Ask("anything", "text", {"en": "Anything"}),), False)])
def test_a_rule_is_judged_at_once_where_nothing_more_is_to_be_entered(asks: tuple[Ask, ...], is_told: bool) -> None:
    story = examined()
    application = story.law.revision.procedures["application"]
    step = replace(application.steps["publish"], requires=("nothing_was_stated",), asks=asks)
    changed = replace(application, steps={**application.steps, "publish": step})
    story.law = under(story, procedures={**story.law.revision.procedures, "application": changed})
    rules = {**story.law.book.rules, "nothing_was_stated": nothing_was_stated}
    book: Any = story.law.book
    story.law = replace(story.law, book=replace(book, rules=rules))
    assert ("nothing_was_stated" in story.codes("application.publish", TODAY)) is is_told


def test_an_effect_may_name_what_it_enters_and_what_the_register_keeps(tmp_path: Path) -> None:
    written = 'effects = [{ do = "enter-interest", label = { en = "Lien", fr = "Gage" }, keeps = ["grounds"] }]'
    asks = 'asks = [{ id = "grounds", type = "text", label = { en = "Why", fr = "Pourquoi" } }]\n' + written
    book = LawBook.load(write_book(tmp_path, {APPLICATION: BOOK[APPLICATION].replace(WRITTEN, asks)}))
    effect = book.revision("2020").procedures["application"].steps["register"].effects[0]
    assert effect == StatedEffect("enter-interest", {}, {"en": "Lien", "fr": "Gage"}, ("grounds",))


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        ('{ do = "enter-interest", keeps = ["colour"] }', "unknown question 'colour'"),
        ('{ do = "enter-interest", label = { de = "Pfand" } }', "'de' is not a language of the office"),
        ('{ do = "enter-interest", keeps = "territory" }', "must be a list of names"),
    ],
)
def test_what_an_effect_names_wrongly_is_told(tmp_path: Path, effect: str, words: str) -> None:
    text = BOOK[APPLICATION].replace(WRITTEN, f"effects = [{effect}]")
    with pytest.raises(LawBookError, match=words):
        LawBook.load(write_book(tmp_path, {APPLICATION: text}))
