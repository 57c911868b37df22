"""A small office with its people, and letters as a law book has them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import UUID

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.api import Clause, Letter, draft
from openipo.domain.parties.api import Address, Party
from openipo.domain.procedures.api import Ground
from openipo.domain.procedures.api import Letter as LawLetter
from openipo.domain.rights.api import GoodsItem

FILE = UUID("7c0f7a3e-6c0f-4b8e-9d0c-0a1b2c3d4e5f")
ON = date(2026, 3, 9)
AT = datetime(2026, 3, 9, 11, 0, tzinfo=UTC)

EXAMINER = Actor("eva", "Eva Examiner", frozenset({"examiner"}))
SECOND = Actor("sam", "Sam Second", frozenset({"examiner"}))
CLERK = Actor("cora", "Cora Clerk", frozenset({"reception_clerk"}))
CASHIER = Actor("cash", "Carl Cashier", frozenset({"cashier"}))


@dataclass(frozen=True)
class Office:
    name: dict[str, str] = field(
        default_factory=lambda: {
            "en": "Examplia Intellectual Property Office",
            "fr": "Office de la propriété intellectuelle d'Examplia",
            "ar": "مكتب إكزامبليا للملكية الفكرية",
        }
    )
    code: str = "XX"
    address: tuple[str, ...] = ("1 Register Square", "Port Example")
    contact: dict[str, str] = field(default_factory=lambda: {"email": "office@examplia.test", "phone": "+00 1 234"})
    roles: dict[str, dict[str, str]] = field(
        default_factory=lambda: {"examiner": {"en": "Examiner of trade marks", "fr": "Examinatrice des marques"}}
    )


OFFICE = Office()
ANA = Party(
    id="p1",
    role="applicant",
    name="Ana Costa & Söhne",
    address=Address(lines=("12 Harbour Road",), city="Port Example", postal_code="1000", country="XX"),
    email="ana@costa.test",
)
CLOTHING = GoodsItem("25-1", 25, "clothing")
FOOTWEAR = GoodsItem("25-2", 25, "footwear")
SOAP = GoodsItem("3-1", 3, "soaps")

DESCRIPTIVE = Ground(
    id="descriptive",
    kind="absolute",
    law="Act s.8(1)(b)",
    label={"en": "Descriptive sign", "fr": "Signe descriptif"},
    text={
        "en": "The mark consists only of signs that describe {goods}.",
        "fr": "La marque se compose uniquement de signes qui décrivent {goods}.",
    },
)
DECEPTIVE = Ground(
    id="deceptive",
    kind="absolute",
    law="Act s.8(1)(g)",
    label={"en": "Deceptive sign"},
    text={"en": "The mark may mislead the public about the origin of the goods."},
)
OFFICE_ACTION = LawLetter(
    id="office-action",
    label={"en": "Office action", "fr": "Notification de l'examinateur"},
    law="Act s.15(1)",
    to="applicant",
    signed_by=("examiner",),
    texts={
        "en": (
            "# Application {number}: objections to the mark {mark}\n\nDear Madam or Sir,\n\n"
            "Your application of {filed_on} has been examined.\nThe office objects for these grounds:\n\n{grounds}\n\n"
            "You may reply within {clock:reply}; {because:reply}.\n\nPort Example, {today}, {officer}"
        ),
        "fr": "# Demande {number}\n\nVotre demande du {filed_on} a été examinée.\n\n{grounds}\n\n{clock:reply}.",
    },
    second_eyes=True,
)
RECEIPT = LawLetter(
    id="receipt-letter",
    label={"en": "Receipt"},
    law="Rule 4(3)",
    to="applicant",
    signed_by=("system", "examiner"),
    texts={"en": "We have received application {number}."},
    served_by="e-mail",
)
VALUES = {
    "number": "TM/2026/000123",
    "mark": "ALBA",
    "filed_on": "5 March 2026",
    "clock:reply": "2 months from service",
    "because:reply": "a month of its own where the law says so",
}


def office_action(key: str = "application/office-action", **more: object) -> Letter:
    """An office action on two grounds, drafted by Eva."""
    given: dict[str, object] = {
        "file": FILE,
        "letter_key": key,
        "letter": OFFICE_ACTION,
        "addressee": ANA,
        "values": VALUES,
        "grounds": [Clause(DESCRIPTIVE, (CLOTHING, FOOTWEAR)), Clause(DECEPTIVE, (SOAP,))],
        "items": ["25-1", "25-2", "3-1"],
        "by": EXAMINER,
        "on": ON,
        "at": AT,
    }
    return draft(**{**given, **more})  # type: ignore[arg-type]


def plain_letter(key: str = "application/receipt", **more: object) -> Letter:
    """A letter that needs one signature only."""
    return office_action(key, letter=RECEIPT, grounds=[], items=[], **more)
