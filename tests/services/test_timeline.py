"""Milestones of many projects at once: plan, forecast, slip, what is sealed."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event

from spark_tracker.domain.codes import MilestoneStatus, ProjectStatus, ReportState, Stage
from spark_tracker.domain.quarter import Quarter
from spark_tracker.models import Partner, Report
from spark_tracker.services.milestone_steps import cancel_milestone, mark_done, move_forecast
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.projects import delete_project
from spark_tracker.services.stages import ClaimValues, claim_stage
from spark_tracker.services.timeline import sealed_quarters, timeline_rows, timeline_span
from tests.conftest import TODAY

PLAN = date(2026, 12, 1)


@pytest.fixture
def milestone(store):
    def made(project, title="Stability data", on=PLAN, **values):
        return add_milestone(
            store,
            MilestoneValues(project_id=project, title=title, forecast_on=on, **values),
            today=TODAY,
        )

    return made


def rows(store, *ids):
    return timeline_rows(store, ids, today=TODAY)


def test_row_has_title_stage_and_planned_end(store, make_project):
    project = make_project("Gel", planned_end=date(2027, 6, 30), applied_on=date(2025, 1, 1))
    claim_stage(store, project, ClaimValues(stage=Stage.PATENT, on=date(2026, 1, 1)), today=TODAY)
    row = rows(store, project)[project]
    assert (row.title, row.stage, row.planned_end) == ("Gel", Stage.PATENT, date(2027, 6, 30))
    assert row.milestones == ()
    assert row.next_one is None


def test_moved_milestone_tells_its_slip(store, make_project, milestone):
    project = make_project()
    key = milestone(project)
    move_forecast(store, key, date(2027, 1, 4), reason="Mice", today=TODAY)
    (one,) = rows(store, project)[project].milestones
    assert (one.baseline_on, one.forecast_on) == (PLAN, date(2027, 1, 4))
    assert (one.slip_days, one.days_late, one.on) == (34, 0, date(2027, 1, 4))
    assert one.open


def test_open_milestone_of_yesterday_is_a_day_late_and_comes_next(store, make_project, milestone):
    project = make_project()
    milestone(project, "Later")
    milestone(project, "Yesterday", TODAY - timedelta(days=1))
    row = rows(store, project)[project]
    assert [one.title for one in row.milestones] == ["Yesterday", "Later"]
    assert row.milestones[0].days_late == 1
    assert row.next_one == row.milestones[0]


def test_done_milestone_stands_on_the_day_it_was_done(store, make_project, milestone):
    project = make_project()
    key = milestone(project)
    mark_done(store, key, on=date(2026, 11, 20), today=TODAY)
    (one,) = rows(store, project)[project].milestones
    assert (one.on, one.slip_days, one.open) == (date(2026, 11, 20), -11, False)
    assert one.status is MilestoneStatus.DONE
    assert rows(store, project)[project].next_one is None


def test_undated_milestone_comes_last_and_has_no_place(store, make_project, milestone):
    project = make_project()
    milestone(project, "Some day", None)
    milestone(project, "Dated")
    row = rows(store, project)[project]
    assert [one.title for one in row.milestones] == ["Dated", "Some day"]
    assert [one.title for one in row.dated] == ["Dated"]


def test_cancelled_milestone_is_no_part_of_the_plan(store, make_project, milestone):
    project = make_project()
    key = milestone(project)
    cancel_milestone(store, key, on=TODAY, reason="No money", today=TODAY)
    assert rows(store, project)[project].milestones == ()
    assert timeline_span(store, [project]).milestones == 0


def test_deleted_project_is_left_out(store, make_project):
    here, gone = make_project("Here"), make_project("Gone")
    delete_project(store, gone)
    assert list(rows(store, gone, here)) == [here]


def test_rows_keep_the_order_they_are_asked_in(store, make_project):
    ids = [make_project(title) for title in "abc"]
    assert list(rows(store, *reversed(ids))) == list(reversed(ids))


def test_page_of_projects_takes_as_many_statements_as_one_project(store, make_project, milestone):
    ids = [make_project(f"Gel {number}") for number in range(30)]
    for project in ids:
        milestone(project)
    rows(store, *ids)  # builds what is kept
    asked = []
    event.listen(store._engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    rows(store, ids[0])
    one = len(asked)
    rows(store, *ids)
    assert len(asked) - one == one


def test_span_reaches_from_the_first_plan_to_the_last_planned_end(store, make_project, milestone):
    early = make_project("Early", planned_end=date(2028, 1, 31))
    late = make_project("Late", status=ProjectStatus.ACTIVE, status_on=TODAY)
    key = milestone(early, on=date(2025, 3, 1))
    milestone(late, on=date(2027, 5, 1))
    move_forecast(store, key, date(2025, 3, 11), reason="Late start", today=TODAY)
    span = timeline_span(store, [early, late])
    assert (span.first, span.last) == (date(2025, 3, 1), date(2028, 1, 31))
    assert (span.milestones, span.median_slip) == (2, 5.0)
    assert timeline_span(store, [late]).last == date(2027, 5, 1)


def test_span_of_many_projects_leaves_the_others_out(store, make_project, milestone):
    here, there = make_project("Here"), make_project("There", planned_end=date(2040, 1, 1))
    milestone(here)
    milestone(there, on=date(2039, 1, 1))
    many = [here, *(f"{number:032}" for number in range(1000))]
    span = timeline_span(store, many)
    assert (span.first, span.last, span.milestones) == (PLAN, PLAN, 1)
    assert span == timeline_span(store, [here])


def test_nothing_has_no_span(store):
    span = timeline_span(store, [])
    assert (span.first, span.last, span.milestones, span.median_slip) == (None, None, 0, None)


def test_only_quarters_with_a_sealed_report_are_sealed(store):
    with store.write("Seal") as session:
        partner = Partner(key="turku", name="Turku", profile="")
        session.add(partner)
        for quarter, state in ((2, ReportState.SEALED), (3, ReportState.DRAFT)):
            session.add(Report(partner=partner, year=2026, quarter=quarter, state=state))
    assert sealed_quarters(store) == {Quarter(2026, 2)}
