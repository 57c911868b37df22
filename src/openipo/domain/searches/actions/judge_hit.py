"""An examiner cites an earlier mark against a file, or passes it over and says why."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.searches import shelf
from openipo.domain.searches.earlier_right import particulars
from openipo.domain.searches.errors import SearchRefused
from openipo.domain.searches.models import Judgement
from openipo.domain.searches.permissions import require

DECISIONS = (Judgement.CITED, Judgement.PASSED, Judgement.OPEN)


def judge_hit(
    *,
    file: UUID,
    mark: str,
    decision: str,
    note: str = "",
    grounds: Sequence[str] = (),
    usual: Mapping[str, str] | None = None,
    by: Actor,
    at: datetime,
) -> Judgement:
    """`mark` is the id of the hit, `grounds` those of the law book that it gives.

    A citation for which none is named gives the `usual` one of its kind of right (kind -> ground), if the law has one.
    Passing over needs a reason; `open` takes an earlier judgement back.
    """
    require(by, "judge-hit")
    if decision not in DECISIONS:
        raise SearchRefused(gettext_noop("A hit is cited, passed over or left open."))
    if decision == Judgement.PASSED and not note.strip():
        raise SearchRefused(gettext_noop("Say why this mark is passed over."))
    entry = shelf.marks().find(mark)
    if entry is None or mark == str(file):
        raise SearchRefused(gettext_noop("This mark is not, or no longer, among those that are searched."))
    said = particulars(entry)
    proposed = (usual or {}).get(str(said["kind"]), "") if decision == Judgement.CITED else ""
    return Judgement.objects.create(
        file=file,
        mark=mark,
        decision=decision,
        note=note.strip(),
        particulars=said | {"grounds": list(grounds) or ([proposed] if proposed else [])},
        made_by=by.id,
        made_at=at,
    )
