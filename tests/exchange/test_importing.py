"""Importing a list of projects: every word lands, nothing is erased, twice is once."""

import re
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import (
    CompanyOrigin,
    EntryKind,
    InstitutionRole,
    ProjectStatus,
    TeamRole,
)
from spark_tracker.domain.folding import fold
from spark_tracker.errors import CancelledError, ExchangeError
from spark_tracker.exchange.importing import Action, plan_import, run_plan
from spark_tracker.exchange.reading import ReadingRefusedError
from spark_tracker.models import Project
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.projects import edit_project, read_project
from spark_tracker.services.statuses import list_statuses
from spark_tracker.store.backup import list_backups
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store
from tests.conftest import TODAY
from tests.exchange.lists import ENGLISH, FINNISH, GERMAN, NORWEGIAN
from tests.exchange.taking import Rows, Take, counts, only
from tests.exchange.workbooks import save_rows


def words_of_database(path: Path) -> set[str]:
    """Return every folded word in any table but the journal."""
    with sqlite3.connect(path) as db:
        tables = [
            name
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith("journal") and name != "import_origin"
        ]
        cells = [
            str(value)
            for table in tables
            for row in db.execute(f'SELECT * FROM "{table}"')
            for value in row
            if value is not None
        ]
    db.close()
    return set(re.findall(r"\w+", fold(" ".join(cells))))


@pytest.mark.parametrize("rows", [NORWEGIAN, GERMAN, FINNISH])
def test_every_word_of_the_list_is_found_in_the_file(store: Store, take: Take, rows: Rows) -> None:
    plan = take(rows)
    header = next(place for place, row in enumerate(rows) if len([c for c in row if c]) > 3)
    entries = [row for row in rows[header + 1 :] if len([cell for cell in row if cell]) > 1]
    assert counts(plan) == (len(entries), 0, 0, 0, 0)
    there = words_of_database(store.path)
    for row in entries:
        for cell in row:
            wanted = set(re.findall(r"\w+", fold(str(cell)))) if cell else set()
            # A status is kept as its code, and "with" as who leads and who is of the team.
            is_status = code_texts.find("project_status", str(cell)) is not None
            assert is_status or wanted - {"with"} <= there, (cell, wanted - there)


@pytest.mark.parametrize("rows", [NORWEGIAN, GERMAN, FINNISH, ENGLISH])
def test_the_second_import_changes_nothing(
    take: Take, rows: Rows, changes: list[ChangeSet]
) -> None:
    first = take(rows)
    written = len(changes)
    second = take(rows)
    assert counts(second) == (0, 0, first.created, 0, 0)
    assert len(changes) == written
    assert all(not row.changes for row in second.rows)


def test_next_months_list_with_one_column_more_meets_the_same_projects(take: Take) -> None:
    take(NORWEGIAN)
    wider = [[*row, None] if len(row) > 1 else list(row) for row in NORWEGIAN]
    wider[2][-1] = "Avdeling"
    wider[3][-1] = "Kirurgi"
    plan = take(wider)
    assert counts(plan) == (0, 1, 2, 0, 0)
    [row] = [row for row in plan.rows if row.action is Action.UPDATE]
    assert [(change.key, change.before, change.after) for change in row.changes] == [
        ("host_department", "", "Kirurgi")
    ]


def test_a_row_is_taken_apart_into_people_institutions_call_and_days(
    store: Store, take: Take
) -> None:
    take(NORWEGIAN)
    project_id = only(store, "Nanogel mot kroniske sår")
    with store.read() as session:
        project = session.get_one(Project, project_id)
        assert project.admitted_on == date(2021, 1, 29)
        assert project.call is not None
        assert (project.call.name, project.call.year) == ("2020", 2020)
        assert project.code == "NO-2020-01"
        assert project.product_type == "vaccine"
        assert [(one.person.name, one.role) for one in project.members] == [
            ("Runa Tveitmark", TeamRole.LEADER)
        ]
        places = sorted(project.institutions, key=lambda one: one.position)
        assert [(one.institution.name, one.role) for one in places] == [
            ("UiO", InstitutionRole.HOST),
            ("Fjordby sykehus", InstitutionRole.PARTNER),
        ]
        assert [(one.status, one.on) for one in project.status_changes] == [
            (ProjectStatus.ACTIVE, date(2021, 1, 29))
        ]
        assert "Opptak: 2021 (admitted 29 Jan 2021; call autumn 2020)" in project.note
        assert project.origins[0].number == "1"


def test_who_comes_with_the_leader_is_of_the_team(store: Store, take: Take) -> None:
    plan = take(NORWEGIAN)
    title = "Hypertension (project of Njål Storebrekk)"
    with store.read() as session:
        project = session.get_one(Project, only(store, title))
        assert [(one.person.name, one.role) for one in project.members] == [
            ("Njål Storebrekk", TeamRole.LEADER),
            ("Petra Ulvøy", TeamRole.MEMBER),
            ("Birk Sandhaugen", TeamRole.MEMBER),
        ]
        assert project.status is ProjectStatus.ACTIVE
    remarks = [str(remark) for row in plan.rows for remark in row.remarks]
    assert f"The row has no title; “{title}” was made up." in remarks


def test_a_status_with_a_year_keeps_its_words_as_the_reason(store: Store, take: Take) -> None:
    take(NORWEGIAN)
    [row] = list_statuses(store, only(store, "Balansetrener"))
    assert (row.status, row.on) == (ProjectStatus.GRADUATED, None)
    assert row.reason == "Graduated 2020; prize of the jury"


def test_a_company_was_founded_only_where_the_heading_says_so(store: Store, take: Take) -> None:
    take(NORWEGIAN)
    take(GERMAN)
    with store.read() as session:
        origins = {
            link.company.name: link.origin
            for project in session.scalars(select(Project))
            for link in project.companies
        }
    assert origins == {
        "Balansert AS": CompanyOrigin.EXISTING,
        "Blattwerk GmbH": CompanyOrigin.FOUNDED,
    }


def test_a_blank_cell_erases_nothing(store: Store, take: Take) -> None:
    take([["Title", "Indication", "Leader"], ["Sponge", "Wounds", "Ada Berg"]])
    plan = take([["Title", "Indication", "Leader"], ["Sponge", None, None]])
    assert counts(plan) == (0, 0, 1, 0, 0)
    assert read_project(store, only(store, "Sponge")).indication == "Wounds"


def test_another_value_is_shown_before_and_after(store: Store, take: Take) -> None:
    take([["Title", "Indication"], ["Sponge", "Wounds"]])
    plan = take([["Title", "Indication"], ["Sponge", "Burns"]])
    assert counts(plan) == (0, 1, 0, 0, 0)
    [change] = plan.rows[0].changes
    assert (change.title, change.before, change.after) == ("Indication", "Wounds", "Burns")
    assert read_project(store, only(store, "Sponge")).indication == "Burns"


def test_one_undo_takes_the_whole_import_back(
    store: Store, take: Take, changes: list[ChangeSet]
) -> None:
    before = words_of_database(store.path)
    take(NORWEGIAN)
    assert changes[-1].kind is EntryKind.IMPORT
    assert changes[-1].label.format(**changes[-1].values) == "Import list.xlsx"
    store.undo()
    assert words_of_database(store.path) == before


def test_a_backup_is_made_before_and_only_when_something_is_written(
    store: Store, take: Take, tmp_path: Path
) -> None:
    take(NORWEGIAN)
    take(NORWEGIAN)
    backups = list_backups(store.path, tmp_path / "backups")
    assert [backup.tag for backup in backups] == ["before-import"]


def test_a_cancelled_import_leaves_nothing(store: Store, tmp_path: Path) -> None:
    plan = plan_import(store, save_rows(tmp_path / "list.xlsx", NORWEGIAN), today=TODAY)
    before = words_of_database(store.path)

    def stop(done: int, _of: int) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        run_plan(store, plan, today=TODAY, backups=tmp_path / "backups", progress=stop)
    assert words_of_database(store.path) == before
    assert store.undo_name() is None or "Import" not in str(store.undo_name())


def test_a_plan_that_no_longer_holds_is_refused_with_a_sentence(
    store: Store, take: Take, tmp_path: Path
) -> None:
    take([["Title", "Indication"], ["Sponge", "Wounds"]])
    path = save_rows(tmp_path / "next.xlsx", [["Title", "Indication"], ["Sponge", "Burns"]])
    plan = plan_import(store, path, today=TODAY)
    project_id = only(store, "Sponge")
    edit_project(
        store,
        project_id,
        read_project(store, project_id).__class__(title="Sponge", code="NO-2026-01"),
        today=TODAY,
    )
    with pytest.raises(ExchangeError, match="Nothing was written"):
        run_plan(store, plan, today=TODAY, backups=tmp_path / "backups")


def test_a_plan_that_still_holds_is_carried_out_after_other_changes(
    store: Store, tmp_path: Path
) -> None:
    path = save_rows(tmp_path / "list.xlsx", [["Title", "Leader"], ["Sponge", "Ada Berg"]])
    plan = plan_import(store, path, today=TODAY)
    add_person(store, PersonValues(name="Bo Lund"), today=TODAY)
    outcome = run_plan(store, plan, today=TODAY, backups=tmp_path / "backups")
    assert outcome.created == 1


def test_the_mapping_is_remembered_for_the_same_headers(take: Take) -> None:
    take(ENGLISH, overrides=("Wine of the month=indication",))
    plan = take(ENGLISH)
    assert counts(plan) == (0, 0, 2, 0, 0)
    assert plan.projects is not None
    column = plan.projects.mapping.column_of("indication")
    assert column is not None
    assert column.heading.name == "Wine of the month"


def test_what_was_not_taken_as_an_entry_is_told(store: Store, tmp_path: Path) -> None:
    plan = plan_import(store, save_rows(tmp_path / "list.xlsx", NORWEGIAN), today=TODAY)
    notes = [str(note) for note in plan.notes]
    assert "Row 1 is no entry of the list: SPARK Norge – oversikt over prosjekter" in notes
    assert any(note.startswith("Row 8 is no entry of the list: Kilde") for note in notes)


def test_a_csv_in_another_encoding_comes_in(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Tittel;Prosjektleder\nSårgel;Runa Tveitmark\n".encode("cp1252"))
    plan = plan_import(store, path, today=TODAY)
    assert (plan.created, plan.rows[0].name) == (1, "Sårgel")


def test_a_sheet_that_is_not_there_is_refused(store: Store, tmp_path: Path) -> None:
    path = save_rows(tmp_path / "list.xlsx", NORWEGIAN)
    with pytest.raises(ReadingRefusedError, match="Berlin"):
        plan_import(store, path, sheet="Berlin", today=TODAY)


def test_a_code_that_is_made_up_is_none_of_the_list(take: Take, store: Store) -> None:
    year = TODAY.year
    take([["Code", "Title"], [None, "Pump"], [f"NO-{year}-01", "Sponge"], [None, "Gel"]])
    with store.read() as session:
        codes = dict(session.execute(select(Project.title, Project.code)).all())
    assert codes["Sponge"] == f"NO-{year}-01"
    assert len(set(codes.values())) == 3
