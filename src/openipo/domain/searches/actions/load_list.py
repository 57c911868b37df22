"""A list of signs is loaded: emblems, indications, well-known marks, INNs."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.documents.api import DocumentRefused, store
from openipo.domain.searches import shelf
from openipo.domain.searches.actions.rebuild_index import rebuild_index
from openipo.domain.searches.entries import entry_of_sign, id_of_sign
from openipo.domain.searches.errors import SearchRefused
from openipo.domain.searches.models import LIST_KINDS, ListedSign
from openipo.domain.searches.permissions import require
from openipo.domain.searches.rules.list_lines import ListLine, ListUnreadable, read_list
from openipo.kernel.locks.api import lock_name

PictureNamed = Callable[[str], bytes | None]


def load_list(
    content: bytes, *, kind: str = "", pictures: PictureNamed | None = None, by: Actor, at: datetime
) -> Counter[str]:
    """Replace the lists of the kinds that the table holds; how many signs there are of each.

    `pictures` gives the content of a picture that the table names. Raises SearchRefused; nothing is loaded then.
    """
    require(by, "load-list")
    try:
        lines = read_list(content, LIST_KINDS, kind)
    except ListUnreadable as fault:
        raise SearchRefused(fault.sentence, **fault.values) from fault
    if not shelf.is_made():
        rebuild_index()
    with transaction.atomic():
        lock_name("searches.index")
        signs = [_sign(line, pictures, by, at) for line in lines]
        _replace(signs)
    return Counter(sign.kind for sign in signs)


def _sign(line: ListLine, pictures: PictureNamed | None, by: Actor, at: datetime) -> ListedSign:
    return ListedSign(
        kind=line.kind,
        reference=line.reference,
        words=line.words,
        picture=_kept_picture(line, pictures, by, at) if line.picture else "",
        source=line.source,
        loaded_at=at,
        loaded_by=by.id,
    )


def _kept_picture(line: ListLine, pictures: PictureNamed | None, by: Actor, at: datetime) -> str:
    content = pictures(line.picture) if pictures else None
    if content is None:
        sentence = gettext_noop("The picture {picture} of the sign {id} is not there.")
        raise SearchRefused(sentence, picture=line.picture, id=line.reference)
    try:
        return str(store(content=content, name=line.picture, by=by, at=at, access="public", kind="mark").pk)
    except DocumentRefused as refusal:
        raise SearchRefused(refusal.sentence, **refusal.values) from refusal


def _replace(signs: list[ListedSign]) -> None:
    old = ListedSign.objects.filter(kind__in={sign.kind for sign in signs})
    was = {id_of_sign(sign.kind, sign.reference) for sign in old}
    old.delete()
    ListedSign.objects.bulk_create(signs)
    entries = [entry_of_sign(sign) for sign in signs]
    index = shelf.marks()
    index.add(entries)
    index.remove(was - {entry.id for entry in entries})
