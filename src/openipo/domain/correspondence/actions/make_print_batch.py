"""Letters for the post are printed together."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import pikepdf
from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Letter, PrintBatch
from openipo.domain.correspondence.permissions import may_dispatch
from openipo.domain.correspondence.storing import content_of, keep

STEP = "send"


@transaction.atomic
def make_print_batch(*, letters: Sequence[UUID], by: Actor, on: date, at: datetime) -> PrintBatch:
    """One file for the printer with the letters in the order given; each letter remembers its print run.

    Raises `LetterRefused` for no letters, and for a letter that is not issued or is in a print run already.
    """
    rows = [_for_print(letter, by) for letter in letters]
    if not rows:
        raise LetterRefused(gettext("No letter waits to be printed."), step=STEP)
    content, pages = _joined([content_of(row.document) for row in rows])
    document = keep(content, name=f"print-run-{on.isoformat()}.pdf", kind="print-run", by=by, at=at)
    batch = PrintBatch.objects.create(made_on=on, made_at=at, made_by=by.id, document=document, pages=pages)
    Letter.objects.filter(pk__in=[row.pk for row in rows]).update(batch=batch)
    return batch


def _for_print(letter: UUID, by: Actor) -> Letter:
    row = locked(letter, STEP)[0]
    go_on_if(may_dispatch(by, row), row, STEP)
    if row.batch_id is not None and row.returned_on is None:
        reason = gettext("“%(letter)s” was printed in run %(run)s already.") % {
            "letter": row.title,
            "run": row.batch_id,
        }
        raise LetterRefused(reason, step=STEP, state=row.state, law=row.law)
    return row


def _joined(papers: Sequence[bytes]) -> tuple[bytes, int]:
    """The papers one after another, each from a fresh sheet: an odd one is followed by an empty page (duplex)."""
    out = io.BytesIO()
    with pikepdf.new() as joined:
        for paper in papers:
            with pikepdf.open(io.BytesIO(paper)) as single:
                for page in single.pages:
                    # The signature belongs to the single letter; on paper its field shows nothing.
                    page.Annots = pikepdf.Array()
                joined.pages.extend(single.pages)
                if len(single.pages) % 2:
                    joined.add_blank_page(page_size=(595, 842))
        joined.save(out)
        return out.getvalue(), len(joined.pages)
