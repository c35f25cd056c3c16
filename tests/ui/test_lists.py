"""The lists of sessions, advisors, patents, companies and funding."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import FilingKind, FundingKind, ProjectStatus, SessionFormat
from spark_tracker.fields import catalogue
from spark_tracker.services.about_records import about_company, about_person
from spark_tracker.services.companies import CompanyValues, LinkValues, add_company, link_company
from spark_tracker.services.deleting import delete_records
from spark_tracker.services.funding import FundingValues, add_funding, funding_of
from spark_tracker.services.lists import LISTS
from spark_tracker.services.mentoring import edit_session, log_session, read_session
from spark_tracker.services.patents import (
    FamilyValues,
    FilingValues,
    add_family,
    add_filing,
    read_family,
)
from spark_tracker.services.people import (
    AdvisorValues,
    PersonValues,
    add_person,
    edit_person,
    read_person,
)
from spark_tracker.services.projects import edit_project, read_project
from spark_tracker.services.session_values import SessionValues
from spark_tracker.ui import formats
from spark_tracker.ui.frame.list_pages import ListPages
from spark_tracker.ui.lists import plans
from spark_tracker.ui.lists.acts import ListActs
from spark_tracker.ui.lists.page import RecordListPage
from spark_tracker.ui.lists.person_form import person_form
from spark_tracker.ui.record_form.dialog import RecordForm
from spark_tracker.ui.table import SortKey
from spark_tracker.ui.theme import theme
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.chip_field import ChipField
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.labels import Label
from tests.conftest import TODAY
from tests.ui.desks import Heard, desk_on

pytestmark = pytest.mark.qt_log_ignore("does not support")
LIVE = {"status": ProjectStatus.ACTIVE, "status_on": TODAY - timedelta(days=400)}
PAGE_OF = {
    "session": "sessions",
    "person": "advisors",
    "patent": "patents",
    "company": "companies",
    "funding": "companies",
}
SECTIONS = ("sessions", "advisors", "patents", "companies")


class Shown:
    """The four pages on a store, and what they asked for."""

    def __init__(self, qtbot, store, folder):
        theme().apply()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.heard = Heard()
        self.desk = desk_on(store, self.window, folder, self.heard)
        self.opened: list[str] = []
        self.logged: list[tuple[str, str]] = []
        self.pages = ListPages(
            self.desk,
            self.window,
            open_project=self.opened.append,
            log_session=lambda project, session: self.logged.append((project, session)),
            selected=lambda _ids: None,
        )

    def show(self, key):
        self.window.resize(1280, 700)
        self.window.show()
        page = self.pages.make(key)
        page.setParent(self.window)
        page.resize(1280, 700)
        page.show()
        return page

    def form(self):
        return next(iter(self.window.findChildren(RecordForm)))


@pytest.fixture
def shown(qtbot, store, tmp_path):
    return Shown(qtbot, store, tmp_path)


def texts(page, column):
    place = [each.key for each in page.model.columns].index(column)
    return [page.model.index(row, place).data() for row in range(page.model.rowCount())]


def set_in_cell(qtbot, page, column, text):
    """Type `text` into the first cell of a column and press Enter."""
    page.table.setFocus()
    place = [each.key for each in page.model.columns].index(column)
    assert page.table.cells.begin(0, place)
    field = page.table.cells.box.editor.widget
    field.setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def press(qtbot, page, text):
    """Press the button of the inspector that says `text`."""
    buttons = [b for b in page.inspector.findChildren(Button) if b.text() == text]
    qtbot.mouseClick(next(b for b in buttons if b.isVisible()), Qt.MouseButton.LeftButton)


def choose(form, name, code):
    form.rows[name].findChild(CodeCombo).choose(code)


def told_beside(qtbot, page):
    """Return the words of the inspector; its new parts are laid out a moment later."""
    qtbot.waitUntil(lambda: bool(words(page.inspector)))
    return words(page.inspector)


def words(widget):
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


@pytest.mark.parametrize("record", ["session", "person", "patent", "company", "funding"])
def test_every_key_of_a_plan_is_a_field_of_its_list(shown, record):
    make = {
        "session": plans.sessions,
        "person": plans.advisors,
        "patent": plans.patents,
        "company": lambda desk: plans.companies(desk, "NOK"),
        "funding": plans.funding,
    }
    plan = make[record](shown.desk)
    assert set(plan.keys) <= set(LISTS[record].entries)
    told = {key for _, keys in plan.sections for key in keys} | {c.key for c in plan.columns}
    hidden = {"title", "name", "currency", "group", "on", "advisor"}
    beside = {"projects", "roles", "origin", "filings", "numbers", "published_on", "granted_on"}
    assert {field.key for field in catalogue.of(record)} - told <= hidden | beside


@pytest.mark.parametrize("key", SECTIONS)
def test_empty_list_says_what_belongs_there(shown, key):
    page = shown.show(key)
    part = getattr(page, "shown", page)
    assert part.empty.isVisible()
    assert part.plan.nothing_yet[0] in words(part.empty)
    assert part.bar.count.text() == ""
    assert not part.inspector.isVisible()


def test_pane_beside_comes_with_the_first_record(shown, store):
    page = shown.show("advisors")
    page.split.toggle()
    add_person(store, PersonValues(name="Ada Lund"), today=TODAY)
    assert page.inspector.isVisible()
    assert page.bar.count.text() == "0 of 1"


def test_filter_that_hides_everybody_names_what_hides_them(shown, store):
    add_person(store, PersonValues(name="Ada Lund"), today=TODAY)
    page = shown.show("advisors")
    assert "Nobody matches" in words(page.empty)
    assert "1 person is hidden by" in words(page.empty)
    page.bar.set_text("")
    assert texts(page, "name") == ["Ada Lund"]


def test_new_record_appears_at_once(shown, store, make_project):
    page = shown.show("patents")
    project = make_project("Gel", **LIVE)
    add_family(store, FamilyValues(project_id=project, title="A gel"), today=TODAY)
    assert texts(page, "title") == ["A gel"]


def test_enter_on_a_session_opens_the_logger(qtbot, shown, store, make_project):
    project = make_project("Gel", **LIVE)
    values = SessionValues(project_id=project, held_on=TODAY, format=SessionFormat.CHECK_IN)
    session = log_session(store, values, today=TODAY)
    page = shown.show("sessions")
    page.take_focus()
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert shown.logged == [("", session)]


def test_project_of_a_record_is_shown(shown, store, make_project):
    project = make_project("Gel", **LIVE)
    add_family(store, FamilyValues(project_id=project, title="A gel"), today=TODAY)
    page = shown.show("patents")
    page.table.selectRow(0)
    page.inspector.project_asked.emit()
    assert shown.opened == [project]


def test_inspector_tells_the_facts_and_offers_what_can_be_told(qtbot, shown, store):
    person = PersonValues(
        name="Ada Lund", email="ada@example.org", advisor=AdvisorValues(expertise=("ip",))
    )
    add_person(store, person, today=TODAY)
    page = shown.show("advisors")
    page.table.selectRow(0)
    qtbot.waitUntil(lambda: "ada@example.org" in words(page.inspector))
    assert page.inspector.fields["phone"].text() == ""
    assert "Last session" not in words(page.inspector)


def test_several_are_deleted_in_one_undo(shown, store, make_project):
    project = make_project("Gel", **LIVE)
    for title in ("A gel", "A cream"):
        add_family(store, FamilyValues(project_id=project, title=title), today=TODAY)
    page = shown.show("patents")
    page.table.selectAll()
    page.remove_selected()
    assert page.model.rowCount() == 0
    assert shown.heard.said == [("2 records deleted", True)]
    store.undo()
    assert page.model.rowCount() == 2


def test_refused_deletion_says_why_and_deletes_none(shown, store, make_project):
    project = make_project("Gel", **LIVE)
    free = add_company(store, CompanyValues(name="Free AS"), today=TODAY)
    bound = add_company(store, CompanyValues(name="Bound AS"), today=TODAY)
    add_funding(
        store,
        FundingValues(project_id=project, company_id=bound, kind=FundingKind.LOAN, currency="NOK"),
        today=TODAY,
    )
    ListActs(shown.desk, shown.window).delete("company", [free, bound])
    said, undoable = shown.heard.said[-1]
    assert said.startswith("Bound AS cannot be deleted")
    assert not undoable
    page = shown.show("companies").lists["company"]
    assert texts(page, "name") == ["Bound AS", "Free AS"]


def test_record_deleted_elsewhere_is_said_gracefully(shown, store):
    company = add_company(store, CompanyValues(name="Free AS"), today=TODAY)
    delete_records(store, "company", [company])
    ListActs(shown.desk, shown.window).open("company", company)
    assert shown.heard.said[-1][1] is False


def test_person_is_added_with_advice_and_changed_without_losing_any(qtbot, shown, store):
    form = person_form(shown.desk, "", shown.window, name="Ada Lund")
    form.save()
    page = shown.show("advisors")
    assert texts(page, "name") == ["Ada Lund"]
    person = page.model.id_at(0)
    values = read_person(store, person)
    assert values.advisor is not None
    again = person_form(shown.desk, person, shown.window)
    again.save()
    assert read_person(store, person) == values


def test_expertise_that_was_typed_and_not_added_is_not_lost(qtbot, shown, store):
    form = person_form(shown.desk, "", shown.window, name="Ada Lund")
    field = form.rows["expertise"].field
    assert isinstance(field, ChipField)
    qtbot.keyClicks(field.line, "regul")
    form.save()
    assert form.rows["expertise"].is_refused
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    form.save()
    page = shown.show("advisors")
    values = read_person(store, page.model.id_at(0))
    assert values.advisor is not None
    assert values.advisor.expertise == ("regulatory",)


def test_person_who_gives_no_advice_has_no_agreement(shown, store):
    key = add_person(store, PersonValues(name="Ada Lund"), today=TODAY)
    person_form(shown.desk, key, shown.window).save()
    assert read_person(store, key).advisor is None


@pytest.mark.parametrize("record", ["patent", "company", "funding"])
def test_new_form_opens_and_asks_for_what_is_missing(shown, record, make_project):
    make_project("Gel", **LIVE)
    ListActs(shown.desk, shown.window).new(record)
    form = shown.form()
    form.save()
    assert form.isVisible()
    assert any(row.is_refused for row in form.rows.values())


def test_filter_and_part_are_remembered(qtbot, shown, store, tmp_path):
    page = shown.show("companies")
    page.show_part("funding")
    page.shown.bar.set_text("status:received")
    shown.desk.memory.save()
    again = Shown(qtbot, store, tmp_path).show("companies")
    assert again.shown.plan.record == "funding"
    assert again.shown.bar.text() == "status:received"


def test_page_without_rights_to_write_offers_nothing_new(qtbot, shown, store):
    store.writable = False
    page = RecordListPage(shown.desk, plans.patents(shown.desk))
    qtbot.addWidget(page)
    assert not page.tools.new.isEnabled()


def test_cell_is_edited_and_saved_with_one_undo(qtbot, shown, store, make_project):
    project = make_project("Gel", **LIVE)
    family = add_family(store, FamilyValues(project_id=project, title="A gel"), today=TODAY)
    page = shown.show("patents")
    set_in_cell(qtbot, page, "owner", "University of Oslo")
    assert read_family(store, family).owner == "University of Oslo"
    assert texts(page, "owner") == ["University of Oslo"]
    store.undo()
    assert read_family(store, family).owner == ""


def test_several_are_changed_beside_the_list_with_one_undo(qtbot, shown, store, make_project):
    project = make_project("Gel", **LIVE)
    for title in ("A gel", "A cream"):
        add_family(store, FamilyValues(project_id=project, title=title), today=TODAY)
    page = shown.show("patents")
    page.table.selectAll()
    field = page.inspector.fields["owner"]
    field.begin()
    field.box.editor.widget.setText("NTNU")
    qtbot.keyClick(field.box.editor.widget, Qt.Key.Key_Return)
    assert texts(page, "owner") == ["NTNU", "NTNU"]
    store.undo()
    assert texts(page, "owner") == ["", ""]


@pytest.mark.parametrize("record", ["session", "person", "patent", "company", "funding"])
@pytest.mark.long
def test_every_column_and_every_group_can_be_shown(shown, sample, tmp_path, qtbot, record):
    page = Shown(qtbot, sample, tmp_path).show(PAGE_OF[record])
    page = page.lists[record] if record in ("company", "funding") else page
    page.bar.set_text("")
    keys = [field.key for field in catalogue.of(record)]
    page.table.columns.show(keys)
    assert page.table.columns.shown() == tuple(keys)
    assert any(text for key in keys for text in texts(page, key)[:3])
    for group in page.plan.groups:
        assert page.table.groups.set_key(group)
        assert page.model.heading_at(0) is not None
        assert page.table.columns.shown() == tuple(keys)


def test_columns_order_and_group_are_kept(qtbot, shown, store, make_project, tmp_path):
    project = make_project("Gel", **LIVE)
    add_family(store, FamilyValues(project_id=project, title="A gel"), today=TODAY)
    page = shown.show("patents")
    page.table.columns.show(["title", "note", "owner"])
    page.table.groups.set_key("status")
    page.table.header.set_keys((SortKey("title", falling=True),))
    page.table.sort_changed.emit(page.table.header.keys)
    shown.desk.memory.save()
    again = Shown(qtbot, store, tmp_path).show("patents")
    assert again.table.columns.shown() == ("title", "note", "owner")
    assert again.table.groups.key == "status"
    assert again.table.header.keys == (SortKey("title", falling=True),)


def test_kept_layout_that_nobody_understands_is_as_usual(shown):
    for part, text in (("columns", "{no json"), ("group", "gone"), ("sort", "gone -also")):
        shown.desk.memory.remember(f"patents/{part}", text)
    page = shown.show("patents")
    assert page.table.columns.is_usual
    assert page.table.groups.key == ""
    assert page.table.header.keys == page.plan.sort


def test_sessions_are_grouped_by_month_the_newest_first(shown, store, make_project):
    project = make_project("Gel", **LIVE)
    for days in (0, 40):
        held = TODAY - timedelta(days=days)
        values = SessionValues(project_id=project, held_on=held, format=SessionFormat.CHECK_IN)
        log_session(store, values, today=TODAY)
    page = shown.show("sessions")
    page.table.groups.set_key("held_on")
    headings = [page.model.heading_at(row) for row in range(page.model.rowCount())]
    assert [h.group.title for h in headings if h] == ["November 2026", "October 2026"]


def test_advisor_of_several_fields_stands_under_each(qtbot, shown, store):
    def add(name, *expertise):
        advisor = AdvisorValues(expertise=expertise)
        return add_person(store, PersonValues(name=name, advisor=advisor), today=TODAY)

    ada, _bo = add("Ada Lund", "regulatory", "ip"), add("Bo Vik", "ip")
    page = shown.show("advisors")
    page.table.groups.set_key("expertise")
    model = page.model
    heads = [model.heading_at(row) for row in range(model.rowCount())]
    assert [head and head.group.title for head in heads] == ["IP", None, None, "Regulatory", None]
    assert [model.row_at(row).name for row in (1, 2, 4)] == ["Ada Lund", "Bo Vik", "Ada Lund"]
    page.table.selectAll()
    assert len(page.table.selected_ids()) == 2
    page.table.selectRow(4)
    edit_person(store, ada, replace(read_person(store, ada), phone="12"), today=TODAY)
    assert page.table.selectionModel().selectedRows()[0].row() == 4
    assert page.table.selected_ids() == [ada]


def test_group_of_a_record_that_changed_is_read_again(shown, store, make_project):
    def session(project):
        values = SessionValues(project_id=project, held_on=TODAY, format=SessionFormat.CHECK_IN)
        return log_session(store, values, today=TODAY)

    def headings(page):
        rows = range(page.model.rowCount())
        return [h.group.title for row in rows if (h := page.model.heading_at(row))]

    project = make_project("Gel", code="NO-2026-91", **LIVE)
    first = session(project)
    page = shown.show("sessions")
    page.table.groups.set_key("format")
    changed = replace(read_session(store, first), format=SessionFormat.KICK_OFF)
    edit_session(store, first, changed, today=TODAY)
    assert headings(page) == ["Kick-off"]
    session(project)
    assert headings(page) == ["Check-in", "Kick-off"]
    page.table.groups.set_key("project")
    renamed = replace(read_project(store, project), code="NO-2026-92")
    edit_project(store, project, renamed, today=TODAY)
    assert headings(page) == ["NO-2026-92"]


def test_money_is_shown_in_its_own_currency(qtbot, shown, store, make_project):
    project = make_project("Gel", **LIVE)
    money = FundingValues(
        project_id=project, kind=FundingKind.LOAN, currency="EUR", amount_minor=50_000_00
    )
    add_funding(store, money, today=TODAY)
    page = shown.show("companies")
    page.show_part("funding")
    assert texts(page.shown, "amount") == [formats.money(50_000_00, "EUR")]
    page.shown.table.selectRow(0)
    assert page.shown.inspector.fields["amount"].text() == formats.money(50_000_00, "EUR")


def test_advisor_is_assigned_to_a_project_beside_the_list(qtbot, shown, store, make_project):
    project = make_project("Gel", **LIVE)
    part = AdvisorValues(cda_signed_on=TODAY, capacity_projects=1)
    person = add_person(store, PersonValues(name="Ada Lund", advisor=part), today=TODAY)
    page = shown.show("advisors")
    page.table.selectRow(0)
    assert "Advises 0 projects, at most 1" in told_beside(qtbot, page)
    press(qtbot, page, "Assign to a project…")
    form = shown.form()
    form.save()
    assert form.rows["project_id"].is_refused
    choose(form, "project_id", project)
    form.save()
    told = about_person(store, person, today=TODAY).projects
    assert [(one.project_id, one.role) for one in told] == [(project, "advisor")]
    assert "Advises 1 project, at most 1" in told_beside(qtbot, page)
    code = told[0].code
    press(qtbot, page, code)
    assert shown.opened == [project]


def test_agreement_that_ended_is_renewed_beside_the_list(qtbot, shown, store):
    ended = AdvisorValues(
        cda_signed_on=TODAY - timedelta(days=900), cda_valid_until=TODAY - timedelta(days=1)
    )
    add_person(store, PersonValues(name="Ada Lund", advisor=ended), today=TODAY)
    page = shown.show("advisors")
    page.table.selectRow(0)
    assert any("ended on" in text for text in told_beside(qtbot, page))
    press(qtbot, page, "Renew")
    assert shown.form().windowTitle() == "Agreement of Ada Lund"


def test_who_gives_no_advice_is_offered_no_agreement(shown, store):
    add_person(store, PersonValues(name="Ada Lund"), today=TODAY)
    page = shown.show("advisors")
    page.bar.set_text("")
    page.table.selectRow(0)
    assert "email" in page.inspector.fields
    assert "cda_valid_until" not in page.inspector.fields
    assert "Renew" not in [button.text() for button in page.inspector.findChildren(Button)]


def test_filing_is_added_beside_the_list_with_its_dates(qtbot, shown, store, make_project):
    project = make_project("Gel", **LIVE)
    family = add_family(store, FamilyValues(project_id=project, title="A gel"), today=TODAY)
    filing = FilingValues(
        family_id=family, kind=FilingKind.PRIORITY, office="NO", number="20260001", filed_on=TODAY
    )
    key = add_filing(store, filing, today=TODAY)
    page = shown.show("patents")
    page.table.selectRow(0)
    told = told_beside(qtbot, page)
    assert "NO 20260001\nfiled 23 Nov 2026" in told
    assert "Check with your patent attorney." in told
    press(qtbot, page, "Add filing…")
    form = shown.form()
    assert form.plan.values is FilingValues
    form.reject()
    shown.pages.acts.do("filing", key)
    assert len(shown.window.findChildren(RecordForm)) >= 1


def test_company_shows_its_projects_and_money(qtbot, shown, store, make_project):
    project = make_project("Gel", **LIVE)
    company = add_company(store, CompanyValues(name="Free AS"), today=TODAY)
    link_company(store, LinkValues(project_id=project, company_id=company), today=TODAY)
    money = FundingValues(company_id=company, kind=FundingKind.LOAN, currency="NOK", funder="Bank")
    add_funding(store, money, today=TODAY)
    page = shown.show("companies")
    page.shown.table.selectRow(0)
    assert "amount not known, Applied\nBank" in told_beside(qtbot, page.shown)
    press(qtbot, page.shown, "Loan")
    assert shown.form().windowTitle() == "Funding"


def test_company_is_linked_and_given_money_beside_the_list(qtbot, shown, store, make_project):
    project = make_project("Gel", **LIVE)
    company = add_company(store, CompanyValues(name="Free AS"), today=TODAY)
    page = shown.show("companies").shown
    page.table.selectRow(0)
    told_beside(qtbot, page)
    press(qtbot, page, "Link a project…")
    form = shown.form()
    choose(form, "project_id", project)
    form.save()
    assert [one.project_id for one in about_company(store, company).projects] == [project]
    shown.pages.acts.do("add_funding", company)
    form = shown.window.findChildren(RecordForm)[-1]
    choose(form, "kind", FundingKind.LOAN)
    form.save()
    assert [one.kind for one in about_company(store, company).funding] == [FundingKind.LOAN]


def test_record_that_went_while_it_was_shown_leaves_the_pane_empty(qtbot, shown, store):
    company = add_company(store, CompanyValues(name="Free AS"), today=TODAY)
    add_company(store, CompanyValues(name="Other AS"), today=TODAY)
    page = shown.show("companies").shown
    page.table.select_id(company)
    delete_records(store, "company", [company])
    assert "Choose a line" in told_beside(qtbot, page)


def test_unknown_act_and_gone_record_harm_nobody(shown):
    shown.pages.acts.do("no such act", "0" * 32)
    for act in ("assign", "renew", "add_filing", "filing", "link", "funding"):
        shown.pages.acts.do(act, "0" * 32)
    assert [undoable for _said, undoable in shown.heard.said] == [False] * 6


def test_money_is_copied_as_a_number_of_its_own_currency(shown, store, make_project):
    project = make_project("Gel")
    add_funding(
        store,
        FundingValues(
            project_id=project,
            kind=FundingKind.PRIZE,
            currency="EUR",
            amount_minor=123_450,
            applied_on=TODAY,
        ),
        today=TODAY,
    )
    plan = plans.funding(shown.desk)
    (entry,) = funding_of(store, project)
    row = plan.load(store, [entry.id], today=TODAY, keys=plan.keys)[entry.id]
    amount = next(column for column in plan.columns if column.key == "amount")
    assert amount.plain is not None
    assert amount.plain(row) == 1234.5
