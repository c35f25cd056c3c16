"""What one does with the records of the lists: open, add, delete."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from spark_tracker.errors import SparkError
from spark_tracker.services.assignments import (
    NEED_REASON,
    AssignmentValues,
    assign,
    check_assignment,
)
from spark_tracker.services.cautions import Caution
from spark_tracker.services.companies import (
    CompanyValues,
    LinkValues,
    add_company,
    check_company,
    edit_company,
    link_company,
    read_company,
)
from spark_tracker.services.deleting import delete_records
from spark_tracker.services.funding import (
    FundingValues,
    add_funding,
    check_funding,
    edit_funding,
    read_funding,
)
from spark_tracker.services.patents import (
    FamilyValues,
    add_family,
    edit_family,
    read_family,
    read_filing,
)
from spark_tracker.services.people import read_person
from spark_tracker.services.programme import read_programme
from spark_tracker.services.records import defaults_of, fields_of
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.lists.person_form import person_form
from spark_tracker.ui.record_acts.acts import RecordActs
from spark_tracker.ui.record_form import names
from spark_tracker.ui.record_form.agreement import agreement_form
from spark_tracker.ui.record_form.dialog import FormPlan, RecordForm
from spark_tracker.ui.wording import refusal_text

_COMPANY = (
    *("name", "country", "legal_form", "registration_number", "registration_court"),
    *("incorporated_on", "website", "checked_on", "ended_on", "ended_how", "note"),
)
_FAMILY = ("project_id", "title", "dofi_number", "dofi_on", "owner", "status", "note")
_FUNDING = (
    *("kind", "amount_minor", "project_id", "company_id", "funder", "round_label", "instrument"),
    *("status", "applied_on", "awarded_on", "contracted_on", "received_on", "rejected_on"),
    *("attribution", "attribution_evidence", "public", "note"),
)


class ListActs(QObject):
    """Opens the forms of people, patent families, companies and funding, and deletes records."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._records = RecordActs(desk, window)
        self._open = {
            "person": self._person,
            "patent": self._family,
            "company": self._company,
            "funding": self._funding,
        }
        self._beside: dict[str, Callable[[str], None]] = {
            "assign": self._assign,
            "renew": self._renew,
            "add_filing": self._add_filing,
            "filing": self._filing,
            "link": self._link,
            "add_funding": lambda key: self._funding("", company_id=key).open(),
            "funding": lambda key: self.open("funding", key),
        }

    def open(self, record: str, record_id: str) -> None:
        """Open the form of a record."""
        try:
            self._open[record](record_id).open()
        except SparkError as error:  # deleted by another window since the list was read
            self._say(error)

    def do(self, act: str, record_id: str) -> None:
        """Do what the inspector offers beside a record (`About`); the project is not opened here.

        Unknown acts are somebody else's and do nothing.
        """
        if act not in self._beside:
            return
        try:
            self._beside[act](record_id)
        except SparkError as error:  # deleted by another window since the pane was built
            self._say(error)

    def new(self, record: str) -> None:
        """Open the empty form."""
        self._open[record]("").open()

    def delete(self, record: str, ids: Sequence[str]) -> None:
        """Delete records; the note offers undo, or says why they cannot be deleted."""
        try:
            delete_records(self._desk.store, record, ids)
        except SparkError as error:
            self._say(error)
            return
        words = formats.plural(
            len(ids), self.tr("{n} record deleted"), self.tr("{n} records deleted")
        )
        self._desk.say(words, undoable=True)

    def _say(self, error: SparkError) -> None:
        self._desk.say(refusal_text(error, self._desk.words))

    def _assign(self, person_id: str) -> None:
        """Ask for the project an advisor takes on, and say what speaks against it."""
        store, today = self._desk.store, self._desk.today()
        name = read_person(store, person_id).name

        def check(values: AssignmentValues) -> Sequence[Caution]:
            return check_assignment(
                store, person_id, values.project_id, on=values.from_on, role=values.role
            )

        plan = FormPlan(
            title=self.tr("Assign {name} to a project").format(name=name),
            values=AssignmentValues,
            shown=("project_id", "role", "from_on", "until_on", "override_reason"),
            tables=("assignment",),
            titles={"project_id": self.tr("Project")},
            choices={"project_id": names.projects(store, today)},
            required=frozenset({"project_id"}),
            check=check,
            reason="override_reason",
            reason_keys=NEED_REASON,
            save_text=self.tr("Assign"),
        )
        start = {"person_id": person_id, "role": "advisor", "from_on": today, "override_reason": ""}
        RecordForm(
            self._desk,
            plan,
            start,
            lambda values: assign(store, values, today=today),
            focus="project_id",
            parent=self._window,
        ).open()

    def _renew(self, person_id: str) -> None:
        agreement_form(self._desk, person_id, self._window).open()

    def _link(self, company_id: str) -> None:
        """Ask which project a company has to do with, and how."""
        store, today = self._desk.store, self._desk.today()
        plan = FormPlan(
            title=self.tr("Link {name} with a project").format(
                name=read_company(store, company_id).name
            ),
            values=LinkValues,
            shown=("project_id", "origin", "relation", "licensed_on"),
            tables=("project_company",),
            titles={"project_id": self.tr("Project")},
            choices={"project_id": names.projects(store, today)},
            required=frozenset({"project_id"}),
            save_text=self.tr("Link"),
        )
        start = fields_of(LinkValues(project_id="", company_id=company_id))
        RecordForm(
            self._desk,
            plan,
            start,
            lambda values: link_company(store, values, today=today),
            focus="project_id",
            parent=self._window,
        ).open()

    def _add_filing(self, family_id: str) -> None:
        self._records.project_id = read_family(self._desk.store, family_id).project_id
        self._records.add("patent_filing", family_id=family_id)

    def _filing(self, filing_id: str) -> None:
        family_id = read_filing(self._desk.store, filing_id).family_id
        self._records.project_id = read_family(self._desk.store, family_id).project_id
        self._records.edit("patent_filing", filing_id)

    def _person(self, person_id: str) -> RecordForm:
        return person_form(self._desk, person_id, self._window)

    def _family(self, family_id: str) -> RecordForm:
        store, today = self._desk.store, self._desk.today()
        plan = FormPlan(
            title=self.tr("Patent family") if family_id else self.tr("New patent family"),
            values=FamilyValues,
            shown=_FAMILY,
            tables=("patent_family",),
            titles={"project_id": self.tr("Project")},
            choices={"project_id": names.projects(store, today)},
            required=frozenset({"project_id"}),
            save_text="" if family_id else self.tr("Add"),
        )
        before = read_family(store, family_id) if family_id else None
        return self._form(
            plan,
            before,
            lambda values: add_family(store, values, today=today),
            lambda values: edit_family(store, family_id, values, today=today),
        )

    def _company(self, company_id: str) -> RecordForm:
        store, today = self._desk.store, self._desk.today()
        plan = FormPlan(
            title=self.tr("Company") if company_id else self.tr("New company"),
            values=CompanyValues,
            shown=_COMPANY,
            tables=("company",),
            check=lambda values: check_company(store, values, company_id=company_id),
            save_text="" if company_id else self.tr("Add"),
        )
        before = read_company(store, company_id) if company_id else None
        return self._form(
            plan,
            before,
            lambda values: add_company(store, values, today=today),
            lambda values: edit_company(store, company_id, values, today=today),
        )

    def _funding(self, funding_id: str, **known: object) -> RecordForm:
        store, today = self._desk.store, self._desk.today()
        plan = FormPlan(
            title=self.tr("Funding") if funding_id else self.tr("New funding"),
            values=FundingValues,
            shown=_FUNDING,
            tables=("funding_entry",),
            titles={"project_id": self.tr("Project"), "company_id": self.tr("Company")},
            choices={
                "project_id": names.projects(store, today),
                "company_id": names.companies(store),
            },
            check=check_funding,
            save_text="" if funding_id else self.tr("Add"),
        )
        before = read_funding(store, funding_id) if funding_id else None
        return self._form(
            plan,
            before,
            lambda values: add_funding(store, values, today=today),
            lambda values: edit_funding(store, funding_id, values, today=today),
            **known,
        )

    def _form(
        self,
        plan: FormPlan,
        before: Any,  # noqa: ANN401 - the plan's own values
        add: Callable[[Any], object],
        edit: Callable[[Any], object],
        **known: object,
    ) -> RecordForm:
        """Return the form of a record, or where there is none of a new one with what is known."""
        if before is None:
            known["currency"] = read_programme(self._desk.store).currency
            start = defaults_of(plan.values) | known
            return RecordForm(self._desk, plan, start, add, parent=self._window)
        return RecordForm(
            self._desk, plan, fields_of(before), edit, focus=plan.shown[0], parent=self._window
        )
