"""Stories are played under the law of Smallland."""

from pathlib import Path

import pytest

from openipo.domain.procedures.api import (
    LawBook,
    LawBookError,
    ScenarioResult,
    load_scenario,
    read_story,
    run_scenario,
)
from openipo.domain.procedures.tests.story import SMALLLAND

HEAD = """\
[scenario]
id = "story"
law = "s.12"
title = { en = "A story" }
story = { en = "It is told." }
%s
[filing]
on = 2024-03-04
applicant = { name = "Ana Costa", country = "XX" }
mark = { text = "ALBA" }
goods = [{ class = 25, text = "clothing" }, { class = 25, text = "footwear" }, { class = 30, text = "coffee" }]
"""
PAID = '[[then]]\non = 2024-03-04\npays = ["filing"]\n'
INVITED = """
[[then]]
on = 2024-03-08
step = "application.invite"
by = "clerk"
with = { grounds = ["unclear"] }
[then.expect]
letters = ["notice"]
phases = { application = "deficient" }
[[then]]
on = 2024-03-14
serves = "notice"
served_on = 2024-03-12
[then.expect]
clocks = { reply = 2024-05-13 }
because = { reply = "Sunday" }
"""
EXAMINED = '[[then]]\non = 2024-03-06\nstep = "application.pass"\nby = "clerk"\n'
PUBLISHED = """
[[then]]
on = 2024-03-08
step = "application.publish"
by = "examiner"
[then.expect]
gazette = ["marks"]
[[then]]
on = 2024-04-01
publishes = "marks"
[then.expect]
phases = { application = "published" }
"""


def play(folder: Path, *acts: str, closures: str = "") -> ScenarioResult:
    path = folder / "story.toml"
    path.write_text(HEAD % closures + "".join(acts), encoding="utf-8")
    return run_scenario(LawBook.load(SMALLLAND), load_scenario(path))


def came_out(folder: Path, *acts: str, closures: str = "") -> ScenarioResult:
    result = play(folder, *acts, closures=closures)
    assert not result.failures, "\n".join(result.failures)
    return result


def test_what_happened_is_told_day_by_day_in_each_language(tmp_path: Path) -> None:
    result = came_out(tmp_path, PAID, INVITED, "[[then]]\non = 2024-05-14\npasses = true\n")
    days = [(str(day.on), day.act["en"]) for day in result.days]
    assert days == [
        ("2024-03-04", "Ana Costa files an application."),
        ("2024-03-04", "Paid: Filing fee."),
        ("2024-03-08", "Clerk: Invite to reply."),
        ("2024-03-14", "Service is recorded: Notice."),
        ("2024-05-14", "Time passes."),
    ]
    told = [each.text["en"] for day in result.days for each in day.happened]
    assert "Time to reply runs until 13 May 2024." in told
    assert "Charged: Filing fee, XTS\xa0120.00." in told
    assert "Note that no reply came: Deficient → Reply missed." in told
    assert "Time to reply is over." in told
    assert "Letter: Reminder." in told
    assert "Le délai" not in "".join(told)
    assert any(each.text["fr"] == "Délai de réponse est échu." for each in result.days[-1].happened)


def test_each_thing_told_has_day_provision_and_explanation(tmp_path: Path) -> None:
    result = came_out(tmp_path, PAID, INVITED)
    (started,) = [each for each in result.days[-1].happened if "runs until" in each.text["en"]]
    assert (str(started.on), started.law) == ("2024-03-12", "s.12(4)")
    assert "2 months from 12 March 2024" in started.because["en"]


def test_a_story_that_comes_out_differently_says_where_and_how(tmp_path: Path) -> None:
    result = play(tmp_path, PAID, '[[then]]\non = 2024-03-05\npasses = true\n[then.expect]\npaid = ["late"]\n')
    assert not result.is_ok
    assert [day.is_ok for day in result.days] == [True, True, False]
    assert result.failures == ("scenarios/story.toml:15 on 2024-03-05: fees paid: expected late, came filing",)


EXPECTATIONS = {
    "phases": ('{ application = "received", opposition = "filed" }', "phase of opposition: expected filed, came -"),
    "clocks": ("{ pay = 2024-04-05 }", "time limit pay: expected 2024-04-05, came 2024-04-04"),
    "because": ('{ filing = "blue moon" }', "explanation of filing: expected blue moon, came Schedule, item 1"),
    "items": ('{ "25-1" = "refused", "99-1" = "pending" }', "item 99-1: expected pending, came -"),
    "fees": ('{ filing = "1.00" }', "open fees: expected filing 1.00, came filing 120.00"),
    "paid": ('["filing"]', "fees paid: expected filing, came -"),
    "letters": ('["notice"]', "letters: expected notice, came -"),
    "gazette": ('["marks"]', "gazette entries: expected marks, came -"),
    "effects": ('["register"]', "changes of the register: expected register, came -"),
    "effective": ("{ lapse = 2024-03-05 }", "lapse counts from: expected 2024-03-05, came -"),
    "tasks": ('["chief"]', "tasks for: expected chief, came clerk"),
    "open": ('["application.pass"]', "application.pass is open: expected open, came Filing fee has not been paid"),
    "closed": ('{ "application.withdraw" = "" }', "application.withdraw is closed: expected , came open"),
    "register_status": ('"ended"', "status of the file: expected ended, came pending"),
    "suspended": ('["application"]', "suspended: expected application, came -"),
    "revision": ('"2025"', "revision of the law: expected 2025, came 2020"),
}


@pytest.mark.parametrize("about", EXPECTATIONS)
def test_every_kind_of_expectation_can_fail(tmp_path: Path, about: str) -> None:
    expected, failure = EXPECTATIONS[about]
    act = f"[[then]]\non = 2024-03-05\npasses = true\n[then.expect]\n{about} = {expected}\n"
    assert any(failure in each for each in play(tmp_path, act).failures)


def test_every_kind_of_expectation_can_hold(tmp_path: Path) -> None:
    came_out(
        tmp_path,
        """
[[then]]
on = 2024-03-05
passes = true
[then.expect]
phases = { application = "received" }
clocks = { pay = 2024-04-04, "application.pay" = 2024-04-04 }
because = { pay = "1 month from", filing = "120.00" }
items = { "25-1" = "pending" }
fees = { filing = "120.00" }
paid = []
letters = []
gazette = []
effects = []
tasks = ["clerk"]
open = ["application.withdraw"]
closed = { "application.pass" = "paid:filing", opposition = "not in a phase" }
register_status = "pending"
suspended = []
revision = "2020"
""",
    )


def test_what_does_not_exist_is_neither_open_nor_closed(tmp_path: Path) -> None:
    act = '[[then]]\non = 2024-03-05\npasses = true\n[then.expect]\nopen = ["application.fly", "appeal"]\n'
    result = play(tmp_path, act)
    assert [check.actual for check in result.days[-1].checks] == ["-", "-"]


def test_a_refusal_that_is_expected_is_part_of_the_story(tmp_path: Path) -> None:
    refused = '[[then]]\non = 2024-03-05\nstep = "application.pass"\nby = "clerk"\nfails = true\n'
    came_out(tmp_path, refused)
    came_out(tmp_path, refused + 'obstacle = "has not been paid in full"\n')
    came_out(tmp_path, refused + 'obstacle = "paid:filing"\n')
    assert "the act is refused: expected weather" in play(tmp_path, refused + 'obstacle = "weather"\n').failures[0]


def test_a_refusal_that_does_not_come_is_a_failure(tmp_path: Path) -> None:
    act = '[[then]]\non = 2024-03-05\nstep = "application.withdraw"\nby = "applicant"\nfails = true\n'
    assert "the act is refused: expected refused, came it took place" in play(tmp_path, act).failures[0]


def test_a_refusal_that_is_not_expected_ends_the_story(tmp_path: Path) -> None:
    result = play(tmp_path, EXAMINED, '[[then]]\non = 2024-04-01\npays = ["filing"]\n')
    assert len(result.days) == 2
    assert "the act takes place: expected yes, came application.pass [received]: Filing fee" in result.failures[0]


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ('pays = ["late"]', "No fee 'late' is due"),
        ('serves = "notice"', "No letter 'notice' has been written"),
        ('publishes = "marks"', "No entry waits in the section 'marks'"),
        ("confirms = true", "Nothing is proposed"),
        (
            'by = "clerk"\nanswers = { "application.deficient" = "holds" }',
            "There is no question 'application.deficient'",
        ),
        ('by = "clerk"\nanswers = { "opposition.filed" = "holds" }', "There is no question 'opposition.filed'"),
        ('moves_to = "2025"', "in force from 1 July 2025 only"),
    ],
)
def test_what_is_not_there_cannot_be_played(tmp_path: Path, act: str, words: str) -> None:
    assert words in play(tmp_path, f"[[then]]\non = 2024-03-05\n{act}\n").failures[0]
    came_out(tmp_path, f'[[then]]\non = 2024-03-05\n{act}\nfails = true\nobstacle = "{words}"\n')


def test_questions_are_answered_as_a_phase_or_each_by_itself(tmp_path: Path) -> None:
    """The machine finds the mark named; a person says otherwise, and the story tells it in words."""
    result = came_out(
        tmp_path,
        '[[then]]\non = 2024-03-05\nby = "clerk"\nanswers = { "application.received" = "holds", named = "fails" }\n',
    )
    act = result.days[-1].act
    assert act["en"] == "Clerk answers: Received — yes, Is the mark named? — no."
    assert act["fr"].endswith("La marque est-elle nommée ? — non.")


def test_payment_in_part_counts_towards_the_price(tmp_path: Path) -> None:
    came_out(
        tmp_path,
        '[[then]]\non = 2024-03-05\npays_part = { filing = "50.00" }\n[then.expect]\nfees = { filing = "70.00" }\n',
    )


def test_four_eyes_are_two_people_unless_the_story_says_otherwise(tmp_path: Path) -> None:
    proposed = """
[[then]]
on = 2024-03-07
step = "application.object"
by = "examiner"
items = ["25-1"]
[[then]]
on = 2024-03-07
step = "application.refuse-in-part"
by = "examiner"
who = "Emil"
"""
    by_another = '[[then]]\non = 2024-03-08\nconfirms = true\nby = "examiner"\nwho = "Emma"\n'
    by_the_same = '[[then]]\non = 2024-03-08\nconfirms = true\nby = "examiner"\nwho = "Emil"\n'
    outcome = '[then.expect]\nphases = { application = "published" }\neffects = ["make-public"]\n'
    came_out(tmp_path, PAID, EXAMINED, proposed, by_another, outcome)
    came_out(tmp_path, PAID, EXAMINED, proposed, by_the_same, 'fails = true\nobstacle = "four_eyes"\n')


def test_proceedings_have_the_names_that_the_story_gives_them(tmp_path: Path) -> None:
    opposed = """
[[then]]
on = 2024-05-01
opens = "opposition"
as = "first"
facts = { reasons = "ours" }
items = ["25-1"]
[[then]]
on = 2024-05-02
opens = "opposition"
as = "second"
facts = { reasons = "theirs" }
items = ["30-1"]
[then.expect]
phases = { first = "filed", second = "filed" }
fees = { opposition = "200.00", filing = "0.00" }
"""
    opposed = opposed.replace(', filing = "0.00"', "")
    dispute = """
[[then]]
on = 2024-05-03
opens = "dispute"
as = "quarrel"
[then.expect]
suspended = ["application"]
[[then]]
on = 2024-05-10
step = "quarrel.settle"
by = "chief"
[then.expect]
suspended = []
phases = { quarrel = "settled" }
"""
    came_out(tmp_path, PAID, EXAMINED, PUBLISHED, opposed, dispute)


def test_letters_that_time_has_brought_before_an_act_are_not_the_acts(tmp_path: Path) -> None:
    replied = """
[[then]]
on = 2024-05-10
step = "application.reply"
by = "applicant"
[then.expect]
letters = []
"""
    result = came_out(tmp_path, PAID, INVITED, replied)
    assert any(each.text["en"] == "Letter: Reminder." for each in result.days[-1].happened)


def test_a_closure_counts_from_the_day_it_is_recorded(tmp_path: Path) -> None:
    closure = 'closures = [{ on = 2024-05-13, recorded_on = %s, reason = "Flood" }]'
    in_time = '[[then]]\non = 2024-05-14\nstep = "application.reply"\nby = "applicant"\n'
    came_out(tmp_path, PAID, INVITED, in_time, closures=closure % "2024-05-13")
    came_out(tmp_path, PAID, INVITED, in_time, closures=closure % "2024-05-14")
    too_late = (
        '[[then]]\non = 2024-05-20\npasses = true\n[then.expect]\ntasks = ["clerk"]\nclocks = { reply = "missed" }\n'
    )
    came_out(tmp_path, PAID, INVITED, too_late, closures=closure % "2024-05-16")


def test_a_story_goes_on_under_the_law_it_has_moved_to(tmp_path: Path) -> None:
    text = HEAD.replace("on = 2024-03-04", "on = 2025-06-02") % ""
    acts = """
[[then]]
on = 2025-06-03
pays = ["filing"]
[[then]]
on = 2025-07-01
moves_to = "2025"
[then.expect]
revision = "2025"
open = ["application.hurry"]
"""
    path = tmp_path / "story.toml"
    path.write_text(text + acts, encoding="utf-8")
    result = run_scenario(LawBook.load(SMALLLAND), load_scenario(path))
    assert not result.failures
    assert result.days[-1].happened[0].text["en"] == "Now under revision 2025."


def test_a_story_can_be_told_under_a_law_of_its_choice(tmp_path: Path) -> None:
    path = tmp_path / "story.toml"
    text = HEAD.replace("[filing]", '[filing]\nrevision = "2025"') % ""
    path.write_text(
        text + '[[then]]\non = 2024-03-05\npasses = true\n[then.expect]\nrevision = "2025"\n', encoding="utf-8"
    )
    assert run_scenario(LawBook.load(SMALLLAND), load_scenario(path)).is_ok


def test_registration_renewal_and_lapse_follow_the_term_of_the_law(tmp_path: Path) -> None:
    registered = """
[[then]]
on = 2024-07-02
passes = true
[then.expect]
phases = { application = "registered", renewal = "in-force" }
effects = ["register"]
clocks = { renewal = 2034-07-03 }
"""
    renewed = """
[[then]]
on = 2034-06-01
step = "renewal.ask"
by = "holder"
[[then]]
on = 2034-06-02
pays = ["renewal"]
[then.expect]
effects = ["renew"]
phases = { renewal = "renewed", renewal-2 = "in-force" }
clocks = { "renewal-2.renewal" = 2044-07-04, "renewal/renewal" = "met" }
[[then]]
on = 2045-01-03
passes = true
[then.expect]
phases = { renewal-2 = "lapsed" }
register_status = "ended"
"""
    came_out(tmp_path, PAID, EXAMINED, PUBLISHED, registered, renewed)


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("on = 2024-03-04\napplicant", "on = 1999-03-04\napplicant", "no law in force on 1999-03-04"),
        ("[filing]", '[filing]\nrevision = "1999"', "no revision '1999'"),
        ("[filing]", '[filing]\nfiled_as = "patent"', "lets no procedure begin"),
    ],
)
def test_a_filing_that_cannot_be_received_is_told_with_its_line(right: str, wrong: str, words: str) -> None:
    story = read_story((HEAD % "").replace(right, wrong, 1) + PAID, "story")
    with pytest.raises(LawBookError) as told:
        run_scenario(LawBook.load(SMALLLAND), story)
    (problem,) = told.value.problems
    assert (problem.file, problem.line) == ("scenarios/story.toml", 7)
    assert words in problem.message


def test_a_story_is_called_as_its_file() -> None:
    with pytest.raises(LawBookError, match=r"scenarios/other\.toml:2: .*called 'other'"):
        read_story(HEAD % "" + PAID, "other")
