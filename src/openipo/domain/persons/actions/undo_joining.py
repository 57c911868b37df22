"""Take a joining back: what was before stands again."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.persons.errors import PersonsRefusal
from openipo.domain.persons.models import Belonging, Joining, Likeness
from openipo.domain.persons.permissions import require
from openipo.kernel.locks.api import lock_name


@transaction.atomic
def undo_joining(*, joining: int, because: str, by: Actor, at: datetime) -> Joining:
    """The belongings of the joining end, those that it had ended begin again; nothing is deleted.

    Refused without a reason, twice, and while a later joining builds on it: that one is undone first.
    """
    require(by, "join")
    if not because.strip():
        raise PersonsRefusal(gettext_noop("Say why the joining is undone."))
    lock_name("persons")
    undone = Joining.objects.get(pk=joining)
    if undone.undone_at is not None:
        raise PersonsRefusal(gettext_noop("This joining is undone already."))
    if undone.belongings.exclude(ended_by=None).exists():
        raise PersonsRefusal(gettext_noop("A later joining builds on this one; undo that one first."))
    undone.belongings.filter(ended_at=None).update(ended_at=at)
    for former in undone.ended.all():
        Belonging.objects.create(
            person=former.person, joining=former.joining, file=former.file, party=former.party, name=former.name
        )
    # The former belongings stand again as new rows; the old ones no longer say that a later joining builds on theirs.
    undone.ended.update(ended_by=None)
    undone.undone_by, undone.undone_at, undone.undone_because = by.id, at, because.strip()
    undone.save(update_fields=["undone_by", "undone_at", "undone_because"])
    _reopen_likenesses(undone)
    return undone


def _reopen_likenesses(undone: Joining) -> None:
    """Likenesses that led to it wait for a decision again."""
    Likeness.objects.filter(state=Likeness.JOINED, decided_at=undone.joined_at).update(
        state=Likeness.OPEN, decided_by="", decided_at=None, because=""
    )
