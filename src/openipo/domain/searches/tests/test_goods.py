"""How near goods are, as the office itself holds."""

from pathlib import Path

import pytest

from openipo.domain.procedures.api import office_folders
from openipo.domain.searches.errors import GoodsUnreadable, IndexNotReady
from openipo.domain.searches.goods import RegisterGoods, goods, knowledge_from, text_of
from openipo.similarity.api import Mark, compare

BAGS_AND_SHOES = """
[[goods]]
first = 18
second = 25
score = 0.8
because = "Decision 12/2020"
"""
BAGS, SHOES = Mark("KWIK", (18,), ("18: bags",)), Mark("KWIK", (25,), ("25: shoes",))


def test_what_the_office_holds_changes_the_total_and_is_the_reason() -> None:
    ours, shipped = RegisterGoods(knowledge_from(BAGS_AND_SHOES)), RegisterGoods(knowledge_from(""))
    said = compare(BAGS, SHOES, goods=ours)
    assert "as the office holds: Decision 12/2020" in said.why
    assert said.total > compare(BAGS, SHOES, goods=shipped).total
    assert ours.by_class([18])[25] == 0.8


def test_a_comparison_names_the_office_s_text_it_was_made_with() -> None:
    versions = [RegisterGoods(knowledge_from(text)).version for text in ("", BAGS_AND_SHOES, BAGS_AND_SHOES + "# new")]
    assert len(set(versions)) == 3


def test_the_goods_of_the_installed_office_are_read(settings: object) -> None:
    """Examplia's guidelines relate the retail of clothing to clothing."""
    retail = Mark("KWIK", (35,), ("35: retail services relating to clothing",))
    said = compare(retail, Mark("KWIK", (25,), ("25: clothing",)), goods=goods())
    assert "Examination guidelines 5.3" in said.why


def test_an_office_without_a_text_of_its_own_has_what_is_shipped(settings: object) -> None:
    settings.OFFICE = "none"  # type: ignore[attr-defined]
    assert goods().version == RegisterGoods(knowledge_from("")).version


def test_a_text_that_cannot_be_read_stops_the_search_with_one_sentence() -> None:
    with pytest.raises(IndexNotReady, match=r"goods\.toml of the office cannot be read\. Entry 1 names the class 99"):
        knowledge_from("[[goods]]\nfirst = 99\nsecond = 25\nscore = 1\nbecause = 'x'")
    with pytest.raises(GoodsUnreadable, match="not TOML"):
        knowledge_from("[[goods")


def test_a_text_in_other_letters_stops_the_search_with_one_sentence_too(tmp_path: Path) -> None:
    place = tmp_path / "goods.toml"
    place.write_bytes("because = 'vêtements'".encode("latin-1"))
    with pytest.raises(GoodsUnreadable, match="not written in UTF-8"):
        text_of(place)


@pytest.mark.parametrize("folder", office_folders().values(), ids=list(office_folders()))
def test_what_the_installed_offices_hold_can_be_read(folder: Path) -> None:
    place = folder / "goods.toml"
    assert knowledge_from(place.read_text(encoding="utf-8") if place.exists() else "")
