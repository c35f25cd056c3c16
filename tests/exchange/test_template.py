"""The workbook to fill in: empty it makes nothing, filled in it comes in whole."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import EntryKind, ProjectStatus, TeamRole
from spark_tracker.errors import ExchangeError
from spark_tracker.exchange.importing import Plan, plan_import, run_plan
from spark_tracker.exchange.template import write_template
from spark_tracker.exchange.template_layout import GUIDE, LISTS, template_sheets
from spark_tracker.models import (
    Assignment,
    FundingEntry,
    MentoringSession,
    Milestone,
    PatentFiling,
    Person,
    Project,
)
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store
from spark_tracker.translated import languages
from tests.conftest import TODAY

Content = Mapping[str, Sequence[Mapping[str, object]]]

FILLED: Content = {
    "Projects": [
        {"Code": "NO-2026-07", "Title": "Sponge", "Status": "Active", "Project leader": "Ada Berg",
         "Admitted on": dt.date(2026, 1, 30), "Therapeutic area": "Oncology",
         "Institutions": "Fjordby sykehus; Seestadt", "Patent": dt.date(2026, 4, 1)},
        {"Title": "Pump", "Project leader": "Bo Lund; Cleo Dahl", "Team": "Dag Eide"},
    ],
    "People": [
        {"Name": "Ada Berg", "E-mail": "ada@example.org", "May be named": "yes"},
        {"Name": "Eli Foss", "Organisation": "Fjordby"},
    ],
    "Advisor parts": [{"Person": "Foss, Eli", "CDA signed on": dt.date(2026, 1, 5),
                       "Active": "yes"}],
    "Assignments": [
        {"Advisor": "Eli Foss", "Project": "NO-2026-07", "Role": "Lead mentor",
         "From": dt.date(2026, 2, 1)},
    ],
    "Milestones": [
        {"Project": "Pump", "Title": "Prototype", "First plan": dt.date(2027, 1, 1),
         "Milestone owner": "Dag Eide"},
    ],
    "Sessions": [
        {"Project": "NO-2026-07", "Date": dt.date(2026, 3, 2), "Format": "One-to-one",
         "Minutes": 60},
    ],
    "Patent families": [{"Project": "NO-2026-07", "Title": "Sponge that drinks"}],
    "Filings": [
        {"Patent family": "Sponge that drinks", "Kind": "Priority", "Office": "NO",
         "Filed on": dt.date(2026, 4, 1)},
    ],
    "Funding entries": [
        {"Project": "Pump", "Kind": "Public grant", "Amount": 250_000.5, "Status": "Awarded",
         "Awarded on": dt.date(2026, 5, 1)},
    ],
}  # fmt: skip


def fill_in(path: Path, content: Content) -> Path:
    """Write a template and fill it in."""
    write_template(path)
    workbook = openpyxl.load_workbook(path)
    for name, rows in content.items():
        page = workbook[name]
        headings = [cell.value for cell in page[1]]
        for number, row in enumerate(rows, start=2):
            for heading, value in row.items():
                page.cell(number, headings.index(heading) + 1).value = value  # type: ignore[assignment]
    workbook.save(path)
    return path


def take(store: Store, path: Path) -> Plan:
    plan = plan_import(store, path, today=TODAY)
    run_plan(store, plan, today=TODAY, backups=path.parent / "backups")
    return plan


def test_the_empty_template_makes_nothing(
    store: Store, tmp_path: Path, changes: list[ChangeSet]
) -> None:
    path = tmp_path / "template.xlsx"
    write_template(path)
    plan = take(store, path)
    assert (plan.rows, plan.notes, changes) == ((), (), [])


def test_every_heading_is_explained_and_every_list_is_shown(tmp_path: Path) -> None:
    write_template(tmp_path / "template.xlsx")
    workbook = CalamineWorkbook.from_path(tmp_path / "template.xlsx")
    guide = workbook.get_sheet_by_name(GUIDE).to_python()
    explained = {(row[0], row[1]): (row[2], row[3]) for row in guide if row[1]}
    for sheet in template_sheets():
        headings = workbook.get_sheet_by_name(sheet.title).to_python()[0]
        assert headings == [column.title for column in sheet.columns]
        assert all(all(explained[sheet.title, heading]) for heading in headings)
    lists = workbook.get_sheet_by_name(LISTS).to_python()
    shown = {text for row in lists for text in row}
    wanted = {entry.texts["en"] for entry in code_texts.entries("project_status")}
    assert wanted <= shown


def test_a_filled_in_template_comes_in_with_everything_that_refers_to_it(
    store: Store, tmp_path: Path, changes: list[ChangeSet]
) -> None:
    plan = take(store, fill_in(tmp_path / "filled.xlsx", FILLED))
    assert plan.refused == ()
    assert plan.created == sum(map(len, FILLED.values()))
    assert [change.kind for change in changes] == [EntryKind.IMPORT]
    with store.read() as session:
        sponge = session.scalars(select(Project).where(Project.code == "NO-2026-07")).one()
        assert (sponge.title, sponge.status, sponge.area) == (
            "Sponge",
            ProjectStatus.ACTIVE,
            "oncology",
        )
        pump = session.scalars(select(Project).where(Project.title == "Pump")).one()
        assert [(one.person.name, one.role) for one in pump.members] == [
            ("Bo Lund", TeamRole.LEADER),
            ("Cleo Dahl", TeamRole.LEADER),
            ("Dag Eide", TeamRole.MEMBER),
        ]
        people = {one.name: one for one in session.scalars(select(Person))}
        assert set(people) == {"Ada Berg", "Bo Lund", "Cleo Dahl", "Dag Eide", "Eli Foss"}
        assert people["Ada Berg"].email == "ada@example.org"
        advisor = people["Eli Foss"].advisor
        assert advisor is not None
        assert advisor.cda_signed_on == dt.date(2026, 1, 5)
        assignment = session.scalars(select(Assignment)).one()
        assert (assignment.person_id, assignment.project_id, assignment.role) == (
            people["Eli Foss"].id,
            sponge.id,
            "lead_mentor",
        )
        milestone = session.scalars(select(Milestone)).one()
        assert (milestone.project_id, milestone.owner_id) == (pump.id, people["Dag Eide"].id)
        assert session.scalars(select(MentoringSession.minutes)).one() == 60
        assert session.scalars(select(PatentFiling)).one().family.project_id == sponge.id
        funding = session.scalars(select(FundingEntry)).one()
        assert (funding.amount_minor, funding.currency) == (25_000_050, "NOK")


def test_the_filled_in_template_imported_again_changes_nothing(
    store: Store, tmp_path: Path, changes: list[ChangeSet]
) -> None:
    path = fill_in(tmp_path / "filled.xlsx", FILLED)
    first = take(store, path)
    second = take(store, path)
    assert (second.created, second.updated, second.unchanged) == (0, 0, first.created)
    assert len(changes) == 1


def test_one_undo_takes_the_whole_template_back(store: Store, tmp_path: Path) -> None:
    take(store, fill_in(tmp_path / "filled.xlsx", FILLED))
    store.undo()
    with store.read() as session:
        for kind in (Project, Person, Milestone, FundingEntry):
            assert session.scalars(select(kind)).all() == []


@pytest.mark.parametrize(
    ("sheet", "row", "heading", "expected"),
    [
        ("Milestones", {"Project": "NO-1999-01", "Title": "Prototype"}, "Project", "a record that"),
        ("Milestones", {"Project": "Sponge"}, "Title", "must not be empty"),
        ("Sessions", {"Project": "Sponge", "Date": dt.date(2031, 1, 1), "Format": "Check-in"},
         "Date", "not one that is still to come"),
        ("Sessions", {"Project": "Sponge", "Date": dt.date(2026, 1, 1), "Format": "Chat"},
         "Format", "one of: "),
        ("Funding entries", {"Project": "Sponge", "Kind": "Prize", "Amount": "much"},
         "Amount", "an amount such as"),
        ("People", {"E-mail": "nobody@example.org"}, "Name", "must not be empty"),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_refused_where_it_stands(
    store: Store,
    tmp_path: Path,
    sheet: str,
    row: dict[str, object],
    heading: str,
    expected: str,
) -> None:
    content: Content = {"Projects": [{"Title": "Sponge"}], sheet: [row]}
    plan = plan_import(store, fill_in(tmp_path / "filled.xlsx", content), today=TODAY)
    [problem] = plan.refused
    assert (problem.sheet, problem.row, problem.column) == (sheet, 2, heading)
    assert expected in str(problem.expected)
    assert plan.created == 1


def test_a_person_who_is_known_is_told_more_and_not_made_twice(
    store: Store, tmp_path: Path
) -> None:
    add_person(store, PersonValues(name="Ada Berg"), today=TODAY)
    content = {"People": [{"Name": "Berg, Ada", "Phone": "12 34 56 78"}]}
    plan = take(store, fill_in(tmp_path / "filled.xlsx", content))
    assert (plan.created, plan.updated) == (0, 1)
    with store.read() as session:
        [person] = session.scalars(select(Person)).all()
        assert (person.name, person.phone) == ("Ada Berg", "12 34 56 78")


def test_a_heading_that_is_not_the_templates_is_refused(store: Store, tmp_path: Path) -> None:
    path = fill_in(tmp_path / "filled.xlsx", {})
    workbook = openpyxl.load_workbook(path)
    workbook["People"]["A1"] = "Wine of the month"
    workbook.save(path)
    with pytest.raises(ExchangeError, match="Wine of the month"):
        plan_import(store, path, today=TODAY)


NORWEGIAN: Content = {
    "project": [
        {"code": "NO-2026-07", "title": "Svamp", "status": "Aktiv", "leader": "Ada Berg",
         "admitted_on": dt.date(2026, 1, 30), "area": "Onkologi"},
    ],
    "person": [{"Name": "Eli Foss", "May be named": "ja"}],
    "advisor": [{"Person": "Eli Foss", "CDA signed on": dt.date(2026, 1, 5), "Active": "ja"}],
    "assignment": [{"Advisor": "Eli Foss", "Project": "NO-2026-07", "Role": "Hovedmentor",
                    "From": dt.date(2026, 2, 1)}],
    "milestone": [{"Project": "Svamp", "Title": "Prototype", "First plan": dt.date(2027, 1, 1),
                   "Status": "Pågår", "Milestone owner": "Eli Foss"}],
    "mentoring_session": [{"Project": "NO-2026-07", "Date": dt.date(2026, 3, 2),
                           "Format": "En-til-en", "Minutes": 60}],
}  # fmt: skip
"""By table, and by the English heading (of a project the key of the field)."""


def in_norwegian(content: Content) -> Content:
    sheets = {sheet.table: sheet for sheet in template_sheets("nb")}
    return {
        sheets[table].title: [
            {column.title: row[column.key] for column in sheets[table].columns if column.key in row}
            for row in rows
        ]
        for table, rows in content.items()
    }


def test_a_template_in_norwegian_has_norwegian_headings_and_lists(tmp_path: Path) -> None:
    write_template(tmp_path / "mal.xlsx", "nb")
    workbook = CalamineWorkbook.from_path(tmp_path / "mal.xlsx")
    headings = workbook.get_sheet_by_name("Prosjekter").to_python()[0]
    assert {"Kode", "Tittel"} <= set(headings)
    words = {word for row in workbook.get_sheet_by_name(LISTS).to_python() for word in row}
    assert "Onkologi" in words
    assert "Oncology" not in words


@pytest.mark.parametrize("language", languages())
def test_no_two_headings_of_a_sheet_are_the_same(language: str) -> None:
    for sheet in template_sheets(language):
        titles = [column.title.casefold() for column in sheet.columns]
        assert len(set(titles)) == len(titles), sheet.title
    names = [sheet.title.casefold() for sheet in template_sheets(language)]
    assert len(set(names)) == len(names)


def test_a_template_filled_in_in_norwegian_comes_in(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "mal.xlsx"
    write_template(path, "nb")
    workbook = openpyxl.load_workbook(path)
    for name, rows in in_norwegian(NORWEGIAN).items():
        headings = [cell.value for cell in workbook[name][1]]
        for place, row in enumerate(rows, start=2):
            for heading, value in row.items():
                workbook[name].cell(place, headings.index(heading) + 1).value = value  # type: ignore[assignment]
    workbook.save(path)
    plan = take(store, path)
    assert not plan.refused
    assert plan.created == sum(map(len, NORWEGIAN.values()))
    with store.read() as session:
        project = session.scalars(select(Project)).one()
        assert (project.title, project.area) == ("Svamp", "oncology")
        assert project.status is ProjectStatus.ACTIVE
        assert session.scalars(select(Assignment.role)).one() == "lead_mentor"
        assert session.scalars(select(Person.named_consent).where(Person.name == "Eli Foss")).one()
        assert session.scalars(select(MentoringSession.minutes)).one() == 60
