"""Where the window was: the page of a project or the history, its tab, how far it is scrolled."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from spark_tracker.services.whereabouts import is_there
from spark_tracker.ui.frame.frame import HISTORY, PROJECT
from spark_tracker.ui.soon import soon

if TYPE_CHECKING:
    from spark_tracker.ui.frame.pages import Pages

_FILE, _PAGE, _SCROLLED = "place/file", "place/page", "place/scrolled"
_PATIENCE = 1500  # milliseconds: what is read on the job's thread has its length by then


class LastPlace(QObject):
    """Notes where the window is when its file is closed, and goes there again.

    Which section is shown, the window itself remembers; here is what lies over it.
    """

    def __init__(self, pages: "Pages") -> None:
        super().__init__(pages)
        self._pages = pages
        self._wanted: dict[QScrollBar, int] = {}

    def note(self) -> None:
        """Keep what is shown now."""
        pages, memory = self._pages, self._pages.desk.memory
        shown, page = pages.window.pages.currentWidget(), ""
        if pages.project is not None and shown is pages.project:
            page = f"{PROJECT} {pages.project.project_id} {pages.project.tabs.current}"
        elif shown is pages.window.page(HISTORY):
            page = HISTORY
        memory.remember(_FILE, str(pages.desk.store.path))
        memory.remember(_PAGE, page)
        memory.remember(_SCROLLED, " ".join(str(bar.value()) for bar in self._bars()))

    def restore(self) -> None:
        """Show what was shown, if this is the same file and it is still there."""
        memory = self._pages.desk.memory
        if memory.text(_FILE) != str(self._pages.desk.store.path):
            return
        page, *rest = memory.text(_PAGE).split(" ") or [""]
        if page == HISTORY:
            self._pages.show_history()
        elif page == PROJECT and len(rest) == 2:  # noqa: PLR2004 - its id and its tab
            self._open_project(*rest)
        soon(self, self._scroll)

    def _open_project(self, project_id: str, tab: str) -> None:
        pages = self._pages
        if is_there(pages.desk.store, "project", project_id):
            pages.open_project(project_id)
            if pages.project is not None:
                pages.project.show_tab(tab)

    def _scroll(self) -> None:
        """Scroll as it was; where a part has not its length yet, as soon as it has."""
        kept, bars = self._pages.desk.memory.text(_SCROLLED).split(), self._bars()
        if len(kept) != len(bars) or not all(value.isdecimal() for value in kept):
            return  # damaged, or other parts than were there
        self._wanted = {bar: int(value) for bar, value in zip(bars, kept, strict=True)}
        for bar in bars:
            bar.rangeChanged.connect(partial(self._reach, bar))
            bar.actionTriggered.connect(self._let_go)
            self._reach(bar)
        QTimer.singleShot(_PATIENCE, self, self._let_go)

    def _reach(self, bar: QScrollBar, *_range: int) -> None:
        wanted = self._wanted.get(bar)
        if wanted is not None:
            bar.setValue(wanted)
            if bar.value() == wanted:
                del self._wanted[bar]

    def _let_go(self) -> None:
        self._wanted = {}

    def _bars(self) -> list[QScrollBar]:
        """Return the scroll bars of all that is seen on the page, always in the same order."""
        page = self._pages.window.pages.currentWidget()
        if page is None:
            return []
        areas = page.findChildren(QAbstractScrollArea)
        seen = [area for area in areas if area.isVisibleTo(page)]
        return [
            bar for area in seen for bar in (area.verticalScrollBar(), area.horizontalScrollBar())
        ]
