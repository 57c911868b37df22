"""Playing a scenario, act by act, wholly in memory."""

from openipo.domain.procedures.engine.errors import LawError, StepNotAllowed
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.start import start
from openipo.domain.procedures.model.book import Source
from openipo.domain.procedures.model.outcome import LawEvent
from openipo.domain.procedures.model.state import CaseState, Text
from openipo.domain.procedures.scenarios.acts import play
from openipo.domain.procedures.scenarios.expectations import compare, one, reasons, speaks_of
from openipo.domain.procedures.scenarios.register import facts_of_filing
from openipo.domain.procedures.scenarios.result import Checked, Day, ScenarioResult, Told
from openipo.domain.procedures.scenarios.stage import Stage, recorded_on
from openipo.domain.procedures.scenarios.story import Act, Scenario
from openipo.domain.procedures.scenarios.telling import tell, tell_act, tell_filing
from openipo.domain.procedures.text.law_book import LawBook, NotInForce
from openipo.domain.procedures.text.problems import LawBookError, Problem

TAKES_PLACE: Text = {"en": "the act takes place", "fr": "l'acte a lieu", "ar": "يتم العمل"}
OPENED: Text = {"en": "a file that was opened", "fr": "un dossier ouvert", "ar": "ملف فُتح"}
IS_REFUSED: Text = {"en": "the act is refused", "fr": "l'acte est refusé", "ar": "يُرفض العمل"}


def run_scenario(book: LawBook, scenario: Scenario) -> ScenarioResult:
    """Play the story under the book's law and compare it with what it expects.

    A story ends with an act that the law refuses although it should take place: what follows would mean nothing.
    LawBookError where not even its filing can be received.
    """
    try:
        stage = set_stage(book, scenario)
    except (LawError, NotInForce, ValueError) as refused:
        raise LawBookError([not_received(scenario, refused)]) from refused
    days = [Day(scenario.filing.on, tell_filing(scenario.filing), told(stage), ())]
    for act in scenario.acts:
        day, goes_on = play_day(stage.files[act.file], act) if act.file in stage.files else no_such_file(stage, act)
        days.append(day)
        if not goes_on:
            break
    return ScenarioResult(scenario, tuple(days))


def set_stage(book: LawBook, scenario: Scenario) -> Stage:
    """The application is received under the law of its day, or the revision that the story names."""
    filing = scenario.filing
    revision = book.revision(filing.revision) if filing.revision else book.in_force(filing.on)
    known = [closure for closure in scenario.closures if recorded_on(closure) <= filing.on]
    law = Law(book, revision, book.calendar.with_closures(known), book.office)
    stage = Stage(book, law, facts_of_filing(filing), CaseState(), scenario.closures, filing.on)
    goods = [dict(item) for item in filing.goods]
    content = {"goods": goods, "designations": [{"state": state} for state in filing.states]}
    payload = {"content": content, "number": "", "received_on": filing.on.isoformat()}
    stage.record([LawEvent("application_received", filing.on, payload, revision.law)])
    stage.follow(start(law, stage.facts, filing.on, case=stage.case))
    return stage


def not_received(scenario: Scenario, refused: Exception) -> Problem:
    source = scenario.filing.source or Source(f"scenarios/{scenario.id}.toml", 1)
    return Problem(source.file, source.line, f"what this story files cannot be received: {refused}")


def play_day(stage: Stage, act: Act) -> tuple[Day, bool]:
    """One act and its checks; False if the story cannot go on."""
    words = tell_act(stage, act)
    if act.file:
        words = {language: f"{act.file}: {said}" for language, said in words.items()}
    refusal: LawError | None = None
    try:
        play(stage, act)
    except LawError as refused:
        refusal = refused
    outcome = judge(act, refusal)
    checks = [*outcome, *compare(stage, act.expect)]
    place = f"{act.source.file}:{act.source.line}" if act.source else ""
    return Day(act.on, words, told(stage), tuple(checks), place), all(check.is_ok for check in outcome)


def no_such_file(stage: Stage, act: Act) -> tuple[Day, bool]:
    """The story goes on with a file that nothing has opened."""
    found = one(OPENED, act.file, ", ".join(filter(None, stage.files)) or "-")
    return Day(act.on, tell_act(stage, act), (), (found,)), False


def judge(act: Act, refusal: LawError | None) -> list[Checked]:
    """Was the act refused if and only if the story says so, and for the reason it gives?"""
    if not act.fails:
        return [one(TAKES_PLACE, "yes", str(refusal))] if refusal else []
    if refusal is None:
        return [one(IS_REFUSED, act.obstacle or "refused", "it took place", is_ok=False)]
    if isinstance(refusal, StepNotAllowed):
        is_meant = not act.obstacle or any(speaks_of(each, act.obstacle) for each in refusal.obstacles)
        return [one(IS_REFUSED, act.obstacle or "refused", reasons(refusal.obstacles), is_meant)]
    return [one(IS_REFUSED, act.obstacle or "refused", str(refusal), act.obstacle in str(refusal))]


def told(stage: Stage) -> tuple[Told, ...]:
    return tuple(tell(stage.law, stage.case, stage.happened))
