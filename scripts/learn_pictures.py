"""Learn the codebook of pictures anew from devices drawn by program: `python scripts/learn_pictures.py`.

Takes about three minutes. Afterwards raise VERSION in `pictures/codebook.py`: kept features and indexes become void.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

import cv2
import numpy as np

from openipo.similarity.pictures.codebook import HALF, rooted
from openipo.similarity.pictures.form import raw_form
from openipo.similarity.pictures.ground import relief
from openipo.similarity.pictures.points import gradients_at_points
from openipo.similarity.pictures.trials.changes import CHANGES
from openipo.similarity.pictures.trials.devices import draw_device

FIRST = 10_000_000  # devices that no trial uses
PICTURES = 4_000
STRIDE = 17  # about every family once


def main() -> None:
    """Describe drawn devices, each second one changed, and learn from them."""
    chance = np.random.default_rng(1)
    changes = list(CHANGES.values())
    gradients, forms = [], []
    for number in range(PICTURES):
        pixels = draw_device(FIRST + number * STRIDE)
        if number % 2:
            pixels = changes[number % len(changes)](pixels, chance)
        raised = relief(pixels)
        gradients.append(gradients_at_points(raised)[1])
        forms.append(raw_form(raised))
    learnt = _points_learnt(rooted(np.concatenate(gradients)), chance)
    spread = np.array(forms)
    learnt["form_mean"], learnt["form_spread"] = spread.mean(axis=0), spread.std(axis=0) + 1e-3
    target = ROOT / "src/openipo/similarity/pictures/codebook.npz"
    np.savez_compressed(target, **{name: value.astype(np.float32) for name, value in learnt.items()})
    print(f"{target.name}: {target.stat().st_size // 1024} kB from {sum(map(len, gradients))} points")


def _points_learnt(points: np.ndarray, chance: np.random.Generator) -> dict[str, np.ndarray]:
    few = points[chance.choice(len(points), min(60_000, len(points)), replace=False)]
    mean = few.mean(axis=0)
    _left, strengths, axes = np.linalg.svd(few - mean, full_matrices=False)
    parts = (few - mean) @ axes[:64].T
    turns = [np.linalg.qr(chance.normal(size=(48, 48)))[0] for _ in range(2)]
    planes = np.hstack(turns)[:, :64] / np.sqrt(strengths[:48])[:, None]
    return {
        "mean": mean,
        "axes": axes[:64].T,
        "first_words": _words(parts[:, 0:24:2]),
        "second_words": _words(parts[:, 1:24:2]),
        "planes": planes,
        "middles": np.median(parts[:, :48] @ planes, axis=0),
    }


def _words(parts: np.ndarray) -> np.ndarray:
    cv2.setRNGSeed(1)
    stop = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_MAX_ITER, 15, 1e-4)
    _spread, _labels, words = cv2.kmeans(np.ascontiguousarray(parts), HALF, None, stop, 1, cv2.KMEANS_PP_CENTERS)
    return words


if __name__ == "__main__":
    main()
