"""Two device marks are compared as an examiner would put it: what is the same, and what was done to it."""

import numpy as np
import pytest

from openipo.similarity.pictures.api import (
    FeaturesUnreadable,
    Picture,
    PictureFeatures,
    compare_pictures,
    describe,
    picture_part,
    read_picture,
)
from openipo.similarity.pictures.colours import dominant_colours
from openipo.similarity.pictures.tests.stories import device, uploaded
from openipo.similarity.pictures.trials.changes import CHANGES
from openipo.similarity.pictures.trials.devices import draw_device

RINGS = 72 * 4  # arcs with a star in a badge


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("", "same shape, same colours"),
        ("rotated by up to 30 degrees", "same shape, turned, same colours"),
        ("mirrored", "same shape, mirrored, same colours"),
        ("recoloured", "same shape, recoloured"),
        ("inverted", "same shape, recoloured"),
        ("new background", "same shape, recoloured"),
        ("scaled down 4 times", "same shape"),
    ],
)
def test_what_was_done_to_a_sign_is_said(change: str, why: str) -> None:
    likeness = compare_pictures(device(RINGS), device(RINGS, change))
    assert likeness.why == why
    assert likeness.score > 0.6


def test_a_sign_set_beside_a_word_is_a_part_of_the_other() -> None:
    likeness = compare_pictures(device(RINGS), device(RINGS, "word added"))
    assert likeness.reasons[0] in {"same shape", "one contains a part of the other"}
    assert likeness.score > 0.3


def test_two_signs_that_have_nothing_in_common() -> None:
    likeness = compare_pictures(device(RINGS), device(777))
    assert likeness.why == "nothing in common in shape"
    assert likeness.score < 0.3


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_sign_is_nearer_than_another_of_the_same_trade(change: str) -> None:
    """Each change keeps a sign nearer to itself than to any of eleven signs of another family."""
    changed = device(RINGS, change)
    to_itself = compare_pictures(changed, device(RINGS)).score
    assert to_itself > max(compare_pictures(changed, device(60 + other)).score for other in range(11))


def test_which_is_given_first_hardly_matters() -> None:
    for one, other in ((RINGS, RINGS + 1), (777, 778), (40, 41)):
        there, back = compare_pictures(device(one), device(other)), compare_pictures(device(other), device(one))
        assert there.score == pytest.approx(back.score, abs=0.12)


def test_the_same_picture_is_wholly_alike() -> None:
    assert compare_pictures(device(RINGS), device(RINGS)).score == 1.0


def test_features_are_kept_and_read_again() -> None:
    features = device(RINGS)
    kept = features.to_bytes()
    again = PictureFeatures.from_bytes(kept)
    assert again.to_bytes() == kept
    assert again.colours == features.colours
    assert compare_pictures(again, features).score == 1.0
    assert len(kept) < 4_000


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no features"),
        (b"JUNK" + bytes(40), "no features"),
        (b"OIPF\x63" + bytes(40), "version 99"),
        (device(777).to_bytes()[:-3], "cut off"),
    ],
)
def test_features_of_another_kind_are_refused(content: bytes, says: str) -> None:
    with pytest.raises(FeaturesUnreadable, match=says):
        PictureFeatures.from_bytes(content)


def test_a_picture_with_hardly_a_point_is_compared_by_its_form() -> None:
    dot = np.full((120, 120, 3), 255, np.uint8)
    dot[40:80, 40:80] = 0
    blurred = describe(Picture(dot, 120, 120))
    assert compare_pictures(blurred, describe(Picture(255 - dot, 120, 120))).score > 0.9


@pytest.mark.parametrize("shape", [(8, 8), (8, 300), (500, 13)])
def test_tiny_and_narrow_pictures_are_described(shape: tuple[int, int]) -> None:
    pixels = np.random.default_rng(1).integers(0, 255, (*shape, 3), dtype=np.uint8)
    features = describe(read_picture(uploaded(pixels)))
    assert 0 <= compare_pictures(features, device(777)).score <= 1


def test_dominant_colours_the_most_frequent_first() -> None:
    flag = np.zeros((90, 90, 3), np.uint8)
    flag[:60] = (200, 16, 46)
    flag[60:] = (0, 36, 125)
    first, second = dominant_colours(flag)
    assert (first.code, second.code) == ("#c8102e", "#00247d")
    assert (first.share, second.share) == (0.667, 0.333)


def test_a_drawn_device_is_always_the_same() -> None:
    assert (draw_device(5) == draw_device(5)).all()


def test_the_comparison_of_marks_asks_for_a_part() -> None:
    part = picture_part(device(RINGS), device(RINGS, "mirrored"))
    assert (part.name, part.why) == ("pictures", "same shape; mirrored; same colours")
    assert part.score > 80
