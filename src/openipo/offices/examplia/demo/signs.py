"""The lists that the demonstration's office searches beside the marks; every sign in them is invented."""

from datetime import datetime
from pathlib import Path

from openipo.domain.accounts.api import Actor
from openipo.domain.searches.api import load_list

_TABLE = Path(__file__).with_name("signs.csv")
_ADMINISTRATOR = Actor(id="administrator", name="Administrator", roles=frozenset({"administrator"}))


def load_signs(at: datetime) -> int:
    """Load them; how many there are."""
    return sum(load_list(_TABLE.read_bytes(), by=_ADMINISTRATOR, at=at).values())
