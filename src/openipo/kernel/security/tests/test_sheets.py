"""What others have typed becomes no formula in a spreadsheet."""

import pytest

from openipo.kernel.security.api import as_sheet_text


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_begins_a_formula_is_text(words: str) -> None:
    assert as_sheet_text(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "TM/1999/7", "LION = LEÓN", "1-2"])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert as_sheet_text(words) == words
