"""Files that came with a form are taken into the store at once, so that a mistake elsewhere loses none of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import Desk
from openipo.apps.backoffice.reception.forms.files import kept_in
from openipo.domain.documents.api import Document, DocumentError, DocumentRefused, documents_by_id, store


@dataclass(frozen=True)
class Place:
    """Where a page takes files: the field, the hidden field that remembers them, and what they are to the office."""

    field: str
    kept: str
    kind: str


def take(request: HttpRequest, place: Place, desk: Desk, data: Any) -> list[str]:
    """Store what came in and remember it in `data` as "id:kind"; gives what was refused, and why."""
    field, kept_field, kind = place.field, place.kept, place.kind
    refused, taken = [], []
    for upload in request.FILES.getlist(field):
        try:
            document = store(
                content=upload.read(),
                name=upload.name or "scan",
                by=desk.actor,
                at=desk.at,
                access="parties",
                kind=kind,
            )
        except DocumentError as refusal:
            refused.append(refusal_in_words(upload.name or "", refusal))
        else:
            taken.append(f"{document.pk}:{kind}")
        upload.seek(0)
    if taken:
        data[kept_field] = " ".join([*(data.get(kept_field) or "").split(), *taken])
    return refused


def refusal_in_words(name: str, refusal: DocumentError) -> str:
    """The sentence in the reader's language, with the name of the file."""
    said = _(refusal.sentence).format(**refusal.values) if isinstance(refusal, DocumentRefused) else _(str(refusal))
    return f"{name}: {said}" if name and name not in said else said


def own_documents(kept: Iterable[str], desk: Desk) -> dict[str, Document]:
    """Of the documents named by hidden fields, those that this officer stored: nobody lays hold of another's."""
    names = [name for text in kept for name, _kind in kept_in(text)]
    return {key: each for key, each in documents_by_id(names).items() if each.stored_by == desk.actor.id}
