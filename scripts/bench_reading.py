"""How many words are read in pictures, and how long it takes: `python scripts/bench_reading.py [--tesseract]`.

Words are drawn straight, coloured, turned, curved and under a device (`similarity/pictures/trials`), and looked
at as an office keeps pictures. Right is what has the same letters without accents and capitals.
"""

import argparse
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from openipo.similarity.pictures.api import Picture, read_picture, read_words
from openipo.similarity.pictures.trials.worded import KINDS

WORDS = {
    "eng": ["SUNRISE", "KWIKSTEP", "Golden Lion", "VALMORA", "Étoile", "ZENTRIX 24", "Café Royal", "FRESHCO",
            "Bluebird", "MONTARIS", "NOVELLA", "Señorita"],
    "rus": ["СОЛНЦЕ", "Балтика", "Красный Лев", "Ромашка", "МИРАЖ", "Золото"],
    "ara": ["شمس", "الأسد", "القمر", "مفتاح", "ذهب", "حصان"],
}  # fmt: skip
REPEATS = 2


def plain(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if letter.isalnum())


def by_networks(picture: Picture, language: str) -> str:
    return "".join(each.text for each in read_words(picture))


def by_tesseract(picture: Picture, language: str) -> str:
    content = BytesIO()
    Image.fromarray(picture.pixels).save(content, "PNG")
    command = ["tesseract", "-", "-", "-l", language, "--psm", "6"]
    return subprocess.run(command, input=content.getvalue(), capture_output=True, check=True).stdout.decode()


def measure(read: Callable[[Picture, str], str], language: str, kind: str) -> str:
    right, made, times = 0, 0, []
    for seed, words in enumerate(WORDS[language] * REPEATS):
        content = BytesIO()
        Image.fromarray(KINDS[kind](words, seed)).save(content, "PNG")
        picture = read_picture(content.getvalue())
        began = time.perf_counter()
        found = read(picture, language)
        times.append(time.perf_counter() - began)
        made += bool(plain(found))
        right += plain(found) == plain(words)
    middle = sorted(times)[len(times) // 2]
    return f"{language} {kind:12} right {right:2} wrong {made - right:2} of {len(times)}  {1000 * middle:5.0f} ms"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tesseract", action="store_true", help="by tesseract, for comparison")
    read = by_tesseract if parser.parse_args().tesseract else by_networks
    for language in WORDS:
        for kind in KINDS:
            if (language, kind) != ("ara", "curved"):  # Arabic letters are joined
                print(measure(read, language, kind), flush=True)


if __name__ == "__main__":
    main()
