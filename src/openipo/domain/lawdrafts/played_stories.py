"""The stories of a book, played on a draft: those that the draft tells itself, and those it leaves as they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from openipo.domain.lawdrafts.looked_through import LookedThrough
from openipo.domain.lawdrafts.models import LawDraft
from openipo.domain.lawdrafts.rules.names import story_in, text_of_story
from openipo.domain.procedures.api import (
    LawBook,
    LawBookError,
    Problem,
    Scenario,
    ScenarioResult,
    book,
    read_story,
    run_scenario,
    story_files,
)

UNPLAYABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)  # a value of a kind nobody foresaw


@dataclass(frozen=True)
class PlayedStory:
    """`result` is None where the story cannot be read or played; `problems` say why, by line.

    `is_own`: the draft tells it, else the book does.
    """

    name: str
    is_own: bool
    scenario: Scenario | None = None
    result: ScenarioResult | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def is_ok(self) -> bool:
        return self.result is not None and self.result.is_ok


def stories(looked: LookedThrough) -> list[PlayedStory]:
    """Every story of the book with those of the draft, played on the draft."""
    if looked.book is None:
        return []
    own = own_stories(looked.texts)
    texts = {path.stem: path for path in kept_stories(looked.draft) if path.stem not in own}
    played = [
        play_story(looked.book, name, path.read_text(encoding="utf-8"), is_own=False) for name, path in texts.items()
    ]
    played += [play_story(looked.book, name, text, is_own=True) for name, text in own.items()]
    return sorted(played, key=lambda each: each.name)


def story_played(looked: LookedThrough, name: str) -> PlayedStory | None:
    """One story, played on the draft; None where there is none of that name, or the draft cannot be read."""
    text = looked.texts.get(text_of_story(name)) or kept_story(looked.draft, name)
    if looked.book is None or not text:
        return None
    return play_story(looked.book, name, text, is_own=name in own_stories(looked.texts))


def own_stories(texts: Mapping[str, str]) -> dict[str, str]:
    """What the draft tells itself, by the names of its stories."""
    return {story_in(name): text for name, text in texts.items() if story_in(name)}


def kept_stories(draft: LawDraft) -> list[Path]:
    """The stories that the book has without the draft."""
    installed = book(draft.book)
    return story_files(installed.folder, installed.beside, without=draft.revision)


def kept_story(draft: LawDraft, name: str) -> str:
    """The story as the book tells it without the draft; "" where it does not."""
    found = (path for path in kept_stories(draft) if path.stem == name)
    return next((path.read_text(encoding="utf-8") for path in found), "")


def play_story(law: LawBook, name: str, text: str, *, is_own: bool) -> PlayedStory:
    """Whatever is wrong with a story is told of it: one that nobody can play must not hide the others."""
    try:
        scenario = read_story(text.replace("\r\n", "\n"), name)
    except LawBookError as error:
        return PlayedStory(name, is_own, problems=error.problems)
    try:
        return PlayedStory(name, is_own, scenario, run_scenario(law, scenario))
    except LawBookError as error:
        return PlayedStory(name, is_own, scenario, problems=error.problems)
    except UNPLAYABLE as error:
        problem = Problem(text_of_story(name), 1, f"this story cannot be played: {type(error).__name__}: {error}")
        return PlayedStory(name, is_own, scenario, problems=(problem,))
