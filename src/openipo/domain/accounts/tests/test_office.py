"""The office as its law book states it."""

import pytest

from openipo.domain.accounts.api import UnknownOffice, office_named
from openipo.domain.accounts.tests.people import OFFICE


def test_the_demonstration_office_is_found_with_roles_and_separations() -> None:
    office = office_named("examplia")
    assert office.code == "XX"
    assert {"cashier", "registrar", "administrator"} <= set(office.roles)
    named = {role for separation in office.separations for role in separation.roles}
    assert named <= set(office.roles), "a separation names a role that the office does not have"
    assert all(separation.reason["en"] and separation.reason["fr"] for separation in office.separations)
    assert {separation.scope for separation in office.separations} <= {"office", "file"}


def test_an_office_that_is_not_installed_is_named_with_those_that_are() -> None:
    with pytest.raises(UnknownOffice, match=r"No office 'atlantis' is installed \(installed: .*examplia"):
        office_named("atlantis")


def test_what_an_office_may_leave_out() -> None:
    assert (OFFICE.minor_units, OFFICE.time_zone, OFFICE.address, dict(OFFICE.contact)) == (2, "UTC", (), {})
