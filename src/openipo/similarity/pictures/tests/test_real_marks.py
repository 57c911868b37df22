"""Real device marks, of decisions of an office, are found in changed copies among drawn ones."""

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from openipo.similarity.pictures.api import PictureIndex, compare_pictures, describe, read_picture
from openipo.similarity.pictures.tests.stories import device, uploaded
from openipo.similarity.pictures.trials.changes import CHANGES

SHARED = Path(os.environ.get("OPENIPO_SHARED", Path(__file__).resolve().parents[6].parent / "shared"))
MARKS = SHARED / "data" / "iponz_oppositions"
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not MARKS.exists(), reason="no shared files here")]


@pytest.fixture(scope="module")
def marks() -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in sorted(MARKS.glob("*.jpg"))}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, marks: dict[str, bytes]) -> PictureIndex:
    made = PictureIndex.create(tmp_path_factory.mktemp("real") / "pictures")
    made.add((name, describe(read_picture(content))) for name, content in marks.items())
    made.add((f"drawn/{number}", device(number)) for number in range(0, 1200, 4))
    return made


@pytest.mark.parametrize("change", [name for name in CHANGES if name != "cropped to 70 % of each side"])
def test_a_changed_copy_of_a_real_mark_is_found(index: PictureIndex, marks: dict[str, bytes], change: str) -> None:
    found = []
    for number, (name, content) in enumerate(marks.items()):
        pixels = np.asarray(read_picture(content).pixels)
        changed = CHANGES[change](pixels, np.random.default_rng(number))
        hits = index.search(describe(read_picture(uploaded(changed))))
        found.append(name in [hit.id for hit in hits])
    assert np.mean(found) >= 0.85, f"{sum(found)} of {len(found)}"


def test_a_real_mark_is_wholly_like_itself(marks: dict[str, bytes]) -> None:
    for content in marks.values():
        features = describe(read_picture(content))
        half = Image.fromarray(read_picture(content).pixels)
        half = half.resize((max(half.width // 2, 8), max(half.height // 2, 8)), Image.Resampling.BOX)
        assert compare_pictures(features, features).score == 1.0
        assert compare_pictures(features, describe(read_picture(uploaded(half)))).score > 0.4
