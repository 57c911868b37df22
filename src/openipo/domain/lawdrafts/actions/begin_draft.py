"""Somebody begins to write a change of the law."""

from datetime import date, datetime, timedelta
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.lawdrafts.errors import DraftRefused
from openipo.domain.lawdrafts.models import DraftText, LawDraft
from openipo.domain.lawdrafts.permissions import require
from openipo.domain.lawdrafts.rules.names import is_revision_name, is_text_name
from openipo.domain.procedures.api import LawBook, Revision, book

FIRST = """\
# {reason}

[book]
id = "{book}"
revision = "{revision}"
right = "{right}"
title = {{ {title} }}
law = "{law}"
in_force_from = {day}
amends = "{amends}"
"""


@transaction.atomic
def begin_draft(*, book_id: str, revision: str, reason: str, on: date, by: Actor, at: datetime) -> LawDraft:
    """A draft under the name of a new revision amends the last one; under that of one to come, it changes that.

    Raises `DraftRefused` where the revision is in force already, is being drafted, or cannot be called so.
    """
    require(by, "draft")
    installed = book(book_id)
    if not is_revision_name(revision):
        raise DraftRefused(gettext_noop("A revision is called by its year, such as 2027 or 2027-b."))
    if LawDraft.objects.filter(book=book_id, revision=revision, status="open").exists():
        raise DraftRefused(gettext_noop("The revision %(revision)s is being drafted already."), revision=revision)
    known = installed.revisions.get(revision)
    if known is not None and known.in_force_from <= on:
        raise DraftRefused(
            gettext_noop("The revision %(revision)s is in force; what is in force is amended, not changed."),
            revision=revision,
        )
    last = list(installed.revisions.values())[-1]
    texts = texts_in(installed, revision) if known else {"book.toml": _first(installed, last, revision, reason, on)}
    draft = LawDraft.objects.create(
        book=book_id, revision=revision, reason=reason, replaces=known is not None, begun_by=by.id, begun_at=at,
        based_on=(known or last).digest,
    )  # fmt: skip
    DraftText.objects.bulk_create(
        DraftText(draft=draft, name=name, text=text, written_by=[by.id], changed_at=at) for name, text in texts.items()
    )
    return draft


def texts_in(installed: LawBook, revision: str) -> dict[str, str]:
    """The own texts of a revision as they lie in its folder; one published by the office goes before the installed."""
    places = [place / revision for place in (*reversed(installed.beside), installed.folder)]
    folder = next(place for place in places if place.is_dir())
    names = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    return {name: path.read_text(encoding="utf-8") for name, path in names.items() if is_text_name(name)}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _first(installed: LawBook, last: Revision, revision: str, reason: str, on: date) -> str:
    """The book.toml of an amending act, to be completed: it comes into force on a day that is still to come."""
    day = max(on, last.in_force_from) + timedelta(days=365)
    title = ", ".join(f'{language} = "{_plain(words)}"' for language, words in last.title.items())
    said = {"book": installed.id, "revision": revision, "right": installed.right, "title": title}
    return FIRST.format(**said, reason=_plain(reason), law=_plain(last.law), day=day.isoformat(), amends=last.id)


def _plain(words: str) -> str:
    """Words that may stand in quotes or in a comment of a TOML text."""
    return " ".join(words.replace("\\", "").replace('"', "'").split())
