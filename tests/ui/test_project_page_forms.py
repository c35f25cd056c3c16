"""Forms of a project's records: added, opened, refused, deleted, undone; stages reached."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import InstalmentStatus, ProjectStatus, Stage
from spark_tracker.services.assignments import AssignmentValues, assign, assignments_of
from spark_tracker.services.companies import CompanyValues, add_company, companies_of
from spark_tracker.services.documents import documents_of
from spark_tracker.services.instalments import instalments_of
from spark_tracker.services.milestones import milestones_of
from spark_tracker.services.people import AdvisorValues, PersonValues, add_person, find_people
from spark_tracker.services.stages import read_stages
from spark_tracker.store.store import Store
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_page.page import ProjectPage
from spark_tracker.ui.record_acts.kinds import KINDS
from spark_tracker.ui.record_form.dialog import RecordForm
from spark_tracker.ui.record_form.person_field import PersonField
from spark_tracker.ui.widgets.code_combo import CodeCombo
from tests.conftest import TODAY
from tests.ui.desks import Heard, desk_on

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """What the desk's own objects live with."""
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def desk(holder: QWidget, store: Store, tmp_path: Path, heard: Heard) -> Desk:
    return desk_on(store, holder, tmp_path, heard)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project("Gel for chronic wounds", status=ProjectStatus.ACTIVE)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, project: str) -> ProjectPage:
    page = ProjectPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 700)
    page.show()
    page.show_project(project)
    return page


def the_form(page: ProjectPage) -> RecordForm:
    assert page.acts.form is not None
    return page.acts.form


def type_in(qtbot: QtBot, form: RecordForm, name: str, text: str) -> None:
    """Type into a field as a person does; a list gets the code."""
    field = form.rows[name].field
    if isinstance(field, CodeCombo):
        field.choose(text)
        field.chosen.emit(text)
    elif isinstance(field, PersonField):
        qtbot.keyClicks(field.line, text)
        field.line.settle()
    else:
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        field.selectAll()
        qtbot.keyClicks(field, text)


def save(qtbot: QtBot, form: RecordForm) -> None:
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


ADDED: dict[str, tuple[dict[str, str], str, str]] = {
    "milestone": ({"title": "Stability data", "forecast_on": "2027-01-29"}, "title", "Batch made"),
    "instalment": ({"amount_minor": "150 000"}, "planned_for", "2027-02-01"),
    "action_item": ({"text": "Ask for a quote", "due_on": "2026-11-27"}, "text", "Ask for two"),
    "assignment": ({"person_id": "Ada Berg", "role": "lead_mentor"}, "until_on", "2027-01-01"),
    "patent_family": ({"title": "Gel"}, "owner", "University"),
    "patent_filing": ({"kind": "priority", "filed_on": "2026-03-02"}, "office", "NO"),
    "funding_entry": ({"kind": "prize", "amount_minor": "EUR 5000"}, "funder", "Foundation"),
    "readiness": ({"trl": "4"}, "judged_by", "Panel"),
    "sought": ({"kind": "advisor", "text": "a CMC expert"}, "text", "two CMC experts"),
    "conflict": ({"person_id": "Ada Berg", "nature": "owns shares"}, "nature", "owned shares"),
}


@pytest.mark.parametrize("table", list(KINDS))
def test_each_kind_is_added_changed_deleted_and_undone(
    page: ProjectPage, store: Store, project: str, heard: Heard, qtbot: QtBot, table: str
) -> None:
    part = AdvisorValues(cda_signed_on=date(2026, 1, 10))
    add_person(store, PersonValues(name="Ada Berg", advisor=part), today=TODAY)
    fields, changed_field, changed_text = ADDED[table]
    if table == "patent_filing":
        page.acts.add("patent_family")
        type_in(qtbot, the_form(page), "title", "Gel")
        save(qtbot, the_form(page))
        tab_rows = _rows(page, "patent_family")
        page.acts.add(table, family_id=tab_rows[0])
    else:
        page.acts.add(table)
    for name, text in fields.items():
        type_in(qtbot, the_form(page), name, text)
    save(qtbot, the_form(page))
    [record_id] = _rows(page, table)
    page.acts.open_record(table, record_id)
    type_in(qtbot, the_form(page), changed_field, changed_text)
    save(qtbot, the_form(page))
    shown = str(getattr(KINDS[table].read(store, record_id), changed_field))
    assert shown == changed_text
    page.acts.delete(table, record_id)
    assert heard.said[-1][1] is True
    assert _rows(page, table) == []
    store.undo()
    assert _rows(page, table) == [record_id]


def _rows(page: ProjectPage, table: str) -> list[str]:
    """The ids in the list of this kind."""
    tabs = {
        "milestone": ("money", "milestones"),
        "instalment": ("money", "instalments"),
        "action_item": ("mentoring", "actions_"),
        "assignment": ("mentoring", "advisors"),
        "sought": ("mentoring", "sought"),
        "conflict": ("mentoring", "conflicts"),
        "patent_family": ("patents", "families"),
        "patent_filing": ("patents", "filings"),
        "funding_entry": ("companies", "funding"),
        "readiness": ("readiness", "levels"),
    }
    key, name = tabs[table]
    if table == "conflict" and not _rows(page, "assignment"):
        # the list shows conflicts of this project's advisors
        people = page._desk.store
        [ada] = find_people(people, "Ada Berg")
        assign(
            people,
            AssignmentValues(
                person_id=ada.id,
                project_id=page.project_id,
                role="lead_mentor",
                from_on=TODAY,
                override_reason="known",
            ),
            today=TODAY,
        )
    page.show_tab(key)
    tab: Any = page._built[key]
    tab.reload()
    part = getattr(tab, name)
    ModelTester(part.model)._cleanup()
    return [part.model.id_at(row) for row in range(part.model.rowCount())]


def test_refused_form_names_the_field_and_keeps_what_was_typed(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    page.acts.add("milestone")
    form = the_form(page)
    type_in(qtbot, form, "criterion", "pH above 6 for six months")
    type_in(qtbot, form, "forecast_on", "someday")
    save(qtbot, form)
    assert form.rows["forecast_on"].is_refused
    assert "someday" in form.rows["forecast_on"].sentence.text()
    assert form.isVisible()
    criterion = form.rows["criterion"].field
    assert isinstance(criterion, QPlainTextEdit)
    assert criterion.toPlainText() == "pH above 6 for six months"
    type_in(qtbot, form, "forecast_on", "2027-01-29")
    save(qtbot, form)
    assert form.rows["title"].is_refused
    assert milestones_of(store, project, today=TODAY) == ()


def test_escape_closes_a_form_and_saves_nothing(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    page.acts.add("milestone")
    form = the_form(page)
    type_in(qtbot, form, "title", "Stability data")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert milestones_of(store, project, today=TODAY) == ()


def test_unknown_person_can_be_added_from_the_field(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    page.acts.add("action_item")
    form = the_form(page)
    type_in(qtbot, form, "text", "Ask for a quote")
    type_in(qtbot, form, "owner_id", "Kari Nordmann")
    save(qtbot, form)
    assert form.rows["owner_id"].is_refused
    field = form.rows["owner_id"].field
    assert isinstance(field, PersonField)
    qtbot.mouseClick(field.add, Qt.MouseButton.LeftButton)
    save(qtbot, form)
    [record_id] = _rows(page, "action_item")
    assert KINDS["action_item"].read(store, record_id).owner_id == field.person_id


def test_missing_agreement_is_said_before_saving_and_kept_with_a_reason(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    add_person(store, PersonValues(name="Ada Berg", advisor=AdvisorValues()), today=TODAY)
    page.acts.add("assignment")
    form = the_form(page)
    assert form.rows["override_reason"].isHidden()
    type_in(qtbot, form, "person_id", "Ada Berg")
    type_in(qtbot, form, "role", "lead_mentor")
    assert not form.rows["override_reason"].isHidden()
    save(qtbot, form)
    assert form.rows["override_reason"].is_refused
    type_in(qtbot, form, "override_reason", "signs on Monday")
    save(qtbot, form)
    [row] = assignments_of(store, project, today=TODAY)
    assert row.override_reason == "signs on Monday"


def test_instalment_before_its_milestone_asks_for_the_reason(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    page.acts.add("milestone")
    type_in(qtbot, the_form(page), "title", "Stability data")
    save(qtbot, the_form(page))
    [milestone] = _rows(page, "milestone")
    page.acts.add("instalment", milestone_id=milestone)
    type_in(qtbot, the_form(page), "amount_minor", "150 000")
    save(qtbot, the_form(page))
    [row] = instalments_of(store, project)
    page.steps.advance(row.id, row.status)
    form = the_form(page)
    type_in(qtbot, form, "status", "paid")
    save(qtbot, form)
    assert form.rows["override_reason"].is_refused
    type_in(qtbot, form, "override_reason", "the supplier wants it now")
    save(qtbot, form)
    [row] = instalments_of(store, project)
    assert row.status is InstalmentStatus.PAID


def test_new_date_of_a_milestone_keeps_the_first_plan_and_wants_a_reason(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    page.acts.add("milestone")
    type_in(qtbot, the_form(page), "title", "Stability data")
    type_in(qtbot, the_form(page), "forecast_on", "2027-01-29")
    save(qtbot, the_form(page))
    [row] = milestones_of(store, project, today=TODAY)
    page.steps.move(row)
    form = the_form(page)
    type_in(qtbot, form, "to", "2027-03-01")
    save(qtbot, form)
    assert form.rows["reason"].is_refused
    type_in(qtbot, form, "reason", "the lab moved")
    save(qtbot, form)
    [row] = milestones_of(store, project, today=TODAY)
    assert (row.baseline_on, row.forecast_on) == (date(2027, 1, 29), date(2027, 3, 1))


def test_patent_number_is_questioned_beside_its_field(page: ProjectPage, qtbot: QtBot) -> None:
    page.acts.add("patent_family")
    type_in(qtbot, the_form(page), "title", "Gel")
    save(qtbot, the_form(page))
    page.acts.add("patent_filing", family_id=_rows(page, "patent_family")[0])
    form = the_form(page)
    type_in(qtbot, form, "kind", "priority")
    type_in(qtbot, form, "office", "NO")
    type_in(qtbot, form, "number", "12")
    form._on_changed("number")
    assert form.rows["number"].sentence.text()
    assert not form.rows["number"].is_refused


def test_company_is_added_with_its_tie_and_taken_off_again(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    page.acts.add_company()
    form = the_form(page)
    type_in(qtbot, form, "name", "Gelworks AS")
    type_in(qtbot, form, "country", "NO")
    type_in(qtbot, form, "registration_number", "123456789")
    form._on_changed("registration_number")
    assert form.rows["registration_number"].sentence.text()
    type_in(qtbot, form, "incorporated_on", "2026-09-03")
    save(qtbot, form)
    [row] = companies_of(store, project)
    assert Stage.STARTUP in {entry.stage for entry in read_stages(store, project)}
    page.acts.edit_company(row.link_id)
    type_in(qtbot, the_form(page), "relation", "equity")
    save(qtbot, the_form(page))
    assert companies_of(store, project)[0].relation == "equity"
    page.acts.unlink_company(row.link_id)
    assert companies_of(store, project) == ()


def test_known_company_is_linked(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    company = add_company(store, CompanyValues(name="Pharma AG"), today=TODAY)
    page.acts.link_company()
    type_in(qtbot, the_form(page), "company_id", company)
    type_in(qtbot, the_form(page), "origin", "existing")
    save(qtbot, the_form(page))
    assert [row.name for row in companies_of(store, project)] == ["Pharma AG"]


def test_document_is_copied_opened_renamed_and_deleted(
    page: ProjectPage, store: Store, project: str, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    paper = tmp_path / "plan.txt"
    paper.write_text("plan")
    heard.answers.append(paper)
    page.show_tab("documents")
    tab: Any = page._built["documents"]
    qtbot.mouseClick(tab.documents.new_buttons[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(documents_of(store, project)) == 1)
    [row] = documents_of(store, project)
    page.steps.show_document(row.id)
    assert Path(heard.shown[-1]).read_text() == "plan"
    page.steps.rename_document(row.id)
    type_in(qtbot, the_form(page), "title", "The plan")
    save(qtbot, the_form(page))
    assert documents_of(store, project)[0].title == "The plan"
    page.acts.delete("document", row.id)
    assert documents_of(store, project) == ()


def test_link_is_added_as_a_document(
    page: ProjectPage, store: Store, project: str, heard: Heard, qtbot: QtBot
) -> None:
    page.steps.add_link()
    type_in(qtbot, the_form(page), "link", "https://example.org/plan")
    save(qtbot, the_form(page))
    [row] = documents_of(store, project)
    page.steps.show_document(row.id)
    assert heard.shown == ["https://example.org/plan"]


STAGE_FACTS = {
    Stage.PATENT: {"title": "Gel", "filed_on": "2026-03-02"},
    Stage.STARTUP: {"name": "Gelworks AS", "incorporated_on": "2026-09-03"},
    Stage.INVESTMENT: {"kind": "equity_vc", "received_on": "2026-10-01"},
    Stage.LICENCE: {"licensed_on": "2026-09-03", "name": "Pharma AG"},
    Stage.ADVISOR: {"person_id": "Ada Berg", "role": "lead_mentor"},
}


@pytest.mark.parametrize("stage", list(STAGE_FACTS))
def test_stage_is_reached_by_its_fact_and_left_by_undo(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot, stage: Stage
) -> None:
    part = AdvisorValues(cda_signed_on=date(2026, 1, 10))
    add_person(store, PersonValues(name="Ada Berg", advisor=part), today=TODAY)
    page._on_stage_pressed(stage)
    form = the_form(page)
    for name, text in STAGE_FACTS[stage].items():
        type_in(qtbot, form, name, text)
    save(qtbot, form)
    assert stage in {entry.stage for entry in read_stages(store, project)}
    store.undo()
    assert stage not in {entry.stage for entry in read_stages(store, project)}


def test_stage_without_details_is_a_claim_with_a_reason(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    page._on_stage_pressed(Stage.INVESTMENT)
    qtbot.mouseClick(the_form(page).way_out, Qt.MouseButton.LeftButton)
    form = the_form(page)
    type_in(qtbot, form, "on", "2026-10-01")
    type_in(qtbot, form, "reason", "told by the founders")
    save(qtbot, form)
    stages = {entry.stage: entry for entry in read_stages(store, project)}
    assert stages[Stage.INVESTMENT].on == date(2026, 10, 1)


def test_pressing_a_reached_stage_opens_its_fact(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    page._on_stage_pressed(Stage.PATENT)
    for name, text in STAGE_FACTS[Stage.PATENT].items():
        type_in(qtbot, the_form(page), name, text)
    save(qtbot, the_form(page))
    page.reload()
    page._on_stage_pressed(Stage.PATENT)
    assert the_form(page).windowTitle() == "Filing"


def test_every_field_of_every_form_has_a_name_and_a_label(page: ProjectPage) -> None:
    for table in KINDS:
        page.acts.add(table)
        form = the_form(page)
        for name, row in form.rows.items():
            assert row.field.accessibleName(), (table, name)
            assert row.label.text(), (table, name)
            assert row.label.text() != name
        form.reject()
