"""How a number is written: the pattern that the law lays down for its series."""

from string import Formatter

FIELDS = {"year", "number"}


class BadPattern(ValueError):
    """A pattern that would not give every number its own text."""


def written(pattern: str, *, year: int, number: int, restarts: str) -> str:
    """The number in its pattern ("TM/{year}/{number:06d}").

    Raises BadPattern where two numbers would be written alike: no {number}, or no {year} in a series that restarts.
    """
    named = {field for _, field, _, _ in Formatter().parse(pattern) if field is not None}
    needed = FIELDS if restarts == "yearly" else {"number"}
    if named - FIELDS or needed - named:
        wanted = " and ".join(sorted(f"{{{field}}}" for field in needed))
        raise BadPattern(f"The number pattern {pattern!r} must hold {wanted}, and nothing else in braces but {{year}}.")
    return pattern.format(year=year, number=number)
