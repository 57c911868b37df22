"""The ten minutes that the README promises a newcomer: from a paper form to a certificate and a published gazette."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import RunningOffice

pytestmark = pytest.mark.browser
ENGAGE = """
from datetime import UTC, date, datetime
from openipo.domain.accounts.api import User
from openipo.offices.examplia.demo.people import engage
engage(from_day=date(2020, 1, 1), at=datetime(2020, 1, 1, tzinfo=UTC), password={password!r})
User.objects.update(language="en")
"""


class Visitor:
    """Somebody who tries the demonstration, signing in as one officer after another."""

    def __init__(self, office: RunningOffice, browser: Browser) -> None:
        self.office = office
        self.browser = browser
        self.file = ""

    def sign_in(self, officer: str, path: str = "") -> Page:
        page = self.browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB").new_page()
        page.set_default_timeout(20_000)
        page.goto(f"{self.office.url}/account/login/")
        page.fill("input[name=login]", officer)
        page.fill("input[name=password]", self.office.password)
        page.press("input[name=password]", "Enter")
        expect(page.get_by_role("button", name="Sign out")).to_be_visible()
        if path:
            page.goto(self.office.url + path)
        return page

    def take(self, officer: str, step: str, *, letter: bool = False) -> Page:
        """Take a step on the file; sign and issue the letter it calls for."""
        page = self.sign_in(officer, f"/office/files/{self.file}/")
        page.get_by_role("link", name=step).first.click()
        page.get_by_role("button", name="Record", exact=True).click()
        expect(page.get_by_text(f"Recorded: {step}")).to_be_visible()
        if letter:
            page.get_by_role("button", name="Sign and issue").click()
            expect(page.get_by_text("Signed and issued.")).to_be_visible()
        return page

    def answer_all(self, officer: str) -> None:
        """Answer every question of the examination with yes, as the law wants it before the application is accepted."""
        page = self.sign_in(officer, f"/office/files/{self.file}/examination/")
        for yes in page.get_by_label("Yes, it holds").all():
            yes.check()
        page.get_by_role("button", name="Save the answers").click()
        expect(page.get_by_text("Saved:")).to_be_visible()

    def let_time_pass(self, until: date) -> None:
        page = self.sign_in("manager", "/demonstration/")
        page.get_by_label("Go on to this day").fill(until.isoformat())
        page.get_by_role("button", name="Go on", exact=True).click()
        expect(page.get_by_text("days passed.")).to_be_visible()


@pytest.fixture
def visitor(serve_office: Callable[..., RunningOffice], browser: Browser) -> Visitor:
    office = serve_office(OPENIPO_DEMO="1")
    office.run(ENGAGE.format(password=office.password))
    return Visitor(office, browser)


def test_a_paper_application_becomes_a_certificate_and_a_gazette_entry(visitor: Visitor) -> None:
    number = receive(visitor)
    pay(visitor, number)
    visitor.take("formalities", "Accord the filing date", letter=True)
    visitor.take("formalities", "Find the formalities in order")
    visitor.take("classifier", "Confirm the classification")
    visitor.answer_all("examiner")
    visitor.take("examiner", "Accept the application", letter=True)

    published_on = publish(visitor, number)
    visitor.let_time_pass(published_on + timedelta(days=70))
    certificate = visitor.take("registrar", "Register the mark", letter=True)

    assert certificate.request.get(certificate.url + "paper.pdf").body().startswith(b"%PDF")
    what_the_public_sees(visitor, number)


def receive(visitor: Visitor) -> str:
    page = visitor.sign_in("clerk", "/office/reception/")
    for field, words in (
        ("applicants-0-name", "Alma Verde"),
        ("applicants-0-street", "3 Quay"),
        ("applicants-0-city", "Port Example"),
        ("applicants-0-country", "XX"),
        ("mark-text", "BELTAROSA"),
        ("goods-0-class_number", "25"),
        ("goods-0-items", "clothing\nfootwear"),
    ):
        page.fill(f"[name={field}]", words)
    page.get_by_role("button", name="Receive", exact=True).click()
    number = page.get_by_role("heading", level=1).inner_text()
    visitor.file = re.search(r"received/([0-9a-f-]+)/", page.url)[1]  # type: ignore[index]
    assert page.request.get(page.url + "receipt.pdf").body().startswith(b"%PDF")
    return re.search(r"TM/\d{4}/\d+", number + page.content())[0]  # type: ignore[index]


def pay(visitor: Visitor, number: str) -> None:
    page = visitor.sign_in("cashier", "/office/money/till/")
    page.fill("[name=opening_float]", "0")
    page.get_by_role("button", name="Open the till").click()
    page.goto(f"{visitor.office.url}/office/money/take/?files={number}")
    page.check("[name=method][value=cash]")
    page.get_by_role("button", name="Take payment").click()
    expect(page.get_by_text("Payment taken under receipt")).to_be_visible()


def publish(visitor: Visitor, number: str) -> date:
    """Opened, composed, proofed and frozen by one officer, signed by another, published on the planned day."""
    page = visitor.sign_in("publication", "/gazette/desk/")
    opens = page.get_by_text("Open the issue of").first
    planned_on = datetime.strptime(opens.inner_text(), "Open the issue of %d %B %Y").replace(tzinfo=UTC).date()
    opens.click()
    expect(page.get_by_text("Proofed: the issue says what the register says")).to_be_visible()
    expect(page.get_by_role("link", name=number)).to_be_visible()
    page.get_by_role("button", name="Freeze the issue").click()
    issue = page.url

    signing = visitor.sign_in("registrar")
    signing.goto(issue)
    signing.get_by_role("button", name="Sign the issue").click()
    visitor.let_time_pass(planned_on)
    page.goto(issue)
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("has appeared")).to_be_visible()
    return planned_on


def what_the_public_sees(visitor: Visitor, number: str) -> None:
    """The mark in the register with its codes, and the gazette's issue, without signing in."""
    page = visitor.browser.new_context(locale="en-GB").new_page()
    page.goto(f"{visitor.office.url}/register/?q={number}")
    page.get_by_role("link", name="BELTAROSA").click()
    expect(page.get_by_text("(111)").first).to_be_visible()
    page.goto(f"{visitor.office.url}/gazette/")
    page.locator("main a[href*='/gazette/']").first.click()
    expect(page.get_by_text("BELTAROSA").first).to_be_visible()
