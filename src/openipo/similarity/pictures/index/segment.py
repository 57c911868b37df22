"""A segment: pictures that were added together, written once and never changed, mapped into memory.

Rows stand in order of the pictures' ids. The points stand twice: by picture, to see whether they lie alike, and by
cell of the vocabulary, to be found.
"""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib import recfunctions as rfn
from numpy.typing import NDArray

from openipo.similarity.pictures.agreement import placed
from openipo.similarity.pictures.codebook import CELLS
from openipo.similarity.pictures.colours import MOST, Colour
from openipo.similarity.pictures.features import PictureFeatures
from openipo.similarity.pictures.form import STEPS, in_steps
from openipo.similarity.pictures.points import POINT

Array = NDArray[Any]
# As if each picture had so many more: one with two points must not win by them.
FEW_POINTS = 8.0
# What a point has that a search does not look at: for asking with the picture itself, without describing it again.
_ASKED = ("mirrored_sign", "cells", "mirrored_cells")
_COLOUR = np.dtype([("red", "u1"), ("green", "u1"), ("blue", "u1"), ("share", "<u2")])


@dataclass(frozen=True)
class Segment:
    """The arrays of a segment.

    `shares` is what a vote counts for a row; `firsts` says where a row's points begin, `starts` where a cell's do;
    `asked` is what else the points have, by row.
    """

    ids: Array
    forms: Array
    form_squares: Array
    shares: Array
    colours: Array
    firsts: Array
    signs: Array
    places: Array
    asked: Array
    starts: Array
    held_signs: Array
    held_rows: Array
    held_turns: Array

    def __len__(self) -> int:
        return len(self.ids)

    def row_of(self, ids: Array) -> NDArray[np.int64]:
        """The row of each id, -1 for those that are not here."""
        if not len(self.ids) or not len(ids):
            return np.full(len(ids), -1, np.int64)
        rows = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
        return np.where(self.ids[rows] == ids, rows, -1)

    def counts(self) -> NDArray[np.int64]:
        """How many points each row has."""
        return np.asarray(np.diff(self.firsts), np.int64)

    def points_of(self, row: int) -> tuple[Array, Array]:
        """Signs and places of a row's points."""
        span = slice(int(self.firsts[row]), int(self.firsts[row + 1]))
        return self.signs[span], self.places[span]

    def colours_of(self, row: int) -> tuple[Colour, ...]:
        """The dominant colours of a row."""
        return tuple(
            Colour(int(red), int(green), int(blue), share / 1000)
            for red, green, blue, share in self.colours[row].tolist()
            if share
        )

    def features_of(self, row: int) -> PictureFeatures:
        """All that was kept of a row's picture."""
        signs, places = self.points_of(row)
        points = np.zeros(len(signs), POINT)
        points["sign"] = signs
        points["across"], points["down"], points["size"], points["turn"] = places.T
        asked = self.asked[int(self.firsts[row]) : int(self.firsts[row + 1])]
        for name in _ASKED:
            points[name] = asked[name]
        return PictureFeatures(points, self.forms[row].astype(np.float32) / STEPS, self.colours_of(row))


def encoded(ids: Sequence[str]) -> Array:
    """Ids as they are kept and compared."""
    return np.array([name.encode() for name in ids] or [b""], "S")[: len(ids)]


def built(pictures: Sequence[tuple[str, PictureFeatures]]) -> Segment:
    """A segment of these pictures, each id once."""
    ordered = sorted(pictures, key=lambda pair: pair[0].encode())
    counts = [len(features.points) for _id, features in ordered]
    points = np.concatenate([features.points for _id, features in ordered])
    rows = np.repeat(np.arange(len(ordered), dtype=np.uint32), counts)
    cells = points["cells"][:, 0]
    return Segment(
        encoded([name for name, _features in ordered]),
        *_measured(np.stack([in_steps(features.form) for _id, features in ordered]), counts),
        np.array([_colours(features) for _id, features in ordered], _COLOUR),
        _sums(counts),
        points["sign"].copy(),
        placed(points),
        np.ascontiguousarray(rfn.repack_fields(points[list(_ASKED)])),
        *_by_cell(cells, points["sign"], rows, points["turn"]),
    )


def merged(parts: Sequence[tuple[Segment, NDArray[np.bool_]]]) -> Segment:
    """One segment of the living rows of several, which hold no id twice."""
    ids = np.concatenate([np.asarray(part.ids)[alive] for part, alive in parts])
    order = np.argsort(ids, kind="stable")
    new_row = np.empty(len(order), np.int64)
    new_row[order] = np.arange(len(order))
    lengths = np.concatenate([part.counts()[alive] for part, alive in parts])
    spans = [np.repeat(alive, part.counts()) for part, alive in parts]
    point_order = np.argsort(np.repeat(new_row, lengths), kind="stable")
    return Segment(
        ids[order],
        *_measured(np.concatenate([part.forms[alive] for part, alive in parts])[order], lengths[order]),
        np.concatenate([part.colours[alive] for part, alive in parts])[order],
        _sums(lengths[order].tolist()),
        _spanned(parts, spans, "signs")[point_order],
        _spanned(parts, spans, "places")[point_order],
        _spanned(parts, spans, "asked")[point_order],
        *_cells_merged(parts, new_row),
    )


def _spanned(parts: Sequence[tuple[Segment, NDArray[np.bool_]]], spans: Sequence[Array], name: str) -> Array:
    """What several segments have of their points, in one row."""
    return np.concatenate([getattr(part, name)[span] for (part, _alive), span in zip(parts, spans, strict=True)])


def _cells_merged(
    parts: Sequence[tuple[Segment, NDArray[np.bool_]]], new_row: NDArray[np.int64]
) -> tuple[Array, Array, Array, Array]:
    cells, signs, rows, turns, before = [], [], [], [], 0
    for part, alive in parts:
        living = alive[part.held_rows]
        renumbered = np.cumsum(alive) - 1 + before
        before += int(alive.sum())
        cells.append(np.repeat(np.arange(CELLS), np.asarray(np.diff(part.starts), np.int64))[living])
        signs.append(part.held_signs[living])
        rows.append(new_row[renumbered[part.held_rows[living]]].astype(np.uint32))
        turns.append(part.held_turns[living])
    return _by_cell(*(np.concatenate(column) for column in (cells, signs, rows, turns)))


def _by_cell(cells: Array, signs: Array, rows: Array, turns: Array) -> tuple[Array, Array, Array, Array]:
    order = np.argsort(cells, kind="stable")
    starts = np.searchsorted(cells[order], np.arange(CELLS + 1)).astype(np.uint32)
    return starts, signs[order], rows[order].astype(np.uint32), turns[order]


def _measured(forms: Array, counts: Any) -> tuple[Array, Array, Array]:
    """Forms, the sums of their squares, and what a vote counts for a picture of so many points."""
    squares = (forms.astype(np.int32) ** 2).sum(axis=1).astype(np.int32)
    return forms, squares, (1 / np.sqrt(np.asarray(counts) + FEW_POINTS)).astype(np.float32)


def _sums(counts: Sequence[int]) -> Array:
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.uint32)


def _colours(features: PictureFeatures) -> list[tuple[int, int, int, int]]:
    told = [(colour.red, colour.green, colour.blue, round(colour.share * 1000)) for colour in features.colours]
    return (told + [(0, 0, 0, 0)] * MOST)[:MOST]


def write(segment: Segment, folder: Path) -> None:
    """All or nothing: written aside, flushed to disk, then given its name."""
    aside = folder.with_name(f"{folder.name}.unfinished")
    if aside.exists():  # left by a crash
        shutil.rmtree(aside)
    aside.mkdir()
    for name in Segment.__dataclass_fields__:
        with (aside / f"{name}.npy").open("wb") as file:
            np.save(file, getattr(segment, name))
            file.flush()
            os.fsync(file.fileno())
    aside.rename(folder)


def opened(folder: Path) -> Segment:
    """The segment of a folder, mapped: nothing is read before it is needed."""
    return Segment(**{name: _mapped(folder / f"{name}.npy") for name in Segment.__dataclass_fields__})


def _mapped(file: Path) -> Array:
    array = np.load(file, mmap_mode="r")
    # A plain view of the same memory: the compiled loops need no second version for mapped arrays.
    return array.view(np.ndarray)
