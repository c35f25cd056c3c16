"""The menu bar: which action stands where, with submenus for choices."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from spark_tracker.settings import TEXT_SIZES, Settings
from spark_tracker.ui.frame.actions import Actions
from spark_tracker.ui.shell.main_window import MainWindow

_tr = QCoreApplication.translate
Choose = Callable[[str, object], object]


class Menus:
    """Fills the menu bar of a window; `choose(setting, value)` is told what was picked."""

    def __init__(
        self, window: MainWindow, actions: Actions, settings: Settings, choose: Choose
    ) -> None:
        self._window, self._actions = window, actions
        self._choose = choose
        self.recent = QMenu(_tr("Menus", "Open &recent"), window)
        self.stages = QMenu(_tr("Menus", "&Move to stage"), window)
        self.stages.setEnabled(False)
        self._fill(settings)

    def show_stages(self, words: Sequence[tuple[str, str]], reach: Callable[[str], object]) -> None:
        """Offer these stages, each a code and its word, to move a project to."""
        for code, word in words:
            self.stages.addAction(word).triggered.connect(partial(_run_with, reach, code))

    def show_recent(self, files: Sequence[str], open_it: Callable[[Path], object]) -> None:
        """Offer these files; none disables the submenu."""
        self.recent.clear()
        for name in files:
            path = Path(name)
            action = self.recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(name)
            action.triggered.connect(partial(_run_with, open_it, path))
        self.recent.setEnabled(bool(files))

    def _fill(self, settings: Settings) -> None:
        a = self._actions
        add = self._window.add_menu
        file = add(_tr("Menus", "&File"), [a.new_file, a.open_file])
        file.addMenu(self.recent)
        file.addSeparator()
        for action in (a.bring_in, a.export, a.template, None, a.back_up, a.restore, None, a.close):
            _add(file, action)
        add(_tr("Menus", "&Edit"), [a.undo, a.redo, None, a.copy, None, a.filter, None, a.delete])
        view = add(_tr("Menus", "&View"), [])
        looks = [
            ("system", _tr("Menus", "As the system")),
            ("light", _tr("Menus", "Light")),
            ("dark", _tr("Menus", "Dark")),
        ]
        self._submenu(view, _tr("Menus", "&Look"), "theme", looks, settings.theme)
        sizes = [(str(size), f"{size} %") for size in TEXT_SIZES]
        self._submenu(view, _tr("Menus", "&Text size"), "text_size", sizes, str(settings.text_size))
        densities = [
            ("compact", _tr("Menus", "Compact")),
            ("normal", _tr("Menus", "Normal")),
            ("roomy", _tr("Menus", "Roomy")),
        ]
        self._submenu(view, _tr("Menus", "&Density"), "density", densities, settings.density)
        for action in (*a.layouts, None):
            _add(view, action)
        views = view.addMenu(_tr("Menus", "Saved &views"))
        for action in (a.save_view, a.save_view_as, a.revert_view, None, a.rename_view):
            _add(views, action)
        for action in (a.delete_view, None, a.ready_views):
            _add(views, action)
        view.addSeparator()
        view.addAction(a.inspector)
        self.go = add(
            _tr("Menus", "&Go"),
            [a.search, None, *self._window.section_actions, None, a.history, a.back],
        )
        record = add(
            _tr("Menus", "&Record"),
            [a.new_project, a.log_session, None, a.open_project, a.edit_project, a.status],
        )
        record.addMenu(self.stages)
        for action in (None, a.brief, a.brief_open):
            _add(record, action)
        add(_tr("Menus", "Re&port"), [a.report])
        add(_tr("Menus", "&Help"), [a.keys, a.about])

    def _submenu(
        self, menu: QMenu, title: str, setting: str, words: list[tuple[str, str]], current: str
    ) -> None:
        sub = menu.addMenu(title)
        for action in self._actions.choices(words, current):
            key = str(action.data())
            value: object = int(key) if setting == "text_size" else key
            action.triggered.connect(partial(_run_with, self._choose, setting, value))
            sub.addAction(action)


def _add(menu: QMenu, action: QAction | None) -> None:
    if action is None:
        menu.addSeparator()
    else:
        menu.addAction(action)


def _run_with(run: Callable[..., object], *arguments: object) -> None:
    """Call `run` with what was bound, without the action's own "checked"."""
    run(*[value for value in arguments if not isinstance(value, bool)])
