"""Lists: a model that loads rows by page, and a view that gives way when it gets narrow."""

from spark_tracker.ui.table.columns import (
    CellKind,
    Column,
    Mark,
    MarkKind,
    StageMark,
    Tone,
    nearness,
)
from spark_tracker.ui.table.header import SortKey
from spark_tracker.ui.table.model import ID_ROLE, ROW_ROLE, VALUE_ROLE, TableModel
from spark_tracker.ui.table.view import TableView

__all__ = [
    "ID_ROLE",
    "ROW_ROLE",
    "VALUE_ROLE",
    "CellKind",
    "Column",
    "Mark",
    "MarkKind",
    "SortKey",
    "StageMark",
    "TableModel",
    "TableView",
    "Tone",
    "nearness",
]
