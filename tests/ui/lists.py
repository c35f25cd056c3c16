"""A list of made-up rows for the tests of lists: columns, rows, and an editing that notes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtWidgets import QLineEdit

from spark_tracker.errors import InputError, SparkError
from spark_tracker.ui.table import Column, TableModel
from spark_tracker.ui.table.grouping import Group
from spark_tracker.ui.widgets.inline_editor import InlineEditor
from spark_tracker.ui.widgets.refusal import sentence


@dataclass(frozen=True)
class Row:
    id: str
    title: str
    area: str = "Oncology"
    days: int | None = 0
    due: date | None = None
    note: str = ""


def columns() -> list[Column[Row]]:
    return [
        Column(key="code", title="Code", text=lambda row: row.id, sort_key="code", minimum=96),
        Column(
            key="title",
            title="Title",
            text=lambda row: row.title,
            sort_key="title",
            opens=True,
            stretch=1,
            minimum=200,
        ),
        Column(key="area", title="Area", text=lambda row: row.area, rank=1, minimum=120),
        Column(
            key="days",
            title="Session",
            text=lambda row: f"{row.days} d",
            plain=lambda row: row.days,
            right=True,
            minimum=62,
        ),
    ]


def more_columns() -> list[Column[Row]]:
    return [
        *columns(),
        Column(
            key="due",
            title="Due",
            text=lambda row: "11 Dec" if row.due else "",
            plain=lambda row: row.due,
            minimum=90,
        ),
        Column(key="note", title="Note", text=lambda row: row.note, minimum=150, stretch=1),
    ]


def rows(count: int) -> list[Row]:
    areas = ("Oncology", "Neurology", "Infection")
    return [Row(f"p{n}", f"Project {n}", areas[n % 3], n) for n in range(count)]


def areas(model: TableModel[Row]):
    """Groups the rows of a list by area, as a page would read them."""

    def read(key: str, ids: Sequence[str]) -> dict[str, Group]:
        assert key == "area"
        found = {row.id: row.area for row in model._rows or ()}
        return {i: Group(found[i], found[i], (0, found[i])) for i in ids if i in found}

    return read


@dataclass
class Editing:
    """Edits title and area of rows in memory; "bad" is refused."""

    model: TableModel[Row]
    locked: str = ""
    saved: list[tuple[tuple[str, ...], str, str]] = field(default_factory=list)

    def can_edit(self, key: str) -> bool:
        return key in {"title", "area"}

    def note(self, ids: Sequence[str]) -> str:
        return f"Sets this for {len(ids)}." if len(ids) > 1 else ""

    def editor(self, ids: Sequence[str], key: str) -> InlineEditor:
        held = {getattr(row, key) for row in self.model._rows or () if row.id in ids}
        start = held.pop() if len(held) == 1 else ""
        line = QLineEdit(start)
        line.setAccessibleName(key)
        return InlineEditor(line, line.text, start)

    def save(self, ids: Sequence[str], key: str, value: object) -> None:
        if value == "bad":
            raise InputError(key, "This is bad.")
        self.saved.append((tuple(ids), key, str(value)))
        kept = [
            replace(row, **{key: str(value)}) if row.id in ids else row  # type: ignore[arg-type] # texts
            for row in self.model._rows or ()
        ]
        self.model.set_rows(kept)

    def refusal(self, error: SparkError) -> str:
        return sentence(error)
