"""A company together with its tie to one project: one form, one action, one undo."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from spark_tracker.domain.codes import CompanyRelation
from spark_tracker.errors import InputError
from spark_tracker.services.companies import companies_of, read_company, read_link
from spark_tracker.services.history import history
from spark_tracker.services.project_companies import (
    CompanyOfProject,
    add_company_of_project,
    check_company_of_project,
    edit_company_of_project,
    read_company_of_project,
)
from spark_tracker.store.store import Store
from tests.conftest import TODAY

LICENSED = date(2026, 3, 2)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project()


@pytest.fixture
def link(store: Store, project: str) -> str:
    add_company_of_project(store, project, CompanyOfProject(name="Fjord Bio AS"), today=TODAY)
    return companies_of(store, project)[0].link_id


def acts(store: Store) -> int:
    return len(history(store))


def test_company_is_added_and_tied_as_one_act(store: Store, project: str) -> None:
    before = acts(store)
    add_company_of_project(store, project, CompanyOfProject(name="Fjord Bio AS"), today=TODAY)
    assert acts(store) == before + 1
    store.undo()
    assert companies_of(store, project) == ()


def test_change_of_company_and_tie_is_one_act_and_one_undo(store: Store, link: str) -> None:
    read = read_company_of_project(store, link)
    before = acts(store)
    changed = replace(
        read,
        name="Fjord Biologics AS",
        relation=CompanyRelation.LICENCE,
        licensed_on=LICENSED,
    )
    edit_company_of_project(store, link, changed, today=TODAY)
    assert read_company_of_project(store, link) == changed
    assert acts(store) == before + 1
    store.undo()
    assert read_company_of_project(store, link) == read


def test_change_of_the_tie_alone_leaves_the_company(store: Store, link: str) -> None:
    read = read_company_of_project(store, link)
    edit_company_of_project(
        store, link, replace(read, relation=CompanyRelation.EQUITY), today=TODAY
    )
    assert read_link(store, link).relation is CompanyRelation.EQUITY
    [entry, *_] = history(store)
    assert {change.table for change in entry.changes} == {"project_company"}


def test_same_values_are_no_act(store: Store, link: str) -> None:
    before = acts(store)
    edit_company_of_project(store, link, read_company_of_project(store, link), today=TODAY)
    assert acts(store) == before


def test_refused_tie_leaves_the_company_as_it_was(store: Store, link: str) -> None:
    read = read_company_of_project(store, link)
    wrong = replace(read, name="Other", licensed_on=TODAY + timedelta(days=1))
    with pytest.raises(InputError) as refused:
        edit_company_of_project(store, link, wrong, today=TODAY)
    assert refused.value.field == "licensed_on"
    assert read_company(store, read_link(store, link).company_id).name == "Fjord Bio AS"


def test_tie_that_is_gone_is_said(store: Store) -> None:
    with pytest.raises(InputError) as refused:
        edit_company_of_project(store, "0" * 32, CompanyOfProject(name="Fjord"), today=TODAY)
    assert refused.value.field == "id"


def test_another_company_of_that_name_is_pointed_out(store: Store, link: str) -> None:
    [caution] = check_company_of_project(store, CompanyOfProject(name="fjord bio as"))
    assert caution.key == "same_name"
    own = read_link(store, link).company_id
    same = CompanyOfProject(name="fjord bio as")
    assert check_company_of_project(store, same, company_id=own) == ()
