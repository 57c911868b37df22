"""Each kind of recorded act, done once more through the door of the engine that it went through."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from openipo.domain.cases.in_languages import in_languages
from openipo.domain.cases.replay.recorded_acts import RecordedAct
from openipo.domain.cases.replay.rehearsal import Rehearsal
from openipo.domain.procedures.api import (
    UNANSWERED,
    LawError,
    Occurrence,
    StepNotAllowed,
    Text,
    confirm,
    issue,
    move_to_revision,
    object_to,
    open_proceeding,
    pay,
    publish,
    serve,
    start,
    take,
    tick,
    waive,
    withdraw_proposal,
)
from openipo.domain.rights.api import EffectRefused
from openipo.kernel.calendar.api import in_language, set_apart
from openipo.kernel.ledger.api import NewEvent


@dataclass(frozen=True)
class Somebody:
    """Whoever acted, in the role in which the record names them."""

    id: str
    roles: frozenset[str]


SECOND = "a-second-person"  # who confirms where this text of the law wants one and the record has none

SECOND_WANTED: Text = {
    "en": "“{}” would have needed a second person.",
    "fr": "«\u00a0{}\u00a0» aurait exigé une seconde personne.",
    "ar": "كانت الخطوة «{}» لتحتاج إلى شخص ثانٍ.",
}


def play(rehearsal: Rehearsal, act: RecordedAct) -> None:
    """Do the act; where the law closes it, that is noted with the obstacles and the file goes on without it."""
    rehearsal.know_answers(act.event.recorded_at)
    if act.event.sequence in rehearsal.unasked:
        rehearsal.assume_answers(act)
    try:
        PLAYERS[act.kind](rehearsal, act)
    except StepNotAllowed as refusal:
        if rehearsal.finds_unasked and act.event.sequence not in rehearsal.unasked and _wants_answers_only(refusal):
            rehearsal.unasked.add(act.event.sequence)
            return play(rehearsal, act)
        rehearsal.close(act, what_was_done(rehearsal, act), refusal.obstacles[0].law, refusal.obstacles)
    except (LawError, EffectRefused) as error:
        done = what_was_done(rehearsal, act)
        said = {each: f"{in_language(done, each) or act.kind}: {why}" for each, why in in_languages(error).items()}
        rehearsal.close(act, said, act.event.provision, ())


def _wants_answers_only(refusal: StepNotAllowed) -> bool:
    return all(each.code.startswith(f"{UNANSWERED}:") for each in refusal.obstacles)


def what_was_done(rehearsal: Rehearsal, act: RecordedAct) -> Text:
    """The act in words: the label of its step, procedure, fee, letter or gazette section."""
    payload, revision = act.payload, rehearsal.at_hand.law.revision
    place = rehearsal.at_hand.case.proceedings.get(payload.get("proceeding", ""))
    procedure = revision.procedures.get(payload.get("procedure") or (place.procedure if place else ""))
    lists: list[tuple[str, Mapping[str, Any]]] = [
        ("step", procedure.steps if procedure else {}),
        ("fee", revision.fees),
        ("letter", revision.letters),
        ("section", revision.sections),
        ("procedure", revision.procedures),
    ]
    for kind, provisions in lists:
        named = payload.get(kind, "")
        if named:
            return provisions[named].label if named in provisions else {"en": named}
    return {"en": act.kind}


def begin(rehearsal: Rehearsal, act: RecordedAct) -> None:
    """The application comes in with its papers, on the day on which it did."""
    first = [each for each in act.events if each.kind in ("application_received", "document_linked")]
    rehearsal.record(_as_told(each) for each in first)
    now = rehearsal.at_hand
    number = str(act.payload.get("number", ""))
    rehearsal.add(start(now.law, now.facts, act.on, case=now.case, number=number))


def tell(rehearsal: Rehearsal, act: RecordedAct) -> None:
    rehearsal.record([_as_told(act.event)])


def be_merged(rehearsal: Rehearsal, act: RecordedAct) -> None:
    """The file is joined to another: what that one told this one."""
    kinds = ("items_marked", "file_linked", "file_merged")
    rehearsal.record(_as_told(each) for each in act.events if each.kind in kinds)
    rehearsal.happen(Occurrence("merged", act.on))


def _as_told(event: Any) -> NewEvent:
    return NewEvent(event.kind, event.effective_on, event.payload, event.provision)


def take_step(rehearsal: Rehearsal, act: RecordedAct) -> None:
    """A step taken alone. Where two are wanted now, somebody confirms it, and that is noted."""
    new = _take(rehearsal, act)
    for key in new:
        proposed = rehearsal.at_hand.case.proposals[key]
        now = rehearsal.at_hand
        provision = now.law.step_named(now.case.proceedings[proposed.proceeding], proposed.step)
        label = provision.label or {"en": provision.id}
        rehearsal.notes.append(
            {
                language: words.format(set_apart(in_language(label, language), language))
                for language, words in SECOND_WANTED.items()
            }
        )
        second = Somebody(SECOND, frozenset(provision.confirmed_by or provision.by))
        rehearsal.add(confirm(now.law, now.case, now.facts, proposal=key, by=second, on=act.on))


def propose(rehearsal: Rehearsal, act: RecordedAct) -> None:
    for key in _take(rehearsal, act):
        rehearsal.proposals[act.payload["key"]] = key


def _take(rehearsal: Rehearsal, act: RecordedAct) -> list[str]:
    """Take or propose the step; the keys of what is proposed."""
    now, said = rehearsal.at_hand, act.payload
    decision = take(
        now.law,
        now.case,
        now.facts,
        proceeding=said["proceeding"],
        step=said["step"],
        by=Somebody(said.get("by") or act.event.actor, frozenset({said.get("by_role", "")})),
        on=act.on,
        step_facts=said.get("facts") or {},
        items=tuple(said.get("items") or ()),
        states=tuple(said.get("states") or ()),
    )
    rehearsal.add(decision)
    return [each.payload["key"] for each in decision.of_kind("step_proposed")]


def confirm_step(rehearsal: Rehearsal, act: RecordedAct) -> None:
    """Passed over where nothing waits for it: the step was taken at once, or was not allowed, which is told already."""
    now, said = rehearsal.at_hand, act.payload
    key = rehearsal.proposals.get(said.get("proposal") or said.get("key", ""), "")
    if key not in now.case.proposals:
        return
    by = Somebody(said.get("by") or act.event.actor, _roles_to_confirm(rehearsal, key, said.get("by_role", "")))
    rehearsal.add(confirm(now.law, now.case, now.facts, proposal=key, by=by, on=act.on))


def _roles_to_confirm(rehearsal: Rehearsal, key: str, stated: str) -> frozenset[str]:
    """A vote is recorded without the role in which it was given: that of the step."""
    if stated:
        return frozenset({stated})
    now = rehearsal.at_hand
    proposed = now.case.proposals[key]
    provision = now.law.step_named(now.case.proceedings[proposed.proceeding], proposed.step)
    return frozenset(provision.confirmed_by or provision.by)


def object_to_step(rehearsal: Rehearsal, act: RecordedAct) -> None:
    now, said = rehearsal.at_hand, act.payload
    key = rehearsal.proposals.get(said["key"], "")
    if key in now.case.proposals:
        by = Somebody(said["by"], _roles_to_confirm(rehearsal, key, ""))
        reason = said.get("reason", "")
        rehearsal.add(object_to(now.law, now.case, now.facts, proposal=key, by=by, on=act.on, reason=reason))


def withdraw(rehearsal: Rehearsal, act: RecordedAct) -> None:
    now = rehearsal.at_hand
    key = rehearsal.proposals.get(act.payload["key"], "")
    if key in now.case.proposals:
        by = Somebody(act.payload.get("by", ""), frozenset())
        rehearsal.add(withdraw_proposal(now.law, now.case, proposal=key, by=by, on=act.on))


def open_one(rehearsal: Rehearsal, act: RecordedAct) -> None:
    now, said = rehearsal.at_hand, act.payload
    decision = open_proceeding(
        now.law,
        now.case,
        now.facts,
        procedure=said["procedure"],
        on=act.on,
        request_facts=said.get("facts") or {},
        items=tuple(said.get("items") or ()),
        states=tuple(said.get("states") or ()),
        parties=tuple(said.get("parties") or ()),
        number=said.get("number", ""),
    )
    rehearsal.add(decision)


def pay_fee(rehearsal: Rehearsal, act: RecordedAct) -> None:
    """Who paid in full then is taken to pay in full now, whatever it costs; a part payment stays what it was.

    A fee that is not charged here, or is settled already, is not paid: that it was not charged is told by comparison.
    """
    said, fees = act.payload, rehearsal.at_hand.case.fees
    state = fees.get(said["key"])
    if state is None or state.status != "due":
        return
    amount = None if act.event.kind == "fee_paid" else int(said["received"])
    rehearsal.happen(pay(state, act.on, amount))


def waive_fee(rehearsal: Rehearsal, act: RecordedAct) -> None:
    state = rehearsal.at_hand.case.fees.get(act.payload["key"])
    if state is not None and state.status == "due":
        rehearsal.happen(waive(state, act.on, act.payload.get("reason", "")))


def issue_letter(rehearsal: Rehearsal, act: RecordedAct) -> None:
    """A letter that was never written here is neither issued nor served; that is told by comparison."""
    state = rehearsal.at_hand.case.letters.get(act.payload["key"])
    if state is not None and state.issued_on is None:
        rehearsal.happen(issue(state, act.on))


def serve_letter(rehearsal: Rehearsal, act: RecordedAct) -> None:
    state = rehearsal.at_hand.case.letters.get(act.payload["key"])
    if state is not None:
        rehearsal.happen(serve(state, act.on, act.payload.get("means", "")))


def publish_entry(rehearsal: Rehearsal, act: RecordedAct) -> None:
    state = rehearsal.at_hand.case.entries.get(act.payload["key"])
    if state is not None and state.published_on is None:
        rehearsal.happen(publish(state, act.on, act.payload.get("issue", "")))


def let_time_pass(rehearsal: Rehearsal, act: RecordedAct) -> None:
    now = rehearsal.at_hand
    rehearsal.add(tick(now.law, now.case, now.facts, act.on))


def move(rehearsal: Rehearsal, act: RecordedAct) -> None:
    """A move to a revision that the file stands under, or has left behind, is passed over."""
    now, to = rehearsal.at_hand, act.payload["to"]
    if act.payload["from"] == now.case.revision:
        rehearsal.add(move_to_revision(now.law, now.case, now.facts, to, act.on))


PLAYERS: Mapping[str, Callable[[Rehearsal, RecordedAct], None]] = {
    "begin": begin,
    "tell": tell,
    "be_merged": be_merged,
    "take": take_step,
    "propose": propose,
    "confirm": confirm_step,
    "object": object_to_step,
    "withdraw": withdraw,
    "open": open_one,
    "pay": pay_fee,
    "waive": waive_fee,
    "issue": issue_letter,
    "serve": serve_letter,
    "publish": publish_entry,
    "let_time_pass": let_time_pass,
    "move": move,
}
