from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import Stage
from spark_tracker.domain.money import Money
from spark_tracker.ui import formats
from spark_tracker.ui.theme import Look, Role, Type, theme
from spark_tracker.ui.widgets.buttons import Button, CheckBox, Kind
from spark_tracker.ui.widgets.chip import Chip
from spark_tracker.ui.widgets.chip_field import ChipField, Choice
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.fields import MoneyField, MultiLine, TextField
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.form_row import FormRow
from spark_tracker.ui.widgets.inspector import Inspector, InspectorSection, KeyValue
from spark_tracker.ui.widgets.labels import ElidedLabel, Label, Pill
from spark_tracker.ui.widgets.overlays import Banner, PassingNote, Scrim
from spark_tracker.ui.widgets.search_field import SearchField
from spark_tracker.ui.widgets.segment import Segment
from spark_tracker.ui.widgets.stage_path import PathStep, StagePath
from spark_tracker.ui.widgets.tabs import Tab, TabButton, Tabs
from spark_tracker.ui.widgets.thread import StageStep, ThreadList
from spark_tracker.ui.widgets.weeks_strip import WeeksStrip

TODAY = date(2026, 11, 23)
STEPS = (
    StageStep(Stage.IDEA, "Idea", reached=True, date="7 Nov 2024", between="97 days"),
    StageStep(Stage.ADVISOR, "Advisor", reached=True, date="12 Feb 2025", fact="first mentor"),
    StageStep(Stage.PATENT, "Patent", reached=False, date="none yet", act="add a filing…"),
)
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


def nameless(root: QWidget) -> list[str]:
    """The focusable widgets that a screen reader could not name."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(widget)
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if not interface.text(QAccessible.Text.Name) and not widget.focusProxy():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def every_widget() -> list[QWidget]:
    rows = FormRow("Title", TextField(""))
    inspector = Inspector("Project")
    section = InspectorSection("Next", note="dates")
    section.add_pair("Milestone", "6 days late")
    inspector.add(section)
    path = StagePath()
    path.show_steps(STEPS)
    thread = ThreadList()
    thread.show_steps(STEPS)
    check = CheckBox("Done")
    return [
        Button("Open", key="Enter"),
        Button("More", icon="ellipsis", icon_only=True),
        check,
        Chip("patent", before="stage"),
        ChipField("Who", PEOPLE, ["1", "2"]),
        EmptyState("sun", "Nothing yet", "Add one.", [Act("Add", lambda: None, Kind.PRIMARY)]),
        DateField("Date", TODAY, today=lambda: TODAY),
        MoneyField("Amount", Money(100, "NOK"), currency="NOK"),
        CodeCombo("Format", [("a", "One-to-one")], "a"),
        MultiLine("Advice", "Text"),
        rows,
        inspector,
        path,
        thread,
        SearchField("Filter", key="Ctrl+F"),
        Segment([("t", "Table", "table-2"), ("b", "Board", "")], name="View"),
        Tabs([Tab("a", "Thread"), Tab("b", "Money", 3)], name="Parts"),
        WeeksStrip(),
        Pill("circle-play", "Active", Role.OK),
    ]


def test_every_widget_has_a_name_for_screen_readers(page: QWidget) -> None:
    for widget in every_widget():
        put(page, widget)
    assert nameless(page) == []


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
@pytest.mark.parametrize("percent", [100, 150])
def test_every_widget_paints_in_each_look_and_size(page: QWidget, look: Look, percent: int) -> None:
    theme().set_look(look)
    theme().set_text_size(percent)
    for widget in every_widget():
        put(page, widget)
        image = widget.grab().toImage()
        colours = {
            image.pixel(x, y)
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        }
        assert len(colours) > 1, type(widget).__name__


@pytest.mark.parametrize("kind", list(Kind))
def test_button_is_never_narrower_than_its_words(page: QWidget, kind: Kind) -> None:
    button = Button("sosionomutdanningens forskningsmiljø", kind, icon="plus", key="Ctrl Enter")
    put(page, button)
    words = button.fontMetrics().horizontalAdvance("sosionomutdanningens forskningsmiljø") * 0.9
    assert button.minimumSizeHint().width() > words
    theme().set_text_size(150)
    assert button.sizeHint().width() > words * 1.3


def test_button_is_pressed_by_keyboard(qtbot: QtBot, page: QWidget) -> None:
    button = Button("&Open")
    put(page, button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.accessibleName() == "Open"


def test_label_follows_look_and_text_size(page: QWidget) -> None:
    label = Label("Text", Type.SMALL, Role.MUTED)
    put(page, label)
    theme().set_look(Look.DARK)
    theme().set_text_size(130)
    assert label.palette().color(label.foregroundRole()) == theme().colour(Role.MUTED)
    assert label.font().pointSizeF() == theme().font(Type.SMALL).pointSizeF()


def test_elided_label_tells_the_rest_in_its_tooltip(page: QWidget) -> None:
    label = ElidedLabel("A very long title that cannot stand in so narrow a place")
    put(page, label)
    label.setFixedWidth(60)
    label.grab()
    assert label.toolTip() == label.text()


def test_chip_goes_by_cross_and_by_delete(qtbot: QtBot, page: QWidget) -> None:
    chip = Chip("patent")
    put(page, chip)
    with qtbot.waitSignal(chip.removed):
        place = QPoint(chip.width() - 8, chip.height() // 2)
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_click_on_the_word_of_a_chip_keeps_it(qtbot: QtBot, page: QWidget) -> None:
    chip = Chip("patent")
    put(page, chip)
    with qtbot.assertNotEmitted(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(4, 10))


def test_flow_wraps_before_it_clips(page: QWidget) -> None:
    box = QWidget()
    flow = FlowLayout(box)
    for number in range(12):
        flow.addWidget(Button(f"Topic number {number}"))
    put(page, box)
    assert flow.heightForWidth(300) > flow.heightForWidth(900)
    box.resize(300, flow.heightForWidth(300))
    assert all(child.geometry().right() < 300 for child in box.findChildren(Button))


def test_segment_tells_the_chosen_part(qtbot: QtBot, page: QWidget) -> None:
    segment = Segment([("t", "Table", ""), ("b", "Board", "")], name="View")
    put(page, segment)
    assert segment.current == "t"
    with qtbot.waitSignal(segment.chosen) as heard:
        qtbot.mouseClick(segment.part("b"), Qt.MouseButton.LeftButton)
    assert heard.args == ["b"]


def test_tabs_that_have_no_room_go_under_more_but_never_the_chosen_one(page: QWidget) -> None:
    tabs = Tabs([Tab(str(n), f"A long title {n}", n) for n in range(8)], name="Parts")
    put(page, tabs)
    tabs.resize(400, 38)
    tabs.choose("7")
    shown = [b.tab.key for b in tabs.findChildren(TabButton) if not b.isHidden()]
    assert "7" in shown
    assert "" in shown  # More
    assert len(shown) < 8


def test_tabs_are_walked_by_arrow_keys(qtbot: QtBot, page: QWidget) -> None:
    tabs = Tabs([Tab("a", "Thread"), Tab("b", "Money")], name="Parts")
    put(page, tabs)
    with qtbot.waitSignal(tabs.chosen) as heard:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert heard.args == ["b"]
    tabs.step(1)
    assert tabs.current == "a"


def test_search_field_tells_text_and_backspace_in_the_empty_field(
    qtbot: QtBot, page: QWidget
) -> None:
    field = SearchField("Filter")
    put(page, field)
    with qtbot.waitSignal(field.typed) as heard:
        qtbot.keyClick(field, Qt.Key.Key_A)
    assert heard.args == ["a"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.backspaced_empty):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)


def test_empty_state_offers_its_ways_on(qtbot: QtBot, page: QWidget) -> None:
    done: list[str] = []
    state = EmptyState("sun", "No sessions yet", "Log one.", [Act("Log", lambda: done.append("x"))])
    put(page, state)
    qtbot.mouseClick(state.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert done == ["x"]
    state.say("circle-check", "All done", "Nothing needs you.", role=Role.OK)
    assert state.title.text() == "All done"


def test_pair_with_a_long_label_becomes_two_lines() -> None:
    assert KeyValue("kehittämisvaiheen seurantakokous", "2 Dec").is_two_lines
    assert not KeyValue("Milestone", "2 Dec").is_two_lines


def test_inspector_forgets_its_sections(qtbot: QtBot, page: QWidget) -> None:
    inspector = Inspector("Project")
    put(page, inspector)
    inspector.add(InspectorSection("One"))
    inspector.clear()
    inspector.add(InspectorSection("Two"))
    qtbot.waitUntil(lambda: len(inspector.findChildren(InspectorSection)) == 1)
    qtbot.waitUntil(inspector.findChildren(InspectorSection)[0].isVisible)


def test_steps_of_the_path_are_reached_by_keyboard_and_named(qtbot: QtBot, page: QWidget) -> None:
    path = StagePath()
    put(page, path)
    path.show_steps(STEPS)
    steps = path.findChildren(PathStep)
    assert steps[1].accessibleName() == "Advisor, 2/3, 12 Feb 2025, first mentor"
    with qtbot.waitSignal(path.pressed) as heard:
        qtbot.keyClick(steps[2], Qt.Key.Key_Space)
    assert heard.args == ["patent"]


def test_narrow_path_stands_upright(page: QWidget) -> None:
    path = StagePath()
    put(page, path)
    path.show_steps(STEPS)
    path.setFixedWidth(400)
    page.grab()
    steps = path.findChildren(PathStep)
    assert path.is_upright
    assert steps[1].y() > steps[0].y()
    assert steps[1].x() == steps[0].x()


def test_thread_says_its_dates(page: QWidget) -> None:
    thread = ThreadList()
    thread.show_steps(STEPS)
    assert "Advisor, 2/3, 12 Feb 2025" in thread.accessibleDescription()


def test_note_of_many_words_wraps_in_a_narrow_window(page: QWidget) -> None:
    page.resize(320, 200)
    note = PassingNote(page)
    note.say("Deleted. " * 12, lambda: None)
    label = note.text
    assert page.rect().contains(note.geometry())
    assert label.heightForWidth(label.width()) <= label.height()
    assert note.rect().contains(note.button.geometry())
    page.resize(300, 200)
    assert page.rect().contains(note.geometry())
    note.say("Deleted")
    assert note.text.height() < 2 * note.text.fontMetrics().height()
    assert note.text.sizeHint().width() <= note.text.width()


def test_note_passes_by_itself_and_undoes(qtbot: QtBot, page: QWidget) -> None:
    undone: list[str] = []
    note = PassingNote(page, milliseconds=40)
    note.say("Moved to Start-up", lambda: undone.append("x"))
    assert note.isVisible()
    qtbot.mouseClick(note.button, Qt.MouseButton.LeftButton)
    assert undone == ["x"]
    note.say("Moved again")
    assert note.button.isHidden()
    qtbot.waitUntil(lambda: not note.isVisible())


def test_scrim_covers_the_window_until_the_dialog_is_gone(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    dialog = QDialog(window)
    scrim = Scrim.behind(dialog)
    assert scrim is not None
    dialog.open()
    window.resize(500, 400)
    assert scrim.size() == window.size()
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChildren(Scrim) == [])


def test_banner_says_what_and_offers_the_way_out(qtbot: QtBot, page: QWidget) -> None:
    tried: list[str] = []
    banner = Banner()
    put(page, banner)
    banner.say("The file is open elsewhere.", act="Try again", run=lambda: tried.append("x"))
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert tried == ["x"]
    banner.say("Nothing can be done.")
    assert banner.button.isHidden()


def test_done_box_is_ticked_by_keyboard(qtbot: QtBot, page: QWidget) -> None:
    box = CheckBox("Done", strike=True)
    put(page, box)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
