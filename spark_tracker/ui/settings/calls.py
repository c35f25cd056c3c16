"""The intake rounds of the programme."""

from dataclasses import fields
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from spark_tracker.services.calls import (
    CallRow,
    CallValues,
    add_call,
    delete_call,
    edit_call,
    list_calls,
    read_call,
)
from spark_tracker.services.records import fields_of
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.dialog import FormPlan
from spark_tracker.ui.record_list.columns import day_column, muted, number_column, text_column
from spark_tracker.ui.record_list.lists import ListPlan, NewAct
from spark_tracker.ui.settings.records import RecordsPart


class CallsPart(RecordsPart):
    """Calls, newest first, and how many projects came by each."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            desk,
            translate("CallsPart", "Calls"),
            translate("CallsPart", "One round of intake each; a project names the one it came by."),
            tables=("call", "project"),
            parent=parent,
        )
        self.show_list(
            ListPlan(
                title=self.tr("All calls"),
                columns=(
                    text_column("name", self.tr("Call"), lambda r: r.name, stretch=1, minimum=140),
                    text_column("year", self.tr("Year"), lambda r: str(r.year), tone=muted),
                    day_column("opens", self.tr("Opens"), lambda r: r.opens_on, rank=2),
                    day_column("closes", self.tr("Closes"), lambda r: r.closes_on),
                    day_column("decided", self.tr("Decided"), lambda r: r.decided_on, rank=1),
                    number_column("projects", self.tr("Projects"), lambda r: r.projects),
                ),
                empty=self.tr("No call yet."),
                new=(NewAct(self.tr("Add call"), self._add),),
                opened=self._open,
                removed=self._remove,
            )
        )

    def reload(self) -> None:
        """Read the calls again."""
        self.show_rows(list_calls(self.desk.store))

    def _add(self) -> None:
        start = {"year": self.desk.today().year}
        save = partial(add_call, self.desk.store)
        self.ask(self._plan(self.tr("Add call")), start, save, self.tr("Call added"))

    def _open(self, row: CallRow) -> None:
        store = self.desk.store
        start = fields_of(read_call(store, row.id))
        save = partial(edit_call, store, row.id)
        self.ask(self._plan(self.tr("Call")), start, save, self.tr("Call changed"), focus="name")

    def _remove(self, row: CallRow) -> None:
        self.act(lambda: delete_call(self.desk.store, row.id), self.tr("Call deleted"))

    def _plan(self, title: str) -> FormPlan:
        shown = tuple(field.name for field in fields(CallValues))
        return FormPlan(title=title, values=CallValues, shown=shown, tables=("call",))
