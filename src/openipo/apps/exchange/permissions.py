"""Bringing whole registers in, and handing records out. Who may, stands in duties.toml."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Duties

EXCHANGE_DUTIES = Duties(
    "exchange",
    {
        "import": gettext_noop("Bringing records of other systems in, and handing records out"),
        "see-imports": gettext_noop("Seeing what was brought in"),
    },
)
may_import = EXCHANGE_DUTIES.rule("import")
may_see_imports = EXCHANGE_DUTIES.rule("see-imports", "import")
