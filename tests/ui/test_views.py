"""Saved views: opened, changed, saved, renamed, ordered, deleted and brought back."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.saved_views import FILE_NAME, SavedView, Shown, load_views, save_views
from spark_tracker.ui.projects.page import ProjectsPage
from spark_tracker.ui.theme import theme
from spark_tracker.ui.views.keeper import ViewKeeper
from spark_tracker.ui.views.name_dialog import NameDialog
from spark_tracker.ui.views.ready_made import ready_made, shown_name
from tests.conftest import TODAY
from tests.ui.desks import desk_on

Undo = Callable[[], object] | None
LIVE = {"status": ProjectStatus.ACTIVE, "status_on": TODAY - timedelta(days=400)}
OLD = {"status": ProjectStatus.ALUMNI, "status_on": TODAY}


class Window:
    """A page with its keeper; `offered` holds the sentences and what takes the acts back."""

    def __init__(self, store, folder, qtbot):
        theme().apply()
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.desk = desk_on(store, self.widget, folder)
        self.page = ProjectsPage(self.desk, self.widget)
        self.page.resize(1280, 700)
        self.offered: list[tuple[str, Undo]] = []
        self.keeper = ViewKeeper(
            self.desk,
            self.page,
            folder,
            lambda words, undo: self.offered.append((words, undo)),
            self.widget,
        )
        self.widget.show()

    def titles(self):
        rows = [self.page.model.row_at(n) for n in range(self.page.model.rowCount())]
        return [row.title for row in rows if row is not None]


@pytest.fixture
def window(store, tmp_path, qtbot, make_project):
    make_project("Gel", **LIVE)
    make_project("Vaccine", **LIVE)
    make_project("Old idea", **OLD)
    return Window(store, tmp_path, qtbot)


def kept(folder):
    """The views as they are on disk."""
    views, _aside = load_views(folder)
    assert views is not None
    return views


def saved(*views):
    return [SavedView(name=name, shown=shown, key=name) for name, shown in views]


def test_programme_begins_with_ready_made_views(window):
    assert [view.key for view in window.keeper.views] == [view.key for view in ready_made()]
    assert window.keeper.active is None


@pytest.mark.parametrize("view", ready_made(), ids=lambda view: view.key)
def test_every_ready_made_view_opens_whole(window, view):
    window.keeper.open(view.key)
    assert window.offered == []
    assert window.page.shown().sort == view.shown.sort
    assert not window.keeper.changed


def test_opened_view_filters_sorts_and_is_marked_once_changed(window):
    keeper = window.keeper
    window.page.bar.set_text("status:alumni")
    keeper.save_as("Alumni")
    keeper.leave()
    keeper.open(keeper.views[-1].key)
    assert window.titles() == ["Old idea"]
    assert not keeper.changed
    window.page.bar.set_text("")
    assert keeper.changed
    keeper.revert()
    assert window.titles() == ["Old idea"]
    assert not keeper.changed


def test_plain_list_comes_back_as_it_was_left(window):
    window.page.bar.set_text("title:gel")
    window.keeper.open("ready_graduates")
    assert window.titles() == []
    window.keeper.leave()
    assert window.titles() == ["Gel"]


def test_saved_change_can_be_taken_back(window, tmp_path):
    keeper = window.keeper
    keeper.open("ready_due")
    window.page.bar.set_text("title:gel")
    keeper.save()
    assert not keeper.changed
    assert kept(tmp_path)[0].shown.filter == "title:gel"
    words, undo = window.offered[-1]
    assert words == "View “Due this week” saved"
    undo()
    assert keeper.changed
    assert kept(tmp_path)[0].shown.filter == ready_made()[0].shown.filter


def test_renamed_ready_made_view_keeps_its_name_in_every_language(window):
    window.keeper.rename("ready_due", "Mandag morgen")
    assert shown_name(window.keeper.find("ready_due")) == "Mandag morgen"


def test_deleted_view_is_offered_back(window):
    window.keeper.open("ready_late")
    window.keeper.remove("ready_late")
    assert window.keeper.find("ready_late") is None
    assert window.keeper.active is None
    words, undo = window.offered[-1]
    assert words == "View “Milestone overdue” deleted"
    undo()
    assert window.keeper.find("ready_late") is not None


def test_deleted_ready_made_views_can_be_brought_back(window):
    window.keeper.remove("ready_late")
    window.keeper.bring_back()
    assert {view.key for view in window.keeper.views} == {view.key for view in ready_made()}


def test_views_are_moved_within_the_list(window):
    keys = [view.key for view in window.keeper.views]
    window.keeper.move(keys[2], -1)
    assert [view.key for view in window.keeper.views][:3] == [keys[0], keys[2], keys[1]]
    window.keeper.move(keys[0], -5)
    assert window.keeper.views[0].key == keys[0]


def test_view_of_a_field_that_is_gone_opens_without_it(window, tmp_path, store, qtbot):
    shown = Shown(filter="colour:red title:gel", sort=("weight", "title"))
    save_views(tmp_path, saved(("Old view", shown)))
    again = Window(store, tmp_path, qtbot)
    again.keeper.open("Old view")
    assert again.titles() == ["Gel"]
    assert again.page.shown().sort == ("title",)
    words, _ = again.offered[-1]
    assert "weight colour:red" in words


def test_damaged_file_is_named_and_ready_made_views_serve(window, tmp_path, store, qtbot):
    (tmp_path / FILE_NAME).write_text("{", "utf-8")
    again = Window(store, tmp_path, qtbot)
    assert len(again.keeper.views) == len(ready_made())
    assert "views.damaged.json" in again.offered[0][0]


def test_view_that_was_open_is_open_again_with_its_change(window, store, tmp_path, qtbot):
    window.keeper.open("ready_due")
    window.page.bar.set_text("title:vaccine")
    window.desk.memory.save()
    again = Window(store, tmp_path, qtbot)
    assert again.keeper.active is not None
    assert again.keeper.active.key == "ready_due"
    assert again.keeper.changed
    assert again.titles() == ["Vaccine"]


def test_views_are_counted_when_nobody_is_in_a_hurry(window, qtbot):
    with qtbot.waitSignal(window.keeper.counted) as counted:
        pass
    assert counted.args[0]["ready_mentor"] == 2
    assert json.dumps(counted.args[0])


def test_taken_name_is_refused_and_stays_in_the_field(qtbot):
    theme().apply()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = NameDialog("Save as a view", "Save view", "", ["Østfold"], window)
    heard: list[object] = []
    dialog.named.connect(heard.append)
    dialog.open()
    qtbot.keyClicks(dialog.field, "ostfold")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert heard == []
    assert dialog.field.text() == "ostfold"
    qtbot.keyClicks(dialog.field, " nord")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert heard == ["ostfold nord"]


@pytest.fixture
def unwritable(window, tmp_path):
    """Views that cannot be written any more: a folder stands in the place of their file."""
    window.keeper.open("ready_late")
    window.page.bar.set_text("status:active")
    assert window.keeper.changed
    (tmp_path / FILE_NAME).unlink(missing_ok=True)
    (tmp_path / FILE_NAME / "inside").mkdir(parents=True)
    window.offered.clear()
    return window


def test_view_that_cannot_be_saved_is_not_said_to_be_saved(unwritable):
    keeper = unwritable.keeper
    keeper.save()
    assert [words.partition(":")[0] for words, _undo in unwritable.offered] == [
        "The view could not be saved"
    ]
    assert keeper.changed
    assert keeper.find("ready_late") == keeper.active
    keeper.revert()
    assert not keeper.changed


def test_view_that_cannot_be_deleted_stays_and_stays_shown(unwritable):
    keeper, before = unwritable.keeper, unwritable.keeper.views
    keeper.remove("ready_late")
    assert [undo for _words, undo in unwritable.offered] == [None]
    assert keeper.views == before
    assert keeper.active == keeper.find("ready_late")


@pytest.mark.parametrize("act", ["rename", "move", "save_as"])
def test_whatever_cannot_be_written_of_views_leaves_them_as_they_are(unwritable, act):
    keeper, before = unwritable.keeper, unwritable.keeper.views
    arguments = {"rename": ("ready_late", "Too late"), "move": ("ready_late", 1)}
    getattr(keeper, act)(*arguments.get(act, ("Another",)))
    assert keeper.views == before
    assert keeper.active == keeper.find("ready_late")
    assert len(unwritable.offered) == 1
