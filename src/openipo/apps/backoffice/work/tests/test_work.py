"""Work lists: taken, given, put back, kept filters, a step on a group."""

from collections.abc import Iterator
from secrets import token_urlsafe
from typing import Any

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import person, signed_in_as
from openipo.domain.cases.api import OpenTask, TaskAssignment, note_task
from openipo.domain.cases.testing import EXAMINER, Story, a_case, at
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
QUEUE = reverse("office_work:queue", args=["examiner"])
GROUP = reverse("office_work:group")


@pytest.fixture
def files() -> Iterator[list[Story]]:
    """Three files in examination; the clock stands on their day."""
    stories = [a_case("examination", text=text) for text in ("ALBA", "LUMO", "PONT")]
    with frozen(at(stories[0].on, 15)):
        yield stories


def task_of(story: Story) -> OpenTask:
    return OpenTask.objects.get(file=story.file, role="examiner")


def marks(*stories: Story) -> list[str]:
    return [f"{story.file} {task_of(story).key}" for story in stories]


def send(pages: PageClient, url: str, **said: Any) -> Any:
    return pages.post(url, {"request_key": token_urlsafe(), **said})


def has(story: Story) -> str:
    found = TaskAssignment.objects.filter(file=story.file, key=task_of(story).key).first()
    return found.officer if found else ""


def words(page: Any) -> str:
    return " ".join(page.text_content().split())


def test_my_work_counts_what_waits_in_the_queues_of_my_roles(pages: PageClient, files: list[Story]) -> None:
    signed_in_as(pages, "examiner")
    page = pages.page(reverse("office_work:mine"))
    assert QUEUE in page.xpath("//ul[@class='counts']//a/@href")
    assert page.xpath("//ul[@class='counts']//strong")[0].text == "3"
    assert "You have no task" in words(page)


def test_a_task_is_taken_from_the_file_and_put_back(pages: PageClient, files: list[Story]) -> None:
    signed_in_as(pages, "examiner")
    url, key = reverse("office_work:task", args=[files[0].file]), task_of(files[0]).key
    send(pages, url, act="claim", key=key)
    assert has(files[0]) == "examiner"
    assert "ALBA" in words(pages.page(reverse("office_work:mine")))
    send(pages, url, act="release", key=key)
    assert has(files[0]) == ""


def test_a_task_that_another_has_taken_is_refused_with_the_name(pages: PageClient, files: list[Story]) -> None:
    signed_in_as(pages, "examiner")
    url, key = reverse("office_work:task", args=[files[0].file]), task_of(files[0]).key
    send(pages, url, act="claim", key=key)
    signed_in_as(pages, "examiner", username="other")
    answer = send(pages, url, act="claim", key=key, back=QUEUE)
    assert answer.url == QUEUE
    assert "has taken this task already" in words(pages.page(QUEUE))


def test_ticked_tasks_are_taken_with_a_result_for_each(pages: PageClient, files: list[Story]) -> None:
    signed_in_as(pages, "examiner")
    answer = send(pages, GROUP, act="claim", task=marks(*files[:2]), back=QUEUE)
    assert "2 done, 0 refused." in words(pages.page(answer.url))
    assert [has(story) for story in files] == ["examiner", "examiner", ""]


def test_a_manager_gives_tasks_to_somebody_who_holds_the_role_only(pages: PageClient, files: list[Story]) -> None:
    person("ann", "examiner")
    person("carl", "cashier")
    signed_in_as(pages, "manager")
    send(pages, GROUP, act="assign", value="ann", task=marks(files[0]))
    answer = send(pages, GROUP, act="assign", value="carl", task=marks(files[1]))
    assert "0 done, 1 refused." in words(pages.page(answer.url))
    assert [has(files[0]), has(files[1])] == ["ann", ""]
    assert "Ann" in words(pages.page(reverse("office_work:loads")))


def test_nothing_ticked_is_told(pages: PageClient, files: list[Story]) -> None:
    signed_in_as(pages, "examiner")
    assert send(pages, GROUP, act="claim", back=QUEUE).url == QUEUE
    assert "Tick at least one line." in words(pages.page(QUEUE))


def answered(files: list[Story]) -> None:
    for story in files:
        story.answer("application.examination")


def test_a_file_with_open_questions_holds_up_no_other_and_is_named_with_the_way_to_them(
    pages: PageClient, files: list[Story]
) -> None:
    answered(files[:2])
    signed_in_as(pages, "examiner")
    asked = send(pages, GROUP, act="step", task=marks(*files), back=QUEUE).content.decode()
    assert "open on 2 files" in asked
    assert reverse("office_examination:report", args=[files[2].file]) in asked
    answer = send(pages, GROUP, act="step", step="application.accept", task=marks(*files), back=QUEUE)
    assert "2 done, 0 refused." in words(pages.page(answer.url))
    assert [story.phases["application"] for story in files] == ["accepted", "accepted", "examination"]


def test_a_step_for_which_all_files_want_answers_is_not_offered(pages: PageClient, files: list[Story]) -> None:
    signed_in_as(pages, "examiner")
    asked = send(pages, GROUP, act="step", step="application.accept", task=marks(*files), back=QUEUE).content.decode()
    assert 'value="application.accept"' not in asked
    assert all(reverse("office_examination:report", args=[story.file]) in asked for story in files)


def test_a_step_on_a_group_is_chosen_then_taken_on_each(pages: PageClient, files: list[Story]) -> None:
    answered(files)
    signed_in_as(pages, "examiner")
    asked = send(pages, GROUP, act="step", task=marks(*files), back=QUEUE)
    assert asked.status_code == 200
    assert "application.accept" in asked.content.decode()
    answer = send(pages, GROUP, act="step", step="application.accept", task=marks(*files), back=QUEUE)
    assert "3 done, 0 refused." in words(pages.page(answer.url))
    assert {story.phases["application"] for story in files} == {"accepted"}


def test_a_file_on_which_the_step_is_closed_is_left_out_of_the_group(pages: PageClient, files: list[Story]) -> None:
    answered(files)
    signed_in_as(pages, "examiner")
    ticked = marks(*files)
    files[2].accept()
    answer = send(pages, GROUP, act="step", step="application.accept", task=ticked)
    assert "2 done, 0 refused." in words(pages.page(answer.url))


def test_the_queue_is_narrowed_and_the_filter_kept_until_it_is_cleared(pages: PageClient, files: list[Story]) -> None:
    signed_in_as(pages, "examiner")
    assert "LUMO" not in words(pages.page(QUEUE + "?text=alba"))
    kept: Any = pages.get(QUEUE)
    assert kept.url == QUEUE + "?text=alba"
    assert "LUMO" in words(pages.page(QUEUE + "?clear=1"))
    assert "LUMO" in words(pages.page(QUEUE))


def test_a_role_that_the_office_does_not_know_has_no_queue(pages: PageClient) -> None:
    signed_in_as(pages, "examiner")
    assert pages.get(reverse("office_work:queue", args=["jester"])).status_code == 404


def test_notes_are_read_and_written(pages: PageClient, files: list[Story]) -> None:
    signed_in_as(pages, "examiner")
    key = task_of(files[0]).key
    note_task(file=files[0].file, key=key, text="Ask about the colours.", by=EXAMINER, at=at(files[0].on))
    url = reverse("office_work:notes", args=[files[0].file])
    assert "Ask about the colours." in words(pages.page(f"{url}?key={key}"))
    send(pages, url, key=key, text="Asked.")
    assert "Asked." in words(pages.page(f"{url}?key={key}"))
    send(pages, url, key=key, text="")
    assert "Write something" in words(pages.page(f"{url}?key={key}"))


def test_only_who_assigns_work_sees_the_loads(pages: PageClient) -> None:
    signed_in_as(pages, "examiner")
    assert pages.get(reverse("office_work:loads")).status_code == 403
