"""The questions that a step wants answered before it: which are open, and which answers stand against it."""

from collections.abc import Iterator, Mapping

from openipo.domain.procedures.engine.situation import Situation
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.book import AnswersNeeded, Check, Revision, Step
from openipo.domain.procedures.model.outcome import Obstacle, Particular
from openipo.domain.procedures.model.state import Text

UNANSWERED, AGAINST = "unanswered", "answered-against"  # the obstacles; a colon and the phase of the questions follow


def questions_of(revision: Revision, needed: AnswersNeeded) -> list[Check]:
    """The questions that are named, by their phase or each by itself, in the order of the book."""
    return [check for check in revision.checks.values() if check.phase in needed.of or check.id in needed.of]


def answer_to(situation: Situation, check: Check) -> str:
    """What a person answered, or else what the machine can tell; "" while the question is open.

    A person goes before the machine, which cannot know every case.
    """
    given = situation.facts.get("answers", {}).get(situation.proceeding.key, {})
    if given.get(check.id):
        return str(given[check.id])
    if not check.rule:
        return ""
    return "holds" if situation.law.book.rules[check.rule](situation.view) else "fails"


def answers_to(situation: Situation, step: Step) -> Mapping[str, str]:
    """The answers on which the step rests: question -> answer. Empty where it asks for none."""
    if step.answered is None:
        return {}
    asked = questions_of(situation.law.revision, step.answered)
    return {check.id: answer_to(situation, check) for check in asked}


def answered(situation: Situation, step: Step) -> Iterator[Obstacle]:
    """Every question that the step names has an answer, and none that stands against the step.

    Where the step belongs to another phase that is told, and not a list of questions that nobody can answer there.
    """
    if step.answered is None or not {situation.proceeding.phase, "*"}.intersection(step.came_from):
        return
    answers = answers_to(situation, step)
    asked = questions_of(situation.law.revision, step.answered)
    unanswered = [check for check in asked if not answers[check.id]]
    against = [check for check in asked if answers[check.id] and answers[check.id] not in step.answered.answers]
    yield from _told(situation, step, UNANSWERED, unanswered)
    yield from _told(situation, step, AGAINST, against)


def _told(situation: Situation, step: Step, code: str, checks: list[Check]) -> Iterator[Obstacle]:
    """One obstacle for the questions of each phase; its particulars are the questions."""
    for phase in dict.fromkeys(check.phase for check in checks):
        named = tuple(Particular(check.id, check.question) for check in checks if check.phase == phase)
        sentence = say(code.replace("-", "_"), phase=_label(situation, phase), count=len(named))
        yield Obstacle(f"{code}:{phase}", sentence, step.law, named)


def _label(situation: Situation, phase: str) -> Text:
    procedure, _, name = phase.partition(".")
    return situation.law.revision.procedures[procedure].phases[name].label
