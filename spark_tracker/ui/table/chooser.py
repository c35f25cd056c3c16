"""The list from which the user chooses a table's columns: search, tick, and put in order."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from spark_tracker.domain.folding import fold
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.table.column_layout import ColumnLayout
from spark_tracker.ui.table.model import AnyIndex
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_L, RADIUS_S, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.scroll import FloatingBar
from spark_tracker.ui.widgets.search_field import SearchField

_KEY = Qt.ItemDataRole.UserRole
_WIDTH, _HEIGHT = 300, 420
_LINE, _BOX = 30, 16


class TickDelegate(QStyledItemDelegate):
    """Paints a box that is ticked or not and the title; a click anywhere on the line ticks."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(option.rect.width(), theme().height(_LINE))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme().colour(Role.SELECTION))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme().colour(Role.HOVER))
        is_ticked = _is_ticked(index)
        fill = theme().colour(Role.ACCENT if is_ticked else Role.SURFACE)
        edge = theme().colour(Role.ACCENT if is_ticked else Role.CONTROL)
        top = rect.top() + (rect.height() - _BOX) // 2
        paint.box(painter, QRect(rect.left() + 8, top, _BOX, _BOX), RADIUS_S, fill, edge)
        if is_ticked:
            paint_icon(painter, rect.left() + 10, top + 2, "check", Role.ON_ACCENT, _BOX - 4)
        words = rect.adjusted(8 + _BOX + 8, 0, -8, 0)
        role = Role.TEXT if is_ticked else Role.MUTED
        paint.text(painter, words, str(index.data()), role)
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_ring(painter, rect, RADIUS_S)

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if is_space or event.type() == QEvent.Type.MouseButtonRelease:
            state = Qt.CheckState.Unchecked if _is_ticked(index) else Qt.CheckState.Checked
            return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return False


def _is_ticked(index: AnyIndex) -> bool:
    state = index.data(Qt.ItemDataRole.CheckStateRole)
    return bool(Qt.CheckState(state) == Qt.CheckState.Checked)


class ColumnList(QListWidget):
    """All columns, those shown first and ticked; Alt+Up and Alt+Down move one, or the mouse."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName("popup")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(TickDelegate(self))
        self.setMouseTracking(True)
        self.bar = FloatingBar(self)

    def move_current(self, step: int) -> bool:
        """Move the current column up (-1) or down (1) past the next one that is seen."""
        row = self.currentRow()
        to = row + step
        while 0 <= to < self.count() and self.item(to).isHidden():
            to += step
        if row < 0 or not 0 <= to < self.count():
            return False
        item = self.takeItem(row)
        self.insertItem(to, item)
        self.setCurrentItem(item)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in steps:
            self.move_current(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentRow() >= 0:
            _toggle(self.item(self.currentRow()))
        else:
            super().keyPressEvent(event)


class ColumnChooser(QWidget):
    """A popup over the columns of a list; each tick and each move shows at once.

    `meanings` says what a column is, by key: its tooltip, and found by the search.
    """

    def __init__(self, columns: ColumnLayout, meanings: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._columns, self._meanings = columns, meanings
        self._is_filling = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Columns"))
        self.search = SearchField(self.tr("Find a column"), icon="search")
        self.list = ColumnList(self.tr("Columns of the list"))
        self.usual = Button(self.tr("As usual"), Kind.LINK, icon="rotate-ccw")
        self._arrange()
        self.fill()
        self.search.typed.connect(self._on_typed)
        self.search.left_downwards.connect(self._on_left_downwards)
        self.list.itemChanged.connect(self._apply)
        self.list.model().rowsMoved.connect(self._apply)
        self.list.model().rowsInserted.connect(self._on_inserted)
        self.usual.clicked.connect(self._on_usual)

    def fill(self) -> None:
        """Show all columns, those shown now on top in their order."""
        self._is_filling = True
        shown = self._columns.shown()
        titles = {column.key: column.title for column in self._columns.offered()}
        self.list.clear()
        for key in (*shown, *sorted(set(titles) - set(shown), key=lambda key: fold(titles[key]))):
            item = QListWidgetItem(titles[key], self.list)
            item.setData(_KEY, key)
            item.setToolTip(self._meanings.get(key, ""))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self._is_filling = False

    def open_below(self, button: QWidget) -> None:
        """Show the list under the button that asks for it, within the screen."""
        scale = theme().pane_scale
        self.resize(round(_WIDTH * scale), round(_HEIGHT * scale))
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        screen = QGuiApplication.screenAt(corner) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.move(corner)
        self.show()
        self.search.setFocus()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fill, edge = theme().colour(Role.RAISED), theme().colour(Role.BORDER_STRONG)
        painter = QPainter(self)
        painter.fillRect(self.rect(), fill)
        paint.box(painter, self.rect(), RADIUS_L, fill, edge)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Size.GAP_3, Size.GAP_3, Size.GAP_3, Size.GAP_3)
        column.setSpacing(Size.GAP_2)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        hint = Label(self.tr("Drag, or Alt+Up and Alt+Down"), Type.SMALL, Role.MUTED, wrap=True)
        foot.addWidget(hint, 1)
        foot.addWidget(self.usual)
        column.addLayout(foot)

    def _apply(self) -> None:
        """Show what is ticked, in the order of the list; one column always stays."""
        if self._is_filling:
            return
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        keys = [str(item.data(_KEY)) for item in ticked]
        if not keys:
            self._is_filling = True
            for item in items:
                if item.data(_KEY) == self._columns.shown()[0]:
                    item.setCheckState(Qt.CheckState.Checked)
            self._is_filling = False
        elif tuple(keys) != self._columns.shown():
            self._columns.show(keys)

    def _on_inserted(self) -> None:
        """A column was moved by key: taken out and put in again."""
        self._apply()

    def _on_typed(self, text: str) -> None:
        wanted = fold(text.strip())
        for row in range(self.list.count()):
            item = self.list.item(row)
            words = fold(f"{item.text()} {item.data(_KEY)} {item.toolTip()}")
            item.setHidden(wanted not in words)
        seen = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        if seen:
            self.list.setCurrentRow(seen[0])

    def _on_left_downwards(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_usual(self) -> None:
        self._columns.show_as_usual()
        self.fill()
        self._on_typed(self.search.text())


def _toggle(item: QListWidgetItem) -> None:
    checked = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
