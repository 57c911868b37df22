"""The demonstration's officers get their sign-in names and roles, and rooms to sit in."""

from datetime import date, datetime

from django.contrib.auth.hashers import make_password

from openipo.domain.accounts.api import SYSTEM, User, add_person, grant_role, office_named
from openipo.domain.hearings.api import keep_room
from openipo.offices.examplia.demo.cast import OFFICERS, REGISTRAR, ROOMS

OFFICE = "examplia"


def engage(*, from_day: date, at: datetime, password: str) -> None:
    """Every officer who is not there yet, all under one password."""
    office = office_named(OFFICE)
    known = set(User.objects.values_list("username", flat=True))
    for officer in OFFICERS:
        if officer.sign_in in known:
            continue
        user = add_person(username=officer.sign_in, full_name=officer.name, language=officer.language)
        for role in officer.roles:
            grant_role(user, role, office=office, valid_from=from_day, by=SYSTEM, at=at)
    # One password for all is hashed once: a hash is slow on purpose.
    User.objects.filter(username__in=[officer.sign_in for officer in OFFICERS]).update(password=make_password(password))


def open_rooms() -> None:
    """The rooms in which hearings are held."""
    for name, seats in ROOMS:
        keep_room(name=name, seats=seats, by=REGISTRAR.actor)
