"""The open files of a book, and what moving each to a draft would change. Nothing is moved."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from openipo.domain.cases.actions.move_to_revision import Move
from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.replay.run import Texts, at_hand_of, texts_of
from openipo.domain.procedures.api import LawBook, Revision, plan_move
from openipo.domain.rights.api import File
from openipo.kernel.ledger.api import histories_of


def open_files_of(book: str) -> list[UUID]:
    """The files of a book that are not at their end, whatever revision they are under; the latest last."""
    found = File.objects.filter(book=book).exclude(register_status="ended")
    return list(found.order_by("received_on", "pk").values_list("pk", flat=True))


def would_move(draft: LawBook, revision: Revision, files: Collection[UUID], *, on: date) -> list[Move]:
    """What the move would change on each file, or what stands in its way, were the draft in force today."""
    texts = texts_of(draft, revision)
    return [_planned(texts, at_hand_of(texts, file, history), on) for file, history in histories_of(files) if history]


def _planned(texts: Texts, now: FileAtHand, on: date) -> Move:
    law = texts.law(texts.both, texts.both.revisions[now.case.revision])
    plan = plan_move(law, now.case, now.facts, texts.draft.id, on)
    return Move(now.file, now.content.number, plan.changes, plan.obstacles)
