"""Why a change of the register's content was refused: each is said in the reader's language."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext


class RightsError(Exception):
    """Refused; nothing was recorded."""


class EffectRefused(RightsError):
    """A step's effect on the register cannot be carried out. It says why, in the reader's language, and under which
    provision; `effect` is the one refused, `status` that of the file."""

    def __init__(
        self, effect: str, sentence: str, *, provision: str, status: str, facts: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(effect, sentence, provision, status)
        self.effect, self.sentence, self.provision, self.status = effect, sentence, provision, status
        self.facts = dict(facts or {})

    @property
    def reason(self) -> str:
        """Why, in the language of whoever reads it."""
        said = gettext(self.sentence)
        return said % self.facts if self.facts else said

    def __str__(self) -> str:
        return f"{self.reason} ({self.provision})" if self.provision else self.reason


class CorrectionRefused(RightsError):
    """A correction that does not fit what the register says."""


class FileNotFound(RightsError):
    """No file has this number."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number

    def __str__(self) -> str:
        return gettext("No file has the number %(number)s.") % {"number": self.number}


class NotOpenToPublic(RightsError):
    """The file may not be shown to the public; says no more than that."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number

    def __str__(self) -> str:
        return gettext("No file with the number %(number)s is open to the public.") % {"number": self.number}
