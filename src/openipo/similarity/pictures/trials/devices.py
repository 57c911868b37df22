"""Device marks drawn by program, for trials: families of look-alikes, so that finding one among them is not easy.

A family is a plan (emblem, letters, creature, leaves, stripes, shield, waves, tiles, landscape); its members differ
in size, number, turn and colour only, as the marks of one trade do.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Pixels = NDArray[np.uint8]
SIZE = 256
FAMILY = 12  # members of one family
_PEN = 4  # fractional bits of a coordinate
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FONTS = (cv2.FONT_HERSHEY_TRIPLEX, cv2.FONT_HERSHEY_DUPLEX, cv2.FONT_HERSHEY_SCRIPT_COMPLEX, cv2.FONT_HERSHEY_PLAIN)


@dataclass
class Sheet:
    """The paper of one mark: what is drawn on, the family's plan and the member's own hand."""

    pixels: Pixels
    plan: np.random.Generator
    hand: np.random.Generator
    colours: list[tuple[int, int, int]]

    def near(self, low: float, high: float, spread: float = 0.12) -> float:
        """A measure of the family's plan, a little different by each hand."""
        play = high - low
        measure = self.plan.uniform(low, high) + self.hand.normal(0, spread * play)
        return float(np.clip(measure, low - 0.1 * play, high + 0.1 * play))

    def count(self, low: int, high: int) -> int:
        return int(np.clip(self.plan.integers(low, high) + self.hand.integers(-1, 2), low, high))

    def shape(self, points: NDArray[np.float64], colour: int, thickness: int = 0) -> None:
        scaled = np.round(points * (1 << _PEN)).astype(np.int32)
        ink = self.colours[colour % len(self.colours)]
        if thickness:
            cv2.polylines(self.pixels, [scaled], True, ink, thickness, cv2.LINE_AA, _PEN)
        else:
            cv2.fillPoly(self.pixels, [scaled], ink, cv2.LINE_AA, _PEN)


def draw_device(number: int) -> Pixels:
    """The device mark of this number, RGB, always the same."""
    family, member = divmod(number, FAMILY)
    plan, hand = np.random.default_rng([7, family]), np.random.default_rng([11, family, member])
    colours = [_colour(plan, hand) for _ in range(4)]
    sheet = Sheet(np.full((SIZE, SIZE, 3), 255, np.uint8), plan, hand, colours)
    kinds = plan.choice(len(PLANS), size=2, replace=False)
    PLANS[kinds[0]](sheet)
    if plan.random() < 0.5:
        _badge(sheet, PLANS[kinds[1]])
    return sheet.pixels


def _colour(plan: np.random.Generator, hand: np.random.Generator) -> tuple[int, int, int]:
    mixed = plan.integers(0, 205, 3) + hand.integers(-40, 41, 3)
    red, green, blue = np.clip(mixed, 0, 215)
    return int(red), int(green), int(blue)


def _badge(sheet: Sheet, second: Callable[[Sheet], None]) -> None:
    """A second element, small, in a corner or the middle of the first."""
    small = Sheet(np.full_like(sheet.pixels, 255), sheet.plan, sheet.hand, sheet.colours[::-1])
    second(small)
    side = int(np.clip(sheet.near(70, 120), 60, 140))
    left, top = (int(np.clip(sheet.near(20, 236 - side), 5, 250 - side)) for _ in range(2))
    sheet.pixels[top : top + side, left : left + side] = cv2.resize(
        small.pixels, (side, side), interpolation=cv2.INTER_AREA
    )


def _ring(count: int, radius: float, turn: float = 0.0) -> NDArray[np.float64]:
    angles = turn + np.arange(count) * 2 * np.pi / count
    return np.stack([128 + radius * np.cos(angles), 128 + radius * np.sin(angles)], axis=1)


def _emblem(sheet: Sheet) -> None:
    """A star or rosette of many points, maybe in a ring."""
    points, outer = sheet.count(3, 14), sheet.near(60, 110)
    inner, turn = outer * sheet.near(0.3, 0.8), sheet.near(0, 1.5)
    star = np.empty((points * 2, 2))
    star[::2], star[1::2] = _ring(points, outer, turn), _ring(points, inner, turn + np.pi / points)
    sheet.shape(star, 0)
    if sheet.plan.random() < 0.6:
        cv2.circle(sheet.pixels, (128, 128), int(sheet.near(8, 40)), sheet.colours[1], -1, cv2.LINE_AA)
    if sheet.plan.random() < 0.5:
        cv2.circle(sheet.pixels, (128, 128), 118, sheet.colours[2], int(sheet.near(2, 9, 0.05)) % 12 + 1, cv2.LINE_AA)


def _letters(sheet: Sheet) -> None:
    """A monogram of one to three letters on a plate."""
    count, sides = int(sheet.plan.integers(1, 4)), int(sheet.plan.integers(3, 9))
    text = "".join(sheet.plan.choice(list(_LETTERS), count))
    if sheet.hand.random() < 0.7:
        text = text[:-1] + sheet.hand.choice(list(_LETTERS))
    if sheet.plan.random() < 0.6:
        sheet.shape(_ring(sides if sides < 8 else 60, 110, sheet.near(0, 3)), 1)
    font, size = _FONTS[sheet.plan.integers(len(_FONTS))], sheet.near(2.6, 4.6) / count**0.7
    (width, height), _rest = cv2.getTextSize(text, font, size, 10)
    place = (int(128 - width / 2 + sheet.hand.integers(-5, 6)), int(128 + height / 2))
    cv2.putText(sheet.pixels, text, place, font, size, sheet.colours[0], int(sheet.near(4, 14)), cv2.LINE_AA)


def _creature(sheet: Sheet) -> None:
    """A smooth closed outline, as of an animal, with legs and an eye."""
    angles = np.linspace(0, 2 * np.pi, 160, endpoint=False)
    radius = np.full_like(angles, 70.0)
    for wave in range(2, 9):
        radius += sheet.near(-60, 60, 0.05) / wave * np.cos(wave * angles + sheet.near(0, 6.3, 0.03))
    outline = np.stack([128 + radius * np.cos(angles) * 1.2, 118 + radius * np.sin(angles) * 0.8], axis=1)
    for leg in range(int(sheet.plan.integers(0, 5))):
        left = 75 + 28 * leg + sheet.near(-8, 8)
        foot = np.array([[left, 130], [left + 14, 130], [left + 10, sheet.near(185, 235)], [left + 2, 225]])
        sheet.shape(foot, 0)
    sheet.shape(np.clip(outline, 6, 250), 0)
    cv2.circle(sheet.pixels, (int(sheet.near(90, 170)), int(sheet.near(80, 120))), 7, (255, 255, 255), -1, cv2.LINE_AA)


def _leaves(sheet: Sheet) -> None:
    """Leaves or petals around a point, or along a branch."""
    count, long, wide = sheet.count(3, 12), sheet.near(30, 55), sheet.near(9, 24)
    along, turn = sheet.plan.random() < 0.4, sheet.near(0, 360)
    for number in range(count):
        angle = turn + number * 360 / count
        centre = (128 + 50 * np.cos(np.radians(angle)), 128 + 50 * np.sin(np.radians(angle)))
        if along:
            centre, angle = (40 + 176 * number / count, 128 + 30 * (-1) ** number), 60.0 * (-1) ** number + turn / 20
        box = (centre, (2 * long, 2 * wide), angle)
        cv2.ellipse(sheet.pixels, box, sheet.colours[number % 2], -1, cv2.LINE_AA)


def _stripes(sheet: Sheet) -> None:
    """A shape filled with stripes, hatching or dots."""
    mask = np.zeros((SIZE, SIZE), np.uint8)
    sides = int(sheet.plan.integers(3, 10))
    cv2.fillPoly(mask, [np.round(_ring(sides, 112, sheet.near(0, 2))).astype(np.int32)], 255, cv2.LINE_AA)
    across, down = np.meshgrid(np.arange(SIZE), np.arange(SIZE))
    step, turn = sheet.near(9, 34), sheet.near(0, 3.1)
    first = np.sin((across * np.cos(turn) + down * np.sin(turn)) * 2 * np.pi / step)
    second = np.sin((down * np.cos(turn) - across * np.sin(turn)) * 2 * np.pi / sheet.near(9, 34))
    pattern = (first if sheet.plan.random() < 0.5 else first * second) > sheet.near(-0.4, 0.4)
    inside = mask > 127
    sheet.pixels[inside & pattern] = sheet.colours[0]
    sheet.pixels[inside & ~pattern] = sheet.colours[1] if sheet.plan.random() < 0.4 else 255


def _shield(sheet: Sheet) -> None:
    """A shield, quartered or barred, with a charge."""
    width, top, tip = sheet.near(70, 100), sheet.near(20, 45), sheet.near(215, 248)
    shield = np.array([[128 - width, top], [128 + width, top], [128 + width, 140], [128, tip], [128 - width, 140]])
    sheet.shape(shield, 0)
    if sheet.plan.random() < 0.5:
        sheet.shape(np.array([[128, top], [128 + width, top], [128 + width, 128], [128, 128]]), 1)
        sheet.shape(np.array([[128 - width, 128], [128, 128], [128, tip - 4], [128 - width, 140]]), 1)
    for bar in range(int(sheet.plan.integers(0, 3))):
        low = top + 25 + 40 * bar + sheet.near(0, 15)
        left, right = 128 - width, 128 + width
        sheet.shape(np.array([[left, low], [right, low], [right, low + 12], [left, low + 9]]), 2)
    charge = _ring(sheet.count(3, 8), sheet.near(15, 40), sheet.near(0, 2))
    sheet.shape(charge + np.array([0, sheet.near(-40, 20)]), 3)


def _waves(sheet: Sheet) -> None:
    """Swooshes, arcs and concentric rings cut open."""
    for number in range(sheet.count(2, 6)):
        radius, start = 112 - number * sheet.near(12, 24, 0.05), sheet.near(0, 360, 0.04)
        axes = (max(int(radius), 6), max(int(radius * sheet.near(0.5, 1.0)), 6))
        cv2.ellipse(sheet.pixels, (128, 128), axes, sheet.near(0, 180, 0.05), start, start + sheet.near(90, 340),
                    sheet.colours[number % 3], max(int(sheet.near(4, 16)), 2), cv2.LINE_AA)  # fmt: skip


def _tiles(sheet: Sheet) -> None:
    """A symmetric pattern of tiles, as an identicon."""
    count = int(sheet.plan.integers(4, 8))
    half = sheet.plan.random((count, (count + 1) // 2)) < 0.5
    for _change in range(2):
        changed = int(sheet.hand.integers(count)), int(sheet.hand.integers((count + 1) // 2))
        half[changed] = ~half[changed]
    side, round_tiles = 216 / count, sheet.plan.random() < 0.4
    for row in range(count):
        for column in range(count):
            if half[row, min(column, count - 1 - column)]:
                corner = np.array([20 + column * side, 20 + row * side])
                square = corner + np.array([[0, 0], [side, 0], [side, side], [0, side]])
                disc = _ring(24, side / 2 - 1) - 128 + corner + side / 2
                sheet.shape(disc if round_tiles else square, (row + column) % 2)


def _landscape(sheet: Sheet) -> None:
    """Mountains, a sun, water below."""
    place = (int(sheet.near(60, 200)), int(sheet.near(50, 110)))
    cv2.circle(sheet.pixels, place, max(int(sheet.near(18, 48)), 8), sheet.colours[2], -1, cv2.LINE_AA)
    for number in range(sheet.count(1, 4)):
        peak, height = sheet.near(50, 206), sheet.near(40, 130)
        wide = sheet.near(40, 90)
        sheet.shape(np.array([[peak - wide, 190], [peak, height], [peak + wide, 190]]), number % 2)
    for line in range(int(sheet.plan.integers(0, 4))):
        across = np.linspace(20, 236, 60)
        wave = 200 + 14 * line + 5 * np.sin(across / sheet.near(8, 20))
        ribbon = np.concatenate([np.stack([across, wave], 1), np.stack([across[::-1], wave[::-1] + 6], 1)])
        sheet.shape(ribbon, 3)


PLANS: tuple[Callable[[Sheet], None], ...] = (
    _emblem, _letters, _creature, _leaves, _stripes, _shield, _waves, _tiles, _landscape,
)  # fmt: skip


def written(text: str, height: int) -> Pixels:
    """A word in black on white, for marks that add one."""
    font = ImageFont.load_default(size=height)
    left, top, right, bottom = (int(edge) for edge in font.getbbox(text))
    sheet = Image.new("RGB", (right - left + 8, bottom - top + 8), "white")
    ImageDraw.Draw(sheet).text((4 - left, 4 - top), text, "black", font)
    return np.asarray(sheet)
