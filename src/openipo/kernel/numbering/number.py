"""A number of a series."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """A number as written ("TM/2026/000123") and its parts; `year` is that of the day it was given for."""

    text: str
    number: int
    year: int
