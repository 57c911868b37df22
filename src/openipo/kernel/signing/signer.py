"""Who signs, and what is found when a signature is checked."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Signer:
    """A person or a seal of the office. `id` is stable (a sign-in name, or "office-seal")."""

    id: str
    name: str
    organisation: str
    country: str = ""  # two letters, as X.520 wants them


@dataclass(frozen=True)
class SignatureReport:
    """What the check of a signature found.

    `valid`: nothing signed was altered and the certificate is the office's. `covers_whole`: nothing was added after
    the signature. `signed_at` is the instant that the signer stated. `problems` are sentences; none means all is well.
    """

    valid: bool
    signer: str = ""
    signed_at: datetime | None = None
    covers_whole: bool = False
    problems: tuple[str, ...] = ()
