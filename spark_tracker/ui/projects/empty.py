"""What stands where no project is shown: none yet, or none that matches."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from spark_tracker.fields.filter_language import Filter
from spark_tracker.ui import formats
from spark_tracker.ui.filtering.bar import FilterBar
from spark_tracker.ui.filtering.nothing import clear_extra
from spark_tracker.ui.filtering.nothing import say_nothing_matches as say_nothing
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.buttons import Kind
from spark_tracker.ui.widgets.empty_state import Act, EmptyState

_tr = QCoreApplication.translate


def say_nothing_yet(
    empty: EmptyState, new: Callable[[], object], bring_in: Callable[[], object]
) -> None:
    """Say that the programme has no project, and offer the first one or a spreadsheet."""
    clear_extra(empty)
    empty.say(
        "folder-kanban",
        _tr("EmptyProjects", "No projects yet"),
        _tr("EmptyProjects", "Only a title is needed. Or start from the list you keep today."),
        [
            Act(_tr("EmptyProjects", "New project"), new, Kind.PRIMARY, "plus"),
            Act(_tr("EmptyProjects", "Import a spreadsheet"), bring_in),
        ],
        role=Role.MUTED,
    )


def say_nothing_matches(
    empty: EmptyState,
    bar: FilterBar,
    *,
    total: int,
    language: str,
    count: Callable[[Filter], int],
) -> None:
    """Say that the filter hides all `total`, by which terms, and which one to drop."""
    say_nothing(
        empty,
        bar,
        title=_tr("EmptyProjects", "No project matches"),
        hidden=formats.plural(
            total,
            _tr("EmptyProjects", "{n} project is hidden by"),
            _tr("EmptyProjects", "{n} projects are hidden by"),
        ),
        language=language,
        count=count,
    )
