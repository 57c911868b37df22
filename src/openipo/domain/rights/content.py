"""What is protected, for whom and for what: the content of a file, as plain values.

These records are what the register's events carry (as JSON) and what the fold of a file's events gives back.
"""

from dataclasses import dataclass, field
from datetime import date

from openipo.domain.parties.api import Party, Power

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


@dataclass(frozen=True)
class GoodsItem:
    """One item of goods or services in a Nice class, with the edition it was classified under (INID 511)."""

    id: str  # "25-1": class and place
    class_number: int
    text: str
    language: str = "en"
    edition: str = ""
    status: str = "pending"  # pending | objected | refused | opposed | withdrawn | limited | registered | cancelled


@dataclass(frozen=True)
class Priority:
    """A claim to the date of an earlier filing (Paris Convention, Art. 4)."""

    office: str  # ST.3
    number: str
    filed_on: date
    items: tuple[str, ...] = ()  # empty: all goods
    document: str = ""


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
    language: str = "en"
    channel: str = "paper"  # paper | post | electronic | import
    documents: tuple[str, ...] = ()
    declarations: dict[str, bool] = field(default_factory=dict)  # e.g. applicant_is_small
    reference: str = ""  # the applicant's own file reference
