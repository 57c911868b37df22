"""A second person publishes a draft with the day from which it is the law."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.lawdrafts.errors import DraftRefused, StoriesOtherwise
from openipo.domain.lawdrafts.laying_down import lay_down
from openipo.domain.lawdrafts.looked_through import LookedThrough, before_it, findings, look_through, texts_of
from openipo.domain.lawdrafts.models import LawDraft
from openipo.domain.lawdrafts.permissions import require
from openipo.domain.lawdrafts.played_stories import stories
from openipo.domain.lawdrafts.rules.in_force import with_day
from openipo.domain.procedures.api import book


@transaction.atomic
def publish_draft(*, draft: int, in_force_from: date, on: date, by: Actor, at: datetime) -> LawDraft:
    """The draft becomes a revision of its book; files received from that day on are pinned to it.

    Nobody publishes what they wrote in. The day is still to come, the text without mistakes, and what it builds on the
    same as when it was begun. Every story comes out as it expects: where the change wants it otherwise, the draft
    tells the story anew. Raises `DraftRefused` (`StoriesOtherwise` where it is for the stories), `AccessRefused`.
    """
    require(by, "publish")
    row = LawDraft.objects.select_for_update().get(pk=draft)
    if not row.is_open:
        raise DraftRefused(gettext_noop("What has been published cannot be changed; begin another draft."))
    if {by.id, by.on_behalf_of or by.id} & writers(row):
        raise DraftRefused(gettext_noop("Another person than those who wrote the draft publishes it."))
    if in_force_from <= on:
        raise DraftRefused(gettext_noop("A law comes into force on a day that is still to come."))
    _refuse_if_moved(row, on)
    texts = texts_of(row)
    dated = with_day(texts.get("book.toml", ""), in_force_from)
    if dated is None:
        raise DraftRefused(gettext_noop("The book.toml of the draft must state in_force_from once."))
    looked = look_through(row, {**texts, "book.toml": dated})
    _refuse_faulty(looked)
    _refuse_otherwise(looked)
    row.texts.filter(name="book.toml").update(text=dated)
    row.status, row.published_by, row.published_at, row.in_force_from = "published", by.id, at, in_force_from
    row.digest = looked.revision.digest if looked.revision else ""
    row.save()
    transaction.on_commit(lambda: lay_down(row))
    return row


def writers(draft: LawDraft) -> set[str]:
    """Everybody who wrote in the draft, and whoever began it."""
    lists = draft.texts.values_list("written_by", flat=True)
    return {draft.begun_by, *(name for names in lists for name in names)}


def _refuse_if_moved(draft: LawDraft, on: date) -> None:
    """Another draft may have been published since, or the one to be changed have come into force."""
    installed = book(draft.book)
    own = installed.revisions.get(draft.revision)
    if own is not None and (not draft.replaces or own.in_force_from <= on):
        raise DraftRefused(
            gettext_noop("The revision %(revision)s is in force or published already."), revision=draft.revision
        )
    if before_it(installed, draft).digest != draft.based_on:
        raise DraftRefused(
            gettext_noop("The law that the draft builds on has changed since it was begun; begin it anew from that.")
        )


def _refuse_otherwise(looked: LookedThrough) -> None:
    otherwise = [each.name for each in stories(looked) if not each.is_ok]
    if otherwise:
        raise StoriesOtherwise(
            gettext_noop(
                "%(count)s stories do not come out as they expect: %(names)s. "
                "Where the change wants it so, the draft must tell them anew."
            ),
            count=len(otherwise),
            names=", ".join(otherwise[:5]),
        )


def _refuse_faulty(looked: LookedThrough) -> None:
    if looked.book is None:
        first = looked.problems[0]
        raise DraftRefused(gettext_noop("The draft cannot be read: %(problem)s"), problem=first)
    faults = [each for each in findings(looked) if each.severity == "error"]
    if faults:
        raise DraftRefused(gettext_noop("The inspection finds %(count)s mistakes to be mended."), count=len(faults))
