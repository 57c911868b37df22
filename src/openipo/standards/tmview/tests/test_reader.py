"""Search results as TMview serves them."""

# An absent value fails the test at its place.
# mypy: disable-error-code="union-attr"

import io
import json
from datetime import date

import pytest

from openipo.standards.tmview.reader import read
from openipo.standards.xml.errors import UnreadableFile


def rows(*stated: dict) -> list:
    return list(read(io.BytesIO(json.dumps(stated).encode())))


@pytest.mark.shared
def test_two_hundred_real_marks(shared) -> None:
    path = shared / "data/tmview/albania_200.json"
    stated = json.loads(path.read_text())
    with path.open("rb") as file:
        records = list(read(file))
    assert len(records) == 200
    for record, row in zip(records, stated, strict=True):
        assert record.application_number.value == row["an"]
        assert record.st13.value == row["ST13"]
        assert [item.value for goods in record.goods for item in goods.classes] == row.get("nc", [])
        assert record.not_understood == []
        assert record.remarks == []
        # The year of the number is the year of filing, which a day off at New Year would show.
        assert "filed" in record.dates


def test_the_day_meant_is_the_nearest_midnight() -> None:
    east, west = rows({"ad": 1430949600000}, {"ad": 1431057600000})
    assert east.dates["filed"].value == date(2015, 5, 7)  # midnight at two hours east of Greenwich
    assert west.dates["filed"].value == date(2015, 5, 8)
    assert "milliseconds" in east.dates["filed"].rule


@pytest.mark.parametrize("instant", ["soon", 10**30])
def test_an_instant_that_is_none_is_remarked_on(instant) -> None:
    (record,) = rows({"an": "1", "ad": instant})
    assert record.dates == {}
    assert [(remark.code, remark.source) for remark in record.remarks] == [("impossible-date", "ad, row 1")]


def test_keys_nobody_knows_are_not_understood() -> None:
    (record,) = rows({"an": "1", "novel": "words", "flag": "false"})
    assert [(text.value, text.source) for text in record.not_understood] == [("words", "novel, row 1")]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"an": 1}', b"[1]", b"[" * 100_000])
def test_what_is_no_list_of_marks_is_refused(content) -> None:
    with pytest.raises(UnreadableFile):
        list(read(io.BytesIO(content)))
