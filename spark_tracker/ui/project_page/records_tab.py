"""A tab of a project with lists of its records; each kind is added, opened and deleted alike."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from spark_tracker.ui.project_page.step_acts import StepActs
from spark_tracker.ui.record_list.lists import ListPlan, ListsPage, NewAct, RecordList, RowAct
from spark_tracker.ui.table import Column


class RecordsTab(ListsPage):
    """Holds what every such tab works with: what can be done, and the desk."""

    def __init__(self, steps: StepActs, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._steps, self._acts, self._desk = steps, steps.acts, steps.acts.desk

    def put(self, plan: ListPlan) -> RecordList:
        """Put a list below the others and return it."""
        records = RecordList(plan, writable=self._desk.store.writable)
        self.add(records)
        return records

    def plan(
        self,
        table: str,
        title: str,
        columns: Sequence[Column[Any]],
        *,
        empty: str,
        add: str,
        acts: Sequence[RowAct] = (),
    ) -> ListPlan:
        """Return the plan of a list whose rows are records of `table`.

        `add` is what the button says that opens the empty form, `acts` is what else can be done.
        """
        return ListPlan(
            title=title,
            columns=columns,
            empty=empty,
            new=(NewAct(add, lambda: self._acts.add(table)),),
            opened=lambda row: self._acts.edit(table, row.id),
            removed=lambda row: self._acts.delete(table, row.id),
            acts=acts,
        )
