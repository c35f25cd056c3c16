"""Patent families of a project, their filings, and the dates they run against."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from spark_tracker.domain.patents import ASK_ATTORNEY, Clock
from spark_tracker.services.patents import FamilyRow, FilingRow, families_of
from spark_tracker.ui import formats
from spark_tracker.ui.project_page.records_tab import RecordsTab
from spark_tracker.ui.project_page.step_acts import StepActs
from spark_tracker.ui.record_list.columns import day_column, muted, text_column, word_column
from spark_tracker.ui.record_list.lists import ListPlan, RowAct
from spark_tracker.ui.table import CellKind, Column, Mark, Tone, nearness
from spark_tracker.ui.theme import Role
from spark_tracker.ui.wording import caution_text, say

_AHEAD = 90


@dataclass(frozen=True, slots=True)
class FilingOfFamily:
    """A filing with its family's title."""

    id: str
    family: str
    row: FilingRow


@dataclass(frozen=True, slots=True)
class ClockOfFamily:
    """A date with its family."""

    id: str
    family_id: str
    family: str
    clock: Clock


class PatentsTab(RecordsTab):
    """Families, filings with what looks wrong about their numbers, dates to keep."""

    def __init__(self, steps: StepActs, parent: QWidget | None = None) -> None:
        super().__init__(steps, parent)
        self.setAccessibleName(self.tr("Patents"))
        self.families = self.put(self._family_plan())
        self.filings = self.put(self._filing_plan())
        self.clocks = self.put(self._clock_plan())

    def reload(self) -> None:
        """Read the lists again."""
        today = self._desk.today()
        families = families_of(self._desk.store, self._acts.project_id, today=today)
        self.families.show_rows(families)
        self.filings.show_rows(
            [FilingOfFamily(row.id, f.title, row) for f in families for row in f.filings]
        )
        self.filings.setVisible(bool(families))
        clocks = [
            ClockOfFamily(f"{f.id} {clock.kind}", f.id, f.title, clock)
            for f in families
            for clock in f.clocks
            if clock.open
        ]
        self.clocks.show_rows(sorted(clocks, key=lambda entry: entry.clock.due))
        self.clocks.setVisible(bool(families))

    def _family_plan(self) -> ListPlan:
        words, acts = self._desk.words, self._acts
        columns = (
            text_column("title", self.tr("Title"), lambda r: r.title, stretch=3, minimum=170),
            word_column(
                "status",
                self.tr("Status"),
                words,
                "patent_status",
                lambda r: r.status,
            ),
            text_column("secret", self.tr("Secret"), self._secrecy, rank=1),
            text_column("dofi", self.tr("DOFI"), lambda r: r.dofi_number, rank=2, tone=muted),
            day_column("dofi_on", self.tr("DOFI on"), lambda r: r.dofi_on, rank=3),
            text_column("owner", self.tr("Owner"), lambda r: r.owner, rank=4),
        )
        return self.plan(
            "patent_family",
            self.tr("Patent families"),
            columns,
            empty=self.tr(
                "No invention noted yet. One family is one invention, however many filings it has."
            ),
            add=self.tr("Add family"),
            acts=(
                RowAct(
                    self.tr("Add filing…"),
                    lambda r: acts.add("patent_filing", family_id=r.id),
                    "file-plus",
                ),
            ),
        )

    def _secrecy(self, row: FamilyRow) -> str:
        return self.tr("until published") if row.secret else ""

    def _filing_plan(self) -> ListPlan:
        words = self._desk.words
        columns = (
            word_column("kind", self.tr("Kind"), words, "filing_kind", lambda r: r.row.kind),
            text_column("office", self.tr("Office"), lambda r: r.row.office),
            text_column(
                "number",
                self.tr("Number"),
                self._number,
                stretch=2,
                minimum=130,
                tone=lambda r: Tone(Role.WARN if r.row.cautions else Role.TEXT),
            ),
            day_column("filed", self.tr("Filed"), lambda r: r.row.filed_on),
            day_column("published", self.tr("Published"), lambda r: r.row.published_on, rank=4),
            day_column("granted", self.tr("Granted"), lambda r: r.row.granted_on, rank=3),
            word_column(
                "status",
                self.tr("Status"),
                words,
                "patent_status",
                lambda r: r.row.status,
                rank=2,
            ),
            text_column(
                "family", self.tr("Family"), lambda r: r.family, stretch=1, rank=1, tone=muted
            ),
        )
        return self.plan(
            "patent_filing",
            self.tr("Filings"),
            columns,
            empty=self.tr("No filing yet. The first priority filing makes the stage Patent."),
            add=self.tr("Add filing"),
        )

    def _number(self, entry: FilingOfFamily) -> str:
        said = " ".join(caution_text(c, self._desk.words) for c in entry.row.cautions)
        return "  ".join(part for part in (entry.row.number, said) if part)

    def _clock_plan(self) -> ListPlan:
        words = self._desk.words
        columns = (
            Column(
                key="due",
                title=self.tr("Date"),
                kind=CellKind.MARK,
                text=lambda r: formats.day(r.clock.due),
                value=self._mark,
                samples=(formats.widest_day(),),
            ),
            text_column(
                "what",
                self.tr("What runs out"),
                lambda r: words.text("clock_kind", r.clock.kind),
                stretch=1,
                minimum=250,
            ),
            text_column(
                "meaning",
                self.tr("What it means"),
                lambda r: say("hints", r.clock.meaning),
                stretch=2,
                minimum=160,
                rank=1,
                tone=muted,
            ),
            text_column("family", self.tr("Family"), lambda r: r.family, stretch=1, rank=2),
        )
        return ListPlan(
            title=self.tr("Dates to keep"),
            columns=columns,
            empty=self.tr("No date is running."),
            opened=lambda row: self._acts.edit("patent_family", row.family_id),
            note=say("hints", ASK_ATTORNEY),
        )

    def _mark(self, entry: ClockOfFamily) -> Mark:
        kind = nearness(entry.clock.due, self._desk.today(), _AHEAD)
        return Mark(kind, formats.day(entry.clock.due))
