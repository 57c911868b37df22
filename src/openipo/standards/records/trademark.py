"""A trade mark record as another office's file states it, before anything is made of it.

The record is neutral between formats. Nothing in it is guessed: what a format does not say stays None or empty, and
what a reader did not understand stands in `not_understood`.
"""

from dataclasses import dataclass, field
from datetime import date

from openipo.standards.records.traced import Remark, Traced

Text = Traced[str]
Day = Traced[date]


@dataclass
class AddressRecord:
    lines: list[Text] = field(default_factory=list)
    city: Text | None = None
    region: Text | None = None
    postal_code: Text | None = None
    country: Text | None = None


@dataclass
class PartyRecord:
    """A party; `role` is applicant, holder, former-holder, representative, correspondent, or a part in an interest."""

    role: str
    name: Text | None = None
    kind: Text | None = None  # the office's own word or code for the legal form
    nationality: Text | None = None
    incorporated_in: Text | None = None
    address: AddressRecord = field(default_factory=AddressRecord)
    email: Text | None = None
    phone: Text | None = None
    reference: Text | None = None
    capacity: Text | None = None  # "owner at publication": the format's own code or words
    source: str = ""


@dataclass
class GoodsRecord:
    """Goods and services as listed together: Nice classes (usually one), the office's own classes, the text."""

    classes: list[Traced[int]] = field(default_factory=list)
    national_classes: list[Text] = field(default_factory=list)
    text: Text | None = None
    language: Text | None = None
    status: Text | None = None
    primary_class: Text | None = None
    first_used: Text | None = None  # kept as written: such dates are often incomplete
    first_used_in_commerce: Text | None = None


@dataclass
class MarkRecord:
    text: Text | None = None
    kind: Text | None = None  # as the format says it
    standard_characters: Traced[bool] | None = None
    category: list[Text] = field(default_factory=list)
    description: Text | None = None
    disclaimer: Text | None = None
    translation: Text | None = None
    transliteration: Text | None = None
    colours: Text | None = None
    images: list[Text] = field(default_factory=list)
    vienna_codes: list[Text] = field(default_factory=list)
    design_codes: list[Text] = field(default_factory=list)  # of an office's own scheme


@dataclass
class PriorityRecord:
    office: Text | None = None
    number: Text | None = None
    filed_on: Day | None = None


@dataclass
class LinkRecord:
    kind: Text
    number: Text | None = None


@dataclass
class InterestRecord:
    """What somebody has in the mark without holding it; `kind` is licence, security interest or judicial action."""

    kind: Text
    identifier: Text | None = None
    number: Text | None = None
    category: Text | None = None  # exclusive or not, in the format's words
    under: Text | None = None  # the identifier of the licence out of which it was granted
    reference: Text | None = None
    since: Day | None = None
    until: Day | None = None
    territory: Text | None = None
    states: list[Text] = field(default_factory=list)
    goods: list[GoodsRecord] = field(default_factory=list)  # empty: all
    parties: list[PartyRecord] = field(default_factory=list)
    source: str = ""


@dataclass
class HistoryRecord:
    """One line of the other office's own history: the day as written, its number, code and words, and its element."""

    on: str = ""
    number: str = ""
    code: str = ""
    kind: str = ""
    text: str = ""
    source: str = ""


@dataclass
class TrademarkRecord:
    """One mark's record. `place` says where it stands in its file; `dates` uses the names filed, registered,
    published, expires, renewed, abandoned, cancelled, status, and others a format has."""

    format: str
    place: str
    office: Text | None = None
    application_number: Text | None = None
    registration_number: Text | None = None
    st13: Text | None = None
    status: Text | None = None
    status_text: Text | None = None
    dates: dict[str, Day] = field(default_factory=dict)
    mark: MarkRecord = field(default_factory=MarkRecord)
    parties: list[PartyRecord] = field(default_factory=list)
    goods: list[GoodsRecord] = field(default_factory=list)
    priorities: list[PriorityRecord] = field(default_factory=list)
    links: list[LinkRecord] = field(default_factory=list)
    history: list[HistoryRecord] = field(default_factory=list)
    international: list[LinkRecord] = field(default_factory=list)
    interests: list[InterestRecord] = field(default_factory=list)
    designated_states: list[Text] = field(default_factory=list)  # ST.3
    national: dict[str, Text] = field(default_factory=dict)  # particulars only the other office knows, by its own name
    remarks: list[Remark] = field(default_factory=list)
    not_understood: list[Text] = field(default_factory=list)
