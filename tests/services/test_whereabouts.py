"""Which project a record belongs to."""

import pytest

from spark_tracker.domain.codes import FilingKind
from spark_tracker.services.companies import CompanyValues, add_company
from spark_tracker.services.patents import FamilyValues, FilingValues, add_family, add_filing
from spark_tracker.services.whereabouts import project_of
from tests.conftest import TODAY


@pytest.fixture
def project(make_project):
    return make_project("Gel")


def test_project_is_its_own(store, project):
    assert project_of(store, "project", project) == project


def test_filing_belongs_to_the_project_of_its_family(store, project):
    family = add_family(store, FamilyValues(project_id=project, title="A gel"), today=TODAY)
    filing = add_filing(
        store, FilingValues(family_id=family, kind=FilingKind.PRIORITY, office="NO"), today=TODAY
    )
    assert project_of(store, "patent_family", family) == project
    assert project_of(store, "patent_filing", filing) == project


@pytest.mark.parametrize("table", ["company", "person", "no_such_table"])
def test_what_belongs_to_no_project_has_none(store, table):
    company = add_company(store, CompanyValues(name="Free AS"), today=TODAY)
    assert project_of(store, table, company) == ""


def test_record_that_is_gone_has_none(store):
    assert project_of(store, "milestone", "0" * 32) == ""
