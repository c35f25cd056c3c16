"""Which money needs an exchange rate."""

from datetime import date

from sqlalchemy import select

from spark_tracker.domain.codes import FundingKind, FundingStatus
from spark_tracker.models import FundingEntry, Project
from spark_tracker.reports.reading import read_facts
from spark_tracker.store.store import Store

LAST = date(2026, 9, 30)


def add_prize(store: Store, awarded_on: date | None) -> None:
    with store.write("Add a prize") as session:
        project = session.scalars(select(Project)).first()
        assert project is not None
        project.funding.append(
            FundingEntry(
                kind=FundingKind.PRIZE,
                status=FundingStatus.AWARDED if awarded_on else FundingStatus.APPLIED,
                awarded_on=awarded_on,
                amount_minor=100,
                currency="ISK",
            )
        )


def test_an_application_and_a_later_award_need_no_rate_yet(sample: Store) -> None:
    add_prize(sample, None)
    add_prize(sample, date(2026, 10, 1))
    assert (
        read_facts(sample, as_of=LAST, currency="EUR", language="en").missing_rates == frozenset()
    )


def test_an_award_by_the_last_day_needs_one(sample: Store) -> None:
    add_prize(sample, LAST)
    assert read_facts(sample, as_of=LAST, currency="EUR", language="en").missing_rates == {"ISK"}
