"""The rows behind a key figure, in a small window; and all figures, each with its rows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import SparkError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.reports.contents import Factor
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.reporting.lines import Line as ListLine
from spark_tracker.ui.reporting.lines import LineKind, LinesView
from spark_tracker.ui.reporting.popups import Popup
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.this_week.figure_words import chart_text, name_text, value_text
from spark_tracker.ui.this_week.rows import tell
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label, Line
from spark_tracker.ui.widgets.overlays import Scrim
from spark_tracker.ui.wording import refusal_text

if TYPE_CHECKING:
    from spark_tracker.reports.open_quarter import Counted, Trend

_LIST_HEIGHT = 320
_APART = 8
_OPEN = QT_TRANSLATE_NOOP("this_week", "Open")
_PROGRAMME = QT_TRANSLATE_NOOP("this_week", "The programme itself")
_DIALOG = (600, 620)


class FigurePopup(Popup):
    """What a key figure means, its eight quarters in words, and the rows behind it.

    Signals:
        project_opened: A row was pressed; carries the id of its project.
    """

    project_opened = Signal(str)

    def __init__(self, trend: "Trend", parent: QWidget) -> None:
        super().__init__(name_text(trend), parent)
        head = QHBoxLayout()
        head.addWidget(Label(name_text(trend), Type.HEADING3, wrap=True), 1)
        head.addWidget(Label(value_text(trend.value), Type.HEADING3))
        told = QVBoxLayout()
        told.setContentsMargins(14, 0, 14, 0)
        told.addLayout(head)
        told.addWidget(Label(trend.definition, Type.SMALL, Role.MUTED, wrap=True))
        told.addWidget(Label(chart_text(trend), Type.CAPTION, Role.MUTED, wrap=True))
        self.column.addLayout(told)
        self.column.addWidget(Line(Role.LINE))
        self.rows = LinesView(self.tr("Rows behind {figure}").format(figure=name_text(trend)))
        self.rows.lines.set_lines(_lines(trend.rows))
        self.rows.acted.connect(self._on_acted)
        self.column.setContentsMargins(0, 12, 0, 6)
        if trend.rows:
            line = theme().metrics().height() + theme().metrics(Type.SMALL).height() + 16
            self.rows.setFixedHeight(min(len(trend.rows) * line, _LIST_HEIGHT))
            self.column.addWidget(self.rows)
            self.rows.setFocus()
        else:
            self.rows.setParent(self)
            self.rows.hide()
            nothing = Label(self.tr("No rows stand behind this number."), Type.SMALL, Role.MUTED)
            nothing.setContentsMargins(14, 4, 14, 6)
            self.column.addWidget(nothing)

    def show_left_of(self, beside: QWidget, rect: QRect) -> None:
        """Show it at the left of `rect` of `beside`, whole on the screen: the bars stay seen."""
        self.adjustSize()
        place = beside.mapToGlobal(rect.topLeft()) - QPoint(self.width() + _APART, 0)
        screen = beside.screen().availableGeometry()
        lowest = screen.bottom() - self.height() - _APART
        place.setY(max(screen.top(), min(place.y(), lowest)))
        place.setX(max(screen.left(), place.x()))
        self.move(place)
        self.show()

    def _on_acted(self, line: ListLine) -> None:
        self.close()
        self.project_opened.emit(line.target[0])


class AllFigures(QDialog):
    """Every key figure of the open quarter; a heading opens to the rows behind it.

    Signals:
        project_opened: A row was pressed; carries the id of its project.
    """

    project_opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Key figures"))
        self.resize(*(round(size * theme().pane_scale) for size in _DIALOG))
        self._trends: dict[str, Trend] = {}
        self.title = Label(self.tr("Key figures"), Type.HEADING2)
        self.note = Label(self.tr("Reading…"), Type.SMALL, Role.MUTED)
        self.list = LinesView(self.tr("All key figures"))
        self.list.acted.connect(self._on_acted)
        self.close_button = Button(self.tr("Close"), Kind.PLAIN)
        self.close_button.clicked.connect(self.close)
        head = QHBoxLayout()
        head.setContentsMargins(Size.GAP_6, Size.GAP_4, Size.GAP_4, Size.GAP_3)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.note)
        foot = QHBoxLayout()
        foot.setContentsMargins(Size.GAP_4, Size.GAP_3, Size.GAP_4, Size.GAP_3)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.list, 1)
        column.addWidget(Line())
        column.addLayout(foot)

    @override
    def open(self) -> None:
        """Show it over the window it belongs to."""
        Scrim.behind(self)
        super().open()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # in the list Enter folds; it closes nothing
        super().keyPressEvent(event)

    def show_trends(self, quarter: str, trends: Sequence["Trend"]) -> None:
        """Show these figures."""
        self._trends = {trend.key: trend for trend in trends}
        self.note.setText(quarter)
        heads = [
            ListLine(
                LineKind.HEAD,
                trend.title,
                trend.definition,
                count=_with_unit(trend),
                key=trend.key,
            )
            for trend in trends
        ]
        self.list.lines.set_lines(heads, self._below)
        self.list.setFocus()

    def refuse(self, words: CodeWords, error: Exception) -> None:
        """Say why there are no figures."""
        if not isinstance(error, SparkError):
            raise error
        self.note.setText(refusal_text(error, words))

    def _below(self, head: ListLine) -> list[ListLine]:
        trend = self._trends[head.key]
        label = self.tr("Eight quarters")
        return [ListLine(LineKind.PAIR, label, chart_text(trend)), *_lines(trend.rows)]

    def _on_acted(self, line: ListLine) -> None:
        self.close()
        self.project_opened.emit(line.target[0])


def _with_unit(trend: "Trend") -> str:
    """Return the value and what it counts, in a way that is right for one as well as for many."""
    value = value_text(trend.value)
    if trend.unit in {"%", "TRL"}:
        return value
    if trend.unit.isupper():  # a currency
        return f"{trend.unit} {value}"
    return f"{value} {trend.unit}" if isinstance(trend.value, Factor) else f"{trend.unit}: {value}"


def _lines(rows: Sequence["Counted"]) -> list[ListLine]:
    open_word = tell(_OPEN)
    return [
        ListLine(
            LineKind.ITEM,
            row.title or row.code or tell(_PROGRAMME),
            "  ".join(part for part in (_day(row), row.code, _amount(row)) if part),
            act=open_word if row.project_id else "",
            target=(row.project_id, ""),
        )
        for row in rows
    ]


def _day(row: "Counted") -> str:
    return formats.day(row.on) if row.on is not None else ""


def _amount(row: "Counted") -> str:
    return "" if row.amount == 1 else formats.number(float(row.amount), 0)
