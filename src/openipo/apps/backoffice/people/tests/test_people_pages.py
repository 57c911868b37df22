"""Officers, their roles and who acts for whom; duties kept apart are refused with the reason."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import person, signed_in_as
from openipo.domain.accounts.api import Delegation, User, record_look, roles_of
from openipo.domain.cases.testing import EXAMINER, a_case
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)
EVERYBODY = "/office/people/"


@pytest.fixture
def admin(pages: PageClient) -> Any:
    signed_in_as(pages, "administrator")
    with frozen(NOON):
        yield pages


def on(page: str, user: User, *more: Any) -> str:
    return reverse(f"office_people:{page}", args=[user.username, *more])


def test_everybody_is_listed_with_roles_and_second_factor(admin: PageClient) -> None:
    person("tomas", "cashier")
    text = admin.page(EVERYBODY).text_content()
    assert "Tomas" in text
    assert "Cashier" in text
    assert "none yet" in text
    assert "Who takes money does not reconcile it" in text


def test_many_people_cost_no_more_queries(admin: PageClient) -> None:
    for number in range(20):
        person(f"officer{number}", "examiner")
    admin.page(EVERYBODY)


def test_every_duty_is_listed_with_its_roles_and_those_who_hold_them_today(admin: PageClient) -> None:
    person("tomas", "cashier")
    page = admin.page(reverse("office_people:duties"))
    rows = {row[0].text_content().strip(): row.text_content() for row in page.iterfind(".//tbody/tr")}
    assert "Cashier" in rows["Asking for a refund"]
    assert "Tomas" in rows["Asking for a refund"]
    assert "Nobody" in rows["Publishing the gazette"], "no publication officer and no registrar works here"
    assert "the clock" in rows["Publishing the gazette"]
    assert "Tomas" not in rows["Publishing the gazette"]


def test_a_table_of_duties_with_mistakes_says_so_on_the_page(admin: PageClient, settings: Any, tmp_path: Path) -> None:
    own = tmp_path / "law" / settings.OFFICE / "duties.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[people]\nkeep = ["administrator"]\nsee = ["porter"]\n', encoding="utf-8")
    settings.HOME = tmp_path
    text = admin.page(reverse("office_people:duties")).text_content()
    assert "duties.toml:3: people.see names the unknown role 'porter'" in text
    assert "No role" in text


def test_the_table_of_duties_is_not_for_everybody(pages: PageClient) -> None:
    signed_in_as(pages, "examiner")
    with frozen(NOON):
        answer = pages.get(reverse("office_people:duties"))
    assert answer.status_code == 403
    assert "Seeing who holds which role: reserved to System administrator" in answer.content.decode()


def test_a_role_is_given_and_ended(admin: PageClient) -> None:
    tomas = person("tomas")
    stated = {"request_key": "a", "grant-role": "cashier", "grant-valid_from": "2026-03-05"}
    assert admin.post(on("grant", tomas), stated).status_code == 302
    assert roles_of(tomas, on=NOON.date()) == {"cashier"}
    held = tomas.role_grants.get()
    admin.post(on("revoke", tomas, held.pk), {"request_key": "b"})
    held.refresh_from_db()
    assert held.revoked_by == "administrator"
    assert "ended by" in admin.page(on("person", tomas)).text_content()


def test_a_role_that_the_program_gave_is_said_to_come_from_it(admin: PageClient) -> None:
    assert "given by the program" in admin.page(on("person", person("tomas", "cashier"))).text_content()


def test_duties_kept_apart_are_refused_with_the_reason(admin: PageClient) -> None:
    tomas = person("tomas", "cashier")
    stated = {"request_key": "a", "grant-role": "finance_officer", "grant-valid_from": "2026-03-05"}
    text = admin.post(on("grant", tomas), stated).content.decode()
    assert "Who takes money does not reconcile it" in text
    assert roles_of(tomas, on=NOON.date()) == {"cashier"}


def test_roles_are_lent_for_a_time_and_taken_back(admin: PageClient) -> None:
    greta, selim = person("greta", "examiner"), person("selim")
    stated = {
        "request_key": "a", "lend-borrower": "selim", "lend-roles": ["examiner"], "lend-valid_from": "2026-03-05",
        "lend-valid_until": "2026-03-20", "lend-reason": "Leave",
    }  # fmt: skip
    assert admin.post(on("lend", greta), stated).status_code == 302
    assert "Acts for Greta" in admin.page(on("person", selim)).text_content()
    lent = Delegation.objects.get()
    admin.post(on("take_back", greta, lent.pk), {"request_key": "b"})
    lent.refresh_from_db()
    assert lent.ended_at == NOON


def test_a_person_is_added_and_leaves(admin: PageClient) -> None:
    stated = {"request_key": "a", "username": "ines", "full_name": "Ines Porto", "password": "a long enough phrase"}
    admin.post(EVERYBODY + "add/", stated)
    ines = User.objects.get(username="ines")
    admin.post(on("leave", ines), {"request_key": "b"})
    ines.refresh_from_db()
    assert not ines.is_active
    taken = admin.post(EVERYBODY + "add/", {**stated, "request_key": "c"}).content.decode()
    assert "already signs in as" in taken


def test_who_looked_at_what_is_reviewed(admin: PageClient) -> None:
    story = a_case("received")
    person("examiner", "examiner")
    record_look(by=EXAMINER, chain=story.file, what="file", at=NOON)
    assert "Examiner" in admin.page(EVERYBODY + "looks/").text_content()
    assert story.number in admin.page(EVERYBODY + "looks/examiner/").text_content()


def test_managers_read_and_change_nothing(pages: PageClient) -> None:
    tomas = person("tomas", "cashier")
    signed_in_as(pages, "manager")
    with frozen(NOON):
        assert "Give a role" not in pages.page(on("person", tomas)).text_content()
        stated = {"request_key": "a", "grant-role": "examiner", "grant-valid_from": "2026-03-05"}
        assert pages.post(on("grant", tomas), stated).status_code == 403


def test_an_examiner_does_not_see_the_list(pages: PageClient) -> None:
    signed_in_as(pages, "examiner")
    assert pages.get(EVERYBODY).status_code == 403
