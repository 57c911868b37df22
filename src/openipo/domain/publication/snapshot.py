"""What the register says about an entry's file, as plain values to be frozen."""

from typing import Any
from uuid import UUID

from openipo.domain.publication.models import Entry
from openipo.domain.publication.rules.inid_fields import inid_fields
from openipo.domain.rights.api import FileState, register_view


def snapshot_of(entry: Entry, state: FileState | None = None) -> dict[str, Any]:
    """The entry's fields in INID order, with its picture, as the register says them now.

    The day of publication (441, 442, 450) is left to the issue, which knows it.
    """
    said = state or register_view(UUID(str(entry.file))).state
    proceeding = entry.key.partition("/")[0]
    fields = inid_fields(said, entry.inid, items=entry.items, proceeding=proceeding)
    return {
        "number": said.number,
        "registration_number": said.registration_number,
        "mark": said.mark.text if said.mark else "",
        "mark_kind": said.mark.kind if said.mark else "",
        "picture": _picture(said) if "540" in entry.inid else "",
        "fields": [{"code": code, "lines": lines} for code, lines in fields],
    }


def _picture(state: FileState) -> str:
    """The document of the first image of the mark."""
    views = state.mark.representations if state.mark else ()
    images = sorted((view for view in views if view.kind == "image"), key=lambda view: view.order)
    return images[0].document if images else ""
