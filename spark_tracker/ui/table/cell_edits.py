"""Editing in the cells of a list: the field lies over the cell, the sentence under it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import SparkError
from spark_tracker.ui.theme import Role, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M
from spark_tracker.ui.widgets.inline_editor import EditorBox, InlineEditor, Leave

if TYPE_CHECKING:
    from spark_tracker.ui.table.view import TableView

_LEAST, _LEAST_LONG = 200, 380
_PAD = 2
_SIDEWAYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})


class CellEditing(Protocol):
    """What a list asks to edit its records; `record_form.field_acts.FieldActs` is one."""

    @property
    def locked(self) -> str:
        """Why nothing can be edited; "" where it can."""
        ...

    def can_edit(self, key: str) -> bool:
        """Whether the field can be edited in place."""
        ...

    def note(self, ids: Sequence[str]) -> str:
        """Return what stands under an editor for several records; "" for one."""
        ...

    def editor(self, ids: Sequence[str], key: str) -> InlineEditor:
        """Return the editor of a field of these records."""
        ...

    def save(self, ids: Sequence[str], key: str, value: object) -> None:
        """Write the value, or raise SparkError."""
        ...

    def refusal(self, error: SparkError) -> str:
        """Return why a value was refused."""
        ...


class _Sheet(QWidget):
    """The raised sheet that an editor lies on.

    Signals:
        asked: What lies on it needs more room or less.
    """

    asked = Signal()

    def __init__(self, viewport: QWidget, box: EditorBox) -> None:
        super().__init__(viewport)
        box.setParent(self)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # a list's own would colour the texts
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.addWidget(box)
        for words in (box.note, box.sentence):
            words.setContentsMargins(_PAD * 2, 0, _PAD * 2, _PAD)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.emit()
        return done

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fill, edge = theme().colour(Role.RAISED), theme().colour(Role.BORDER_STRONG)
        paint.box(QPainter(self), self.rect(), RADIUS_M, fill, edge)


class CellEdits(QObject):
    """Walks through the cells of a list and opens editors over them, one at a time.

    `editing` knows the records; without it no cell can be edited. `is_shown`: the keyboard is on
    a cell, not on the row as a whole.
    """

    def __init__(self, view: "TableView") -> None:
        super().__init__(view)
        self._view = view
        self.editing: CellEditing | None = None
        self.is_shown = False
        self._sheet: _Sheet | None = None
        self._key = self._record_id = ""
        self.box: EditorBox | None = None
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(self.place)
        view.header.sectionResized.connect(self.place)

    @property
    def is_open(self) -> bool:
        """Whether one types in a cell now."""
        return self.box is not None

    def begin(self, row: int, column: int) -> bool:
        """Open the editor of a cell; with several rows selected, for all of them."""
        editing, model = self.editing, self._view.table_model()
        key, record_id = model.columns[column].key, model.id_at(row)
        if not record_id or editing is None or not editing.can_edit(key):
            return False
        if self.box is not None and not self.box.finish(Leave.AWAY):
            return False
        self._view.scrollTo(model.index(row, column))
        selected = self._view.selected_ids()
        ids = selected if record_id in selected else [record_id]
        self._key, self._record_id = key, record_id
        box = EditorBox(
            editing.editor(ids, key),
            lambda value: editing.save(ids, key, value),
            say=editing.refusal,
            note=editing.note(ids),
        )
        box.closed.connect(self._on_closed)
        self.box, self._sheet = box, _Sheet(self._view.viewport(), box)
        self._sheet.asked.connect(self.place)
        self.place()
        self._sheet.show()
        box.begin()
        return True

    def begin_current(self) -> bool:
        """Open the editor of the current cell, or of the row's name; return whether it did."""
        index = self._view.currentIndex()
        if self.editing is None or not index.isValid():
            return False
        columns = self._view.table_model().columns
        number = index.column()
        if not self.is_shown:
            number = next((n for n, column in enumerate(columns) if column.opens), number)
        why = self.editing.locked
        if not (why or self.editing.can_edit(columns[number].key)):
            why = self.tr("This follows from other records. Enter opens it.")
        if not why:
            return self.begin(index.row(), number)
        place = self._view.visualRect(index).bottomLeft()
        viewport = self._view.viewport()
        QToolTip.showText(viewport.mapToGlobal(place), why, viewport)
        return False

    def pressed(self, key: int) -> bool:
        """Edit with F2; from the first arrow sideways on, show which cell the keyboard is on.

        Returns whether the key was for that.
        """
        if key == Qt.Key.Key_F2:
            return self.begin_current()
        if key in _SIDEWAYS and self.editing is not None and not self.is_shown:
            self.is_shown = True
            self._view.viewport().update()
        return False

    def go_to(self, record_id: str, key: str) -> bool:
        """Put the keyboard on a cell; return whether it is in the list."""
        model = self._view.table_model()
        keys = [column.key for column in model.columns]
        row = model.position_of(record_id)
        if row < 0 or key not in keys:
            return False
        index = model.index(row, keys.index(key))
        no_update = QItemSelectionModel.SelectionFlag.NoUpdate
        self._view.selectionModel().setCurrentIndex(index, no_update)
        self._view.scrollTo(index)
        self.is_shown = True
        self._view.viewport().update()
        return True

    def beside(self, key: str, leave: Leave) -> str:
        """Return the key of the next or last editable column, of `key` itself where none is."""
        columns = self._view.table_model().columns
        shown = [columns[number].key for number in self._view.columns.visible()]
        if leave is Leave.STAY or self.editing is None or key not in shown:
            return key
        place = shown.index(key)
        rest = shown[place + 1 :] if leave is Leave.NEXT else shown[:place][::-1]
        return next((other for other in rest if self.editing.can_edit(other)), key)

    def place(self) -> None:
        """Lie over the cell, wherever it is by now; drop the editor of a record that is gone."""
        if self._sheet is None:
            return
        model, view = self._view.table_model(), self._view
        keys = [column.key for column in model.columns]
        row = model.position_of(self._record_id)
        if row < 0 or self._key not in keys:
            self.drop()
            return
        cell = view.visualRect(model.index(row, keys.index(self._key)))
        self._sheet.setGeometry(self._room(cell))

    def drop(self) -> None:
        """Close the editor without saving."""
        box, sheet = self.box, self._sheet
        self.box = self._sheet = None
        if box is not None and sheet is not None:
            box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            sheet.hide()
            sheet.deleteLater()

    def _room(self, cell: QRect) -> QRect:
        """Return where the sheet lies: over the cell, and within the list."""
        assert self._sheet is not None and self.box is not None  # noqa: S101, PT018 - place() asked
        is_long = isinstance(self.box.editor.widget, QPlainTextEdit)
        least = round((_LEAST_LONG if is_long else _LEAST) * theme().pane_scale)
        whole = self._view.viewport().rect()
        hint = min(self._sheet.sizeHint().width(), round(_LEAST_LONG * theme().pane_scale))
        width = min(max(cell.width(), least, hint), whole.width())
        layout = self._sheet.layout()
        height = self._sheet.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(width)
        left = max(0, min(cell.left(), whole.width() - width))
        top = cell.top() + (cell.height() - self._line_height()) // 2 - _PAD
        top = max(0, min(top, whole.height() - height))
        return QRect(left, top, width, height)

    def _line_height(self) -> int:
        assert self.box is not None  # noqa: S101 - place() asked
        size: QSize = self.box.editor.widget.sizeHint()
        return min(size.height(), self._view.row_height())

    def _on_closed(self, leave: Leave) -> None:
        key, record_id = self._key, self._record_id
        self.drop()
        if leave is Leave.AWAY:
            return
        self._view.setFocus()
        beside = self.beside(key, leave)
        if self.go_to(record_id, beside) and beside != key:
            self.begin(self._view.currentIndex().row(), self._view.currentIndex().column())
