"""The quarter that is running: what it lacks, its partners, and figures over eight quarters."""

import pytest
from sqlalchemy import select

from spark_tracker.domain.codes import ReportState
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import CancelledError
from spark_tracker.models import Partner, Report
from spark_tracker.reports.contents import Share
from spark_tracker.reports.figure_list import figure_list
from spark_tracker.reports.figures import FIGURES
from spark_tracker.reports.open_quarter import (
    CHOSEN,
    SINCE_START,
    OpenQuarter,
    Trend,
    read_all_figures,
    read_open_quarter,
)
from spark_tracker.reports.report import preflight
from spark_tracker.services.project_parts import set_progress
from spark_tracker.store.store import Store
from tests.conftest import TODAY

Q4 = Quarter(2026, 4)


@pytest.fixture
def state(sample: Store) -> OpenQuarter:
    return read_open_quarter(sample, today=TODAY, language="en")


def trend(state: OpenQuarter, key: str) -> Trend:
    return next(trend for trend in state.trends if trend.key == key)


def test_gaps_are_those_that_the_report_finds(sample: Store, state: OpenQuarter) -> None:
    found = preflight(sample, "berlin", Q4).gaps
    wanted = {(gap.project_id, gap.field) for gap in found if gap.project_id}
    assert {(p.project_id, field) for p in state.projects for field in p.gaps} == wanted
    assert state.missing == len(wanted) > 0
    assert state.quarter == Q4


def test_ready_projects_come_first(state: OpenQuarter) -> None:
    lacking = [bool(project.gaps) for project in state.projects]
    assert lacking == sorted(lacking)
    assert len(state.lacking) == sum(lacking)


def test_a_progress_line_makes_a_project_ready(sample: Store, state: OpenQuarter) -> None:
    waits = next(project for project in state.lacking if project.gaps == ("progress",))
    set_progress(sample, waits.project_id, Q4, "Cells survived.", today=TODAY)
    after = read_open_quarter(sample, today=TODAY, language="en")
    assert len(after.lacking) == len(state.lacking) - 1
    assert after.missing == state.missing - 1


def test_trends_end_with_the_value_of_the_report(sample: Store, state: OpenQuarter) -> None:
    assert [found.key for found in state.trends] == list(CHOSEN)
    answers = {answer.key: answer for answer in figure_list(sample, Q4)}
    for found in state.trends:
        assert [point.quarter for point in found.points] == list(Q4.ending_here(8))
        if found.key not in SINCE_START and not isinstance(found.value, Share):
            assert found.value == answers[found.key].value
    on_time = trend(state, "ms_on_time").value
    assert on_time == Share(
        int(str(answers["ms_on_time"].value)), int(str(answers["ms_due"].value))
    )


def test_rows_behind_add_up_to_their_value(state: OpenQuarter) -> None:
    for key in ("active", "sessions", "priority", "follow_on"):
        found = trend(state, key)
        assert sum(row.amount for row in found.rows) == found.value


def test_a_sum_since_the_start_never_falls_and_tells_what_is_new(state: OpenQuarter) -> None:
    filings = trend(state, "priority")
    values = [int(str(point.value)) for point in filings.points]
    assert values == sorted(values)
    assert filings.beside == values[-1] - values[-2]


def test_sealed_quarters_and_partners_are_told_apart(sample: Store, state: OpenQuarter) -> None:
    assert [partner.sealed for partner in state.partners] == [False, False]
    with sample.write("Seal by hand") as session:
        berlin = session.scalars(select(Partner).where(Partner.key == "berlin")).one()
        for quarter in (Q4, Q4.previous):
            session.add(
                Report(
                    partner_id=berlin.id,
                    year=quarter.year,
                    quarter=quarter.number,
                    state=ReportState.SEALED,
                )
            )
    after = read_open_quarter(sample, today=TODAY, language="en")
    assert {partner.key: partner.sealed for partner in after.partners} == {
        "berlin": True,
        "finland": False,
    }
    sealed = [point.sealed for point in trend(after, "active").points]
    assert sealed == [False] * 6 + [True, True]


def test_all_figures_are_listed_with_their_quarters(sample: Store) -> None:
    found = read_all_figures(sample, today=TODAY, language="nb")
    assert [figure.key for figure in found] == [figure.key for figure in FIGURES]
    assert all(len(figure.points) == 8 for figure in found)


def test_programme_without_projects_has_nothing_missing(store: Store) -> None:
    state = read_open_quarter(store, today=TODAY, language="en")
    assert (state.projects, state.missing) == ((), 0)
    assert trend(state, "ms_on_time").value == Share(0, 0)
    assert state.due_on.isoformat() == "2027-01-15"


def test_reading_stops_when_it_is_called_off(sample: Store) -> None:
    asked: list[tuple[int, int]] = []

    def call_off(done: int, total: int) -> None:
        asked.append((done, total))
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_open_quarter(sample, today=TODAY, language="en", step=call_off)
    assert asked == [(0, 2), (1, 2)]
