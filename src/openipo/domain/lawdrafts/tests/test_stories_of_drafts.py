"""The stories of a draft: written with it, played on it, in the way of its publication, and kept with the revision."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.lawdrafts.api import (
    DraftRefused,
    LawDraft,
    LookedThrough,
    PlayedStory,
    StoriesOtherwise,
    findings,
    kept_story,
    look_through,
    stories,
    story_played,
    texts_of,
    write_text,
)
from openipo.domain.lawdrafts.tests.test_drafts import (
    AT,
    BOOK,
    OTHER,
    STORIES,
    WRITER,
    begun,
    publish,
    write,
)
from openipo.domain.procedures.api import book, load_scenario, run_scenario, story_files

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("published")]

LONGER = """\
[[clock]]
id = "opposition-period"
label = { en = "Opposition period", fr = "Délai d'opposition" }
law = "Act s.23(1)"
starts_on = "published:accepted"
period = { months = 9 }
whose = "opponent"
no_consequence = { en = "Its end opens a step.", fr = "Sa fin ouvre une étape." }
"""
LATE = """\
[scenario]
id = "late"
law = "Act s.9"
title = { en = "Filed under the draft", fr = "Déposé sous le projet" }
story = { en = "A filing.", fr = "Un dépôt." }

[filing]
on = 2027-09-01
applicant = { name = "Ana Costa", country = "XX" }
mark = { kind = "word", text = "ALBA" }
goods = [{ class = 25, text = "clothing" }]

[[then]]
on = 2027-09-02
passes = true
[then.expect]
phases = { application = "received" }
"""
NAME = "scenarios/late.toml"


@pytest.fixture(autouse=True)
def _few_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the book's stories two are enough here: playing all takes seconds."""
    kept = ("month-end-in-a-leap-year", "filing-fee-paid-on-the-last-day")
    where = "openipo.domain.lawdrafts.played_stories.story_files"
    monkeypatch.setattr(where, lambda *a, **b: [each for each in story_files(*a, **b) if each.stem in kept])


def played(draft: LawDraft, name: str = "late") -> PlayedStory:
    found = story_played(look_through(draft), name)
    assert found is not None
    return found


def names(draft: LawDraft) -> list[tuple[str, bool, bool]]:
    return [(each.name, each.is_own, each.is_ok) for each in stories(look_through(draft))]


def test_a_story_of_the_draft_is_played_with_those_of_the_book() -> None:
    draft = begun()
    write(draft, NAME, LATE)
    assert names(draft) == [
        ("filing-fee-paid-on-the-last-day", False, True),
        ("late", True, True),
        ("month-end-in-a-leap-year", False, True),
    ]


def test_it_is_played_under_the_law_of_the_draft() -> None:
    draft = begun()
    write(draft, "book.toml", texts_of(draft)["book.toml"].replace(dates(draft), "2027-07-01"))
    story = LATE.replace('application = "received" }', 'application = "received" }\nrevision = "2027"')
    write(draft, NAME, story)
    assert played(draft).is_ok
    write(draft, "book.toml", texts_of(draft)["book.toml"].replace("2027-07-01", "2028-07-01"))
    assert not played(draft).is_ok


def dates(draft: LawDraft) -> str:
    looked = look_through(draft)
    assert looked.revision is not None
    return looked.revision.in_force_from.isoformat()


def test_a_story_of_the_book_is_told_anew_in_the_draft() -> None:
    draft = begun()
    name = "month-end-in-a-leap-year"
    text = kept_story(draft, name)
    assert text
    other = text.replace("[then.expect]", '[then.expect]\nletters = ["acceptance"]', 1)
    write(draft, f"scenarios/{name}.toml", other)
    assert (name, True, False) in names(draft)
    write(draft, f"scenarios/{name}.toml", "")
    assert (name, False, True) in names(draft)


@pytest.mark.parametrize(
    ("wrong", "right", "line", "words"),
    [
        ('passes = "yes"', "passes = true", 15, "passes"),
        ("[filing", "[filing]", 7, "TOML"),
        ('id = "early"', 'id = "late"', 2, "as its file"),
        ("on = 1999-09-01", "on = 2027-09-01", 7, "no law in force"),
        ('[filing]\nfiled_as = "patent"', "[filing]", 7, "lets no procedure begin"),
        ('[filing]\nrevision = "1999"', "[filing]", 7, "no revision '1999'"),
    ],
)
def test_a_broken_story_is_told_with_its_line_and_hinders_publication(
    wrong: str, right: str, line: int, words: str
) -> None:
    draft = begun()
    write(draft, NAME, LATE.replace(right, wrong, 1))
    found = played(draft)
    (problem, *_) = [each for each in found.problems if words in each.message]
    assert (problem.file, problem.line) == (NAME, line)
    assert not found.is_ok
    with pytest.raises(StoriesOtherwise, match="late"):
        publish(draft)


def test_a_story_that_nobody_can_play_does_not_hide_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = begun()
    write(draft, NAME, LATE)

    def fails(law: Any, scenario: Any) -> Any:
        if scenario.id == "late":
            raise KeyError("nowhere")
        return run_scenario(law, scenario)

    monkeypatch.setattr("openipo.domain.lawdrafts.played_stories.run_scenario", fails)
    assert [each for each in names(draft) if not each[2]] == [("late", True, False)]
    assert "cannot be played: KeyError" in played(draft).problems[0].message


def test_the_draft_is_not_published_while_a_story_comes_out_otherwise() -> None:
    draft = begun()
    write(draft, NAME, LATE.replace('"received"', '"registered"'))
    with pytest.raises(StoriesOtherwise, match="1 stories do not come out as they expect: late"):
        publish(draft)
    write(draft, NAME, LATE)
    assert publish(draft).status == "published"


def test_what_the_change_itself_turns_must_be_told_anew() -> None:
    """The draft makes the opposition period nine months; a story of the book, filed after its day, expects another."""
    draft = begun()
    write(draft, "procedures/application.toml", LONGER)
    write(draft, NAME, story_with_a_period("2028-01-05"))
    with pytest.raises(StoriesOtherwise, match="late"):
        publish(draft)
    write(draft, NAME, story_with_a_period("2028-07-05"))
    assert publish(draft).status == "published"


def story_with_a_period(last_day: str) -> str:
    """Published on 5 October 2027 (three months, or nine)."""
    acts = [
        ("2027-09-01", 'pays = ["filing"]'),
        ("2027-09-02", 'step = "application.accord-filing-date"\nby = "formalities_officer"'),
        ("2027-09-02", 'step = "application.pass-formalities"\nby = "formalities_officer"'),
        ("2027-09-02", 'step = "application.confirm-classification"\nby = "classifier"'),
        ("2027-09-03", 'answers = { "application.examination" = "holds" }\nby = "examiner"'),
        ("2027-09-03", 'step = "application.accept"\nby = "examiner"'),
        ("2027-10-05", f'publishes = "accepted"\n[then.expect]\nclocks = {{ opposition-period = {last_day} }}'),
    ]
    return LATE[: LATE.index("[[then]]")] + "\n".join(f"[[then]]\non = {on}\n{act}" for on, act in acts) + "\n"


def test_whoever_wrote_a_story_does_not_publish_the_draft() -> None:
    draft = begun()
    write(draft, NAME, LATE, by=OTHER)
    with pytest.raises(DraftRefused, match="Another person"):
        publish(draft)


@pytest.mark.parametrize(
    "name",
    [
        "scenarios/../x.toml",
        "scenarios/a/b.toml",
        "scenarios/Late.toml",
        "scenarios/x.py",
        f"scenarios/{'x' * 300}.toml",  # which no disk takes, so that the draft could not be read any more
    ],
)
def test_only_stories_lie_among_stories(name: str) -> None:
    with pytest.raises(DraftRefused, match="no text of a law book"):
        write_text(draft=begun().pk, name=name, text="x = 1", by=WRITER, at=AT)


def test_stories_are_kept_with_the_revision_and_played_with_the_book(
    django_capture_on_commit_callbacks: Callable[..., Any], published: Path
) -> None:
    draft = begun()
    write(draft, NAME, LATE)
    plain = look_through(draft, {name: text for name, text in texts_of(draft).items() if name != NAME})
    with django_capture_on_commit_callbacks(execute=True):
        done = publish(draft)
    assert (published / BOOK / "2027" / NAME).read_text(encoding="utf-8") == LATE
    installed = book(BOOK)
    (own,) = [path for path in installed.stories if path.stem == "late"]
    assert run_scenario(installed, load_scenario(own)).is_ok
    assert plain.revision is not None
    assert changed_only_by_its_day(plain.revision.digest, done)


def changed_only_by_its_day(digest: str, done: LawDraft) -> bool:
    """A story is no law: with it or without, the digest of the revision is the same."""
    dated = {name: text for name, text in texts_of(done).items() if not name.startswith("scenarios/")}
    again = look_through(done, dated).revision
    return again is not None and again.digest == done.digest


def test_a_revision_written_anew_takes_its_stories_along_and_may_leave_one_out(
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    first = begun()
    write(first, NAME, LATE)
    with django_capture_on_commit_callbacks(execute=True):
        publish(first)
    again = begun()
    assert texts_of(again)[NAME] == LATE
    write(again, NAME, "")
    assert "late" not in [each.name for each in stories(look_through(again))]


def test_the_inspection_counts_what_the_stories_of_the_draft_tell() -> None:
    draft = begun()
    step = (
        '[[step]]\nid = "note"\nlabel = { en = "Note", fr = "Noter" }\nlaw = "Act s.9"\n'
        'from = ["received"]\nby = ["examiner"]\n'
    )
    write(draft, "procedures/application.toml", step)
    (found,) = findings(look_through(draft))
    assert found.message == "no scenario tells of the step application.note."
    act = '\n[[then]]\non = 2027-09-02\nstep = "application.note"\nby = "examiner"\n'
    write(draft, NAME, LATE + act)
    assert findings(look_through(draft)) == []


def test_nothing_is_played_while_the_law_cannot_be_read() -> None:
    draft = begun()
    write(draft, NAME, LATE)
    write(draft, "fees.toml", "[[fee")
    looked = look_through(draft)
    assert (stories(looked), story_played(looked, "late")) == ([], None)
    write(draft, "fees.toml", "")
    assert story_played(look_through(draft), "no-such-story") is None


def test_publication_plays_every_story(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def heard(looked: LookedThrough) -> list[PlayedStory]:
        asked.append(looked.draft.revision)
        return []

    monkeypatch.setattr(STORIES, heard)
    publish(begun())
    assert asked == ["2027"]
