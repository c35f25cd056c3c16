"""The main window: a frame that is painted before any data is there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QIcon,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from spark_tracker.overriding import override
from spark_tracker.ui.icons import programme_mark
from spark_tracker.ui.shell.header import PageHeader
from spark_tracker.ui.shell.memory import WindowMemory
from spark_tracker.ui.shell.sidebar import Entry, Place, Sidebar
from spark_tracker.ui.shell.split import Grip
from spark_tracker.ui.shell.status_line import StatusLine
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import (
    RADIUS_L,
    RADIUS_M,
    RAIL_BELOW,
    RAIL_WIDTH,
    SIDEBAR_MAXIMUM,
    SIDEBAR_MINIMUM,
    SIDEBAR_WIDTH,
    SIDEBAR_WIDTH_WIDE,
    WIDE_FROM,
)

PROGRAM = "SPARK Tracker"
_PROGRAMME_HEIGHT = 45


@dataclass(frozen=True, slots=True)
class Section:
    """A page that the sidebar leads to; `build` makes its widget when it is first shown."""

    key: str
    title: str
    icon: str
    build: Callable[[], QWidget]
    place: Place = Place.PAGE


class ProgrammeName(QWidget):
    """The programme at the top of the sidebar, with the program's mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._rail = False

    def show_name(self, name: str, *, rail: bool | None = None) -> None:
        """Show this name, or only the mark on the rail."""
        self._name = name
        self._rail = self._rail if rail is None else rail
        self.setAccessibleName(name)
        self.setToolTip(name if self._rail else "")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(SIDEBAR_WIDTH, _PROGRAMME_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(13 if self._rail else 16, 11, programme_mark(22))
        if not self._rail:
            words = QRect(46, 0, self.width() - 54, 45)
            paint.text(painter, words, self._name, font=theme().font(Type.HEADING3))


class Sheet(QWidget):
    """The lighter sheet with the rounded corner that every page lies on."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.width() + 2, self.height() + 2
        path = QPainterPath()
        path.moveTo(0.5, height)
        path.lineTo(0.5, RADIUS_L)
        path.quadTo(0.5, 0.5, RADIUS_L, 0.5)
        path.lineTo(width, 0.5)
        path.lineTo(width, height)
        painter.setPen(QPen(theme().colour(Role.BORDER), 1))
        painter.setBrush(theme().colour(Role.SURFACE))
        painter.drawPath(path)


def within(region: QWidget, widget: QWidget | None) -> bool:
    """Whether `widget` is `region` or inside it."""
    return widget is not None and (region is widget or region.isAncestorOf(widget))


def first_focusable(region: QWidget) -> QWidget | None:
    """Return the first widget of a region that takes the keyboard by Tab, in reading order."""
    widgets = [region, *region.findChildren(QWidget)]
    takers = [
        widget
        for widget in widgets
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    ]
    origin = region.mapToGlobal(region.rect().topLeft())
    takers.sort(key=lambda w: (w.mapToGlobal(w.rect().topLeft()) - origin).manhattanLength())
    return takers[0] if takers else None


class MainWindow(QMainWindow):
    """Sidebar, header, pages and status line; pages and acts are registered by the program.

    Signals:
        section_shown: A page was shown; carries its key.
        section_asked: A page was asked for by its line or key; carries its key.
        view_chosen: A saved view was chosen in the sidebar; carries its key.
        closing: The window is about to close and will be gone; save drafts now.
    """

    section_shown = Signal(str)
    section_asked = Signal(str)
    view_chosen = Signal(str)
    closing = Signal()

    def __init__(self, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._sections: dict[str, Section] = {}
        self._pages: dict[str, QWidget] = {}
        self._views: tuple[Entry, ...] = ()
        self._sidebar_width = memory.number("window/sidebar_width", 0)
        self.programme = ProgrammeName()
        self.sidebar = Sidebar()
        self.header = PageHeader()
        self.pages = QStackedWidget()
        self.status = StatusLine()
        self.section = ""
        self.section_actions: list[QAction] = []
        self.every_section: list[QAction] = []
        self._side = QWidget()
        self._body = QStackedWidget()
        self._arrange()
        self.sidebar.pressed_entry.connect(self._on_entry_pressed)
        self.setWindowTitle(PROGRAM)
        self.setWindowIcon(QIcon(programme_mark(64)))
        self._restore()

    def set_programme(self, name: str) -> None:
        """Show the programme's name at the top of the sidebar."""
        self.programme.show_name(name)

    def add_sections(self, *sections: Section) -> None:
        """Add pages with their lines in the sidebar; the first seven get Ctrl+1 to 7."""
        for section in sections:
            self._add_section(section)
        self._fill_sidebar()
        self._fit_sidebar()

    def _add_section(self, section: Section) -> None:
        self._sections[section.key] = section
        action = QAction(section.title.replace("&", "&&"), self)
        action.setProperty("icon_name", section.icon)
        if section.place is Place.PAGE:
            action.setShortcut(QKeySequence(f"Ctrl+{len(self.section_actions) + 1}"))
            self.section_actions.append(action)
        action.triggered.connect(lambda: self._on_entry_pressed(section.key))
        self.every_section.append(action)

    def add_page(self, key: str, page: QWidget) -> None:
        """Add a page without a line in the sidebar, such as the page of one record."""
        self._pages[key] = page
        self.pages.addWidget(page)

    def show_section(self, key: str) -> None:
        """Show the page `key`, building it if this is the first time, and remember it."""
        section = self._sections.get(key)
        if section is not None and key not in self._pages:
            self.add_page(key, section.build())
        page = self._pages[key]
        if section is not None:
            self.section = key
            self.sidebar.set_active(key)
            self.header.set_title(section.title)
            self.setWindowTitle(f"{section.title} - {PROGRAM}")
            self._memory.remember("window/section", key)
        self.pages.setCurrentWidget(page)
        self.section_shown.emit(key)

    def show_page(self, key: str, title: str, *, under: str = "") -> None:
        """Show a page added with `add_page`; `under` is the line of the sidebar it belongs to."""
        self.pages.setCurrentWidget(self._pages[key])
        self.setWindowTitle(f"{title} - {PROGRAM}")
        if under:
            self.sidebar.set_active(under)
        self.section_shown.emit(key)

    def page(self, key: str) -> QWidget | None:
        """Return a page that was built already."""
        return self._pages.get(key)

    def title_of(self, key: str) -> str:
        """Return what the sidebar calls a page."""
        return self._sections[key].title

    def remembered_section(self, default: str) -> str:
        """Return the page that was shown when the window was last closed."""
        key = self._memory.text("window/section", default)
        return key if key in self._sections else default

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show numbers in the sidebar, by the keys of sections and views."""
        self.sidebar.entries.set_counts(counts)

    def set_views(self, views: Sequence[Entry]) -> None:
        """Show these saved views in the sidebar."""
        self._views = tuple(views)
        self._fill_sidebar()

    def add_menu(self, title: str, actions: Sequence[QAction | None]) -> QMenu:
        """Add a menu; None is a line between two groups."""
        menu = self.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu

    def show_alone(self, page: QWidget) -> None:
        """Show a page without sidebar, header and status line: the first run."""
        while (before := self._body.widget(1)) is not None:  # the frame is the first
            self._body.removeWidget(before)
            before.deleteLater()
        self._body.addWidget(page)
        self._body.setCurrentWidget(page)
        self.menuBar().hide()
        self.status.hide()

    def show_frame(self) -> None:
        """Show sidebar, header, pages and status line again."""
        self._body.setCurrentIndex(0)
        self.menuBar().show()
        self.status.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sidebar()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        self._memory.remember("window/geometry", self.saveGeometry())
        self._memory.save()
        super().closeEvent(event)

    def _arrange(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 8)
        side.setSpacing(0)
        self.programme.setFixedHeight(_PROGRAMME_HEIGHT)
        side.addWidget(self.programme)
        side.addWidget(self.sidebar, 1)
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(sheet, 1)
        self._grip = Grip(painted=False, parent=frame)
        self._grip.dragged.connect(self._on_grip_dragged)
        self._body.addWidget(frame)
        central = QWidget()
        whole = QVBoxLayout(central)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._body, 1)
        whole.addWidget(self.status)
        self.setCentralWidget(central)
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.setMinimumSize(640, 480)
        walk = QAction(self.tr("Next region"), self)
        walk.setShortcut(QKeySequence("F6"))
        walk.triggered.connect(self._on_walk)
        self.addAction(walk)

    def _restore(self) -> None:
        if not self.restoreGeometry(self._memory.raw("window/geometry")):
            self.resize(1280, 768)

    def _fill_sidebar(self) -> None:
        lines = [Entry(s.key, s.title, s.icon, s.place) for s in self._sections.values()]
        if self._views:
            lines.append(Entry("", self.tr("Saved views"), place=Place.HEADING))
            lines += self._views
        self.sidebar.entries.set_entries(lines)
        self.sidebar.set_active(self.sidebar.active_key)

    def _fit_sidebar(self) -> None:
        rail = self.width() < RAIL_BELOW
        wide = self.width() >= WIDE_FROM
        usual = SIDEBAR_WIDTH_WIDE if wide else SIDEBAR_WIDTH
        titles = [section.title for section in self._sections.values()]
        usual = max(round(usual * theme().pane_scale), self.sidebar.room_for(titles))
        chosen = self._sidebar_width or usual
        width = RAIL_WIDTH if rail else max(SIDEBAR_MINIMUM, min(chosen, SIDEBAR_MAXIMUM))
        self._side.setFixedWidth(width)
        self.sidebar.set_rail(rail=rail)
        self.programme.show_name(self.programme.accessibleName(), rail=rail)
        self._grip.setVisible(not rail)
        self._grip.setGeometry(width - 2, RADIUS_M, 5, self._body.height())
        self._grip.raise_()

    def _on_theme_changed(self) -> None:
        self.menuBar().setFont(theme().font(Type.SMALL))
        self.sidebar.scheduleDelayedItemsLayout()
        self._fit_sidebar()

    def _on_walk(self) -> None:
        """Put the keyboard into the next region: sidebar, header, page, status line."""
        regions: list[QWidget] = [self.sidebar, self.header, self.pages, self.status]
        focus = self.focusWidget()
        now = next((n for n, r in enumerate(regions) if within(r, focus)), -1)
        for step in range(1, len(regions) + 1):
            target = first_focusable(regions[(now + step) % len(regions)])
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _on_grip_dragged(self, x: int) -> None:
        self._sidebar_width = max(SIDEBAR_MINIMUM, min(x, SIDEBAR_MAXIMUM))
        self._memory.remember("window/sidebar_width", self._sidebar_width)
        self._fit_sidebar()

    def _on_entry_pressed(self, key: str) -> None:
        if key in self._sections:
            self.section_asked.emit(key)
            self.show_section(key)
        else:
            self.view_chosen.emit(key)
