"""The rows of the plan: a sign for what becomes of each, old over new where a cell changes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from spark_tracker.exchange.plan import Action
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.importing.rows import (
    CHANGES,
    CODE,
    NOTE,
    TITLE,
    CellState,
    DiffCell,
    FieldColumn,
    RowLine,
)
from spark_tracker.ui.table import ROW_ROLE, Column, TableModel, TableView
from spark_tracker.ui.table.column_layout import ColumnLayout
from spark_tracker.ui.table.delegates import RowDelegate
from spark_tracker.ui.table.header import CELL_LEFT, CELL_RIGHT
from spark_tracker.ui.table.model import AnyIndex
from spark_tracker.ui.theme import Role, Type, paint, theme

SIGNS: dict[Action, tuple[str, Role]] = {
    Action.CREATE: ("plus", Role.OK),
    Action.UPDATE: ("pencil", Role.INFO),
    Action.REFUSED: ("triangle-alert", Role.WARN),
    Action.UNCHANGED: ("equal", Role.MUTED),
    Action.SKIP: ("minus", Role.MUTED),
}
_TEXTS = {
    CellState.PLAIN: Role.TEXT,
    CellState.QUIET: Role.MUTED,
    CellState.NEW: Role.OK,
    CellState.CHANGED: Role.OK,
    CellState.BAD: Role.WARN,
}
_FILLS = {
    CellState.NEW: Role.OK_TINT,
    CellState.CHANGED: Role.OK_TINT,
    CellState.BAD: Role.WARN_TINT,
}
_WIDEST, _TITLE_WIDTH, _NOTE_WIDTH = 200, 260, 320
_MEASURED = 80
_SIGN, _NUMBER = "sign", "row"
_EMPTY = DiffCell("", CellState.PLAIN)


def row_columns(
    columns: Sequence[FieldColumn], spoken: Callable[[Action], str], *, of_ours: bool
) -> list[Column[RowLine]]:
    """Return the table's columns: sign, row, code, title, then a column per field."""
    translate = QCoreApplication.translate
    fixed: list[Column[RowLine]] = [
        Column(key=_SIGN, title="", text=lambda line: _row_spoken(line, spoken), minimum=20),
        Column(
            key=_NUMBER,
            title=translate("Import", "Row"),
            text=lambda line: "" if line.problem else str(line.row.number),
            right=True,
            value=_number_cell,
        ),
    ]
    if of_ours:
        fixed += [
            Column(
                key="sheet", title=translate("Import", "Sheet"), text=lambda line: line.row.sheet
            ),
            Column(key=TITLE, title=translate("Import", "Record"), text=lambda line: line.row.name),
            _field_column(FieldColumn(CHANGES, translate("Import", "Changes"))),
        ]
        return fixed
    fixed += [
        _field_column(FieldColumn(CODE, translate("Import", "Code"))),
        _field_column(FieldColumn(TITLE, translate("Import", "Title"))),
    ]
    return fixed + [_field_column(column) for column in columns]


def _row_spoken(line: RowLine, spoken: Callable[[Action], str]) -> str:
    return line.problem or spoken(line.row.action)


def _number_cell(line: RowLine) -> DiffCell:
    return DiffCell(str(line.row.number), CellState.QUIET)


def _field_column(column: FieldColumn) -> Column[RowLine]:
    key = column.key

    def text(line: RowLine) -> str:
        return line.cells.get(key, _EMPTY).text

    def told(line: RowLine) -> str:
        cell = line.cells.get(key, _EMPTY)
        return f"{cell.before} → {cell.text}" if cell.before else cell.text

    return Column(
        key=key,
        title=column.title,
        text=text,
        value=lambda line: line.cells.get(key, _EMPTY),
        tooltip=told,
        spoken=told,
    )


class DiffDelegate(RowDelegate):
    """Green: new. Red struck out over green: changed. Amber: to mend in the sheet."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line = index.data(ROW_ROLE)
        if isinstance(line, RowLine) and line.problem:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_problem(painter, option.rect, line, selected=selected)
            return
        super().paint(painter, option, index)

    @override
    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        column: Column[object],
        row: object,
        *,
        selected: bool,
    ) -> None:
        if not isinstance(row, RowLine):
            return
        if column.key == _SIGN:
            icon, role = SIGNS[row.row.action]
            y = rect.top() + (rect.height() - 15) / 2
            paint_icon(painter, rect.left(), y, icon, role, 15)
            return
        cell = column.value(row) if column.value else None
        if not isinstance(cell, DiffCell):
            tone = Role.MUTED if row.row.action is Action.UNCHANGED else Role.TEXT
            paint.text(painter, rect, column.text(row), tone)
            return
        self._paint_diff(painter, rect, cell, right=column.right, selected=selected)

    def _paint_diff(
        self, painter: QPainter, rect: QRect, cell: DiffCell, *, right: bool, selected: bool
    ) -> None:
        area = rect.adjusted(-CELL_LEFT, 0, CELL_RIGHT, -1)
        fill = _FILLS.get(cell.state)
        align = paint.RIGHT if right else paint.LEFT
        if not cell.before:
            if fill and cell.text and not selected:
                painter.fillRect(area, theme().colour(fill))
            if cell.state is CellState.BAD:
                paint.box(painter, area, 0, None, theme().colour(Role.WARN))
            paint.text(painter, rect, cell.text, _TEXTS[cell.state], align=align)
            return
        half = area.height() // 2
        upper = QRect(area.left(), area.top(), area.width(), half)
        lower = QRect(area.left(), area.top() + half, area.width(), area.height() - half)
        if not selected:
            painter.fillRect(upper, theme().colour(Role.DANGER_TINT))
            painter.fillRect(lower, theme().colour(Role.OK_TINT))
        struck = QFont(theme().font())
        struck.setStrikeOut(True)
        words = upper.adjusted(6, 0, -6, 0)
        paint.text(painter, words, cell.before, Role.DANGER, align=align, font=struck)
        words = lower.adjusted(6, 0, -6, 0)
        strong = theme().font(strong=True)
        paint.text(painter, words, cell.text, Role.OK, align=align, font=strong)


def _paint_problem(painter: QPainter, rect: QRect, line: RowLine, *, selected: bool) -> None:
    painter.save()
    tint = Role.SELECTION if selected else Role.WARN_TINT
    painter.fillRect(rect, theme().colour(tint))
    paint.horizontal_line(painter, rect.left(), rect.right() + 1, rect.bottom(), Role.LINE)
    words = rect.adjusted(50, 0, -12, 0)
    paint.text(painter, words, line.problem, Role.WARN)
    painter.restore()


class RowColumns(ColumnLayout):
    """Columns as wide as what their first rows say; the last one takes what is left."""

    @override
    def fit(self) -> None:
        view = self._view
        model = view.table_model()
        lines = [model.row_at(row) for row in range(min(_MEASURED, model.rowCount()))]
        metrics, heading = theme().metrics(), theme().metrics(Type.SMALL)
        used = 0
        for number, column in enumerate(model.columns):
            most = {TITLE: _TITLE_WIDTH, NOTE: _NOTE_WIDTH, CHANGES: 900}.get(column.key, _WIDEST)
            texts = [] if column.key == _SIGN else [column.text(line) for line in lines if line]
            wide = max((metrics.horizontalAdvance(text) for text in texts), default=0) + 26
            wide = max(min(wide, round(most * theme().scale)), 44)
            wide = max(wide, heading.horizontalAdvance(column.title) + 26)
            if number == len(model.columns) - 1:
                wide = max(wide + 12, view.viewport().width() - used)
            view.header.resizeSection(number, wide)
            used += wide


class RowsView(TableView):
    """Scrolls sideways where there are many columns; two lines where a cell changes."""

    def __init__(
        self, model: TableModel[RowLine], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, name=name, columns=RowColumns, parent=parent)
        self._diff = DiffDelegate(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        model.modelReset.connect(self._dress)
        theme().changed.connect(self._dress)

    def show_rows(self, columns: Sequence[Column[RowLine]], lines: Sequence[RowLine]) -> None:
        """Show these lines in these columns."""
        model = self.table_model()
        if [column.key for column in columns] != [column.key for column in model.columns]:
            model.set_rows([])
            model.set_columns(columns)
        model.set_rows(lines)

    def _dress(self) -> None:
        """Give every column the delegate of differences, and each row its height."""
        model = self.table_model()
        for number in range(model.columnCount()):
            self.setItemDelegateForColumn(number, self._diff)
        self.clearSpans()
        usual = self.row_height()
        tall = theme().metrics().height() * 2 + 14
        for row in range(model.rowCount()):
            line = model.row_at(row)
            height = tall if line and line.two_lines else usual
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
            if line and line.problem:
                self.setSpan(row, 0, 1, model.columnCount())
