"""What the index keeps of a mark, and how it is written down."""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openipo.similarity.mark import Mark


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark of the register (or of a list) with what it may be filtered by.

    `public` says whether everybody may know of it: an entry that is not public is kept apart from those that are, and
    no search made for the public comes near it.
    """

    id: str
    mark: Mark
    status: str = ""
    owner: str = ""
    country: str = ""
    filed_on: date | None = None
    public: bool = True
    more: dict[str, Any] = field(default_factory=dict)


def written(entry: Entry) -> bytes:
    """The entry as a record; the picture's features stay in the index of pictures."""
    mark = entry.mark
    record = {
        "id": entry.id,
        "words": mark.words,
        "classes": list(mark.classes),
        "goods": list(mark.goods),
        "vienna": list(mark.vienna_codes),
        "language": mark.language,
        "status": entry.status,
        "owner": entry.owner,
        "country": entry.country,
        "filed_on": entry.filed_on.isoformat() if entry.filed_on else "",
        "public": entry.public,
        "more": entry.more,
    }
    kept = {name: value for name, value in record.items() if value or name in ("id", "public")}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def read(record: bytes) -> Entry:
    """An entry from its record."""
    values = json.loads(record.decode("utf-8", "surrogatepass"))
    mark = Mark(
        words=values.get("words", ""),
        classes=tuple(values.get("classes", ())),
        goods=tuple(values.get("goods", ())),
        vienna_codes=tuple(values.get("vienna", ())),
        language=values.get("language", ""),
    )
    filed_on = values.get("filed_on")
    return Entry(
        id=values["id"],
        mark=mark,
        status=values.get("status", ""),
        owner=values.get("owner", ""),
        country=values.get("country", ""),
        filed_on=date.fromisoformat(filed_on) if filed_on else None,
        public=values["public"],
        more=values.get("more", {}),
    )
