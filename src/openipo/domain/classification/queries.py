"""Searching the official lists that the office has loaded."""

from django.db.models import QuerySet

from openipo.domain.classification.models import Term
from openipo.domain.classification.rules.search_words import search_words


def search_terms(
    words: str, *, language: str = "en", scheme: str = "nice", edition: str = "", class_number: int | None = None
) -> "QuerySet[Term]":
    """Terms that hold all these words (or words that begin so), in order of class; none for no words."""
    wanted = search_words(words)
    if not wanted:
        return Term.objects.none()
    terms = Term.objects.filter(scheme=scheme, language=language)
    if edition:
        terms = terms.filter(edition=edition)
    if class_number is not None:
        terms = terms.filter(class_number=class_number)
    for word in wanted:
        terms = terms.filter(key__regex=rf"(^|\s){word}")
    return terms.order_by("class_number", "text", "edition")


def is_listed(text: str, class_number: int, *, language: str = "en", edition: str = "") -> bool:
    """Does the official list hold this item of goods or services, word for word, in this class?"""
    terms = Term.objects.filter(
        scheme="nice", language=language, class_number=class_number, key=" ".join(search_words(text))
    )
    return (terms.filter(edition=edition) if edition else terms).exists()


def loaded_lists() -> list[tuple[str, str, str]]:
    """Scheme, edition and language of each list that is loaded."""
    return list(
        Term.objects.order_by("scheme", "edition", "language").values_list("scheme", "edition", "language").distinct()
    )


def accepted_terms(*, language: str = "en", edition: str = "") -> list[tuple[str, int, str]]:
    """Words, class and number of each term of goods and services loaded in a language (and edition), to learn from."""
    terms = Term.objects.filter(scheme="nice", language=language)
    if edition:
        terms = terms.filter(edition=edition)
    return list(terms.order_by("pk").values_list("text", "class_number", "number"))
