"""Why the room of hearings says no."""

from typing import Any

from django.utils.translation import gettext


class HearingRefused(Exception):
    """A hearing cannot be fixed, moved or closed as asked. Shows as one sentence in the reader's language."""

    def __init__(self, sentence: str, **facts: Any) -> None:
        super().__init__(sentence, facts)
        self.sentence = sentence
        self.facts = facts

    def __str__(self) -> str:
        return gettext(self.sentence) % self.facts
