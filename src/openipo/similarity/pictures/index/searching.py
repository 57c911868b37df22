"""A search in three steps: votes of points and the form as a whole over all pictures, then how points lie for few."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.pictures.agreement import MOST_BITS, Agreement, agreement_of
from openipo.similarity.pictures.comparison import FORM_FALLOFF, PictureLikeness, form_likeness, likeness, score_of
from openipo.similarity.pictures.features import PictureFeatures
from openipo.similarity.pictures.form import STEPS, in_steps
from openipo.similarity.pictures.index.segment import FEW_POINTS, Segment
from openipo.similarity.pictures.index.voting import BINS, cast, forms_alike

LOOKED_AT = 80  # pictures whose points are laid over those of the query
SOUGHT_IN = 2  # cells for each point; four found one copy in three hundred more
_FORM_WEIGHT = 0.25  # against the votes; the best of those that were tried
_WEIGHTS = np.exp(-((np.arange(MOST_BITS + 1) / 14.0) ** 2)).astype(np.float32)
Found = tuple["Part", int, PictureLikeness]


@dataclass(frozen=True)
class Part:
    """A segment with the rows that count."""

    name: str
    segment: Segment
    alive: NDArray[np.bool_]


def found_in(parts: Sequence[Part], features: PictureFeatures, limit: int) -> list[Found]:
    """The pictures most alike, best first; of the same score in order of their ids."""
    first = [(promise, part, row) for part in parts for promise, row in _promising(part, features)]
    first.sort(key=lambda found: -found[0])
    looked = first[: max(LOOKED_AT, limit)]
    scored = [(part, row, *_laid_over(part.segment, row, features)) for _promise, part, row in looked]
    scored.sort(key=lambda found: (-score_of(found[2], found[3]), found[0].segment.ids[found[1]]))
    return [
        (part, row, likeness(form, points, features.colours, part.segment.colours_of(row)))
        for part, row, form, points in scored[:limit]
    ]


def laid_over(parts: Sequence[Part], features: PictureFeatures, ids: NDArray[np.bytes_]) -> list[Found]:
    """How alike these pictures are, whatever the votes would say; those that are not there are left out."""
    found = []
    for part in parts:
        rows = part.segment.row_of(ids)
        for row in rows[rows >= 0][part.alive[rows[rows >= 0]]].tolist():
            form, points = _laid_over(part.segment, row, features)
            told = likeness(form, points, features.colours, part.segment.colours_of(row))
            found.append((part, row, told))
    return found


def _promising(part: Part, features: PictureFeatures) -> list[tuple[float, int]]:
    """The rows of a segment that deserve a closer look."""
    segment = part.segment
    form = in_steps(features.form)
    falloff = FORM_FALLOFF / (STEPS**2 * len(form))
    promise = _FORM_WEIGHT * forms_alike(segment.forms, segment.form_squares, form, falloff)
    promise += _votes(segment, features)
    promise[~part.alive] = -1
    few = min(LOOKED_AT, len(promise))
    rows = np.argpartition(promise, len(promise) - few)[-few:]
    return [(float(promise[row]), int(row)) for row in rows if promise[row] >= 0]


def _votes(segment: Segment, features: PictureFeatures) -> NDArray[np.float32]:
    points = features.points
    held = segment.starts, segment.held_signs, segment.held_rows, segment.held_turns
    best = np.zeros(len(segment), np.float32)
    counts = np.zeros((len(segment), BINS), np.float32), best
    for signs, cells, mirrored in (("sign", "cells", False), ("mirrored_sign", "mirrored_cells", True)):
        query = points[signs].copy(), points["turn"].copy(), points[cells][:, :SOUGHT_IN].astype(np.int64)
        cast(query, mirrored, held, _WEIGHTS, counts)
    return np.asarray(best * segment.shares / np.float32(len(points) + FEW_POINTS) ** 0.5, np.float32)


def _laid_over(segment: Segment, row: int, features: PictureFeatures) -> tuple[float, Agreement]:
    """How alike the forms are, and how the points lie."""
    return form_likeness(features.form, segment.forms[row].astype(np.float32) / STEPS), agreement_of(
        features.points, *segment.points_of(row)
    )
