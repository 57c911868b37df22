"""What may be done with drafts of the law. Who may, stands in duties.toml."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Duties

LAW_DUTIES = Duties(
    "law",
    {
        "draft": gettext_noop("Drafting the law"),
        "publish": gettext_noop("Publishing a draft of the law that others have written"),
    },
)
may, require = LAW_DUTIES.may, LAW_DUTIES.require
