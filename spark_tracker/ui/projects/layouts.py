"""Table, board and timeline: what the page of projects asks of each, made when first shown."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from spark_tracker.ui.desk import Desk
from spark_tracker.ui.projects.project_table import ProjectTable


class ProjectLayout(Protocol):
    """A widget that shows the projects found. Ids keep the page's order; selection is by id."""

    opened: Any
    chosen: Any
    menu_asked: Any
    remove_asked: Any
    inspector_asked: Any

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show these projects."""

    def reload(self) -> None:
        """Read again what is shown."""

    def selected_ids(self) -> list[str]:
        """Return what is selected."""

    def current_id(self) -> str:
        """Return the project the keyboard is on; "" for none."""

    def select_id(self, record_id: str) -> bool:
        """Select a project; return whether it is shown."""

    def set_density(self, density: str) -> None:
        """Set compact, normal or roomy."""

    def tools(self) -> QWidget | None:
        """Return the controls for the end of the filter bar."""

    def kept(self) -> dict[str, str]:
        """Return what a saved view keeps."""

    def set_kept(self, kept: Mapping[str, str]) -> tuple[str, ...]:
        """Show it as it was kept; return the words of it that mean nothing any more."""
        ...


def choices() -> list[tuple[str, str, str]]:
    """Return the layouts with their words and icons."""
    translate = QCoreApplication.translate
    return [
        ("table", translate("Layouts", "Table"), "table-2"),
        ("board", translate("Layouts", "Board"), "square-kanban"),
        ("timeline", translate("Layouts", "Timeline"), "chart-gantt"),
    ]


def make_layout(key: str, desk: Desk) -> QWidget:
    """Return a new layout; board and timeline are loaded when first asked for."""
    if key == "board":
        from spark_tracker.ui.projects.board.view import BoardView  # noqa: PLC0415 - when first shown

        return BoardView(desk)
    if key == "timeline":
        from spark_tracker.ui.projects.timeline.view import (  # noqa: PLC0415 - when first shown
            TimelineView,
        )

        return TimelineView(desk)
    return ProjectTable(desk)
