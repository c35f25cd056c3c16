"""Exchange rates, as the European Central Bank gives them: what one euro costs."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import ExchangeRate
from spark_tracker.services.checks import at_least, currency, line, past
from spark_tracker.services.records import fields_of, found, put
from spark_tracker.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class RateValues:
    """What one euro cost on a day: `micro_per_eur` millionths of a unit of `currency`."""

    currency: str
    on: date
    micro_per_eur: int
    source: str


@dataclass(frozen=True, slots=True)
class RateRow:
    """One rate, with its id."""

    id: str
    currency: str
    on: date
    micro_per_eur: int
    source: str


def set_rate(store: Store, values: RateValues, *, today: date) -> str:
    """Keep a rate and return its id; the rate of the same currency and day is replaced.

    Raises:
        InputError: The currency is not known or is the euro itself, the rate is not positive, the
            day is still to come, or the source is missing.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Set {currency} rate"), currency=values.currency
    ) as session:
        return set_rate_in(session, values, today=today).id


def set_rate_in(session: Session, values: RateValues, *, today: date) -> ExchangeRate:
    """Do what `set_rate` does inside an open unit of work; return the rate."""
    clean = _checked(values, today)
    rate = session.scalar(
        select(ExchangeRate).where(
            ExchangeRate.currency == clean.currency, ExchangeRate.on == clean.on
        )
    )
    if rate is None:
        rate = ExchangeRate(**fields_of(clean))
        session.add(rate)
    put(rate, fields_of(clean))
    session.flush()
    return rate


def edit_rate_in(session: Session, rate_id: str, values: RateValues, *, today: date) -> None:
    """Correct a rate inside an open unit of work.

    Raises:
        InputError: As for `set_rate`.
    """
    put(found(session, ExchangeRate, rate_id), fields_of(_checked(values, today)))


def _checked(values: RateValues, today: date) -> RateValues:
    code = currency("currency", values.currency)
    if code == "EUR":
        raise InputError("currency", QT_TRANSLATE_NOOP("errors", "A euro always costs one euro."))
    past("on", values.on, today)
    at_least("micro_per_eur", values.micro_per_eur, 1)
    return replace(values, currency=code, source=line("source", values.source, required=True))


def delete_rate(store: Store, rate_id: str) -> None:
    """Delete a rate; sealed reports keep the rate they used."""
    with store.write(QT_TRANSLATE_NOOP("actions", "Delete exchange rate")) as session:
        session.delete(found(session, ExchangeRate, rate_id))


def list_rates(store: Store) -> tuple[RateRow, ...]:
    """Return all rates, newest first."""
    query = select(
        ExchangeRate.id,
        ExchangeRate.currency,
        ExchangeRate.on,
        ExchangeRate.micro_per_eur,
        ExchangeRate.source,
    ).order_by(ExchangeRate.on.desc(), ExchangeRate.currency)
    with store.read() as session:
        return tuple(RateRow(*row) for row in session.execute(query))
