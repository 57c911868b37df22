"""The door of the classification room."""

from openipo.domain.classification.actions.load_terms import LoadReport, load_terms, read_list
from openipo.domain.classification.models import Term
from openipo.domain.classification.nice import NiceClass, edition_on, is_nice_class, nice_class, nice_classes
from openipo.domain.classification.queries import accepted_terms, is_listed, loaded_lists, search_terms
from openipo.domain.classification.rules.read_terms import ListedTerm, TermsUnreadable
from openipo.domain.classification.rules.vienna_code import parse_vienna, vienna_code
from openipo.domain.classification.vienna import is_vienna_code, vienna_categories, vienna_title

__all__ = [
    "ListedTerm",
    "LoadReport",
    "NiceClass",
    "Term",
    "TermsUnreadable",
    "accepted_terms",
    "edition_on",
    "is_listed",
    "is_nice_class",
    "is_vienna_code",
    "load_terms",
    "loaded_lists",
    "nice_class",
    "nice_classes",
    "parse_vienna",
    "read_list",
    "search_terms",
    "vienna_categories",
    "vienna_code",
    "vienna_title",
]
