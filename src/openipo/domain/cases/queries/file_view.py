"""Everything an officer's page says of one file, in a handful of queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext, gettext_noop, override

from openipo.domain.accounts.api import SYSTEM, Actor, names_of
from openipo.domain.cases.at_hand import FileAtHand, laid_open
from openipo.domain.cases.errors import NotFound
from openipo.domain.cases.models import IncomingLink
from openipo.domain.cases.money import due_charges
from openipo.domain.cases.queries.checks import run_checks_on
from openipo.domain.cases.queries.file_records import (
    ClockView,
    DocumentView,
    EntryView,
    FileView,
    HistoryLine,
    IncomingView,
    LetterView,
    ProceedingView,
    ProposalView,
)
from openipo.domain.cases.queries.work import tasks_of
from openipo.domain.cases.sentences import teller
from openipo.domain.cases.separation import persons, separation_obstacles
from openipo.domain.correspondence.api import Letter, letters_of
from openipo.domain.documents.api import documents_by_id
from openipo.domain.fees.api import payments_of
from openipo.domain.procedures.api import (
    Law,
    Option,
    confirm_obstacles,
    next_happenings,
    options,
    requests,
)
from openipo.domain.procedures.api import fold as fold_case
from openipo.domain.rights.api import FileState
from openipo.domain.rights.api import fold as fold_content
from openipo.kernel.ledger.api import RecordedEvent, history
from openipo.ui.api import in_clauses, in_language


def file_view(
    file: UUID, actor: Actor, *, on: date, as_of: date | None = None, known_at: datetime | None = None
) -> FileView:
    """The file for the actor on the day `on`, as of a day and as known at an instant. Raises `NotFound`."""
    events = history(file, as_of=as_of, known_at=known_at)
    if not events:
        raise NotFound(gettext_noop("There is no such file, or nothing was known of it at that time."))
    if not fold_case(events).book:
        return back_file_view(file, events, actor.language, as_of, known_at)
    at_hand = laid_open(file, events)
    view = _standing(at_hand, actor.language, on, as_of, known_at)
    if as_of is not None or known_at is not None:
        return view
    return _with_what_can_be_done(view, at_hand, actor, on)


def _standing(at_hand: FileAtHand, language: str, on: date, as_of: date | None, known_at: datetime | None) -> FileView:
    status, public = status_in_words(at_hand, language)
    papers = {letter.key: letter for letter in letters_of(at_hand.file)}
    return FileView(
        file=at_hand.file,
        number=at_hand.content.number,
        length=len(at_hand.history),
        status=status,
        public_status=public,
        next=tuple(next_happenings(at_hand.law, at_hand.case)),
        state=at_hand.content,
        law=at_hand.law,
        items=at_hand.case.items,
        proceedings=tuple(proceeding_views(at_hand)),
        clocks=tuple(clock_views(at_hand, on)),
        documents=document_views(at_hand.content),
        incoming=incoming_views(at_hand.file, as_of),
        letters=tuple(letter_views(at_hand, papers)),
        charges=tuple(due_charges(at_hand, on)),
        payments=tuple(payments_of(at_hand.file)),
        entries=tuple(entry_views(at_hand)),
        history=history_lines(at_hand.history, at_hand.law, language),
        as_of=as_of,
        known_at=known_at,
    )


def _with_what_can_be_done(view: FileView, at_hand: FileAtHand, actor: Actor, on: date) -> FileView:
    return replace(
        view,
        options=tuple(options_for(at_hand, actor, on)),
        requests=tuple(requests(at_hand.law, at_hand.case, at_hand.facts, on)),
        proposals=tuple(proposal_views(at_hand, actor, on)),
        checks=tuple(run_checks_on(at_hand, on)),
        answers=at_hand.answers.but_for(at_hand.is_outdated),
        tasks=tasks_of(view.file, on=on),
    )


def back_file_view(
    file: UUID, events: Sequence[RecordedEvent], language: str, as_of: date | None, known_at: datetime | None
) -> FileView:
    """A file taken over from another system: the register's content and its history, nothing to do."""
    state = fold_content(events)
    return FileView(
        file=file,
        number=state.number,
        length=len(events),
        status=state.status,
        public_status=state.status,
        next=(),
        state=state,
        law=None,
        items={item.id: item.status for item in state.goods},
        proceedings=(),
        clocks=(),
        documents=document_views(state),
        incoming=incoming_views(file, as_of),
        letters=(),
        charges=(),
        payments=tuple(payments_of(file)),
        entries=(),
        history=history_lines(events, None, language),
        as_of=as_of,
        known_at=known_at,
    )


def options_for(at_hand: FileAtHand, actor: Actor, on: date) -> Iterable[Option]:
    """The steps of the open proceedings with all obstacles, those of separated duties included."""
    for option in options(at_hand.law, at_hand.case, at_hand.facts, on, actor.roles):
        separated = separation_obstacles(at_hand, actor, option.by, option.law)
        yield replace(option, obstacles=(*option.obstacles, *separated)) if separated else option


def status_in_words(at_hand: FileAtHand, language: str) -> tuple[str, str]:
    """Where the file stands, for officers and for the public: the phases of what is open, else of what ended last."""
    proceedings = list(at_hand.case.proceedings.values())
    shown = [each for each in proceedings if not each.final] or proceedings[-1:]
    phases = [at_hand.law.phase_of(each) for each in shown]
    officers = [in_language(phase.label, language) for phase in phases]
    public = [in_language(phase.public, language) for phase in phases]
    return in_clauses(dict.fromkeys(officers)), in_clauses(dict.fromkeys(public))


def proceeding_views(at_hand: FileAtHand) -> Iterable[ProceedingView]:
    for state in at_hand.case.proceedings.values():
        procedure, phase = at_hand.law.procedure_of(state), at_hand.law.phase_of(state)
        yield ProceedingView(
            key=state.key,
            procedure=state.procedure,
            label=procedure.label,
            phase=state.phase,
            phase_label=phase.label,
            public=phase.public,
            number=state.number,
            opened_on=state.opened_on,
            entered_on=state.entered_on,
            suspended_by=state.suspended_by,
            is_final=state.final,
            outcome=state.outcome,
            parties=tuple(state.parties),
            items=state.items,
            facts=state.facts,
            panel=state.panel,
            law=phase.law,
            states=state.states,
        )


def clock_views(at_hand: FileAtHand, on: date) -> Iterable[ClockView]:
    """Running clocks first, by their last day."""
    order = {"running": 0, "suspended": 1}
    states = at_hand.case.clocks.values()
    for state in sorted(states, key=lambda each: (order.get(each.status, 2), each.expires_on or date.max)):
        clock = at_hand.law.clock_of(at_hand.case, state)
        last = state.grace_until or state.expires_on
        yield ClockView(
            key=state.key,
            label=clock.label if clock else {"en": state.clock},
            proceeding=state.proceeding,
            status=state.status,
            whose=clock.whose if clock else "",
            started_on=state.started_on,
            expires_on=state.expires_on,
            grace_until=state.grace_until,
            because=state.because,
            law=state.law,
            is_overdue=state.status == "running" and last is not None and last < on,
        )


def letter_views(at_hand: FileAtHand, papers: Mapping[str, Letter]) -> Iterable[LetterView]:
    for state in reversed(list(at_hand.case.letters.values())):
        letter = at_hand.law.revision.letters.get(state.letter)
        yield LetterView(state, letter.label if letter else {"en": state.letter}, papers.get(state.key))


def entry_views(at_hand: FileAtHand) -> Iterable[EntryView]:
    for state in at_hand.case.entries.values():
        section = at_hand.law.revision.sections.get(state.section)
        yield EntryView(state, section.label if section else {"en": state.section})


def document_views(content: FileState) -> tuple[DocumentView, ...]:
    known = documents_by_id([each.document for each in content.documents])
    return tuple(DocumentView(each, known.get(each.document)) for each in content.documents)


def incoming_views(file: UUID, as_of: date | None) -> tuple[IncomingView, ...]:
    links = IncomingLink.objects.filter(file=file).select_related("incoming").order_by("incoming__received_on", "pk")
    if as_of is not None:
        links = links.filter(incoming__received_on__lte=as_of)
    return tuple(
        IncomingView(
            number=link.incoming.number,
            kind=link.incoming.kind,
            title=link.incoming.title,
            received_on=link.incoming.received_on,
            sender=link.incoming.sender,
            documents=tuple(link.incoming.documents),
            step=link.step,
        )
        for link in links
    )


def proposal_views(at_hand: FileAtHand, actor: Actor, on: date) -> Iterable[ProposalView]:
    law, case, facts = at_hand.law, at_hand.case, at_hand.facts
    for state in case.proposals.values():
        step = law.step_named(case.proceedings[state.proceeding], state.step)
        found = confirm_obstacles(law, case, facts, proposal=state.key, by=actor, on=on)
        separated = separation_obstacles(at_hand, actor, step.confirmed_by or step.by, step.law)
        yield ProposalView(state, step.label, (*found, *separated))


def history_lines(events: Sequence[RecordedEvent], law: Law | None, language: str) -> tuple[HistoryLine, ...]:
    """The events as sentences, the latest first, with the officers' names."""
    told = teller(events, law, language)
    with override(language):
        names = {SYSTEM.id: gettext("the program")}
    names |= names_of({person for event in events for person in persons(event.actor)})
    return tuple(
        HistoryLine(
            sequence=event.sequence,
            kind=event.kind,
            sentence=told.tell(event),
            effective_on=event.effective_on,
            recorded_at=event.recorded_at,
            actor=", ".join(names.get(person, person) for person in event.actor.split(" for ")),
            actor_id=event.actor,
            provision=event.provision,
        )
        for event in reversed(events)
    )
