"""Units passed over by letters: those found are just those that a comparison with every one finds."""

import random

import pytest

from openipo.similarity.comparing import prepare
from openipo.similarity.index.alike_units import room_for_units, units_alike
from openipo.similarity.index.entry import Entry
from openipo.similarity.index.volume import Volume, VolumeBuilder
from openipo.similarity.mark import Mark
from openipo.similarity.measure.commonness import Commonness
from openipo.similarity.measure.likeness import BOTH, INSIDE_OTHER, OTHER_INSIDE, likeness_of
from openipo.similarity.measure.patterns import against
from openipo.similarity.trials.marks import Maker


def a_volume(marks: list[str]) -> Volume:
    builder = VolumeBuilder(public=True)
    for number, words in enumerate(marks):
        builder.add(Entry(str(number), Mark(words)), number)
    return builder.volume("v", Commonness())


def found_and_true(volume: Volume, words: str, least: float) -> tuple[set[int], set[int]]:
    """What is found for the first word asked; and what each unit's likeness says, within words only where words."""
    asked = prepare(Mark(words), Commonness())
    patterns, table = against(asked.patterns, asked.keys, volume.keys), volume.table
    unit, room = int(asked.table.pieces[0]), room_for_units(len(table.unit))
    count = units_alike(asked.table, patterns, unit, table, volume.postings, (least, least), room)
    first_joined = int(volume.postings.unit_first[1, 0])
    true = {
        other
        for other in range(len(table.unit))
        if likeness_of(
            asked.table, patterns, unit, table, other, BOTH,
            INSIDE_OTHER | OTHER_INSIDE if other < first_joined else OTHER_INSIDE,
        ) >= least
    }  # fmt: skip
    return set(room.found[:count].tolist()), true


@pytest.mark.parametrize("least", [0.65, 0.72, 0.8, 0.9, 1.0])
def test_every_unit_that_is_so_alike_is_found_and_none_that_is_not(least: float) -> None:
    maker = Maker(11)
    marks = [maker.mark() for _ in range(1_500)]
    volume = a_volume(marks)
    chosen = random.Random(5).sample([mark for mark in marks if " " not in mark and len(mark) > 1], 25)  # noqa: S311
    together = 0
    for mark in chosen:
        for words in (mark, maker.alike(mark, "one edit").replace(" ", ""), maker.alike(mark, "respelled")):
            found, true = found_and_true(volume, words, least)
            assert true <= found, words
            together += len(true)
    assert together >= len(chosen)


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("CAT", "CATTLE"),  # begins with it
        ("CAT", "ALTCAT"),  # ends with it
        ("ALTCAT", "CAT"),
        ("CATNIP", "CAT"),
        ("A", "A"),
        ("KWIK", "QUICK"),  # by sound alone
    ],
)
def test_a_word_is_found_by_what_it_holds_and_sounds_like(asked: str, there: str) -> None:
    volume = a_volume([there, "ZEBRA", "MOTORWAY", "CATALYSATORS"])
    found, true = found_and_true(volume, asked, 0.65)
    assert found == true
    assert [int(volume.table.unit["length"][unit]) for unit in found] == [len(there)]


@pytest.mark.parametrize("with_figures", ["NA1AR1ME", "1NARARME", "N4B4B0K1"])
def test_a_word_with_figures_hides_none_that_stands_near_it(with_figures: str) -> None:
    volume = a_volume([with_figures, "FAVEMELI", "NABABOKI", "SESIVONA"])
    for asked in ("NABA", "NABABOKA", with_figures):
        found, true = found_and_true(volume, asked, 0.65)
        assert found == true != set()


def test_nothing_is_found_in_an_empty_volume() -> None:
    found, true = found_and_true(a_volume([]), "LION", 0.65)
    assert found == true == set()


def test_words_with_one_two_or_no_first_letters_the_same_stand_in_stretches_of_their_own() -> None:
    volume = a_volume(["LIO", "LION", "LIONS", "LOIN", "LEON", "TIGER", "ZION"])
    found, true = found_and_true(volume, "LION", 0.7)
    assert found == true
    assert len(found) == 5
