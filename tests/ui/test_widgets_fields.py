from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.money import Money
from spark_tracker.errors import InputError
from spark_tracker.ui import formats
from spark_tracker.ui.theme import Look, theme
from spark_tracker.ui.widgets.calendar_popup import CalendarPopup
from spark_tracker.ui.widgets.chip_field import ChipField, Choice
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import MoneyField, MultiLine, TextField
from spark_tracker.ui.widgets.form_row import FormRow, Refusals

TODAY = date(2026, 11, 23)
PEOPLE = (
    Choice("1", "Pia Øverby", "CMC"),
    Choice("2", "Ola Nordby", "IP"),
    Choice("3", "Nora Vik"),
)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    theme().set_look(Look.LIGHT)
    formats.use_language("en")
    yield
    theme().set_text_size(100)
    theme().set_look(Look.LIGHT)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    QVBoxLayout(page)
    page.resize(700, 500)
    qtbot.addWidget(page)
    page.show()
    return page


def put(page: QWidget, widget: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("=", TODAY),
        ("fri", date(2026, 11, 27)),
        ("2w", date(2026, 12, 7)),
        ("1.12.2026", date(2026, 12, 1)),
        ("", None),
    ],
)
def test_day_is_typed_in_many_ways(
    qtbot: QtBot, page: QWidget, typed: str, day: date | None
) -> None:
    field = DateField("Date", date(2026, 1, 1), today=lambda: TODAY)
    put(page, field)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == day
    assert field.text() == (formats.day(day) if day else "")


def test_day_that_is_none_stays_and_says_why(qtbot: QtBot, page: QWidget) -> None:
    field = DateField("Date", TODAY, today=lambda: TODAY, field="held_on")
    put(page, field)
    field.setText("31 Feb 2026")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "31 Feb 2026"
    assert field.property("refused") is True
    assert "31 Feb 2026" in field.toolTip()
    with pytest.raises(InputError) as refusal:
        field.require()
    assert refusal.value.field == "held_on"


def test_shown_day_is_read_back_in_every_language(page: QWidget) -> None:
    for language in ("en", "nb", "de", "fi"):
        formats.use_language(language)
        for month in range(1, 13):
            day = date(2026, month, 23)
            field = DateField("Date", day, today=lambda: TODAY)
            assert field.require() == day


@pytest.mark.qt_log_ignore("does not support")  # the offscreen platform knows no pop-ups
def test_day_is_picked_from_the_calendar(qtbot: QtBot, page: QWidget) -> None:
    field = DateField("Date", TODAY, today=lambda: TODAY)
    put(page, field)
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.findChildren(CalendarPopup)[0]
    with qtbot.waitSignal(field.changed) as heard:
        popup.calendar.clicked.emit(QDate(2026, 11, 30))
    assert heard.args == [date(2026, 11, 30)]
    assert field.text() == "30 Nov 2026"
    qtbot.waitUntil(lambda: field.findChildren(CalendarPopup) == [])


def test_amount_is_read_and_written_with_its_currency(qtbot: QtBot, page: QWidget) -> None:
    field = MoneyField("Amount", None, currency="NOK")
    put(page, field)
    qtbot.keyClicks(field, "1 234,50")
    with qtbot.waitSignal(field.changed) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == [Money(123450, "NOK")]
    assert field.text() == "NOK\u00a01,234.50"
    assert field.require() == Money(123450, "NOK")


def test_amount_that_is_none_is_marked(qtbot: QtBot, page: QWidget) -> None:
    field = MoneyField("Amount", None, currency="NOK")
    put(page, field)
    qtbot.keyClicks(field, "much")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.property("refused") is True
    qtbot.keyClicks(field, "1")
    assert field.property("refused") is False


def test_combo_gives_codes_and_can_be_empty(page: QWidget) -> None:
    combo = CodeCombo("Format", [("a", "One"), ("b", "Two")], optional=True)
    put(page, combo)
    assert combo.code == ""
    combo.choose("b")
    assert (combo.code, combo.currentText()) == ("b", "Two")


def test_combo_tells_only_what_the_user_chose(qtbot: QtBot, page: QWidget) -> None:
    combo = CodeCombo("Format", [("a", "One"), ("b", "Two")], "a")
    put(page, combo)
    with qtbot.assertNotEmitted(combo.chosen):
        combo.choose("b")
    with qtbot.waitSignal(combo.chosen) as heard:
        qtbot.keyClick(combo, Qt.Key.Key_Up)
    assert heard.args == ["a"]


def test_text_grows_to_three_lines_and_no_further(qtbot: QtBot, page: QWidget) -> None:
    field = MultiLine("Advice")
    put(page, field)
    heights = []
    for lines in range(1, 6):
        field.setPlainText("\n".join("line" for _ in range(lines)))
        heights.append(field.height())
    assert heights[0] < heights[1] < heights[2] == heights[3] == heights[4]


@pytest.mark.parametrize(
    "enter",
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    ],
)
def test_enter_in_an_advice_line_is_told_and_not_typed(
    qtbot: QtBot, page: QWidget, enter: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    field = MultiLine("Advice", enter_leaves=True)
    put(page, field)
    qtbot.keyClicks(field, "abc")
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, *enter)
    assert field.toPlainText() == "abc"


def test_person_is_found_by_folded_letters_and_added_with_enter(
    qtbot: QtBot, page: QWidget
) -> None:
    field = ChipField("Who", PEOPLE)
    put(page, field)
    field.line.setText("overby")
    with qtbot.waitSignal(field.changed) as heard:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert heard.args == [["1"]]
    assert field.line.text() == ""


def test_beginning_of_a_name_wins_over_its_middle(qtbot: QtBot, page: QWidget) -> None:
    field = ChipField("Who", PEOPLE)
    put(page, field)
    field.line.setText("nor")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.keys == ["3"]


def test_backspace_in_the_empty_line_takes_the_last_person(qtbot: QtBot, page: QWidget) -> None:
    field = ChipField("Who", PEOPLE, ["1", "2"])
    put(page, field)
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert field.keys == ["1"]


def test_unknown_person_is_asked_for(qtbot: QtBot, page: QWidget) -> None:
    field = ChipField("Who", PEOPLE)
    put(page, field)
    field.line.setText("Zoe")
    with qtbot.waitSignal(field.new_asked) as heard:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert heard.args == ["Zoe"]
    assert field.line.text() == "Zoe"


def test_refusal_stands_at_its_field_and_keeps_what_was_typed(page: QWidget) -> None:
    title, day = TextField("Title", "Gel"), DateField("Date", TODAY, today=lambda: TODAY)
    rows = {"title": FormRow("Title", title), "held_on": FormRow("Date", day)}
    for row in rows.values():
        put(page, row)
    refusals = Refusals(rows)
    error = InputError("title", "The title “{found}” is taken.", found="Gel")
    assert refusals.show(error)
    assert rows["title"].sentence.text() == "The title “Gel” is taken."
    assert not rows["title"].sentence.isHidden()
    assert title.text() == "Gel"
    assert refusals.count == 1
    refusals.clear()
    assert refusals.count == 0
    assert rows["title"].sentence.isHidden()


def test_refusal_of_an_unknown_field_is_left_to_the_banner(page: QWidget) -> None:
    assert not Refusals({}).show(InputError("other", "No."))
