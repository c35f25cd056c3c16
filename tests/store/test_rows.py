"""Many rows added at once: in the file, in the journal and taken back like any others."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from spark_tracker.domain.codes import ProjectStatus, TeamRole
from spark_tracker.models import Person, Project, ProjectMember, new_id
from spark_tracker.store import verify
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store
from tests.store.samples import add_project, dump


def test_rows_are_added_with_their_defaults_and_the_text_that_is_searched(store: Store) -> None:
    with store.write("Import") as db:
        db.add_rows(Project, [{"code": "NO-1", "title": "Gél", "applied_on": date(2026, 1, 2)}])
    with store.read() as db:
        project = db.scalars(select(Project)).one()
        assert (project.status, project.note) == (ProjectStatus.ENQUIRY, "")
        assert project.applied_on == date(2026, 1, 2)
        assert project.search_text == "no-1 gel"
        assert len(project.id) == 32


def test_rows_are_the_same_in_the_journal_as_objects(
    store: Store, changes: list[ChangeSet]
) -> None:
    key, other = new_id(), new_id()
    with store.write("Import") as db:
        db.add_rows(Project, [{"id": key, "code": "A", "title": "a"}])
    with store.write("Add") as db:
        db.add(Project(id=other, code="B", title="b"))
    rows, objects = (entry.rows[0] for entry in changes)
    assert rows.action == objects.action == "insert"
    assert rows.table == objects.table
    assert rows.after is not None
    assert objects.after is not None
    assert {**rows.after, "id": other, "code": "B", "title": "b"} == objects.after
    with store.read() as db:
        assert verify.verify(db).problems == ()


def test_rows_may_come_before_what_they_refer_to(store: Store) -> None:
    project, person = new_id(), new_id()
    member = {"project_id": project, "person_id": person, "role": TeamRole.LEADER}
    with store.write("Import") as db:
        db.add_rows(ProjectMember, [member])
        db.add_rows(Project, [{"id": project, "code": "A", "title": "a"}])
        db.add_rows(Person, [{"id": person, "name": "Ada", "email": "", "note": ""}])
    with store.read() as db:
        assert db.scalars(select(ProjectMember.person_id)).all() == [person]


def test_a_row_altered_later_in_the_same_unit_is_one_change(
    store: Store, changes: list[ChangeSet]
) -> None:
    with store.write("Import") as db:
        db.add_rows(Project, [{"code": "A", "title": "a"}])
        db.scalars(select(Project)).one().title = "b"
    [row] = changes[-1].rows
    assert row.action == "insert"
    assert row.after is not None
    assert row.after["title"] == "b"


@pytest.mark.parametrize("count", [1, 5, 40, 41, 42, 300])
def test_undo_takes_the_rows_back_and_redo_brings_them(store: Store, count: int) -> None:
    day = date(2026, 1, 2)
    with store.write("Import") as db:
        db.add_rows(
            Project,
            [
                {"code": f"{place:03}", "title": str(place), "applied_on": (None, day)[place % 2]}
                for place in range(count)
            ],
        )
    before = dump(store.path)["project"]
    with store.read() as db:
        query = select(Project.code, Project.title, Project.applied_on).order_by(Project.id)
        assert [tuple(row) for row in db.execute(query)] == [
            (f"{place:03}", str(place), (None, day)[place % 2]) for place in range(count)
        ]
        assert verify.verify(db).problems == ()
    store.undo()
    assert dump(store.path)["project"] == []
    store.redo()
    assert dump(store.path)["project"] == before


def test_no_rows_are_no_change(store: Store, changes: list[ChangeSet]) -> None:
    with store.write("Import") as db:
        db.add_rows(Project, [])
    assert changes == []


def test_an_attribute_that_is_not_there_is_refused(store: Store) -> None:
    def add() -> None:
        with store.write("Import") as db:
            db.add_rows(Project, [{"code": "A", "titel": "a"}])

    with pytest.raises(TypeError, match="Project has no titel"):
        add()


@pytest.mark.parametrize(
    "row", [{"code": "A", "title": "b"}, {"code": "B"}, {"code": "B", "title": None}]
)
@pytest.mark.parametrize("others", [1, 200])
def test_a_row_that_breaks_a_rule_of_the_database_leaves_the_file_as_it_was(
    store: Store, row: dict[str, object], others: int
) -> None:
    add_project(store, "A", "a")
    before = dump(store.path)

    def add() -> None:
        with store.write("Import") as db:
            rows = [{"code": f"C{place}", "title": "c"} for place in range(others)]
            db.add_rows(
                Project, [*rows, row, *({**one, "code": f"D{one['code']}"} for one in rows)]
            )

    with pytest.raises(IntegrityError):
        add()
    assert dump(store.path) == before


def test_a_code_that_is_none_of_the_list_is_refused(store: Store) -> None:
    def add() -> None:
        with store.write("Import") as db:
            db.add_rows(Project, [{"code": "C", "title": "c", "status": "nonsense"}])

    with pytest.raises(IntegrityError):
        add()
