"""What a person does and what a company has, across the projects."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from spark_tracker.domain.codes import (
    CompanyRelation,
    FundingKind,
    FundingStatus,
    SessionFormat,
)
from spark_tracker.errors import InputError
from spark_tracker.services import lists
from spark_tracker.services.about_records import SESSIONS_TOLD, about_company, about_person
from spark_tracker.services.assignments import AssignmentValues, assign, check_agreement
from spark_tracker.services.companies import (
    CompanyValues,
    LinkValues,
    add_company,
    link_company,
)
from spark_tracker.services.funding import FundingValues, add_funding
from spark_tracker.services.mentoring import log_session
from spark_tracker.services.people import AdvisorValues, PersonValues, add_person
from spark_tracker.services.session_values import AttendeeValues, SessionValues
from spark_tracker.store.store import Store
from tests.conftest import TODAY

Make = Callable[..., str]
SIGNED = AdvisorValues(cda_signed_on=date(2026, 1, 1), cda_valid_until=date(2029, 1, 1))


def advisor(store: Store, part: AdvisorValues | None = SIGNED) -> str:
    return add_person(store, PersonValues(name="Ada Lund", advisor=part), today=TODAY)


def advise(store: Store, person: str, project: str, first: int, last: int | None = None) -> str:
    values = AssignmentValues(
        person_id=person,
        project_id=project,
        role="advisor",
        from_on=TODAY - timedelta(days=first),
        until_on=None if last is None else TODAY - timedelta(days=last),
    )
    return assign(store, values, today=TODAY)


def test_projects_that_run_come_first_and_are_those_of_the_load(
    store: Store, make_project: Make
) -> None:
    person = advisor(store)
    for title, first, last in (("Old", 400, 100), ("Long", 300, None), ("New", 10, None)):
        advise(store, person, make_project(title), first, last)
    told = about_person(store, person, today=TODAY).projects
    assert [(one.title, one.runs) for one in told] == [
        ("New", True),
        ("Long", True),
        ("Old", False),
    ]
    row = lists.rows_persons(store, [person], today=TODAY, keys=("load",))[person]
    assert row.load == sum(one.runs for one in told)


def test_last_sessions_are_told_and_all_are_counted(store: Store, make_project: Make) -> None:
    person, project = advisor(store), make_project()
    for days in range(SESSIONS_TOLD + 2):
        values = SessionValues(
            project_id=project,
            held_on=TODAY - timedelta(days=days),
            format=SessionFormat.CHECK_IN,
            attendees=(AttendeeValues(person_id=person),),
        )
        log_session(store, values, today=TODAY)
    about = about_person(store, person, today=TODAY)
    days_told = [one.held_on for one in about.sessions]
    assert days_told == [TODAY - timedelta(days=days) for days in range(SESSIONS_TOLD)]
    assert about.held == SESSIONS_TOLD + 2


@pytest.mark.parametrize(
    ("until", "keys"),
    [(800, []), (60, ["cda_ends_soon"]), (-1, ["cda_expired"])],
)
def test_agreement_that_ends_is_told(store: Store, until: int, keys: list[str]) -> None:
    part = AdvisorValues(
        cda_signed_on=date(2026, 1, 1), cda_valid_until=TODAY + timedelta(days=until)
    )
    found = check_agreement(store, advisor(store, part), on=TODAY)
    assert [caution.key for caution in found] == keys


def test_who_advises_nobody_needs_no_agreement(store: Store) -> None:
    assert check_agreement(store, advisor(store, None), on=TODAY) == ()
    missing = check_agreement(store, advisor(store, AdvisorValues()), on=TODAY)
    assert [caution.key for caution in missing] == ["cda_missing"]


def test_company_has_its_projects_and_its_money_newest_first(
    store: Store, make_project: Make
) -> None:
    project = make_project("A gel")
    company = add_company(store, CompanyValues(name="Free AS"), today=TODAY)
    link = LinkValues(project_id=project, company_id=company, relation=CompanyRelation.EQUITY)
    link_company(store, link, today=TODAY)
    for days in (30, 3):
        money = FundingValues(
            kind=FundingKind.LOAN,
            currency="NOK",
            company_id=company,
            status=FundingStatus.RECEIVED,
            received_on=TODAY - timedelta(days=days),
        )
        add_funding(store, money, today=TODAY)
    about = about_company(store, company)
    assert [(one.title, one.relation) for one in about.projects] == [
        ("A gel", CompanyRelation.EQUITY)
    ]
    assert [one.on for one in about.funding] == [TODAY - timedelta(days=days) for days in (3, 30)]


def test_who_is_gone_is_refused(store: Store) -> None:
    with pytest.raises(InputError):
        about_person(store, "0" * 32, today=TODAY)
    with pytest.raises(InputError):
        about_company(store, "0" * 32)
