"""Lay out readings of marks as a `Table`."""

from array import array
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.measure.commonness import FULL, Commonness
from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.distance import mask_of
from openipo.similarity.measure.patterns import Keys
from openipo.similarity.measure.table import LETTER_BITS, ROW, SOUND_BITS, TO_CODES, UNIT, Table, joined_units
from openipo.similarity.reading.readings import MOST_LETTERS, Reading
from openipo.similarity.sound.hearing import hear_all
from openipo.similarity.sound.rules import LANGUAGES, rules_of

# At most so many sounds for a letter, in any rule.
_SOUNDS_A_LETTER = 3


class Layout:
    """Gathers readings one by one; `table` lays them out."""

    def __init__(self, languages: Sequence[str] = LANGUAGES) -> None:
        self._languages = tuple(languages)
        self.unit_ids: dict[str, int] = {}
        self.units, self.row_at, self.classes = array("i"), array("I", [0]), array("Q")
        self.words, self.sureness, self.kind = bytearray(), bytearray(), bytearray()

    def add(self, reading: Reading, classes: int = 0) -> None:
        """One row more, of a mark in these classes (bit n for class n)."""
        ids, tokens = self.unit_ids, reading.tokens
        for unit in joined_units(tokens, MOST_LETTERS):
            self.units.append(ids.setdefault(unit, len(ids)))
        self.row_at.append(len(self.units))
        self.classes.append(classes)
        self.words.append(len(tokens))
        self.sureness.append(reading.sureness)
        self.kind.append(reading.kind)

    def table(self, commonness: Commonness) -> tuple[Table, Keys]:
        """All rows, words before units that are only joined, by length; and how the units are said."""
        rows, given = self._rows(), np.array(self.units, np.int32)
        is_word = np.zeros(len(self.unit_ids), np.bool_)
        _note_words(given, rows, is_word)
        names = sorted(self.unit_ids, key=lambda unit: (not is_word[self.unit_ids[unit]], len(unit), _in_codes(unit)))
        place = np.empty(len(names), np.int32)
        place[[self.unit_ids[name] for name in names]] = np.arange(len(names), dtype=np.int32)
        pieces = place[given] if names else given
        of_words = np.arange(len(names)) < is_word.sum()
        letters = _bytes(_in_codes("".join(names)))
        unit = np.zeros(len(names), UNIT)
        unit["length"] = np.fromiter(map(len, names), np.uint8, len(names))
        unit["at"] = _starts(unit["length"])
        sounds, keys = _heard(letters, unit, self._languages, of_words)
        masks = np.zeros(len(names), np.uint64)
        _mask(letters, sounds, unit, masks, LETTER_BITS, SOUND_BITS)
        weights = self._weighed(names, pieces, rows, commonness)
        return _kept(Table(letters, sounds, masks, unit, pieces, weights, rows)), _kept(keys)

    def _rows(self) -> NDArray[np.void]:
        rows = np.zeros(len(self.words), ROW)
        rows["at"] = np.array(self.row_at, np.int32)[:-1]
        rows["words"], rows["sureness"], rows["kind"] = _bytes(self.words), _bytes(self.sureness), _bytes(self.kind)
        return rows

    def _weighed(self, names: list[str], pieces: Any, rows: Any, commonness: Commonness) -> NDArray[np.uint8]:
        """The weight of each word by its unit and the classes of its row; joined units have none."""
        general = np.fromiter((commonness.words.get(name, FULL) for name in names), np.uint8, len(names))
        listed = {name: number for number, name in enumerate(commonness.in_class)}
        lighter = np.full((len(listed) + 1, 64), FULL, np.uint8)
        for name, number in listed.items():
            for each, weight in commonness.in_class[name].items():
                lighter[number, each] = weight
        number_of = np.fromiter((listed.get(name, -1) for name in names), np.int32, len(names))
        weights = np.zeros(len(pieces), np.uint8)
        _weigh(pieces, rows, np.array(self.classes, np.uint64), (general, number_of, lighter), weights)
        return weights


@compiled
def _note_words(pieces: Any, rows: Any, of_words: Any) -> None:
    """Units that are a word of some mark, not only words joined: these are compared by language."""
    for row in range(len(rows)):
        for place in range(rows[row].at, rows[row].at + rows[row].words):
            of_words[pieces[place]] = True


@compiled
def _weigh(pieces: Any, rows: Any, classes: Any, by: Any, weights: Any) -> None:
    general, number_of, lighter = by
    for row in range(len(rows)):
        for place in range(rows[row].at, rows[row].at + rows[row].words):
            weight, number = general[pieces[place]], number_of[pieces[place]]
            if number >= 0:
                for each in range(64):
                    if (classes[row] >> np.uint64(each)) & np.uint64(1):
                        weight = min(weight, lighter[number, each])
            weights[place] = weight


def _kept(table: Any) -> Any:
    """Not to be changed: all tables are of one type for the compiled loops, those on disk as those in memory."""
    for values in table:
        values.flags.writeable = False
    return table


def _in_codes(letters: str) -> bytes:
    """Units are looked up by their codes, in which figures stand after letters: so they stand in that order, too."""
    return letters.encode("ascii").translate(TO_CODES)


def _bytes(values: bytes | bytearray) -> NDArray[np.uint8]:
    return np.frombuffer(bytes(values), np.uint8)


def _starts(lengths: NDArray[Any]) -> NDArray[np.int32]:
    """Where each begins when they stand one after another."""
    return (np.cumsum(lengths, dtype=np.int64) - lengths).astype(np.int32)


@compiled
def _mask(letters: Any, sounds: Any, unit: Any, masks: Any, letter_bits: Any, sound_bits: Any) -> None:
    for each in range(len(unit)):
        at, sound_at = unit[each].at, unit[each].sound_at
        masks[each] = mask_of(letters, at, at + unit[each].length, letter_bits)
        unit[each].sound_mask = mask_of(sounds, sound_at, sound_at + unit[each].sounds, sound_bits)
        unit[each].first = letters[at]
        unit[each].first_sound = sounds[sound_at] if unit[each].sounds else 0


def _heard(letters: Any, unit: Any, languages: Sequence[str], of_words: Any) -> tuple[Any, Keys]:
    """Write into `unit` where its sounds stand; returns the sounds by the general rules, each once, and the keys."""
    room = np.zeros(_SOUNDS_A_LETTER * len(letters) + _SOUNDS_A_LETTER, np.uint8)
    starts, lengths, keys = np.zeros(len(unit), np.int64), np.zeros(len(unit), np.uint8), np.zeros(len(unit), np.uint64)
    by_language = np.zeros((len(unit), len(languages)), np.uint32)
    for column, language in enumerate(name for name in languages if name != "any"):
        hear_all(letters, unit, rules_of(language), room, starts, lengths, keys)
        by_language[:, column] = keys & np.uint64(0xFFFFFFFF)
    hear_all(letters, unit, rules_of("any"), room, starts, lengths, keys)
    by_language[:, -1] = keys & np.uint64(0xFFFFFFFF)
    sounds = _each_once(room, starts, lengths, keys, unit, of_words)
    return sounds, _distinct(by_language, of_words)


def _each_once(
    room: Any, starts: Any, lengths: Any, keys: Any, unit: Any, of_words: NDArray[np.bool_]
) -> NDArray[np.uint8]:
    """Each sound once, those of words before those only of joined units, by length and codes."""
    _, first, of_key = np.unique(keys, return_index=True, return_inverse=True)
    of_key = of_key.reshape(-1)
    of_a_word = np.zeros(len(first), np.bool_)
    of_a_word[of_key[of_words]] = True
    padded = np.zeros((len(first), int(lengths.max(initial=0)) + 1), np.uint8)
    _pad(room, starts[first], lengths[first], padded)
    order = np.lexsort((padded.view(f"S{padded.shape[1]}").reshape(-1), lengths[first], ~of_a_word))
    places = np.empty(len(first), np.int32)
    places[order] = _starts(lengths[first][order])
    sounds = np.zeros(int(lengths[first].sum(dtype=np.int64)), np.uint8)
    _copy(room, starts[first], places, lengths[first], sounds)
    unit["sound_at"], unit["sounds"] = places[of_key], lengths
    return sounds


@compiled
def _pad(room: Any, starts: Any, lengths: Any, padded: Any) -> None:
    for each in range(len(starts)):
        for step in range(lengths[each]):
            padded[each, step] = room[starts[each] + step]


@compiled
def _copy(room: Any, starts: Any, places: Any, lengths: Any, sounds: Any) -> None:
    for each in range(len(places)):
        for step in range(lengths[each]):
            sounds[places[each] + step] = room[starts[each] + step]


def _distinct(columns: NDArray[np.uint32], of_words: Any) -> Keys:
    """The different values of each row that is a word's, in order of value."""
    ordered = np.sort(columns, axis=1)
    new = np.ones(ordered.shape, np.bool_)
    new[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    new &= of_words[:, None]
    numbers, units = ordered[new], np.repeat(np.arange(len(columns), dtype=np.int32), new.sum(axis=1))
    order = np.argsort(numbers, kind="stable")
    return Keys(numbers[order], units[order])
