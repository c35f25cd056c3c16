from datetime import date

import pytest

from spark_tracker.domain.codes import MilestoneStatus, ProjectStatus
from spark_tracker.domain.quarter import Quarter
from spark_tracker.reports.compile.quality import gaps
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.profile import Profile
from tests.reports.builders import facts, milestone, project

BERLIN = Profile(key="berlin", partner="Berlin", language="en", currency="EUR")
ACTIVE = (date(2026, 1, 30), ProjectStatus.ACTIVE)


@pytest.mark.parametrize(
    ("day", "status", "missing"),
    [
        (date(2026, 12, 10), MilestoneStatus.PLANNED, False),
        (date(2027, 2, 1), MilestoneStatus.IN_PROGRESS, False),
        (date(2026, 9, 30), MilestoneStatus.AT_RISK, True),
        (date(2026, 12, 10), MilestoneStatus.DONE, True),
        (date(2026, 12, 10), MilestoneStatus.CHANGED, True),
        (None, MilestoneStatus.PLANNED, True),
    ],
)
def test_a_milestone_in_the_open_quarter_or_later_is_no_gap(
    day: date | None, status: MilestoneStatus, *, missing: bool
) -> None:
    found = facts(project("A", ACTIVE), milestones=(milestone("A", day, status=status),))
    scope = Scope(found, BERLIN, Quarter(2026, 4))
    assert ("milestone" in {gap.field for gap in gaps(scope)}) is missing


def test_a_missing_rate_is_a_gap_of_the_programme() -> None:
    found = facts(missing_rates=frozenset({"NOK"}))
    [gap] = gaps(Scope(found, BERLIN, Quarter(2026, 4)))
    assert (gap.project_id, gap.field, gap.detail) == (None, "exchange_rate", "NOK")
