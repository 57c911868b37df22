"""Why a document was not taken, or cannot be given."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext


class DocumentError(Exception):
    """Something is wrong with a document."""


class DocumentRefused(DocumentError):
    """A document is not taken; `sentence` says why in one English sentence with named places, `values` fill them."""

    def __init__(self, sentence: str, **values: Any) -> None:
        super().__init__(sentence, values)
        self.sentence = sentence
        self.values: Mapping[str, Any] = values

    def __str__(self) -> str:
        return gettext(self.sentence).format(**self.values)


class StorageFull(DocumentError):
    """There is no room left for documents; nothing was stored and nothing lost."""

    def __init__(self) -> None:
        super().__init__(
            gettext(
                "The document was not stored because the disk is full; what is on file is safe. Ask the administrator."
            )
        )


class DocumentMissing(DocumentError):
    """The document, or its content, is not in the store."""


class DocumentDamaged(DocumentError):
    """The content in the store is not what was stored."""
