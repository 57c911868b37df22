"""The acts of a story: each is played through the door that a person or the world would use."""

from collections.abc import Callable, Mapping

from openipo.domain.procedures.engine.errors import LawError
from openipo.domain.procedures.engine.incoming import pay, publish, serve
from openipo.domain.procedures.engine.requests import open_proceeding
from openipo.domain.procedures.engine.revisions import move_to_revision
from openipo.domain.procedures.engine.take import confirm, take
from openipo.domain.procedures.scenarios.stage import Player, Stage
from openipo.domain.procedures.scenarios.story import Act
from openipo.kernel.money.api import Money


class CannotPlay(LawError):
    """The story asks for something that is not there: a fee that is not due, a letter that was never written."""


def play(stage: Stage, act: Act) -> None:
    """Play one act. Raises LawError as the engine does."""
    stage.begin_act(act.on, is_time=act.passes)
    kind = next(kind for kind in PLAYERS if getattr(act, kind))
    PLAYERS[kind](stage, act)


def player(act: Act) -> Player:
    """One person for each role, unless the story names somebody ("who")."""
    return Player(act.who or act.by, frozenset({act.by}))


def take_step(stage: Stage, act: Act) -> None:
    name, _, step = act.step.rpartition(".")
    stage.follow(
        take(
            stage.law,
            stage.case,
            stage.facts,
            proceeding=stage.proceeding(name),
            step=step,
            by=player(act),
            on=act.on,
            step_facts=act.facts,
            items=act.items,
            states=act.states,
        )
    )


def confirm_step(stage: Stage, act: Act) -> None:
    if not stage.case.proposals:
        raise CannotPlay("Nothing is proposed that could be confirmed.")
    proposal = list(stage.case.proposals)[-1]
    stage.follow(confirm(stage.law, stage.case, stage.facts, proposal=proposal, by=player(act), on=act.on))


def open_one(stage: Stage, act: Act) -> None:
    before = set(stage.case.proceedings)
    decision = open_proceeding(
        stage.law,
        stage.case,
        stage.facts,
        procedure=act.opens,
        on=act.on,
        request_facts=act.facts,
        items=act.items,
        states=act.states,
    )
    stage.follow(decision)
    opened = next(key for key in stage.case.proceedings if key not in before)
    stage.names[act.name or opened] = opened


def pay_fees(stage: Stage, act: Act) -> None:
    for name in act.pays:
        pay_one(stage, act, name, None)


def pay_in_part(stage: Stage, act: Act) -> None:
    office = stage.law.office
    for name, amount in act.pays_part.items():
        pay_one(stage, act, name, Money.parse(amount, office.currency, minor_units=office.minor_units).minor)


def pay_one(stage: Stage, act: Act, name: str, amount: int | None) -> None:
    due = [fee for fee in stage.case.fees.values() if name in (fee.fee, fee.key) and fee.status == "due"]
    if not due:
        raise CannotPlay(f"No fee {name!r} is due.")
    stage.happen(pay(due[0], act.on, amount))


def serve_letter(stage: Stage, act: Act) -> None:
    """Service is recorded on the day of the act, and may lie before it."""
    letters = [letter for letter in stage.case.letters.values() if act.serves in (letter.letter, letter.key)]
    waiting = [letter for letter in letters if letter.served_on is None] or letters
    if not waiting:
        raise CannotPlay(f"No letter {act.serves!r} has been written.")
    stage.happen(serve(waiting[0], act.served_on or act.on, "post"))


def publish_entries(stage: Stage, act: Act) -> None:
    entries = [entry for entry in stage.case.entries.values() if act.publishes in (entry.section, entry.key)]
    waiting = [entry for entry in entries if entry.published_on is None]
    if not waiting:
        raise CannotPlay(f"No entry waits in the section {act.publishes!r}.")
    for entry in waiting:
        stage.happen(publish(entry, act.on, ""))


def let_time_pass(stage: Stage, act: Act) -> None:
    """Nothing more than what `begin_act` has done."""


def answer_questions(stage: Stage, act: Act) -> None:
    """The questions of a phase ("application.examination") all get the answer; a question by its id gets its own."""
    for name, answer in act.answers.items():
        place, checks = questions_named(stage, name)
        given = dict(stage.facts.get("answers", {}))
        given[place] = {**given.get(place, {}), **dict.fromkeys(checks, answer)}
        stage.facts = {**stage.facts, "answers": given}


def questions_named(stage: Stage, name: str) -> tuple[str, list[str]]:
    """The proceeding in which they are answered, by its key, and the ids of the questions."""
    known = stage.law.revision.checks
    if name in known:
        return stage.proceeding(known[name].phase.partition(".")[0]), [name]
    key, _, phase = name.partition(".")
    place = stage.case.proceedings.get(stage.proceeding(key))
    checks = [check.id for check in known.values() if place and check.phase == f"{place.procedure}.{phase}"]
    if place is None or not checks:
        raise CannotPlay(f"There is no question {name!r}, and no phase of that name with questions.")
    return place.key, checks


def move(stage: Stage, act: Act) -> None:
    stage.follow(move_to_revision(stage.law, stage.case, stage.facts, act.moves_to, act.on))
    stage.law = stage.law.under(act.moves_to)


PLAYERS: Mapping[str, Callable[[Stage, Act], None]] = {
    "step": take_step,
    "confirms": confirm_step,
    "opens": open_one,
    "pays": pay_fees,
    "pays_part": pay_in_part,
    "serves": serve_letter,
    "publishes": publish_entries,
    "moves_to": move,
    "passes": let_time_pass,
    "answers": answer_questions,
}
