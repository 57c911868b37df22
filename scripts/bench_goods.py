"""How good is the aid to classify goods? `python scripts/bench_goods.py LIST [--json FILE] [--figures FILE]`.

Five-fold cross-validation on a list of accepted terms, near-duplicates in the same fold. With `--figures` the
relatedness of classes is computed from the same list and written as a table.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from openipo.similarity.goods.api import AcceptedTerm, GoodsClassifier
from openipo.similarity.goods.classes import relatedness_from
from openipo.similarity.goods.folds import cross_validate, folds_of

FOLDS = 5


def measure(terms: list[AcceptedTerm]) -> dict[str, Any]:
    """Figures of a list: what is right of goods not seen, and what learning and asking cost."""
    GoodsClassifier(terms[:50])  # compiled before anything is timed
    began = time.process_time()
    learnt = GoodsClassifier(terms)
    seconds = time.process_time() - began
    began = time.process_time()
    for term in terms[::100]:
        learnt.classify(f"new {term.text}")
    asked = (time.process_time() - began) / len(terms[::100])
    return {**cross_validate(terms, folds=FOLDS), "learn_s": round(seconds, 1), "ask_ms": round(1000 * asked, 1)}


def read(path: Path) -> list[AcceptedTerm]:
    """A list in JSON as offices get it: `goods` and `services` with six-digit numbers."""
    stated = json.loads(path.read_text(encoding="utf-8"))
    return [
        AcceptedTerm(term["description"], int(term["number"][:2]), term["number"])
        for term in (*stated.get("goods", ()), *stated.get("services", ()))
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("list", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--figures", type=Path)
    given = parser.parse_args()
    terms = read(given.list)
    found = measure(terms)
    print("\n".join(f"{name:32} {value}" for name, value in found.items()))
    if given.json:
        given.json.write_text(json.dumps(found, indent=2))
    if given.figures:
        figures = relatedness_from(terms, folds_of(terms, FOLDS))
        head = "class," + ",".join(str(number + 1) for number in range(len(figures)))
        rows = [f"{place + 1}," + ",".join(f"{near:.2f}" for near in row) for place, row in enumerate(figures)]
        given.figures.write_text("\n".join([head, *rows]) + "\n")


if __name__ == "__main__":
    main()
