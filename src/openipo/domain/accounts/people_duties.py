"""What may be done with the people of the office. Who may, stands in duties.toml."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.duty import Duties

PEOPLE_DUTIES = Duties(
    "people",
    {
        "keep": gettext_noop("Engaging people and granting them roles"),
        "see": gettext_noop("Seeing who holds which role"),
        "review-looks": gettext_noop("Reviewing who looked at files not yet public"),
        "change-duties": gettext_noop("Changing who may do what"),
    },
)
# Without these nobody could ever grant a role again.
INDISPENSABLE = frozenset({"people.keep"})
# How many persons must be left with a duty when it is changed on a page: to change one takes two.
PERSONS_NEEDED = {"people.keep": 1, "people.change-duties": 2}
