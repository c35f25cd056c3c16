"""The trash: what was deleted, and the way back."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import SparkError
from spark_tracker.fields.catalogue import record_of_table
from spark_tracker.services.documents import unused_size
from spark_tracker.services.history import TrashRow, list_trash, restore
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_list.columns import muted, text_column
from spark_tracker.ui.table import Column, TableModel, TableView
from spark_tracker.ui.theme import Role
from spark_tracker.ui.theme.tokens import FILTER_BAR_HEIGHT, PAGE_LEFT, PAGE_RIGHT
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.empty_state import EmptyState
from spark_tracker.ui.widgets.labels import Label, Line
from spark_tracker.ui.wording import refusal_text, say, shown


class TrashPage(QWidget):
    """What was deleted and is not back, newest first; Enter restores it with all it owned."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self.model: TableModel[TrashRow] = TableModel(
            self._columns(), self, id_of=lambda row: f"{row.number}.{row.row_id}"
        )
        self.table = TableView(self.model, name=self.tr("Trash"))
        self.button = Button(self.tr("Restore"), icon="rotate-ccw", key=self.tr("Enter"))
        self.empty = EmptyState("trash-2", "", "")
        self._hint = Label("", role=Role.MUTED, wrap=True)
        self._arrange()
        self.button.clicked.connect(self.restore_chosen)
        self.table.opened.connect(self.restore_chosen)
        self.table.chosen.connect(self._allow)
        self.table.menu_asked.connect(self._on_menu_asked)
        desk.notifier.changed.connect(self._on_changed)

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read the trash again."""
        self._stale = False
        rows = list_trash(self._desk.store)
        self.model.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._tell_space()
        self._allow()

    def restore_chosen(self) -> None:
        """Bring back what is selected, one record after the other."""
        chosen = set(self.table.selected_ids() or [self.table.current_id()])
        rows = [self.model.row_at(place) for place in range(self.model.rowCount())]
        wanted = [row for row in rows if row and f"{row.number}.{row.row_id}" in chosen]
        done: set[int] = set()
        for row in wanted:
            if row.number in done:
                continue  # deleted together, restored together
            try:
                restore(self._desk.store, row.number)
            except SparkError as error:
                self._desk.say(refusal_text(error, self._desk.words))
                return
            done.add(row.number)
        if wanted:
            name = shown(wanted[0].name, self._desk.words)
            words = self.tr("{name} is back").format(name=name)
            if len(wanted) > 1:
                words = self.tr("{n} records are back").format(n=formats.number(len(wanted)))
            self._desk.say(words, undoable=True)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(PAGE_LEFT, 7, PAGE_RIGHT, 7)
        bar.addWidget(self._hint, 1)
        bar.addWidget(self.button)
        top = QWidget()
        top.setLayout(bar)
        top.setMinimumHeight(FILTER_BAR_HEIGHT)
        title = self.tr("The trash is empty")
        self.empty.say("trash-2", title, self.tr("What you delete waits here."), [])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(Line())
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)

    def _columns(self) -> tuple[Column[TrashRow], ...]:
        return (
            text_column("name", self.tr("What"), self._name, stretch=3, minimum=200),
            text_column("kind", self.tr("Kind"), _kind, tone=muted),
            text_column("project", self.tr("Project"), self._project, stretch=2, tone=muted),
            Column(
                key="at",
                title=self.tr("Deleted"),
                text=lambda row: formats.moment(row.at),
                samples=(f"{formats.widest_day()} 08:52",),
                tone=muted,
            ),
            text_column("who", self.tr("By"), lambda row: row.who, tone=muted),
        )

    def _tell_space(self) -> None:
        words = self.tr("Nothing here is lost: it can be brought back at any time.")
        if size := unused_size(self._desk.store):
            words = self.tr(
                "Nothing here is lost: it can be brought back at any time. Copies of deleted "
                "documents take {size}."
            ).format(size=formats.size(size))
        self._hint.setText(words)

    def _name(self, row: TrashRow) -> str:
        return shown(row.name, self._desk.words)

    def _project(self, row: TrashRow) -> str:
        return shown(row.project, self._desk.words)

    def _allow(self) -> None:
        self.button.setEnabled(self._desk.store.writable and bool(self.table.selected_ids()))

    def _on_menu_asked(self, _row_id: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = QAction(self.tr("Restore"), menu)
        action.setEnabled(self._desk.store.writable)
        action.triggered.connect(self.restore_chosen)
        menu.addAction(action)
        menu.popup(place)

    def _on_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()


def _kind(row: TrashRow) -> str:
    return say("fields", record_of_table(row.table).one)
