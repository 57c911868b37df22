"""A story is read strictly: what is not known is a mistake, told with file and line."""

from datetime import date
from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBookError, load_scenario, read_story

HEAD = """\
[scenario]
id = "story"
law = "s.12"
title = { en = "A story" }
story = { en = "It is told." }

[filing]
on = 2024-03-04
applicant = { name = "Ana Costa", country = "XX" }
mark = { text = "ALBA" }
goods = [{ class = 25, text = "hats" }, { class = 25, text = "shoes" }, { class = 30, text = "tea" }]
"""


def read(folder: Path, text: str, name: str = "story.toml") -> list[str]:
    """The mistakes of a text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LawBookError) as error:
        load_scenario(path)
    return [str(problem) for problem in error.value.problems]


def test_a_story_is_read(tmp_path: Path) -> None:
    path = tmp_path / "story.toml"
    acts = '[[then]]\non = 2024-03-05\nstep = "application.invite"\nby = "clerk"\nwith = { grounds = ["unclear"] }\n'
    path.write_text(HEAD + acts, encoding="utf-8")
    story = load_scenario(path)
    assert (story.id, story.filing.on, story.filing.channel) == ("story", date(2024, 3, 4), "paper")
    assert [item["id"] for item in story.filing.goods] == ["25-1", "25-2", "30-1"]
    (act,) = story.acts
    assert (act.step, act.by, act.facts) == ("application.invite", "clerk", {"grounds": ["unclear"]})
    assert str(act.source) == "Source(file='scenarios/story.toml', line=12)"


def test_two_applicants_and_a_representative_may_be_named(tmp_path: Path) -> None:
    text = HEAD.replace("mark =", 'applicants = [{ name = "Ben" }]\nrepresentative = { name = "Rita" }\nmark =')
    path = tmp_path / "story.toml"
    path.write_text(text + "[[then]]\non = 2024-03-05\npasses = true\n", encoding="utf-8")
    filing = load_scenario(path).filing
    assert [each["name"] for each in filing.applicants] == ["Ana Costa", "Ben"]
    assert [each["name"] for each in filing.representatives] == ["Rita"]


@pytest.mark.parametrize(
    ("acts", "mistake"),
    [
        ("[[then]]\non = 2024-03-05\npases = true\n", "story.toml:14: [[then]]: unknown key 'pases'"),
        ("[[then]]\npasses = true\n", "story.toml:12: [[then]]: 'on' is missing"),
        ("[[then]]\non = 2024-03-05\n", "story.toml:12: [[then]]: an act does exactly one of"),
        ('[[then]]\non = 2024-03-05\npasses = true\npays = ["filing"]\n', "this one does 2"),
        ('[[then]]\non = 2024-03-05\nstep = "application.pass"\n', "say in which role the step is taken"),
        ('[[then]]\non = 2024-03-05\nanswers = { named = "holds" }\n', "in which role the questions are answered"),
        ('[[then]]\non = 2024-03-05\nby = "clerk"\nanswers = { named = "yes" }\n', "must be one of 'holds', 'fails'"),
        (
            "[[then]]\non = 2024-03-05\npasses = true\n[then.expect]\nphase = {}\n",
            "story.toml:16: [then.expect]: unknown key 'phase'; did you mean 'phases'?",
        ),
        (
            '[[then]]\non = 2024-03-05\npasses = true\n[then.expect]\nclocks = { pay = "soon" }\n',
            "'pay' must be a day, or 'met'",
        ),
        (
            "[[then]]\non = 2024-03-06\npasses = true\n[[then]]\non = 2024-03-05\npasses = true\n",
            "the acts are told in order of date; 2024-03-05 comes too late",
        ),
        ("[[then]]\non = 2024-03-05\nwith = 3\npasses = true\n", "'with': must be a table."),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, acts: str, mistake: str) -> None:
    assert any(mistake in told for told in read(tmp_path, HEAD + acts)), read(tmp_path, HEAD + acts)


def test_a_class_is_one_of_forty_five(tmp_path: Path) -> None:
    told = read(tmp_path, HEAD.replace("class = 30", "class = 46") + "[[then]]\non = 2024-03-05\npasses = true\n")
    assert any("must be a class of the Nice classification, 1 to 45, not 46" in each for each in told)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    told = read(tmp_path, HEAD.replace("law =", "lwa =") + "[[then]]\non = 2024-03-05\npases = true\n")
    assert any("unknown key 'lwa'" in each for each in told)
    assert any("unknown key 'pases'" in each for each in told)


def test_a_change_may_be_expected_from_a_day(tmp_path: Path) -> None:
    path = tmp_path / "story.toml"
    act = "[[then]]\non = 2024-03-05\npasses = true\n[then.expect]\neffective = { lapse = 2024-03-04 }\n"
    path.write_text(HEAD + act, encoding="utf-8")
    assert load_scenario(path).acts[0].expect.effective == {"lapse": date(2024, 3, 4)}
    assert any(
        "'lapse'" in each or "must be a day" in each for each in read(tmp_path, HEAD + act.replace("2024-03-04", "3"))
    )


def test_a_text_that_is_no_toml_is_told(tmp_path: Path) -> None:
    assert "not well-formed TOML" in read(tmp_path, "[scenario\n")[0]


@pytest.mark.parametrize(
    "deep",
    ["a = " + "[" * 50_000, "a = " + "{a=" * 50_000, "a." * 50_000 + "a = 1", '["b"' + ' . "b"' * 50_000 + "]"],
    ids=["lists", "tables", "names", "quoted"],
)
def test_a_story_written_to_hold_up_the_office_is_told_as_a_mistake_at_once(deep: str) -> None:
    with pytest.raises(LawBookError) as error:
        read_story(f"{HEAD}\n{deep}", "story")
    assert "too deep in each other" in str(error.value.problems[0])
