"""The rules of the desk, each with the duty that puts right what it finds."""

from dataclasses import dataclass

from django.utils.translation import gettext_noop

from openipo.domain.quality.finding import Look
from openipo.domain.quality.permissions import owner_of
from openipo.domain.quality.rules.class_without_goods import class_without_goods
from openipo.domain.quality.rules.country_missing import country_missing
from openipo.domain.quality.rules.duplicated_priority import duplicated_priority
from openipo.domain.quality.rules.expiry_before_registration import expiry_before_registration
from openipo.domain.quality.rules.found_at_import import found_at_import
from openipo.domain.quality.rules.mark_not_shown import mark_not_shown
from openipo.domain.quality.rules.name_in_capitals import name_in_capitals
from openipo.domain.quality.rules.name_is_a_stopgap import name_is_a_stopgap
from openipo.domain.quality.rules.owner_missing import owner_missing
from openipo.domain.quality.rules.priority_after_filing import priority_after_filing
from openipo.domain.quality.rules.registered_before_filing import registered_before_filing
from openipo.domain.quality.rules.registered_without_goods import registered_without_goods
from openipo.domain.quality.rules.registration_number_missing import registration_number_missing
from openipo.domain.quality.rules.representative_without_power import representative_without_power
from openipo.domain.quality.rules.town_missing import town_missing


@dataclass(frozen=True)
class QualityRule:
    """One question about a file: its name, what it asks in few words, the duty that puts right what it finds."""

    id: str
    label: str
    duty: str
    look: Look

    @property
    def owner(self) -> str:
        """The role in whose queue its findings wait."""
        return owner_of(self.duty)


QUALITY_RULES = {
    rule.id: rule
    for rule in (
        QualityRule("country-missing", gettext_noop("Country missing"), "formalities", country_missing),
        QualityRule("town-missing", gettext_noop("Address without town"), "formalities", town_missing),
        QualityRule("name-in-capitals", gettext_noop("Name in capitals only"), "names", name_in_capitals),
        QualityRule("name-is-a-stopgap", gettext_noop("Not a name"), "formalities", name_is_a_stopgap),
        QualityRule("class-without-goods", gettext_noop("Class without goods"), "classes", class_without_goods),
        QualityRule(
            "expiry-before-registration",
            gettext_noop("Ends before it begins"),
            "register",
            expiry_before_registration,
        ),
        QualityRule(
            "registered-before-filing",
            gettext_noop("Registered before it was filed"),
            "register",
            registered_before_filing,
        ),
        QualityRule(
            "representative-without-power",
            gettext_noop("Representative without power"),
            "formalities",
            representative_without_power,
        ),
        QualityRule("duplicated-priority", gettext_noop("Priority claimed twice"), "formalities", duplicated_priority),
        QualityRule(
            "priority-after-filing",
            gettext_noop("Priority later than the filing"),
            "formalities",
            priority_after_filing,
        ),
        QualityRule("mark-not-shown", gettext_noop("Mark without words or picture"), "formalities", mark_not_shown),
        QualityRule("owner-missing", gettext_noop("Nobody holds it"), "register", owner_missing),
        QualityRule(
            "registration-number-missing",
            gettext_noop("Registered without a number"),
            "register",
            registration_number_missing,
        ),
        QualityRule(
            "registered-without-goods",
            gettext_noop("Registered for nothing"),
            "register",
            registered_without_goods,
        ),
        QualityRule("found-at-import", gettext_noop("Found at import"), "register", found_at_import),
    )
}
# Raised when a rule is added or changed, so that every file is looked at again.
EDITION = 1
