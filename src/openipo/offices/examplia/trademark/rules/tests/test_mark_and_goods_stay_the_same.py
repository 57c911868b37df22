import pytest

from openipo.offices.examplia.trademark.rules.mark_and_goods_stay_the_same import mark_and_goods_stay_the_same
from openipo.offices.examplia.trademark.rules.tests.case import a_case


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        ("parties.p1.name", True),
        ("mark.translation", True),
        ("mark.text", False),
        ("mark.representations", False),
        ("goods.25-1.text", False),
    ],
)
def test_names_may_be_corrected_but_not_the_mark_or_the_goods(value: str, holds: bool) -> None:
    assert mark_and_goods_stay_the_same(a_case(entered={"value": value})) is holds
