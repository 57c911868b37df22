"""A text of a draft is written; it may be faulty until it is published."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.lawdrafts.errors import DraftRefused, TextMoved
from openipo.domain.lawdrafts.looked_through import texts_of
from openipo.domain.lawdrafts.models import TAKEN_OUT, DraftText, LawDraft
from openipo.domain.lawdrafts.permissions import require
from openipo.domain.lawdrafts.rules.names import LONGEST, is_text_name
from openipo.domain.lawdrafts.rules.seen import mark_of


@transaction.atomic
def write_text(*, draft: int, name: str, text: str, by: Actor, at: datetime, seen: str | None = None) -> None:
    """Keep the text under its name; an empty one takes the file out of the draft, and who wrote in it stays known.

    `seen` is the mark of the text that was shown. Raises `DraftRefused` where the draft is published or dropped, the
    name is none of a law's text, or somebody has written another text meanwhile (`TextMoved`).
    """
    require(by, "draft")
    row = LawDraft.objects.select_for_update().get(pk=draft)
    if not row.is_open:
        raise DraftRefused(gettext_noop("What has been published cannot be changed; begin another draft."))
    if not is_text_name(name):
        raise DraftRefused(gettext_noop("“%(name)s” is no text of a law book."), name=name)
    if len(text) > LONGEST:
        raise DraftRefused(gettext_noop("The text is too long."))
    _refuse_if_moved(row, name, seen)
    is_taken_out = not text.strip() and name != "book.toml"
    _keep(row, name, TAKEN_OUT if is_taken_out else text.replace("\r\n", "\n"), by, at)


def _refuse_if_moved(draft: LawDraft, name: str, seen: str | None) -> None:
    if seen is not None and seen != mark_of(texts_of(draft).get(name, "")):
        raise TextMoved(
            gettext_noop(
                "Somebody else has written in this text since you opened it. Yours stands below and is not kept: "
                "saved again, it takes the place of theirs."
            )
        )


def _keep(draft: LawDraft, name: str, text: str, by: Actor, at: datetime) -> None:
    known = DraftText.objects.filter(draft=draft, name=name).first()
    if known is None:
        if text == TAKEN_OUT:
            return
        DraftText.objects.create(draft=draft, name=name, text=text, written_by=[by.id], changed_at=at)
    elif known.text != text:
        known.text, known.changed_at = text, at
        known.written_by = sorted({*known.written_by, by.id})
        known.save()
