"""Saved views in the window: lines of the sidebar, the menu that keeps them, the page's title."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from spark_tracker.ui.frame.frame import PROJECTS, Frame
from spark_tracker.ui.projects.page import ProjectsPage
from spark_tracker.ui.shell.main_window import PROGRAM
from spark_tracker.ui.shell.sidebar import Entry, Place
from spark_tracker.ui.views.keeper import ViewKeeper
from spark_tracker.ui.views.ready_made import missing, shown_name
from spark_tracker.ui.widgets.buttons import Button, Kind


class ViewsInWindow(QObject):
    """Joins the keeper of saved views with the window's sidebar, header and menus."""

    def __init__(self, frame: Frame, page: ProjectsPage, keeper: ViewKeeper) -> None:
        super().__init__(keeper)
        self._frame, self._page, self.keeper = frame, page, keeper
        self._window = frame.window
        self._told: tuple[object, ...] = ()
        acts = frame.actions
        self.button = Button(self.tr("Saved view"), Kind.FLAT, icon="bookmark", icon_only=True)
        self.button.clicked.connect(self._on_button)
        page.bar.set_end(self.button)
        acts.save_view.triggered.connect(keeper.save)
        acts.save_view_as.triggered.connect(self.ask_save_as)
        acts.rename_view.triggered.connect(lambda: self.ask_rename(self._active_key()))
        acts.revert_view.triggered.connect(keeper.revert)
        acts.delete_view.triggered.connect(lambda: keeper.remove(self._active_key()))
        acts.ready_views.triggered.connect(keeper.bring_back)
        sidebar = self._window.sidebar
        self._window.view_chosen.connect(self.open)
        self._window.section_asked.connect(self._on_section_asked)
        sidebar.menu_asked.connect(self._on_menu_asked)
        sidebar.rename_asked.connect(self.ask_rename)
        sidebar.remove_asked.connect(keeper.remove)
        sidebar.moved.connect(keeper.move)
        keeper.views_changed.connect(self._fill)
        keeper.active_changed.connect(self._on_active_changed)
        keeper.counted.connect(self._window.set_counts)
        self._fill()

    def open(self, key: str) -> None:
        """Show the projects as a view keeps them."""
        self._window.show_section(PROJECTS)
        self.keeper.open(key)
        self._page.take_focus()

    def ask_save_as(self) -> None:
        """Ask for the name of a new view."""
        from spark_tracker.ui.views.name_dialog import NameDialog  # noqa: PLC0415 - after the list

        dialog = NameDialog(
            self.tr("Save as a view"),
            self.tr("Save view"),
            "",
            self.keeper.names(),
            self._window,
        )
        dialog.named.connect(self.keeper.save_as)
        dialog.open()

    def ask_rename(self, key: str) -> None:
        """Ask for another name."""
        from spark_tracker.ui.views.name_dialog import NameDialog  # noqa: PLC0415 - after the list

        view = self.keeper.find(key)
        if view is None:
            return
        dialog = NameDialog(
            self.tr("Rename the view"),
            self.tr("Rename"),
            shown_name(view),
            self.keeper.names(but=key),
            self._window,
        )
        dialog.named.connect(partial(self.keeper.rename, key))
        dialog.open()

    def tell(self) -> None:
        """Mark the view that is shown, and say in the header which it is."""
        active, changed = self.keeper.active, self.keeper.changed
        self._told = self._to_tell()
        acts = self._frame.actions
        acts.save_view.setEnabled(changed)
        acts.revert_view.setEnabled(changed)
        acts.rename_view.setEnabled(active is not None)
        acts.delete_view.setEnabled(active is not None)
        acts.ready_views.setEnabled(bool(missing(self.keeper.views)))
        self._window.sidebar.entries.set_changed(self._active_key() if changed else "")
        if self._window.pages.currentWidget() is self._page:
            self._window.sidebar.set_active(self._active_key() or PROJECTS)
            name = shown_name(active) if active is not None else self._window.title_of(PROJECTS)
            self._window.header.set_title(name, self.tr("changed, not saved") if changed else "")
            self._window.setWindowTitle(f"{name} - {PROGRAM}")

    def _on_active_changed(self) -> None:
        """Say it where it is another now: a key press in the filter asks each time."""
        if self._to_tell() != self._told:
            self.tell()

    def _to_tell(self) -> tuple[object, ...]:
        return (self.keeper.active, self.keeper.changed, self.keeper.views)

    def _active_key(self) -> str:
        return self.keeper.active.key if self.keeper.active is not None else ""

    def _fill(self) -> None:
        entries = [
            Entry(view.key, shown_name(view), "bookmark", Place.VIEW) for view in self.keeper.views
        ]
        self._window.set_views(entries)
        self.tell()

    def _on_section_asked(self, key: str) -> None:
        """The line "Projects" itself was pressed: leave the view that is shown."""
        if key == PROJECTS:
            self.keeper.leave()

    def _on_button(self) -> None:
        acts = self._frame.actions
        place = self.button.mapToGlobal(QPoint(0, self.button.height() + 2))
        self._show_menu(
            [
                acts.save_view,
                acts.save_view_as,
                acts.revert_view,
                None,
                acts.rename_view,
                acts.delete_view,
                None,
                acts.ready_views,
            ],
            place,
        )

    def _on_menu_asked(self, key: str, place: QPoint) -> None:
        keeper = self.keeper
        self._show_menu(
            [
                self._act(self.tr("Open"), partial(self.open, key)),
                self._act(self.tr("Rename…"), partial(self.ask_rename, key)),
                self._act(self.tr("Move up"), partial(keeper.move, key, -1)),
                self._act(self.tr("Move down"), partial(keeper.move, key, 1)),
                None,
                self._act(self.tr("Delete"), partial(keeper.remove, key)),
            ],
            place,
        )

    def _act(self, text: str, run: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda *_checked: run())
        return action

    def _show_menu(self, actions: list[QAction | None], place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
                if action.parent() is self:
                    action.setParent(menu)  # it goes with the menu
        menu.popup(place)
