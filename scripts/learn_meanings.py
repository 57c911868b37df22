"""Make `similarity/meaning/words.csv` anew: `python scripts/learn_meanings.py FOLDER`.

FOLDER is the folder `annotations` of the npm package cldr-annotations-full: names and search words of some two thousand
signs in many languages, kept by the Unicode consortium. Words that stand beside the same signs in two languages, that
name a sign in both, and that the sentence model (the extra `meaning`) finds near, are taken to mean the same. The best
pairs are made first, and each word has one partner in a language. Takes some six minutes.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

LANGUAGES = ["en", "fr", "es", "pt", "de", "it", "sw", "ar", "ru", "am"]
OUT = Path(__file__).resolve().parents[1] / "src/openipo/similarity/meaning/words.csv"
HEAD = """\
# Words that mean the same, one meaning a line: {columns}.
# Made by scripts/learn_meanings.py from the annotations of the Unicode CLDR (see UNICODE-LICENSE.txt beside this file).
"""
# What two words must bring together: beside the same signs, near to the model, naming a sign.
LEAST, LEAST_NEAR, NEAR_COUNTS, FEWEST = 1.2, 0.15, 1.5, 3
COMMON = 16  # directions in which all words lie, taken off before words are compared


class Seen(NamedTuple):
    """The words of a language: by sign, the one that names each sign, and beside how many signs each stands."""

    words: dict[str, set[str]]
    names: dict[str, str]
    count: Counter[str]


def is_word(text: str) -> bool:
    return len(text) >= 2 and text.replace("'", "").replace("’", "").isalpha()


def seen_in(folder: Path, language: str) -> Seen:
    stated = json.loads((folder / language / "annotations.json").read_text(encoding="utf-8"))
    words: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for sign, said in stated["annotations"]["annotations"].items():
        all_said = [*said.get("default", ()), *said.get("tts", ())]
        words[sign] = {text.lower() for text in all_said if is_word(text)}
        name = next((text.lower() for text in said.get("tts", ()) if is_word(text)), "")
        names |= {sign: name} if name else {}
    return Seen(words, names, Counter(word for some in words.values() for word in some))


def vectors_of(words: list[str]) -> dict[str, Any]:
    from openipo.similarity.meaning.model import loaded

    found = loaded().vectors(words)
    found -= found.mean(axis=0)
    _, _, directions = np.linalg.svd(found, full_matrices=False)
    found -= found @ directions[:COMMON].T @ directions[:COMMON]
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return dict(zip(words, found, strict=True))


def partners(english: Seen, other: Seen, vectors: dict[str, Any]) -> dict[str, str]:
    """For English words their words in another language."""
    beside: Counter[tuple[str, str]] = Counter()
    names = {(name, other.names.get(sign, "")) for sign, name in english.names.items()}
    for sign, words in english.words.items():
        beside.update((word, theirs) for word in words for theirs in other.words.get(sign, ()))
    judged = []
    for (word, theirs), count in beside.items():
        share = 2 * count / (english.count[word] + other.count[theirs])
        near, named = float(vectors[word] @ vectors[theirs]), (word, theirs) in names
        score = share * min(1.0, (count + 1) / 3) + NEAR_COUNTS * near + named
        if named or (score >= LEAST and near >= LEAST_NEAR):
            judged.append((score, word, theirs))
    return one_to_one(judged)


def one_to_one(judged: list[tuple[float, str, str]]) -> dict[str, str]:
    """The best pair first; then the best of those whose words are both still free."""
    ours: dict[str, str] = {}
    taken = set()
    for _, word, theirs in sorted(judged, reverse=True):
        if word not in ours and theirs not in taken:
            ours[word] = theirs
            taken.add(theirs)
    return ours


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    seen = [seen_in(parser.parse_args().folder, language) for language in LANGUAGES]
    vectors = vectors_of(sorted({word for each in seen for word in each.count}))
    found = [partners(seen[0], other, vectors) for other in seen[1:]]
    lines = []
    for word in sorted(seen[0].count):
        cells = ["" if each.get(word) == word else each.get(word, "") for each in found]
        if sum(map(bool, cells)) >= FEWEST:
            lines.append(",".join([word, *cells]).rstrip(","))
    OUT.write_text(HEAD.format(columns=",".join(LANGUAGES)) + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} meanings", file=sys.stderr)


if __name__ == "__main__":
    main()
