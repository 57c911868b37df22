"""Words in pictures, with the reader where it is installed and without."""

import sys
from types import SimpleNamespace

import pytest

from openipo.similarity.pictures import words
from openipo.similarity.pictures.api import ReaderMissing, ReadText, read_picture, read_words
from openipo.similarity.pictures.tests.stories import uploaded
from openipo.similarity.pictures.trials.worded import KINDS, straight


def _picture(drawn):
    return read_picture(uploaded(drawn))


def test_what_the_reader_doubts_and_what_has_no_letters_is_left_out(monkeypatch):
    found = SimpleNamespace(txts=("SUN  RISE", "d", "00000", "oval"), scores=(0.987, 0.99, 0.97, 0.6))
    monkeypatch.setattr(words, "reader", lambda: lambda pixels: found)
    assert read_words(_picture(straight("SUN RISE", 1))) == (ReadText("SUN RISE", 0.99),)
    monkeypatch.setattr(words, "reader", lambda: lambda pixels: SimpleNamespace(txts=None, scores=None))
    assert read_words(_picture(straight("SUN RISE", 1))) == ()


def test_where_the_reader_is_not_installed_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    words.reader.cache_clear()
    with pytest.raises(ReaderMissing, match="install the extra"):
        read_words(_picture(straight("SUNRISE", 1)))
    words.reader.cache_clear()


@pytest.mark.parametrize("kind", ["coloured", "turned", "curved", "with device"])
def test_words_are_read_whichever_way_they_stand(kind):
    pytest.importorskip("rapidocr", reason="the extra “reading” is not installed")
    read = read_words(_picture(KINDS[kind]("SUNRISE", 3)))
    assert [each.text.upper() for each in read] == ["SUNRISE"]
