"""What the index keeps of a mark, and how it is written down."""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openipo.similarity.mark import Mark


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """Stands in a mark of the index for the features of its picture, which the index keeps apart (`pictured.py`).

    An entry that was read from an index and is entered again under its id keeps its picture.
    """

    number: int


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
    """The entry as a record; of the picture only its name, its features stand in the index of pictures."""
    mark = entry.mark
    picture = mark.picture
    record = {
        "id": entry.id,
        "words": mark.words,
        "classes": list(mark.classes),
        "goods": list(mark.goods),
        "vienna": list(mark.vienna_codes),
        "picture": picture.number if isinstance(picture, KeptPicture) else 0,
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
        picture=KeptPicture(values["picture"]) if "picture" in values else None,
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
