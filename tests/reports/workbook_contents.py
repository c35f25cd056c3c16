"""A small invented report that has every kind of value, for the workbook's tests."""

from datetime import UTC, date, datetime
from decimal import Decimal

from spark_tracker.reports.contents import (
    ChangeRow,
    Code,
    CoverContents,
    Factor,
    FigureRow,
    FundingKindRow,
    GrantRow,
    LendRow,
    Mark,
    MilestoneRow,
    Phrase,
    ProjectRow,
    PublicCompany,
    PublicFundingRow,
    PublicPatent,
    QualityRow,
    QuarterBar,
    RateRow,
    ReportContents,
    RowBehind,
    SessionsRow,
    Share,
    SoughtRow,
    StageBar,
)

SEALED = datetime(2026, 10, 7, 9, 0, tzinfo=UTC)
FIRST, SECOND = "NO-2025-01", "NO-2026-01"
KNEE, CREAM = "Slow-release knee injection", "Probiotic cream"


def small_contents(partner: str = "SPARK-BIH Berlin") -> ReportContents:
    return ReportContents(
        cover=CoverContents(
            programme="SPARK Example & Sons",
            made_by="SPARK Example & Sons",
            contact="The office",
            first_day=date(2026, 7, 1),
            last_day=date(2026, 9, 30),
            named=2,
            unnamed=1,
            sealed_on=date(2026, 10, 7),
            corrected=1,
            sought_before=2,
        ),
        partner=partner,
        node="Norway",
        quarter="2026Q3",
        currency="EUR",
        written_at=SEALED,
        previous_report="2026Q2",
        figures=FIGURES,
        stages=(StageBar("idea", 1, 2), StageBar("patent", 2, 0)),
        quarters=(QuarterBar("2026Q2", 3, 9, 2, 1, 0), QuarterBar("2026Q3", 3, 12, 1, 0, 1)),
        projects=PROJECTS,
        milestones=(
            MilestoneRow(
                FIRST, KNEE, "missed", 2, 1, 0, 1, 0, 3, date(2026, 11, 15), Decimal("-2.5")
            ),
            MilestoneRow(SECOND, CREAM, "none_due"),
        ),
        sought=(
            SoughtRow(
                FIRST, KNEE, "GMP facility", Code("place", "online"), date(2026, 10, 15), 4, "Batch"
            ),
        ),
        to_lend=(
            LendRow(
                Phrase("value.advisor_no", (("number", "07"),)),
                "Health economics",
                Code("place", "mixed"),
                date(2027, 1, 10),
                2,
                Code("advisor_sector", "industry"),
                (Phrase("language.en"), Phrase("language.nb")),
            ),
        ),
        sessions=(
            SessionsRow("format", Code("session_format", "group"), 7, 5, Decimal("10.5")),
            SessionsRow("topic", Code("session_topic", "team"), 3, None, 4),
        ),
        patents=(
            PublicPatent(
                FIRST,
                KNEE,
                "WO 2026/999001",
                "WIPO",
                date(2026, 5, 27),
                Phrase("patent.published"),
                "University",
            ),
        ),
        companies=(
            PublicCompany(
                FIRST,
                "Eksempel AS",
                "000 000 011",
                Phrase("country.NO"),
                date(2026, 2, 11),
                Phrase("company.active"),
                Code("company_relation", "licence"),
            ),
        ),
        funding=(
            FundingKindRow(
                Code("funding_kind", "public_grant"),
                False,
                "NOK",
                2,
                2,
                1_000_000,
                250_000,
                86_806,
                21_701,
                90_000,
                30_000,
            ),
            FundingKindRow(Phrase("kind.other"), None, "EUR", 0, 0, 0, 0, 0, 0, 500, 500),
        ),
        public_funding=(
            PublicFundingRow(
                Code("funding_kind", "equity_vc"),
                True,
                "EUR",
                FIRST,
                date(2026, 8, 26),
                1_800_000,
                Decimal("900000.50"),
                1_800_000,
                900_001,
                "Example Ventures",
                Code("attribution", "decisive"),
            ),
        ),
        grants=(
            GrantRow(
                Code("instalment_status", "paid"), 2, "NOK", 1, 100_000, 300_000, 8_681, 26_042
            ),
        ),
        rates=(RateRow("NOK", Decimal("11.52"), date(2026, 9, 30), "Example Bank"),),
        changes=(
            ChangeRow(
                "moved",
                Phrase("field.stage"),
                FIRST,
                KNEE,
                Code("stage", "advisor"),
                Code("stage", "patent"),
            ),
            ChangeRow(
                "corrected",
                Phrase("fig.sessions"),
                before=60,
                now=61,
                day=date(2026, 7, 9),
                reason="Logged late",
                corrects="2026Q2",
            ),
        ),
        quality=(QualityRow("quality.trl", 1, 3), QualityRow("quality.title", 0, 3)),
    )


PROJECTS = (
    ProjectRow(
        FIRST,
        KNEE,
        Code("therapeutic_area", "oncology"),
        Code("product_type", "small_molecule"),
        Code("admission_class", "full"),
        Code("project_status", "active"),
        stage_idea=date(2024, 11, 6),
        stage_advisor=date(2025, 2, 20),
        stage_patent=Mark.FILED,
        trl=3,
        months=19,
        progress="First batch ordered.",
        seeking="Trial sites",
        grant_committed=86_806,
        grant_paid=8_681,
    ),
    ProjectRow(
        SECOND, CREAM, stage_idea=date(2026, 5, 1), stage_patent=date(2026, 6, 17), months=0
    ),
)

FIGURES = (
    FigureRow(
        "3a",
        "active",
        "portfolio",
        "projects",
        3,
        2,
        None,
        rows=(
            RowBehind(FIRST, KNEE, None, 1),
            RowBehind(SECOND, CREAM, None, 1),
            RowBehind(this_quarter=1),
        ),
    ),
    FigureRow(
        "5", "success", "outcomes", "share", Share(2, 2), Share(0, 0), Share(0, 1), Share(15, 19)
    ),
    FigureRow(
        "5.1",
        "success_hits",
        "outcomes",
        "projects",
        2,
        since_start=15,
        rows=(RowBehind(FIRST, KNEE, date(2026, 9, 18), 2, 15),),
    ),
    FigureRow(
        "7b",
        "companies_active",
        "companies",
        "companies",
        1,
        0,
        rows=(RowBehind(FIRST, KNEE, date(2026, 2, 11), 1),),
    ),
    FigureRow(
        "8",
        "follow_on",
        "funding",
        "money",
        1_886_806,
        0,
        since_start=2_000_000,
        rows=(
            RowBehind(FIRST, KNEE, None, 1_800_000, 1_900_000),
            RowBehind(this_quarter=86_806, since_start=100_000),
        ),
    ),
    FigureRow(
        "9",
        "leverage",
        "funding",
        "times",
        Factor(1_886_806, 8_681),
        Factor(1, 0),
        Decimal("5.6"),
        Factor(3, 2),
    ),
    FigureRow(
        "9.2",
        "spark_paid",
        "funding",
        "money",
        8_681,
        0,
        rows=(RowBehind(FIRST, KNEE, None, 8_681),),
    ),
    FigureRow(
        "10a",
        "sessions",
        "mentoring",
        "sessions",
        12,
        9,
        8,
        33,
        rows=(RowBehind(FIRST, KNEE, date(2026, 9, 1), 12, 33),),
    ),
    FigureRow(
        "11a", "ms_due", "milestones", "milestones", 2, 3, rows=(RowBehind(FIRST, KNEE, None, 2),)
    ),
    FigureRow(
        "11b",
        "ms_on_time",
        "milestones",
        "milestones",
        1,
        2,
        rows=(RowBehind(FIRST, KNEE, None, 1),),
    ),
    FigureRow(
        "11f",
        "ms_slip",
        "milestones",
        "days",
        Decimal("-2.5"),
        0,
        adds="median",
        rows=(RowBehind(FIRST, KNEE, None, -6), RowBehind(FIRST, KNEE, None, 1)),
    ),
    FigureRow(
        "13a",
        "areas",
        "breadth",
        "areas",
        2,
        1,
        adds="distinct",
        rows=(
            RowBehind(title=Code("therapeutic_area", "oncology"), this_quarter=1),
            RowBehind(title="Our own area", this_quarter=2),
        ),
    ),
)
