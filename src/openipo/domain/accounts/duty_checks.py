"""Told at start: what is wrong with the office's table of duties."""

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.utils.module_loading import autodiscover_modules

from openipo.domain.accounts.duty import known_duties
from openipo.domain.accounts.duty_table import NAME, UNREADABLE, place_of_duties
from openipo.domain.accounts.office import office_named
from openipo.domain.accounts.people_duties import INDISPENSABLE
from openipo.domain.accounts.rules.duty_findings import ERROR, DutyFinding, duty_findings


def findings_in_table(office_id: str) -> list[DutyFinding]:
    """Mistakes and weaknesses of the office's table, held against the duties of every installed room."""
    autodiscover_modules("permissions")
    path = place_of_duties(office_id)
    if path is None:
        return [DutyFinding(1, ERROR, "this file is missing; without it nobody has any duty.")]
    try:
        text = path.read_text(encoding="utf-8")
    except UNREADABLE as error:
        return [DutyFinding(1, ERROR, f"this file cannot be read: {error}; until then nobody has any duty.")]
    return duty_findings(
        text,
        known=[duty.id for duty in known_duties()],
        roles=office_named(office_id).roles,
        indispensable=INDISPENSABLE,
    )


@register(Tags.security)
def duties_are_given_to_roles_that_exist(app_configs: object, **options: object) -> list[CheckMessage]:
    """One message for each finding; the office of this installation only."""
    return [
        Error(f"{NAME}:{each.line}: {each.message}", id="accounts.E001")
        if each.severity == ERROR
        else Warning(f"{NAME}:{each.line}: {each.message}", id="accounts.W001")
        for each in findings_in_table(settings.OFFICE)
    ]
