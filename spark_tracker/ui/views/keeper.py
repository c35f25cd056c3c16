"""Keeps the saved views: which there are, which is shown, and whether it was changed since."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from spark_tracker.fields.filter_language import understood
from spark_tracker.saved_views import SavedView, Shown, load_views, save_views
from spark_tracker.services.project_counts import ProjectCounts
from spark_tracker.store.changes import ChangeSet
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.projects.page import SHOWN, SHOWN_VIEW, VIEW, ProjectsPage
from spark_tracker.ui.projects.project_set import NEWEST_FIRST
from spark_tracker.ui.views.ready_made import missing, ready_made, shown_name

log = logging.getLogger(__name__)
_COUNT_AFTER = 700  # milliseconds without a change: counting is for nobody in a hurry
_BETWEEN = 15  # milliseconds between two slices: what was typed meanwhile is painted
_USUAL_SORT = tuple(f"-{key.key}" if key.falling else key.key for key in NEWEST_FIRST)


class ViewKeeper(QObject):
    """Opens, saves, renames, orders and removes views of one projects page.

    Args:
        folder: where the views are kept.
        offer: shows a passing sentence with what takes the act back, if anything.

    Attributes:
        views: all views, in the order of the sidebar.
        active: the view shown; None for the plain list.

    Signals:
        views_changed: Other views, names or order.
        active_changed: Another view is shown, or the plain list, or it was changed or saved.
        counted: How many projects match; by the keys of the views.
    """

    views_changed = Signal()
    active_changed = Signal()
    counted = Signal(dict)

    def __init__(
        self,
        desk: Desk,
        page: ProjectsPage,
        folder: Path,
        offer: Callable[[str, Callable[[], object] | None], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._page, self._folder, self._offer = desk, page, folder, offer
        kept, aside = load_views(folder)
        self.views: tuple[SavedView, ...] = ready_made() if kept is None else kept
        self.active = self.find(desk.memory.text(VIEW))
        self._to_count: list[SavedView] = []
        self._is_over = False
        self._counts: dict[str, int] = {}
        self._known = ProjectCounts(desk.store)
        self._rest = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._rest.timeout.connect(self._on_rested)
        self._rest.start()
        page.view_changed.connect(self.active_changed)
        desk.notifier.changed.connect(self._on_changed)
        if aside is not None:
            words = self.tr("Your saved views could not be read; they are kept as {file}.")
            self._offer(words.format(file=aside), None)

    @property
    def changed(self) -> bool:
        """Whether what is shown is no longer what the view keeps."""
        return self.active is not None and not self._same(self._page.shown(), self.active.shown)

    def find(self, key: str) -> SavedView | None:
        """Return the view with this key; None where there is none."""
        return next((view for view in self.views if view.key == key), None)

    def open(self, key: str) -> None:
        """Show a view as it was saved; say which of its fields there are no longer."""
        view = self.find(key)
        if view is None:
            return
        self._activate(view, SHOWN_VIEW)
        self._show(view.shown, shown_name(view))

    def leave(self) -> None:
        """Show the plain list as it was left."""
        if self.active is not None:
            self._activate(None, SHOWN)
            self._page.show_as(self._page.remembered())
            self.active_changed.emit()

    def revert(self) -> None:
        """Show the view again as it was saved."""
        if self.active is not None:
            self.open(self.active.key)

    def save(self) -> None:
        """Keep what is shown in the view it came from."""
        if self.active is None:
            return
        now, before = replace(self.active, shown=self._page.shown()), self.views
        if self._put(tuple(now if view.key == now.key else view for view in before)):
            words = self.tr("View “{name}” saved").format(name=shown_name(now))
            self._offer(words, partial(self._put, before))

    def save_as(self, name: str) -> None:
        """Keep what is shown as a new view, and go on in it."""
        view = SavedView(name=name, shown=self._page.shown())
        if self._put((*self.views, view)):
            self._activate(view, SHOWN_VIEW)
            self._page.remember()
            self.active_changed.emit()

    def rename(self, key: str, name: str) -> None:
        """Give a view another name."""
        self._put(
            tuple(
                replace(view, name=name, ready="") if view.key == key else view
                for view in self.views
            )
        )

    def remove(self, key: str) -> None:
        """Take a view away; the note offers it back."""
        view, before = self.find(key), self.views
        if view is not None and self._put(tuple(other for other in before if other.key != key)):
            words = self.tr("View “{name}” deleted").format(name=shown_name(view))
            self._offer(words, partial(self._put, before))

    def move(self, key: str, steps: int) -> None:
        """Move a view up (negative) or down among the others."""
        view = self.find(key)
        if view is None:
            return
        others = [other for other in self.views if other.key != key]
        place = max(0, min(self.views.index(view) + steps, len(others)))
        others.insert(place, view)
        self._put(tuple(others))

    def bring_back(self) -> None:
        """Add the ready-made views that were deleted."""
        self._put((*self.views, *missing(self.views)))

    def stop(self) -> None:
        """Count no more: the file is about to be closed."""
        self._rest.stop()
        self._to_count = []
        self._is_over = True

    def names(self, *, but: str = "") -> list[str]:
        """Return the names that are taken, except that of the view `but`."""
        return [shown_name(view) for view in self.views if view.key != but]

    def _show(self, shown: Shown, name: str) -> None:
        dropped = self._page.show_as(shown)
        self._page.remember()
        self.active_changed.emit()
        if dropped:
            words = self.tr("“{name}” is shown without “{words}”: there is no such field any more.")
            self._offer(words.format(name=name, words=" ".join(dropped)), None)

    def _activate(self, view: SavedView | None, kept_under: str) -> None:
        self.active = view
        self._desk.memory.remember(VIEW, view.key if view is not None else "")
        self._page.kept_under = kept_under

    def _put(self, views: tuple[SavedView, ...]) -> bool:
        """Keep these views; where they cannot be written say so, leave all as it is, return False.

        A view that is shown and not among them is left for the plain list.
        """
        try:
            save_views(self._folder, views)
        except OSError as error:
            log.warning("views not saved: %s", type(error).__name__)
            words = self.tr("The view could not be saved: {folder} is not writable, or full.")
            self._offer(words.format(folder=self._folder), None)
            return False
        self.views = views
        if self.active is not None:
            found = self.find(self.active.key)
            if found is None:
                self.leave()
            self.active = found
        self.views_changed.emit()
        self.active_changed.emit()
        self._rest.start()
        return True

    def _same(self, now: Shown, kept: Shown) -> bool:
        text = str(understood(kept.filter, find_code=self._page.projects.find_code)[0])
        parts = {layout: dict(values) for layout, values in kept.parts.items() if values}
        shown = {layout: dict(values) for layout, values in now.parts.items() if values}
        for layout in parts.keys() - now.parts.keys():
            del parts[layout]  # not made yet: it cannot have been changed
        return (
            now.layout == kept.layout
            and now.filter == text
            and now.sort == (kept.sort or _USUAL_SORT)
            and parts == shown
        )

    def _on_changed(self, changes: ChangeSet) -> None:
        self._known.hear(changes)
        self._rest.start()

    def _on_rested(self) -> None:
        self._to_count = list(self.views)
        self._count_next()

    def _count_next(self) -> None:
        """Count a slice of one view at a time, so that a key press never waits for more."""
        if self._is_over:
            return
        if not self._to_count:
            self.counted.emit(self._counts)
            return
        view = self._to_count[0]
        wanted, _ = understood(view.shown.filter, find_code=self._page.projects.find_code)
        count = self._known.count_some(wanted, self._desk.today())
        if count is not None:
            self._counts[view.key] = count
            del self._to_count[0]
        QTimer.singleShot(_BETWEEN, self, self._count_next)
