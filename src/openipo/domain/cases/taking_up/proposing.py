"""How a file of an older system would stand under a law book: by the office's table, its days, and the law itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext, gettext_noop

from openipo.domain.cases.law import book_named, law_in
from openipo.domain.cases.taking_up.back_file import BackFile
from openipo.domain.procedures.api import (
    ClockProposal,
    Law,
    LawMeaning,
    NotInForce,
    Place,
    Standing,
    StandsIn,
    StatedFee,
    StatedProceeding,
    StatusMeaning,
    TakingUpTable,
    Text,
    answer_by_law,
    clock_proposals,
    days_of,
    fees_that_bar,
    why_not_taken_up,
)
from openipo.kernel.calendar.api import Calendar
from openipo.ui.api import in_language


@dataclass(frozen=True)
class Question:
    """What only a person can say. `code` counts like with like; `reason` are the law's words, else the sentence."""

    code: str
    sentence: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    reason: Text = field(default_factory=dict)

    def in_words(self, language: str) -> str:
        return in_language(self.reason, language) if self.reason else gettext(self.sentence) % self.facts


@dataclass(frozen=True)
class Proposed:
    """How the file would stand. With no question left it maps plainly; without a law nothing can be proposed."""

    law: Law | None = None
    standing: Standing | None = None
    questions: tuple[Question, ...] = ()

    @property
    def is_plain(self) -> bool:
        return not self.questions


LAW_UNKNOWN = gettext_noop("The table of the office does not say which law book “%(law)s” is.")
NO_LAW_THEN = gettext_noop("The law book %(book)s has no law in force on the filing date.")
NO_FILING_DATE = gettext_noop("The record has no filing date.")
STATUS_UNKNOWN = gettext_noop("The table of the office does not say where a file with the status “%(status)s” stands.")
STATUS_DIFFERS = gettext_noop("By its status “%(status)s” the file would stand otherwise in the register than it does.")
OPENED = gettext_noop("The file would be opened to the public, and the register has it closed.")
PHASE_UNKNOWN = gettext_noop("Revision %(revision)s has no phase “%(phase)s” in “%(procedure)s”.")


def proposed_for(
    file: BackFile, table: TakingUpTable, on: date, calendars: Mapping[str, Calendar] | None = None
) -> Proposed:
    """By the table alone; whatever it does not say becomes a question."""
    meaning = table.laws.get(file.law)
    if meaning is None:
        return Proposed(questions=(Question("law-unknown", LAW_UNKNOWN, {"law": file.law}),))
    try:
        law = law_meant(meaning, file, calendars)
    except NotInForce:
        return Proposed(questions=(Question("no-law-then", NO_LAW_THEN, {"book": meaning.book}),))
    if law is None:
        return Proposed(questions=(Question("no-filing-date", NO_FILING_DATE),))
    status = table.statuses.get(file.status)
    if status is None:
        return Proposed(law, questions=(Question("status-unknown", STATUS_UNKNOWN, {"status": file.status}),))
    asked = list(asked_first(file, status, law))
    if any(question.code == "phase-unknown" for question in asked):
        return Proposed(law, questions=tuple(asked))
    return standing_by(file, law, meaning=meaning, status=status, asked=asked, on=on)


def law_meant(meaning: LawMeaning, file: BackFile, calendars: Mapping[str, Calendar] | None) -> Law | None:
    """The revision that the table names, else the one of the filing date. Raises `NotInForce`."""
    book, filed_on = book_named(meaning.book), file.content.filed_on
    if not meaning.revision and filed_on is None:
        return None
    revision = book.revision(meaning.revision) if meaning.revision else book.in_force(filed_on)  # type: ignore[arg-type]
    return law_in(meaning.book, revision, calendars.get(meaning.book) if calendars else None)


def asked_first(file: BackFile, status: StatusMeaning, law: Law) -> Iterable[Question]:
    """What the table itself leaves to a person, and where it does not fit the file."""
    if status.ask:
        yield Question("asked-by-table", reason=status.ask)
    if status.register != file.content.register_status:
        yield Question("status-differs", STATUS_DIFFERS, {"status": status.status})
    for stands in status.stands:
        procedure = law.revision.procedures.get(stands.procedure)
        if procedure is None or stands.phase not in procedure.phases:
            facts = {"revision": law.revision.id, "phase": stands.phase, "procedure": stands.procedure}
            yield Question("phase-unknown", PHASE_UNKNOWN, facts)
        elif procedure.phases[stands.phase].is_public and not file.content.is_public:
            yield Question("opened", OPENED)  # what is closed is never shown to everybody by one person and a table


def standing_by(  # noqa: PLR0913 - the file, its law, what the table says of both, what is asked, and the day
    file: BackFile, law: Law, *, meaning: LawMeaning, status: StatusMeaning, asked: list[Question], on: date
) -> Proposed:
    """The proposal whole: what the law leaves open, and what stands against it, are questions."""
    placed = [placed_by(file, law, stands, status.settled, on) for stands in status.stands]
    because = in_language(meaning.because, law.office.languages[0]) if meaning.because else ""
    standing = Standing(
        law.book.id, law.revision.id, tuple(each for each, _ in placed), because, evidence=file.evidence
    )
    open_clocks = {f"clock:{each.clock}": each for _, proposals in placed for each in proposals if not each.answer}
    questions = [*asked, *(question_of(each) for each in open_clocks.values())]
    obstacles = why_not_taken_up(law, file.case, file.facts, standing, on)
    questions += [Question(each.code, reason=each.reason) for each in obstacles if each.code not in open_clocks]
    return Proposed(law, standing, tuple(questions))


def question_of(proposal: ClockProposal) -> Question:
    """A time limit of which the law cannot say alone how it stands."""
    words = {
        language: f"{in_language(proposal.label, language)}: {in_language(proposal.basis, language)}"
        for language in proposal.basis
    }
    return Question(f"clock:{proposal.clock}", reason=words)


def placed_by(
    file: BackFile, law: Law, stands: StandsIn, settled: tuple[str, ...], on: date
) -> tuple[StatedProceeding, list[ClockProposal]]:
    """A proceeding in its phase since the first of its days that is known, with the time limits as the law has them."""
    since = next((day for name in stands.since if (day := file.day(name))), None)
    proposals = clocks_in_phase(file, law, stands.procedure, stands.phase, since=since, on=on, settled=settled)
    language = law.office.languages[0]
    clocks = tuple(answer_by_law(each, language) for each in proposals if each.answer)
    procedure = law.revision.procedures[stands.procedure]
    asked = fees_that_bar(procedure, procedure.phases[stands.phase])
    fees = tuple(StatedFee(name, None) for name in asked if name in settled)
    return StatedProceeding(stands.procedure, stands.phase, since, clocks=clocks, fees=fees), proposals


def clocks_in_phase(  # noqa: PLR0913 - the file, its law, the phase and what is known
    file: BackFile,
    law: Law,
    procedure: str,
    phase: str,
    *,
    since: date | None,
    on: date,
    settled: tuple[str, ...] = (),
) -> list[ClockProposal]:
    """What the law makes of the time limits of a phase. A final phase has none."""
    provision = law.revision.procedures[procedure]
    stated = provision.phases[phase]
    if stated.final:
        return []
    return clock_proposals(Place(law, provision, stated, days_of(file.facts), since, on, settled))
