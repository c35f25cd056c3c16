"""What one can do with the records of a project: add, open, delete, each in its small form."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from spark_tracker.errors import SparkError
from spark_tracker.services.assignments import NEED_REASON, AssignmentValues, check_assignment
from spark_tracker.services.cautions import Caution
from spark_tracker.services.companies import (
    LinkValues,
    companies_of,
    link_company,
    read_link,
    unlink_company,
)
from spark_tracker.services.funding import check_funding
from spark_tracker.services.patents import check_filing, families_of
from spark_tracker.services.programme import read_programme
from spark_tracker.services.project_companies import (
    CompanyOfProject,
    add_company_of_project,
    check_company_of_project,
    edit_company_of_project,
    read_company_of_project,
)
from spark_tracker.services.records import defaults_of, fields_of
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_acts.kinds import (
    COMPANY_SHOWN,
    DELETED,
    KINDS,
    LINK_SHOWN,
    RecordKind,
)
from spark_tracker.ui.record_form import names
from spark_tracker.ui.record_form.dialog import FormPlan, RecordForm
from spark_tracker.ui.wording import refusal_text, say

Choices = dict[str, Sequence[tuple[str, str]]]


class RecordActs(QObject):
    """Opens the forms of a project's records and deletes them.

    Signals:
        session_asked: A session should be opened in the logger; carries its id.
        document_asked: A document should be opened; carries its id.
        edit_asked: A field of the project itself should be edited; carries its name or "".
        status_asked: The programme status should be changed.
    """

    session_asked = Signal(str)
    document_asked = Signal(str)
    edit_asked = Signal(str)
    status_asked = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.desk, self.window = desk, window
        self.project_id = ""
        self.form: RecordForm | None = None

    def ask(
        self,
        plan: FormPlan,
        start: Mapping[str, object],
        save: Callable[[Any], object],
        *,
        focus: str = "",
    ) -> None:
        """Open a form over the page."""
        form = RecordForm(self.desk, plan, start, save, focus=focus, parent=self.window)
        mark = id(form)
        form.destroyed.connect(lambda: self._forget_form(mark))
        self.form = form
        form.open()

    def add(self, table: str, **start: object) -> None:
        """Open the empty form of a kind of record; `start` fills what is known already."""
        kind = KINDS[table]
        store, today = self.desk.store, self.desk.today()
        known = defaults_of(kind.values) | {"project_id": self.project_id}
        known["currency"] = read_programme(store).currency
        for day in ("from_on", "on"):
            if day in kind.shown:
                known[day] = today
        self.ask(
            self._plan(kind, say("project_page", kind.add_title), adding=True),
            known | start,
            lambda values: kind.add(store, values, today=today),
        )

    def edit(self, table: str, record_id: str, *, focus: str = "") -> None:
        """Open the form of a record."""
        kind = KINDS[table]
        store, today = self.desk.store, self.desk.today()
        values = self.tried(lambda: kind.read(store, record_id))
        if values is None:
            return
        self.ask(
            self._plan(kind, say("project_page", kind.edit_title), adding=False),
            fields_of(values),
            lambda changed: kind.edit(store, record_id, changed, today=today),
            focus=focus or kind.shown[0],
        )

    def delete(self, table: str, record_id: str) -> None:
        """Delete a record; the note offers undo, or says why it cannot be deleted."""
        delete, said = DELETED[table]

        def run() -> bool:
            delete(self.desk.store, record_id)
            return True

        if self.tried(run):
            self.desk.say(say("project_page", said), undoable=True)

    def open_record(self, table: str, record_id: str) -> None:
        """Open the record behind an event, a stage or a warning, whatever its kind."""
        if table == "mentoring_session":
            self.session_asked.emit(record_id)
        elif table == "document":
            self.document_asked.emit(record_id)
        elif table in {"company", "project_company"}:
            self._open_company(record_id)
        elif table == "status_change":
            self.status_asked.emit()
        elif table == "progress":
            self.edit_asked.emit("progress")
        elif table in KINDS:
            self.edit(table, record_id)
        else:
            self.edit_asked.emit("")

    def add_company(self) -> None:
        """Open the form of a company that is not known yet."""
        store, today, project_id = self.desk.store, self.desk.today(), self.project_id
        plan = self._company_plan(self.tr("Add company"), "")
        self.ask(
            plan,
            defaults_of(CompanyOfProject),
            lambda values: add_company_of_project(store, project_id, values, today=today),
        )

    def link_company(self) -> None:
        """Tie a company that is known already to the project."""
        store, today = self.desk.store, self.desk.today()
        start = LinkValues(project_id=self.project_id, company_id="")
        plan = FormPlan(
            title=self.tr("Link a company"),
            values=LinkValues,
            shown=LINK_SHOWN,
            tables=("project_company",),
            choices={"company_id": names.companies(store)},
            save_text=self.tr("Link"),
        )
        self.ask(
            plan,
            fields_of(start),
            lambda values: link_company(store, values, today=today),
        )

    def edit_company(self, link_id: str) -> None:
        """Open a company of the project with its tie."""
        store, today = self.desk.store, self.desk.today()
        values = self.tried(lambda: read_company_of_project(store, link_id))
        if values is None:
            return
        plan = self._company_plan(self.tr("Company"), read_link(store, link_id).company_id)
        self.ask(
            plan,
            fields_of(values),
            lambda changed: edit_company_of_project(store, link_id, changed, today=today),
        )

    def unlink_company(self, link_id: str) -> None:
        """Take a company off the project; the company itself stays."""

        def run() -> bool:
            unlink_company(self.desk.store, link_id)
            return True

        if self.tried(run):
            words = self.tr("Company taken off the project")
            self.desk.say(words, undoable=True)

    def tried(self, run: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever `run` returns
        """Return what `run` returns; where it is refused say why, and return None."""
        try:
            return run()
        except SparkError as error:
            self.desk.say(refusal_text(error, self.desk.words))
            return None

    def _forget_form(self, mark: int) -> None:
        """Let go of a form that is gone, unless another one is open by now."""
        if self.form is not None and id(self.form) == mark:
            self.form = None

    def _open_company(self, company_id: str) -> None:
        rows = companies_of(self.desk.store, self.project_id)
        link = next((r.link_id for r in rows if company_id in (r.company_id, r.link_id)), "")
        if link:
            self.edit_company(link)

    def _plan(self, kind: RecordKind, title: str, *, adding: bool) -> FormPlan:
        shown = kind.shown if adding else tuple(n for n in kind.shown if n not in kind.fixed)
        is_assignment = kind.table == "assignment"
        is_instalment = kind.table == "instalment"
        return FormPlan(
            title=title,
            values=kind.values,
            shown=shown,
            tables=(kind.table,),
            choices=self._choices(kind),
            check=self._check(kind),
            reason="override_reason" if is_assignment or is_instalment else "",
            reason_keys=NEED_REASON if is_assignment else frozenset(),
            save_text=self.tr("Add") if adding else "",
        )

    def _choices(self, kind: RecordKind) -> Choices:
        store, today = self.desk.store, self.desk.today()
        choices: Choices = {}
        if kind.table == "patent_filing":
            families = families_of(store, self.project_id, today=today)
            choices["family_id"] = [(family.id, family.title) for family in families]
        elif kind.table == "instalment":
            choices["milestone_id"] = names.milestones(store, self.project_id, today)
        elif kind.table == "funding_entry":
            own = companies_of(store, self.project_id)
            choices["company_id"] = [(row.company_id, row.name) for row in own]
        return choices

    def _check(self, kind: RecordKind) -> Callable[[Any], Sequence[Caution]] | None:
        if kind.table == "assignment":
            return self._check_assignment
        if kind.table == "funding_entry":
            return check_funding
        return check_filing if kind.table == "patent_filing" else None

    def _check_assignment(self, values: AssignmentValues) -> Sequence[Caution]:
        return check_assignment(
            self.desk.store,
            values.person_id,
            self.project_id,
            on=values.from_on,
            role=values.role,
        )

    def _company_plan(self, title: str, company_id: str) -> FormPlan:
        store = self.desk.store
        return FormPlan(
            title=title,
            values=CompanyOfProject,
            shown=COMPANY_SHOWN,
            tables=("company", "project_company"),
            save_text="" if company_id else self.tr("Add"),
            check=lambda values: check_company_of_project(store, values, company_id=company_id),
        )
