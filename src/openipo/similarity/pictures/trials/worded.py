"""Pictures made of words, for measuring how many are read: straight, curved, turned, coloured, beside a device."""

import math
from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Picture = NDArray[np.uint8]
_LETTER, _MARGIN = 56, 60
_FONTS = ("DejaVuSans-Bold", "DejaVuSerif", "DejaVuSans", "DejaVuSerif-BoldItalic", "DejaVuSansCondensed-Bold")
_INKS = ((20, 20, 20), (178, 30, 35), (20, 80, 160), (10, 110, 60), (240, 240, 240))
_GROUNDS = ((255, 255, 255), (250, 240, 200), (245, 245, 245), (255, 255, 255), (60, 20, 90))


@cache
def _font(name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(f"{name}.ttf", _LETTER)


def straight(words: str, seed: int) -> Picture:
    """Black on white, in one of a few letters."""
    return _written(words, _font(_one_of(_FONTS, seed)), _INKS[0], _GROUNDS[0])


def coloured(words: str, seed: int) -> Picture:
    """One colour on another; light letters on dark ground among them."""
    pair = seed % len(_INKS)
    return _written(words, _font(_one_of(_FONTS, seed)), _INKS[pair], _GROUNDS[pair])


def turned(words: str, seed: int) -> Picture:
    """By fifteen degrees to either side."""
    picture = Image.fromarray(straight(words, seed))
    return np.asarray(picture.rotate(15 if seed % 2 else -15, expand=True, fillcolor=_GROUNDS[0]))


def curved(words: str, seed: int) -> Picture:
    """Letters along an arc, each upright to it, as over a shield."""
    font, radius = _font(_one_of(_FONTS[:2], seed)), 300
    picture = Image.new("RGB", (2 * radius + 200, radius + 240), _GROUNDS[0])
    widths = [font.getlength(letter) + 4 for letter in words]
    angle = -sum(widths) / radius / 2
    for letter, width in zip(words, widths, strict=True):
        middle = angle + width / radius / 2
        tile = Image.new("L", (2 * _LETTER, 2 * _LETTER))
        ImageDraw.Draw(tile).text((_LETTER, _LETTER), letter, 255, font, "mm")
        tile = tile.rotate(-math.degrees(middle))
        left = round(radius + 100 + radius * math.sin(middle)) - _LETTER
        top = round(radius + 120 - radius * math.cos(middle)) - _LETTER
        picture.paste(_INKS[0], (left, top), tile)
        angle += width / radius
    return np.asarray(picture)


def with_device(words: str, seed: int) -> Picture:
    """Under a figure."""
    below = Image.fromarray(straight(words, seed))
    size = 200
    picture = Image.new("RGB", (max(below.width, size), below.height + size), _GROUNDS[0])
    draw, middle = ImageDraw.Draw(picture), picture.width // 2
    for ring in range(5, 0, -1):
        reach = 19 * ring
        draw.regular_polygon((middle, size // 2, reach), 3 + (seed + ring) % 6, ring * 36, _INKS[ring % 4])
    picture.paste(below, ((picture.width - below.width) // 2, size))
    return np.asarray(picture)


def _one_of(names: tuple[str, ...], seed: int) -> str:
    return names[seed % len(names)]


KINDS: dict[str, Callable[[str, int], Picture]] = {
    "straight": straight,
    "coloured": coloured,
    "turned": turned,
    "curved": curved,
    "with device": with_device,
}


def _written(words: str, font: ImageFont.FreeTypeFont, ink: tuple[int, ...], ground: tuple[int, ...]) -> Picture:
    left, top, right, bottom = font.getbbox(words)
    size = round(right - left) + 2 * _MARGIN, round(bottom - top) + 2 * _MARGIN
    picture = Image.new("RGB", size, ground)
    ImageDraw.Draw(picture).text((_MARGIN - left, _MARGIN - top), words, ink, font)
    return np.asarray(picture)
