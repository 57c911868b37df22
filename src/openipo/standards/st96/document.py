"""What the ST.96 writer needs to know of a trade mark: plain values, named as the office names them."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class DocumentAddress:
    lines: tuple[str, ...] = ()
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""  # ST.3


@dataclass(frozen=True)
class DocumentParty:
    name: str
    is_person: bool = False
    nationality: str = ""
    legal_form: str = ""
    address: DocumentAddress = field(default_factory=DocumentAddress)
    email: str = ""
    part: str = ""  # in an order of a court, in words: creditor, court


@dataclass(frozen=True)
class DocumentGoods:
    """The goods and services of one Nice class, in the order of the register; without it, of a limit told in words."""

    class_number: int | None
    texts: tuple[str, ...]
    language: str = "en"
    edition: str = ""


@dataclass(frozen=True)
class DocumentPriority:
    country: str
    number: str
    filed_on: date


@dataclass(frozen=True)
class DocumentFile:
    """A file that shows or sounds the mark; `kind` is image, sound or multimedia."""

    name: str
    kind: str = "image"
    colour: bool = True


@dataclass(frozen=True)
class DocumentInterest:
    """What somebody has in the mark without holding it; `kind` is licence, security or judicial.

    A licence and a security interest need the day since which they count, and whose they are.
    """

    id: str
    kind: str
    since: date | None = None
    until: date | None = None
    parties: tuple[DocumentParty, ...] = ()
    category: str = ""  # ST.96's word: Exclusive, NonExclusive, Security interest
    under: str = ""  # the licence out of which a sub-licence was granted
    number: str = ""
    reference: str = ""  # of the order or the case
    goods: tuple[DocumentGoods, ...] = ()  # empty: all
    states: tuple[str, ...] = ()
    territory: str = ""
    language: str = ""  # of `territory`


@dataclass(frozen=True)
class TrademarkDocument:
    """A trade mark as it is handed to another office."""

    office: str
    application_number: str
    registration_number: str = ""
    filed_on: date | None = None
    registered_on: date | None = None
    expires_on: date | None = None
    ended_on: date | None = None
    language: str = ""
    reference: str = ""
    status: str = ""  # one of ST.96's category words, or the office's own
    status_on: date | None = None
    kind: str = "word"  # our kinds of marks
    category: str = "individual"
    text: str = ""
    standard_characters: bool = False
    transliteration: str = ""
    translation: str = ""
    description: str = ""
    disclaimer: str = ""
    colours: tuple[str, ...] = ()
    files: tuple[DocumentFile, ...] = ()
    vienna_codes: tuple[str, ...] = ()
    goods: tuple[DocumentGoods, ...] = ()
    priorities: tuple[DocumentPriority, ...] = ()
    holders: tuple[DocumentParty, ...] = ()  # applicants while pending
    representatives: tuple[DocumentParty, ...] = ()
    publications: tuple[tuple[str, date], ...] = ()  # gazette issue and its day
    interests: tuple[DocumentInterest, ...] = ()
    designated_states: tuple[str, ...] = ()  # ST.3
    international_number: str = ""  # at the International Bureau, of a mark protected here by its registration
