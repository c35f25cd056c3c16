"""Every printed number of the sample's workbooks is made by its rows, on every sheet alike."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from statistics import median

import pytest

from spark_tracker.domain.quarter import Quarter
from spark_tracker.reports.compile import compile_report
from spark_tracker.reports.contents import (
    Factor,
    FigureRow,
    FigureValue,
    Mark,
    Number,
    ReportContents,
    Share,
)
from spark_tracker.reports.profile import load_profile
from spark_tracker.reports.reading import read_facts
from spark_tracker.reports.report import preflight
from spark_tracker.reports.workbook import render_workbook
from spark_tracker.store.store import Store

QUARTERS = (Quarter(2026, 3), Quarter(2026, 2), Quarter(2025, 4))
BOTH = pytest.mark.parametrize("partner", ["berlin", "finland"])
EACH = pytest.mark.parametrize("quarter", QUARTERS, ids=lambda quarter: quarter.text)


def total(values: Iterable[Number | None]) -> Number:
    return sum((value for value in values if value is not None), start=0)


def made_by_rows(row: FigureRow) -> FigureValue:
    if row.adds == "distinct":
        return len(row.rows)
    if row.adds == "median":
        lines = [Decimal(line.this_quarter or 0) for line in row.rows]
        return median(lines) if lines else None
    return total(line.this_quarter for line in row.rows)


def above(value: FigureValue) -> FigureValue:
    return value.part if isinstance(value, Share | Factor) else value


@BOTH
@EACH
def test_every_figure_is_made_by_its_rows(sample: Store, partner: str, quarter: Quarter) -> None:
    contents = preflight(sample, partner, quarter).contents
    for row in contents.figures:
        assert made_by_rows(row) == above(row.this_quarter), row.key
        if row.since_start is not Mark.NO_SENSE and row.adds == "sum":
            behind = total(line.since_start for line in row.rows)
            assert behind == above(row.since_start), row.key


@BOTH
@EACH
def test_a_ratio_agrees_with_the_figures_it_is_made_of(
    sample: Store, partner: str, quarter: Quarter
) -> None:
    figures = {row.key: row for row in preflight(sample, partner, quarter).contents.figures}
    parts = {
        "success": ("success_hits", "graduated"),
        "success_stanford": ("success_stanford_hits", "graduated"),
        "leverage": ("leverage_follow_on", "spark_paid"),
    }
    for key, (part, base) in parts.items():
        for period in ("this_quarter", "previous_quarter", "same_quarter_last_year", "since_start"):
            ratio = getattr(figures[key], period) if key in figures else None
            if isinstance(ratio, Share | Factor):
                assert ratio.part == getattr(figures[part], period)
                assert ratio.base == getattr(figures[base], period)
    silent = figures["without_session"].this_quarter
    assert isinstance(silent, Share)
    assert silent.base == figures["active"].this_quarter


@BOTH
@EACH
def test_sheets_agree_with_the_key_figures_to_the_unit(
    sample: Store, partner: str, quarter: Quarter
) -> None:
    contents = preflight(sample, partner, quarter).contents
    now = {row.key: row.this_quarter for row in contents.figures}
    since = {row.key: row.since_start for row in contents.figures}
    sides = {"follow_on": (True, False), "dilutive": (True,), "non_dilutive": (False,)}
    for key, kinds in sides.items():
        rows = [row for row in contents.funding if row.dilutive in kinds]
        assert total(row.awarded_report for row in rows) == now[key]
        assert total(row.awarded_since for row in rows) == since[key]
    formats = [row for row in contents.sessions if row.split == "format"]
    assert total(row.sessions for row in formats) == now["sessions"]
    assert total(row.hours for row in formats) == now["advisor_hours"]
    assert total(bar.this_quarter for bar in contents.stages) == now["active"]
    assert contents.quarters[-1].on_time == now["ms_on_time"]
    assert contents.quarters[-1].missed == now["ms_missed"]
    if contents.grants:
        of = {getattr(row.status, "code", ""): row for row in contents.grants}
        returned = of["returned"].amount_since_report if "returned" in of else 0
        assert of["paid"].amount_since_report - returned == since["spark_paid"]


def numbers(contents: ReportContents) -> list[object]:
    """Every number of the key figures, with the rows behind it."""
    return [
        (
            (row.key, row.this_quarter, row.previous_quarter, row.since_start),
            [(line.project_code, line.this_quarter, line.since_start) for line in row.rows],
        )
        for row in contents.figures
        if row.adds != "distinct"  # those lines stand in the order of their words
    ]


def test_each_language_gives_the_same_numbers(sample: Store) -> None:
    profile = load_profile("berlin")
    seen = []
    for language in ("en", "de", "fi", "nb"):
        quarter = QUARTERS[0]
        read = read_facts(sample, as_of=quarter.last_day, currency="EUR", language=language)
        seen.append(numbers(compile_report(read, replace(profile, language=language), quarter)))
    assert seen[0] == seen[1] == seen[2] == seen[3]


@BOTH
def test_the_same_data_give_the_same_bytes(sample: Store, partner: str) -> None:
    first, second = (preflight(sample, partner, QUARTERS[0]) for _time in range(2))
    profile = load_profile(partner)
    once = render_workbook(first.contents, profile).data
    assert once == render_workbook(second.contents, profile).data
