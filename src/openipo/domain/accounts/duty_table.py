"""Which roles have which duties, as the office says in its `duties.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

from django.conf import settings
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from openipo.domain.accounts.office import GROUP

NAME = "duties.toml"
# Raised where a file may not be opened, or is no text in UTF-8.
UNREADABLE = (OSError, UnicodeDecodeError)


@dataclass(frozen=True)
class DutyTable:
    """`roles` by the id of a duty ("files.receive"); `mistake` says why a table that cannot be read gives nothing."""

    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mistake: str | Promise = ""

    def roles_with(self, duty: str) -> tuple[str, ...]:
        """Nobody has a duty that the office does not give."""
        return self.roles.get(duty, ())


_READ: dict[Path, tuple[tuple[int, int, int], DutyTable]] = {}


def duty_table(office_id: str) -> DutyTable:
    """The office's table as it is on the disk now, read again only when it has changed."""
    path = place_of_duties(office_id)
    if path is None:
        return DutyTable(mistake=format_lazy(_("The office has no table of duties ({name})."), name=NAME))
    status = path.stat()
    signature = (status.st_mtime_ns, status.st_size, status.st_ino)  # a change lays down another file
    known = _READ.get(path)
    if known is None or known[0] != signature:
        known = _READ[path] = (signature, read_table(path))
    return known[1]


def place_of_duties(office_id: str) -> Path | None:
    """The table in the installation's own folder of law, else the one installed with the office."""
    own = Path(settings.HOME) / "law" / office_id / NAME
    return next((path for path in (own, *_installed(office_id)) if path.is_file()), None)


@cache
def _installed(office_id: str) -> tuple[Path, ...]:
    """Looked up once: what is installed does not change while the program runs."""
    found = [entry for entry in entry_points(group=GROUP) if entry.name == office_id]
    return tuple(Path(str(files(entry.value).joinpath(NAME))) for entry in found)


def read_table(path: Path) -> DutyTable:
    """What is written plainly; nothing at all from a file that is not TOML, since nobody knows what it was to say."""
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, *UNREADABLE) as error:
        words = _("The office's table of duties cannot be read ({name}: {mistake}).")
        return DutyTable(mistake=format_lazy(words, name=NAME, mistake=str(error)))
    return DutyTable(
        {
            f"{room}.{duty}": tuple(role for role in roles if isinstance(role, str))
            for room, duties in stated.items()
            if isinstance(duties, dict)
            for duty, roles in duties.items()
            if isinstance(roles, list)
        }
    )
