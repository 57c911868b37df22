"""The officers of the demonstration: one sign-in name for each role, and actors to play them."""

from dataclasses import dataclass

from openipo.domain.accounts.api import Actor


@dataclass(frozen=True)
class Officer:
    """Somebody who signs in: `name` in the register, `sign_in` to type, and the roles held."""

    sign_in: str
    name: str
    roles: tuple[str, ...]
    language: str = "en"

    @property
    def actor(self) -> Actor:
        return Actor(id=self.sign_in, name=self.name, roles=frozenset(self.roles), language=self.language)


CLERK = Officer("clerk", "Noor Castane", ("reception_clerk",))
CASHIER = Officer("cashier", "Tomas Belov", ("cashier",))
CLASSIFIER = Officer("classifier", "Mira Holst", ("classifier",))
FORMALITIES = Officer("formalities", "Lamin Ekwen", ("formalities_officer",))
EXAMINER = Officer("examiner", "Greta Osterly", ("examiner",))
SECOND_EXAMINER = Officer("examiner2", "Selim Imari", ("examiner",))
SENIOR = Officer("senior", "Rosa Dourado", ("senior_examiner",))
PUBLISHER = Officer("publication", "Olek Pavlin", ("publication_officer",))
OPPOSITIONS = Officer("oppositions", "Petra Quirke", ("opposition_officer",))
SECOND_OPPOSITIONS = Officer("oppositions2", "Corin Lumbra", ("opposition_officer",))
BOARD = Officer("board", "Ines Tavoli", ("board_member",))
SECOND_BOARD = Officer("board2", "Jonas Merek", ("board_member",))
THIRD_BOARD = Officer("board3", "Wen Carrow", ("board_member",), language="fr")
REGISTRAR = Officer("registrar", "Dalia Moreau", ("registrar",), language="fr")
FINANCE = Officer("finance", "Hanno Rimaud", ("finance_officer",))
ADMINISTRATOR = Officer("administrator", "Vito Kovane", ("administrator",))
MANAGER = Officer("manager", "Amina Abara", ("manager",))

OFFICERS = (
    CLERK, CASHIER, CLASSIFIER, FORMALITIES, EXAMINER, SECOND_EXAMINER, SENIOR, PUBLISHER, OPPOSITIONS,
    SECOND_OPPOSITIONS, BOARD, SECOND_BOARD, THIRD_BOARD, REGISTRAR,
    FINANCE, ADMINISTRATOR, MANAGER,
)  # fmt: skip

# Where hearings are held, and how many find a seat.
ROOMS = (("Room 1", 24), ("Room 2", 8))
