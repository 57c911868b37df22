"""Why the cash desk says no."""

from typing import Any

from django.utils.translation import gettext


class PaymentRefused(Exception):
    """Money cannot be taken, moved or given back as asked. Shows as one sentence in the reader's language."""

    def __init__(self, sentence: str, **facts: Any) -> None:
        super().__init__(sentence, facts)
        self.sentence = sentence
        self.facts = facts

    def __str__(self) -> str:
        return gettext(self.sentence) % self.facts


class CashDayClosed(PaymentRefused):
    """The till is not open for this cashier on this day."""
