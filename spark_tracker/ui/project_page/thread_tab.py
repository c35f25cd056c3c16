"""The thread of a project: one line of everything dated, with a filter by word and by kind."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.services.thread import thread
from spark_tracker.services.thread_event import ThreadKind
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_page.thread_delegate import ThreadDelegate
from spark_tracker.ui.project_page.thread_model import ThreadModel
from spark_tracker.ui.theme import theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.keys import ENTER, is_alone
from spark_tracker.ui.widgets.labels import Pane
from spark_tracker.ui.widgets.scroll import FloatingBar
from spark_tracker.ui.widgets.search_field import SearchField

AnyIndex = QModelIndex | QPersistentModelIndex
_BATCH = 10
_EVERYTHING = 100_000
_MANY = 8  # events; with fewer the filter is in the way until it is asked for
_DIGITS = frozenset("123456")
_GROUPS = (
    frozenset({ThreadKind.STAGE, ThreadKind.STATUS}),
    frozenset({ThreadKind.SESSION}),
    frozenset({ThreadKind.MILESTONE}),
    frozenset({ThreadKind.MONEY}),
    frozenset({ThreadKind.PATENT, ThreadKind.COMPANY}),
    frozenset({ThreadKind.PEOPLE, ThreadKind.READINESS, ThreadKind.PROGRESS, ThreadKind.DOCUMENT}),
)


class ThreadView(QListView):
    """The list of events.

    Signals:
        opened: Enter or a double-click on an event; carries its position.
        removed: Del on an event; carries its position.
        menu_asked: The … of an event; carries its position and the place on the screen.
        filter_asked: "/" was pressed.
        kind_asked: A digit was pressed; carries it.
        pane_asked: Space: the pane at the right should come or go.
    """

    opened = Signal(int)
    removed = Signal(int)
    menu_asked = Signal(int, QPoint)
    filter_asked = Signal()
    kind_asked = Signal(int)
    pane_asked = Signal()

    def __init__(self, model: ThreadModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Thread"))
        self._delegate = ThreadDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.bar = FloatingBar(self)
        self.setModel(model)
        model.modelReset.connect(self._delegate.forget)
        self.doubleClicked.connect(self._on_double_clicked)
        theme().changed.connect(self._on_theme_changed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        key, text = event.key(), event.text()
        if key in ENTER and row >= 0:
            self.opened.emit(row)
        elif key == Qt.Key.Key_Delete and row >= 0:
            self.removed.emit(row)
        elif text == "/":
            self.filter_asked.emit()
        elif key == Qt.Key.Key_Space:
            self.pane_asked.emit()
        elif text in _DIGITS and is_alone(event):
            self.kind_asked.emit(int(text))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            self.menu_asked.emit(index.row(), place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and self._delegate.menu_rect(self.visualRect(index)).contains(place):
            self.menu_asked.emit(index.row(), event.globalPosition().toPoint())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
        super().resizeEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    def _on_double_clicked(self, index: AnyIndex) -> None:
        self.opened.emit(index.row())

    def _on_theme_changed(self) -> None:
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()


class ThreadTab(QWidget):
    """The thread with its filter, or what to do where there is nothing yet.

    Signals:
        opened, removed: An event's record should be opened or deleted: table and id.
        menu_asked: The menu of an event: table, id and the place on the screen.
        advisor_asked, milestone_asked, session_asked: The ways on of an empty thread.
    """

    opened = Signal(str, str)
    removed = Signal(str, str)
    menu_asked = Signal(str, str, QPoint)
    advisor_asked = Signal()
    milestone_asked = Signal()
    session_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._project_id = ""
        self._asked = False
        self.model = ThreadModel(desk, self)
        self.view = ThreadView(self.model)
        self.filter_bar = Pane()
        self.field = SearchField(self.tr("Words in the thread"), icon="search")
        self.kinds = self._kind_buttons()
        self.empty = EmptyState("split", "", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self._build()
        self.view.opened.connect(self._on_opened)
        self.view.removed.connect(self._on_removed)
        self.view.menu_asked.connect(self._on_menu_asked)
        self.view.filter_asked.connect(self.ask_filter)
        self.view.kind_asked.connect(self._on_kind_asked)
        self.field.typed.connect(self._on_typed)
        self.field.left_downwards.connect(self.view.setFocus)

    def show_project(self, project_id: str) -> None:
        """Show the thread of a project, from the top and without a filter."""
        self._project_id = project_id
        self.clear_filter()
        self.view.scrollToTop()

    def reload(self) -> None:
        """Read the thread again; the current event stays current."""
        if not self._project_id:
            return
        current = self.model.event_at(self.view.currentIndex().row())
        offset = self.view.verticalScrollBar().value()
        page = thread(
            self._desk.store,
            self._project_id,
            today=self._desk.today(),
            kinds=self._chosen_kinds(),
            words=self.field.text(),
            limit=_EVERYTHING,
        )
        self.model.show_events(page.events, page.sealed)
        self._show_counts(page.counts)
        self._show_or_explain(page.total)
        if current is not None:
            row = self.model.position_of(current.table, current.record_id)
            if row >= 0:
                self.view.setCurrentIndex(self.model.index(row))
            self.view.verticalScrollBar().setValue(offset)

    def ask_filter(self) -> None:
        """Show the filter and put the keyboard into it."""
        self._asked = True
        self.filter_bar.show()
        self.field.setFocus()

    def clear_filter(self) -> None:
        """Show everything again."""
        for widget in (self.field, *(button for button, _kinds in self.kinds)):
            widget.blockSignals(True)  # noqa: FBT003 - Qt's own signature; one reading is enough
        self.field.clear()
        for button, _kinds in self.kinds:
            button.setChecked(False)
        for widget in (self.field, *(button for button, _kinds in self.kinds)):
            widget.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._asked = False
        self.reload()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self._asked or self._is_filtered()):
            self.clear_filter()
            self.view.setFocus()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        bar = FlowLayout(self.filter_bar, gap=6)
        bar.setContentsMargins(PAGE_LEFT, 8, PAGE_RIGHT, 8)
        self.field.setMinimumWidth(176)
        self.field.setMaximumWidth(200)
        bar.addWidget(self.field)
        for button, _kinds in self.kinds:
            button.toggled.connect(self._on_typed)
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_bar)
        column.addWidget(self.stack, 1)
        self.filter_bar.hide()

    def _kind_buttons(self) -> list[tuple[Button, frozenset[ThreadKind]]]:
        buttons = []
        for number, kinds in enumerate(_GROUPS, start=1):
            button = Button(self._name_of(number), small=True, tick=True, tight=True)
            button.setCheckable(True)
            button.setToolTip(self.tr("Only these (key {n})").format(n=number))
            buttons.append((button, kinds))
        return buttons

    def _name_of(self, number: int) -> str:
        names = {
            1: self.tr("Stages"),
            2: self.tr("Sessions"),
            3: self.tr("Milestones"),
            4: self.tr("Money"),
            5: self.tr("Patents, companies"),
            6: self.tr("Other"),
        }
        return names[number]

    def _show_counts(self, counts: Mapping[frozenset[ThreadKind], int]) -> None:
        """Say on each button how many there are, and show the filter where that is worth it."""
        for number, (button, kinds) in enumerate(self.kinds, start=1):
            count = sum(number_of for found, number_of in counts.items() if found & kinds)
            button.set_text(f"{self._name_of(number)} {formats.number(count)}")
            button.setEnabled(count > 0 or button.isChecked())
        everything = sum(counts.values())
        self.filter_bar.setVisible(self._asked or self._is_filtered() or everything >= _MANY)

    def _is_filtered(self) -> bool:
        return bool(self.field.text() or self._chosen_kinds())

    def _chosen_kinds(self) -> frozenset[ThreadKind]:
        chosen = (kinds for button, kinds in self.kinds if button.isChecked())
        return frozenset().union(*chosen)

    def _show_or_explain(self, total: int) -> None:
        self.stack.setCurrentWidget(self.view if total else self.empty)
        if total:
            return
        if self._is_filtered():
            self.empty.say(
                "list-filter",
                self.tr("Nothing matches"),
                self.tr("No event of this project has these words and kinds."),
                [Act(self.tr("Clear"), self.clear_filter, Kind.PRIMARY, "x")],
            )
            return
        self.empty.say(
            "split",
            self.tr("The thread starts here"),
            self.tr("Assign an advisor, add a milestone, log the kick-off."),
            self._first_steps(),
        )

    def _first_steps(self) -> list[Act]:
        if not self._desk.store.writable:
            return []
        return [
            Act(
                self.tr("Log session"),
                self.session_asked.emit,
                Kind.PRIMARY,
                "message-square-text",
            ),
            Act(self.tr("Assign advisor"), self.advisor_asked.emit),
            Act(self.tr("Add milestone"), self.milestone_asked.emit),
        ]

    def _on_typed(self, *_anything: object) -> None:
        self.reload()

    def _on_kind_asked(self, number: int) -> None:
        self._asked = True
        self.filter_bar.show()
        self.kinds[number - 1][0].toggle()

    def _on_opened(self, row: int) -> None:
        event = self.model.event_at(row)
        if event is not None:
            self.opened.emit(event.table, event.record_id)

    def _on_removed(self, row: int) -> None:
        event = self.model.event_at(row)
        if event is not None:
            self.removed.emit(event.table, event.record_id)

    def _on_menu_asked(self, row: int, place: QPoint) -> None:
        event = self.model.event_at(row)
        if event is not None:
            self.menu_asked.emit(event.table, event.record_id, place)
