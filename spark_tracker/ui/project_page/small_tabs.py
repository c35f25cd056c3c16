"""Two short tabs: readiness levels as they were judged, and documents."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from spark_tracker.fields.catalogue import get
from spark_tracker.services.documents import DocumentRow, documents_of
from spark_tracker.services.readiness import ReadinessRow, readiness_of
from spark_tracker.ui.project_page.records_tab import RecordsTab
from spark_tracker.ui.project_page.step_acts import StepActs
from spark_tracker.ui.record_list.columns import day_column, muted, number_column, text_column
from spark_tracker.ui.record_list.lists import ListPlan, NewAct, RowAct
from spark_tracker.ui.wording import say

_AXES = ("technology", "customer", "business", "ip", "team", "funding")
_MANY = 30


class ReadinessTab(RecordsTab):
    """TRL and the six axes, newest first."""

    def __init__(self, steps: StepActs, parent: QWidget | None = None) -> None:
        super().__init__(steps, parent)
        self.setAccessibleName(self.tr("Readiness"))
        self.levels = self.put(self._plan())

    def reload(self) -> None:
        """Read the list again."""
        self.levels.show_rows(readiness_of(self._desk.store, self._acts.project_id))

    def _plan(self) -> ListPlan:
        acts = self._acts
        axes = tuple(
            number_column(key, say("fields", get(f"readiness.{key}").title), _axis(place), rank=1)
            for place, key in enumerate(_AXES)
        )
        columns = (
            day_column("on", self.tr("On"), lambda r: r.on),
            number_column("trl", self.tr("TRL"), lambda r: r.trl),
            *axes,
            text_column("by", self.tr("Judged by"), lambda r: r.judged_by, stretch=1, rank=2),
            text_column(
                "scale", self.tr("Scale"), lambda r: r.trl_scale, minimum=70, rank=3, tone=muted
            ),
        )
        return ListPlan(
            title=self.tr("Readiness"),
            columns=columns,
            empty=self.tr("Not judged yet. TRL and the six axes go from 1 to 9."),
            new=(NewAct(self.tr("Judge readiness"), lambda: acts.add("readiness")),),
            opened=lambda row: acts.edit("readiness", row.id),
            removed=lambda row: acts.delete("readiness", row.id),
            most_rows=_MANY,
        )


class DocumentsTab(RecordsTab):
    """Files copied into the programme's folder, and links."""

    def __init__(self, steps: StepActs, parent: QWidget | None = None) -> None:
        super().__init__(steps, parent)
        self.setAccessibleName(self.tr("Documents"))
        self.documents = self.put(self._plan())

    def reload(self) -> None:
        """Read the list again."""
        self.documents.show_rows(documents_of(self._desk.store, self._acts.project_id))

    def _plan(self) -> ListPlan:
        steps, acts = self._steps, self._acts
        columns = (
            day_column("added", self.tr("Added"), lambda r: r.added_on),
            text_column("title", self.tr("Title"), lambda r: r.title, stretch=2, minimum=170),
            text_column(
                "where",
                self.tr("File or address"),
                lambda r: r.link or r.file_name,
                stretch=2,
                minimum=150,
                tone=muted,
            ),
        )
        return ListPlan(
            title=self.tr("Documents"),
            columns=columns,
            empty=self.tr("No document. A file is copied into the programme's folder."),
            new=(
                NewAct(self.tr("Add link…"), steps.add_link, ""),
                NewAct(self.tr("Add file…"), self._on_add_file),
            ),
            opened=lambda row: steps.show_document(row.id),
            removed=lambda row: acts.delete("document", row.id),
            acts=(
                RowAct(
                    self.tr("Show in folder"),
                    lambda r: steps.show_document(r.id, folder=True),
                    "folder-open",
                    suits=_is_file,
                ),
                RowAct(self.tr("Rename…"), lambda r: steps.rename_document(r.id), "pencil"),
            ),
            most_rows=_MANY,
        )

    def _on_add_file(self) -> None:
        every = self.tr("All files") + " (*)"
        self._desk.ask_open(self, self.tr("Add a document"), every, self._steps.add_file)


def _axis(place: int) -> Callable[[ReadinessRow], int | None]:
    return lambda row: row.axes[place]


def _is_file(row: DocumentRow) -> bool:
    return not row.link
