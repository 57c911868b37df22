"""The pages of the exchange: a trial, the real run, the report and its table, a file handed out."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from openipo.apps.exchange.models import ImportRun
from openipo.apps.exchange.tests.test_import import case, daily
from openipo.domain.accounts.api import SYSTEM, User, add_person, grant_role, office_named
from openipo.domain.rights.api import File

pytestmark = pytest.mark.django_db


def person(name: str, role: str) -> User:
    made = add_person(username=name, full_name=name.title(), password="a long enough phrase")
    grant_role(made, role, office=office_named("examplia"), valid_from=date(2020, 1, 1), by=SYSTEM,
               at=datetime(2026, 3, 5, tzinfo=UTC))  # fmt: skip
    return made


@pytest.fixture
def desk(pages, noon, monkeypatch) -> Iterator[Any]:
    """The registrar's browser; her second factor is another test's story."""
    monkeypatch.setattr("openipo.project.middleware.second_factor.has_second_factor", lambda _user: True)
    pages.force_login(person("rita", "registrar"))
    return pages


def send(desk: Any, content: bytes, key: str = "k1", trial: bool = False, format_name: str = "uspto-tdxf") -> Any:
    file = SimpleUploadedFile("daily.xml", content)
    data = {"format": format_name, "file": file, "request_key": key}
    return desk.post("/exchange/take/", {**data, **({"is_trial": "on"} if trial else {})}, follow=True)


def test_a_trial_comes_first_and_then_the_run(desk) -> None:
    page = desk.page("/exchange/")
    assert page.get_element_by_id("id_is_trial").checked
    tried = send(desk, daily(case()), trial=True)
    assert tried.redirect_chain[0][0].endswith("/runs/1/") or "/exchange/runs/" in tried.redirect_chain[0][0]
    assert "Would be imported" in tried.content.decode()
    assert not File.objects.exists()
    done = send(desk, daily(case()), key="k2").content.decode()
    assert "Taken in" in done
    assert File.objects.get().number == "90000001"
    assert "Neither an applicant nor a holder is named." in done
    listed = desk.page("/exchange/").text_content()
    assert "Trial" in listed
    assert "Taken in" in listed


def test_the_same_form_sent_twice_takes_the_file_in_once(desk) -> None:
    send(desk, daily(case()))
    send(desk, daily(case()))
    assert ImportRun.objects.count() == 1


def test_a_file_that_is_none_is_told_at_its_field_and_leaves_no_run(desk) -> None:
    answer = send(desk, b"<html/>").content.decode()
    assert "This is not a USPTO daily trade mark file" in answer
    assert not ImportRun.objects.exists()


def test_a_form_without_a_file_is_shown_again(desk) -> None:
    answer = desk.post("/exchange/take/", {"format": "st96", "request_key": "k"})
    assert "This field is required." in answer.content.decode()


def test_a_report_is_narrowed_and_fetched_as_a_table(desk) -> None:
    send(desk, daily(case(), case("90000002"), case(mark="BETA")))
    run = ImportRun.objects.get()
    address = f"/exchange/runs/{run.pk}/"
    assert desk.page(address).text_content().count("goods-missing") >= 2
    narrowed = desk.page(f"{address}?code=duplicate-number").text_content()
    assert "is already in the register with other content" in narrowed
    assert "Neither an applicant" not in narrowed
    table = b"".join(desk.get(f"{address}findings.csv?code=duplicate-number").streaming_content).decode()
    lines = table.splitlines()
    assert lines[0].lstrip("\ufeff") == "place,number,code,severity,message,source"
    assert len(lines) == 2
    assert "90000001" in lines[1]
    assert "No finding fits." in desk.page(f"{address}?number=1").text_content()
    assert "Findings" in desk.page(f"{address}?code=unheard-of").text_content()
    assert b"".join(desk.get(f"{address}findings.csv?code=unheard-of").streaming_content).count(b"\n") == 6


def test_words_of_another_office_become_no_formula_in_a_spreadsheet(desk) -> None:
    send(desk, daily(case("=1+1")))
    run = ImportRun.objects.get()
    table = b"".join(desk.get(f"/exchange/runs/{run.pk}/findings.csv").streaming_content).decode()
    assert ",'=1+1," in table


def test_a_run_that_broke_off_says_so(desk) -> None:
    answer = send(desk, daily(case())[:-20]).content.decode()
    assert "Ended early" in answer
    assert "The file breaks off at line 1." in answer


def test_a_file_is_handed_out_or_the_reason_is_told(desk) -> None:
    send(desk, daily(case()))
    answer = desk.get("/exchange/st96/?number=90000001")
    assert answer["Content-Type"] == "application/xml"
    assert 'filename="90000001-st96.xml"' in answer["Content-Disposition"]
    assert b"ALBA" in answer.content
    assert "No file has the number 7." in desk.page("/exchange/st96/?number=7").text_content()
    assert "This field is required." in desk.page("/exchange/st96/").text_content()


def test_a_run_still_going_is_told_from_one_that_ended(desk, noon) -> None:
    run = ImportRun.objects.create(format="st96", name="x", checksum="0", actor="rita", started_at=noon)
    assert "Not finished" in desk.page(f"/exchange/runs/{run.pk}/").text_content()


def test_a_manager_sees_the_reports_and_takes_nothing_in(desk) -> None:
    desk.force_login(person("mona", "manager"))
    assert not desk.page("/exchange/").xpath("//input[@type='file']")
    assert send(desk, daily(case())).status_code == 403
    assert desk.get("/exchange/st96/?number=1").status_code == 403


def test_others_do_not_see_the_exchange(desk) -> None:
    desk.force_login(person("cleo", "formalities_officer"))
    assert desk.get("/exchange/").status_code == 403
