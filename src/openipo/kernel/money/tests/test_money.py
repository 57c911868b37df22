"""Sums of money are exact, and currencies do not mix."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openipo.kernel.money.api import Money, MoneyError, show, show_figures, total

SUMS = st.integers(-(10**12), 10**12)


@pytest.mark.parametrize(
    ("text", "units", "minor"),
    [
        ("200.00", 2, 20000),
        ("200", 2, 20000),
        ("0.05", 2, 5),
        ("-3.5", 2, -350),
        ("1500", 0, 1500),
        ("1.250", 3, 1250),
        ("1.50", 1, 15),
        ("99999999999999999999.99", 2, 9999999999999999999999),
    ],
)
def test_a_sum_is_read_exactly(text: str, units: int, minor: int) -> None:
    assert Money.parse(text, "XTS", minor_units=units).minor == minor


@pytest.mark.parametrize("text", ["", "1,50", "1.", ".5", "1e3", "NaN", "١٢", " 1", "1.505", "0x10", "1_000", "--1"])
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(MoneyError, match=r"no sum of money|more decimals"):
        Money.parse(text, "XTS")


def test_floats_never_become_money() -> None:
    with pytest.raises(MoneyError, match="whole number of minor units"):
        Money(1.5, "XTS")  # type: ignore[arg-type]
    with pytest.raises(MoneyError, match="whole number of minor units"):
        Money(True, "XTS")
    with pytest.raises(MoneyError, match="no sum of money"):
        Money.parse(1.5, "XTS")  # type: ignore[arg-type]
    with pytest.raises(MoneyError, match=r"whole number, not by 0\.5"):
        Money(100, "XTS") * 0.5  # type: ignore[operator]


@pytest.mark.parametrize("currency", ["", "xts", "EURO", "E1R"])
def test_a_currency_is_three_capital_letters(currency: str) -> None:
    with pytest.raises(MoneyError, match="ISO 4217"):
        Money(1, currency)


@pytest.mark.parametrize("operation", ["__add__", "__sub__", "__lt__", "__le__", "__gt__", "__ge__"])
def test_two_currencies_never_mix(operation: str) -> None:
    with pytest.raises(MoneyError, match="EUR and XTS do not mix"):
        getattr(Money(1, "EUR"), operation)(Money(1, "XTS"))


def test_a_sum_is_compared_with_sums_only() -> None:
    with pytest.raises(MoneyError, match="5 is no sum of money"):
        _ = Money(1, "EUR") < 5  # type: ignore[operator]
    assert Money(1, "EUR") != Money(1, "XTS")
    assert Money(1, "EUR") < Money(2, "EUR") <= Money(2, "EUR")
    assert Money(3, "EUR") > Money(2, "EUR") >= Money(2, "EUR")


def test_counting_up() -> None:
    assert total([Money(100, "XTS"), Money(250, "XTS")], "XTS") == Money(350, "XTS")
    assert total([], "XTS") == Money(0, "XTS")
    assert not Money(0, "XTS")
    assert Money(1, "XTS")
    assert -Money(5, "XTS") == Money(-5, "XTS")
    assert 3 * Money(5, "XTS") == Money(15, "XTS")


@pytest.mark.parametrize(
    ("minor", "language", "units", "shown"),
    [
        (120000, "en", 2, "XTS\u00a01,200.00"),
        (120000, "fr", 2, "1\u202f200,00\u00a0XTS"),
        (120000, "fr-CH", 2, "1\u202f200,00\u00a0XTS"),
        (-50, "en", 2, "XTS\u00a0-0.50"),
        (1500, "en", 0, "XTS\u00a01,500"),
        (1250, "ar", 3, "1.250\u00a0XTS"),
        (100, "pt", 2, "XTS\u00a01.00"),
    ],
)
def test_a_sum_is_shown_as_the_language_writes_it(minor: int, language: str, units: int, shown: str) -> None:
    assert show(Money(minor, "XTS"), language, minor_units=units) == shown


def test_figures_alone_have_no_currency() -> None:
    assert show_figures(Money(123456789, "XTS"), "en") == "1,234,567.89"


@given(SUMS, st.integers(0, 4))
def test_writing_and_reading_a_sum_gives_it_back(minor: int, units: int) -> None:
    written = Money(minor, "XTS").decimal(minor_units=units)
    assert Money.parse(written, "XTS", minor_units=units) == Money(minor, "XTS")
    assert Decimal(written) == Decimal(minor).scaleb(-units)


@given(SUMS, SUMS)
def test_adding_and_taking_away_is_exact(first: int, second: int) -> None:
    assert Money(first, "XTS") + Money(second, "XTS") - Money(second, "XTS") == Money(first, "XTS")
