"""Partners, calls, words of lists and institutions are kept in the settings, each with an undo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import InstitutionRole
from spark_tracker.models import Report
from spark_tracker.services.calls import CallValues, add_call, find_call, list_calls
from spark_tracker.services.code_lists import LISTS, list_codes
from spark_tracker.services.institutions import list_institutions
from spark_tracker.services.partners import PartnerValues, add_partner, list_partners
from spark_tracker.services.project_parts import InstitutionPart, set_institutions
from spark_tracker.services.projects import NewProject, add_project, read_project
from spark_tracker.services.rates import RateValues, set_rate
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.dialog import RecordForm
from spark_tracker.ui.record_list.lists import RecordList
from spark_tracker.ui.settings.calls import CallsPart
from spark_tracker.ui.settings.codes import CodesPart
from spark_tracker.ui.settings.institutions import InstitutionsPart
from spark_tracker.ui.settings.partners import PartnersPart
from spark_tracker.ui.settings.rates import RatesPart
from spark_tracker.ui.settings.records import RecordsPart
from spark_tracker.ui.widgets.buttons import CheckBox
from spark_tracker.ui.widgets.code_combo import CodeCombo
from tests.conftest import TODAY

pytestmark = pytest.mark.qt_log_ignore("does not support")
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window)
    window.resize(900, 800)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def put(window: QWidget) -> Callable[[RecordsPart], None]:
    def shown(part: RecordsPart) -> None:
        layout = window.layout()
        assert layout is not None
        layout.addWidget(part)

    return shown


@pytest.fixture
def partners(desk: Desk, tmp_path: Path, put: Callable[[RecordsPart], None]) -> PartnersPart:
    part = PartnersPart(desk, tmp_path)
    put(part)
    return part


@pytest.fixture
def calls(desk: Desk, put: Callable[[RecordsPart], None]) -> CallsPart:
    part = CallsPart(desk)
    put(part)
    return part


@pytest.fixture
def codes(desk: Desk, put: Callable[[RecordsPart], None]) -> CodesPart:
    part = CodesPart(desk)
    put(part)
    return part


@pytest.fixture
def institutions(desk: Desk, put: Callable[[RecordsPart], None]) -> InstitutionsPart:
    part = InstitutionsPart(desk)
    put(part)
    return part


def form_of(window: QWidget) -> RecordForm:
    forms = [form for form in window.findChildren(RecordForm) if form.isVisible()]
    assert len(forms) == 1
    return forms[0]


def fill(qtbot: QtBot, form: RecordForm, **texts: str) -> None:
    for name, text in texts.items():
        field = form.rows[name].field
        if isinstance(field, CodeCombo):
            field.choose(text)
        else:
            assert isinstance(field, QLineEdit)
            field.clear()
            qtbot.keyClicks(field, text)
            field.editingFinished.emit()


def save(qtbot: QtBot, form: RecordForm) -> None:
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)


def press(records: RecordList, words: str) -> None:
    """Press a button of the list, as one can only where it is on."""
    found = [button for button, act in records.buttons if act.text == words]
    found += [button for button in records.new_buttons if button.text() == words]
    assert len(found) == 1
    assert found[0].isEnabled()
    found[0].click()


def texts(records: RecordList, column: int = 0) -> list[str]:
    model = records.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def choose(records: RecordList, words: str) -> None:
    assert records.table.select_id(records.model.id_at(texts(records).index(words)))


def test_partner_is_added_changed_and_deleted_with_a_way_back(
    qtbot, window, partners, store, heard
):
    assert texts(partners.records) == ["Berlin", "Finland"]
    press(partners.records, "Add partner")
    form = form_of(window)
    fill(qtbot, form, key="denmark", name="Denmark", profile="finland")
    save(qtbot, form)
    assert texts(partners.records) == ["Berlin", "Denmark", "Finland"]
    assert heard.said[-1] == ("Partner added", True)

    choose(partners.records, "Denmark")
    press(partners.records, "Open")
    form = form_of(window)
    fill(qtbot, form, name="SPARK Denmark")
    save(qtbot, form)
    choose(partners.records, "SPARK Denmark")
    press(partners.records, "Delete")
    assert texts(partners.records) == ["Berlin", "Finland"]
    assert heard.said[-1] == ("Partner deleted", True)
    store.undo()
    assert texts(partners.records) == ["Berlin", "Finland", "SPARK Denmark"]


def test_partner_with_reports_stays_and_is_taken_out_of_use(qtbot, window, partners, store):
    key = list_partners(store)[0].id
    with store.write("Seal") as session:
        session.add(Report(partner_id=key, year=2026, quarter=3))
    choose(partners.records, "Berlin")
    press(partners.records, "Delete")
    assert "Berlin got reports (1)" in partners.banner.text.text()
    press(partners.records, "Open")
    form = form_of(window)
    box = form.rows["in_use"].field
    assert isinstance(box, CheckBox)
    box.setChecked(False)
    save(qtbot, form)
    assert [row.in_use for row in list_partners(store) if row.id == key] == [False]


def test_profile_that_is_not_there_is_pointed_out(partners, store):
    add_partner(store, PartnerValues(key="sweden", name="Sweden"))
    said = texts(partners.records, 2)
    assert "there is none of this name" in said[-1]
    assert "there is none" not in said[0]


def test_wrong_key_of_a_partner_is_said_at_its_field(qtbot, window, partners):
    press(partners.records, "Add partner")
    form = form_of(window)
    fill(qtbot, form, key="../x", name="X", profile="berlin")
    save(qtbot, form)
    assert form.rows["key"].is_refused
    form.reject()


def test_call_is_added_changed_and_deleted_only_while_unused(qtbot, window, calls, store, heard):
    press(calls.records, "Add call")
    form = form_of(window)
    fill(qtbot, form, name="Call 2027", year="")
    save(qtbot, form)
    assert form.rows["year"].is_refused
    fill(qtbot, form, year="2027")
    save(qtbot, form)
    [call] = list_calls(store)
    assert (call.name, call.year) == ("Call 2027", 2027)

    project = add_project(store, NewProject(title="Gel", call_id=call.id), today=TODAY)
    choose(calls.records, "Call 2027")
    press(calls.records, "Delete")
    assert "came by Call 2027" in calls.banner.text.text()
    assert find_call(store, "Call 2027") == read_project(store, project).call_id

    add_call(store, CallValues(name="Call 2028", year=2028))
    choose(calls.records, "Call 2028")
    qtbot.keyClick(calls.records.table, Qt.Key.Key_Delete)
    assert texts(calls.records) == ["Call 2027"]
    assert not calls.banner.isVisible()
    assert heard.said[-1] == ("Call deleted", True)


def test_each_list_of_the_programme_can_be_chosen(codes, store):
    for code, _title in codes.choices:
        assert code in LISTS
        codes.choose_list(code)
        assert texts(codes.records) == [row.text_en for row in list_codes(store, code)]


def test_word_is_added_renamed_in_each_language_and_deleted(qtbot, window, codes, store, heard):
    codes.choose_list("product_type")
    press(codes.records, "Add word")
    form = form_of(window)
    fill(qtbot, form, text_en="Phage therapy", text_nb="Fagterapi")
    save(qtbot, form)
    assert texts(codes.records)[-1] == "Phage therapy"
    choose(codes.records, "Phage therapy")
    press(codes.records, "Open")
    form = form_of(window)
    fill(qtbot, form, text_de="Phagentherapie", text_fi="Faagiterapia")
    save(qtbot, form)
    row = list_codes(store, "product_type")[-1]
    assert (row.text_nb, row.text_de, row.text_fi) == (
        "Fagterapi",
        "Phagentherapie",
        "Faagiterapia",
    )
    press(codes.records, "Delete")
    assert "Phage therapy" not in texts(codes.records)
    assert heard.said[-1] == ("Word deleted", True)


def test_used_word_stays_and_can_be_taken_out_of_use(codes, store):
    code = list_codes(store, "product_type")[0]
    add_project(store, NewProject(title="Gel", product_type=code.code), today=TODAY)
    codes.choose_list("product_type")
    assert texts(codes.records, 4)[0] == "1"
    choose(codes.records, texts(codes.records)[0])
    press(codes.records, "Delete")
    assert f"Records use “{code.text_en}” (1)" in codes.banner.text.text()
    press(codes.records, "Take out of use")
    assert not codes.banner.isVisible()
    assert [row.in_use for row in list_codes(store, "product_type") if row.code == code.code] == [
        False
    ]
    choose(codes.records, code.text_en)
    press(codes.records, "Use again")
    assert all(row.in_use for row in list_codes(store, "product_type"))


def test_words_are_ordered_by_keyboard_and_stay_chosen(qtbot, codes, store):
    codes.choose_list("product_type")
    before = texts(codes.records)
    choose(codes.records, texts(codes.records)[0])
    codes.records.table.setFocus()
    qtbot.keyClick(codes.records.table, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(codes.records.table, Qt.Key.Key_Down, ALT)
    assert texts(codes.records)[:3] == [before[1], before[2], before[0]]
    qtbot.keyClick(codes.records.table, Qt.Key.Key_Up, ALT)
    assert texts(codes.records)[:3] == [before[1], before[0], before[2]]
    store.undo()
    assert texts(codes.records)[:3] == [before[1], before[2], before[0]]


def test_two_spellings_of_an_institution_become_one(
    qtbot, window, institutions, store, make_project, heard
):
    project = make_project()
    part = InstitutionPart(name="Univ. of Oslo", role=InstitutionRole.HOST)
    set_institutions(store, project, [part])
    press(institutions.records, "Add institution")
    form = form_of(window)
    fill(qtbot, form, name="Universitetet i Oslo", short_name="UiO", country="NO")
    save(qtbot, form)
    choose(institutions.records, "Univ. of Oslo")
    press(institutions.records, "Delete")
    assert "takes part in" in institutions.banner.text.text()
    press(institutions.records, "Merge into…")
    form = form_of(window)
    save(qtbot, form)
    assert form.rows["into"].is_refused
    [row] = [row for row in list_institutions(store) if row.short_name == "UiO"]
    fill(qtbot, form, into=row.id)
    save(qtbot, form)
    assert texts(institutions.records) == ["Universitetet i Oslo"]
    assert heard.said[-1] == ("Institutions merged", True)
    store.undo()
    assert len(list_institutions(store)) == 2


def test_file_that_cannot_be_written_shows_records_and_changes_none(
    qtbot, desk, store, tmp_path, put, heard, window
):
    add_call(store, CallValues(name="Call 2027", year=2027))
    store.writable = False
    for part in (PartnersPart(desk, tmp_path), CallsPart(desk), CodesPart(desk)):
        put(part)
        part.records.table.select_id(part.records.model.id_at(0))
        qtbot.keyClick(part.records.table, Qt.Key.Key_Down, ALT)
        qtbot.keyClick(part.records.table, Qt.Key.Key_Delete)
        writing = [button for button, act in part.records.buttons if not act.reads]
        assert not any(button.isEnabled() for button in (*part.records.new_buttons, *writing))
        part.records.buttons[0][0].click()
        (form,) = window.findChildren(RecordForm)
        assert not form.save_button.isEnabled()
        assert "reading only" in form.save_button.toolTip()
        form.reject()
        qtbot.waitUntil(lambda: not window.findChildren(RecordForm))
        assert not part.banner.isVisible()
    assert heard.said == []


def test_rate_of_a_file_that_is_only_read_stays(qtbot, desk, heard, store, put):
    rate = RateValues(currency="NOK", on=TODAY, micro_per_eur=11_000_000, source="Norges Bank")
    set_rate(store, rate, today=TODAY)
    store.writable = False
    part = RatesPart(desk)
    put(part)
    part.records.table.selectRow(0)
    qtbot.keyClick(part.records.table, Qt.Key.Key_Delete)
    assert part.records.model.rowCount() == 1
    assert heard.said == []
