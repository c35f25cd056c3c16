"""Rows of a form keep what wraps: the sentence under a field, and a field of several lines."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.ui.theme import Look, theme
from spark_tracker.ui.widgets.chip_field import ChipField, Choice
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.form_row import FormRow

LONG = (
    "The agreement ended before it began. Write the day it was signed on first, then the last day"
    " it is valid on, or leave the second empty where it has no end."
)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    theme().set_look(Look.LIGHT)
    yield
    theme().set_text_size(100)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    QVBoxLayout(page)
    qtbot.addWidget(page)
    return page


def shown(page: QWidget, qtbot: QtBot, width: int) -> None:
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addStretch(1)
    page.resize(width, 500)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()


@pytest.mark.parametrize("size", [100, 150])
def test_sentence_that_wraps_is_not_cut(qtbot, page, size):
    theme().set_text_size(size)
    row = FormRow("Valid until", TextField("Valid until"))
    page.layout().addWidget(row)
    shown(page, qtbot, 240)
    row.refuse(LONG)
    said = row.sentence
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()))
    assert said.geometry().bottom() <= row.rect().bottom()


def test_chips_on_a_second_line_are_not_cut(qtbot, page):
    choices = [Choice(str(n), f"A rather long name {n}") for n in range(6)]
    field = ChipField("Who was there", choices, [choice.key for choice in choices])
    page.layout().addWidget(FormRow("Who was there", field))
    shown(page, qtbot, 300)
    assert field.height() >= field.heightForWidth(field.width())


def test_field_stays_at_its_label_beside_a_higher_row(qtbot, page):
    low, high = FormRow("Name", TextField("Name")), FormRow("Town", TextField("Town"))
    line = QHBoxLayout()
    line.addWidget(low)
    line.addWidget(high)
    page.layout().addLayout(line)
    shown(page, qtbot, 300)
    high.refuse(LONG)
    qtbot.waitUntil(lambda: low.height() > 2 * low.sizeHint().height())
    assert low.field.y() == high.field.y()
    assert low.field.height() == high.field.height()
