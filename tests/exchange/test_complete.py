"""The complete export comes back without a single difference."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from spark_tracker.domain.codes import FundingKind, ProjectStatus
from spark_tracker.errors import ExchangeError
from spark_tracker.exchange.complete import export_all
from spark_tracker.exchange.complete.layout import layout_of, layouts
from spark_tracker.exchange.complete.values import Codes, LongText, joined, long_text
from spark_tracker.exchange.importing import Plan, plan_import, run_plan
from spark_tracker.exchange.plan import Action
from spark_tracker.models import Base, Call, FundingEntry, Person, Project
from spark_tracker.sample.programme import write_sample
from spark_tracker.services.code_lists import CodeValues, add_code, rename_code
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.projects import read_project
from spark_tracker.services.readiness import ReadinessValues, add_readiness
from spark_tracker.services.statuses import StatusValues, change_status
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.opening import create, open_store
from spark_tracker.store.store import Store
from tests.conftest import TODAY
from tests.exchange.filled import dump, fill

Open = Callable[[Path], Store]


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    store = open_store(
        path, who="Test", device="test", backups=path.parent / "backups", daily_backup=False
    )
    try:
        yield store
    finally:
        store.close()


def take(store: Store, path: Path) -> Plan:
    plan = plan_import(store, path, today=TODAY)
    run_plan(store, plan, today=TODAY, backups=path.parent / "backups")
    return plan


def changed_cell(path: Path, sheet: str, heading: str, row: int, value: object) -> Path:
    """Write another value into a cell of a saved workbook."""
    workbook = openpyxl.load_workbook(path)
    page = workbook[sheet]
    column = [cell.value for cell in page[1]].index(heading) + 1
    page.cell(row, column).value = value  # type: ignore[assignment]
    workbook.save(path)
    return path


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.spark"
    write_sample(path, today=TODAY)
    return path


@pytest.fixture(scope="module")
def exported(sample: Path) -> Path:
    """The sample's export; to be read only."""
    path = sample.with_name("all.xlsx")
    with opened(sample) as store:
        export_all(store, path)
    return path


def test_the_sample_comes_back_into_an_empty_file_without_a_difference(
    sample: Path, exported: Path, empty_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.spark"
    shutil.copy(empty_file, other)
    before = dump(other)
    with opened(other) as store:
        plan = take(store, exported)
    assert plan.created == sum(map(len, dump(sample).values())) - 1  # alembic's own row
    assert not plan.refused
    assert dump(other) == dump(sample)
    with opened(other) as store:
        store.undo()
    assert dump(other) == before


def test_the_same_file_takes_its_export_back_unchanged(
    sample: Path, exported: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.spark"
    shutil.copy(sample, own)
    with opened(own) as store:
        head = store.head()
        plan = take(store, exported)
        assert store.head() == head
    assert (plan.created, plan.updated, plan.skipped, plan.refused) == (0, 0, 0, ())
    assert plan.unchanged == sum(map(len, dump(sample).values())) - 1


@pytest.mark.long
def test_an_export_of_version_0_1_comes_back(sample: Path, exported: Path, tmp_path: Path) -> None:
    old = Path(shutil.copy(exported, tmp_path / "old.xlsx"))
    for sheet, heading, former in (
        ("Milestones", "First plan", "Baseline"),
        ("Milestones", "Milestone owner", "Owner"),
        ("Milestones", "Milestone owner Id", "Owner Id"),
        ("Action items", "Action owner Id", "Owner Id"),
        ("Patent families", "Patent owner", "Owner"),
    ):
        changed_cell(old, sheet, heading, 1, former)
    with opened(Path(shutil.copy(sample, tmp_path / "copy.spark"))) as store:
        plan = plan_import(store, old, today=TODAY)
    assert {row.action for row in plan.rows} == {Action.UNCHANGED}


def test_every_table_and_the_oddest_values_come_back(
    store: Store, empty_file: Path, tmp_path: Path
) -> None:
    fill(store)
    counts = export_all(store, tmp_path / "all.xlsx")
    assert all(counts.values()), "a table without rows proves nothing"
    other = tmp_path / "other.spark"
    shutil.copy(empty_file, other)
    with opened(other) as empty:
        assert take(empty, tmp_path / "all.xlsx").refused == ()
    assert dump(other) == dump(store.path)
    assert take(store, tmp_path / "all.xlsx").unchanged == sum(counts.values())


def test_a_file_that_has_no_programme_yet_takes_it_too(
    store: Store, make_project: Callable[..., str], tmp_path: Path
) -> None:
    make_project("Sponge")
    export_all(store, tmp_path / "all.xlsx")
    bare = tmp_path / "bare.spark"
    create(bare)
    with opened(bare) as other:
        take(other, tmp_path / "all.xlsx")
    assert dump(bare) == dump(store.path)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text(
    st.sampled_from("=+-@'\"_x0041\t\n\r \x00\x1f\u2028\ufffe<>&#N/A"), max_size=30
)
days = st.none() | st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
amounts = st.none() | st.integers(0, 2**53)


@given(
    rows=st.lists(st.tuples(texts, texts, days, amounts), min_size=1, max_size=25),
    currency=st.sampled_from(["NOK", "JPY", "EUR"]),
)
@settings(max_examples=6, deadline=None)
def test_any_text_day_and_amount_comes_back(
    rows: list[tuple[str, str, dt.date | None, int | None]],
    currency: str,
    empty_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("any")
    one, other = folder / "one.spark", folder / "other.spark"
    shutil.copy(empty_file, one)
    shutil.copy(empty_file, other)
    with opened(one) as store:
        with store.write("Write anything") as session:
            project = Project(code="X-1", title="Sponge")
            session.add(project)
            session.flush()
            for number, (name, note, day, amount) in enumerate(rows):
                session.add(Person(name=name, note=note, consent_on=day))
                session.add(Call(name=f"{name}{number}", year=number, note=note, opens_on=day))
                session.add(
                    FundingEntry(
                        project_id=project.id,
                        kind=FundingKind.PUBLIC_GRANT,
                        currency=currency,
                        amount_minor=amount,
                        note=note,
                    )
                )
        export_all(store, folder / "all.xlsx")
    with opened(other) as store:
        assert take(store, folder / "all.xlsx").refused == ()
    assert dump(other) == dump(one)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_a_text_in_pieces_is_put_together_again(text: str) -> None:
    assert joined(long_text(text).pieces) == text


def test_a_text_beyond_a_cell_is_split_and_not_cut(store: Store, tmp_path: Path) -> None:
    note = "a word " * 2_800
    add_person(store, PersonValues(name="Ada Berg", note=note), today=TODAY)
    export_all(store, tmp_path / "all.xlsx")
    workbook = CalamineWorkbook.from_path(tmp_path / "all.xlsx")
    pieces = workbook.get_sheet_by_name("Long texts").to_python()[1:]
    assert len(pieces) == 4
    assert joined(str(row[5]) for row in pieces) == note.strip()
    assert isinstance(long_text(note), LongText)


def test_the_export_shows_words_beside_ids_and_holds_no_formula(
    exported: Path,
) -> None:
    workbook = openpyxl.load_workbook(exported)
    assert workbook.sheetnames[0] == "About"
    page = workbook["Assignments"]
    headings = [cell.value for cell in page[1]]
    first = {heading: cell.value for heading, cell in zip(headings, page[2], strict=True)}
    assert {"Id", "Advisor", "Advisor Id", "Project", "Project Id", "Role", "From"} <= set(headings)
    assert str(first["Project"]).startswith("NO-")
    assert isinstance(first["From"], dt.datetime)
    types = {cell.data_type for sheet in workbook for row in sheet.iter_rows() for cell in row}
    assert types <= {"s", "n", "d", "inlineStr"}


def test_every_column_of_every_table_but_the_journal_is_exported() -> None:
    for table in Base.metadata.sorted_tables:
        if table.name.startswith("journal_"):
            continue
        exported = {column.column for column in layout_of(table.name).columns} - {""}
        assert exported == {column.name for column in table.columns} - {"search_text"}
        titles = [column.title.casefold() for column in layout_of(table.name).columns]
        assert len(set(titles)) == len(titles)
    assert len({layout.title for layout in layouts()}) == len(layouts())


def test_a_change_made_in_the_workbook_comes_back(
    store: Store, make_project: Callable[..., str], tmp_path: Path, changes: list[ChangeSet]
) -> None:
    project_id = make_project("Sponge", indication="Wounds")
    export_all(store, tmp_path / "all.xlsx")
    changed_cell(tmp_path / "all.xlsx", "Projects", "Indication", 2, "Burns")
    plan = take(store, tmp_path / "all.xlsx")
    assert (plan.created, plan.updated) == (0, 1)
    assert read_project(store, project_id).indication == "Burns"
    assert changes[-1].label.format(**changes[-1].values) == "Import all.xlsx"


def test_a_cell_that_was_emptied_erases_nothing(
    store: Store, make_project: Callable[..., str], tmp_path: Path
) -> None:
    project_id = make_project("Sponge", indication="Wounds")
    export_all(store, tmp_path / "all.xlsx")
    changed_cell(tmp_path / "all.xlsx", "Projects", "Indication", 2, None)
    assert take(store, tmp_path / "all.xlsx").updated == 0
    assert read_project(store, project_id).indication == "Wounds"


@pytest.mark.parametrize(
    ("sheet", "heading", "value", "expected"),
    [
        ("Projects", "Admitted on", "soon", "a day such as"),
        ("Projects", "Call Id", "nowhere", "a record that is in this file"),
        ("Projects", "Status", "Graduated", "the newest on the sheet of status changes"),
        ("Projects", "Sharing", "Everybody", "one of: Public"),
        ("Status changes", "Status", "Famous", "one of: Enquiry"),
    ],
)
def test_a_bad_cell_is_refused_with_its_address(
    store: Store,
    make_project: Callable[..., str],
    tmp_path: Path,
    sheet: str,
    heading: str,
    value: str,
    expected: str,
) -> None:
    make_project("Sponge")
    export_all(store, tmp_path / "all.xlsx")
    changed_cell(tmp_path / "all.xlsx", sheet, heading, 2, value)
    plan = plan_import(store, tmp_path / "all.xlsx", today=TODAY)
    [problem] = plan.refused
    assert (problem.sheet, problem.row, problem.column, problem.found) == (
        sheet,
        2,
        heading,
        value if value != "Graduated" else "graduated",
    )
    assert expected in str(problem.expected)


def test_a_row_that_breaks_a_rule_of_the_schema_is_refused(
    store: Store, make_project: Callable[..., str], tmp_path: Path
) -> None:
    project_id = make_project("Sponge")
    values = ReadinessValues(project_id=project_id, on=TODAY, trl=3)
    add_readiness(store, values, today=TODAY)
    export_all(store, tmp_path / "all.xlsx")
    changed_cell(tmp_path / "all.xlsx", "Readiness levels", "TRL", 2, 12)
    before = dump(store.path)
    [problem] = plan_import(store, tmp_path / "all.xlsx", today=TODAY).refused
    assert (problem.sheet, problem.row, problem.column) == ("Readiness levels", 2, "TRL")
    assert (problem.found, "9" in str(problem.expected)) == ("12", True)
    take(store, tmp_path / "all.xlsx")
    assert dump(store.path) == before


def test_another_programme_with_the_same_codes_is_not_merged(
    exported: Path, store: Store, make_project: Callable[..., str]
) -> None:
    make_project("Somebody else's", code="NO-2026-01")
    plan = plan_import(store, exported, today=TODAY)
    problems = [problem for problem in plan.refused if problem.sheet == "Projects"]
    assert [problem.found for problem in problems] == ["NO-2026-01"]
    assert "another project of this file has it" in str(problems[0].expected)


def test_a_new_status_in_the_workbook_is_what_the_project_shows(
    store: Store, make_project: Callable[..., str], tmp_path: Path
) -> None:
    project_id = make_project("Sponge")
    change_status(
        store, project_id, StatusValues(status=ProjectStatus.ACTIVE, on=TODAY), today=TODAY
    )
    export_all(store, tmp_path / "all.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "all.xlsx")
    page = workbook["Status changes"]
    row = next(row for row in page.iter_rows(min_row=2) if row[3].value == "Active")
    row[3].value = "On hold"
    workbook.save(tmp_path / "all.xlsx")
    take(store, tmp_path / "all.xlsx")
    with store.read() as session:
        assert session.get_one(Project, project_id).status is ProjectStatus.ON_HOLD


def test_a_newer_export_is_refused(store: Store, tmp_path: Path) -> None:
    export_all(store, tmp_path / "all.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "all.xlsx")
    workbook["About"]["B1"] = 99
    workbook.save(tmp_path / "all.xlsx")
    with pytest.raises(ExchangeError, match="newer version"):
        plan_import(store, tmp_path / "all.xlsx", today=TODAY)


def test_codes_whose_texts_are_alike_stay_apart(store: Store) -> None:
    codes = Codes([("tag", "one", "Same"), ("tag", "two", "Same"), ("tag", "three", "one")])
    for code in ("one", "two", "three"):
        assert codes.code("tag", codes.text("tag", code)) == code


def test_a_nodes_own_words_come_back_as_its_codes(
    store: Store, make_project: Callable[..., str], empty_file: Path, tmp_path: Path
) -> None:
    code = add_code(store, CodeValues(list_name="therapeutic_area", text_en="Space medicine"))
    rename_code(
        store, CodeValues(list_name="therapeutic_area", code="oncology", text_en="Cancer & co")
    )
    make_project("Sponge", area=code)
    make_project("Pump", area="oncology")
    export_all(store, tmp_path / "all.xlsx")
    other = tmp_path / "other.spark"
    shutil.copy(empty_file, other)
    with opened(other) as empty:
        take(empty, tmp_path / "all.xlsx")
    assert dump(other) == dump(store.path)
