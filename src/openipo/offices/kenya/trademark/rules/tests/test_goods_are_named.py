from openipo.offices.kenya.trademark.rules.goods_are_named import goods_are_named
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_one_item_with_words_is_enough() -> None:
    assert goods_are_named(a_case(goods=[{"text": " "}, {"text": "tea"}]))


def test_an_empty_list_names_nothing() -> None:
    assert not goods_are_named(a_case(goods=[]))
    assert not goods_are_named(a_case(goods=[{"text": " "}]))
