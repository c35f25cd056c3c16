"""Companies of a project and the money of others."""

from PySide6.QtWidgets import QWidget

from spark_tracker.services.companies import CompanyRow, companies_of
from spark_tracker.services.funding import FundingRow, funding_of
from spark_tracker.ui import formats
from spark_tracker.ui.project_page.records_tab import RecordsTab
from spark_tracker.ui.project_page.step_acts import StepActs
from spark_tracker.ui.record_list.columns import day_column, muted, text_column, word_column
from spark_tracker.ui.record_list.lists import ListPlan, NewAct
from spark_tracker.ui.table import Column, Tone
from spark_tracker.ui.theme import Role
from spark_tracker.ui.wording import caution_text


class CompaniesTab(RecordsTab):
    """Companies founded on the project or licensed to, and funding entries."""

    def __init__(self, steps: StepActs, parent: QWidget | None = None) -> None:
        super().__init__(steps, parent)
        self.setAccessibleName(self.tr("Companies & funding"))
        self.companies = self.put(self._company_plan())
        self.funding = self.put(self._funding_plan())

    def reload(self) -> None:
        """Read the lists again."""
        store, project_id = self._desk.store, self._acts.project_id
        self.companies.show_rows(companies_of(store, project_id))
        self.funding.show_rows(funding_of(store, project_id))

    def _company_plan(self) -> ListPlan:
        words, acts = self._desk.words, self._acts
        columns = (
            text_column("name", self.tr("Company"), lambda r: r.name, stretch=2, minimum=140),
            word_column(
                "origin",
                self.tr("Origin"),
                words,
                "company_origin",
                lambda r: r.origin,
                rank=3,
            ),
            word_column(
                "relation",
                self.tr("Relation"),
                words,
                "company_relation",
                lambda r: r.relation,
                rank=4,
            ),
            text_column(
                "number",
                self.tr("Register number"),
                self._number,
                stretch=2,
                minimum=130,
                tone=lambda r: Tone(Role.WARN if r.cautions else Role.TEXT),
            ),
            day_column("incorporated", self.tr("Incorporated"), lambda r: r.incorporated_on),
            day_column("licensed", self.tr("Licensed"), lambda r: r.licensed_on, rank=2),
            text_column("ended", self.tr("Ended"), self._ended, rank=1, tone=muted),
        )
        return ListPlan(
            title=self.tr("Companies"),
            columns=columns,
            empty=self.tr("No company yet. One founded on the project makes the stage Start-up."),
            new=(
                NewAct(self.tr("Link existing…"), acts.link_company, ""),
                NewAct(self.tr("Add company"), acts.add_company),
            ),
            opened=lambda row: acts.edit_company(row.link_id),
            removed=lambda row: acts.unlink_company(row.link_id),
            removed_text=self.tr("Take off"),
            id_of=lambda row: row.link_id,
        )

    def _number(self, row: CompanyRow) -> str:
        said = " ".join(caution_text(caution, self._desk.words) for caution in row.cautions)
        parts = (row.country, row.registration_number, said)
        return "  ".join(part for part in parts if part)

    def _ended(self, row: CompanyRow) -> str:
        if row.ended_on is None:
            return ""
        how = self._desk.words.text("company_end", row.ended_how)
        return " ".join(part for part in (formats.day(row.ended_on), how) if part)

    def _funding_plan(self) -> ListPlan:
        words = self._desk.words
        columns = (
            word_column(
                "kind",
                self.tr("Kind"),
                words,
                "funding_kind",
                lambda r: r.kind,
            ),
            Column(
                key="amount",
                title=self.tr("Amount"),
                text=self._amount,
                right=True,
                samples=(formats.money(88_888_888_00, "NOK"),),
            ),
            word_column("status", self.tr("Status"), words, "funding_status", lambda r: r.status),
            day_column("on", self.tr("On"), lambda r: r.on),
            text_column("funder", self.tr("Funder"), lambda r: r.funder, stretch=2, minimum=120),
            text_column(
                "dilutive",
                self.tr("Dilutive"),
                lambda r: self.tr("dilutive") if r.dilutive else "",
                rank=1,
                tone=muted,
            ),
            word_column(
                "attribution",
                self.tr("Due to SPARK"),
                words,
                "attribution",
                lambda r: r.attribution,
                rank=3,
            ),
            text_column("company", self.tr("Company"), lambda r: r.company, rank=2, tone=muted),
        )
        return self.plan(
            "funding_entry",
            self.tr("Funding"),
            columns,
            empty=self.tr("No money of others yet. The first equity makes the stage Investment."),
            add=self.tr("Add funding"),
        )

    def _amount(self, row: FundingRow) -> str:
        if row.amount_minor is None:
            return self.tr("not known")
        return formats.money(row.amount_minor, row.currency)
