"""What stands beside the list: the quarter and the key figures, read on the job's thread."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import SparkError
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import (
    INSPECTOR_COVERS_BELOW,
    INSPECTOR_WIDTH,
    INSPECTOR_WIDTH_WIDE,
    PAGE_RIGHT,
    WIDE_FROM,
    Size,
)
from spark_tracker.ui.this_week.figures import FigureView
from spark_tracker.ui.this_week.quarter_pane import QuarterPane
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label, Line, Pane
from spark_tracker.ui.widgets.scroll import FloatingBar
from spark_tracker.ui.wording import refusal_text

if TYPE_CHECKING:
    from spark_tracker.reports.open_quarter import OpenQuarter, Trend
    from spark_tracker.ui.jobs import Job

_SETTLE_MS = 400


_LEGEND_ROOM = 40  # a bar, and the room before and after its word


class Legend(QWidget):
    """What filled and outlined bars mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (self.tr("over"), self.tr("running"))
        self.setAccessibleName(self.tr("Filled bars: quarters over. Outlined: still running."))
        self._fit()
        theme().changed.connect(self._fit)

    def _fit(self) -> None:
        """Take the room the words need in this language and text size."""
        metrics = theme().metrics(Type.SMALL)
        self.setFixedHeight(metrics.height() + 4)
        words = sum(metrics.horizontalAdvance(word) for word in self._words)
        self.setMinimumWidth(words + len(self._words) * _LEGEND_ROOM)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x, middle = 0, self.height() // 2
        font = theme().font(Type.SMALL)
        for number, words in enumerate(self._words):
            box = QRect(x, middle - 5, 8, 10)
            if number:
                fill = theme().colour(Role.ACCENT_TINT)
                paint.box(painter, box, 2, fill, theme().colour(Role.ACCENT), 1.4)
            else:
                painter.fillRect(box, theme().colour(Role.CONTROL))
            place = QRect(x + 13, 0, self.width() - x - 13, self.height())
            x += 13 + paint.text(painter, place, words, Role.MUTED, font=font) + 16


class WeekSide(Pane):
    """The quarter and the key figures; `above` is where the quarter lies in a narrow window.

    Signals:
        read: The open quarter was read; carries the OpenQuarter.
        fill_asked: Fill gaps was pressed.
        gap_pressed: The cell of a project with gaps was pressed; carries its id.
        list_asked: The list of gaps is wanted.
        project_opened: A row behind a figure was pressed.
    """

    read = Signal(object)
    fill_asked = Signal()
    gap_pressed = Signal(str)
    list_asked = Signal()
    project_opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Role.SUNKEN, parent)
        self._desk = desk
        self._job: Job | None = None
        self._round = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_SETTLE_MS)
        self._again.timeout.connect(self.refresh)
        self.quarter = QuarterPane(desk)
        self.figures = FigureView(self.tr("Key figures"))
        self.trouble = Label("", Type.SMALL, Role.MUTED, wrap=True)
        self.trouble.hide()
        self.all_button = Button(self.tr("All figures"), Kind.LINK, small=True)
        self.above_button = Button(self.tr("Key figures…"), Kind.PLAIN, small=True)
        self.above = Pane(Role.SUNKEN)
        self._above_row = QHBoxLayout()
        self._figures = QWidget()
        self.area = QScrollArea()
        self.area.setAccessibleName(self.tr("The quarter and its figures"))
        self.bar = FloatingBar(self.area)
        self._build()
        self._connect()
        self._figures.hide()  # until they are read

    def place(self, window_width: int) -> None:
        """Stand beside the list, or lie above it where the window is narrow."""
        lying = window_width < INSPECTOR_COVERS_BELOW * theme().pane_scale
        wide = INSPECTOR_WIDTH_WIDE if window_width >= WIDE_FROM else INSPECTOR_WIDTH
        self.setFixedWidth(round(wide * theme().pane_scale))
        if lying and self.quarter.parent() is not self.above:
            self._above_row.insertWidget(0, self.quarter, 1)
        elif not lying and self.quarter.parent() is self.above:
            self._column.insertWidget(0, self.quarter)
        self.quarter.set_lying(lying=lying)
        self.quarter.show()
        self.above.setVisible(lying)
        self.setVisible(not lying)

    def refresh(self) -> None:
        """Read the quarter again; what is shown stays until it is there."""
        from spark_tracker.reports.open_quarter import (  # noqa: PLC0415 - the reports, once shown
            read_open_quarter,
        )

        self._again.stop()
        if self._job is not None:
            self._job.cancel()
        self._round += 1
        number, desk = self._round, self._desk
        store, today, language = desk.store, desk.today(), desk.language
        self._job = desk.jobs.start(
            self.tr("Reading the quarter"),
            lambda job: read_open_quarter(store, today=today, language=language, step=job.step),
            succeeded=partial(self._on_read, number),
            failed=partial(self._on_failed, number),
        )

    def refresh_soon(self) -> None:
        """Read the quarter again once nothing has changed for a moment."""
        self._again.start()

    def show_all(self) -> None:
        """Open the list of all key figures."""
        from spark_tracker.reports.open_quarter import (  # noqa: PLC0415 - when first asked for
            read_all_figures,
        )
        from spark_tracker.ui.this_week.figure_popup import AllFigures  # noqa: PLC0415 - the same

        desk = self._desk
        store, today, language = desk.store, desk.today(), desk.language
        dialog = AllFigures(self.window())
        dialog.project_opened.connect(self.project_opened)
        quarter = self.quarter.title.text()
        dialog.open()
        desk.jobs.start(
            self.tr("Reading the key figures"),
            lambda _job: read_all_figures(store, today=today, language=language),
            succeeded=partial(dialog.show_trends, quarter),
            failed=partial(dialog.refuse, desk.words),
        )

    def _build(self) -> None:
        self._build_figures()
        inner = Pane(Role.SUNKEN)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.quarter)
        self._column.addWidget(self.trouble)
        self._column.addWidget(Line(Role.BORDER))
        self._column.addWidget(self._figures)
        self._column.addStretch(1)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(self.area)
        above = QVBoxLayout(self.above)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        self._above_row.setContentsMargins(0, 0, PAGE_RIGHT, 0)
        self._above_row.addWidget(self.above_button)
        above.addLayout(self._above_row)
        above.addWidget(Line(Role.BORDER))
        self.above.hide()

    def _build_figures(self) -> None:
        title = QHBoxLayout()
        title.setContentsMargins(PAGE_RIGHT, Size.GAP_4, PAGE_RIGHT, Size.GAP_1)
        title.addWidget(Label(self.tr("Key figures"), Type.HEADING3))
        title.addStretch(1)
        title.addWidget(Label(self.tr("eight quarters"), Type.SMALL, Role.MUTED))
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_RIGHT, Size.GAP_2, PAGE_RIGHT - 3, Size.GAP_4)
        foot.addWidget(Legend())
        foot.addStretch(1)
        foot.addWidget(self.all_button)
        figures = QVBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(0)
        figures.addLayout(title)
        figures.addWidget(self.figures)
        figures.addLayout(foot)

    def _connect(self) -> None:
        self.quarter.fill_asked.connect(self.fill_asked)
        self.quarter.cells.pressed.connect(self.gap_pressed)
        self.quarter.cells.list_asked.connect(self.list_asked)
        self.figures.asked.connect(self._on_figure_asked)
        self.all_button.clicked.connect(self.show_all)
        self.above_button.clicked.connect(self.show_all)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = QRect(0, 0, 1, self.height())
        QPainter(self).fillRect(edge, theme().colour(Role.BORDER))

    def _on_read(self, number: int, state: "OpenQuarter") -> None:
        if number != self._round:
            return
        self._job = None
        self.trouble.hide()
        self.quarter.show_state(state)
        self.figures.figures.set_trends(state.trends)
        self._figures.show()
        self.read.emit(state)

    def _on_failed(self, number: int, error: Exception) -> None:
        if number != self._round:
            return
        self._job = None
        if not isinstance(error, SparkError):
            raise error
        self.trouble.setText(refusal_text(error, self._desk.words))
        self.trouble.show()

    def _on_figure_asked(self, trend: "Trend") -> None:
        from spark_tracker.ui.this_week.figure_popup import FigurePopup  # noqa: PLC0415 - the same

        popup = FigurePopup(trend, self)
        popup.project_opened.connect(self.project_opened)
        rect = self.figures.visualRect(self.figures.currentIndex())
        popup.show_left_of(self.figures.viewport(), rect)
