"""Each story is played once for as long as nothing changes by which it comes out; publishing plays them all."""

from collections.abc import Iterator
from typing import Any

import pytest

from openipo.domain.lawdrafts import played_stories, remembered_stories
from openipo.domain.lawdrafts.api import LawDraft, StoriesOtherwise, story_outcomes, texts_of
from openipo.domain.lawdrafts.models import StoryOutcome
from openipo.domain.lawdrafts.tests.test_drafts import begun, publish, write
from openipo.domain.lawdrafts.tests.test_stories_of_drafts import LATE, NAME
from openipo.domain.procedures.api import run_scenario, story_files

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("published")]

OF_THE_BOOK = ("filing-fee-paid-on-the-last-day", "month-end-in-a-leap-year")
ALL = {*OF_THE_BOOK, "late"}
BROKEN = LATE.replace('application = "received"', 'application = "accepted"')


@pytest.fixture(autouse=True)
def _few_stories(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(
        played_stories,
        "story_files",
        lambda *a, **b: [each for each in story_files(*a, **b) if each.stem in OF_THE_BOOK],
    )
    another_process()
    yield
    another_process()


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The stories that have been played, in their order."""
    names: list[str] = []

    def play(law: Any, scenario: Any) -> Any:
        names.append(scenario.id)
        return run_scenario(law, scenario)

    monkeypatch.setattr(played_stories, "run_scenario", play)
    return names


@pytest.fixture
def draft() -> LawDraft:
    found = begun()
    write(found, NAME, LATE)
    return found


def another_process() -> None:
    """Nothing is left in memory."""
    remembered_stories._READ.clear()


def test_what_has_been_played_is_not_played_again_in_any_process(
    draft: LawDraft, played: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = story_outcomes(draft)
    assert {*played} == ALL
    assert len(played) == 3
    another_process()
    monkeypatch.setattr(remembered_stories, "look_through", lambda *_: pytest.fail("the draft was read again"))
    second = story_outcomes(draft)
    assert len(played) == 3
    assert second.outcomes == first.outcomes
    assert (second.left, second.looked) == (0, None)


def test_what_is_kept_of_the_law_in_memory_is_told_of_the_draft_and_the_stories_as_they_are_now(
    draft: LawDraft,
) -> None:
    """The law of two drafts may be the same word for word, and the stories of one change while its law stays."""
    story_outcomes(draft, at_once=1)
    write(draft, NAME, BROKEN)
    now = LawDraft.objects.get(pk=draft.pk)
    looked = story_outcomes(now, at_once=1).looked
    assert looked is not None
    assert looked.draft is now
    assert looked.texts[NAME] == BROKEN


def test_a_change_of_the_law_in_the_draft_plays_all_of_them_again(draft: LawDraft, played: list[str]) -> None:
    story = LATE.replace('application = "received" }', 'application = "received" }\nrevision = "2027"')
    write(draft, NAME, story)
    write(draft, "book.toml", texts_of(draft)["book.toml"].replace(day_in(draft), "2027-07-01"))
    assert all(each.is_ok for each in story_outcomes(draft).outcomes)
    write(draft, "book.toml", texts_of(draft)["book.toml"].replace("2027-07-01", "2028-07-01"))
    assert {each.name: each.is_ok for each in story_outcomes(draft).outcomes}["late"] is False
    assert len(played) == 6


def day_in(draft: LawDraft) -> str:
    [line] = [line for line in texts_of(draft)["book.toml"].splitlines() if line.startswith("in_force_from")]
    return line.partition("=")[2].strip()


def test_a_change_of_one_story_plays_that_one_again_and_no_other(draft: LawDraft, played: list[str]) -> None:
    story_outcomes(draft)
    played.clear()
    write(draft, NAME, BROKEN)
    first, *others = story_outcomes(draft).outcomes
    assert played == ["late"]
    assert (first.name, first.is_ok, [each.is_ok for each in others]) == ("late", False, [True, True])


def test_a_story_of_the_book_told_anew_is_played_as_the_draft_tells_it(draft: LawDraft, played: list[str]) -> None:
    story_outcomes(draft)
    name = "month-end-in-a-leap-year"
    write(draft, f"scenarios/{name}.toml", LATE.replace('"late"', f'"{name}"'))
    assert [each.is_own for each in story_outcomes(draft).outcomes if each.name == name] == [True]
    assert played[3:] == [name]


@pytest.mark.parametrize("changed", ["digest_of_text", "digest_of_program"])
def test_another_book_or_another_program_plays_all_of_them_again(
    draft: LawDraft, played: list[str], monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    story_outcomes(draft)
    monkeypatch.setattr(remembered_stories, changed, lambda *_: "another")
    story_outcomes(draft)
    assert len(played) == 6


def test_a_book_that_changes_while_they_are_played_leaves_nothing_behind(
    draft: LawDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    digests = iter(["before", *["after"] * 9])
    monkeypatch.setattr(remembered_stories, "digest_of_text", lambda _: next(digests))
    story_outcomes(draft)
    assert not StoryOutcome.objects.exists()
    assert not remembered_stories._READ


def test_with_another_program_on_the_disk_nothing_is_kept_or_believed(
    draft: LawDraft, played: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    story_outcomes(draft)
    StoryOutcome.objects.filter(story="late").delete()
    monkeypatch.setattr(remembered_stories, "program_is_as_loaded", lambda: False)
    found = story_outcomes(draft, at_once=1)
    assert len(played) == 6
    assert (len(found.outcomes), found.left) == (3, 0)
    assert not StoryOutcome.objects.filter(story="late").exists()


def test_stories_are_told_while_the_program_on_the_disk_is_being_replaced(
    draft: LawDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its modules may be gone; those in memory play on."""

    def gone() -> str:
        raise FileNotFoundError("openipo/kernel/calendar/words.py")

    monkeypatch.setattr(remembered_stories, "program_is_as_loaded", lambda: False)
    monkeypatch.setattr(remembered_stories, "digest_of_program", gone)
    assert {each.name for each in story_outcomes(draft).outcomes} == ALL


def test_some_are_played_at_each_look_those_of_the_draft_first(draft: LawDraft, played: list[str]) -> None:
    looks = [story_outcomes(draft, at_once=1) for _ in range(4)]
    assert [(len(each.outcomes), each.left) for each in looks] == [(1, 2), (2, 1), (3, 0), (3, 0)]
    assert played[0] == "late"
    assert len(played) == 3


def test_what_came_otherwise_and_what_cannot_be_read_is_told_again_as_it_was(draft: LawDraft) -> None:
    write(draft, NAME, BROKEN)
    write(draft, "scenarios/torn.toml", "[filing")
    first = story_outcomes(draft).outcomes
    assert story_outcomes(draft).outcomes == first
    by_name = {each.name: each for each in first}
    [(day, check)] = by_name["late"].otherwise
    assert (day.isoformat(), check.expected, check.actual) == ("2027-09-02", "accepted", "received")
    assert by_name["torn"].problems[0].file == "scenarios/torn.toml"


def test_a_draft_that_cannot_be_read_has_no_outcomes_and_says_why(draft: LawDraft) -> None:
    story_outcomes(draft)
    write(draft, "fees.toml", "[[fee")
    found = story_outcomes(draft)
    assert (found.outcomes, found.can_be_read) == ((), False)
    assert found.looked is not None
    assert found.looked.problems


def test_the_last_drafts_read_stay_in_memory_and_no_more(draft: LawDraft) -> None:
    for text in ("# 1\n", "# 2\n", "# 3\n"):
        write(draft, "fees.toml", text)
        story_outcomes(draft, at_once=1)
    assert len(remembered_stories._READ) == 2


def test_a_draft_is_not_published_on_what_is_remembered(
    draft: LawDraft, played: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openipo.domain.lawdrafts.actions.publish_draft.stories", played_stories.stories)
    write(draft, NAME, BROKEN)
    story_outcomes(draft)
    for row in StoryOutcome.objects.all():
        row.outcome = {**row.outcome, "is_ok": True, "otherwise": []}
        row.save()
    played.clear()
    with pytest.raises(StoriesOtherwise, match="late"):
        publish(draft)
    assert {*played} == ALL
