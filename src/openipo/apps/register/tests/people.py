"""Who reads the register in the tests, and marks for them to find."""

from datetime import date, timedelta
from io import BytesIO
from secrets import token_urlsafe
from typing import Any

from django.test import Client
from PIL import Image

from openipo.domain.accounts.api import SYSTEM, add_person, grant_role, office_named
from openipo.domain.cases.testing import CLERK, FILED_ON, Story, a_case, at
from openipo.domain.documents.api import store
from openipo.domain.rights.api import Mark, Representation
from openipo.kernel.ledger.api import last_recorded_at


def next_day() -> date:
    """The day after the last record, since the ledger is not written backwards."""
    last = last_recorded_at()
    return last.date() + timedelta(days=1) if last else FILED_ON


def a_picture(colour: str = "red", access: str = "parties") -> str:
    """The id of a stored picture of a mark."""
    content = BytesIO()
    Image.new("RGB", (320, 200), colour).save(content, "PNG")
    kept = store(
        content=content.getvalue(), name="m.png", by=CLERK, at=at(date(2026, 3, 5)), access=access, kind="mark"
    )
    return str(kept.pk)


def an_open_mark(text: str = "ALBA", **more: Any) -> Story:
    """A mark whose application is published and so open to the public."""
    return a_case("published", text=text, filed_on=next_day(), **more)


def a_closed_mark(text: str = "GEHEIM", **more: Any) -> Story:
    """A mark whose application nobody outside the office may know of yet."""
    return a_case("classification", text=text, filed_on=next_day(), **more)


def with_picture(document: str, text: str = "PIKTA") -> Mark:
    return Mark("combined", text, representations=(Representation(document),))


def signed_in_as(client: Client, role: str) -> None:
    """The client signs in as an officer with the role; the second factor is done with."""
    name = role.replace("_", " ").title()
    found = add_person(username=role, full_name=name, password=token_urlsafe())
    grant_role(found, role, office=office_named("examplia"), valid_from=date(2020, 1, 1), by=SYSTEM, at=at(FILED_ON))
    client.force_login(found)
    session = client.session
    session["second_factor_enrolled"] = found.pk
    session.save()
