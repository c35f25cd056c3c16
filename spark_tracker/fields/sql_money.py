"""Sums of money per project or company, in the programme's currency.

Only for filtering and sorting, where one number is needed: what people read is listed per
currency. Amounts go through the newest rate known; without a rate an amount is left out.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import ColumnElement, select

from spark_tracker.domain.codes import (
    CompanyOrigin,
    FundingKind,
    FundingStatus,
    InstalmentStatus,
)
from spark_tracker.domain.money import decimals
from spark_tracker.fields.sql_scope import Computed, Rows, Scope
from spark_tracker.fields.tables import (
    ExchangeRate,
    FundingEntry,
    Instalment,
    Programme,
    ProjectCompany,
)

COMMITTED = (
    InstalmentStatus.PLANNED,
    InstalmentStatus.CONDITION_MET,
    InstalmentStatus.APPROVED,
    InstalmentStatus.PAID,
)
_EURO = 1_000_000


def factors(scope: Scope) -> dict[str, Decimal]:
    """Return what a minor unit of each currency is worth in minor units of the programme's."""
    newest = select(ExchangeRate.c.currency, ExchangeRate.c.micro_per_eur).where(
        ExchangeRate.c.on <= scope.today
    )
    rates = {"EUR": _EURO}
    rates.update(scope.session.execute(newest.order_by(ExchangeRate.c.on)).all())
    home = scope.session.scalars(select(Programme.c.currency).limit(1)).first() or "NOK"
    worth = {home: Decimal(1)}
    if home in rates:
        for currency, rate in rates.items():
            places = decimals(home) - decimals(currency)
            worth[currency] = (Decimal(rates[home]) / rate).scaleb(places)
    return worth


def _summed(scope: Scope, rows: Iterable[Any]) -> dict[str, int]:
    worth = factors(scope)
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for owner, currency, minor in rows:
        if currency in worth:
            sums[owner] += minor * worth[currency]
    return {owner: int(value.quantize(1, ROUND_HALF_UP)) for owner, value in sums.items()}


def _of_projects(day: ColumnElement[Any], scope: Scope) -> tuple[Rows, ...]:
    """Money of the project itself, and of companies that grew out of it."""
    money = (FundingEntry.c.currency, FundingEntry.c.amount_minor)
    own = select(FundingEntry.c.project_id, *money).where(FundingEntry.c.project_id.is_not(None))
    company = (
        select(ProjectCompany.c.project_id, *money)
        .join(FundingEntry, FundingEntry.c.company_id == ProjectCompany.c.company_id)
        .where(
            FundingEntry.c.project_id.is_(None), ProjectCompany.c.origin == CompanyOrigin.FOUNDED
        )
    )
    return _from_others(own, day, scope), _from_others(company, day, scope)


def _of_companies(day: ColumnElement[Any], scope: Scope) -> tuple[Rows, ...]:
    rows = select(FundingEntry.c.company_id, FundingEntry.c.currency, FundingEntry.c.amount_minor)
    return (_from_others(rows.where(FundingEntry.c.company_id.is_not(None)), day, scope),)


def _from_others(rows: Rows, day: ColumnElement[Any], scope: Scope) -> Rows:
    return rows.where(
        FundingEntry.c.kind != FundingKind.SPARK_GRANT,
        FundingEntry.c.status != FundingStatus.REJECTED,
        FundingEntry.c.amount_minor.is_not(None),
        day <= scope.today,
    )


def _funding(owner: str, day: ColumnElement[Any]) -> Computed:
    build: Callable[[ColumnElement[Any], Scope], tuple[Rows, ...]]
    build = _of_projects if owner == "project" else _of_companies

    def values(scope: Scope) -> Mapping[str, int]:
        queries = build(day, scope)
        return _summed(scope, (row for query in queries for row in scope.session.execute(query)))

    return Computed(values)


def awarded(owner: str) -> Computed:
    """Return money awarded by others per "project" or "company"."""
    return _funding(owner, FundingEntry.c.awarded_on)


def received(owner: str) -> Computed:
    """Return money received from others per "project" or "company"."""
    return _funding(owner, FundingEntry.c.received_on)


def instalments(statuses: Collection[str]) -> Computed:
    """Return SPARK's own money per project, of instalments with one of these statuses."""

    def values(scope: Scope) -> Mapping[str, int]:
        query = select(
            Instalment.c.project_id, Instalment.c.currency, Instalment.c.amount_minor
        ).where(Instalment.c.status.in_(statuses))
        return _summed(scope, scope.session.execute(query))

    return Computed(values)
