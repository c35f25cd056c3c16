"""Everything the menus offer, as actions with their keys; app.py connects them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

_Key = QKeySequence.StandardKey
_LAYOUT_ICONS = ("table-2", "square-kanban", "chart-gantt")
_ICONS = {  # what the palette shows; menus have none
    "new_file": "file-plus",
    "open_file": "folder-open",
    "bring_in": "file-spreadsheet",
    "export": "file-spreadsheet",
    "template": "file-spreadsheet",
    "back_up": "hard-drive",
    "restore": "hard-drive",
    "undo": "undo-2",
    "redo": "redo-2",
    "delete": "trash-2",
    "search": "search",
    "inspector": "panel-right",
    "filter": "list-filter",
    "history": "history",
    "new_project": "plus",
    "log_session": "message-square-text",
    "edit_project": "pencil",
    "status": "circle-play",
    "save_view": "bookmark",
    "save_view_as": "bookmark",
    "revert_view": "bookmark",
    "rename_view": "bookmark",
    "delete_view": "bookmark",
    "ready_views": "bookmark",
    "report": "file-spreadsheet",
    "about": "info",
}


class Actions(QObject):
    """One attribute per entry of the menus."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        act = self._action
        self.new_file = act(self.tr("&New programme…"))
        self.open_file = act(self.tr("&Open…"), "Ctrl+O")
        self.bring_in = act(self.tr("&Import a spreadsheet…"), "Ctrl+I")
        self.export = act(self.tr("&Export everything…"), "Ctrl+E")
        self.template = act(self.tr("Save an empty &template…"))
        self.back_up = act(self.tr("&Back up now"))
        self.restore = act(self.tr("Restore a bac&kup…"))
        self.close = act(self.tr("&Close window"), "Ctrl+W")
        self.undo = act(self.tr("&Undo"), "Ctrl+Z")
        self.redo = act(self.tr("&Redo"), "Ctrl+Y")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.copy = act(self.tr("&Copy rows") + "\tCtrl+C")  # the key is the list's own
        self.delete = act(self.tr("&Delete") + "\tDel")
        self.search = act(self.tr("Search or do…"), "Ctrl+K")
        self.inspector = act(self.tr("&Inspector"))
        self.filter = act(self.tr("&Filter"), "Ctrl+F")
        self.layouts = (
            act(self.tr("As t&able"), "Ctrl+Shift+1"),
            act(self.tr("As &board"), "Ctrl+Shift+2"),
            act(self.tr("As ti&meline"), "Ctrl+Shift+3"),
        )
        self.history = act(self.tr("&History"), "Ctrl+H")
        self.back = act(self.tr("&Back to the list"), "Alt+Left")
        self.new_project = act(self.tr("&New project…"), "Ctrl+N")
        self.log_session = act(self.tr("&Log session…"), "Ctrl+Shift+N")
        self.new_project.setIconText(self.tr("New"))
        self.log_session.setIconText(self.tr("Log session"))
        self.open_project = act(self.tr("&Open project"))
        self.edit_project = act(self.tr("&Edit project…"), "F2")
        self.status = act(self.tr("Change &status…"))
        self.brief = act(self.tr("Confidential &brief…"))
        self.brief_open = act(self.tr("Brief &for outside…"))
        self._add_views()
        self.report = act(self.tr("&Write a report…"), "Ctrl+R")
        self.keys = act(self.tr("&Keys"), "F1")
        self.about = act(self.tr("&About SPARK Tracker"))
        for name, icon in _ICONS.items():
            getattr(self, name).setProperty("icon_name", icon)
        for layout, icon in zip(self.layouts, _LAYOUT_ICONS, strict=True):
            layout.setProperty("icon_name", icon)

    def _add_views(self) -> None:
        act = self._action
        self.save_view = act(self.tr("&Save view"))
        self.save_view_as = act(self.tr("Save &as a view…"), "Ctrl+Shift+S")
        self.revert_view = act(self.tr("Show view as it &was saved"))
        self.rename_view = act(self.tr("&Rename view…"))
        self.delete_view = act(self.tr("&Delete view"))
        self.ready_views = act(self.tr("&Bring back the ready-made views"))

    def choices(self, words: list[tuple[str, str]], current: str) -> list[QAction]:
        """Return checkable actions of which one is on; each carries its key as data."""
        group = QActionGroup(self)
        found = []
        for key, text in words:
            action = QAction(text, group)
            action.setCheckable(True)
            action.setData(key)
            action.setChecked(key == current)
            found.append(action)
        return found

    def _action(self, text: str, keys: str = "") -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        return action
