"""The words one chooses from: areas, product types, topics, roles; each list is the programme's."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.services.code_lists import (
    CodeRow,
    CodeValues,
    add_code,
    delete_code,
    list_codes,
    move_code,
    read_code,
    rename_code,
    restore_code,
    retire_code,
)
from spark_tracker.services.records import fields_of
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.dialog import FormPlan
from spark_tracker.ui.record_list.columns import muted, number_column, text_column
from spark_tracker.ui.record_list.lists import ListPlan, NewAct, RowAct
from spark_tracker.ui.settings.records import RecordsPart
from spark_tracker.ui.table import Column, Tone
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.labels import Label

_TEXTS = ("text_en", "text_nb", "text_de", "text_fi")
_LENGTH = 10


class CodesPart(RecordsPart):
    """One list at a time, in the order in which forms offer it; Alt+Up and Alt+Down move a word."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            desk,
            translate("CodesPart", "Words of the lists"),
            translate(
                "CodesPart",
                "What forms offer, in this order. A word that records use cannot be deleted: taken"
                " out of use it is offered no more, and they keep it.",
            ),
            tables=("code_entry",),
            parent=parent,
        )
        self.choices = [
            ("admission_class", self.tr("Admission")),
            ("therapeutic_area", self.tr("Therapeutic area")),
            ("product_type", self.tr("Product type")),
            ("tag", self.tr("Tags")),
            ("session_topic", self.tr("Topics and expertise")),
            ("advisor_role", self.tr("Roles of advisors")),
            ("advisor_sector", self.tr("Sectors of advisors")),
        ]
        self.choice = CodeCombo(self.tr("List"), self.choices, self.choices[0][0])
        self.choice.chosen.connect(self.choose_list)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(self.tr("List"), role=Role.MUTED))
        row.addWidget(self.choice)
        row.addStretch(1)
        self.column.addLayout(row)
        self.show_list(self._list_plan())
        if desk.store.writable:
            self._keys()

    def choose_list(self, list_name: str) -> None:
        """Show another list."""
        self.banner.hide()
        self.choice.choose(list_name)
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        self.show_rows(list_codes(self.desk.store, self.choice.code))

    def _list_plan(self) -> ListPlan:
        return ListPlan(
            title=self.tr("Words"),
            columns=(
                _words("en", self.tr("English"), lambda r: r.text_en),
                _words("nb", self.tr("Norwegian"), lambda r: r.text_nb),
                _words("de", self.tr("German"), lambda r: r.text_de, rank=2),
                _words("fi", self.tr("Finnish"), lambda r: r.text_fi, rank=1),
                number_column("uses", self.tr("Used"), lambda r: r.uses),
                text_column("state", self.tr("State"), self._state, tone=muted, rank=3),
            ),
            empty=self.tr("This list is empty."),
            new=(NewAct(self.tr("Add word"), self._add),),
            acts=(
                RowAct(self.tr("Up"), partial(self._move, by=-1), "arrow-up", suits=_in_use),
                RowAct(self.tr("Down"), partial(self._move, by=1), "arrow-down", suits=_in_use),
                RowAct(self.tr("Take out of use"), self._retire, "circle-slash", suits=_in_use),
                RowAct(
                    self.tr("Use again"),
                    self._restore,
                    "rotate-ccw",
                    quiet=True,
                    suits=lambda row: not row.in_use,
                ),
            ),
            opened=self._open,
            removed=self._remove,
            id_of=lambda row: row.code,
            most_rows=_LENGTH,
        )

    def _state(self, row: CodeRow) -> str:
        return "" if row.in_use else self.tr("out of use")

    def _keys(self) -> None:
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self.records.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._move_chosen, by))

    def _move_chosen(self, by: int) -> None:
        row = self.records.chosen_row()
        if row is not None and row.in_use:
            self._move(row, by=by)

    def _move(self, row: CodeRow, *, by: int) -> None:
        work = partial(move_code, self.desk.store, row.list_name, row.code, by=by)
        self.act(work, self.tr("Word moved"))

    def _retire(self, row: CodeRow) -> None:
        work = partial(retire_code, self.desk.store, row.list_name, row.code)
        self.act(work, self.tr("Word taken out of use"))

    def _restore(self, row: CodeRow) -> None:
        work = partial(restore_code, self.desk.store, row.list_name, row.code)
        self.act(work, self.tr("Word in use again"))

    def _remove(self, row: CodeRow) -> None:
        work = partial(delete_code, self.desk.store, row.list_name, row.code)
        self.act(work, self.tr("Word deleted"))

    def _add(self) -> None:
        list_name = self.choice.code
        hint = self.tr("A language left empty repeats the English word.")
        plan = replace(self._plan(self.tr("Add word")), hint=hint)
        save = partial(add_code, self.desk.store)
        self.ask(plan, {"list_name": list_name}, save, self.tr("Word added"))

    def _open(self, row: CodeRow) -> None:
        store = self.desk.store
        start = fields_of(read_code(store, row.list_name, row.code))
        save = partial(rename_code, store)
        self.ask(self._plan(self.tr("Word")), start, save, self.tr("Word changed"), focus="text_en")

    def _plan(self, title: str) -> FormPlan:
        return FormPlan(title=title, values=CodeValues, shown=_TEXTS, tables=("code_entry",))


def _words(key: str, title: str, of: Callable[[CodeRow], str], *, rank: int = 0) -> Column[CodeRow]:
    return text_column(key, title, of, stretch=1, minimum=120, rank=rank, tone=_tone)


def _in_use(row: CodeRow) -> bool:
    return row.in_use


def _tone(row: CodeRow) -> Tone:
    return Tone(Role.TEXT if row.in_use else Role.MUTED)
