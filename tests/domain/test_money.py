"""Amounts of money as they are typed, added and converted."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.money import (
    CURRENCIES,
    LARGEST_MINOR,
    Money,
    decimals,
    money_of,
    parse_money,
    totals,
)
from spark_tracker.errors import InputError

currencies = st.sampled_from(CURRENCIES)
amounts = st.builds(Money, st.integers(-LARGEST_MINOR, LARGEST_MINOR), currencies)


@given(amounts)
def test_the_plain_text_of_an_amount_is_read_back(money: Money) -> None:
    assert parse_money(money.text) == money


@given(amounts, st.sampled_from([" ", "\u00a0", "\u202f", ".", "'", "\u2019"]))
def test_grouped_thousands_with_a_decimal_comma_are_read_back(money: Money, sign: str) -> None:
    whole, _, fraction = f"{abs(money.amount):,.{decimals(money.currency)}f}".partition(".")
    grouped = whole.replace(",", sign) + "," + (fraction or "00")
    minus = "\N{MINUS SIGN}" if money.minor < 0 else ""
    assert parse_money(f"{minus}{grouped} {money.currency}") == money


@pytest.mark.parametrize(
    ("text", "minor", "currency"),
    [
        ("1 234 567,89", 123_456_789, "NOK"),
        ("1\u00a0234\u00a0567,89", 123_456_789, "NOK"),
        ("1.234,50 EUR", 123_450, "EUR"),
        ("1,234.50", 123_450, "NOK"),
        ("NOK 1,5 mill", 150_000_000, "NOK"),
        ("1.5 mill. NOK", 150_000_000, "NOK"),
        ("MNOK 1,5", 150_000_000, "NOK"),
        ("300 tNOK", 30_000_000, "NOK"),
        ("2 M€", 200_000_000, "EUR"),
        ("€ 50.000", 5_000_000, "EUR"),
        ("50,000", 5_000_000, "NOK"),
        ("500k", 50_000_000, "NOK"),
        ("500 tusen kroner", 50_000_000, "NOK"),
        ("1,2 Mio. EUR", 120_000_000, "EUR"),
        ("1,2 miljoonaa euroa", 120_000_000, "EUR"),
        ("2 mrd", 200_000_000_000, "NOK"),
        ("\u2212500", -50_000, "NOK"),
        ("EUR -500", -50_000, "EUR"),
        ("kr 500,-", 50_000, "NOK"),
        ("1'000.50 CHF", 100_050, "CHF"),
        ("500 000 ISK", 500_000, "ISK"),
        ("1.5k JPY", 1_500, "JPY"),
        ("US$500", 50_000, "USD"),
        ("0,5", 50, "NOK"),
        ("1,2345 mill", 123_450_000, "NOK"),
    ],
)
def test_pasted_amounts_are_understood(text: str, minor: int, currency: str) -> None:
    assert parse_money(text, "NOK") == Money(minor, currency)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1.500 mill", "more than one way"),
        ("1,500k", "more than one way"),
        ("12.3456", "more decimals"),
        ("1,50 JPY", "more decimals"),
        ("1 000 000 000 000 000", "too large"),
        ("1 23", "not an amount"),
        ("12.34.56", "not an amount"),
        ("1,234.567,89", "more than one way"),
        ("1e5", "not an amount"),
        ("500 NOK EUR", "not an amount"),
        ("1 mill tusen", "not an amount"),
        ("1 billion", "not an amount"),
        ("foo€ 5", "not an amount"),
        ("10 %", "not an amount"),
        ("about 500", "not an amount"),
        ("(500)", "not an amount"),
        ("5-6", "not an amount"),
        ("1,", "not an amount"),
        ("", "not an amount"),
        ("nan", "not an amount"),
    ],
)
def test_what_is_no_clear_amount_is_refused_with_what_was_typed(text: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as refusal:
        parse_money(text, "NOK", field="instalment.amount")
    assert refusal.value.field == "instalment.amount"
    assert f"“{text}”" in str(refusal.value)


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_a_refusal(text: str) -> None:
    try:
        money = parse_money(text, "NOK")
    except InputError:
        return
    assert abs(money.minor) <= LARGEST_MINOR


def test_kroner_are_whose_the_programme_counts_in() -> None:
    assert parse_money("500 kr", "DKK") == Money(50_000, "DKK")
    with pytest.raises(InputError, match="no currency"):
        parse_money("500 kr")
    assert parse_money("500 kr", "NOK").currency == "NOK"


def test_an_amount_without_any_currency_is_refused() -> None:
    with pytest.raises(InputError, match="no currency"):
        parse_money("500")


def test_currencies_are_never_mixed() -> None:
    with pytest.raises(ValueError, match="do not add up"):
        Money(1, "NOK") + Money(1, "EUR")
    with pytest.raises(ValueError, match="no such currency"):
        Money(1, "nok")


@given(st.lists(amounts))
def test_totals_keep_currencies_apart(found: list[Money]) -> None:
    sums = totals(found)
    for currency, total in sums.items():
        assert total.minor == sum(money.minor for money in found if money.currency == currency)
    assert set(sums) == {money.currency for money in found}


@given(amounts, amounts)
def test_adding_and_taking_away_is_exact(one: Money, other: Money) -> None:
    same = Money(other.minor, one.currency)
    assert one + same - same == one
    assert one - same == one + -same


@pytest.mark.parametrize(
    ("minor", "rate", "expected"),
    [
        (1_000_00, "0.0853", 85_30),
        (1, "0.5", 1),
        (-1, "0.5", -1),
        (3, "0.5", 2),
        (10, "0.04", 0),
    ],
)
def test_converting_rounds_half_away_from_zero(minor: int, rate: str, expected: int) -> None:
    assert Money(minor, "NOK").convert(Decimal(rate), "EUR") == Money(expected, "EUR")


def test_converting_minds_the_decimals_of_both_currencies() -> None:
    assert Money(150, "EUR").convert(Decimal(145), "ISK") == Money(218, "ISK")
    assert Money(145, "ISK").convert(Decimal("0.0069"), "EUR") == Money(100, "EUR")


@given(amounts, st.decimals(Decimal("0.0001"), Decimal(10_000), places=6))
def test_conversion_is_never_off_by_more_than_half_a_unit(money: Money, rate: Decimal) -> None:
    converted = money.convert(rate, "EUR")
    assert abs(converted.amount - money.amount * rate) <= Decimal("0.005")


@pytest.mark.parametrize("rate", [Decimal(0), Decimal(-1), Decimal("NaN")])
def test_a_rate_must_be_positive(rate: Decimal) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        Money(1, "NOK").convert(rate, "EUR")


def test_minor_units_round_half_up() -> None:
    assert money_of(Decimal("1.005"), "NOK") == Money(101, "NOK")
    assert str(Money(5, "NOK")) == "0.05 NOK"
