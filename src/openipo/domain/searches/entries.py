"""What the index keeps of the register's files and of listed signs."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from openipo.domain.procedures.api import ENDED_ITEMS
from openipo.domain.rights.api import WITHOUT_A_MARK, File, FileGoods, FileVienna
from openipo.domain.searches.drawing import Described, picture_of
from openipo.domain.searches.goods import written
from openipo.domain.searches.models import ListedSign
from openipo.similarity.api import Entry, Mark

LIST = "list"  # the status of entries that come from lists
_LONGEST = 300  # letters of an item of goods that the index keeps
_MOST_GOODS = 60


def entries_of(files: Sequence[File], described: Described) -> list[Entry]:
    """One entry for each file that has a mark; few queries for all. `described` are pictures looked at beforehand."""
    goods = _goods_of([file.pk for file in files])
    vienna = _vienna_of([file.pk for file in files])
    return [_entry(file, goods[file.pk], vienna[file.pk], described) for file in files if has_mark(file)]


def has_mark(file: File) -> bool:
    """Is there something to be searched on the file?"""
    kind_of_right = file.right.rsplit("/", 1)[-1]
    return kind_of_right not in WITHOUT_A_MARK and bool(file.mark_text or file.picture or file.mark_kind)


def _entry(file: File, goods: Sequence[FileGoods], vienna: Sequence[str], described: Described) -> Entry:
    items = tuple(written(item.class_number, item.text[:_LONGEST]) for item in goods[:_MOST_GOODS])
    mark = Mark(
        words=file.mark_text,
        classes=tuple(dict.fromkeys([*file.classes, *(item.class_number for item in goods)])),
        goods=items,
        vienna_codes=tuple(vienna),
        picture=picture_of(str(file.pk), file.picture, described),
    )
    more = {
        "number": file.number or file.registration_number,
        "registration": file.registration_number,
        "picture": file.picture,
        "kind": file.mark_kind,
    }
    return Entry(
        id=str(file.pk),
        mark=mark,
        status=file.register_status,
        owner=file.applicant,
        country=file.applicant_country,
        filed_on=file.filed_on or file.received_on,
        public=file.is_public,
        more={name: value for name, value in more.items() if value},
    )


def _goods_of(files: Iterable[UUID]) -> dict[UUID, list[FileGoods]]:
    """The goods by file: those that live; of a right that has ended all that it had."""
    found: dict[UUID, list[FileGoods]] = defaultdict(list)
    for item in FileGoods.objects.filter(file__in=list(files)).order_by("file", "position"):
        found[item.file_id].append(item)
    for file, items in found.items():
        found[file] = [item for item in items if item.status not in ENDED_ITEMS] or items
    return found


def _vienna_of(files: Iterable[UUID]) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = defaultdict(list)
    for row in FileVienna.objects.filter(file__in=list(files)).order_by("file", "code"):
        found[row.file_id].append(row.code)
    return found


def entry_of_sign(sign: ListedSign) -> Entry:
    """A listed sign; it claims no goods, so that it is compared whatever the goods are."""
    more = {"number": sign.reference, "kind": sign.kind, "picture": sign.picture, "source": sign.source}
    identity = id_of_sign(sign.kind, sign.reference)
    return Entry(
        id=identity,
        mark=Mark(words=sign.words, picture=picture_of(identity, sign.picture, {})),
        status=LIST,
        more={name: value for name, value in more.items() if value},
    )


def id_of_sign(kind: str, reference: str) -> str:
    """The id of a listed sign in the index."""
    return f"{LIST}:{kind}:{reference}"
