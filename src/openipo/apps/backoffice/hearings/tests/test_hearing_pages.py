"""The hearing calendar, one hearing from summons to minutes, the registers of disputes."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.files.tests.test_pages import words
from openipo.apps.backoffice.testing import person, signed_in_as
from openipo.domain.cases.testing import OPPOSITIONS, REGISTRAR, Story, a_case
from openipo.domain.hearings.api import Hearing, keep_room
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
DESK = "/office/hearings/"


@pytest.fixture
def story() -> Any:
    """An opposition whose counter-statement is awaited, on a morning in September 2026."""
    told = a_case("published")
    told.oppose()
    told.pay("opposition")
    told.step("find-admissible", OPPOSITIONS, proceeding="opposition", facts={"earlier_right": "000012"})
    clock = next(each for each in told.now.case.clocks.values() if each.clock == "cooling-off")
    assert clock.expires_on
    told.wait_until(clock.expires_on + timedelta(days=1))
    keep_room(name="Room 1", seats=8, by=REGISTRAR)
    person("eva", "board_member")
    with frozen(datetime(told.on.year, told.on.month, told.on.day, 10, tzinfo=UTC)):
        yield told


def fix(pages: PageClient, story: Story, weeks: int = 6, **changes: Any) -> Any:
    url = reverse("office_hearings:fix", args=[story.file, "opposition"])
    sent = form_of(pages.page(url), day=_day(story, weeks), begins="10:00", ends="12:00", presides="opposition_officer")
    return pages.post(url, {**sent, **changes})


def form_of(page: Any, **changed: Any) -> dict[str, Any]:
    """What the browser would send: the values of the page's own form, some of them changed."""
    form = page.xpath("//form[contains(@class, 'form')]")[-1]
    return {**{name: value for name, value in form.form_values()}, **changed}


def _day(story: Story, weeks: int) -> str:
    return (story.on + timedelta(weeks=weeks)).isoformat()


def test_a_hearing_is_fixed_from_its_proceeding_and_stands_in_the_calendar(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "opposition_officer")
    proceedings = pages.page(reverse("office_files:proceedings", args=[story.file]))
    assert proceedings.xpath("//a[contains(@href, '/hearings/new/')]")
    answer = fix(pages, story)
    assert answer.status_code == 302
    said = words(pages.page(answer["Location"]))
    assert "Opposition OP/2026/0001" in said
    assert "10:00 - 12:00" in said
    assert "Bold Brands Ltd" in said
    assert "Opposition OP/2026/0001" in words(pages.page(f"{DESK}?on={_day(story, 6)}"))
    assert "Opposition OP/2026/0001" in words(pages.page(f"{DESK}?on={_day(story, 6)}&by=month&mine=1"))
    assert "Opposition Officer" in words(pages.page(f"{DESK}load/?on={_day(story, 6)}"))
    assert "No hearing is fixed" in words(pages.page(f"{DESK}?on=nonsense"))


def test_what_the_law_or_the_room_refuses_is_said_on_the_form(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "opposition_officer")
    short = fix(pages, story, weeks=2)
    assert short.status_code == 422
    assert b"at least four weeks before the hearing" in short.content
    fix(pages, story)
    taken = fix(pages, story, presides="eva")
    assert b"The room Room 1 is taken at that time." in taken.content
    assert Hearing.objects.count() == 1


def test_a_hearing_is_postponed_held_and_its_minutes_signed(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "opposition_officer")
    first = fix(pages, story)["Location"]
    url = f"{first}postpone/"
    sent = form_of(pages.page(url), day=_day(story, 7), begins="09:00", ends="10:00", because="The opponent is ill.")
    second = pages.post(url, sent)["Location"]
    assert "Postponed" in words(pages.page(first))
    with frozen(datetime.fromisoformat(_day(story, 7)).replace(hour=11, tzinfo=UTC)):
        pages.cookies.clear()  # seven weeks later one signs in anew
        signed_in_as(pages, "opposition_officer")
        held = {"request_key": "m1", "text": "Both parties were heard."}
        pages.post(f"{second}minutes/", held)
        page = pages.page(second)
        assert "Held" in words(page)
        (paper,) = page.xpath("//a[contains(@href, '/original/')]/@href")
        assert pages.get(paper).status_code == 200
        bundle = pages.get(reverse("office_hearings:bundle", args=[story.file, "opposition"]))
        assert bundle["Content-Type"] == "application/pdf"


def test_a_hearing_is_called_off_with_a_reason(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "opposition_officer")
    url = fix(pages, story)["Location"]
    pages.post(f"{url}call-off/", {"request_key": "c0", "because": ""})
    assert Hearing.objects.get().state == "fixed"
    pages.post(f"{url}call-off/", {"request_key": "c1", "because": "They have settled."})
    said = words(pages.page(url))
    assert "Called off" in said
    assert "They have settled." in said


def test_whoever_fixes_no_hearings_reads_them(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "cashier")
    assert pages.get(reverse("office_hearings:fix", args=[story.file, "opposition"])).status_code == 403
    assert "No hearing is fixed" in words(pages.page(DESK))


def test_rooms_are_kept_by_the_registrar(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "registrar")
    pages.post(f"{DESK}rooms/", form_of(pages.page(f"{DESK}rooms/"), name="Great hall", seats="40"))
    assert "Great hall" in words(pages.page(f"{DESK}rooms/"))
    signed_in_as(pages, "cashier")
    assert not pages.page(f"{DESK}rooms/").xpath("//input[@name='seats']")


def test_the_registers_list_proceedings_by_number(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "registrar")
    said = words(pages.page(f"{DESK}registers/opposition/"))
    assert "OP/2026/0001" in said
    assert "Bold Brands Ltd" in said
    assert "no entry of this kind" in words(pages.page(f"{DESK}registers/appeal/?state=ended&page=7"))
    assert "OP/2026/0001" in words(pages.page(f"{DESK}registers/opposition/?state=open"))
    assert pages.get(f"{DESK}registers/renewal/").status_code == 404


def test_unknown_hearings_and_proceedings_are_not_found(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "registrar")
    assert pages.get(reverse("office_hearings:hearing", args=[story.file])).status_code == 404
    assert pages.get(reverse("office_hearings:bundle", args=[story.file, "appeal-7"])).status_code == 404
    assert pages.get(reverse("office_hearings:fix", args=[story.file, "appeal-7"])).status_code == 404
