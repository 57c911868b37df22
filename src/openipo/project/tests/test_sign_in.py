"""Signing in: a name, a password, a second factor; nobody signs up; out after a while."""

from datetime import UTC, date, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.messages import get_messages
from django.test import Client

from openipo.domain.accounts.api import SYSTEM, User, delegate, office_named
from openipo.kernel.clock.api import frozen, now
from openipo.project.tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def sign_in(client: Client, name: str, password: str = PASSWORD):
    return client.post("/account/login/", {"login": name, "password": password})


def enrolled(user: User) -> None:
    TOTP.activate(user, generate_totp_secret())


def test_an_officer_without_a_second_factor_is_led_to_enrol_one_before_anything_else(client, rita) -> None:
    assert sign_in(client, "rita")["Location"] == "/"
    assert client.get("/")["Location"] == "/account/factor/"
    page = client.get("/account/factor/")
    assert "Enrol a second factor" in page.content.decode()


def test_an_officer_can_still_sign_out_and_change_the_language_before_enrolling(client, rita) -> None:
    sign_in(client, "rita")
    assert client.post("/language/", {"language": "fr"}).status_code == 302
    assert client.post("/account/logout/")["Location"] == "/"
    assert "_auth_user_id" not in client.session


def test_an_officer_is_greeted_by_name_in_her_own_language_whatever_the_browser_speaks(client, rita) -> None:
    User.objects.filter(pk=rita.pk).update(language="fr", full_name="Rita d'Albe")
    answer = client.post("/account/login/", {"login": "rita", "password": PASSWORD}, headers={"accept-language": "en"})
    (greeting,) = get_messages(answer.wsgi_request)
    assert str(greeting) == "Vous êtes connecté sous le nom de Rita d'Albe."


def test_in_a_demonstration_no_second_factor_is_asked_for_and_the_page_says_so(client, rita, settings) -> None:
    settings.DEMO = True
    sign_in(client, "rita")
    answer = client.get("/design/")
    assert answer.status_code == 200
    assert "Demonstration: every person" in answer.content.decode()


def test_with_an_app_enrolled_the_password_is_not_enough(client, rita) -> None:
    enrolled(rita)
    assert sign_in(client, "rita")["Location"].startswith("/account/factor/authenticate/")
    assert "_auth_user_id" not in client.session
    assert client.get("/account/factor/")["Location"].startswith("/account/login/")


def test_a_wrong_code_is_refused_and_a_recovery_code_works_once(client, rita) -> None:
    enrolled(rita)
    code = RecoveryCodes.activate(rita).get_unused_codes()[0]
    sign_in(client, "rita")
    wrong = client.post("/account/factor/authenticate/", {"code": "000000"})
    assert "error-summary" in wrong.content.decode()
    assert client.post("/account/factor/authenticate/", {"code": code}).status_code == 302
    assert client.get("/design/").status_code == 200
    again = Client()
    sign_in(again, "rita")
    assert again.post("/account/factor/authenticate/", {"code": code}).status_code == 200


def test_a_wrong_password_is_refused_without_saying_whether_the_name_exists(client, rita) -> None:
    answers = [sign_in(client, name, "wrong wrong wrong").content.decode() for name in ("rita", "nobody")]
    errors = [answer.split("error-summary")[1].split("</div>")[0] for answer in answers]
    assert errors[0] == errors[1]


def test_after_five_wrong_passwords_even_the_right_one_must_wait(client, rita) -> None:
    for _ in range(5):
        sign_in(client, "rita", "wrong wrong wrong")
    answer = sign_in(client, "rita")
    assert "Too many failed login attempts" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_nobody_signs_up(client, db) -> None:
    assert "Nobody signs up here" in client.get("/account/signup/").content.decode()
    client.post("/account/signup/", {"username": "eve", "password1": PASSWORD, "password2": PASSWORD})
    assert not User.objects.exists()


def test_opening_the_address_of_sign_out_does_not_sign_out(client, rita) -> None:
    client.force_login(rita)
    client.get("/account/logout/")
    assert "_auth_user_id" in client.session


def test_who_has_left_cannot_sign_in(client, rita) -> None:
    rita.is_active = False
    rita.save()
    sign_in(client, "rita")
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(("minutes", "stays"), [(30, True), (31, False)])
def test_a_person_is_signed_out_after_half_an_hour_without_activity(client, omar, minutes, stays) -> None:
    start = datetime(2026, 3, 5, 9, tzinfo=UTC)
    client.force_login(omar)
    with frozen(start):
        client.get("/design/")
    with frozen(start + timedelta(minutes=minutes)):
        answer = client.get("/design/?page=2")
    assert ("_auth_user_id" in client.session) is stays
    if not stays:
        assert answer["Location"] == "/account/login/?next=/design/%3Fpage%3D2"
        assert "You were signed out because nothing was done" in client.get("/account/login/").content.decode()


def test_after_a_form_sent_too_late_the_way_back_is_the_start_page(client, omar) -> None:
    start = datetime(2026, 3, 5, 9, tzinfo=UTC)
    client.force_login(omar)
    with frozen(start):
        client.get("/design/")
    with frozen(start + timedelta(hours=1)):
        assert client.post("/account/acting-for/", {})["Location"] == "/account/login/?next=/"


def test_activity_keeps_the_person_signed_in(client, omar) -> None:
    start = datetime(2026, 3, 5, 9, tzinfo=UTC)
    client.force_login(omar)
    for minutes in (0, 20, 40, 60):
        with frozen(start + timedelta(minutes=minutes)):
            assert client.post("/account/stay/", headers={"X-Requested-With": "fetch"}).status_code == 204


def test_staying_signed_in_works_without_script(client, omar) -> None:
    client.force_login(omar)
    assert client.post("/account/stay/")["Location"] == "/"


def test_the_language_chosen_is_kept_for_the_person_and_used_at_the_next_sign_in(client, rita, settings) -> None:
    settings.DEMO = True
    client.force_login(rita)
    client.post("/language/", {"language": "ar", "next": "/design/"})
    rita.refresh_from_db()
    assert rita.language == "ar"
    elsewhere = Client()
    sign_in(elsewhere, "rita")
    assert '<html lang="ar" dir="rtl">' in elsewhere.get("/design/").content.decode()


def test_a_language_chosen_on_this_machine_wins_over_the_persons(client, rita, settings) -> None:
    settings.DEMO = True
    client.post("/language/", {"language": "fr"})
    sign_in(client, "rita")
    assert '<html lang="fr"' in client.get("/design/").content.decode()


def test_a_person_may_act_for_a_colleague_who_lent_roles_and_the_page_says_so(client, rita, omar, settings) -> None:
    settings.DEMO = True
    day = now().date()
    delegation = delegate(
        lender=rita,
        borrower=omar,
        roles=["registrar"],
        office=office_named("examplia"),
        valid_from=day,
        valid_until=day + timedelta(days=1),
        reason="Leave",
        by=SYSTEM,
        at=now(),
    )
    client.force_login(omar)
    client.post("/account/acting-for/", {"officer": "rita"})
    assert client.get("/design/").wsgi_request.actor.on_behalf_of == "rita"
    delegation.valid_from = delegation.valid_until = date(2020, 1, 1)
    delegation.save()
    assert client.get("/design/").wsgi_request.actor.on_behalf_of == "", "the delegation is over"


def test_nobody_acts_for_a_colleague_who_lent_nothing(client, rita, omar, settings) -> None:
    settings.DEMO = True
    client.force_login(omar)
    client.post("/account/acting-for/", {"officer": "rita"})
    assert client.get("/design/").wsgi_request.actor.on_behalf_of == ""


def test_one_may_act_for_oneself_again(client, omar) -> None:
    client.force_login(omar)
    session = client.session
    session["acting_for"] = "rita"
    session.save()
    assert client.post("/account/acting-for/", {"officer": ""}).status_code == 302
    assert "acting_for" not in client.session


def test_the_second_factor_is_looked_up_once_a_session(client, rita, django_assert_max_num_queries) -> None:
    Authenticator.objects.create(user=rita, type=Authenticator.Type.TOTP, data={})
    client.force_login(rita)
    client.get("/design/")
    with django_assert_max_num_queries(3):
        client.get("/design/")
