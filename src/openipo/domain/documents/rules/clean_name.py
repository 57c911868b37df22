"""Under which name is a document kept? Never under one that a client could do harm with."""

import re
import unicodedata

from openipo.domain.documents.rules.recognised_type import EXTENSIONS

_LONGEST = 150


def clean_name(name: str, media_type: str) -> str:
    """The last part of the name without signs that steer a program or a line, with the extension of its true type."""
    last = re.split(r"[\\/]", name)[-1]
    plain = "".join(sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign)[0] != "C")
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", plain).strip(" .")
    return f"{stem[:_LONGEST] or 'document'}.{EXTENSIONS[media_type]}"
