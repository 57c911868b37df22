"""How well the totals part pairs that courts held similar from pairs that they did not."""

import random
from dataclasses import dataclass
from importlib.resources import files

from openipo.similarity.comparing import compare
from openipo.similarity.mark import Mark


@dataclass(frozen=True, slots=True)
class Decided:
    """Two marks, what was held, and where."""

    contested: str
    earlier: str
    similar: bool
    case: str

    @property
    def total(self) -> float:
        """What the comparison says of the words."""
        return compare(Mark(self.contested), Mark(self.earlier)).total


def decided_cases() -> list[Decided]:
    """The table beside this module."""
    text = files("openipo.similarity.trials").joinpath("decided.txt").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in text.splitlines() if line and not line.startswith("#")]
    return [Decided(contested, earlier, held == "similar", case) for contested, earlier, held, case in rows]


def area_under_curve(similar: list[float], other: list[float]) -> float:
    """How often a pair held similar has the higher total than one that was not; ties count half."""
    won = sum((first > second) + (first == second) / 2 for first in similar for second in other)
    return won / (len(similar) * len(other))


def interval(similar: list[float], other: list[float], *, draws: int = 2000, seed: int = 1) -> tuple[float, float]:
    """The middle 95 in 100 of the area when cases are drawn again from those there are."""
    chance = random.Random(seed)  # noqa: S311 - chance is all it is for
    areas = sorted(
        area_under_curve(chance.choices(similar, k=len(similar)), chance.choices(other, k=len(other)))
        for _ in range(draws)
    )
    return areas[round(0.025 * draws)], areas[round(0.975 * draws) - 1]
