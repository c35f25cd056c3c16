"""Filling what the quarter lacks: one gap after the other, until somebody leaves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from spark_tracker.ui.reporting.words import OPEN, gap_words
from spark_tracker.ui.this_week.rows import Line

if TYPE_CHECKING:
    from spark_tracker.reports.open_quarter import OpenQuarter, ProjectState
    from spark_tracker.ui.this_week.page import ThisWeekPage


class GapFilling(QObject):
    """Asks for a gap, and once that is filled for the next."""

    def __init__(self, page: "ThisWeekPage") -> None:
        super().__init__(page)
        self._page = page
        self._asked: tuple[str, str] | None = None  # the project and the field asked for last

    @property
    def is_under_way(self) -> bool:
        """Whether a gap was asked for, and nobody knows yet whether it was filled."""
        return self._asked is not None

    def begin(self) -> None:
        """Ask for the gap under the keyboard, or for the first."""
        row = self._row()
        if row is not None and row.state is not None:
            self._page.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._asked = (row.project_id, row.state.gaps[0])
            self._page.acts.do(row)

    def go_on(self, quarter: "OpenQuarter") -> None:
        """Ask for the next gap if the last one is filled; one that is mended elsewhere can wait."""
        if (
            self._asked is None
            or QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
        ):
            return
        (project_id, field), self._asked = self._asked, None
        left = {state.project_id: state.gaps for state in quarter.lacking}
        if field in left.get(project_id, ()) or not left or not self._page.isVisible():
            return
        row = self._row()
        if row is not None and row.state is not None and _is_mended_here(row.state):
            self.begin()

    def _row(self) -> Line | None:
        """Return the gap under the keyboard; else go to the first."""
        row = self._page.view.current_line()
        if row is None or row.state is None:
            self._page.show_gaps()
            row = self._page.view.current_line()
        return row if row is not None and row.state is not None else None


def _is_mended_here(state: "ProjectState") -> bool:
    return gap_words(state.gaps[0], "")[2] != OPEN
