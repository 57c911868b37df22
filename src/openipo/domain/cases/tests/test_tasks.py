"""Tasks and work lists."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from openipo.domain.accounts.api import User
from openipo.domain.cases.api import (
    OpenTask,
    QueueFilter,
    TaskRefused,
    assign_task,
    claim_task,
    dashboard,
    finish_task,
    loads,
    my_work,
    note_task,
    notes_of,
    queue,
    release_task,
    set_priority,
    tasks_of,
)
from openipo.domain.cases.hand_over import hand_over
from openipo.domain.cases.testing import CLERK, EXAMINER, FORMALITIES, MANAGER, REGISTRAR, Story, a_case, at, officer
from openipo.kernel.ledger.api import NewEvent, append

pytestmark = pytest.mark.django_db
KEY = "application/received"
FRED = officer("formalities_officer", name="fred")


def claim(story: Story, by: Any = FORMALITIES, key: str = KEY) -> Any:
    return claim_task(file=story.file, key=key, by=by, at=at(story.on))


def test_a_phase_brings_a_task_to_its_role_and_takes_it_away() -> None:
    story = a_case("received")
    page = queue("formalities_officer", actor=FORMALITIES, on=story.on)
    [line] = page.lines
    assert (line.number, line.title, line.applicant) == (story.number, "ALBA", "Ana Costa")
    assert line.due_on == date(2026, 3, 10)
    story.step("accord-filing-date", FORMALITIES)
    assert [task.key for task in OpenTask.objects.all()] == ["application/formalities"]


def test_a_claimed_task_is_mine_and_nobody_elses() -> None:
    story = a_case("received")
    assert claim(story).officer == FORMALITIES.id
    assert claim(story).officer == FORMALITIES.id
    with pytest.raises(TaskRefused, match="formalities_officer has taken this task"):
        claim(story, FRED)
    assert [line.key for line in my_work(FORMALITIES, on=story.on).lines] == [KEY]
    assert my_work(FRED, on=story.on).total == 0


def test_a_task_of_another_role_cannot_be_claimed() -> None:
    with pytest.raises(TaskRefused, match="another role"):
        claim(a_case("received"), EXAMINER)


def test_a_task_that_is_done_cannot_be_claimed() -> None:
    story = a_case("formalities")
    with pytest.raises(TaskRefused, match="done or no longer needed"):
        claim(story)


def test_a_manager_assigns_and_reassigns_to_those_who_hold_the_role() -> None:
    story = a_case("received")
    for who in (FORMALITIES, FRED):
        assigned = assign_task(file=story.file, key=KEY, officer=who, by=MANAGER, at=at(story.on))
        assert (assigned.officer, assigned.assigned_by) == (who.id, MANAGER.id)
    with pytest.raises(TaskRefused, match="does not hold the role"):
        assign_task(file=story.file, key=KEY, officer=EXAMINER, by=MANAGER, at=at(story.on))
    with pytest.raises(PermissionDenied, match="Assigning work: reserved to Manager"):
        assign_task(file=story.file, key=KEY, officer=FRED, by=FORMALITIES, at=at(story.on))


def test_a_task_is_put_back_by_its_officer_or_a_manager() -> None:
    story = a_case("received")
    claim(story)
    with pytest.raises(TaskRefused, match="Only the officer who has this task"):
        release_task(file=story.file, key=KEY, by=FRED)
    assert release_task(file=story.file, key=KEY, by=FORMALITIES).officer == ""
    claim(story, FRED)
    assert release_task(file=story.file, key=KEY, by=MANAGER).officer == ""


def test_an_urgent_task_comes_first() -> None:
    first, urgent = a_case("received"), a_case("received", text="BETA")
    set_priority(file=urgent.file, key=KEY, priority=1, by=MANAGER)
    ordered = QueueFilter(order="priority")
    lines = queue("formalities_officer", ordered, actor=FORMALITIES, on=first.on).lines
    assert [line.title for line in lines] == ["BETA", "ALBA"]
    assert lines[0].priority == 1
    with pytest.raises(TaskRefused, match="A priority is"):
        set_priority(file=urgent.file, key=KEY, priority=9, by=MANAGER)


def test_notes_stay_with_the_task_for_colleagues() -> None:
    story = a_case("received")
    note_task(file=story.file, key=KEY, text=" Applicant called. ", by=FRED, at=at(story.on))
    assert [(note.text, note.written_by) for note in notes_of(story.file, KEY)] == [("Applicant called.", "fred")]
    assert tasks_of(story.file, on=story.on)[0].notes == 1
    with pytest.raises(TaskRefused, match="Write something"):
        note_task(file=story.file, key=KEY, text=" ", by=FRED, at=at(story.on))


def test_a_queue_is_narrowed_by_what_the_officer_asks() -> None:
    alba, beta = a_case("received"), a_case("received", text="BETA")
    claim(alba)

    def found(**narrowed: Any) -> list[str]:
        page = queue("formalities_officer", QueueFilter(**narrowed), actor=FORMALITIES, on=beta.on + timedelta(days=9))
        return sorted(line.title for line in page.lines)

    assert found() == ["ALBA", "BETA"]
    assert found(assigned="nobody") == ["BETA"]
    assert found(assigned="me") == found(assigned=FORMALITIES.id) == ["ALBA"]
    assert found(text="beta") == ["BETA"]
    assert found(phase="formalities") == []
    assert found(overdue_only=True) == ["ALBA", "BETA"]
    assert found(priority=1) == []
    assert found(order="opened") == ["ALBA", "BETA"]


def test_a_long_queue_comes_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    stories = [a_case("received") for _ in range(3)]
    monkeypatch.setattr("openipo.domain.cases.queries.work.PAGE", 2)
    last = queue("formalities_officer", actor=FORMALITIES, on=stories[0].on, page=2)
    assert (len(last.lines), last.total, last.page, last.pages) == (1, 3, 2, 2)
    assert queue("formalities_officer", actor=FORMALITIES, on=stories[0].on, page=99).page == 2


def test_loads_and_the_dashboard_count_what_is_there() -> None:
    story, other = a_case("received"), a_case("received")
    claim(story)
    set_priority(file=story.file, key=KEY, priority=1, by=MANAGER)
    later = story.on + timedelta(days=30)
    [load] = loads("formalities_officer", on=later)
    assert (load.officer, load.tasks, load.overdue, load.urgent) == (FORMALITIES.id, 1, 1, 1)
    assert loads("examiner", on=later) == ()
    assert loads(on=later) == (load,)
    counts = dashboard(FORMALITIES, ["formalities_officer", "examiner"], on=other.on)
    assert (counts.mine, counts.mine_overdue, counts.waiting) == (1, 0, {"formalities_officer": 1})


def test_a_page_of_work_takes_few_queries(django_assert_max_num_queries: Any) -> None:
    for _ in range(4):
        a_case("received")
    with django_assert_max_num_queries(15):
        queue("formalities_officer", actor=FORMALITIES, on=date(2026, 3, 9))
        dashboard(FORMALITIES, ["formalities_officer"], on=date(2026, 3, 9))
        loads(on=date(2026, 3, 9))


def with_question(story: Story) -> str:
    """A task that belongs to no phase: the law asked a person."""
    task = {
        "key": "application/question", "proceeding": "application", "phase": "", "role": "formalities_officer",
        "label": {"en": "Decide"}, "due_on": None,
    }  # fmt: skip
    append(chain=story.file, events=[NewEvent("task_opened", story.on, task)], actor="system", at=at(story.on))
    return "application/question"


def test_a_question_is_ticked_off_by_hand_but_a_phases_task_is_not() -> None:
    story = a_case("received")
    key = with_question(story)
    finish: dict[str, Any] = {"file": story.file, "on": story.on, "at": at(story.on)}
    with pytest.raises(TaskRefused, match="cannot be ticked off"):
        finish_task(key=KEY, by=FORMALITIES, **finish)
    with pytest.raises(TaskRefused, match="another role"):
        finish_task(key=key, by=CLERK, **finish)
    with pytest.raises(TaskRefused, match="no longer needed"):
        finish_task(key="x", by=FORMALITIES, **finish)
    finish_task(key=key, by=FORMALITIES, answer="Leave it as it is.", **finish)
    assert set(story.now.case.tasks) == {KEY}
    assert story.now.history[-1].payload["answer"] == "Leave it as it is."


@pytest.mark.parametrize("successor", [None, "fred"])
def test_the_tasks_of_somebody_who_leaves_go_on(successor: str | None) -> None:
    story = a_case("received")
    claim(story)
    leaver = User(username=FORMALITIES.id)
    hand_over(leaver, User(username=successor) if successor else None, REGISTRAR, at(story.on, 17))
    assert tasks_of(story.file, on=story.on)[0].officer == (successor or "")
