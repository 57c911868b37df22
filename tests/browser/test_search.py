"""The examiner's search by keyboard alone: found, narrowed, cited, passed over."""

import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from openipo.similarity.pictures.tests.stories import uploaded
from openipo.similarity.pictures.trials.devices import draw_device
from tests.browser.conftest import RunningOffice

pytestmark = pytest.mark.browser
REGISTER = """
from datetime import UTC, date, datetime
from openipo.domain.accounts.api import SYSTEM, add_person, grant_role, office_named
from openipo.domain.cases.testing import a_case
from openipo.domain.rights.api import Mark
from openipo.domain.searches.api import catch_up
person = add_person(username="eva", full_name="Eva Examiner", password={password!r})
at = datetime(2020, 1, 1, tzinfo=UTC)
grant_role(person, "examiner", office=office_named("examplia"), valid_from=date(2020, 1, 1), by=SYSTEM, at=at)
earlier = a_case("registered", mark=Mark("word", "KWIKSTEP"))
a_case("received", filed_on=earlier.on, mark=Mark("word", "QUICKSTEPS"))
later = a_case("examination", filed_on=earlier.on, mark=Mark("word", "QWIKSTEP"))
catch_up()
print(later.file)
"""


@pytest.fixture
def examining(serve_office: Callable[..., RunningOffice], browser: Browser) -> Page:
    """The search for an application like two earlier marks, as its examiner has opened it."""
    office = serve_office(OPENIPO_DEMO="1")
    file = office.run(REGISTER.format(password=office.password)).split()[-1]
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB").new_page()
    page.set_default_timeout(20_000)
    page.goto(f"{office.url}/account/login/")
    page.fill("input[name=login]", "eva")
    page.fill("input[name=password]", office.password)
    page.press("input[name=password]", "Enter")
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    page.goto(f"{office.url}/office/search/?file={file}")
    return page


def here(page: Page) -> str:
    return page.locator(".is-here h3").inner_text()


def search(page: Page, words: str) -> None:
    page.keyboard.press("Alt+Shift+S")
    page.keyboard.press("Control+a")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def test_an_examiner_cites_one_mark_and_passes_over_another_without_a_mouse(examining: Page) -> None:
    page = examining
    search(page, "KWIKSTEP")
    expect(page.locator(".is-here h3")).to_contain_text("KWIKSTEP")
    page.keyboard.press("c")
    expect(page.get_by_text("Cited in the examination report.")).to_be_visible()
    page.keyboard.press("j")
    assert "QUICKSTEPS" in here(page)
    page.keyboard.press("p")
    page.keyboard.type("Other goods.")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Passed over: Other goods.")).to_be_visible()


def slow(page: Page, seconds: float) -> None:
    """The office answers a search after so many seconds: whoever types does not wait for it."""

    def wait(route: Route) -> None:
        time.sleep(seconds)
        route.continue_()

    page.route(re.compile(r"/office/search/\?"), wait)


def test_keys_pressed_at_once_after_enter_belong_to_the_hits_and_not_to_the_field(examining: Page) -> None:
    page = examining
    slow(page, 0.7)
    search(page, "KWIKSTEP")
    page.keyboard.press("j")
    page.keyboard.press("p")
    page.keyboard.type("Other goods.")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Passed over: Other goods.")).to_be_visible()
    expect(page.locator("[name=words]")).to_have_value("KWIKSTEP")
    assert "QUICKSTEPS" in page.locator(".hit--judged h3").inner_text()


def test_keys_pressed_while_a_quick_office_answers_move_through_the_hits(examining: Page) -> None:
    page = examining
    search(page, "KWIKSTEP")
    page.keyboard.press("j")
    expect(page.locator(".is-here h3")).to_contain_text("QUICKSTEPS")
    expect(page.locator("[name=words]")).to_have_value("KWIKSTEP")


def test_escape_leaves_the_field_for_the_hits_and_empties_nothing(examining: Page) -> None:
    page = examining
    search(page, "KWIKSTEP")
    expect(page.locator(".is-here")).to_be_visible()
    page.keyboard.press("Alt+Shift+S")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert "QUICKSTEPS" in here(page)
    expect(page.locator("[name=words]")).to_have_value("KWIKSTEP")
    expect(page.locator(".hit")).to_have_count(2)


def test_hits_are_narrowed_without_loading_the_page_again(examining: Page) -> None:
    page = examining
    search(page, "KWIKSTEP")
    expect(page.locator(".hit")).to_have_count(2)
    page.evaluate("window.stayed = true")
    page.focus("[name=standing]")
    page.keyboard.type("Pending")
    expect(page.locator(".hit")).to_have_count(1)
    expect(page.locator(".hit h3")).to_contain_text("QUICKSTEPS")
    assert page.evaluate("window.stayed")
    assert "standing=pending" in page.url


def test_what_cannot_be_searched_is_told_in_place_of_the_hits_and_its_field_is_at_hand(examining: Page) -> None:
    page = examining
    search(page, "KWIKSTEP")
    expect(page.locator(".hit")).to_have_count(2)
    search(page, "\N{GRINNING FACE}")
    expect(page.locator("#faults")).to_contain_text("There are no letters or figures in what you typed.")
    expect(page.locator(".hit")).to_have_count(0)
    expect(page.locator("[name=words]")).to_be_focused()
    search(page, "KWIKSTEP")
    expect(page.locator(".hit")).to_have_count(2)
    expect(page.locator("#faults")).to_be_empty()


def test_the_enter_key_asks_once(examining: Page) -> None:
    page, asked = examining, list[str]()
    page.on("request", lambda request: asked.append(request.url) if "/office/search/?" in request.url else None)
    search(page, "KWIKSTEP")
    expect(page.locator(".is-here")).to_be_visible()
    page.wait_for_timeout(500)
    assert len(asked) == 1


def test_whoever_was_signed_out_meanwhile_signs_in_and_finds_the_search_as_it_was_asked_for(examining: Page) -> None:
    page = examining
    page.context.clear_cookies()
    search(page, "KWIKSTEP")
    page.wait_for_url(re.compile("/account/login/"))
    expect(page.locator("input[name=password]")).to_be_visible()
    page.fill("input[name=login]", "eva")
    page.fill("input[name=password]", "a long enough phrase")
    page.press("input[name=password]", "Enter")
    expect(page.locator(".hit")).to_have_count(2)


def test_an_office_that_does_not_answer_is_told_and_leaves_no_hits_of_another_question(examining: Page) -> None:
    page = examining
    search(page, "KWIKSTEP")
    expect(page.locator(".hit")).to_have_count(2)
    page.route(re.compile(r"/office/search/\?"), lambda route: route.abort())
    search(page, "OTHER")
    expect(page.get_by_text("The office did not answer.")).to_be_visible()
    expect(page.locator(".hit")).to_have_count(0)


def test_a_part_of_the_picture_is_drawn_and_searched_without_loading_the_page(examining: Page) -> None:
    page = examining
    page.get_by_text("Search with a picture").click()
    file = {"name": "sign.png", "mimeType": "image/png", "buffer": uploaded(draw_device(3))}
    page.locator("[name=upload]").set_input_files(file)  # type: ignore[arg-type]
    page.get_by_role("button", name="Search with this picture").click()
    picture = page.locator(".asked__picture")
    box = picture.bounding_box()
    assert box
    page.evaluate("window.stayed = true")
    page.mouse.move(box["x"] + 1, box["y"] + 1)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.up()
    page.wait_for_url(re.compile("right=50"))
    expect(page.locator("[name=bottom]")).to_have_value("50")
    expect(page.locator(".asked__part")).to_be_visible()
    assert page.evaluate("window.stayed")


def test_a_mark_is_passed_over_side_by_side_and_taken_back_without_a_mouse(examining: Page) -> None:
    page = examining
    search(page, "KWIKSTEP")
    expect(page.locator(".is-here")).to_be_visible()
    page.keyboard.press("s")
    page.wait_for_url(re.compile("/compare/"))
    page.keyboard.press("p")
    page.keyboard.type("Other goods.")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Passed over: Other goods.")).to_be_visible()
    page.keyboard.press("t")
    expect(page.get_by_text("Open again.")).to_be_visible()
