"""Words in pictures are read where the office has it so, asked beside the words, and told from words filed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from openipo.domain.documents.api import DocumentError, store
from openipo.domain.rights.api import File
from openipo.domain.rights.testing import CLERK, Story, a_mark
from openipo.domain.searches import reading
from openipo.domain.searches.actions.catch_up import catch_up
from openipo.domain.searches.actions.rebuild_index import rebuild_index
from openipo.domain.searches.making import strategy_for
from openipo.domain.searches.reading import OFF, ON, read_in
from openipo.domain.searches.seeking import seek
from openipo.domain.searches.sentences import explained
from openipo.domain.searches.tests.conftest import id_of
from openipo.similarity.api import MarkIndex
from openipo.similarity.pictures.api import ReaderMissing, ReadText
from openipo.similarity.pictures.tests.stories import uploaded
from openipo.similarity.pictures.trials.worded import straight

AT = datetime(2026, 3, 2, 10, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def read(monkeypatch: Any, settings: Any) -> Iterator[list[ReadText]]:
    """What the stand-in for the reader reads in every picture."""
    settings.OPENIPO_READ_PICTURES = ON
    found = [ReadText("KWIKSTEP", 0.97), ReadText("SHOES", 0.93)]
    monkeypatch.setattr(reading, "read_words", lambda picture: tuple(found))
    reading._read_in.cache_clear()
    yield found
    reading._read_in.cache_clear()


@pytest.fixture
def picture() -> str:
    content = uploaded(straight("KWIKSTEP", 1))
    return str(store(content=content, name="sign.png", by=CLERK, at=AT, access="public", kind="mark").pk)


def pictured(document: str, mark: str = "") -> Story:
    """A mark with this picture."""
    story = a_mark(mark=mark)
    File.objects.filter(pk=story.chain).update(picture=document, mark_kind="figurative")
    return story


def test_what_is_read_is_asked_beside_the_words_with_how_sure_the_reader_was(read: Any, picture: str) -> None:
    story = pictured(picture)
    queries = strategy_for(story.chain)["queries"]
    assert {"by": "picture-words", "words": "KWIKSTEP SHOES", "confidence": 0.93} in queries


def test_a_mark_without_words_is_found_by_those_in_its_picture_and_the_reason_says_so(read: Any, picture: str) -> None:
    figurative = pictured(picture)
    with_words = pictured(picture, "VALMORA")
    catch_up()
    found, _ = seek({"queries": [{"by": "words", "words": "QUICKSTEP SHOES"}]}, confidential=True)
    hits = {each.entry.id: each for each in found}
    hit = hits[id_of(figurative)]
    assert hit.by == ("picture-words",)
    assert hit.total > 90
    assert explained(hit.comparison.parts)[0] == "KWIKSTEP SHOES is read in the picture"
    assert hit.entry.mark.words == "", "what was read is not what was filed"
    assert id_of(with_words) not in hits or hits[id_of(with_words)].by != ("picture-words",)


def test_what_is_confidential_stays_so_and_what_goes_is_not_found(read: Any, picture: str) -> None:
    pictured(picture)
    catch_up()
    asked = {"queries": [{"by": "words", "words": "KWIKSTEP SHOES"}]}
    assert seek(asked, confidential=False)[0] == []
    assert seek(asked, confidential=True)[0]


def test_a_search_kept_names_whether_pictures_were_read(read: Any, picture: str, settings: Any) -> None:
    pictured(picture)
    catch_up()
    asked = {"queries": [{"by": "words", "words": "KWIKSTEP"}]}
    made = [seek(asked, confidential=True)[1]]
    settings.OPENIPO_READ_PICTURES = OFF
    made.append(seek(asked, confidential=True)[1])
    assert [each.comparison.endswith("+read-1") for each in made] == [True, False]


def test_a_picture_is_read_once(read: list[ReadText], picture: str) -> None:
    story = pictured(picture)
    catch_up()
    read.clear()
    reading._read_in.cache_clear()
    reading.read_beforehand([(id_of(story), "", picture)])
    assert reading._read_in.cache_info().misses == 0


def test_nothing_is_read_unless_the_office_has_it_so(settings: Any, read: Any, picture: str) -> None:
    settings.OPENIPO_READ_PICTURES = "off"
    story = pictured(picture)
    assert read_in(picture) == ()
    assert [each["by"] for each in strategy_for(story.chain)["queries"]] == ["picture"]
    catch_up()
    assert seek({"queries": [{"by": "words", "words": "KWIKSTEP"}]}, confidential=True)[0] == []


def test_what_cannot_be_read_and_a_wrong_setting_are_told(settings: Any, read: Any, monkeypatch: Any) -> None:
    assert read_in("not-a-document") == ()
    settings.OPENIPO_READ_PICTURES = "perhaps"
    with pytest.raises(ImproperlyConfigured, match="on or off"):
        reading.is_on()


def test_a_reader_that_is_not_installed_says_what_to_install(read: Any, picture: str, monkeypatch: Any) -> None:
    def missing(picture: Any) -> Any:
        raise ReaderMissing("Install the extra “reading”.")

    monkeypatch.setattr(reading, "read_words", missing)
    with pytest.raises(ImproperlyConfigured, match="Install the extra"):
        read_in(picture)


def test_what_is_read_is_joined_at_night_as_the_marks_are(read: Any, picture: str, monkeypatch: Any) -> None:
    pictured(picture)
    catch_up()
    joined: list[str] = []
    monkeypatch.setattr(MarkIndex, "merge", lambda index: joined.append(index.folder.name))
    catch_up()
    assert joined == ["register", "pictures-read"]


def test_pictures_that_came_before_an_office_had_them_read_are_read_when_the_index_is_made_anew(
    read: Any, picture: str, settings: Any
) -> None:
    settings.OPENIPO_READ_PICTURES = OFF
    figurative = pictured(picture)
    catch_up()
    settings.OPENIPO_READ_PICTURES = ON
    asked = {"queries": [{"by": "words", "words": "KWIKSTEP"}]}
    assert seek(asked, confidential=True)[0] == []
    rebuild_index()
    assert [each.entry.id for each in seek(asked, confidential=True)[0]] == [id_of(figurative)]


def test_a_picture_that_could_not_be_fetched_once_is_read_the_next_time(
    read: list[ReadText], picture: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def out_of_reach(document: str) -> bytes:
        raise DocumentError("The store does not answer.")

    with monkeypatch.context() as broken:
        broken.setattr(reading, "content_of", out_of_reach)
        assert reading.read_in(picture) == ()
    assert reading.read_in(picture) == tuple(read)
