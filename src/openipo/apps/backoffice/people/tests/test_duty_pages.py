"""Who may do what is changed on a page: one officer proposes it, another approves it, and both are told afterwards."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import person, signed_in_as
from openipo.domain.accounts.api import DutyChange, duty_table
from openipo.kernel.clock.api import frozen

pytestmark = [pytest.mark.django_db(transaction=True)]
NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)
DUTIES = "/office/people/duties/"
WAIVE = "files.waive"


@pytest.fixture(autouse=True)
def _own_table(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.HOME = tmp_path
    with frozen(NOON):
        yield


def propose(pages: PageClient, *roles: str, duty: str = WAIVE, reason: str = "The deputy waives, too") -> Any:
    url = reverse("office_people:change_duty", args=[duty])
    return pages.post(url, {"request_key": f"propose {duty} {roles}", "roles": roles, "reason": reason})


def decide(pages: PageClient, act: str) -> Any:
    change = DutyChange.objects.get(status="open")
    url = reverse("office_people:decide_duty", args=[change.pk])
    return pages.post(url, {"request_key": f"{act} {change.pk}", "act": act}, follow=True)


def test_a_change_is_proposed_by_one_and_approved_by_another_and_holds_at_once(
    pages: PageClient, settings: Any
) -> None:
    signed_in_as(pages, "administrator")
    page = pages.page(DUTIES)
    assert reverse("office_people:change_duty", args=[WAIVE]) in page.xpath("//tbody//a/@href")
    form = pages.page(reverse("office_people:change_duty", args=[WAIVE]))
    assert form.xpath("//input[@name='roles'][@checked]/@value") == ["registrar", "finance_officer"]
    assert propose(pages, "finance_officer", "manager", "registrar")["Location"] == DUTIES
    own = pages.page(DUTIES).xpath("//section[contains(@class, 'panel--care')]")[0].text_content()
    assert "The deputy waives, too" in own
    assert "Take back" in own
    assert "Approve" not in own
    assert duty_table(settings.OFFICE).roles_with(WAIVE) == ("registrar", "finance_officer")
    signed_in_as(pages, "manager")
    assert "Approve" in pages.page(DUTIES).text_content()
    assert "It holds from now on." in decide(pages, "approve").content.decode()
    assert duty_table(settings.OFFICE).roles_with(WAIVE) == ("registrar", "finance_officer", "manager")
    history = pages.page(DUTIES).xpath("//table")[-1].text_content()
    for told in ("Waiving fees", "The deputy waives, too", "Approved", "5 March 2026"):
        assert told in history


def test_a_change_is_refused_by_another_or_taken_back(pages: PageClient, settings: Any) -> None:
    signed_in_as(pages, "administrator")
    propose(pages, "registrar")
    assert "Closed" in decide(pages, "close").content.decode()
    propose(pages, "manager", "registrar")
    signed_in_as(pages, "manager")
    decide(pages, "close")
    assert [each.status for each in DutyChange.objects.order_by("pk")] == ["withdrawn", "refused"]
    assert duty_table(settings.OFFICE).roles_with(WAIVE) == ("registrar", "finance_officer")


def test_who_proposed_it_cannot_approve_it_by_another_door(pages: PageClient) -> None:
    signed_in_as(pages, "administrator")
    propose(pages, "registrar")
    assert "Another person than the one who proposed" in decide(pages, "approve").content.decode()
    assert DutyChange.objects.get().is_open


@pytest.mark.parametrize(
    ("roles", "duty", "sentence"),
    [
        (["cashier", "finance_officer"], "money.keep-books", "Who takes money does not reconcile it"),
        (["cashier"], "people.keep", "nobody could set the office right again"),
        (["registrar", "finance_officer"], WAIVE, "has these roles already"),
    ],
)
def test_what_stands_against_a_change_is_told_beside_what_was_asked(
    pages: PageClient, roles: list[str], duty: str, sentence: str
) -> None:
    signed_in_as(pages, "administrator")
    answer = propose(pages, *roles, duty=duty)
    assert answer.status_code == 422
    page = lxml.html.fromstring(answer.content.decode())
    assert sentence in page.text_content()
    assert page.xpath("//input[@name='roles'][@checked]/@value") == [
        *sorted(roles, key=page.xpath("//input[@name='roles']/@value").index)
    ]
    assert not DutyChange.objects.exists()


def test_no_change_without_a_reason(pages: PageClient) -> None:
    signed_in_as(pages, "administrator")
    assert propose(pages, "registrar", reason="").status_code == 422
    assert not DutyChange.objects.exists()


def test_who_may_only_read_sees_no_way_to_change_and_has_none(pages: PageClient) -> None:
    signed_in_as(pages, "examiner")
    assert pages.get(reverse("office_people:change_duty", args=[WAIVE])).status_code == 403
    assert propose(pages, "examiner").status_code == 403


def test_an_unknown_duty_is_not_found(pages: PageClient) -> None:
    signed_in_as(pages, "administrator")
    assert pages.get(reverse("office_people:change_duty", args=["files.sing"])).status_code == 404


def test_the_clocks_share_in_a_duty_is_told_and_cannot_be_changed(pages: PageClient) -> None:
    signed_in_as(pages, "administrator")
    page = pages.page(reverse("office_people:change_duty", args=["files.publish"]))
    assert "The program's clock has it, too" in page.text_content()


def test_a_table_edited_in_its_file_since_is_told(pages: PageClient, settings: Any, tmp_path: Path) -> None:
    person("vera", "manager")
    signed_in_as(pages, "administrator")
    propose(pages, "registrar")
    signed_in_as(pages, "manager")
    decide(pages, "approve")
    assert "not as it was last approved" not in pages.page(DUTIES).text_content()
    path = tmp_path / "law" / settings.OFFICE / "duties.toml"
    path.write_text(path.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    assert "not as it was last approved" in pages.page(DUTIES).text_content()
