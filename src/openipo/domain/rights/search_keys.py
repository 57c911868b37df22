"""Numbers and words in the form in which they are searched."""

import re
import unicodedata

KEY_LENGTH = 200


def number_key(number: str) -> str:
    """A number in capitals, without signs and spaces: "TM/2026/000123" as "TM2026000123"."""
    return re.sub(r"[\W_]", "", number).upper()


def words_key(text: str) -> str:
    """Words without accents, in small letters, with single spaces; at most 200 characters."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(plain.split())[:KEY_LENGTH]
