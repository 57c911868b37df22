"""The Vienna classification of figurative elements: shape of codes and titles of categories."""

from openipo.domain.classification.rules.vienna_code import parse_vienna
from openipo.domain.classification.vienna_titles import VIENNA_TITLES


def vienna_categories(language: str = "en") -> dict[str, str]:
    """The categories with their short titles, by two-digit code."""
    return {code: titles.get(language, titles["en"]) for code, titles in VIENNA_TITLES.items()}


def is_vienna_code(code: str) -> bool:
    """Is this a category, division or section in a category that exists?"""
    parts = parse_vienna(code)
    return parts is not None and parts[0] in VIENNA_TITLES


def vienna_title(code: str, language: str = "en") -> str:
    """The title of the code's category. Raises KeyError for a category that does not exist."""
    titles = VIENNA_TITLES[code[:2]]
    return titles.get(language, titles["en"])
