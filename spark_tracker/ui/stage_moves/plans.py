"""The small forms that ask for the fact behind a stage, or for a claim without details."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from spark_tracker.domain.codes import EQUITY_KINDS, FilingKind, Stage
from spark_tracker.services.assignments import NEED_REASON, check_assignment
from spark_tracker.services.cautions import Caution
from spark_tracker.services.companies import CompanyValues, check_company, companies_of
from spark_tracker.services.patents import FilingValues, check_filing, families_of
from spark_tracker.services.programme import read_programme
from spark_tracker.services.stage_reaching import (
    AdvisorFact,
    InvestmentFact,
    LicenceFact,
    PatentFact,
    StartupFact,
)
from spark_tracker.services.stages import ClaimValues
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form import names
from spark_tracker.ui.record_form.dialog import FormPlan

Names = list[tuple[str, str]]


class StagePlans(QObject):
    """Makes the forms for one project; `title` is what their window is called."""

    def __init__(self, desk: Desk, project_id: str) -> None:
        super().__init__()
        self._desk, self._project_id = desk, project_id

    def fact(self, stage: Stage, title: str) -> FormPlan | None:
        """Return the form for the fact behind a stage; None where only a claim is known."""
        plans: dict[Stage, Callable[[str], FormPlan]] = {
            Stage.ADVISOR: self._advisor,
            Stage.PATENT: self._patent,
            Stage.STARTUP: self._startup,
            Stage.INVESTMENT: self._investment,
            Stage.LICENCE: self._licence,
        }
        make = plans.get(stage)
        return make(title) if make is not None else None

    def start(self, stage: Stage) -> dict[str, object]:
        """Return what the form for the fact starts with; what there is one of is chosen."""
        desk = self._desk
        known: dict[str, object] = {
            "from_on": desk.today(),
            "currency": read_programme(desk.store).currency,
        }
        if stage is Stage.PATENT and len(families := self._families()) == 1:
            known["family_id"] = families[0][0]
        if stage is Stage.INVESTMENT and len(companies := self._own_companies()) == 1:
            known["company_id"] = companies[0][0]
        return known

    def claim(self, title: str) -> FormPlan:
        """Return the form that asks since when a stage is reached, and how that is known."""
        return FormPlan(
            title=title,
            values=ClaimValues,
            shown=("on", "claimed_by", "reason"),
            tables=("stage_claim",),
            titles={
                "on": self.tr("Reached on"),
                "claimed_by": self.tr("Who says so"),
                "reason": self.tr("How it is known"),
            },
            hint=self.tr("The details can follow; the first fact takes the place of this."),
            save_text=self.tr("Record"),
        )

    def _advisor(self, title: str) -> FormPlan:
        return FormPlan(
            title=title,
            values=AdvisorFact,
            shown=("person_id", "role", "from_on", "override_reason"),
            tables=("assignment",),
            hint=self.tr("Who advises the project, and since when?"),
            save_text=self.tr("Assign"),
            check=self._check_advisor,
            reason="override_reason",
            reason_keys=NEED_REASON,
        )

    def _patent(self, title: str) -> FormPlan:
        families = self._families()
        choose = ("family_id",) if families else ()
        new = self.tr("Or the title of a new family") if families else ""
        return FormPlan(
            title=title,
            values=PatentFact,
            shown=(*choose, "title", "filed_on", "office", "number"),
            tables=("patent_filing", "patent_family"),
            titles={
                "family_id": self.tr("Family"),
                "title": new or self.tr("Title of the family"),
                "filed_on": self.tr("Priority date"),
            },
            choices={"family_id": families},
            hint=self.tr("The first priority filing."),
            save_text=self.tr("Record filing"),
            check=_check_filing,
        )

    def _startup(self, title: str) -> FormPlan:
        companies = names.companies(self._desk.store)
        choose = ("company_id",) if companies else ()
        new = self.tr("Or the name of a new company") if companies else ""
        return FormPlan(
            title=title,
            values=StartupFact,
            shown=(*choose, "name", "incorporated_on", "country", "registration_number"),
            tables=("company", "project_company"),
            titles={"company_id": self.tr("Company"), "name": new or self.tr("Company")},
            choices={"company_id": companies},
            hint=self.tr("The company founded on the project."),
            save_text=self.tr("Record company"),
            check=self._check_company,
        )

    def _investment(self, title: str) -> FormPlan:
        words, companies = self._desk.words, self._own_companies()
        choose = ("company_id",) if companies else ()
        equity = [(str(kind), words.text("funding_kind", kind)) for kind in EQUITY_KINDS]
        return FormPlan(
            title=title,
            values=InvestmentFact,
            shown=("kind", "received_on", "amount_minor", "funder", *choose),
            tables=("funding_entry",),
            titles={"company_id": self.tr("Received by")},
            choices={"kind": equity, "company_id": companies},
            hint=self.tr("The first round of equity. The amount may be unknown."),
            save_text=self.tr("Record round"),
        )

    def _licence(self, title: str) -> FormPlan:
        return FormPlan(
            title=title,
            values=LicenceFact,
            shown=("licensed_on", "company_id", "name"),
            tables=("project_company", "company"),
            titles={"name": self.tr("Or the name of a new company")},
            choices={"company_id": names.companies(self._desk.store)},
            hint=self.tr("Which company took a licence, and when?"),
            save_text=self.tr("Record licence"),
        )

    def _families(self) -> Names:
        """Return the families of the project."""
        rows = families_of(self._desk.store, self._project_id, today=self._desk.today())
        return [(row.id, row.title) for row in rows]

    def _own_companies(self) -> Names:
        rows = companies_of(self._desk.store, self._project_id)
        return [(row.company_id, row.name) for row in rows]

    def _check_advisor(self, fact: AdvisorFact) -> Sequence[Caution]:
        return check_assignment(
            self._desk.store, fact.person_id, self._project_id, on=fact.from_on, role=fact.role
        )

    def _check_company(self, fact: StartupFact) -> Sequence[Caution]:
        values = CompanyValues(
            name=fact.name, country=fact.country, registration_number=fact.registration_number
        )
        return check_company(self._desk.store, values, company_id=fact.company_id or "")


def _check_filing(fact: PatentFact) -> Sequence[Caution]:
    values = FilingValues(
        family_id="", kind=FilingKind.PRIORITY, office=fact.office, number=fact.number
    )
    return check_filing(values)
