"""An officer's first day: password, an authenticator app, recovery codes, a passkey, signing in with each."""

import hashlib
import hmac
import struct
import time
from base64 import b32decode

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import RunningOffice

pytestmark = pytest.mark.browser


def code_of(secret: str, step: int = 0) -> str:
    """The six digits that an authenticator app shows (RFC 6238), `step` half minutes from now."""
    counter = struct.pack(">Q", int(time.time()) // 30 + step)
    digest = hmac.new(b32decode(secret), counter, hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def no_barriers(page: Page) -> None:
    result = Axe().run(page)
    assert result.violations_count == 0, f"{page.url}\n{result.generate_report()}"


def sign_in(page: Page, office: RunningOffice, name: str = "rita") -> None:
    page.goto(office.url + "/account/login/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(office.password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def virtual_key(page: Page) -> None:
    """A passkey device that says yes."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {**options, "isUserVerified": True, "automaticPresenceSimulation": True}},
    )


@pytest.fixture
def fresh_office(serve_office) -> RunningOffice:
    """An office whose registrar has no second factor yet."""
    return serve_office()


def test_an_officers_first_day(page: Page, fresh_office: RunningOffice) -> None:
    office = fresh_office
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    virtual_key(page)

    sign_in(page, office)
    page.get_by_text("Enrol a second factor").wait_for()
    no_barriers(page)

    page.get_by_role("link", name="Enrol an app").click()
    page.wait_for_url("**/account/reauthenticate/**")
    no_barriers(page)
    page.get_by_label("Password").fill(office.password)
    page.get_by_role("button", name="Confirm").click()
    page.wait_for_url("**/app/activate/")
    no_barriers(page)
    secret = page.locator("#authenticator_secret").input_value()
    page.locator("input[name=code]").fill(code_of(secret))
    page.get_by_role("button", name="Activate").click()
    page.wait_for_url("**/account/factor/codes/**")
    no_barriers(page)
    codes = page.locator("#recovery_codes").input_value().split()
    assert len(codes) == 10

    page.goto(office.url + "/account/factor/passkeys/add/")
    no_barriers(page)
    page.get_by_label("Name").fill("Desk computer")
    page.get_by_label("Passwordless").check()
    page.get_by_role("button", name="Add").click()
    page.wait_for_load_state("networkidle")
    page.goto(office.url + "/account/factor/passkeys/")
    assert page.get_by_role("heading", name="Desk computer").is_visible()
    no_barriers(page)

    page.get_by_role("button", name="Sign out").click()
    page.goto(office.url + "/account/factor/")
    assert "/account/login/" in page.url

    sign_in(page, office)
    page.wait_for_url("**/account/factor/authenticate/**")
    no_barriers(page)
    page.locator("input[name=code]").fill(codes[0])
    page.get_by_role("button", name="Sign In", exact=True).click()
    page.wait_for_load_state("networkidle")
    page.goto(office.url + "/account/factor/")
    assert page.get_by_text("9 codes are left.").is_visible()

    page.get_by_role("button", name="Sign out").click()
    page.goto(office.url + "/account/login/?next=/account/factor/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.get_by_text("1 passkey is enrolled.").wait_for()
    assert faults == []


def test_a_warning_comes_before_the_time_out_and_staying_is_one_click(page: Page, serve_office) -> None:
    office = serve_office(OPENIPO_DEMO="1", OPENIPO_IDLE_SECONDS="302")
    sign_in(page, office)
    page.goto(office.url + "/account/factor/")
    notice = page.locator("#timeout")
    notice.wait_for(state="visible", timeout=5000)
    no_barriers(page)
    page.get_by_role("button", name="Stay signed in").click()
    notice.wait_for(state="hidden")
