"""Two tabs of a project: documents that are dropped and checked, readiness as charts."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.services.document_files import FileState
from spark_tracker.services.documents import (
    DocumentValues,
    add_file,
    delete_document,
    document_path,
    documents_folder,
    documents_of,
)
from spark_tracker.services.readiness import AXES, ReadinessValues, add_readiness, readiness_of
from spark_tracker.store.store import Store
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_page.documents_tab import DocumentsTab
from spark_tracker.ui.project_page.page import ProjectPage
from spark_tracker.ui.project_page.readiness_tab import ReadinessTab
from tests.conftest import TODAY
from tests.ui.desks import Heard, desk_on


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def desk(holder: QWidget, store: Store, tmp_path: Path, heard: Heard) -> Desk:
    return desk_on(store, holder, tmp_path, heard)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project("Gel for wounds")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, project: str) -> ProjectPage:
    page = ProjectPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 700)
    page.show()
    page.show_project(project)
    return page


def documents(page: ProjectPage) -> DocumentsTab:
    page.show_tab("documents")
    tab = page._built["documents"]
    assert isinstance(tab, DocumentsTab)
    return tab


def readiness(page: ProjectPage) -> ReadinessTab:
    page.show_tab("readiness")
    tab = page._built["readiness"]
    assert isinstance(tab, ReadinessTab)
    return tab


def paper(tmp_path: Path, name: str = "plan.txt", words: str = "the plan") -> Path:
    path = tmp_path / name
    path.write_text(words)
    return path


def drop(tab: DocumentsTab, urls: list[QUrl]) -> QDropEvent:
    data = QMimeData()
    data.setUrls(urls)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPoint(20, 20), action, data, buttons, keys)
    tab.dragEnterEvent(entered)
    event = QDropEvent(QPointF(20, 20), action, data, buttons, keys)
    if entered.isAccepted():
        assert tab.drop_zone.isVisible()
        tab.dropEvent(event)
    else:
        event.ignore()
    return event


def add(desk: Desk, project: str, path: Path) -> str:
    return add_file(desk.store, DocumentValues(project_id=project), path, today=TODAY)


def state_shown(tab: DocumentsTab, row: int = 0) -> str:
    shown = tab.documents.model.row_at(row)
    assert shown is not None
    return tab.state_of(shown)


# --- documents


def test_dropped_files_are_copied_and_can_be_taken_back(
    page: ProjectPage, desk: Desk, project: str, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    tab = documents(page)
    files = [paper(tmp_path), paper(tmp_path, "Søknad.pdf", "%PDF")]
    event = drop(tab, [QUrl.fromLocalFile(str(path)) for path in files])
    assert event.isAccepted()
    assert not tab.drop_zone.isVisible()
    qtbot.waitUntil(lambda: len(documents_of(desk.store, project)) == 2)
    qtbot.waitUntil(lambda: len(heard.said) == 2)
    assert heard.said[0] == ("plan.txt added", True)
    desk.store.undo()
    assert [row.title for row in documents_of(desk.store, project)] == ["plan.txt"]


def test_dropped_address_is_kept_as_a_link(page: ProjectPage, desk: Desk, project: str) -> None:
    drop(documents(page), [QUrl("https://example.org/protocol")])
    [row] = documents_of(desk.store, project)
    assert row.link == "https://example.org/protocol"


def test_what_is_no_file_is_not_taken(page: ProjectPage, desk: Desk, project: str) -> None:
    tab = documents(page)
    event = drop(tab, [])
    assert not event.isAccepted()
    assert not tab.drop_zone.isVisible()
    tab.drop_zone.invite(1)
    tab.dragLeaveEvent(QDragLeaveEvent())
    assert not tab.drop_zone.isVisible()


def test_folder_that_is_dropped_is_refused_in_place(
    page: ProjectPage, desk: Desk, project: str, tmp_path: Path, qtbot: QtBot
) -> None:
    tab = documents(page)
    drop(tab, [QUrl.fromLocalFile(str(tmp_path))])
    qtbot.waitUntil(tab.notice.isVisible)
    assert "is a folder" in tab.notice.banner.text.text()
    assert documents_of(desk.store, project) == ()
    tab.notice.close_button.click()
    assert not tab.notice.isVisible()


def test_file_is_added_from_the_dialog_and_opened(
    page: ProjectPage, desk: Desk, project: str, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    tab = documents(page)
    heard.answers.append(paper(tmp_path))
    tab.documents.new_buttons[1].click()
    qtbot.waitUntil(lambda: len(documents_of(desk.store, project)) == 1)
    [row] = documents_of(desk.store, project)
    tab.acts.show(row)
    assert Path(heard.shown[-1]).name == "plan.txt"
    tab.acts.reveal(row)
    assert Path(heard.shown[-1]) == document_path(desk.store, row.id).parent


def test_file_that_is_only_read_still_opens_reveals_checks_and_copies(
    page: ProjectPage,
    desk: Desk,
    project: str,
    heard: Heard,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    key = add(desk, project, paper(tmp_path))
    desk.store.writable = False
    tab = documents(page)
    tab.documents.table.select_id(key)
    buttons = {act.text: button for button, act in tab.documents.buttons}
    can = {text for text, button in buttons.items() if button.isEnabled()}
    assert can == {"Open", "Show in folder", "Check"}
    assert "reading only" in buttons["Rename…"].toolTip()
    buttons["Open"].click()
    buttons["Show in folder"].click()
    assert Path(heard.shown[0]).name == "plan.txt"
    assert Path(heard.shown[1]).is_dir()
    buttons["Check"].click()
    qtbot.waitUntil(lambda: tab.acts.states.get(key) is FileState.UNCHANGED)
    qtbot.keyClick(tab.documents.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "plan.txt" in QApplication.clipboard().text()


def test_checksum_is_verified_on_demand_and_shown(
    page: ProjectPage, desk: Desk, project: str, tmp_path: Path, qtbot: QtBot
) -> None:
    key = add(desk, project, paper(tmp_path))
    tab = documents(page)
    assert state_shown(tab) == ""
    tab.acts.check_all()
    qtbot.waitUntil(lambda: bool(tab.acts.states))
    assert state_shown(tab) == "✓ unchanged since 23 Nov 2026"
    document_path(desk.store, key).write_text("no plan!")
    tab.acts.check(documents_of(desk.store, project)[0])
    qtbot.waitUntil(lambda: tab.acts.states[key] is FileState.CHANGED)
    assert "not the file added" in state_shown(tab)


def test_document_deleted_elsewhere_is_said_in_place(
    page: ProjectPage, desk: Desk, project: str, heard: Heard, tmp_path: Path
) -> None:
    key = add(desk, project, paper(tmp_path))
    tab = documents(page)
    [row] = documents_of(desk.store, project)
    delete_document(desk.store, key)
    for act in (tab.acts.show, tab.acts.reveal, tab.acts.check):
        tab.notice.close_it()
        act(row)
        assert "not there any more" in tab.notice.banner.text.text()
    assert heard.shown == []


def test_missing_file_is_seen_said_and_brought_back(
    page: ProjectPage, desk: Desk, project: str, heard: Heard, tmp_path: Path
) -> None:
    source = paper(tmp_path)
    key = add(desk, project, source)
    copy = document_path(desk.store, key)
    copy.unlink()
    tab = documents(page)
    assert state_shown(tab) == "✗ missing"
    [row] = documents_of(desk.store, project)
    tab.acts.show(row)
    assert heard.shown == []
    assert "Bring the folder back" in tab.notice.banner.text.text()
    tab.documents.table.select_id(key)
    heard.answers.append(source)
    tab._on_bring_back(row)
    assert copy.read_text() == "the plan"
    assert state_shown(tab).startswith("✓ unchanged")


def test_changed_file_can_be_looked_at_in_full_knowledge(
    page: ProjectPage, desk: Desk, project: str, heard: Heard, tmp_path: Path
) -> None:
    key = add(desk, project, paper(tmp_path))
    copy = document_path(desk.store, key)
    copy.write_text("something else")
    tab = documents(page)
    tab.acts.show(documents_of(desk.store, project)[0])
    assert heard.shown == []
    assert "was changed since it was added" in tab.notice.banner.text.text()
    tab.notice.banner.button.click()
    assert heard.shown == [str(copy)]


def test_other_file_does_not_take_the_place(
    page: ProjectPage, desk: Desk, project: str, heard: Heard, tmp_path: Path
) -> None:
    key = add(desk, project, paper(tmp_path))
    document_path(desk.store, key).unlink()
    tab = documents(page)
    heard.answers.append(paper(tmp_path, "other.txt", "another text"))
    tab._on_bring_back(documents_of(desk.store, project)[0])
    assert "is not the file that was added" in tab.notice.banner.text.text()
    assert state_shown(tab) == "✗ missing"


def test_document_goes_to_the_project_it_was_dropped_on(
    page: ProjectPage,
    desk: Desk,
    project: str,
    make_project: Callable[..., str],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    other = make_project("Another")
    documents(page).acts.add_files([paper(tmp_path)])
    page.show_project(other)
    qtbot.waitUntil(lambda: len(documents_of(desk.store, project)) == 1)
    assert documents_of(desk.store, other) == ()
    assert documents_folder(desk.store).is_dir()


# --- readiness


def judge(desk: Desk, project: str, on: date, trl: int | None, *levels: int | None) -> str:
    given: dict[str, Any] = dict(zip(AXES, levels, strict=False))
    values = ReadinessValues(project_id=project, on=on, trl=trl, judged_by="Panel", **given)
    return add_readiness(desk.store, values, today=TODAY)


@pytest.fixture
def judged(desk: Desk, project: str) -> str:
    judge(desk, project, date(2025, 2, 1), 3, 3, 2, 1, 2, 4, 1)
    judge(desk, project, date(2025, 5, 5), 4, 4, 3, 2, 3, 5, 2)
    judge(desk, project, date(2026, 11, 12), 5, 5, 4, 3, None, 6, 3)
    return project


def test_radar_compares_the_first_judgement_with_the_newest(page: ProjectPage, judged: str) -> None:
    radar = readiness(page).charts.radar
    said = radar.accessibleDescription()
    assert said.startswith("1 Feb 2025: Technology 3, Customer 2, Business model 1, IP 2")
    assert "12 Nov 2026: Technology 5, Customer 4, Business model 3, IP –, Team 6" in said
    assert "May" not in said


def test_other_days_are_chosen_in_either_order(page: ProjectPage, desk: Desk, judged: str) -> None:
    charts = readiness(page).charts
    newest, middle, first = (row.id for row in readiness_of(desk.store, judged))
    charts.earlier.choose(newest)
    charts.newer.choose(middle)
    charts.newer.chosen.emit(middle)
    assert (charts.earlier.code, charts.newer.code) == (middle, newest)
    assert charts.radar.accessibleDescription().startswith("5 May 2025")
    charts.earlier.choose("")
    charts.earlier.chosen.emit("")
    assert charts.radar.accessibleDescription().startswith("12 Nov 2026")
    readiness(page).reload()
    assert charts.earlier.code == ""  # what was compared stays
    assert first


def test_every_level_is_reached_by_arrow_keys(page: ProjectPage, judged: str, qtbot: QtBot) -> None:
    charts = readiness(page).charts
    charts.radar.setFocus()
    heard: list[str] = []
    charts.radar.said.connect(heard.append)
    for _axis in AXES:
        qtbot.keyClick(charts.radar, Qt.Key.Key_Right)
    assert heard[0] == "Technology: 5 of 9 on 12 Nov 2026"
    assert heard[3] == "IP: not judged on 12 Nov 2026"
    assert charts.value.text() == heard[-1]
    qtbot.keyClick(charts.radar, Qt.Key.Key_Down)
    assert charts.value.text() == "Funding: 1 of 9 on 1 Feb 2025"
    assert charts.radar.accessibleDescription().startswith("Funding: 1 of 9 on 1 Feb 2025")
    charts.trl.setFocus()
    qtbot.keyClick(charts.trl, Qt.Key.Key_Left)
    assert charts.value.text() == "TRL 5 on 12 Nov 2026, judged by Panel"
    qtbot.keyClick(charts.trl, Qt.Key.Key_Left)
    assert charts.value.text() == "TRL 4 on 5 May 2025, judged by Panel"


@pytest.mark.qt_log_ignore("does not support")
def test_level_under_the_mouse_is_said(page: ProjectPage, judged: str) -> None:
    charts = readiness(page).charts
    point_at(charts.radar, charts.radar.point_of(0, 1))
    assert charts.value.text() == "Technology: 5 of 9 on 12 Nov 2026"
    point_at(charts.radar, QPointF(2, 2))
    assert charts.value.text() == ""
    point_at(charts.trl, charts.trl.point_of(0))
    assert charts.value.text().startswith("TRL 3 on 1 Feb 2025")


def point_at(chart: QWidget, place: QPointF) -> None:
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    world = QPointF(chart.mapToGlobal(place.toPoint()))
    event = QMouseEvent(QEvent.Type.MouseMove, place, world, none, none, keys)
    QApplication.sendEvent(chart, event)


def test_two_days_differ_without_colour(page: ProjectPage, desk: Desk, judged: str) -> None:
    """In grey, too: the earlier line is broken and its marks are hollow."""
    radar = readiness(page).charts.radar
    image = radar.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ratio = image.width() / radar.width()

    def grey(point: QPointF) -> int:
        return image.pixelColor((point * ratio).toPoint()).lightness()

    newer, earlier = radar.point_of(0, 1), radar.point_of(0, 0)
    assert grey(newer) < 140  # filled
    assert grey(earlier) > 200  # hollow
    half = [
        radar.point_of(0, 0) * (1 - n / 40) + radar.point_of(5, 0) * (n / 40) for n in range(41)
    ]
    broken = [grey(point) < 140 for point in half[8:32]]
    assert len({*broken}) == 2


def test_charts_are_hidden_until_something_was_judged(
    page: ProjectPage, desk: Desk, project: str
) -> None:
    charts = readiness(page).charts
    assert not charts.isVisible()
    judge(desk, project, date(2026, 1, 1), 3)
    readiness(page).reload()
    assert charts.trl.isVisible()
    assert not charts.radar.isVisible()


def test_one_judgement_stands_alone(page: ProjectPage, desk: Desk, project: str) -> None:
    judge(desk, project, date(2026, 1, 1), None, 3, 3, 3, 3, 3, 3)
    charts = readiness(page).charts
    assert charts.radar.isVisible()
    assert not charts.trl.isVisible()
    assert charts.earlier.code == ""


def test_deleting_the_newest_judgement_leaves_the_others(
    page: ProjectPage, desk: Desk, judged: str
) -> None:
    tab: Any = readiness(page)
    page.acts.delete("readiness", readiness_of(desk.store, judged)[0].id)
    tab.reload()
    assert "5 May 2025" in tab.charts.radar.accessibleDescription()
    assert tab.levels.model.rowCount() == 2
