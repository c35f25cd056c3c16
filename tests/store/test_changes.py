"""What a unit of work reports: each row once, as it was before and is after."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import load_only

from spark_tracker.domain.codes import EntryKind, ProjectStatus
from spark_tracker.models import Advice, MentoringSession, Project, ProjectTag
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store
from tests.store.samples import (
    DAY,
    add_project,
    add_session,
    delete_project,
    dump,
    rename,
    title_of,
)


def test_a_new_row_is_reported_whole(store: Store, changes: list[ChangeSet]) -> None:
    key = add_project(store, "NO-7", "Gel")
    [change] = changes
    assert (change.number, change.label, change.values) == (1, "Add {title}", {"title": "Gel"})
    assert change.kind is EntryKind.EDIT
    [row] = change.rows
    assert (row.table, row.key, row.action, row.before) == ("project", key, "insert", None)
    assert row.after is not None
    assert row.after["code"] == "NO-7"
    assert row.after["status"] is ProjectStatus.ENQUIRY
    assert row.after["admitted_on"] is None


def test_an_update_reports_only_the_changed_columns(store: Store, changes: list[ChangeSet]) -> None:
    key = add_project(store, title="old")
    rename(store, key, "new")
    [row] = changes[-1].rows
    assert (row.action, row.before, row.after) == ("update", {"title": "old"}, {"title": "new"})


def test_insert_then_update_in_one_unit_is_one_change(
    store: Store, changes: list[ChangeSet]
) -> None:
    with store.write("Add") as db:
        project = Project(code="A", title="a")
        db.add(project)
        db.flush()
        project.title = "b"
        db.flush()
        project.status = ProjectStatus.ACTIVE
    [row] = changes[-1].rows
    assert row.before is None
    assert row.after is not None
    assert (row.after["title"], row.after["status"]) == ("b", ProjectStatus.ACTIVE)


def test_two_updates_in_one_unit_keep_the_oldest_and_the_newest(
    store: Store, changes: list[ChangeSet]
) -> None:
    key = add_project(store, title="a")
    with store.write("Edit") as db:
        project = db.get_one(Project, key)
        project.title = "b"
        db.flush()
        project.title, project.note = "c", "n"
        db.flush()
        project.note = ""
    [row] = changes[-1].rows
    assert (row.before, row.after) == ({"title": "a"}, {"title": "c"})


def test_update_then_delete_reports_the_row_as_it_was_at_first(
    store: Store, changes: list[ChangeSet]
) -> None:
    key = add_project(store, title="a")
    with store.write("Delete") as db:
        project = db.get_one(Project, key)
        project.title = "b"
        db.flush()
        db.delete(project)
    [row] = changes[-1].rows
    assert row.action == "delete"
    assert row.before is not None
    assert row.before["title"] == "a"


def test_a_row_made_and_deleted_in_one_unit_never_was(
    store: Store, changes: list[ChangeSet]
) -> None:
    with store.write("Nothing") as db:
        project = Project(code="A", title="a")
        db.add(project)
        db.flush()
        db.delete(project)
    assert changes == []


def test_a_row_deleted_and_made_again_with_its_id_is_an_update(
    store: Store, changes: list[ChangeSet]
) -> None:
    key = add_project(store, "A", "a")
    with store.write("Replace") as db:
        db.delete(db.get_one(Project, key))
        db.flush()
        db.add(Project(id=key, code="A", title="b"))
    [row] = changes[-1].rows
    assert (row.action, row.before, row.after) == ("update", {"title": "a"}, {"title": "b"})


def test_a_row_replaced_within_one_flush_is_refused(store: Store) -> None:
    key = add_project(store, "A", "a")

    def replace() -> None:
        with store.write("Replace") as db:
            db.delete(db.get_one(Project, key))
            db.add(Project(id=key, code="A", title="b"))

    with pytest.raises(TypeError, match="flush between"):
        replace()
    assert title_of(store, key) == "a"


def test_deleting_reports_everything_that_goes_with_it(
    store: Store, changes: list[ChangeSet]
) -> None:
    key = add_project(store)
    add_session(store, key)
    delete_project(store, key)
    gone = sorted(row.table for row in changes[-1].rows)
    assert gone == ["action_item", "advice", "attendee", "mentoring_session", "project"]
    assert all(row.action == "delete" for row in changes[-1].rows)


def test_a_child_taken_out_of_its_list_is_reported_as_deleted(
    store: Store, changes: list[ChangeSet]
) -> None:
    session_id = add_session(store, add_project(store))
    with store.write("Drop the advice") as db:
        session = db.get_one(MentoringSession, session_id)
        session.advice.clear()
    [row] = changes[-1].rows
    assert (row.table, row.action) == ("advice", "delete")


def test_a_child_added_to_a_list_is_reported_with_its_parent(
    store: Store, changes: list[ChangeSet]
) -> None:
    key = add_project(store)
    with store.write("Tag") as db:
        project = db.get_one(Project, key)
        project.tags.append(ProjectTag(tag="orphan"))
    [row] = changes[-1].rows
    assert row.after is not None
    assert (row.after["project_id"], row.after["tag"]) == (key, "orphan")


def test_a_row_with_columns_not_read_is_deleted_whole(
    store: Store, changes: list[ChangeSet]
) -> None:
    key = add_project(store, title="a")
    with store.write("Delete") as db:
        query = select(Project).where(Project.id == key).options(load_only(Project.code))
        db.delete(db.scalars(query).one())
    before = changes[-1].rows[0].before
    assert before is not None
    assert before["title"] == "a"


def test_nothing_changed_is_neither_reported_nor_journalled(
    store: Store, changes: list[ChangeSet]
) -> None:
    key = add_project(store)
    changes.clear()
    with store.write("Nothing") as db:
        project = db.get_one(Project, key)
        project.title = project.title + ""
        project.note = "n"
        db.flush()
        project.note = ""
    assert changes == []
    assert store.head().number == 1


def test_an_error_rolls_back_and_reports_nothing(store: Store, changes: list[ChangeSet]) -> None:
    before = dump(store.path)

    def fail() -> None:
        with store.write("Add") as db:
            db.add(Project(code="A", title="a"))
            db.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert changes == []
    assert dump(store.path) == before
    assert store.head().number == 0


def test_a_blind_write_is_refused(store: Store) -> None:
    key = add_project(store, title="a")

    def write_blindly() -> None:
        with store.write("Rename") as db:
            project = db.get_one(Project, key)
            db.expire(project)
            project.title = "new"

    with pytest.raises(TypeError, match="read title before writing it"):
        write_blindly()


def test_a_column_left_empty_may_be_filled_in_the_same_unit(
    store: Store, changes: list[ChangeSet]
) -> None:
    with store.write("Add") as db:
        project = Project(code="A", title="a")
        db.add(project)
        db.flush()
        project.admitted_on = DAY
    after = changes[-1].rows[0].after
    assert after is not None
    assert after["admitted_on"] == DAY


def test_a_date_time_in_a_date_column_is_refused(store: Store) -> None:
    with (
        pytest.raises(TypeError, match="in a column of dates"),
        store.write("Add") as db,
    ):
        db.add(Project(code="A", title="a", admitted_on=datetime(2026, 1, 1, tzinfo=UTC)))
    assert store.head().number == 0


def test_search_text_is_folded_from_the_searched_columns(store: Store) -> None:
    key = add_project(store, "NO-9", "Øret – Größe")
    with store.write("Edit") as db:
        db.get_one(Project, key).indication = "  Łódź "
    with store.read() as db:
        assert db.get_one(Project, key).search_text == "no-9 oret – grosse lodz"


def test_search_text_is_not_journalled(store: Store, changes: list[ChangeSet]) -> None:
    rename(store, add_project(store), "Ø")
    assert all("search_text" not in (row.after or {}) for c in changes for row in c.rows)


def test_touches_names_the_tables(store: Store, changes: list[ChangeSet]) -> None:
    add_session(store, add_project(store))
    assert changes[-1].touches("advice")
    assert changes[-1].touches("report", "person")
    assert not changes[-1].touches("project")


def test_the_inverse_turns_every_row_round(store: Store, changes: list[ChangeSet]) -> None:
    add_session(store, add_project(store))
    turned = changes[-1].inverse()
    assert [row.key for row in turned] == [row.key for row in reversed(changes[-1].rows)]
    assert all(row.after is None for row in turned)


def test_objects_may_be_used_after_their_block(store: Store) -> None:
    with store.write("Add") as db:
        project = Project(code="A", title="a")
        db.add(project)
    assert project.title == "a"
    with store.read() as db:
        assert db.scalars(select(Advice)).all() == []
