"""Who may bring whole registers in, and hand records out."""

from openipo.domain.accounts.api import has_role

may_import = has_role("administrator", "registrar")
may_see_imports = has_role("administrator", "registrar", "manager")
