"""An impatient clerk clicks twice, or four times: one file, one number, one statement of fees, one answer."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.fees.api import PaymentOrder
from openipo.domain.rights.api import File
from openipo.kernel.clock.api import frozen
from tests.bad_days.conftest import NOON, RECEPTION, a_form

pytestmark = pytest.mark.django_db(transaction=True)
CLICKS = 4


def pressed_at_once(client: Client, *forms: dict[str, object]) -> list[tuple[int, str]]:
    """The answers when all forms are sent at the same moment, each over a connection of its own."""
    start = Barrier(len(forms))

    def press(form: dict[str, object]) -> tuple[int, str]:
        browser = Client()
        browser.cookies = client.cookies.copy()
        start.wait(30)
        try:
            with frozen(NOON):
                answer = browser.post(RECEPTION, form)
            return answer.status_code, answer.get("Location", "")
        finally:
            connection.close()

    with ThreadPoolExecutor(len(forms)) as pool:
        return list(pool.map(press, forms))


def test_clicks_at_the_same_moment_are_one_application(client: Client) -> None:
    signed_in_as(client, "reception_clerk")
    answers = pressed_at_once(client, *[a_form()] * CLICKS)
    assert len(set(answers)) == 1
    assert answers[0][0] == 302
    assert [file.number for file in File.objects.all()] == ["TM/2026/000001"]
    assert PaymentOrder.objects.count() == 1


def test_two_windows_are_two_applications_with_numbers_in_a_row(client: Client) -> None:
    signed_in_as(client, "reception_clerk")
    forms = [a_form(request_key=f"key-{number}", **{"mark-text": f"MARK {number}"}) for number in range(3)]
    assert {status for status, _ in pressed_at_once(client, *forms)} == {302}
    assert sorted(file.number for file in File.objects.all()) == [f"TM/2026/{number:06d}" for number in (1, 2, 3)]


def test_the_key_of_a_sent_form_carries_no_other_application(client: Client) -> None:
    signed_in_as(client, "reception_clerk")
    with frozen(NOON):
        assert client.post(RECEPTION, a_form()).status_code == 302
        answer = client.post(RECEPTION, a_form(**{"mark-text": "BORA"}))
    assert answer.status_code == 409
    assert "what was sent first stands" in answer.content.decode()
    assert [file.mark_text for file in File.objects.all()] == ["ALBA"]
