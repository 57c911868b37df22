"""The door of the accounts room."""

from openipo.domain.accounts.acting import actor_of
from openipo.domain.accounts.actions.add_person import add_person
from openipo.domain.accounts.actions.deactivate_person import deactivate_person
from openipo.domain.accounts.actions.decide_duty_change import approve_duty_change, close_duty_change
from openipo.domain.accounts.actions.delegate import delegate
from openipo.domain.accounts.actions.end_delegation import end_delegation
from openipo.domain.accounts.actions.grant_role import grant_role
from openipo.domain.accounts.actions.propose_duty_change import propose_duty_change
from openipo.domain.accounts.actions.record_look import record_look
from openipo.domain.accounts.actions.reset_second_factor import reset_second_factor
from openipo.domain.accounts.actions.revoke_role import revoke_role
from openipo.domain.accounts.actor import SYSTEM, Actor
from openipo.domain.accounts.departure import on_departure
from openipo.domain.accounts.duty import Duties, Duty, at_the_server, known_duties
from openipo.domain.accounts.duty_checks import findings_in_table
from openipo.domain.accounts.duty_table import DutyTable, duty_table, place_of_duties
from openipo.domain.accounts.duty_table_kept import is_as_approved, lay_down_missing_table
from openipo.domain.accounts.errors import (
    AccountsRefusal,
    ChangeRefused,
    DutiesSeparated,
    NameTaken,
    NotActingFor,
    NotHeld,
    PersonInactive,
    UnknownRole,
    WrongDates,
)
from openipo.domain.accounts.models import Delegation, DutyChange, Look, RoleGrant, User
from openipo.domain.accounts.office import Office, UnknownOffice, office_named
from openipo.domain.accounts.people_duties import INDISPENSABLE, PEOPLE_DUTIES
from openipo.domain.accounts.permissions import officer, signed_in
from openipo.domain.accounts.queries import (
    LookSummary,
    delegations_on,
    duty_changes,
    grants_on,
    holders_by_role,
    looks_at,
    looks_by,
    names_of,
    people,
    person_named,
    review_looks,
    roles_of,
    users_with_role,
)
from openipo.domain.accounts.role_names import role_names
from openipo.domain.accounts.rules.duty_findings import DutyFinding, duty_findings
from openipo.domain.accounts.rules.separation import FILE, OFFICE, Separation, separation_obstacle
from openipo.domain.accounts.second_factor import has_second_factor

__all__ = [
    "FILE",
    "INDISPENSABLE",
    "OFFICE",
    "PEOPLE_DUTIES",
    "SYSTEM",
    "AccountsRefusal",
    "Actor",
    "ChangeRefused",
    "Delegation",
    "Duties",
    "DutiesSeparated",
    "Duty",
    "DutyChange",
    "DutyFinding",
    "DutyTable",
    "Look",
    "LookSummary",
    "NameTaken",
    "NotActingFor",
    "NotHeld",
    "Office",
    "PersonInactive",
    "RoleGrant",
    "Separation",
    "UnknownOffice",
    "UnknownRole",
    "User",
    "WrongDates",
    "actor_of",
    "add_person",
    "approve_duty_change",
    "at_the_server",
    "close_duty_change",
    "deactivate_person",
    "delegate",
    "delegations_on",
    "duty_changes",
    "duty_findings",
    "duty_table",
    "end_delegation",
    "findings_in_table",
    "grant_role",
    "grants_on",
    "has_second_factor",
    "holders_by_role",
    "is_as_approved",
    "known_duties",
    "lay_down_missing_table",
    "looks_at",
    "looks_by",
    "names_of",
    "office_named",
    "officer",
    "on_departure",
    "people",
    "person_named",
    "place_of_duties",
    "propose_duty_change",
    "record_look",
    "reset_second_factor",
    "review_looks",
    "revoke_role",
    "role_names",
    "roles_of",
    "separation_obstacle",
    "signed_in",
    "users_with_role",
]
