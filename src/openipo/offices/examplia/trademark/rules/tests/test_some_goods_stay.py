from dataclasses import replace
from typing import Any

from openipo.offices.examplia.trademark.rules.some_goods_stay import some_goods_stay
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding

GOODS: dict[str, Any] = {"live_goods": [{"id": "25-1"}, {"id": "25-2"}]}


def test_one_item_stays() -> None:
    assert some_goods_stay(replace(a_case(**GOODS), items=("25-2",)))


def test_the_request_counts_where_the_step_names_none() -> None:
    proceeding = replace(a_proceeding("division", "requested"), items=("25-1",))
    assert some_goods_stay(replace(a_case(**GOODS), proceeding=proceeding))


def test_nothing_would_stay() -> None:
    assert not some_goods_stay(replace(a_case(**GOODS), items=("25-1", "25-2")))


def test_before_a_request_nothing_leaves() -> None:
    assert some_goods_stay(a_case(**GOODS))
