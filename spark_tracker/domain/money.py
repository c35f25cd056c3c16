"""Amounts of money: whole minor units and a currency, never a float."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import Self

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

CURRENCIES = ("NOK", "EUR", "DKK", "SEK", "USD", "GBP", "CHF", "ISK", "JPY")
LARGEST_MINOR = 10**15

# Accepted when typed, besides those offered: where our funders and licensees are.
_FURTHER = frozenset(
    {"AUD", "BRL", "CAD", "CNY", "CZK", "HKD", "HUF", "ILS", "INR"}
    | {"KRW", "NZD", "PLN", "RON", "SGD", "TRY", "TWD", "ZAR"}
)

_DECIMALS = MappingProxyType({"ISK": 0, "JPY": 0, "KRW": 0})
_SIGNS = MappingProxyType({"€": "EUR", "£": "GBP", "US$": "USD", "$": "USD", "¥": "JPY"})
_KRONER = frozenset({"NOK", "SEK", "DKK", "ISK"})
_KRONE_WORDS = frozenset({"kr", "krone", "kroner", "kronor"})
_FACTOR_WORDS = {
    1_000: "k t tusen thousand tsd tuhat tuhatta",
    1_000_000: "m mn mio mill mil milj million millions millioner millionen miljoona miljoonaa",
    # "billion" is missing: a thousand millions in English, a million millions elsewhere.
    1_000_000_000: "bn mrd milliard milliarder milliarde milliarden miljardi miljardia",
}
_FACTORS = MappingProxyType(
    {word: factor for factor, words in _FACTOR_WORDS.items() for word in words.split()}
)
_SPACE = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_MINUS = re.compile("[\N{MINUS SIGN}\N{EN DASH}\N{FULLWIDTH HYPHEN-MINUS}]")
_AMOUNT = re.compile(
    r"(?P<before>[^\d\-+.,]*)(?P<sign>[+\-]?)\s?(?P<before2>[^\d\-+.,]*)"
    r"(?P<number>\d[\d.,' \N{RIGHT SINGLE QUOTATION MARK}]*?)(?:,?[\-\N{EM DASH}]{1,2})?"
    r"(?P<after>(?:\s?[^\d\s\-+,]+)*)"
)
_ISO_CODE = re.compile(r"(?P<factor>[kKtTmM])?(?P<code>[A-Z]{3})")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (øre, cents) of an ISO 4217 currency."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[A-Z]{3}", self.currency):
            msg = f"no such currency: {self.currency}"
            raise ValueError(msg)

    @property
    def amount(self) -> Decimal:
        """The amount in major units, exact."""
        return Decimal(self.minor).scaleb(-decimals(self.currency))

    @property
    def text(self) -> str:
        """The amount plainly, as it is typed and read back: "1234.50 NOK"."""
        return f"{self.amount:.{decimals(self.currency)}f} {self.currency}"

    def __str__(self) -> str:
        return self.text

    def __neg__(self) -> Self:
        return type(self)(-self.minor, self.currency)

    def __add__(self, other: "Money") -> Self:
        self._same_currency(other)
        return type(self)(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> Self:
        self._same_currency(other)
        return type(self)(self.minor - other.minor, self.currency)

    def _same_currency(self, other: "Money") -> None:
        if other.currency != self.currency:
            msg = f"{self.currency} and {other.currency} do not add up; convert one first"
            raise ValueError(msg)

    def convert(self, rate: Decimal, currency: str) -> "Money":
        """Return this in `currency`; `rate` is how much of it one unit of ours is worth.

        Rounded half up, away from zero, to minor units: what a reader gets who checks by hand.

        Raises:
            ValueError: The rate is not positive.
        """
        if not rate > 0:
            msg = f"not an exchange rate: {rate}"
            raise ValueError(msg)
        return Money(_minor(self.amount * rate, currency), currency)


def decimals(currency: str) -> int:
    """Return how many decimals the currency has (ISO 4217: 0 for ISK and JPY, 2 for ours)."""
    return _DECIMALS.get(currency, 2)


def money_of(amount: Decimal | int, currency: str) -> Money:
    """Return an amount in major units as money, rounded half up to minor units."""
    return Money(_minor(Decimal(amount), currency), currency)


def _minor(amount: Decimal, currency: str) -> int:
    scaled = amount.scaleb(decimals(currency))
    return int(scaled.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def totals(amounts: Iterable[Money]) -> dict[str, Money]:
    """Return the sum per currency; currencies never mix."""
    sums: dict[str, Money] = {}
    for amount in amounts:
        known = sums.get(amount.currency)
        sums[amount.currency] = amount if known is None else known + amount
    return sums


def parse_money(text: str, default_currency: str | None = None, *, field: str = "amount") -> Money:
    """Return a typed or pasted amount such as "1 234 567,89", "NOK 1,5 mill", "€ 50.000", "500k".

    The currency in the text wins over `default_currency`. A lone separator with three digits
    after it separates thousands, since none of our currencies has three decimals; with
    "thousand" or "million" behind it that is no longer sure and refused.

    Raises:
        InputError: Not an amount, ambiguous, without a currency, or too large; names `field`.
    """
    spaced = _MINUS.sub("-", _SPACE.sub(" ", text)).strip()
    found = _AMOUNT.fullmatch(spaced)
    if found is None:
        raise _not_an_amount(field, text)
    words = f"{found['before']} {found['before2']} {found['after']}".replace(".", " ").split()
    currency, factor = _currency_and_factor(words, default_currency, field, text)
    amount = _number(found["number"].strip(), factor, field, text) * factor
    minor = amount.scaleb(decimals(currency))
    if minor != int(minor):
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors", "“{found}” has more decimals than {currency} has. Round it first."
            ),
            found=text.strip(),
            currency=currency,
        )
    if abs(minor) > LARGEST_MINOR:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP("errors", "“{found}” is too large for an amount. Check its zeros."),
            found=text.strip(),
        )
    return Money(-int(minor) if found["sign"] == "-" else int(minor), currency)


def _currency_and_factor(
    words: list[str], default: str | None, field: str, text: str
) -> tuple[str, int]:
    """Return the currency and the factor that the words around a number mean."""
    found: list[str] = []
    factors: list[int] = []
    kroner = [word for word in words if word.lower() in _KRONE_WORDS]
    for word in words:
        if word in kroner:
            continue
        code, factor = _word(word, default)
        if code is None and factor is None:
            raise _not_an_amount(field, text)
        found += [code] if code else []
        factors += [factor] if factor else []
    if len(factors) > 1 or len(set(found)) > 1:
        raise _not_an_amount(field, text)
    currency = found[0] if found else default
    if currency is None or (kroner and currency not in _KRONER):
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors", "“{found}” has no currency. Write it with the amount, like 500 000 NOK."
            ),
            found=text.strip(),
        )
    return currency, factors[0] if factors else 1


def _word(word: str, default: str | None) -> tuple[str | None, int | None]:
    """Return currency and factor that one word means; both None where it means neither."""
    if word.lower() in _FACTORS:
        return None, _FACTORS[word.lower()]
    if word.lower() in ("euro", "euros", "euroa"):
        return "EUR", None
    for sign, code in _SIGNS.items():
        rest = word.removeprefix(sign).removesuffix(sign)
        if rest != word and (not rest or rest.lower() in _FACTORS):
            return code, _FACTORS.get(rest.lower())
    iso = _ISO_CODE.fullmatch(word[:-3] + word[-3:].upper())
    if iso and (iso["code"] in (*CURRENCIES, default) or iso["code"] in _FURTHER):
        return iso["code"], _FACTORS[iso["factor"].lower()] if iso["factor"] else None
    return None, None


def _number(digits: str, factor: int, field: str, text: str) -> Decimal:
    """Return the number that digits with separators mean."""
    plain = digits.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").rstrip(" ")
    decimal = _decimal_sign(plain, factor)
    if decimal is None:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors",
                "“{found}” can be read in more than one way. Write it without separators for "
                "thousands, like 1234567,50.",
            ),
            found=text.strip(),
        )
    whole, _, fraction = plain.rpartition(decimal) if decimal else (plain, "", "")
    grouped = re.fullmatch(r"\d+|[1-9]\d{0,2}(?:(?P<sign>[.,' ])\d{3})(?:(?P=sign)\d{3})*", whole)
    if not grouped or not re.fullmatch(r"\d*", fraction) or (decimal and not fraction):
        raise _not_an_amount(field, text)
    return Decimal(re.sub(r"\D", "", whole) + "." + (fraction or "0"))


def _decimal_sign(plain: str, factor: int) -> str | None:
    """Return the decimal sign used, "" where there is none, None where it cannot be told."""
    signs = [sign for sign in plain if sign in ".,"]
    if not signs:
        return ""
    if len(set(signs)) > 1:
        return signs[-1] if signs.count(signs[-1]) == 1 else None
    if len(signs) > 1:
        return ""
    before, after = re.split(r"[.,]", plain)
    looks_grouped = re.fullmatch(r"[1-9]\d{0,2}", before) and re.fullmatch(r"\d{3}", after)
    if not looks_grouped:
        return signs[0]
    return "" if factor == 1 else None


def _not_an_amount(field: str, text: str) -> InputError:
    return InputError(
        field,
        QT_TRANSLATE_NOOP(
            "errors", "“{found}” is not an amount. Write it like 500 000 NOK, or 1.5 mill EUR."
        ),
        found=text.strip(),
    )
