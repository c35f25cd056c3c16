from dataclasses import replace
from datetime import date

import pytest

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.report_gaps import Told, report_gaps

Q4 = Quarter(2026, 4)
COMPLETE = Told(
    status=ProjectStatus.ACTIVE,
    progress=True,
    planned_until=date(2026, 10, 1),
    judged_on=date(2026, 1, 1),
    area="oncology",
    product_type="drug",
    admitted_on=date(2026, 1, 5),
    nc_title="A gel",
    nc_summary="It heals.",
    nc_approved_on=date(2026, 2, 1),
)
NOTHING = Told(
    status=ProjectStatus.PROSPECT,
    progress=False,
    planned_until=None,
    judged_on=None,
    area=None,
    product_type=None,
    admitted_on=None,
    nc_title="",
    nc_summary="",
    nc_approved_on=None,
)


def test_complete_project_lacks_nothing() -> None:
    assert report_gaps(COMPLETE, Q4) == ()


def test_project_of_which_nothing_is_told_lacks_everything_in_the_order_of_mending() -> None:
    assert report_gaps(NOTHING, Q4) == (
        *("progress", "milestone", "trl", "area", "product_type", "admitted_on"),
        *("nc_title", "nc_summary", "nc_approved_on"),
    )


@pytest.mark.parametrize("status", [s for s in ProjectStatus if s not in ("active", "prospect")])
def test_project_that_does_not_run_lacks_nothing(status: ProjectStatus) -> None:
    assert report_gaps(replace(NOTHING, status=status), Q4) == ()


def test_milestone_before_the_quarter_is_no_plan() -> None:
    told = replace(COMPLETE, planned_until=date(2026, 9, 30))
    assert report_gaps(told, Q4) == ("milestone",)


def test_trl_holds_a_year_before_the_end_of_the_quarter() -> None:
    assert report_gaps(replace(COMPLETE, judged_on=date(2025, 12, 31)), Q4) == ("trl",)
