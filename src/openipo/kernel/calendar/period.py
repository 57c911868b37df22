"""A span of time as a law states it."""

from dataclasses import dataclass

UNITS = ("days", "working_days", "weeks", "months", "years")


@dataclass(frozen=True)
class Period:
    """`count` of `unit` ("days", "working_days", "weeks", "months", "years")."""

    count: int
    unit: str

    def __post_init__(self) -> None:
        if self.unit not in UNITS:
            raise ValueError(f"unknown unit {self.unit!r}; one of {', '.join(UNITS)}")
