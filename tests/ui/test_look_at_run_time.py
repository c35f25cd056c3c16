"""The look changes while the window is open, and the window opens again where it was."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication

from spark_tracker.ui.frame.program import Program
from spark_tracker.ui.lists.companies_page import CompaniesPage
from spark_tracker.ui.project_page.tall import Tall
from spark_tracker.ui.theme import Role
from spark_tracker.ui.theme.tokens import DARK, LIGHT
from tests.ui.painted import look_at
from tests.ui.test_access import unseen
from tests.ui.whole_window import PLACES, pages_of, running, seen, settle

pytestmark = pytest.mark.qt_log_ignore("does not support")

LEAST = 14  # of every third pixel: fewer come about where letters are smoothed
DARK_PLACES = [place for place in PLACES if place.name not in {"funding", "project, patents"}]
GROUNDS = (Role.WINDOW, Role.SURFACE, Role.SUNKEN, Role.RAISED, Role.HOVER, Role.SELECTION)
INKS = (Role.TEXT, Role.MUTED, Role.ACCENT, Role.OK, Role.WARN, Role.DANGER)


def colours(window, picture: QImage | None = None) -> Counter[str]:
    """Count the colours of a window, without the preview: it is white paper in every look."""
    picture = picture or window.grab().toImage()
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for widget in seen(window):
        if type(widget).__name__ == "SheetView":
            place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
            painter.fillRect(place, QColor("#FF00FF"))
    painter.end()
    counted = Counter(memoryview(image.constBits()).cast("I")[::3])
    return Counter({QColor.fromRgb(rgb).name().upper(): n for rgb, n in counted.items()})


def left_over(window, other, own, picture: QImage | None = None) -> dict[str, int]:
    """Return the roles of the other look that are still painted."""
    found = colours(window, picture)
    known = {text.upper() for text in own.values()}
    return {
        role.value: found[other[role].upper()]
        for role in (*GROUNDS, *INKS)
        if other[role].upper() not in known and found[other[role].upper()] >= LEAST
    }


def test_window_opens_again_where_it_was(qapp, tmp_path, sample_file):
    folder = tmp_path / "home"
    with running(folder, sample_file, size=(1200, 500)) as program:
        projects = pages_of(program).projects
        program.window.show_section("projects")
        projects.bar.set_text("status:active,on_hold")
        settle(program)
        chosen = projects.projects.ids[-1]
        projects.show_project(chosen)
        settle(program)
        filtered, scrolled = list(projects.projects.ids), top(projects.table)
        assert scrolled > 0
        program.window.show_section("patents")
        program.window.show_section("projects")
    with running(folder, None, size=(1200, 500)) as program:
        program.start(None)
        settle(program)
        projects = pages_of(program).projects
        assert program.window.section == "projects"
        assert list(projects.projects.ids) == filtered
        assert projects.selected_ids() == [chosen]
        assert top(projects.table) == scrolled
        projects.choose_layout("board")
        program.window.show_section("companies")
        companies(program).show_part("funding")
    with running(folder, None) as program:
        program.start(None)
        settle(program)
        assert program.window.section == "companies"
        assert companies(program).shown.plan.record == "funding"
        program.window.show_section("projects")
        projects = pages_of(program).projects
        assert projects.segment.current == "board"
        assert projects.selected_ids() == [chosen]


def companies(program: Program) -> CompaniesPage:
    page = program.window.page("companies")
    assert isinstance(page, CompaniesPage)
    return page


def top(table: QAbstractItemView) -> int:
    return table.verticalScrollBar().value()


def test_window_has_its_size_again(qapp, tmp_path, sample_file):
    folder = tmp_path / "home"
    with running(folder, None, size=(700, 560)) as program:
        program.window.move(40, 30)
        QApplication.processEvents()
    with running(folder, None, size=None) as program:
        assert (program.window.width(), program.window.height()) == (700, 560)


@pytest.fixture(scope="module")
def program(qapp, tmp_path_factory, sample_file):
    with running(tmp_path_factory.mktemp("look"), sample_file) as program:
        yield program


def test_look_of_the_system_is_followed(program):
    program.choose("theme", "system")
    hints = QApplication.styleHints()
    expected = DARK if hints.colorScheme().name == "Dark" else LIGHT
    assert program.window.palette().window().color() == QColor(expected[Role.WINDOW])
    program.choose("theme", "light")


def test_text_size_reaches_what_goes_to_another_pane(program):
    program.window.show_section("week")
    settle(program)
    program.choose("text_size", 150)
    program.choose("text_size", 100)
    program.window.resize(900, 700)
    settle(program)
    quarter = program.window.page("week").side.quarter
    size = quarter.title.font().pointSizeF()
    program.window.resize(1280, 800)
    settle(program)
    assert quarter.title.font().pointSizeF() == size
    assert size < 12


@pytest.mark.long
def test_every_page_can_be_read_and_changes_its_look_at_run_time(program):
    for place in PLACES:
        place.go(program)
        settle(program)
        _picture, faint = look_at(program.window)
        assert faint == set(), place.name
    program.choose("theme", "dark")
    try:
        for place in DARK_PLACES:
            place.go(program)
            settle(program)
            picture, faint = look_at(program.window)
            assert faint == set(), place.name
            assert left_over(program.window, LIGHT, DARK, picture) == {}, place.name
            if place.name in {"week", "projects as board"}:
                assert unseen(program.window) == {}, place.name
        assert colours(program.window)[DARK[Role.SURFACE].upper()] > 3_000
    finally:
        program.choose("theme", "light")
    for place in PLACES[::5]:
        place.go(program)
        settle(program)
        assert left_over(program.window, DARK, LIGHT) == {}, place.name
    assert colours(program.window)[LIGHT[Role.SURFACE].upper()] > 3_000


def test_project_in_a_low_window_takes_a_larger_text(qapp, tmp_path, sample_file):
    """Qt sized what scrolls to and fro without end, until the process died."""
    with running(tmp_path / "home", sample_file, size=(640, 480)) as program:
        next(place for place in PLACES if place.name == "project, thread").go(program)
        settle(program)
        for look, size in (("dark", 150), ("light", 90), ("dark", 150)):
            program.choose("theme", look)
            program.choose("text_size", size)
            settle(program)
        page = pages_of(program).project
        assert page is not None
        tall = page.findChildren(Tall)[0]
        assert tall.verticalScrollBar().maximum() > 0
