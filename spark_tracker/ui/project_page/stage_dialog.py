"""Reaching a stage: asks for the fact that makes it true; or it is claimed without details."""

import dataclasses
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from spark_tracker.domain.codes import EQUITY_KINDS, FilingKind, Stage
from spark_tracker.services.assignments import NEED_REASON, check_assignment
from spark_tracker.services.cautions import Caution
from spark_tracker.services.companies import CompanyValues, check_company
from spark_tracker.services.patents import FilingValues, check_filing
from spark_tracker.services.programme import read_programme
from spark_tracker.services.stage_reaching import (
    AdvisorFact,
    InvestmentFact,
    LicenceFact,
    PatentFact,
    StartupFact,
    reach_stage,
)
from spark_tracker.services.stages import ClaimValues
from spark_tracker.ui.project_page.acts import RecordActs
from spark_tracker.ui.record_form import names
from spark_tracker.ui.record_form.dialog import FormPlan


class StageActs(QObject):
    """Opens the small form for a stage that is not reached yet."""

    def __init__(self, acts: RecordActs) -> None:
        super().__init__(acts)
        self.acts = acts
        self._desk = acts.desk

    def reach(self, stage: Stage) -> None:
        """Ask for the fact behind a stage, with "record without details" as the way out."""
        plans = {
            Stage.ADVISOR: self._advisor_plan,
            Stage.PATENT: self._patent_plan,
            Stage.STARTUP: self._startup_plan,
            Stage.INVESTMENT: self._investment_plan,
            Stage.LICENCE: self._licence_plan,
        }
        make = plans.get(stage)
        if make is None:
            self.claim(stage)
            return
        plan = dataclasses.replace(
            make(),
            way_out=self.tr("Record without details"),
            leave=lambda: self.claim(stage),
        )
        start: dict[str, object] = {
            "from_on": self._desk.today(),
            "currency": read_programme(self._desk.store).currency,
        }
        self.acts.ask(plan, start, self._record)

    def claim(self, stage: Stage) -> None:
        """Ask since when a stage is reached, and why it is known."""
        plan = FormPlan(
            title=self._title(stage),
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
        start: dict[str, object] = {"stage": stage, "claimed_by": self._desk.author}
        self.acts.ask(plan, start, self._record, focus="on")

    def _record(self, fact: Any) -> None:  # noqa: ANN401 - one of the facts, or a claim
        store, today = self._desk.store, self._desk.today()
        reach_stage(store, self.acts.project_id, fact, today=today)

    def _title(self, stage: Stage) -> str:
        word = self._desk.words.text("stage", stage)
        return self.tr("Reach the stage {stage}").format(stage=word)

    def _advisor_plan(self) -> FormPlan:
        return FormPlan(
            title=self._title(Stage.ADVISOR),
            values=AdvisorFact,
            shown=("person_id", "role", "from_on", "override_reason"),
            tables=("assignment",),
            hint=self.tr("Who advises the project, and since when?"),
            save_text=self.tr("Assign"),
            check=self._check_advisor,
            reason="override_reason",
            reason_keys=NEED_REASON,
        )

    def _check_advisor(self, fact: AdvisorFact) -> Sequence[Caution]:
        return check_assignment(
            self._desk.store,
            fact.person_id,
            self.acts.project_id,
            on=fact.from_on,
            role=fact.role,
        )

    def _patent_plan(self) -> FormPlan:
        return FormPlan(
            title=self._title(Stage.PATENT),
            values=PatentFact,
            shown=("title", "filed_on", "office", "number"),
            tables=("patent_filing", "patent_family"),
            titles={"title": self.tr("Title of the family")},
            hint=self.tr("The first priority filing."),
            save_text=self.tr("Record filing"),
            check=_check_filing,
        )

    def _startup_plan(self) -> FormPlan:
        return FormPlan(
            title=self._title(Stage.STARTUP),
            values=StartupFact,
            shown=("name", "incorporated_on", "country", "registration_number"),
            tables=("company",),
            hint=self.tr("The company founded on the project."),
            save_text=self.tr("Record company"),
            check=self._check_company,
        )

    def _check_company(self, fact: StartupFact) -> Sequence[Caution]:
        values = CompanyValues(
            name=fact.name, country=fact.country, registration_number=fact.registration_number
        )
        return check_company(self._desk.store, values)

    def _investment_plan(self) -> FormPlan:
        words = self._desk.words
        equity = [(str(kind), words.text("funding_kind", kind)) for kind in EQUITY_KINDS]
        return FormPlan(
            title=self._title(Stage.INVESTMENT),
            values=InvestmentFact,
            shown=("kind", "received_on", "amount_minor", "funder"),
            tables=("funding_entry",),
            choices={"kind": equity},
            hint=self.tr("The first round of equity. The amount may be unknown."),
            save_text=self.tr("Record round"),
        )

    def _licence_plan(self) -> FormPlan:
        return FormPlan(
            title=self._title(Stage.LICENCE),
            values=LicenceFact,
            shown=("licensed_on", "company_id", "name"),
            tables=("project_company", "company"),
            titles={"name": self.tr("Or the name of a new company")},
            choices={"company_id": names.companies(self._desk.store)},
            save_text=self.tr("Record licence"),
        )


def _check_filing(fact: PatentFact) -> Sequence[Caution]:
    values = FilingValues(
        family_id="", kind=FilingKind.PRIORITY, office=fact.office, number=fact.number
    )
    return check_filing(values)
