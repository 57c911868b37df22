"""An official list is loaded into the table of terms."""

import re
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from openipo.domain.classification.models import Term
from openipo.domain.classification.nice import is_nice_class
from openipo.domain.classification.rules.read_terms import ListedTerm, TermsUnreadable, read_terms
from openipo.domain.classification.rules.search_words import search_words
from openipo.domain.classification.vienna import is_vienna_code


@dataclass(frozen=True)
class LoadReport:
    """How many terms were read, and how many of the same list stood there before and were replaced."""

    read: int
    replaced: int


def read_list(path: Path, *, scheme: str = "nice") -> list[ListedTerm]:
    """The terms of a list in a file, without loading it. Raises TermsUnreadable."""
    try:
        content = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise TermsUnreadable(f"{path.name} is not in UTF-8.") from fault
    return read_terms(content, scheme=scheme)


@transaction.atomic
def load_terms(path: Path, *, edition: str, language: str = "en", scheme: str = "nice") -> LoadReport:
    """Load a list (Nice terms or Vienna codes) in place of what was loaded for the same edition and language.

    All or nothing. Raises TermsUnreadable for a list that cannot be read or names a class that does not exist.
    """
    _check_edition(edition)
    terms = read_list(path, scheme=scheme)
    for term in terms:
        _check(term, scheme, edition)
    replaced, _by_model = Term.objects.filter(scheme=scheme, edition=edition, language=language).delete()
    Term.objects.bulk_create(
        (
            Term(
                scheme=scheme,
                edition=edition,
                language=language,
                number=term.number,
                class_number=term.class_number,
                text=term.text,
                key=" ".join(search_words(term.text)),
            )
            for term in terms
        ),
        batch_size=1000,
    )
    return LoadReport(len(terms), replaced)


def _check_edition(edition: str) -> None:
    if not re.fullmatch(r"\d{1,2}(-\d{4})?", edition):
        raise TermsUnreadable(f"“{edition[:30]}” names no edition, such as 13-2026 or 7.")


def _check(term: ListedTerm, scheme: str, edition: str) -> None:
    exists = is_vienna_code(term.number) if scheme == "vienna" else is_nice_class(term.class_number, edition=edition)
    if not exists:
        raise TermsUnreadable(f"“{term.text[:60]}” stands in class {term.class_number}, which does not exist.")
