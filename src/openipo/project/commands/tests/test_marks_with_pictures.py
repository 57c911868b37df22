"""`openipo marks` with pictures, and with a list of terms."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from openipo.domain.documents.api import store
from openipo.domain.rights.api import File
from openipo.domain.rights.testing import CLERK, a_mark
from openipo.project.commands.tests.conftest import Run
from openipo.similarity.pictures.trials.changes import CHANGES
from openipo.similarity.pictures.trials.devices import draw_device

LION, TREE = 25, 100
AT = datetime(2026, 9, 2, 10, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table with two pictures beside it, one that is broken and one that is not there; and pictures to ask with."""
    monkeypatch.setenv("OPENIPO_HOME", str(tmp_path / "home"))
    (tmp_path / "signs").mkdir()
    for name, number in (("lion", LION), ("tree", TREE)):
        Image.fromarray(draw_device(number)).save(tmp_path / "signs" / f"{name}.png")
    (tmp_path / "signs" / "broken.png").write_bytes((tmp_path / "signs" / "lion.png").read_bytes()[:300])
    Image.fromarray(CHANGES["mirrored"](draw_device(LION), np.random.default_rng(1))).save(tmp_path / "asked.png")
    (tmp_path / "marks.csv").write_text(
        "id,mark,classes,image\n"
        "1,LION BREWERY,32,signs/lion.png\n"
        "2,ARBOR,35,signs/tree.png\n"
        "3,BROKEN WING,35,signs/broken.png\n"
        "4,NOWHERE,35,signs/none.png\n",
        encoding="utf-8",
    )
    (tmp_path / "terms.csv").write_text("text,class\nshoes,25\nfootwear repair,37\nbeer,32\n", encoding="utf-8")
    return tmp_path


def test_pictures_are_loaded_with_the_table_and_those_that_cannot_be_read_are_named(openipo: Run, folder: Path) -> None:
    loaded = openipo("marks", "load", folder / "marks.csv", "--index", "trial", "--json").data
    assert loaded["marks"] == 4
    assert loaded["unread"] == [
        {"row": 3, "id": "3", "why": "The picture is broken: it cannot be read to its end."},
        {"row": 4, "id": "4", "why": "The file none.png is not there or cannot be read."},
    ]
    told = openipo("marks", "load", folder / "marks.csv", "--index", "trial").out
    assert "Row 3 (3) is entered without its picture: The picture is broken" in told
    assert openipo("marks", "search", "BROKEN WINGS", "--index", "trial", "--json").data[0]["number"] == "3"


def test_marks_are_searched_by_a_picture_alone_or_with_words(openipo: Run, folder: Path) -> None:
    openipo("marks", "load", folder / "marks.csv", "--index", "trial")
    search = ("marks", "search", "--image", folder / "asked.png", "--index", "trial", "--json")
    (hit, *_) = openipo(*search).data
    assert hit["number"] == "1"
    assert set(hit["parts"]) == {"pictures"}
    assert "same shape; mirrored" in hit["why"]
    by_both = openipo(*search, "ARBORS").data
    assert {hit["number"] for hit in by_both[:2]} == {"1", "2"}
    assert openipo(*search, "--class", 9).data == []
    lowered = openipo(*search, "--claims", 9, "--terms", folder / "terms.csv").data
    assert lowered[0]["score"] < hit["score"]


def test_two_pictures_are_compared(openipo: Run, folder: Path) -> None:
    pictures = ("--image-a", folder / "asked.png", "--image-b", folder / "signs" / "lion.png", "--json")
    alone = openipo("marks", "compare", *pictures).data
    assert alone["score"] == alone["parts"]["pictures"]["score"] > 60
    both = openipo("marks", "compare", "LION", "TREE", *pictures).data
    assert set(both["parts"]) == {"words", "sight", "sound", "pictures"}
    assert both["score"] == alone["score"]


def test_a_list_of_terms_tells_related_goods(openipo: Run, folder: Path) -> None:
    goods = ("--classes-a", "25", "--goods-a", "shoes", "--classes-b", "25", "--goods-b", "shoes")
    typed = openipo("marks", "compare", "KWIK", "QUICK", *goods, "--terms", folder / "terms.csv", "--json")
    assert "goods in class 25 are identical" in typed.data["why"]


@pytest.mark.django_db
def test_the_register_is_searched_by_a_picture(openipo: Run, folder: Path, settings: Any) -> None:
    settings.HOME = folder / "office"
    content = (folder / "signs" / "lion.png").read_bytes()
    document = store(content=content, name="sign.png", by=CLERK, at=AT, access="public", kind="mark")
    story = a_mark(mark="")
    File.objects.filter(pk=story.chain).update(picture=str(document.pk), mark_kind="figurative")
    openipo("marks", "index")
    search = ("marks", "search", "--image", folder / "asked.png", "--json")
    (hit,) = openipo(*search).data
    assert hit["score"] > 60
    assert "pictures" in hit["parts"]
    assert openipo(*search, "--public").data == []
    assert openipo(*search, "--class", 9).data == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("search", "--index", "trial"), "Say what to search: the words of a mark, or its picture"),
        (("search", "--image", "nowhere.png", "--index", "trial"), "nowhere.png is not there or cannot be read."),
        (("search", "--image", "signs/broken.png", "--index", "trial"), "broken.png: The picture is broken"),
        (("search", "--image", "signs", "--index", "trial"), "The file signs is not there or cannot be read."),
        (("search", "--image", "/dev/zero", "--index", "trial"), "The file zero is not there or cannot be read."),
        (("search", "😀", "--image", "asked.png", "--index", "trial"), "There are no letters or figures"),
        (("compare", "--image-a", "asked.png"), "give the words of both, or a picture of both"),
        (("compare", "A", "B", "--terms", "asked.png"), "asked.png"),
    ],
)
def test_what_cannot_be_compared_is_said_in_a_sentence(
    openipo: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], sentence: str
) -> None:
    openipo("marks", "load", folder / "marks.csv", "--index", "trial")
    monkeypatch.chdir(folder)
    typed = openipo("marks", *words)
    assert typed.code == 2 or "--terms" in words
    assert sentence in typed.sentence
