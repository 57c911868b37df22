"""What an imitator, a scanner or a printer does to a device mark: each change must not hide it from the search."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from openipo.similarity.pictures.colours import dominant_colours
from openipo.similarity.pictures.trials.devices import Pixels, written

WHITE = (255, 255, 255)


def rotated(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    """Turned by 10 to 30 degrees either way, nothing cut off."""
    angle = chance.uniform(10, 30) * chance.choice([-1, 1])
    height, width = pixels.shape[:2]
    turn = np.radians(abs(angle))
    wide = int(width * np.cos(turn) + height * np.sin(turn)) + 1
    high = int(height * np.cos(turn) + width * np.sin(turn)) + 1
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    matrix[:, 2] += (wide - width) / 2, (high - height) / 2
    return _pixels(cv2.warpAffine(pixels, matrix, (wide, high), flags=cv2.INTER_LINEAR, borderValue=WHITE))


def cropped(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    """A window that keeps 70 per cent of the area."""
    return _window(pixels, chance, 0.7**0.5)


def cropped_hard(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    """A window of 70 per cent of each side: half of the area."""
    return _window(pixels, chance, 0.7)


def _window(pixels: Pixels, chance: np.random.Generator, share: float) -> Pixels:
    height, width = pixels.shape[:2]
    high, wide = int(height * share), int(width * share)
    top, left = chance.integers(0, height - high + 1), chance.integers(0, width - wide + 1)
    return pixels[top : top + high, left : left + wide].copy()


def mirrored(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    return pixels[:, ::-1].copy()


def greyed(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    return _pixels(cv2.cvtColor(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB))


def inverted(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    return _pixels(255 - pixels)


def on_new_background(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    """The white paper replaced by a colour that the sign stands out from, half of the time by one that fades."""
    height, width = pixels.shape[:2]
    one, two = _seen_against(pixels, chance), _seen_against(pixels, chance)
    fade = np.linspace(0, 1 if chance.random() < 0.5 else 0, height)[:, None, None]
    ground = np.broadcast_to(one * (1 - fade) + two * fade, (height, width, 3))
    paper = (pixels.min(axis=2, keepdims=True).astype(float) / 255) ** 4
    return _pixels(pixels * (1 - paper) + ground * paper)


def _seen_against(pixels: Pixels, chance: np.random.Generator) -> NDArray[np.int64]:
    """A colour that none of the sign's own comes near; the last that was tried where it has too many."""
    drawn = np.array([(colour.red, colour.green, colour.blue) for colour in dominant_colours(pixels)])
    ground = chance.integers(90, 256, 3)
    for _try in range(20):
        if np.linalg.norm(drawn - ground, axis=1).min() > 90:
            break
        ground = chance.integers(90, 256, 3)
    return ground


def with_a_word(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    """A word of six to nine letters below or beside the device."""
    text = "".join(chance.choice(list("AEIOULNRSTKMBD"), chance.integers(6, 10)))
    word = written(text, int(chance.integers(34, 60)))
    below = chance.random() < 0.7
    height, width = pixels.shape[:2]
    size = (height + word.shape[0], max(width, word.shape[1])) if below else (
        max(height, word.shape[0]), width + word.shape[1])  # fmt: skip
    sheet = np.full((*size, 3), 255, np.uint8)
    sheet[:height, : pixels.shape[1]] = pixels
    top, left = (height, 0) if below else ((size[0] - word.shape[0]) // 2, width)
    sheet[top : top + word.shape[0], left : left + word.shape[1]] = word
    return sheet


def scaled_down(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    """A quarter of the width and height, as on an old web page."""
    return _pixels(cv2.resize(pixels, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA))


def framed(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    """Set into a box with a line of some colour."""
    space, line = int(chance.integers(8, 30)), int(chance.integers(3, 12))
    wide = cv2.copyMakeBorder(pixels, space, space, space, space, cv2.BORDER_CONSTANT, value=WHITE)
    colour = [int(part) for part in chance.integers(0, 160, 3)]
    return _pixels(cv2.copyMakeBorder(wide, line, line, line, line, cv2.BORDER_CONSTANT, value=colour))


def recoloured(pixels: Pixels, chance: np.random.Generator) -> Pixels:
    """Other colours for the same shapes, the paper stays."""
    shades = cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV).astype(int)
    shades[..., 0] = (shades[..., 0] + chance.integers(25, 155)) % 180
    shades[..., 1] = np.clip(shades[..., 1] * chance.uniform(0.5, 1.2), 0, 255)
    return _pixels(cv2.cvtColor(shades.astype(np.uint8), cv2.COLOR_HSV2RGB))


def _pixels(changed: object) -> Pixels:
    return np.clip(np.asarray(changed), 0, 255).astype(np.uint8)


CHANGES: dict[str, Callable[[Pixels, np.random.Generator], Pixels]] = {
    "rotated by up to 30 degrees": rotated,
    "cropped to 70 % of the area": cropped,
    "cropped to 70 % of each side": cropped_hard,
    "mirrored": mirrored,
    "grey": greyed,
    "inverted": inverted,
    "new background": on_new_background,
    "word added": with_a_word,
    "scaled down 4 times": scaled_down,
    "framed": framed,
    "recoloured": recoloured,
}
