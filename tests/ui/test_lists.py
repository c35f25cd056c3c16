"""The lists of sessions, advisors, patents, companies and funding."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import FundingKind, ProjectStatus, SessionFormat
from spark_tracker.fields import catalogue
from spark_tracker.services.companies import CompanyValues, add_company
from spark_tracker.services.deleting import delete_records
from spark_tracker.services.funding import FundingValues, add_funding
from spark_tracker.services.lists import LISTS
from spark_tracker.services.mentoring import log_session
from spark_tracker.services.patents import FamilyValues, add_family
from spark_tracker.services.people import AdvisorValues, PersonValues, add_person, read_person
from spark_tracker.services.session_values import SessionValues
from spark_tracker.ui.frame.list_pages import ListPages
from spark_tracker.ui.lists import plans
from spark_tracker.ui.lists.acts import ListActs
from spark_tracker.ui.lists.page import RecordListPage
from spark_tracker.ui.lists.person_form import person_form
from spark_tracker.ui.record_form.dialog import RecordForm
from spark_tracker.ui.theme import theme
from spark_tracker.ui.widgets.labels import Label
from tests.conftest import TODAY
from tests.ui.desks import Heard, desk_on

LIVE = {"status": ProjectStatus.ACTIVE, "status_on": TODAY - timedelta(days=400)}
SECTIONS = ("sessions", "advisors", "patents", "companies")


class Shown:
    """The four pages on a store, and what they asked for."""

    def __init__(self, qtbot, store, folder):
        theme().apply()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.heard = Heard()
        self.desk = desk_on(store, self.window, folder, self.heard)
        self.opened, self.logged = [], []
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


def test_filter_that_hides_everybody_names_what_hides_them(shown, store):
    add_person(store, PersonValues(name="Ada Lund"), today=TODAY)
    page = shown.show("advisors")
    assert "Nobody matches" in words(page.empty)
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
    assert any(row.refused for row in form.rows.values() if hasattr(row, "refused")) or words(form)


def test_filter_and_part_are_remembered(qtbot, shown, store, tmp_path):
    page = shown.show("companies")
    page.show_part("funding")
    page.shown.bar.set_text("status:received")
    shown.desk.memory.save()
    again = Shown(qtbot, store, tmp_path).show("companies")
    assert again.shown.plan.record == "funding"
    assert again.shown.bar.text() == "status:received"


def test_page_without_rights_to_write_offers_nothing_new(qtbot, shown, store):
    page = RecordListPage(shown.desk, plans.patents(shown.desk))
    qtbot.addWidget(page)
    assert page.tools.new.isEnabled() is store.writable
