"""A part of the settings that keeps records of one kind: a list, forms, acts with a way back."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from spark_tracker.store.changes import ChangeSet
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.dialog import FormPlan, RecordForm
from spark_tracker.ui.record_list.lists import ListPlan, RecordList
from spark_tracker.ui.settings.part import Part


class RecordsPart(Part):
    """Shows what `tables` hold, and reads it again when somebody changes it."""

    records: RecordList

    def __init__(
        self,
        desk: Desk,
        title: str,
        text: str = "",
        *,
        tables: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, text, parent)
        self.desk, self._tables = desk, tables
        desk.notifier.changed.connect(self._on_changed)

    def show_list(self, plan: ListPlan) -> None:
        """Put the list below the heading."""
        self.records = RecordList(plan, writable=self.desk.store.writable, edges=(0, 0))
        self.column.addWidget(self.records)
        self.reload()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; without any the keyboard goes to the button that adds the first."""
        self.records.show_rows(rows)
        self.setFocusProxy(self.records.table if rows else self.records.new_buttons[0])

    def reload(self) -> None:
        """Read the rows again."""
        raise NotImplementedError

    def ask(
        self,
        plan: FormPlan,
        start: Mapping[str, object],
        save: Callable[[Any], object],
        said: str,
        *,
        focus: str = "",
    ) -> None:
        """Open a form over the window; `said` offers the way back once it was saved.

        `focus` names the field to begin with, else it is the first empty one.
        """
        self.banner.hide()
        form = RecordForm(self.desk, plan, start, save, focus=focus, parent=self.window())
        form.saved.connect(lambda: self._say(said))
        form.open()

    def act(self, work: Callable[[], object], said: str) -> None:
        """Do something at once; say how to take it back, or why it is refused."""
        if self.attempt(work):
            self._say(said)

    def _say(self, said: str) -> None:
        self.desk.say(said, undoable=True)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*self._tables):
            self.reload()
