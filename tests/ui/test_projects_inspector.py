"""The inspector: values edited in place, several projects at once."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.domain.quarter import Quarter
from spark_tracker.services.project_parts import read_progress, set_progress
from spark_tracker.services.projects import delete_project, edit_project, read_project
from spark_tracker.store.opening import open_store
from spark_tracker.ui.projects.facts import DETAILS, SHARED
from spark_tracker.ui.projects.inspector import ProjectInspector
from spark_tracker.ui.theme import theme
from spark_tracker.ui.widgets.labels import Label
from tests.conftest import TODAY
from tests.ui.desks import desk_on

LIVE = {"status": ProjectStatus.ACTIVE, "status_on": TODAY - timedelta(days=400)}


@pytest.fixture
def inspector_on(qtbot, tmp_path, heard):
    windows = []

    def made(store):
        theme().apply()
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(320, 900)
        desk = desk_on(store, window, tmp_path, heard)
        inspector = ProjectInspector(desk)
        QVBoxLayout(window).addWidget(inspector)
        desk.notifier.changed.connect(lambda _changes: inspector.reload())
        window.show()
        window.activateWindow()
        return inspector

    return made


def words(widget):
    QApplication.processEvents()  # a layout shows what was added in its own time
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def give(inspector, key, text, end=Qt.Key.Key_Return):
    """Type a value into a field of the pane, and end with a key."""
    field = inspector.fields[key]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F2)
    line = field.box.editor.widget
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, end)


def with_keyboard(inspector):
    return [key for key in inspector.fields.keys if inspector.fields[key].hasFocus()]


def test_title_is_edited_where_it_stands(qtbot, inspector_on, store, make_project):
    project = make_project("Gel", **LIVE)
    inspector = inspector_on(store)
    inspector.show_selection([project])
    give(inspector, "title", "Gel for burns")
    assert read_project(store, project).title == "Gel for burns"
    assert inspector.fields["title"].text() == "Gel for burns"
    qtbot.waitUntil(lambda: with_keyboard(inspector) == ["title"])


def test_tab_goes_on_to_the_next_field_of_the_pane(qtbot, inspector_on, store, make_project):
    project = make_project("Gel", **LIVE)
    inspector = inspector_on(store)
    inspector.show_selection([project])
    give(inspector, "indication", "wounds", Qt.Key.Key_Tab)
    assert inspector.fields["indication"].text() == "wounds"
    after = inspector.fields.keys[inspector.fields.keys.index("indication") + 1]
    qtbot.waitUntil(lambda: with_keyboard(inspector) == [after])


@pytest.mark.qt_log_ignore("does not support")
def test_every_detail_can_be_edited(inspector_on, store, make_project):
    inspector = inspector_on(store)
    inspector.show_selection([make_project("Gel", **LIVE)])
    for key in (*DETAILS, "title", "leader", "coordinator", "progress"):
        assert inspector.fields[key].begin(), key
        inspector.fields[key].drop()


def test_refused_value_says_why_and_stays(inspector_on, store, make_project):
    project = make_project("Gel", admitted_on=date(2026, 8, 1), **LIVE)
    inspector = inspector_on(store)
    inspector.show_selection([project])
    give(inspector, "planned_end", "1.7.2026")
    field = inspector.fields["planned_end"]
    assert field.is_open
    assert field.box.editor.widget.text() == "1.7.2026"
    assert "before" in field.box.sentence.text()
    assert read_project(store, project).planned_end is None


def test_change_elsewhere_waits_until_one_has_typed(inspector_on, store, make_project):
    project = make_project("Gel", **LIVE)
    inspector = inspector_on(store)
    inspector.show_selection([project])
    field = inspector.fields["indication"]
    field.begin()
    QTest.keyClicks(field.box.editor.widget, "wou")
    values = read_project(store, project)
    edit_project(store, project, type(values)(**{**_fields(values), "title": "Burns"}), today=TODAY)
    assert inspector.fields["indication"] is field
    assert field.box.editor.widget.text() == "wou"
    QTest.keyClick(field.box.editor.widget, Qt.Key.Key_Escape)
    assert inspector.fields["title"].text() == "Burns"
    assert read_project(store, project).indication == ""


def _fields(values):
    return {name: getattr(values, name) for name in values.__dataclass_fields__}


def test_refused_value_is_told_when_another_project_is_chosen(
    inspector_on, store, make_project, heard
):
    first, second = make_project("Gel", **LIVE), make_project("Patch", **LIVE)
    inspector = inspector_on(store)
    inspector.show_selection([first])
    give(inspector, "title", " ")
    inspector.show_selection([second])
    assert inspector.fields["title"].text() == "Patch"
    assert [sentence for sentence, _undo in heard.said] == ["Write something here: it is empty."]


def test_progress_of_this_quarter_is_written_beside_the_older_line(
    inspector_on, store, make_project
):
    project = make_project("Gel", **LIVE)
    set_progress(store, project, Quarter(2026, 3), "Founded.", today=TODAY)
    inspector = inspector_on(store)
    inspector.show_selection([project])
    assert {"Progress, 2026 Q3", "Founded.", "Write the line for 2026 Q4"} <= set(words(inspector))
    give(inspector, "progress", "Data arrived.")
    assert read_progress(store, project, Quarter(2026, 4)) == "Data arrived."
    assert {"Progress, 2026 Q4", "Data arrived."} <= set(words(inspector))


def test_several_show_what_they_share_and_where_they_differ(inspector_on, store, make_project):
    ids = [
        make_project("Gel", area="oncology", product_type="device", **LIVE),
        make_project("Patch", area="oncology", product_type="diagnostic", **LIVE),
    ]
    inspector = inspector_on(store)
    inspector.show_selection(ids)
    assert "2 selected" in words(inspector)
    assert inspector.fields.keys == SHARED
    assert inspector.fields["area"].text() == "Oncology"
    assert inspector.fields["product_type"].label.text() == "mixed"
    assert inspector.fields["product_type"].accessibleName() == "Product type: mixed"
    assert inspector.fields["tags"].label.text() == "not set"


def test_several_are_changed_with_one_undo(inspector_on, store, make_project, heard):
    ids = [make_project(f"Gel {n}", **LIVE) for n in range(6)]
    inspector = inspector_on(store)
    inspector.show_selection(ids)
    give(inspector, "planned_end", "2.2.2027")
    assert {read_project(store, key).planned_end for key in ids} == {date(2027, 2, 2)}
    assert inspector.fields["planned_end"].text() == "2 Feb 2027"
    assert heard.said == [("Planned end of 6 records changed.", True)]
    store.undo()
    assert {read_project(store, key).planned_end for key in ids} == {None}
    assert inspector.fields["planned_end"].text() == ""


def test_many_selected_are_read_once_the_selection_rests(qtbot, inspector_on, store, make_project):
    ids = [make_project(f"Gel {n}", **LIVE) for n in range(45)]
    inspector = inspector_on(store)
    inspector.show_selection(ids)
    assert inspector.fields.keys == ()
    qtbot.waitUntil(lambda: inspector.fields.keys == SHARED)
    inspector.show_selection(ids[:1])
    assert "title" in inspector.fields


def test_project_that_is_gone_leaves_a_sentence(inspector_on, store, make_project):
    project = make_project("Gel", **LIVE)
    inspector = inspector_on(store)
    inspector.show_selection([project])
    delete_project(store, project)
    assert inspector.fields.keys == ()
    assert any("not there any more" in text for text in words(inspector))


def test_nothing_is_edited_in_a_file_that_is_only_read(inspector_on, store, make_project, tmp_path):
    project = make_project("Gel", **LIVE)
    store.close()
    reader = open_store(
        store.path, who="Test", device="test", backups=tmp_path / "b", writable=False
    )
    inspector = inspector_on(reader)
    inspector.show_selection([project])
    assert not any(inspector.fields[key].begin() for key in inspector.fields.keys)
    assert "reading only" in inspector.fields["area"].toolTip()
    reader.close()


def test_who_walks_on_is_told_names_and_the_rest_when_resting(
    qtbot, inspector_on, store, make_project
):
    ids = [make_project(f"Gel {n}", **LIVE) for n in range(4)]
    inspector = inspector_on(store)
    for key in ids:
        inspector.show_selection([key])
    assert inspector.project_id == ids[-1]
    assert "Gel 3" in words(inspector)
    assert inspector.fields.keys == ()  # nothing of the project before can be edited
    qtbot.waitUntil(lambda: "title" in inspector.fields)
    assert inspector.fields["title"].text() == "Gel 3"
