"""What is protected, for whom and for what: the content of a file, as plain values.

These records are what the register's events carry (as JSON) and what the fold of a file's events gives back.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from openipo.domain.parties.api import Party, Power
from openipo.kernel.calendar.api import in_language

MARK_KINDS = (
    "word",
    "figurative",
    "combined",
    "three-dimensional",
    "colour",
    "sound",
    "motion",
    "hologram",
    "position",
    "pattern",
    "multimedia",
    "other",
)
# Rights whose files show no mark and list no goods.
WITHOUT_A_MARK = frozenset({"representative"})
MARK_CATEGORIES = ("individual", "collective", "certification")


@dataclass(frozen=True)
class Representation:
    """One view of a mark: the document (its id in `documents`), its kind and its place in the order."""

    document: str
    kind: str = "image"  # image | sound | video | model | text
    order: int = 1
    colour: bool = True
    label: str = ""


@dataclass(frozen=True)
class Mark:
    """A mark as applied for or registered (INID 540 to 591)."""

    kind: str
    text: str = ""
    category: str = "individual"
    standard_characters: bool = False
    language: str = ""
    description: str = ""
    colours: tuple[str, ...] = ()
    transliteration: str = ""
    translation: str = ""
    disclaimer: str = ""
    representations: tuple[Representation, ...] = ()
    vienna_codes: tuple[str, ...] = ()


NO_MARK = Mark("")  # of a right without one


@dataclass(frozen=True)
class GoodsItem:
    """One item of goods or services in a Nice class, with the edition it was classified under (INID 511)."""

    id: str  # "25-1": class and place
    class_number: int
    text: str
    language: str = "en"
    edition: str = ""
    status: str = "pending"  # objected | opposed | registered; ended: refused | withdrawn | limited | surrendered ...


@dataclass(frozen=True)
class Priority:
    """A claim to the date of an earlier filing (Paris Convention, Art. 4)."""

    office: str  # ST.3
    number: str
    filed_on: date
    items: tuple[str, ...] = ()  # empty: all goods
    document: str = ""


# In place of goods items, where another register limited an interest to goods that the mark does not have there.
GOODS_AS_STATED = "as-stated"


@dataclass(frozen=True)
class Interest:
    """What somebody has in a right without holding it: a use of it (licence) or a burden on it (pledge, seizure ...).

    `kind` and its `label` are the law book's. `parties` have the roles that the kind gives them (licensee, pledgee,
    creditor, court ...). `facts` are what the request stated and the register keeps: id -> label, value and words by
    language. `rank` is the order among those of its kind, 0 where order does not matter. Nobody may dispose of a right
    while an interest that `blocks_disposal` is in force.
    """

    id: str  # "i1": stable within the file
    kind: str
    label: Mapping[str, str] = field(default_factory=dict)
    parties: tuple[Party, ...] = ()
    granted_by: tuple[str, ...] = ()  # party ids
    under: str = ""  # the interest out of which it was granted (a sub-licence)
    items: tuple[str, ...] = ()  # empty: all goods; `GOODS_AS_STATED` alone: some that the list of goods does not have
    states: tuple[str, ...] = ()  # empty: the whole territory of the right
    facts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    rank: int = 0
    blocks_disposal: bool = False
    ended_on: date | None = None
    number: str = ""  # in the register of the office it came from, where it has one
    proceeding: str = ""  # the one that entered it
    changed_by: str = ""  # the proceeding that last changed or ended it

    def is_in_force(self, on: date) -> bool:
        """Entered, and neither ended nor run out by the day."""
        return self.ended_on is None and (self.until is None or self.until >= on)

    def name(self, *languages: str) -> str:
        """What the law calls it; in several languages, joined by a stroke."""
        return self.named(partial(_joined, languages))

    def named(self, say: Callable[[Mapping[str, str]], str]) -> str:
        """What the law calls it, as `say` says a text to whoever reads."""
        return say(self.label) or self.kind

    def kept(self, *languages: str) -> list[tuple[str, str]]:
        """What was stated of it, in the order of the law: the label and the words of each answer that is kept."""
        return self.stated(partial(_joined, languages))

    def stated(self, say: Callable[[Mapping[str, str]], str]) -> list[tuple[str, str]]:
        """The same, as `say` says a text to whoever reads."""
        return [
            (say(each.get("label") or {}) or name, say(each.get("words") or {}) or str(each.get("value", "")))
            for name, each in sorted(self.facts.items(), key=lambda pair: pair[1].get("place", 0))
        ]


def _joined(languages: tuple[str, ...], words: Mapping[str, str]) -> str:
    """The words in each language, those that are the same said once."""
    return " / ".join(dict.fromkeys(in_language(words, language) for language in languages)) if words else ""


@dataclass(frozen=True)
class Link:
    """A tie to another file: division, merger, conversion, base of an international registration ..."""

    kind: str
    number: str
    office: str = ""


@dataclass(frozen=True)
class Designation:
    """A member state of a regional office in which the right is to have, has or had effect.

    Each state stands on its own: it may refuse, lapse or be renounced while the others go on. `since` is the day from
    which the status counts, `law` the provision under which it came about.
    """

    state: str  # ST.3
    status: str = (
        "designated"  # designated | notified | refused | accepted | in-force | lapsed | renounced | cancelled ...
    )
    since: date | None = None
    law: str = ""
    without: tuple[str, ...] = ()  # goods items for which it has no effect in this state


@dataclass(frozen=True)
class ApplicationContent:
    """What a paper or electronic application states; the payload of `application_received`."""

    mark: Mark
    parties: tuple[Party, ...]
    goods: tuple[GoodsItem, ...]
    priorities: tuple[Priority, ...] = ()
    powers: tuple[Power, ...] = ()
    links: tuple[Link, ...] = ()
    designations: tuple[Designation, ...] = ()
    interests: tuple[Interest, ...] = ()
    language: str = "en"
    channel: str = "paper"  # paper | post | electronic | import
    documents: tuple[str, ...] = ()
    declarations: dict[str, bool] = field(default_factory=dict)  # e.g. applicant_is_small
    reference: str = ""  # the applicant's own file reference
    filed_as: str = ""  # empty for an application; else what came in, as the law book names it ("designation")
    stated: dict[str, Any] = field(default_factory=dict)  # what was stated with it: id of the question -> plain value
