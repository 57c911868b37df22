"""The phases of a procedure as a picture: phases from top to bottom, steps as arrows with numbers."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from openipo.domain.procedures.api import Procedure, Step
from openipo.ui.api import in_language

BOX_WIDTH, BOX_HEIGHT, ROW = 260, 46, 84
MARGIN, LANE = 12, 26
SIGNS_A_LINE = 34


@dataclass(frozen=True)
class Box:
    """A phase: its words in one or two lines, each with its height."""

    id: str
    lines: tuple[tuple[int, str], ...]
    y: int
    final: bool
    first: bool


@dataclass(frozen=True)
class Arrow:
    """All steps that lead from one phase to another; `number` leads to the table."""

    number: int
    came_from: str
    to: str
    steps: tuple[Step, ...]
    path: str
    label_x: int
    label_y: int
    automatic: bool


@dataclass(frozen=True)
class Diagram:
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    anywhere: tuple[Step, ...]  # open in every phase that is not final: told, not drawn
    width: int
    height: int
    box_width: int = BOX_WIDTH
    box_height: int = BOX_HEIGHT
    margin: int = MARGIN
    middle: int = MARGIN + BOX_WIDTH // 2


def draw(procedure: Procedure) -> Diagram:
    """The picture, with as many lanes beside the phases as its arrows need."""
    order = in_order(procedure)
    rows = {phase: place for place, phase in enumerate(order)}
    bundles = _bundles(procedure)
    lanes = _lanes([(rows[came], rows[to]) for came, to in bundles])
    arrows = tuple(
        _arrow(number, pair, steps, rows, lane)
        for number, ((pair, steps), lane) in enumerate(zip(bundles.items(), lanes, strict=True), start=1)
    )
    widest = max([lane for lane in lanes if lane is not None], default=-1) + 1
    boxes = tuple(_box(procedure, phase, rows[phase]) for phase in order)
    anywhere = tuple(step for step in procedure.steps.values() if step.came_from == ("*",))
    width = MARGIN * 2 + BOX_WIDTH + (widest + 1) * LANE + 10
    return Diagram(boxes, arrows, anywhere, width, MARGIN * 2 + len(order) * ROW - (ROW - BOX_HEIGHT))


def in_order(procedure: Procedure) -> list[str]:
    """Phases in the order of the book, which tells the usual way; final ones last."""
    return sorted(procedure.phases, key=lambda phase: procedure.phases[phase].final)


def _bundles(procedure: Procedure) -> dict[tuple[str, str], tuple[Step, ...]]:
    """Steps by where they lead from and to; a step that stays in its phase has no arrow."""
    found: dict[tuple[str, str], tuple[Step, ...]] = {}
    for step in procedure.steps.values():
        for came in step.came_from:
            if came != "*" and step.to and step.to != came:
                found[came, step.to] = (*found.get((came, step.to), ()), step)
    return found


def _lanes(spans: Sequence[tuple[int, int]]) -> list[int | None]:
    """A lane for each arrow so that none runs over another; None for one that leads straight to the next phase."""
    taken: list[list[tuple[int, int]]] = []
    lanes: dict[int, int | None] = {}
    for place, (start, end) in sorted(enumerate(spans), key=lambda each: abs(each[1][0] - each[1][1])):
        if end == start + 1:
            lanes[place] = None
            continue
        low, high = min(start, end), max(start, end)
        lane = next((n for n, used in enumerate(taken) if all(high < a or low > b for a, b in used)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((low, high))
        lanes[place] = lane
    return [lanes[place] for place in range(len(spans))]


def _arrow(
    number: int, pair: tuple[str, str], steps: tuple[Step, ...], rows: dict[str, int], lane: int | None
) -> Arrow:
    start, end = (MARGIN + rows[phase] * ROW for phase in pair)
    automatic = all(step.is_automatic for step in steps)
    if lane is None:
        x = MARGIN + BOX_WIDTH // 2
        path = f"M{x} {start + BOX_HEIGHT} V{end - 2}"
        return Arrow(number, *pair, steps, path, x, (start + BOX_HEIGHT + end) // 2 - 2, automatic)
    edge, x = MARGIN + BOX_WIDTH, MARGIN + BOX_WIDTH + (lane + 1) * LANE
    away, back = start + 12 + lane % 4 * 5, end + 12 + lane % 4 * 5
    path = f"M{edge} {away} H{x} V{back} H{edge + 3}"
    return Arrow(number, *pair, steps, path, x, (away + back) // 2, automatic)


def _box(procedure: Procedure, phase: str, row: int) -> Box:
    top = MARGIN + row * ROW
    words = textwrap.wrap(in_language(procedure.phases[phase].label), SIGNS_A_LINE)[:2]
    first = top + (28 if len(words) == 1 else 20)
    lines = tuple((first + place * 17, line) for place, line in enumerate(words))
    return Box(phase, lines, top, procedure.phases[phase].final, phase == procedure.first_phase)
