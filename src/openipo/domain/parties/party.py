"""Parties as a file names them: applicants, holders, representatives, opponents."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Address:
    """A postal address; `country` is the two-letter code of WIPO ST.3, empty when unknown."""

    lines: tuple[str, ...] = ()
    city: str = ""
    postal_code: str = ""
    region: str = ""
    country: str = ""


@dataclass(frozen=True)
class Party:
    """A person or organisation with its role on one file.

    `id` is stable within the file ("p1"). `share` is a fraction in words of numbers ("1/2"), empty for one holder or
    undivided ownership. `identifiers` maps a scheme ("company-number") to its value. `language` is where letters go
    to in that language. A representative's `acts_for` names the party ids it represents.
    """

    id: str
    role: str  # applicant | holder | representative | opponent | correspondent | firm
    name: str
    kind: str = "organisation"  # organisation | person
    address: Address = field(default_factory=Address)
    service_address: Address | None = None
    nationality: str = ""
    legal_form: str = ""
    share: str = ""
    identifiers: dict[str, str] = field(default_factory=dict)
    email: str = ""
    phone: str = ""
    language: str = "en"
    acts_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class Power:
    """A power of attorney: which representative may act for whom, in what, on which document."""

    representative: str  # party id
    grantor: str  # party id
    kind: str = "special"  # special | general
    covers: str = "all"
    document: str = ""  # document id
    valid_from: str = ""
    valid_until: str = ""
