"""The frame, sign-in and the catalogue in a real browser: narrow, from right to left, without script, for everyone."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import RunningOffice

pytestmark = pytest.mark.browser

PAGES = {
    "start": "/",
    "catalogue": "/design/",
    "sign-in": "/account/login/",
    "no sign-up": "/account/signup/",
    "missing page": "/nowhere",
}
LANGUAGES = ("en", "fr", "ar")
KILOBYTES = 200


def open_page(browser: Browser, office: RunningOffice, path: str, *, language: str, width: int, script: bool = True):
    window = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=script)
    window.add_cookies([{"name": "django_language", "value": language, "url": office.url}])
    page = window.new_page()
    page.refusals = []  # type: ignore[attr-defined]
    page.on("console", lambda message: _note(page, message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: _note(page, str(error)))
    page.goto(office.url + path)
    return page


def _note(page: Page, words: str) -> None:
    if "404" not in words:
        page.refusals.append(words)  # type: ignore[attr-defined]


def overflow(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_every_page_is_open_to_everyone_and_runs_nothing_forbidden(browser, office, path, language) -> None:
    page = open_page(browser, office, path, language=language, width=360)
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert page.locator("h1").count() == 1
    assert overflow(page) <= 0, "the page scrolls sideways at 360 pixels"
    assert page.refusals == []
    page.context.close()


def test_the_check_for_barriers_finds_a_planted_one(browser, office) -> None:
    page = open_page(browser, office, "/", language="en", width=1280)
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert Axe().run(page).violations_count == 1
    page.context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_no_page_is_heavier_than_a_slow_line_carries(browser, office, path) -> None:
    window = browser.new_context()
    page = window.new_page()
    answers: list[Any] = []
    page.on("response", lambda answer: answers.extend([answer]))
    page.goto(office.url + path, wait_until="networkidle")
    told = [answer for answer in answers if answer.ok or answer.status == 404]
    assert 0 < sum(len(answer.body()) for answer in told) < KILOBYTES * 1000
    window.close()


def test_the_content_is_one_key_away(page: Page, office) -> None:
    page.goto(office.url + "/design/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_the_language_changes_without_script_and_stays(browser, office) -> None:
    page = open_page(browser, office, "/design/", language="en", width=1280, script=False)
    with page.expect_navigation():
        page.get_by_role("button", name="العربيّة").click()
    assert page.url == office.url + "/design/"
    page.goto(office.url + "/account/login/")
    assert page.locator("h1").inner_text() == "تسجيل الدخول"
    page.context.close()


def test_errors_lead_to_their_fields(page: Page, office) -> None:
    page.goto(office.url + "/design/")
    page.get_by_role("link", name="Name of the applicant: This field is required.").click()
    assert page.url.endswith("#id_wrong-name")


def test_the_keyboard_reaches_a_field_by_its_letter(page: Page, office) -> None:
    page.goto(office.url + "/design/")
    page.keyboard.press("Alt+Shift+S")
    page.wait_for_url("**/design/?")


def test_the_names_of_files_taken_are_shown(page: Page, office) -> None:
    page.goto(office.url + "/design/")
    page.locator("#id_empty-scan").set_input_files(
        [{"name": "scan.pdf", "mimeType": "application/pdf", "buffer": b"x"}]
    )
    assert page.locator("[data-drop] [data-names]").first.inner_text() == "scan.pdf"


def test_an_explanation_opens_by_keyboard(page: Page, office) -> None:
    page.goto(office.url + "/design/")
    page.get_by_text("Why 12 May 2026?").focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("Rule 12(2)").is_visible()
