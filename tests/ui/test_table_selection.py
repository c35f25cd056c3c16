"""A row selected by the program is selected alone, whatever keys are still held."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spark_tracker.ui.table import Column, TableModel, TableView

CTRL = Qt.KeyboardModifier.ControlModifier


class Row:
    def __init__(self, key: str) -> None:
        self.id = key


def test_held_ctrl_does_not_make_a_selection_a_ctrl_click(qtbot: QtBot) -> None:
    model: TableModel[Row] = TableModel([Column(key="id", title="Id", text=lambda row: row.id)])
    view = TableView(model, name="Rows")
    qtbot.addWidget(view)
    model.set_rows([Row("a"), Row("b")])
    view.select_id("a")
    qtbot.keyPress(view, Qt.Key.Key_Control, CTRL)
    assert QApplication.keyboardModifiers() == CTRL
    view.select_id("b")
    assert view.selected_ids() == ["b"]
    view.select_id("b")
    assert (view.selected_ids(), view.current_id()) == (["b"], "b")
    qtbot.keyRelease(view, Qt.Key.Key_Control)
