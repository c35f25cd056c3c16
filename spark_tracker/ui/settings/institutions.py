"""Universities, hospitals and institutes: one record each, however they were spelled."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from spark_tracker.services.institutions import (
    InstitutionRow,
    InstitutionValues,
    add_institution,
    delete_institution,
    edit_institution,
    list_institutions,
    merge_institution,
    read_institution,
)
from spark_tracker.services.records import fields_of
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.dialog import FormPlan
from spark_tracker.ui.record_list.columns import number_column, text_column
from spark_tracker.ui.record_list.lists import ListPlan, NewAct, RowAct
from spark_tracker.ui.settings.records import RecordsPart


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeValues:
    """The institution that stays."""

    into: str


class InstitutionsPart(RecordsPart):
    """Institutions by name; two spellings of one can be merged."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            desk,
            translate("InstitutionsPart", "Institutions"),
            translate(
                "InstitutionsPart",
                "Where projects come from. If one is here with two spellings, merge them: the"
                " projects of both then have the one that stays.",
            ),
            tables=("institution", "project_institution"),
            parent=parent,
        )
        self.show_list(
            ListPlan(
                title=self.tr("All institutions"),
                columns=(
                    text_column("name", self.tr("Name"), lambda r: r.name, stretch=1, minimum=200),
                    text_column("short", self.tr("Short name"), lambda r: r.short_name, rank=2),
                    text_column("country", self.tr("Country"), lambda r: r.country, rank=1),
                    number_column("projects", self.tr("Projects"), lambda r: r.projects),
                ),
                empty=self.tr("No institution yet. A project names the first."),
                new=(NewAct(self.tr("Add institution"), self._add),),
                acts=(RowAct(self.tr("Merge into…"), self._merge, "equal"),),
                opened=self._open,
                removed=self._remove,
            )
        )

    def reload(self) -> None:
        """Read the institutions again."""
        self.show_rows(list_institutions(self.desk.store))

    def _add(self) -> None:
        save = partial(add_institution, self.desk.store)
        plan = self._plan(self.tr("Add institution"))
        self.ask(plan, {}, save, self.tr("Institution added"))

    def _open(self, row: InstitutionRow) -> None:
        store = self.desk.store
        start = fields_of(read_institution(store, row.id))
        save = partial(edit_institution, store, row.id)
        plan = self._plan(self.tr("Institution"))
        self.ask(plan, start, save, self.tr("Institution changed"), focus="name")

    def _merge(self, row: InstitutionRow) -> None:
        store = self.desk.store
        others = [(r.id, r.name) for r in list_institutions(store) if r.id != row.id]
        plan = FormPlan(
            title=self.tr("Merge {name} into another").format(name=row.name),
            values=MergeValues,
            shown=("into",),
            titles={"into": self.tr("The one that stays")},
            choices={"into": [("", ""), *others]},
            required=frozenset({"into"}),
            save_text=self.tr("Merge"),
        )

        def save(values: MergeValues) -> None:
            merge_institution(store, row.id, into=values.into)

        self.ask(plan, {"into": ""}, save, self.tr("Institutions merged"))

    def _remove(self, row: InstitutionRow) -> None:
        work = partial(delete_institution, self.desk.store, row.id)
        self.act(work, self.tr("Institution deleted"))

    def _plan(self, title: str) -> FormPlan:
        return FormPlan(
            title=title,
            values=InstitutionValues,
            shown=("name", "short_name", "country"),
            tables=("institution",),
        )
