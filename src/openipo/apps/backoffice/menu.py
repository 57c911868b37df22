"""The officers' menu."""

from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.books.views.start import OF_THE_BOOKS
from openipo.apps.backoffice.money.views import find
from openipo.apps.backoffice.people.views.listing import READERS
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import FILE_DUTIES
from openipo.domain.searches.api import SEARCH_DUTIES
from openipo.ui.api import NavigationItem, register_navigation

ENTRIES = (
    NavigationItem("work", _("My work"), "office_work:mine", order=10, rule=officer, key="w"),
    NavigationItem("files", _("Files"), "office_files:search", order=20, rule=officer, key="f"),
    NavigationItem("search", _("Search"), "office_search:search", order=25, rule=SEARCH_DUTIES.rule("search"), key="q"),
    NavigationItem(
        "reception", _("Reception"), "office_reception:application", order=30, rule=FILE_DUTIES.rule("receive"), key="e"
    ),
    NavigationItem(
        "together", _("Many rights"), "office_together:index", order=32, rule=FILE_DUTIES.rule("open-proceeding")
    ),
    NavigationItem("money", _("Cash desk"), "office_money:find", order=35, rule=find.AT_THE_DESK, key="m"),
    NavigationItem("books", _("Books"), "office_books:start", order=36, rule=OF_THE_BOOKS, key="b"),
    NavigationItem("letters", _("Letters"), "office_letters:list", order=40, rule=officer, key="l"),
    NavigationItem("hearings", _("Hearings"), "office_hearings:calendar", order=45, rule=officer, key="h"),
    NavigationItem("law", _("Procedures"), "office_law:books", order=60, rule=officer, key="d"),
    NavigationItem("representatives", _("Representatives"), "office_representatives:register", order=61, rule=officer),
    NavigationItem("parties", _("Persons"), "office_parties:likenesses", order=62, rule=officer),
    NavigationItem("quality", _("Data quality"), "office_quality:queue", order=64, rule=officer),
    NavigationItem("people", _("People"), "office_people:everybody", order=70, rule=READERS),
)


def fill_menu() -> None:
    """Each area puts its first page into the menu."""
    for entry in ENTRIES:
        register_navigation(entry)
