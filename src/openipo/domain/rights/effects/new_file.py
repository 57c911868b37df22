"""A file that an effect asks for: what it holds, and what it takes over from the file that it comes from."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from openipo.domain.parties.api import Party
from openipo.domain.rights.content import ApplicationContent, GoodsItem, Link, Priority
from openipo.domain.rights.file_state import FileState

# Ties that say how a file came to be or what became of it: a file divided from another has its own.
OF_ONE_FILE = frozenset(
    {"division-of", "divided-into", "merger-of", "merged-into", "conversion-of", "conversion-into",
     "transformation-of", "transformation-into"}
)  # fmt: skip
_INHERITED_DAYS = ("received_on", "filed_on", "published_on", "registered_on", "renewed_on", "expires_on")


@dataclass(frozen=True)
class NewFile:
    """`kind` is the tie of the new file to this one ("division-of").

    With `goes_on` it stands where this file stands, in the same phases with the same clocks; without, it begins anew
    under the law of its filing date, of `book` where that is another. `series` and `registration_series` name its
    numbers in the law book; `says` are the letters and gazette sections that tell of it, by "letters" and "gazette".
    """

    kind: str
    content: ApplicationContent
    dates: Mapping[str, date]
    status: str
    register_status: str = "pending"
    goes_on: bool = True
    book: str = ""
    series: str = "application"
    registration_series: str = "registration"
    provision: str = ""
    says: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    links: tuple[Link, ...] = field(default=())  # beside that to the file it comes from


def divided_from(state: FileState, goods: tuple[GoodsItem, ...], parties: tuple[Party, ...]) -> ApplicationContent:
    """What a file holds that is divided from another: the mark and its claims, for these goods and these parties."""
    if state.mark is None:
        raise ValueError("A file without a mark has nothing that could be divided.")
    present = {party.id for party in parties}
    items = {item.id for item in goods}
    return ApplicationContent(
        mark=state.mark,
        parties=parties,
        goods=goods,
        priorities=tuple(kept_priorities(state.priorities, items)),
        powers=tuple(each for each in state.powers if {each.grantor, each.representative} <= present),
        links=tuple(link for link in state.links if link.kind not in OF_ONE_FILE),
        designations=state.designations,
        language=state.language,
        channel=state.channel,
        documents=tuple(each.document for each in state.documents if each.kind == "application"),
        declarations=dict(state.declarations),
    )


def kept_priorities(priorities: Iterable[Priority], items: Collection[str]) -> Iterable[Priority]:
    """Claims for all goods, and those for goods that are among these (Paris Convention, Art. 4G)."""
    for each in priorities:
        concerned = tuple(item for item in each.items if item in items)
        if concerned or not each.items:
            yield replace(each, items=concerned)


def inherited_dates(state: FileState) -> dict[str, date]:
    """The days that a divided file has from the one it comes from."""
    days = {name: getattr(state, name) for name in _INHERITED_DAYS}
    return {name: day for name, day in days.items() if day is not None}
