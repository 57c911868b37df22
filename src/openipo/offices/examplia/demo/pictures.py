"""Pictures, sounds and papers made for the demonstration; none shows anything that exists."""

import io
import math
import struct
import wave
from random import Random

from PIL import Image, ImageDraw, ImageFont

_COLOURS = {
    "red": (196, 38, 46),
    "blue": (28, 84, 160),
    "green": (22, 122, 84),
    "orange": (222, 118, 20),
    "violet": (104, 60, 150),
    "black": (26, 26, 30),
    "turquoise": (16, 140, 150),
}
# Colour names with their Vienna section (29.01 Colours) and shapes with theirs, as far as the pictures use them.
_VIENNA_OF_SHAPE = {
    "circle": "26.01.01",
    "square": "26.04.01",
    "triangle": "26.03.01",
    "star": "01.01.02",
    "wave": "26.11.12",
}
SHAPES = tuple(_VIENNA_OF_SHAPE)
SIDE = 480


def vienna_of(shape: str) -> str:
    """The Vienna section of a drawn shape."""
    return _VIENNA_OF_SHAPE[shape]


def a_logo(chance: Random, *, shape: str, colours: list[str], words: str = "") -> bytes:
    """A PNG: rings, squares, triangles, a star or waves in one or two colours, with words below if there are any."""
    image = Image.new("RGB", (SIDE, SIDE), "white")
    draw = ImageDraw.Draw(image)
    _DRAW[shape](draw, [_COLOURS[name] for name in colours], chance)
    if words:
        font = ImageFont.load_default(size=max(28, min(76, 620 // len(words))))
        draw.text((SIDE / 2, SIDE - 56), words, fill=_COLOURS["black"], font=font, anchor="mm")
    return _png(image)


def some_colours(chance: Random) -> list[str]:
    """One or two colour names."""
    return chance.sample(sorted(_COLOURS), chance.choice([1, 2]))


def views_of_a_bottle(chance: Random, count: int = 3) -> list[bytes]:
    """Views of one invented bottle from several sides, for a three-dimensional mark."""
    colour = _COLOURS[chance.choice(sorted(_COLOURS))]
    shoulder = chance.randint(150, 220)
    return [_bottle(colour, shoulder, width=150 - 28 * view) for view in range(count)]


def a_sound(chance: Random) -> bytes:
    """A WAV of four notes, about one second long."""
    rate = 8000
    notes = [chance.choice([262, 294, 330, 392, 440, 523]) for _ in range(4)]
    samples = [
        int(9000 * math.sin(2 * math.pi * note * place / rate) * (1 - place / (rate // 4)))
        for note in notes
        for place in range(rate // 4)
    ]
    kept = io.BytesIO()
    with wave.open(kept, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return kept.getvalue()


def a_scan(title: str, lines: list[str], *, pages: int = 1) -> bytes:
    """A PDF that looks like a scanned form: typed lines on paper that is not quite white."""
    sheets = [_sheet(title, lines, number, pages) for number in range(1, pages + 1)]
    kept = io.BytesIO()
    sheets[0].save(kept, "PDF", resolution=100, save_all=True, append_images=sheets[1:])
    return kept.getvalue()


def _sheet(title: str, lines: list[str], number: int, pages: int) -> Image.Image:
    sheet = Image.new("L", (827, 1169), 246)
    draw = ImageDraw.Draw(sheet)
    draw.text((80, 80), title, fill=30, font=ImageFont.load_default(size=30))
    for place, line in enumerate(lines):
        draw.text((80, 170 + 44 * place), line, fill=40, font=ImageFont.load_default(size=22))
    draw.text((700, 1110), f"{number}/{pages}", fill=60, font=ImageFont.load_default(size=18))
    return sheet


def _png(image: Image.Image) -> bytes:
    kept = io.BytesIO()
    image.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _circle(draw: ImageDraw.ImageDraw, colours: list[tuple[int, int, int]], chance: Random) -> None:
    for ring in range(chance.randint(2, 4)):
        inset = 60 + ring * 42
        draw.ellipse(
            (inset, inset - 20, SIDE - inset, SIDE - inset - 20), outline=colours[ring % len(colours)], width=20
        )


def _square(draw: ImageDraw.ImageDraw, colours: list[tuple[int, int, int]], chance: Random) -> None:
    cells = chance.randint(2, 3)
    size = 260 // cells
    for row in range(cells):
        for column in range(cells):
            left, top = 110 + column * size, 80 + row * size
            if chance.random() < 0.75:
                draw.rectangle(
                    (left, top, left + size - 12, top + size - 12), fill=colours[(row + column) % len(colours)]
                )


def _triangle(draw: ImageDraw.ImageDraw, colours: list[tuple[int, int, int]], chance: Random) -> None:
    for place, colour in enumerate([*colours, colours[0]]):
        inset = place * chance.randint(26, 40)
        draw.polygon([(240, 50 + inset), (90 + inset, 350 - inset // 2), (390 - inset, 350 - inset // 2)], fill=colour)


def _star(draw: ImageDraw.ImageDraw, colours: list[tuple[int, int, int]], chance: Random) -> None:
    points = chance.choice([5, 6, 8])
    edge = [
        (240 + radius * math.sin(math.pi * place / points), 205 - radius * math.cos(math.pi * place / points))
        for place in range(2 * points)
        for radius in [160 if place % 2 == 0 else 70]
    ]
    draw.polygon(edge, fill=colours[0])
    if len(colours) > 1:
        draw.ellipse((200, 165, 280, 245), fill=colours[1])


def _wave(draw: ImageDraw.ImageDraw, colours: list[tuple[int, int, int]], chance: Random) -> None:
    for row in range(chance.randint(2, 4)):
        height = 120 + row * 64
        line = [(x, height + 24 * math.sin(x / 34 + row)) for x in range(60, 420, 4)]
        draw.line(line, fill=colours[row % len(colours)], width=22, joint="curve")


def _bottle(colour: tuple[int, int, int], shoulder: int, width: int) -> bytes:
    image = Image.new("RGB", (SIDE, SIDE), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((240 - width // 5, 40, 240 + width // 5, shoulder), fill=colour)
    draw.rounded_rectangle((240 - width // 2, shoulder - 20, 240 + width // 2, 440), radius=26, fill=colour)
    draw.line((240 - width // 4, shoulder + 30, 240 - width // 4, 410), fill="white", width=6)
    return _png(image)


_DRAW = {"circle": _circle, "square": _square, "triangle": _triangle, "star": _star, "wave": _wave}
