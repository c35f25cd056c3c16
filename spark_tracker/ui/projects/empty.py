"""What stands where no project is shown: none yet, or none that matches."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from spark_tracker.fields.filter_language import Filter
from spark_tracker.ui.projects.filter_bar import FilterBar, chip_words
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.buttons import Kind
from spark_tracker.ui.widgets.chip import Chip
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.flow import FlowLayout

_tr = QCoreApplication.translate
_CHIPS_WIDTH = 420


def say_nothing_yet(
    empty: EmptyState, new: Callable[[], object], bring_in: Callable[[], object]
) -> None:
    """Say that the programme has no project, and offer the first one or a spreadsheet."""
    _clear_extra(empty)
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
    _clear_extra(empty)
    acts = [Act(_tr("EmptyProjects", "Clear filter"), lambda: bar.set_text(""))]
    best = _best_drop(bar.filter, count)
    if best is not None:
        index, matches = best
        before, words = chip_words(bar.filter.terms[index], language)
        name = f"{before.lower()}: {words}" if before else words
        text = _tr("EmptyProjects", "Drop “{term}”, {n} match").format(term=name, n=matches)
        acts.append(Act(text, partial(bar.drop, index), Kind.FLAT))
    empty.say(
        "list-filter",
        _tr("EmptyProjects", "No project matches"),
        _tr("EmptyProjects", "{n} projects are hidden by").format(n=total),
        acts,
        role=Role.MUTED,
    )
    box = QWidget()
    flow = FlowLayout(box, gap=6)
    for index, term in enumerate(bar.filter.terms):
        before, words = chip_words(term, language)
        chip = Chip(words, before=before)
        chip.removed.connect(partial(bar.drop, index))
        flow.addWidget(chip)
    width = min(flow.sizeHint().width(), _CHIPS_WIDTH)
    box.setFixedSize(width, flow.heightForWidth(width))
    empty.extra.addSpacing(8)
    empty.extra.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)


def _best_drop(wanted: Filter, count: Callable[[Filter], int]) -> tuple[int, int] | None:
    """Return the one term without which most match, and how many; None where none helps."""
    if len(wanted.terms) < 2:  # noqa: PLR2004 - dropping the only one is clearing
        return None
    counts = [(count(wanted.without(n)), n) for n in range(len(wanted.terms))]
    most, index = max(counts)
    return (index, most) if most else None


def _clear_extra(empty: EmptyState) -> None:
    while (item := empty.extra.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
