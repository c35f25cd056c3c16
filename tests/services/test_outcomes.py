"""Patents, companies, money, readiness."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from spark_tracker.domain.codes import (
    Attribution,
    CompanyEnd,
    CompanyRelation,
    FilingKind,
    FundingKind,
    FundingStatus,
)
from spark_tracker.domain.patents import ClockKind
from spark_tracker.errors import InputError
from spark_tracker.services.companies import (
    CompanyValues,
    LinkValues,
    add_company,
    check_company,
    companies_of,
    delete_company,
    edit_company,
    edit_link,
    find_companies,
    link_company,
    read_company,
    read_link,
    unlink_company,
)
from spark_tracker.services.funding import (
    FundingValues,
    add_funding,
    check_funding,
    delete_funding,
    edit_funding,
    funding_of,
    read_funding,
)
from spark_tracker.services.patents import (
    FamilyValues,
    FilingValues,
    add_family,
    add_filing,
    check_filing,
    delete_family,
    edit_family,
    edit_filing,
    families_of,
    read_family,
    read_filing,
)
from spark_tracker.services.readiness import (
    ReadinessValues,
    add_readiness,
    delete_readiness,
    edit_readiness,
    read_readiness,
    readiness_of,
)
from spark_tracker.store.store import Store
from tests.conftest import TODAY

TOMORROW = TODAY + timedelta(days=1)
DAY = date(2025, 8, 31)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project()


@pytest.fixture
def family(store: Store, project: str) -> str:
    return add_family(store, FamilyValues(project_id=project, title="Gel"), today=TODAY)


@pytest.fixture
def company(store: Store) -> str:
    return add_company(store, CompanyValues(name="Gel AS", country="no"), today=TODAY)


def test_priority_filing_starts_the_clocks(store: Store, project: str, family: str) -> None:
    values = FilingValues(
        family_id=family, kind=FilingKind.PRIORITY, office="no", number="20250012", filed_on=DAY
    )
    add_filing(store, values, today=TODAY)

    [row] = families_of(store, project, today=TODAY)

    due = {clock.kind: clock.due for clock in row.clocks}
    assert due[ClockKind.PUBLICATION] == date(2027, 2, 28)
    assert row.secret
    assert [(entry.office, entry.number) for entry in row.filings] == [("NO", "NO 20250012")]


def test_odd_number_warns_and_is_kept(store: Store, family: str) -> None:
    values = FilingValues(family_id=family, kind=FilingKind.PCT, office="WO", number="what?")

    [caution] = check_filing(values)
    key = add_filing(store, values, today=TODAY)

    assert caution.field == "number"
    assert read_filing(store, key).number == "what?"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("office", {"office": "Norway"}),
        ("filed_on", {"filed_on": TOMORROW}),
        ("published_on", {"filed_on": DAY, "published_on": DAY - timedelta(days=1)}),
        ("granted_on", {"filed_on": DAY, "granted_on": DAY - timedelta(days=1)}),
        ("family_id", {"family_id": "none"}),
    ],
)
def test_impossible_filing_is_refused(
    store: Store, family: str, field: str, wrong: dict[str, Any]
) -> None:
    good = {"family_id": family, "kind": FilingKind.PRIORITY}

    with pytest.raises(InputError) as error:
        add_filing(store, FilingValues(**{**good, **wrong}), today=TODAY)

    assert error.value.field == field


def test_family_is_edited_and_deleted_with_its_filings(
    store: Store, project: str, family: str
) -> None:
    key = add_filing(store, FilingValues(family_id=family, kind=FilingKind.PRIORITY), today=TODAY)
    edit_filing(store, key, replace(read_filing(store, key), filed_on=DAY), today=TODAY)
    with pytest.raises(InputError) as error:
        edit_family(store, family, replace(read_family(store, family), title=""), today=TODAY)
    assert error.value.field == "title"
    with pytest.raises(InputError) as error:
        edit_family(
            store, family, replace(read_family(store, family), dofi_on=TOMORROW), today=TODAY
        )
    assert error.value.field == "dofi_on"

    delete_family(store, family)
    assert families_of(store, project, today=TODAY) == ()
    store.undo()
    assert [len(row.filings) for row in families_of(store, project, today=TODAY)] == [1]


def test_registration_number_warns_by_country_and_never_blocks(store: Store) -> None:
    right = CompanyValues(name="A", country="NO", registration_number="988077917")
    wrong = CompanyValues(name="B", country="NO", registration_number="988077918")

    assert check_company(store, right) == ()
    assert [entry.key for entry in check_company(store, wrong)] == ["number"]
    key = add_company(store, right, today=TODAY)
    add_company(store, wrong, today=TODAY)
    assert read_company(store, key).registration_number == "988 077 917"


def test_company_recorded_twice_is_worth_knowing(store: Store, company: str) -> None:
    again = CompanyValues(name="GEL as", country="NO")

    assert [entry.key for entry in check_company(store, again)] == ["same_name"]
    assert check_company(store, again, company_id=company) == ()
    assert [entry.id for entry in find_companies(store, "gel")] == [company]


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", {"name": ""}),
        ("country", {"country": "Norway"}),
        ("incorporated_on", {"incorporated_on": TOMORROW}),
        ("ended_on", {"incorporated_on": DAY, "ended_on": DAY - timedelta(days=1)}),
        ("ended_on", {"ended_how": CompanyEnd.MERGED}),
        ("checked_on", {"checked_on": TOMORROW}),
    ],
)
def test_impossible_company_is_refused(store: Store, field: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError) as error:
        add_company(store, CompanyValues(**{"name": "Gel", **wrong}), today=TODAY)

    assert error.value.field == field


def test_company_belongs_to_several_projects_once_each(
    store: Store, project: str, company: str, make_project: Callable[..., str]
) -> None:
    link = link_company(store, LinkValues(project_id=project, company_id=company), today=TODAY)
    other = LinkValues(project_id=make_project("Other"), company_id=company)
    link_company(store, other, today=TODAY)

    with pytest.raises(InputError, match="linked to NO-2026-01 already"):
        link_company(store, LinkValues(project_id=project, company_id=company), today=TODAY)
    values = read_link(store, link)
    with pytest.raises(InputError) as error:
        edit_link(store, link, replace(values, licensed_on=DAY), today=TODAY)
    assert error.value.field == "relation"
    licence = replace(values, relation=CompanyRelation.LICENCE, licensed_on=DAY)
    edit_link(store, link, licence, today=TODAY)
    assert [row.licensed_on for row in companies_of(store, project)] == [DAY]

    with pytest.raises(InputError, match="2 projects, 0 funding entries"):
        delete_company(store, company)
    unlink_company(store, link)
    assert companies_of(store, project) == ()


def test_company_nothing_refers_to_is_deleted(store: Store, company: str) -> None:
    edit_company(store, company, replace(read_company(store, company), name="Gel 2"), today=TODAY)
    delete_company(store, company)

    with pytest.raises(InputError):
        read_company(store, company)


def test_dilution_follows_from_the_kind(store: Store, project: str, company: str) -> None:
    link_company(store, LinkValues(project_id=project, company_id=company), today=TODAY)
    owners: tuple[tuple[FundingKind, dict[str, Any]], ...] = (
        (FundingKind.EQUITY_VC, {"company_id": company}),
        (FundingKind.PUBLIC_GRANT, {"project_id": project}),
    )
    for kind, owner in owners:
        values = FundingValues(
            kind=kind,
            currency="eur",
            amount_minor=100,
            status=FundingStatus.AWARDED,
            awarded_on=DAY,
            **owner,
        )
        add_funding(store, values, today=TODAY)

    rows = funding_of(store, project)

    assert {(row.kind, row.dilutive, row.company) for row in rows} == {
        (FundingKind.EQUITY_VC, True, "Gel AS"),
        (FundingKind.PUBLIC_GRANT, False, ""),
    }


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("project_id", {"project_id": None}),
        ("company_id", {"company_id": "none"}),
        ("currency", {"currency": "ABC"}),
        ("amount_minor", {"amount_minor": 0}),
        ("applied_on", {"applied_on": TOMORROW}),
        (
            "awarded_on",
            {
                "status": FundingStatus.AWARDED,
                "applied_on": DAY,
                "awarded_on": DAY - timedelta(days=1),
            },
        ),
        ("status", {"received_on": DAY}),
        ("status", {"status": FundingStatus.AWARDED, "rejected_on": DAY}),
        ("status", {"status": FundingStatus.REJECTED, "awarded_on": DAY}),
        ("attribution_evidence", {"attribution": Attribution.DECISIVE}),
    ],
)
def test_impossible_funding_is_refused(
    store: Store, project: str, field: str, wrong: dict[str, Any]
) -> None:
    good = {"project_id": project, "kind": FundingKind.PRIZE, "currency": "NOK"}

    with pytest.raises(InputError) as error:
        add_funding(store, FundingValues(**{**good, **wrong}), today=TODAY)

    assert error.value.field == field


def test_money_that_no_figure_would_count_is_spoken_of() -> None:
    money = FundingValues(kind=FundingKind.PRIZE, currency="NOK", status=FundingStatus.RECEIVED)
    [caution] = check_funding(money)
    assert caution.field == "awarded_on"
    assert check_funding(replace(money, received_on=DAY)) == ()
    assert check_funding(replace(money, awarded_on=DAY)) == ()
    assert check_funding(replace(money, status=FundingStatus.APPLIED)) == ()


def test_funding_goes_on_step_by_step(store: Store, project: str) -> None:
    key = add_funding(
        store,
        FundingValues(project_id=project, kind=FundingKind.PRIZE, currency="NOK", applied_on=DAY),
        today=TODAY,
    )

    awarded = replace(read_funding(store, key), status=FundingStatus.AWARDED, awarded_on=TODAY)
    edit_funding(store, key, awarded, today=TODAY)

    assert [row.on for row in funding_of(store, project)] == [TODAY]
    delete_funding(store, key)
    assert funding_of(store, project) == ()


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("trl", {}),
        ("trl", {"trl": 0}),
        ("trl", {"trl": 10}),
        ("team", {"team": 10}),
        ("on", {"trl": 3, "on": TOMORROW}),
    ],
)
def test_impossible_readiness_is_refused(
    store: Store, project: str, field: str, wrong: dict[str, Any]
) -> None:
    with pytest.raises(InputError) as error:
        add_readiness(
            store, ReadinessValues(**{"project_id": project, "on": TODAY, **wrong}), today=TODAY
        )

    assert error.value.field == field


def test_readiness_is_judged_once_a_day_by_the_same_people(store: Store, project: str) -> None:
    values = ReadinessValues(project_id=project, on=TODAY, trl=3, team=5, judged_by="Board")
    key = add_readiness(store, values, today=TODAY)
    add_readiness(store, replace(values, judged_by="TTO"), today=TODAY)

    with pytest.raises(InputError) as error:
        add_readiness(store, values, today=TODAY)
    assert error.value.field == "on"

    edit_readiness(store, key, replace(read_readiness(store, key), trl=4), today=TODAY)
    assert {(row.trl, row.axes[4]) for row in readiness_of(store, project)} == {(4, 5), (3, 5)}
    delete_readiness(store, key)
    assert len(readiness_of(store, project)) == 1
