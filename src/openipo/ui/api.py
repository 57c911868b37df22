"""The door of the design system."""

from openipo.ui.day_input import DayInput
from openipo.ui.formatting import date_in_words, instant_in_words, number_in_words
from openipo.ui.language import (
    ForeignWords,
    cited,
    in_clauses,
    in_language,
    joined,
    language_name,
    language_of,
    on_paper,
    put_words_beside,
)
from openipo.ui.navigation import OFFICE, PUBLIC, NavigationItem, navigation_for, register_navigation
from openipo.ui.values import Cell, Column, Explanation, Fact, Link, Moment, Stage, Status, Table
from openipo.ui.warnings import OfficeWarning, register_warning, warnings_for

__all__ = [
    "OFFICE",
    "PUBLIC",
    "Cell",
    "Column",
    "DayInput",
    "Explanation",
    "Fact",
    "ForeignWords",
    "Link",
    "Moment",
    "NavigationItem",
    "OfficeWarning",
    "Stage",
    "Status",
    "Table",
    "cited",
    "date_in_words",
    "in_clauses",
    "in_language",
    "instant_in_words",
    "joined",
    "language_name",
    "language_of",
    "navigation_for",
    "number_in_words",
    "on_paper",
    "put_words_beside",
    "register_navigation",
    "register_warning",
    "warnings_for",
]
