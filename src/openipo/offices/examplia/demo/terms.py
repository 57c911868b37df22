"""Goods and services that the demonstration's office accepts, so that the classification aid has what to learn from."""

from pathlib import Path

from openipo.domain.classification.api import load_terms

_TABLE = Path(__file__).with_name("terms.csv")
_EDITION = "13-2026"


def accept_terms() -> int:
    """Load them as an accepted list; how many there are."""
    return load_terms(_TABLE, edition=_EDITION).read
