"""What is wrong with the shape of a statement, said so that the person at the counter can put it right."""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


def gettext_noop(sentence: str) -> str:
    """Mark a sentence for translation; it is translated where it is shown."""
    return sentence


@dataclass(frozen=True)
class Problem:
    """One thing out of shape: the field by its path ("parties.p1.name") and one clear sentence.

    `sentence` is the English sentence with named places, `values` what stands in them. Pages show
    `problem.said(gettext)`; `message` is the English wording.
    """

    field: str
    sentence: str
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def message(self) -> str:
        return self.sentence.format(**self.values)

    def said(self, translate: Callable[[str], str]) -> str:
        """The sentence in the reader's language."""
        return translate(self.sentence).format(**self.values)
