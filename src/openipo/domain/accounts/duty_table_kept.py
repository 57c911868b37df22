"""The table of duties in the installation's own folder: the only one that counts, written whole or not at all.

A change approved on a page lies in the database with the table that it makes, and is then laid down where every
process of the installation reads it. Who runs the server may edit that file, too; what was edited is never undone.
"""

import os
import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from openipo.domain.accounts.duty_table import NAME, UNREADABLE, place_of_duties
from openipo.domain.accounts.errors import ChangeRefused
from openipo.domain.accounts.models import DutyChange
from openipo.domain.accounts.rules.duty_text import roles_given
from openipo.kernel.locks.api import lock_name

LOCK = "accounts.duties"  # of whoever proposes, decides, or writes the table


@dataclass(frozen=True)
class TableNow:
    """The table as it lies, or as an approved change is about to lay it down over the file of digest `lies_over`."""

    text: str
    lies_over: str


def table_now(office_id: str) -> TableNow:
    """What the next change starts from. ChangeRefused if it cannot be read."""
    text = _as_it_lies(office_id)
    try:
        roles_given(text or "", "people.keep")
    except ValueError:
        text = None
    if text is None:
        raise ChangeRefused(_("The table of duties cannot be read; it must be mended in its file first."))
    waiting = _not_laid_down(office_id, text)
    return TableNow(waiting.text if waiting else text, digest_of(text))


@transaction.atomic
def lay_down_missing_table(office_id: str) -> DutyChange | None:
    """Write the table that the last approved change made, unless it is written or somebody has edited the file since.

    Whoever comes first writes the latest table, and who comes after finds it written: of two changes approved at once
    the earlier never lies over the later.
    """
    lock_name(LOCK)
    text = _as_it_lies(office_id)
    change = None if text is None else _not_laid_down(office_id, text)
    if change is not None:
        _write(change)
        change.laid_down = True
        change.save(update_fields=["laid_down"])
    return change


def _write(change: DutyChange) -> None:
    """Aside, down to the disk, then in its place: it is never there in part."""
    path = Path(settings.HOME) / "law" / change.office / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{NAME}.{change.pk}")
    with aside.open("wb") as file:
        file.write(change.text.encode())
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, aside)
    os.replace(aside, path)


def is_as_approved(office_id: str) -> bool:
    """Is the table the one that the last approved change made? True where none was ever approved."""
    last = last_approved(office_id)
    return last is None or _as_it_lies(office_id) == last.text


def _as_it_lies(office_id: str) -> str | None:
    """None where there is no table, or none that can be read."""
    path = place_of_duties(office_id)
    try:
        return path.read_bytes().decode() if path else None
    except UNREADABLE:
        return None


def digest_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _not_laid_down(office_id: str, text: str) -> DutyChange | None:
    last = last_approved(office_id)
    return last if last and not last.laid_down and digest_of(text) == last.built_on else None


def last_approved(office_id: str) -> DutyChange | None:
    return DutyChange.objects.filter(office=office_id, status="approved").order_by("decided_at", "pk").last()
