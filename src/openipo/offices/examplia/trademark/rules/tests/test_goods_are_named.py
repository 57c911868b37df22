from openipo.offices.examplia.trademark.rules.goods_are_named import goods_are_named
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_one_item_is_enough() -> None:
    assert goods_are_named(a_case(goods=[{"text": "clothing"}]))


def test_blank_words_name_nothing() -> None:
    assert not goods_are_named(a_case(goods=[{"text": " "}]))


def test_an_empty_list_names_nothing() -> None:
    assert not goods_are_named(a_case(goods=[]))
