"""The list of projects and the reports tell the same gaps: filter, meter and pre-flight."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from shutil import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spark_tracker.domain.codes import MilestoneStatus, ProjectStatus
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import InputError
from spark_tracker.fields.filter_language import parse
from spark_tracker.reports.compile.quality import gaps
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.open_quarter import read_open_quarter
from spark_tracker.reports.profile import Profile
from spark_tracker.reports.reading import read_facts
from spark_tracker.services import project_list
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.project_parts import set_progress
from spark_tracker.services.projects import NewProject, add_project, approve_texts
from spark_tracker.services.readiness import ReadinessValues, add_readiness
from spark_tracker.services.statuses import StatusValues, change_status
from spark_tracker.store.store import Store
from tests.conftest import TODAY, opened

Q4 = Quarter.containing(TODAY)
BERLIN = Profile(key="berlin", partner="Berlin", language="en", currency="EUR")

past_days = st.integers(0, 800).map(lambda days: TODAY - timedelta(days))
plan_days = st.integers(-200, 200).map(lambda days: TODAY + timedelta(days))
new_projects = st.builds(
    NewProject,
    title=st.just("A gel"),
    status=st.sampled_from(list(ProjectStatus)),
    status_on=past_days,
    status_reason=st.just("They asked"),
    area=st.sampled_from((None, "oncology")),
    nc_title=st.sampled_from(("", "A gel")),
    nc_summary=st.sampled_from(("", "It heals.")),
)
changes = st.builds(
    StatusValues,
    status=st.sampled_from(list(ProjectStatus)),
    on=past_days,
    reason=st.just("They asked"),
)
plans = st.tuples(
    st.sampled_from(list(MilestoneStatus)), st.none() | plan_days, st.none() | plan_days
)


@pytest.fixture(scope="module")
def programme(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("gaps")
    store = opened(Path(copy(empty_file, folder / "made.spark")), folder / "backups")
    yield store
    store.close()


def listed(store: Store) -> dict[str, tuple[str, ...]]:
    """What the filter finds and the column shows."""
    found = project_list.matching(store, parse("gaps:any"), today=TODAY).ids
    rows = project_list.rows(store, found, today=TODAY, keys=("gaps",))
    return {key: row.gaps for key, row in rows.items()}


def reported(store: Store) -> dict[str, tuple[str, ...]]:
    """What the pre-flight lists."""
    facts = read_facts(store, as_of=Q4.last_day, currency="EUR", language="en")
    told: dict[str, tuple[str, ...]] = {}
    for gap in gaps(Scope(facts, BERLIN, Q4)):
        if gap.project_id:
            told[gap.project_id] = (*told.get(gap.project_id, ()), gap.field)
    return told


def test_view_missing_for_the_report_shows_what_the_meter_counts(sample: Store) -> None:
    state = read_open_quarter(sample, today=TODAY, language="en")
    meter = {project.project_id: project.gaps for project in state.lacking}
    assert listed(sample) == meter == reported(sample)
    assert len(meter) > 1


@given(
    new=new_projects,
    statuses=st.lists(changes, max_size=3),
    milestones=st.lists(plans, max_size=3),
    judged=st.lists(past_days, max_size=2, unique=True),
    told=st.booleans(),
    approved=st.booleans(),
)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_list_and_report_agree_on_any_project(
    programme: Store,
    new: NewProject,
    statuses: list[StatusValues],
    milestones: list[tuple[MilestoneStatus, date | None, date | None]],
    judged: list[date],
    *,
    told: bool,
    approved: bool,
) -> None:
    key = add_project(programme, new, today=TODAY)
    for change in statuses:
        with suppress(InputError):  # it has this status already
            change_status(programme, key, change, today=TODAY)
    for status, baseline, forecast in milestones:
        values = MilestoneValues(
            project_id=key,
            title="Stability",
            status=status,
            baseline_on=baseline,
            forecast_on=forecast,
            done_on=TODAY if status is MilestoneStatus.DONE else None,
        )
        with suppress(InputError):  # no milestone comes to be like this
            add_milestone(programme, values, today=TODAY)
    for day in judged:
        add_readiness(programme, ReadinessValues(project_id=key, on=day, trl=4), today=TODAY)
    if told:
        set_progress(programme, key, Q4, "Cells survived.", today=TODAY)
    if approved and new.nc_title and new.nc_summary:
        approve_texts(programme, key, by="Ada Lund", on=TODAY, today=TODAY)
    assert listed(programme) == reported(programme)
