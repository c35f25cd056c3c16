"""Go to any record, do any command: one line to type in and the list of what it may mean."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QFont,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QDialog, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.services.finding import Found, RecordFinder
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.palette.answers import Answers, Step
from spark_tracker.ui.palette.delegate import LEFT, PaletteDelegate
from spark_tracker.ui.palette.edit import PaletteEdit
from spark_tracker.ui.palette.foot import PaletteFoot
from spark_tracker.ui.palette.lines import (
    AllSessions,
    Line,
    LinesModel,
    NewProject,
    OnQuarter,
    OnRecord,
)
from spark_tracker.ui.palette.recent import remember_used
from spark_tracker.ui.palette.record_lines import ICONS, stage_icon
from spark_tracker.ui.soon import soon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_L
from spark_tracker.ui.widgets.labels import Line as Rule
from spark_tracker.ui.widgets.overlays import Scrim
from spark_tracker.ui.widgets.scroll import FloatingBar

if TYPE_CHECKING:
    from spark_tracker.store.changes import ChangeSet

_WIDTH, _HEIGHT, _TOP, _EDGE = 640, 505, 88, 24
_HEAD_PAD, _BELOW = 14, 8
_FULL = 20  # lines: more do not fit
_REST_MS = 100  # after the last key before the slower kinds are looked for
_LAST_REST_MS = 120  # before sessions, whose texts are read from the file


class Palette(QDialog):
    """Opens over its window and closes when something was chosen, with Esc, or when it is left.

    One palette serves as long as the file is open: it keeps the names it read. `open` shows it
    afresh; `prepare` reads the names before, when there is nothing else to do.

    Signals:
        record_chosen: Do something with a record: its table, its id, and "open", "session",
            "edit", "status" or "stage:patent". ("mentoring_session", "", "new") logs a session.
        quarter_chosen: Show a quarter; carries "2026Q4".
        new_asked: Make a project of this title.
    """

    record_chosen = Signal(str, str, str)
    quarter_chosen = Signal(str)
    new_asked = Signal(str)

    def __init__(self, desk: Desk, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(self.tr("Search or do"))
        self._desk = desk
        self.finder = RecordFinder(desk.store, desk.language)
        self.answers = Answers(desk, self.finder, actions, self)
        self.model = LinesModel(self)
        self.edit = PaletteEdit()
        self.view = QListView()
        self._steps: list[Step] = []
        self._is_elsewhere = False
        self._about: Found | None = None
        self._before = ""  # what was typed before the acts of one record were shown
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rested)
        self._ready = QTimer(self)
        self._ready.setSingleShot(True)
        self._ready.timeout.connect(self.prepare)
        self._arrange()
        self._connect()

    def prepare(self) -> None:
        """Read the names of projects and people, so that the first letter finds them at once.

        It is done in pieces; keys and paint come through between two of them.
        """
        if self.finder.prepare():
            self._ready.start(0)

    def leave(self) -> None:
        """Look for nothing any more: the file is about to be closed."""
        self._rest.stop()
        self._ready.stop()
        self._steps = []
        self.close()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer other commands from now on."""
        self.answers.actions = actions

    @override
    def open(self) -> None:
        """Show the palette with nothing typed."""
        self._about = None
        self._reset_edit("")
        self._show_lines(self.answers.start())
        self._place()
        Scrim.behind(self)
        self.show()
        self.raise_()
        self.activateWindow()
        self.edit.setFocus()
        self._ready.start(0)

    @property
    def current(self) -> Line | None:
        """The chosen line."""
        return self.model.line(self.view.currentIndex().row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._back_or_close()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.isVisible():
            self.close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off: without a compositor they would be black."""
        super().resizeEvent(event)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), RADIUS_L - 1, RADIUS_L - 1)
        self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = theme().colour(Role.BORDER_STRONG)
        paint.box(painter, self.rect(), RADIUS_L, theme().colour(Role.RAISED), edge)
        middle = self.edit.geometry().center().y()
        paint_icon(painter, LEFT + 1, middle - 9, "search", Role.MUTED, 18)
        paint.key_cap(painter, self.width() - LEFT, middle, self.tr("Esc"))

    def _arrange(self) -> None:
        self.edit.setProperty("bare", "true")
        self.edit.setAccessibleName(self.tr("Search or do"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(PaletteDelegate(self.model, self.tr("Enter")))
        self.view.setAccessibleName(self.tr("Found"))
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.viewport().setAutoFillBackground(False)
        self.view.setStyleSheet("background: transparent")
        FloatingBar(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(46, 0, 60, 0)
        head.addSpacing(_HEAD_PAD)
        head.addWidget(self.edit)
        head.addSpacing(_HEAD_PAD)
        column.addLayout(head)
        column.addWidget(Rule(Role.LINE))
        column.addWidget(self.view, 1)
        self.foot = PaletteFoot()
        column.addWidget(self.foot)
        self._dress()

    def _connect(self) -> None:
        theme().changed.connect(self._dress)
        self._desk.notifier.changed.connect(self._on_changed)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.stepped.connect(self._step)
        self.edit.paged.connect(self._page)
        self.edit.entered.connect(self._on_entered)
        self.edit.more_asked.connect(self._on_more)
        self.edit.left.connect(self._back)
        self.view.clicked.connect(self._on_clicked)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)

    def _dress(self) -> None:
        font = QFont(theme().font(Type.HEADING2))  # a copy: the theme's is everybody's
        font.setWeight(theme().font().weight())
        self.edit.setFont(font)

    def _place(self) -> None:
        window = cast("QWidget", self.parent()).window()
        scale = theme().pane_scale
        width = min(round(_WIDTH * scale), window.width() - _EDGE)
        self.resize(width, self._wanted_height())
        corner = window.mapToGlobal(QPoint((window.width() - width) // 2, _TOP))
        self.move(corner)

    def _wanted_height(self) -> int:
        """Return the height that shows all lines, at most that of a palette full of them."""
        window = cast("QWidget", self.parent()).window()
        room = min(round(_HEIGHT * theme().pane_scale), window.height() - _TOP - _EDGE)
        lines = sum(
            self.view.sizeHintForRow(row) for row in range(min(_FULL, self.model.rowCount()))
        )
        around = (
            2 + 2 * _HEAD_PAD + self.edit.sizeHint().height() + 1 + self.foot.sizeHint().height()
        )
        return min(max(room, 200), around + lines + _BELOW)

    def _fit(self) -> None:
        """Be as high as the lines need."""
        height = self._wanted_height()
        if height != self.height():
            self.resize(self.width(), height)

    def _reset_edit(self, text: str) -> None:
        """Put a text into the edit without looking for it."""
        self.edit.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.edit.setText(text)
        self.edit.blockSignals(False)  # noqa: FBT003
        about = self._about
        hint = self.tr("Search or do…")
        self.edit.setPlaceholderText(hint if about is None else about.title or about.project)

    def _on_typed(self, text: str) -> None:
        self._rest.stop()
        self._steps, self._is_elsewhere = [], False
        if self._about is not None:
            self._show_lines(self.answers.acts(self._about, text))
        elif not text.strip():
            self._show_lines(self.answers.start())
        else:
            self._show_found(text)

    def _show_found(self, text: str) -> None:
        lines = self.answers.quick(text)
        self._steps = self.answers.slower(text)
        if lines or self._steps:
            self._show_lines(lines)
            self._rest.start(_REST_MS)
        else:
            self._show_lines(self.answers.nothing(text))

    def _on_rested(self) -> None:
        """Look one kind further and let keys and paint through before the next."""
        if self._steps:
            lines = self._steps.pop(0)()
            if lines and not self._is_elsewhere:
                lines.insert(0, self.answers.elsewhere_heading())
                self._is_elsewhere = True
            self.model.add_lines(lines)
            self._fit()
            if not self.view.currentIndex().isValid():
                self._choose(self.model.next_doing(0, 1))
            self._rest.start(0 if len(self._steps) > 1 else _LAST_REST_MS)
        elif self.edit.text().strip() and not self.model.rowCount():
            self._show_lines(self.answers.nothing(self.edit.text()))

    def _show_lines(self, lines: Sequence[Line]) -> None:
        self.model.set_lines(lines)
        self._fit()
        self._choose(self.model.next_doing(0, 1))
        self.view.scrollToTop()
        soon(self, self._show_stages)

    def _show_stages(self) -> None:
        """Give the projects shown the icon of their stage, where it was not known."""
        unknown = {
            row: line.found.id
            for row, line in enumerate(self.model.lines)
            if line.found is not None and line.icon == ICONS["project"]
        }
        stages = self.finder.stages(tuple(unknown.values()))
        for row, key in unknown.items():
            self.model.set_icon(row, *stage_icon(stages[key]))

    def _choose(self, row: int) -> None:
        self.view.setCurrentIndex(self.model.index(row, 0) if row >= 0 else QModelIndex())

    def _step(self, step: int) -> None:
        """Go to the next line that does something; from the last to the first and back."""
        row = self.model.next_doing(self.view.currentIndex().row() + step, step)
        if row < 0:
            row = self.model.next_doing(0 if step > 0 else self.model.rowCount() - 1, step)
        self._choose(row)
        if self.model.next_doing(row - 1, -1) < 0:
            self.view.scrollToTop()  # the heading above the first line, too

    def _page(self, step: int) -> None:
        page = max(1, self.view.viewport().height() // max(1, self.view.sizeHintForRow(0)) - 2)
        last = self.model.rowCount() - 1
        row = min(last, max(0, self.view.currentIndex().row() + step * page))
        found = self.model.next_doing(row, step)
        self._choose(found if found >= 0 else self.model.next_doing(row, -step))

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.model.line(index.row())
        if line is not None and line.allowed:
            self._do(line)

    def _on_entered(self) -> None:
        if not self.view.currentIndex().isValid():
            self._finish_looking()
        line = self.current
        if line is not None and line.does is not None and line.allowed:
            self._do(line)

    def _finish_looking(self) -> None:
        """Take the steps that are left now: somebody pressed Enter before they were done."""
        while self._steps and not self.view.currentIndex().isValid():
            self._rest.stop()
            self._on_rested()

    def _on_more(self) -> None:
        line = self.current
        if line is not None and line.found is not None:
            self._before, self._about = self.edit.text(), line.found
            self._rest.stop()
            self._steps = []
            self._reset_edit("")
            self._show_lines(self.answers.acts(line.found))

    def _back(self) -> None:
        """Leave the acts of one record, if they are shown."""
        if self._about is not None:
            self._about = None
            self._reset_edit(self._before)
            self._on_typed(self._before)

    def _back_or_close(self) -> None:
        if self._about is not None:
            self._back()
        else:
            self.close()

    def _do(self, line: Line) -> None:
        """Close, then do it: what opens next must not lie under the palette."""
        does = line.does
        if isinstance(does, AllSessions):
            self._rest.stop()
            self._steps = []
            self._show_lines(self.answers.all_sessions(does.typed))
            return
        self.close()
        if isinstance(does, OnRecord):
            if does.id:
                remember_used(self._desk.memory, does.record, does.id)
            self.record_chosen.emit(does.record, does.id, does.act)
        elif isinstance(does, OnQuarter):
            self.quarter_chosen.emit(does.quarter)
        elif isinstance(does, NewProject):
            self.new_asked.emit(does.title)
        elif isinstance(does, QAction):
            soon(does, partial(does.trigger))

    def _on_current_changed(self, index: QModelIndex) -> None:
        """Say the chosen line: the focus stays in the edit, so nothing else would."""
        line = self.model.line(index.row())
        sentence = line.sentence if line is not None else ""
        self.edit.setAccessibleDescription(sentence)
        if sentence and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.edit, sentence))

    def _on_changed(self, changes: object) -> None:
        self.finder.hear(cast("ChangeSet", changes))
        if self.isVisible():
            self._on_typed(self.edit.text())
