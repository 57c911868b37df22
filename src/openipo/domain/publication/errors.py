"""Why something cannot be done with the gazette."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openipo.domain.publication.rules.compare import Difference


class PublicationRefused(Exception):
    """The issue or entry does not allow it: one sentence, with what was asked and the state."""

    def __init__(self, reason: str, *, step: str, state: str = "", law: str = "") -> None:
        self.step, self.state, self.law = step, state, law
        super().__init__(f"{reason} ({law})" if law else reason)


class ProofFailed(PublicationRefused):
    """The issue says something else than the register; `differences` lists what."""

    def __init__(self, issue: str, differences: "Sequence[Difference]") -> None:
        self.differences = tuple(differences)
        first = "; ".join(one.in_words() for one in self.differences[:3])
        more = f" and {len(self.differences) - 3} more" if len(self.differences) > 3 else ""
        super().__init__(f"Issue {issue} differs from the register: {first}{more}.", step="freeze", state="composing")
