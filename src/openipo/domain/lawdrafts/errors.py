"""Why a draft of the law cannot be begun, changed or published. Each shows as one sentence in the reader's language."""

from typing import Any

from django.utils.translation import gettext


class DraftRefused(Exception):
    """Something that was asked for cannot be done."""

    def __init__(self, sentence: str, **facts: Any) -> None:
        super().__init__(sentence, facts)
        self.sentence = sentence
        self.facts = facts

    def __str__(self) -> str:
        return gettext(self.sentence) % self.facts


class StoriesOtherwise(DraftRefused):
    """A draft is not published while a story comes out otherwise than it expects, or cannot be read."""


class TextMoved(DraftRefused):
    """Somebody else has written in the text since it was shown."""
