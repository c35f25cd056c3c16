"""One sheet of the workbook as it will look: always dark on white, in the partner's language."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from spark_tracker.reports.preview import CellLook, PreviewCell, PreviewChart, PreviewSheet
from spark_tracker.ui.reports.charts import paint_chart
from spark_tracker.ui.theme.paper import FOCUS, PAPER
from spark_tracker.ui.widgets.keys import is_enter

AnyIndex = QModelIndex | QPersistentModelIndex

CELL_ROLE = Qt.ItemDataRole.UserRole
CHART_ROWS = 12
_POINTS_TO_PIXELS = 96 / 72
_PAD, _INDENT = 3, 9
_FACES = ("Arial", "Liberation Sans", "Helvetica")


class SheetModel(QAbstractTableModel):
    """The cells of a sheet; row and column 0 of the model are 1 of the sheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: PreviewSheet | None = None

    def show_sheet(self, sheet: PreviewSheet | None) -> None:
        """Show another sheet, or none."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def cell(self, index: AnyIndex) -> PreviewCell | None:
        """Return what stands in a cell, None for an empty one."""
        if self.sheet is None or not index.isValid():
            return None
        return self.sheet.cells.get(index.row() + 1, {}).get(index.column() + 1)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self.sheet is None else self.sheet.rows

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - the same
        return 0 if parent.isValid() or self.sheet is None else self.sheet.columns

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            chart = self.chart_at(index.row() + 1, index.column() + 1)
            return chart.spoken if chart else (cell.text if cell else "")
        if cell is None:
            return None
        return cell.text if role == Qt.ItemDataRole.DisplayRole else None

    def chart_at(self, row: int, column: int) -> PreviewChart | None:
        """Return the chart that begins in a cell of the sheet."""
        for chart in self.sheet.charts if self.sheet else ():
            if (chart.row, chart.column) == (row, column):
                return chart
        return None


class SheetDelegate(QStyledItemDelegate):
    """Paints a cell as a spreadsheet program would."""

    def __init__(self, view: "SheetView") -> None:
        super().__init__(view)
        self._view = view
        self._fonts: dict[tuple[float, bool, bool], QFont] = {}

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        model = self._view.sheet_model
        painter.save()
        painter.fillRect(rect, PAPER)
        chart = model.chart_at(index.row() + 1, index.column() + 1)
        cell = model.cell(index)
        if chart is not None:
            paint_chart(painter, rect, chart, self.font(CellLook(size=9)))
        elif cell is not None:
            self._paint_cell(painter, rect, cell)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(FOCUS, 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def font(self, look: CellLook) -> QFont:
        """Return the workbook's face at the size it has on this screen."""
        key = (look.size, look.bold, look.underlined)
        if key not in self._fonts:
            font = QFont()
            font.setFamilies(list(_FACES))
            font.setPixelSize(max(8, round(look.size * _POINTS_TO_PIXELS * self._view.zoom)))
            font.setBold(look.bold)
            font.setUnderline(look.underlined)
            self._fonts[key] = font
        return self._fonts[key]

    def forget_fonts(self) -> None:
        """Make the fonts again, after another zoom."""
        self._fonts.clear()

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: PreviewCell) -> None:
        look = cell.look
        if look.fill:
            painter.fillRect(rect, QColor(f"#{look.fill}"))
        if look.top:
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, QColor(f"#{look.top}"))
        if look.bottom:
            bottom = QColor(f"#{look.bottom}")
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, bottom)
        if look.sides:
            sides = QColor(f"#{look.sides}")
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), sides)
            painter.fillRect(rect.right() - 1, rect.top(), 2, rect.height(), sides)
        if not cell.text:
            return
        font = self.font(look)
        indent = _PAD + round(look.indent * _INDENT * self._view.zoom)
        words = rect.adjusted(_PAD if look.right else indent, 1, -(indent if look.right else 1), -1)
        painter.setFont(font)
        painter.setPen(QColor(f"#{look.colour}"))
        flags = _alignment(look)
        text = cell.text
        if not look.wrap:
            metrics = QFontMetrics(font)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, flags, text)


def _alignment(look: CellLook) -> int:
    across = Qt.AlignmentFlag.AlignRight if look.right else Qt.AlignmentFlag.AlignLeft
    if look.centred:
        across = Qt.AlignmentFlag.AlignHCenter
    down = {
        "top": Qt.AlignmentFlag.AlignTop,
        "bottom": Qt.AlignmentFlag.AlignBottom,
    }.get(look.vertical, Qt.AlignmentFlag.AlignVCenter)
    wrap = Qt.TextFlag.TextWordWrap if look.wrap else Qt.TextFlag.TextSingleLine
    return across.value | down.value | wrap.value


class SheetView(QTableView):
    """Shows one sheet; Enter or a click on a key figure asks for the rows behind it.

    Signals:
        behind_asked: Row and column of the sheet, and where the cell is in the viewport.
    """

    behind_asked = Signal(int, int, QRect)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self.sheet_model = SheetModel(self)
        self._delegate = SheetDelegate(self)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
        self.setItemDelegate(self._delegate)
        self.setModel(self.sheet_model)
        self.setStyleSheet(f"QTableView {{ background: {PAPER.name()}; }}")  # in both looks

    def show_sheet(self, sheet: PreviewSheet | None) -> None:
        """Show a sheet: another one from its first row, the same one where it was."""
        before = self.sheet_model.sheet
        same = before is not None and sheet is not None and before.key == sheet.key
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        places = [bar.value() if same else 0 for bar in bars]
        current = self.currentIndex()
        self.clearSpans()
        self.sheet_model.show_sheet(sheet)
        self._fit()
        self._span()
        if same and current.isValid():
            index = self.sheet_model.index(current.row(), current.column())
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)

    def set_zoom(self, zoom: float) -> None:
        """Show everything larger or smaller; 1 is as large as in a spreadsheet program."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._delegate.forget_fonts()
            self._fit()
            self.clearSpans()
            self._span()

    def go_to(self, row: int) -> None:
        """Put the keyboard on a row of the sheet, at the top of what is seen."""
        index = self.sheet_model.index(row - 1, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def is_number(self, index: AnyIndex) -> bool:
        """Whether a cell holds a key figure that has something behind it."""
        sheet = self.sheet_model.sheet
        return (
            sheet is not None
            and index.row() + 1 in sheet.behind
            and index.column() + 1 in sheet.numbers
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if is_enter(event) and self.is_number(index):
            self._ask_behind(index)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self.is_number(index):
            self._ask_behind(index)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(1)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _ask_behind(self, index: AnyIndex) -> None:
        self.behind_asked.emit(index.row() + 1, index.column() + 1, self.visualRect(index))

    def _fit(self) -> None:
        sheet = self.sheet_model.sheet
        if sheet is None:
            return
        usual = round(17 * self.zoom)
        self.verticalHeader().setDefaultSectionSize(usual)
        for column, width in sheet.widths.items():
            self.setColumnWidth(column - 1, round(width * self.zoom))
        for row, height in sheet.heights.items():
            wanted = max(1, round(height * self.zoom))
            if wanted != usual:
                self.setRowHeight(row - 1, wanted)

    def _span(self) -> None:
        """Let titles run over the empty cells beside them, and charts over their place."""
        sheet = self.sheet_model.sheet
        if sheet is None:
            return
        ends = {chart.column: _chart_end(sheet, chart) for chart in sheet.charts}
        for chart in sheet.charts:
            wide = ends[chart.column] - chart.column
            self.setSpan(chart.row - 1, chart.column - 1, CHART_ROWS, wide)
        charted = {chart.row for chart in sheet.charts}
        for row, cells in sheet.cells.items():
            if row not in sheet.headings and row not in charted:
                self._let_run_over(sheet, row, cells)

    def _let_run_over(
        self, sheet: PreviewSheet, row: int, cells: Mapping[int, PreviewCell]
    ) -> None:
        """Give a text that is too long for its cell the empty cells up to the next text."""
        told = sorted(column for column, cell in cells.items() if cell.text)
        for column, following in pairwise([*told, max(sheet.printed, *told, 1) + 1]):
            look = cells[column].look
            free = following - column
            if free < 2 or look.wrap or look.right or look.centred:  # noqa: PLR2004 - itself and one
                continue
            wide = QFontMetrics(self._delegate.font(look)).horizontalAdvance(cells[column].text)
            if wide + 2 * _PAD > self.columnWidth(column - 1):
                self.setSpan(row - 1, column - 1, 1, free)


def _chart_end(sheet: PreviewSheet, chart: PreviewChart) -> int:
    """Return the column after a chart: where the next begins, or the printed page ends."""
    later = [other.column for other in sheet.charts if other.column > chart.column]
    return min([*later, sheet.printed + 1])
