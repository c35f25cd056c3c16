"""Undo and redo, derived from the journal alone."""

import itertools
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, text

from spark_tracker.domain.codes import EntryKind, ProjectStatus, ReportState
from spark_tracker.errors import InputError
from spark_tracker.models import Partner, Person, Project, Report
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.connection import connect
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


def names(store: Store) -> tuple[object, object]:
    return store.undo_name(), store.redo_name()


def test_nothing_to_undo_in_a_new_file(store: Store, changes: list[ChangeSet]) -> None:
    assert names(store) == (None, None)
    assert store.undo() is None
    assert store.redo() is None
    assert changes == []
    assert store.head().number == 0


def test_undo_takes_back_and_redo_brings_back(store: Store, changes: list[ChangeSet]) -> None:
    key = add_project(store, title="a")
    rename(store, key, "b")
    undone = store.undo()
    assert undone is changes[-1]
    assert (undone.kind, undone.label, undone.values) == (
        EntryKind.UNDO,
        "Rename to {title}",
        {"title": "b"},
    )
    assert title_of(store, key) == "a"
    redone = store.redo()
    assert redone is changes[-1]
    assert redone.kind is EntryKind.REDO
    assert title_of(store, key) == "b"


def test_names_follow_every_step(store: Store) -> None:
    key = add_project(store, title="a")
    rename(store, key, "b")
    added, renamed = ("Add {title}", {"title": "a"}), ("Rename to {title}", {"title": "b"})
    assert names(store) == (renamed, None)
    store.undo()
    assert names(store) == (added, renamed)
    store.undo()
    assert names(store) == (None, added)
    store.redo()
    assert names(store) == (added, renamed)
    store.redo()
    assert names(store) == (renamed, None)


def test_values_of_a_label_keep_their_type(store: Store) -> None:
    with store.write("Reach {stage} on {day}", stage=ProjectStatus.ACTIVE, day=DAY, n=3) as db:
        db.add(Project(code="A", title="a"))
    name = store.undo_name()
    assert name == ("Reach {stage} on {day}", {"stage": "active", "day": DAY, "n": 3})


def test_any_number_of_steps_back_and_forth(store: Store) -> None:
    key = add_project(store, title="0")
    states = [dump(store.path)]
    for number in range(1, 8):
        rename(store, key, str(number))
        states.append(dump(store.path))
    for expected in reversed(states[:-1]):
        store.undo()
        assert dump(store.path) == expected
    for expected in states[1:]:
        store.redo()
        assert dump(store.path) == expected
    assert store.redo() is None


def test_a_new_edit_after_undo_leaves_nothing_to_redo(store: Store) -> None:
    key = add_project(store, title="a")
    rename(store, key, "b")
    store.undo()
    rename(store, key, "c")
    assert store.redo_name() is None
    assert store.redo() is None
    store.undo()
    assert title_of(store, key) == "a"
    store.undo()
    assert store.undo_name() is None


def test_undo_goes_on_after_a_restart(path: Path) -> None:
    first = Store(path, who="Ada", device="laptop")
    key = add_project(first, title="a")
    rename(first, key, "b")
    rename(first, key, "c")
    first.undo()
    first.close()
    second = Store(path, who="Grace", device="desk")
    assert second.redo_name() == ("Rename to {title}", {"title": "c"})
    second.undo()
    assert title_of(second, key) == "a"
    second.redo()
    second.redo()
    assert title_of(second, key) == "c"
    second.close()


def test_an_import_is_one_step(store: Store) -> None:
    before = dump(store.path)
    with store.write("Import {file}", kind=EntryKind.IMPORT, file="list.xlsx") as db:
        db.add_all([Project(code=f"P-{n}", title=str(n)) for n in range(700)])
    store.undo()
    assert dump(store.path) == before
    store.redo()
    with store.read() as db:
        assert len(db.scalars(select(Project.id)).all()) == 700


def test_a_deleted_record_comes_back_with_everything_it_owned(store: Store) -> None:
    key = add_project(store)
    add_session(store, key)
    add_session(store, key)
    full = dump(store.path)
    delete_project(store, key)
    gone = dump(store.path)
    store.undo()
    assert dump(store.path) == full
    store.redo()
    assert dump(store.path) == gone
    store.undo()
    assert dump(store.path) == full


def test_a_code_that_moved_to_another_record_moves_back(store: Store) -> None:
    first = add_project(store, "A", "first")
    full = dump(store.path)
    with store.write("Replace") as db:
        db.delete(db.get_one(Project, first))
        db.flush()
        db.add(Project(code="A", title="second"))
    replaced = dump(store.path)
    store.undo()
    assert dump(store.path) == full
    store.redo()
    assert dump(store.path) == replaced


def test_undo_restores_the_search_text(store: Store) -> None:
    key = add_project(store, "A", "Øl")
    rename(store, key, "Größe")
    store.undo()
    with store.read() as db:
        assert db.get_one(Project, key).search_text == "a ol"
    delete_project(store, key)
    store.undo()
    with store.read() as db:
        assert db.get_one(Project, key).search_text == "a ol"


def test_bytes_and_moments_come_back_exactly(store: Store) -> None:
    with store.write("Seal") as db:
        partner = Partner(key="berlin", name="Berlin", profile="berlin")
        db.add(partner)
        db.flush()
        db.add(
            Report(
                partner_id=partner.id,
                year=2026,
                quarter=3,
                revision=1,
                state=ReportState.SEALED,
                sealed_at=datetime(2026, 10, 25, 2, 30, 0, 1, tzinfo=UTC),
                file=bytes(range(256)),
            )
        )
    full = dump(store.path)
    store.undo()
    store.redo()
    assert dump(store.path) == full


def change_outside(store: Store, statement: str) -> None:
    """Alter a row with another program, past the journal."""
    connection = connect(store.path)
    connection.execute(statement)
    connection.close()


def test_undo_of_a_row_changed_otherwise_is_refused_by_name(store: Store) -> None:
    key = add_project(store, "A", "Gel")
    with store.write("Note") as db:
        db.get_one(Project, key).note = "first"
    change_outside(store, "UPDATE project SET note = 'other'")
    before, entries = dump(store.path), store.head()
    with pytest.raises(InputError, match="note of “Gel” was changed") as refused:
        store.undo()
    assert refused.value.field == "project.note"
    assert str(refused.value.values["expected"]) == "first"
    assert str(refused.value.values["found"]) == "other"
    assert dump(store.path) == before
    assert store.head() == entries


def test_undo_leaves_other_columns_of_the_row_alone(store: Store) -> None:
    key = add_project(store, "A", "Gel")
    rename(store, key, "New")
    change_outside(store, "UPDATE project SET note = 'other'")
    store.undo()
    with store.read() as db:
        project = db.get_one(Project, key)
        assert (project.title, project.note) == ("Gel", "other")


def test_undo_of_a_row_that_is_gone_is_refused_by_name(store: Store) -> None:
    key = add_project(store, "A", "Gel")
    rename(store, key, "New")
    change_outside(store, "DELETE FROM project")
    with pytest.raises(InputError, match=r"“New” .* no longer exists"):
        store.undo()


def test_undo_of_a_deletion_is_refused_where_the_record_is_back(store: Store) -> None:
    key = add_project(store, "A", "Gel")
    delete_project(store, key)
    store.take_back(2)
    with pytest.raises(InputError, match="is there again"):
        store.take_back(2)


def test_undo_is_refused_while_other_records_depend_on_it(store: Store) -> None:
    key = add_project(store, "A", "Gel")
    change_outside(
        store,
        'INSERT INTO status_change (id, project_id, status, "on", reason)'
        f" VALUES ('s', '{key}', 'active', '2026-01-01', '')",
    )
    before = dump(store.path)
    with pytest.raises(InputError, match="other records depend"):
        store.undo()
    assert dump(store.path) == before


def test_undo_is_refused_while_another_record_uses_the_code(store: Store) -> None:
    key = add_project(store, "A", "Gel")
    delete_project(store, key)
    add_project(store, "A", "Other")
    before = dump(store.path)
    with pytest.raises(InputError, match="use the same code"):
        store.take_back(2)
    assert dump(store.path) == before


def test_what_an_unknown_version_wrote_is_refused(store: Store) -> None:
    key = add_project(store, "A", "Gel")
    rename(store, key, "New")
    connection = connect(store.path)
    connection.execute("DROP TRIGGER journal_row_no_update")
    connection.execute(
        "UPDATE journal_row SET before = replace(before, 'title', 'heading'),"
        " after = replace(after, 'title', 'heading') WHERE action = 'update'"
    )
    connection.close()
    with pytest.raises(InputError, match=r"another version of SPARK Tracker.*heading of project"):
        store.undo()


def test_an_older_deletion_is_taken_back_as_an_edit_of_its_own(store: Store) -> None:
    lost, kept = add_project(store, "A", "lost"), add_project(store, "B", "kept")
    delete_project(store, lost)
    rename(store, kept, "renamed")
    back = store.take_back(3)
    assert back is not None
    assert (back.kind, back.label) == (EntryKind.EDIT, "Delete a project")
    assert title_of(store, lost) == "lost"
    assert title_of(store, kept) == "renamed"
    store.undo()
    assert store.undo_name() == ("Rename to {title}", {"title": "renamed"})
    store.redo()
    assert title_of(store, lost) == "lost"


def test_taking_back_an_entry_that_never_was_does_nothing(store: Store) -> None:
    assert store.take_back(99) is None


def erase(store: Store) -> None:
    """Empty the values of every journal row, as erasing a person's data does."""
    connection = connect(store.path)
    connection.execute("UPDATE journal_row SET before = NULL, after = NULL, salt = NULL")
    connection.execute("UPDATE journal_entry SET label_values = NULL, salt = NULL")
    connection.close()


def test_what_was_erased_cannot_be_undone(store: Store) -> None:
    rename(store, add_project(store), "b")
    erase(store)
    assert store.undo_name() == ("Rename to {title}", {"title": "…"})
    with pytest.raises(InputError, match="personal data was erased"):
        store.undo()


def test_undo_stops_at_an_erasure(store: Store) -> None:
    add_project(store)
    with store.write("Erase a person", kind=EntryKind.ERASE) as db:
        db.add(Person(name="Erased"))
    assert store.undo_name() is None
    assert store.take_back(2) is None


def test_every_order_of_undo_redo_and_edit_ends_where_a_plain_list_does(store: Store) -> None:
    key = add_project(store, title="0")
    past, future, counter = ["0"], [], itertools.count(1)  # type: ignore[var-annotated]
    for step in "eeuureuuerrueeuuurruuuureruu":
        if step == "e":
            past.append(str(next(counter)))
            future.clear()
            rename(store, key, past[-1])
        elif step == "u" and len(past) > 1:
            future.append(past.pop())
            store.undo()
        elif step == "r" and future:
            past.append(future.pop())
            store.redo()
        assert title_of(store, key) == past[-1]
        assert (store.redo_name() is None) == (not future)


def test_migrated_columns_get_their_default_when_an_old_deletion_is_undone(store: Store) -> None:
    key = add_project(store, "A", "Gel")
    delete_project(store, key)
    connection = connect(store.path)
    connection.execute("DROP TRIGGER journal_row_no_update")
    connection.execute(
        "UPDATE journal_row SET before = json_remove(before, '$.status') WHERE action = 'delete'"
    )
    connection.close()
    store.undo()
    with store.read() as db:
        assert db.scalars(text("SELECT status FROM project")).all() == ["enquiry"]
