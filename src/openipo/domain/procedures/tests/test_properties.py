"""Whatever people and the world do to a file, in whatever order: what must always hold."""

import json
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openipo.domain.procedures.api import (
    CaseState,
    Decision,
    LawError,
    Option,
    confirm,
    fold,
    issue,
    occur,
    open_proceeding,
    options,
    pay,
    publish,
    requests,
    serve,
    take,
    tick,
)
from openipo.domain.procedures.tests.story import CHIEF, FILED, Officer, Story

EVERYBODY = Officer("omar", frozenset({"clerk", "examiner", "chief"}))
PANEL = {"presiding": "omar", "members": ["eva", "ida"]}
NEW_OWNER = {"name": "Bolder Brands"}
FACTS = {"grounds": ["unclear"], "reasons": "ours", "both_agree": True, "new_owner": NEW_OWNER, "panel": PANEL}
Choice = tuple[str, int, int]
CHOICES = st.lists(
    st.tuples(
        st.sampled_from(["step", "step", "step", "confirm", "open", "pay", "issue", "serve", "publish", "pass"]),
        st.integers(0, 40),
        st.integers(0, 50),
    ),
    max_size=14,
)


def any_of(entries: list[Any], place: int) -> Any:
    return entries[place % len(entries)] if entries else None


def act(story: Story, choice: Choice, on: date) -> Decision:
    """One act, chosen among all that the law holds open; nothing, where there is nothing to choose from."""
    kind, place, _ = choice
    law, case, facts = story.law, story.case, story.facts
    if kind == "step":
        option = any_of([each for each in options(law, case, facts, on) if each.is_open], place)
        return take_one(story, option, on) if option else Decision()
    if kind == "confirm":
        proposal = any_of(list(case.proposals), place)
        return confirm(law, case, facts, proposal=proposal, by=CHIEF, on=on) if proposal else Decision()
    if kind == "open":
        request = any_of([each for each in requests(law, case, facts, on) if each.is_open], place)
        if request is None:
            return Decision()
        return open_proceeding(
            law, case, facts, procedure=request.procedure, on=on, request_facts=FACTS, items=request.items[:2]
        )
    return outside(story, kind, place, on)


def take_one(story: Story, option: Option, on: date) -> Decision:
    """The step, on the first of the goods that it may touch."""
    return take(
        story.law,
        story.case,
        story.facts,
        proceeding=option.proceeding,
        step=option.step,
        by=EVERYBODY,
        on=on,
        step_facts=FACTS,
        items=option.items[:1],
    )


def outside(story: Story, kind: str, place: int, on: date) -> Decision:
    case = story.case
    occurrences = {
        "pay": [pay(fee, on) for fee in case.fees.values() if fee.status == "due"],
        "issue": [issue(letter, on) for letter in case.letters.values() if letter.issued_on is None],
        "serve": [serve(letter, on, "post") for letter in case.letters.values() if letter.served_on is None],
        "publish": [publish(entry, on, "1") for entry in case.entries.values() if entry.published_on is None],
    }
    occurrence = any_of(occurrences.get(kind, []), place)
    if occurrence is None:
        return tick(story.law, case, story.facts, on)
    return occur(story.law, case, story.facts, occurrence)


def check_step(before: CaseState, decision: Decision, after: CaseState) -> None:
    for key, proceeding in before.proceedings.items():
        if proceeding.final:
            assert after.proceedings[key].phase == proceeding.phase, "a final phase was left"
    for event in decision.events:
        assert json.loads(json.dumps(event.payload)) == event.payload, f"{event.kind} is not plain JSON"
        assert event.provision, f"{event.kind} cites nothing"


def check_state(story: Story, on: date) -> None:
    case = story.case
    start = CaseState(items={item["id"]: "pending" for item in story.facts["goods"]})
    assert fold(story.events, start) == case, "folding at once differs from folding step by step"
    later = on + timedelta(days=400)
    passed = fold(tick(story.law, case, story.facts, later).events, case)
    assert tick(story.law, passed, story.facts, later).events == (), "time passed twice"
    for clock in case.clocks.values():
        if clock.status in ("running", "suspended"):
            assert not case.proceedings[clock.proceeding].final, "a clock runs in a proceeding that has ended"
        assert (clock.expires_on is None) == (clock.suspended_on is not None and clock.status != "running")
    for proceeding in case.proceedings.values():
        open_suspenders = [key for key in proceeding.suspended_by if case.proceedings[key].final]
        assert proceeding.final or not open_suspenders, "a proceeding waits for one that has ended"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CHOICES)
def test_what_always_holds(choices: list[Choice]) -> None:
    story, on = Story.filed(), FILED
    for choice in choices:
        on += timedelta(days=choice[2])
        before = story.case
        try:
            decision = act(story, choice, on)
        except LawError:
            continue  # refused, and nothing has changed
        story.follow(decision)
        check_step(before, decision, story.case)
    check_state(story, on)


@settings(max_examples=60, deadline=None)
@given(CHOICES, st.integers(0, 40))
def test_a_step_that_is_open_can_be_taken(choices: list[Choice], place: int) -> None:
    """What `options` says and what `take` does never differ."""
    story, on = Story.filed(), FILED
    for choice in choices:
        on += timedelta(days=choice[2])
        try:
            story.follow(act(story, choice, on))
        except LawError:
            continue
    option = any_of([each for each in options(story.law, story.case, story.facts, on) if each.is_open], place)
    if option:
        story.takes(f"{option.proceeding}.{option.step}", on, EVERYBODY, option.items, **FACTS)
        assert story.last.of_kind("step_taken") or story.last.of_kind("step_proposed")
