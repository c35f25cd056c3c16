"""The right side: one report as it will look, what it shares, what it holds back, writing it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.reports.preview import PreviewSheet
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.reporting.checking import Checked
from spark_tracker.ui.reporting.lines import LinesView
from spark_tracker.ui.reporting.popups import BehindPopup
from spark_tracker.ui.reporting.words import (
    held_heads,
    held_lines,
    shared_heads,
    shared_words,
)
from spark_tracker.ui.reports.sheet_view import SheetView
from spark_tracker.ui.reports.writing import WriteFoot
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.empty_state import EmptyState
from spark_tracker.ui.widgets.labels import ElidedLabel, Label, Line, Pane, Pill
from spark_tracker.ui.widgets.tabs import Tab, Tabs

PREVIEW, SHARED, HELD = "preview", "shared", "held"
_LEFT = 20
_ROWS = "rows"
_LEAST_ZOOM = 0.8
_BAR = 16  # what the scroll bar and the border take


class Frame(QWidget):
    """A border of 1 px around the paper."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().colour(Role.BORDER_STRONG))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class ReportPane(QWidget):
    """Shows one checked report.

    Signals:
        line_acted: The act of a line that is held back; carries the Line.
    """

    line_acted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checked: Checked | None = None
        self._sheet_key = ""
        self._named: list[tuple[str, str]] = []
        self.title = ElidedLabel("", Type.HEADING2)
        self.pill = Pill("pencil", self.tr("Draft"))
        self.note = Label("", Type.SMALL, Role.MUTED)
        self.write_button = Button(self.tr("Write draft…"), Kind.PRIMARY, icon="file-spreadsheet")
        self.write_button.setToolTip(self.tr("Ctrl+Enter"))
        self.tabs = Tabs(
            [
                Tab(PREVIEW, self.tr("Preview")),
                Tab(SHARED, self.tr("Will be shared"), 0),
                Tab(HELD, self.tr("Held back"), 0),
            ],
            name=self.tr("Parts of the report"),
            left=_LEFT,
        )
        self.sheet = SheetView(self.tr("Preview of the workbook"))
        self.sheet_tabs: Tabs | None = None
        self.shared = LinesView(self.tr("Will be shared"))
        self.held = LinesView(self.tr("Held back"))
        self.nothing_shared = EmptyState("eye-off", "", "")
        self.nothing_held = EmptyState("circle-check", "", "", role=Role.OK)
        self.foot = WriteFoot(desk)
        self.stack = QStackedWidget()
        self._paper = Frame()
        self._arrange()
        self._connect()

    def show_report(self, checked: Checked, title: str, file_name: str) -> None:
        """Show a report; the tab and the sheet stay where they are."""
        self.checked = checked
        self.title.setText(title)
        self.note.clear()
        sheets = checked.preview.sheets
        self._show_sheet_tabs(sheets)
        self._show_shared(checked)
        self._show_held(checked)
        self.foot.set_report(checked.place, file_name, len(sheets))
        self._allow()
        self._on_tab(self.tabs.current)

    def show_waiting(self, title: str) -> None:
        """Say that the report is being read; what was shown stays until it is there."""
        self.title.setText(title)
        self.note.setText(self.tr("Reading…"))
        self.write_button.setEnabled(False)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_LEFT, Size.GAP_3, PAGE_RIGHT, Size.GAP_1)
        head.setSpacing(Size.GAP_3)
        head.addWidget(self.title)
        head.addWidget(self.pill)
        head.addWidget(self.note)
        head.addStretch(1)
        head.addWidget(self.write_button)
        paper = QVBoxLayout(self._paper)
        paper.setContentsMargins(1, 1, 1, 1)
        paper.setSpacing(0)
        paper.addWidget(self.sheet, 1)
        preview = QWidget()
        around = QVBoxLayout(preview)
        around.setContentsMargins(_LEFT, 14, PAGE_RIGHT, Size.GAP_4)
        around.addWidget(self._paper)
        pages = (preview, self.shared, self.held, self.nothing_shared, self.nothing_held)
        for page in pages:
            self.stack.addWidget(page)
        pane = Pane(Role.SUNKEN)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        column.addWidget(Line())
        column.addWidget(self.foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(pane)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.sheet.behind_asked.connect(self._on_behind)
        self.held.acted.connect(self.line_acted)
        self.write_button.clicked.connect(self.foot.ask)
        self.foot.busy_changed.connect(self._allow)

    def _allow(self) -> None:
        self.write_button.setEnabled(self.checked is not None and not self.foot.is_busy)

    def _show_sheet_tabs(self, sheets: tuple[PreviewSheet, ...]) -> None:
        keys = [sheet.key for sheet in sheets]
        if self._sheet_key not in keys:
            self._sheet_key = "figures" if "figures" in keys else keys[0]
        named = [(sheet.key, sheet.title) for sheet in sheets]
        if named == self._named:
            self._show_sheet(self._sheet_key)
            return
        self._named = named
        if self.sheet_tabs is not None:
            had_focus = any(child.hasFocus() for child in self.sheet_tabs.findChildren(QWidget))
            self.sheet_tabs.hide()
            self.sheet_tabs.deleteLater()
        else:
            had_focus = False
        tabs = Tabs(
            [Tab(sheet.key, sheet.title) for sheet in sheets],
            name=self.tr("Sheets of the workbook"),
            left=Size.GAP_3,
        )
        tabs.choose(self._sheet_key)
        tabs.chosen.connect(self._show_sheet)
        paper = self._paper.layout()
        if paper is not None:
            paper.addWidget(Line(Role.LINE))
            paper.addWidget(tabs)
        self.setTabOrder(self.sheet, tabs)
        self.sheet_tabs = tabs
        if had_focus:
            tabs.setFocus()
        self._show_sheet(self._sheet_key)

    def _show_sheet(self, key: str) -> None:
        if self.checked is None:
            return
        self._sheet_key = key
        for sheet in self.checked.preview.sheets:
            if sheet.key == key:
                self._fit_zoom(sheet)
                self.sheet.show_sheet(sheet)

    def _fit_zoom(self, sheet: PreviewSheet | None) -> None:
        """Show the printed columns in the width there is, but never too small to read."""
        if sheet is not None:
            wide = sum(sheet.widths[column] for column in range(1, sheet.printed + 1))
            room = self.stack.width() - _LEFT - PAGE_RIGHT - _BAR
            self.sheet.set_zoom(max(_LEAST_ZOOM, min(1.0, room / wide)))

    def _show_shared(self, checked: Checked) -> None:
        self.shared.lines.set_lines(shared_heads(checked), lambda h: list(shared_words(checked, h)))
        self.tabs.set_count(SHARED, len(checked.preview.shared))
        self.nothing_shared.say(
            "eye-off",
            self.tr("No project is named"),
            self.tr(
                "The workbook holds counts only. A project is named once its non-confidential "
                "title and summary are approved and its sharing level lets it."
            ),
        )

    def _show_held(self, checked: Checked) -> None:
        heads = held_heads(checked)
        self.held.lines.set_lines(heads, lambda h: held_lines(checked, h), unfolded=True)
        self.tabs.set_count(HELD, len(checked.preflight.held_back))
        public = checked.preflight.profile.sharing == "public"
        text = (
            self.tr("Every project of the quarter may be named. What leaves is public only.")
            if public
            else self.tr("Every project of the quarter may be named. The level is Node.")
        )
        self.nothing_held.say("circle-check", self.tr("Nothing held back"), text, role=Role.OK)

    def _on_tab(self, key: str) -> None:
        shown: QWidget | int = 0
        if key == SHARED:
            shown = self.shared if self.shared.lines.rowCount() else self.nothing_shared
        elif key == HELD:
            shown = self.held if self.held.lines.rowCount() else self.nothing_held
        if isinstance(shown, QWidget):
            self.stack.setCurrentWidget(shown)
        else:
            self.stack.setCurrentIndex(shown)

    def _on_behind(self, row: int, column: int, rect: QRect) -> None:
        sheet = self.sheet.sheet_model.sheet
        if sheet is None or row not in sheet.behind:
            return
        popup = BehindPopup(sheet.behind[row], sheet.numbers[column], self)
        popup.all_asked.connect(self._on_all_asked)
        popup.show_below(self.sheet.viewport(), rect)

    def _on_all_asked(self, row: int) -> None:
        if self.sheet_tabs is not None:
            self.sheet_tabs.choose(_ROWS)
        self._show_sheet(_ROWS)
        self.sheet.go_to(row)
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_zoom(self.sheet.sheet_model.sheet)
