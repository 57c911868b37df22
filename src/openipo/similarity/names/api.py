"""Comparing the names, addresses and identifiers of persons and organisations: a pure library."""

from openipo.similarity.names.evidence import PROPOSED_FROM, compare, compare_names, read
from openipo.similarity.names.reading import Name
from openipo.similarity.names.search import Found, blocks, find_duplicates
from openipo.similarity.names.statement import Compared, Pair, Part, Stated
from openipo.similarity.names.weights import Weights

__all__ = [
    "PROPOSED_FROM",
    "Compared",
    "Found",
    "Name",
    "Pair",
    "Part",
    "Stated",
    "Weights",
    "blocks",
    "compare",
    "compare_names",
    "find_duplicates",
    "read",
]
