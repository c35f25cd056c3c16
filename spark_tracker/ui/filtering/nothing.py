"""What stands where a filter hides every record: how many, by which terms, which one to drop."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from spark_tracker.fields.filter_language import Filter
from spark_tracker.ui import formats
from spark_tracker.ui.filtering.bar import FilterBar, chip_words
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.buttons import Kind
from spark_tracker.ui.widgets.chip import Chip
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.flow import FlowLayout

_tr = QCoreApplication.translate
_CHIPS_WIDTH = 420


def say_nothing_matches(
    empty: EmptyState,
    bar: FilterBar,
    *,
    title: str,
    hidden: str,
    language: str,
    count: Callable[[Filter], int],
) -> None:
    """Say that the filter hides all, by which terms, and which one to drop.

    Args:
        empty: says it.
        bar: holds the filter.
        title: such as "No project matches".
        hidden: such as "64 projects are hidden by".
        language: of the words of codes.
        count: how many match a filter.
    """
    record = bar.filter.record
    clear_extra(empty)
    acts = [Act(_tr("EmptyProjects", "Clear filter"), lambda: bar.set_text(""))]
    best = _best_drop(bar.filter, count)
    if best is not None:
        index, matches = best
        before, words = chip_words(bar.filter.terms[index], language, record)
        name = f"{before.lower()}: {words}" if before else words
        found = formats.plural(
            matches, _tr("EmptyProjects", "{n} match"), _tr("EmptyProjects", "{n} matches")
        )
        text = _tr("EmptyProjects", "Drop “{term}”, {found}").format(term=name, found=found)
        acts.append(Act(text, partial(bar.drop, index), Kind.FLAT))
    empty.say("list-filter", title, hidden, acts, role=Role.MUTED)
    box = QWidget()
    flow = FlowLayout(box, gap=6)
    for index, term in enumerate(bar.filter.terms):
        before, words = chip_words(term, language, record)
        chip = Chip(words, before=before)
        chip.removed.connect(partial(bar.drop, index))
        flow.addWidget(chip)
    width = min(flow.sizeHint().width(), _CHIPS_WIDTH)
    box.setFixedSize(width, flow.heightForWidth(width))
    empty.extra.addSpacing(8)
    empty.extra.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)


def clear_extra(empty: EmptyState) -> None:
    """Take away what stood under the text."""
    while (item := empty.extra.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def _best_drop(wanted: Filter, count: Callable[[Filter], int]) -> tuple[int, int] | None:
    """Return the one term without which most match, and how many; None where none helps."""
    if len(wanted.terms) < 2:  # noqa: PLR2004 - dropping the only one is clearing
        return None
    counts = [(count(wanted.without(n)), n) for n in range(len(wanted.terms))]
    most, index = max(counts)
    return (index, most) if most else None
