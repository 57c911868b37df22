"""Certifying what the register says: who does answers for it with a signature. Who may, stands in duties.toml."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Duties

REGISTER_DUTIES = Duties(
    "register", {"certify": gettext_noop("Signing and issuing certified extracts and certificates")}
)
