"""What the data-quality report says of a record, and how a rule is written."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from openipo.standards.records.trademark import TrademarkRecord


@dataclass(frozen=True)
class Finding:
    """`code` names the rule, `sentence` has placeholders for `values`, `source` is where in the record it stands.

    `severity` is "error" where the record cannot be relied on without a person, else "note".
    """

    code: str
    sentence: str
    source: str
    severity: str = "note"
    values: dict[str, str] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """The sentence with its values, in English."""
        return self.sentence.format(**self.values)

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "message": self.message}


Rule = Callable[[TrademarkRecord], Iterator[Finding]]


def gettext_noop(sentence: str) -> str:
    """Marks a sentence for translation; it is translated where it is shown."""
    return sentence
