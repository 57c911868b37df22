"""A file on which recorded acts are done once more, in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from openipo.domain.cases.act import Act
from openipo.domain.cases.at_hand import look_at
from openipo.domain.cases.replay.recorded_acts import RecordedAct
from openipo.domain.procedures.api import Obstacle, Text, questions_of
from openipo.domain.rights.api import FileState, NewFile, find_file
from openipo.kernel.ledger.api import NewEvent

NO_NUMBER = "0"  # in a rehearsal nothing is numbered


@dataclass(frozen=True)
class ClosedAct:
    """An act that was done, and that this text of the law does not allow; `law` is the provision it rests on."""

    on: date
    what: Text
    law: str
    obstacles: tuple[Obstacle, ...]


@dataclass
class Rehearsal(Act):
    """An act that is never written: it draws no numbers and reaches into no other file.

    `closed` are the acts that were not allowed; `proposals` what proposals are called here that were recorded there.
    `unasked` are the acts, by their place in the history, done without the answers that the law wants before them: they
    are older than its questions. Where it `finds_unasked`, an act that lacks nothing else is found to be one.
    """

    closed: list[ClosedAct] = field(default_factory=list)
    proposals: dict[str, str] = field(default_factory=dict)
    notes: list[Text] = field(default_factory=list)
    unasked: set[int] = field(default_factory=set)
    finds_unasked: bool = False

    def know_answers(self, instant: datetime) -> None:
        """What officers had answered when the act was done, and not what they answered since."""
        self.at_hand = replace(self.at_hand, answers=self.at_hand.answers.as_known_at(instant))

    def assume_answers(self, act: RecordedAct) -> None:
        """The questions before the step are taken as answered so that it passes, or as the record says.

        Nothing where there is no such step here: doing the act tells so.
        """
        now = self.at_hand
        proceeding, name = self._step_of(act)
        place = now.case.proceedings.get(proceeding)
        procedure = now.law.procedure_of(place) if place else None
        step = procedure.steps.get(name.removeprefix(f"{procedure.id}.")) if procedure else None
        if step and step.answered:
            recorded, passing = act.payload.get("answers") or {}, step.answered.answers[0]
            checks = questions_of(now.law.revision, step.answered)
            assumed = {check.id: recorded.get(check.id, passing) for check in checks}
            self.at_hand = replace(now, answers=now.answers.assuming(proceeding, assumed))

    def _step_of(self, act: RecordedAct) -> tuple[str, str]:
        """The proceeding and the step; a vote names only its proposal."""
        said = act.payload
        proposed = self.at_hand.case.proposals.get(self.proposals.get(said.get("key", ""), ""))
        if proposed:
            return proposed.proceeding, proposed.step
        return said.get("proceeding", ""), said.get("step", "")

    def close(self, act: RecordedAct, what: Text, law: str, obstacles: Sequence[Obstacle]) -> None:
        self.closed.append(ClosedAct(act.on, what, law, tuple(obstacles)))

    def _open_file(self, asked: NewFile) -> str:
        return NO_NUMBER

    def _file_named(self, number: str) -> FileState:
        return look_at(find_file(number).pk).content

    def _tell_file(self, number: str, events: Sequence[NewEvent]) -> None:
        """The other file is rehearsed by itself."""

    def _next_number(self, series: str) -> str:
        return NO_NUMBER
