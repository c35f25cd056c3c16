"""What stands in a quarter's workbook, sheet by sheet, before it is laid out.

These rows are the border between the two halves of a report: the figures are counted and the
database is read on one side, the sheets are drawn on the other. They are therefore complete (the
writer looks nothing up but texts), free of language (a text is a `Code`, a `Phrase`, or words that
were approved for sharing and are printed as they are) and already allowed to leave: whoever fills
them has applied the sharing levels. The writer prints whatever is here.

Money is in whole units of the currency named beside it, or a `Decimal` where cents matter; an
amount in the report's currency is an `int`, because every sheet adds up rounded entries.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Literal, TypeAlias

# --- texts and values


@dataclass(frozen=True, slots=True)
class Code:
    """A code of a list in `resources/codes.toml`, printed as its text in the partner's language."""

    list: str
    code: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of `resources/report/headings.csv`; `values` fill its {placeholders}."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


Text: TypeAlias = str | Code | Phrase
Number: TypeAlias = int | Decimal


class Mark(Enum):
    """What is printed in place of a value."""

    NO_SENSE = "note.dash.name"  # the figure means nothing for this period: a stock "since start"
    NOTHING_TO_DIVIDE = "note.na.name"
    FILED = "value.filed"  # a patent that is not published yet: no date, anywhere


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole: a percentage, a fraction below five, "n/a" of nothing."""

    part: int
    base: int


@dataclass(frozen=True, slots=True)
class Factor:
    """So many times as much; "n/a" where the base is nothing."""

    part: Number
    base: Number


FigureValue: TypeAlias = Number | Share | Factor | Mark | None  # None: not recorded
CellValue: TypeAlias = date | Number | Mark | Text | None


# --- Key figures and Rows behind


@dataclass(frozen=True, slots=True)
class RowBehind:
    """One line behind a figure.

    Without project and title it reads "not named": what may be counted but not shown. A line of
    a figure that counts different values (areas) has a title and no project.
    """

    project_code: str | None = None
    title: Text | None = None
    day: date | None = None
    this_quarter: Number | None = None
    since_start: Number | None = None


Adds: TypeAlias = Literal["sum", "median", "distinct"]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One key figure in the order of the sheet.

    `key`, `group` and `unit` are keys of headings.csv (`fig.`, `def.`, `group.`, `unit.`): title
    and definition are looked up there. `rows_unit` is the unit of the lines behind, when it is
    another one (a share is made of projects). `over` is the number of the figure that the sum of
    the lines is divided by ("3a"), or "".
    """

    no: str
    key: str
    group: str
    unit: str
    this_quarter: FigureValue
    previous_quarter: FigureValue = None
    same_quarter_last_year: FigureValue = None
    since_start: FigureValue = Mark.NO_SENSE
    adds: Adds = "sum"
    rows_unit: str = ""
    over: str = ""
    rows: tuple[RowBehind, ...] = ()


@dataclass(frozen=True, slots=True)
class StageBar:
    """Active projects whose furthest stage this is (`idea` … `investment`)."""

    stage: str
    this_quarter: int
    previous_quarter: int | None = None


@dataclass(frozen=True, slots=True)
class QuarterBar:
    """One of the last eight quarters, oldest first; `quarter` as "2026Q3"."""

    quarter: str
    active_projects: int | None = None
    sessions: int | None = None
    on_time: int = 0
    late: int = 0
    missed: int = 0


# --- Projects and Milestones


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project released to the partner, with its non-confidential title."""

    code: str
    title: str
    area: Text | None = None
    product_type: Text | None = None
    admission: Text | None = None
    status: Text | None = None
    stage_idea: date | None = None
    stage_advisor: date | None = None
    stage_patent: date | Literal[Mark.FILED] | None = None
    stage_startup: date | None = None
    stage_investment: date | None = None
    trl: int | None = None
    months: int | None = None
    progress: str | None = None
    seeking: str | None = None
    grant_committed: int | None = None  # report currency; only printed by profiles with grants
    grant_paid: int | None = None


MilestoneState: TypeAlias = Literal["on_track", "late", "missed", "none_due"]


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """How one project keeps its plan this quarter; no milestone is named."""

    project_code: str
    title: str
    state: MilestoneState
    due: int = 0
    on_time: int = 0
    late: int = 0
    missed: int = 0
    rebaselined: int = 0
    open: int = 0
    next_due: date | None = None
    slip_days: Number | None = None


# --- Mentoring


@dataclass(frozen=True, slots=True)
class SoughtRow:
    """An advisor that a project looks for."""

    project_code: str
    title: str
    expertise: Text
    mode: Text | None = None
    needed_from: date | None = None
    hours_month: Number | None = None
    needed_for: str | None = None


@dataclass(frozen=True, slots=True)
class LendRow:
    """An advisor who would help the partner's projects; a name only with consent."""

    advisor: Text
    expertise: Text
    mode: Text | None = None
    available_from: date | None = None
    hours_month: Number | None = None
    sector: Text | None = None
    languages: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionsRow:
    """Sessions of one format (each counted once) or about one topic (may count twice)."""

    split: Literal["format", "topic"]
    value: Text
    sessions: int
    previous: int | None = None
    hours: Number | None = None


# --- Patents and companies


@dataclass(frozen=True, slots=True)
class PublicPatent:
    """A patent family that is published, of a project that is shared."""

    project_code: str | None
    title: str | None
    publication_no: str
    office: str | None = None
    published_on: date | None = None
    status: Text | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class PublicCompany:
    """A company that stands in a public register."""

    project_code: str | None
    name: str
    register_no: str | None = None
    country: Text | None = None
    founded_on: date | None = None
    state: Text | None = None
    relation: Text | None = None


# --- Funding


@dataclass(frozen=True, slots=True)
class FundingKindRow:
    """The funding of one kind in one currency.

    Kinds that would give a project away are folded by the reader into the kind
    `Phrase("kind.other")`. `dilutive` None: both are in it.
    """

    kind: Text
    dilutive: bool | None
    currency: str
    entries: int
    projects: int
    awarded: Number
    received: Number
    awarded_report: int
    received_report: int
    awarded_since: int
    received_since: int


@dataclass(frozen=True, slots=True)
class PublicFundingRow:
    """One announced award or round."""

    kind: Text
    dilutive: bool
    currency: str
    project_code: str | None
    day: date | None = None
    awarded: Number | None = None
    received: Number | None = None
    awarded_report: int | None = None
    received_report: int | None = None
    funder: str | None = None
    attribution: Text | None = None


@dataclass(frozen=True, slots=True)
class GrantRow:
    """SPARK's own instalments of one status and currency; only in profiles with grants."""

    status: Text
    entries: int
    currency: str
    projects: int
    amount: Number
    amount_since: Number
    amount_report: int
    amount_since_report: int


@dataclass(frozen=True, slots=True)
class RateRow:
    """What one unit of the report's currency cost in another one."""

    currency: str
    rate: Decimal
    day: date
    source: str


# --- Changes and Definitions


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One difference from the last sealed report.

    `what` is usually `Phrase("field.stage")` or `Phrase("fig.sessions")`. A reason is given for
    corrections only; `corrects` is the quarter ("2026Q2") of the report with the old value.
    """

    kind: Literal["new", "moved", "ended", "corrected"]
    what: Text
    project_code: str | None = None
    title: str | None = None
    before: CellValue = None
    now: CellValue = None
    day: date | None = None
    reason: str | None = None
    corrects: str | None = None


@dataclass(frozen=True, slots=True)
class QualityRow:
    """How many of how many lack something; `key` is a `quality.` key of headings.csv."""

    key: str
    missing: int
    out_of: int


# --- the whole


@dataclass(frozen=True, slots=True)
class CoverContents:
    """What the first page says; the tiles are taken from the key figures."""

    programme: str  # "SPARK Norway"
    made_by: str  # the programme, unless a person agreed to be named
    contact: str
    first_day: date
    last_day: date
    named: int
    unnamed: int
    level: Literal["node", "public"] = "node"
    sealed_on: date | None = None  # None: a draft
    revision: int = 0
    corrected: int = 0  # earlier figures that are corrected in Changes
    sought_before: int | None = None  # advisors sought a quarter ago


@dataclass(frozen=True, slots=True)
class ReportContents:
    """Everything in one partner's workbook for one quarter.

    `written_at` is the only moment in the file: its properties and the dates inside the archive
    (the sealing, or the cut-off of a draft), so that the same contents give the same bytes.
    """

    cover: CoverContents
    partner: str  # "SPARK-BIH Berlin"
    node: str  # "Norway": ours, in the last columns of every list
    quarter: str  # "2026Q3"
    currency: str  # of every amount "in the report's currency"
    written_at: datetime
    previous_report: str | None = None  # "2026Q2": the last sealed one, None for the first
    figures: tuple[FigureRow, ...] = ()
    stages: tuple[StageBar, ...] = ()
    quarters: tuple[QuarterBar, ...] = ()
    projects: tuple[ProjectRow, ...] = ()
    milestones: tuple[MilestoneRow, ...] = ()
    sought: tuple[SoughtRow, ...] = ()
    to_lend: tuple[LendRow, ...] = ()
    sessions: tuple[SessionsRow, ...] = ()
    patents: tuple[PublicPatent, ...] = ()
    companies: tuple[PublicCompany, ...] = ()
    funding: tuple[FundingKindRow, ...] = ()
    public_funding: tuple[PublicFundingRow, ...] = ()
    grants: tuple[GrantRow, ...] = ()
    rates: tuple[RateRow, ...] = ()
    changes: tuple[ChangeRow, ...] = ()
    quality: tuple[QualityRow, ...] = ()
