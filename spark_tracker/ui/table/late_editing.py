"""Editing in the cells that is loaded when the first cell is edited: most lists are only read."""

from collections.abc import Sequence
from functools import cached_property

from spark_tracker.errors import SparkError
from spark_tracker.loading import loading
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.table.cell_edits import CellEditing
from spark_tracker.ui.widgets.inline_editor import InlineEditor


class LateEditing:
    """A `CellEditing` of one kind of record; the forms' fields come with the first question."""

    def __init__(self, desk: Desk, record: str) -> None:
        self._desk, self._record = desk, record

    @cached_property
    def _acts(self) -> CellEditing:
        with loading():
            from spark_tracker.ui.record_form.field_acts import FieldActs  # noqa: PLC0415

        return FieldActs(self._desk, self._record)

    @property
    def locked(self) -> str:
        """Why nothing can be edited; "" where it can."""
        return self._acts.locked

    def can_edit(self, key: str) -> bool:
        """Whether the field can be edited in place."""
        return self._acts.can_edit(key)

    def note(self, ids: Sequence[str]) -> str:
        """Return what stands under an editor for several records; "" for one."""
        return self._acts.note(ids)

    def editor(self, ids: Sequence[str], key: str) -> InlineEditor:
        """Return the editor of a field of these records."""
        return self._acts.editor(ids, key)

    def save(self, ids: Sequence[str], key: str, value: object) -> None:
        """Write the value, or raise SparkError."""
        self._acts.save(ids, key, value)

    def refusal(self, error: SparkError) -> str:
        """Return why a value was refused."""
        return self._acts.refusal(error)
