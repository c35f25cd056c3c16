from collections.abc import Callable
from datetime import date, timedelta

import pytest

from spark_tracker.domain.codes import FundingKind, ProjectStatus, Stage
from spark_tracker.domain.stages import StageReached, StageSource
from spark_tracker.errors import InputError
from spark_tracker.services.companies import companies_of, unlink_company
from spark_tracker.services.patents import delete_filing, families_of
from spark_tracker.services.project_page import project_head
from spark_tracker.services.stage_reaching import (
    AdvisorFact,
    Fact,
    InvestmentFact,
    LicenceFact,
    PatentFact,
    StartupFact,
    reach_stage,
)
from spark_tracker.services.stages import ClaimValues, claim_stage, leave_stage, read_stages
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store
from tests.conftest import TODAY

TOMORROW = TODAY + timedelta(days=1)
DAY = date(2026, 5, 17)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project(applied_on=date(2025, 11, 1))


def reached(store: Store, project: str, stage: Stage) -> StageReached | None:
    found = [entry for entry in read_stages(store, project) if entry.stage is stage]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("stage", "fact"),
    [
        (Stage.PATENT, PatentFact(title="Gel", filed_on=DAY, office="no", number="20260012")),
        (Stage.STARTUP, StartupFact(name="Gel AS", incorporated_on=DAY, country="NO")),
        (
            Stage.INVESTMENT,
            InvestmentFact(kind=FundingKind.EQUITY_VC, received_on=DAY, currency="NOK"),
        ),
        (Stage.LICENCE, LicenceFact(name="Pharma", licensed_on=DAY)),
    ],
)
def test_stage_follows_from_the_fact_and_one_undo_takes_it_back(
    store: Store, project: str, changes: list[ChangeSet], stage: Stage, fact: Fact
) -> None:
    changes.clear()

    reach_stage(store, project, fact, today=TODAY)

    entry = reached(store, project, stage)
    assert entry is not None
    assert (entry.on, entry.source) == (DAY, StageSource.FACT)
    assert len(changes) == 1
    store.undo()
    assert reached(store, project, stage) is None


def test_advisor_stage_follows_from_the_assignment(
    store: Store, project: str, make_advisor: Callable[..., str]
) -> None:
    fact = AdvisorFact(person_id=make_advisor(), role="lead_mentor", from_on=DAY)

    reach_stage(store, project, fact, today=TODAY)

    head = project_head(store, project, today=TODAY)
    assert (head.furthest, head.days_in_stage) == (Stage.ADVISOR, (TODAY - DAY).days)


def test_fact_still_to_come_or_of_another_kind_is_refused(store: Store, project: str) -> None:
    with pytest.raises(InputError) as error:
        reach_stage(store, project, PatentFact(title="Gel", filed_on=TOMORROW), today=TODAY)
    assert error.value.field == "filed_on"
    loan = InvestmentFact(kind=FundingKind.LOAN, received_on=DAY, currency="NOK")
    with pytest.raises(InputError) as error:
        reach_stage(store, project, loan, today=TODAY)
    assert error.value.field == "kind"
    assert families_of(store, project, today=TODAY) == ()


def test_claim_stands_in_until_the_fact_is_known(store: Store, project: str) -> None:
    claim = ClaimValues(stage=Stage.PATENT, on=date(2026, 2, 1), reason="TTO says so")
    reach_stage(store, project, claim, today=TODAY)
    claim_stage(store, project, ClaimValues(stage=Stage.PATENT, on=date(2026, 3, 1)), today=TODAY)
    entry = reached(store, project, Stage.PATENT)
    assert entry is not None
    assert (entry.on, entry.source) == (date(2026, 3, 1), StageSource.CLAIM)

    reach_stage(store, project, PatentFact(title="Gel", filed_on=DAY), today=TODAY)

    entry = reached(store, project, Stage.PATENT)
    assert entry is not None
    assert (entry.on, entry.source) == (DAY, StageSource.FACT)


def test_claim_against_a_fact_or_of_the_future_is_refused(store: Store, project: str) -> None:
    reach_stage(store, project, PatentFact(title="Gel", filed_on=DAY), today=TODAY)

    with pytest.raises(InputError, match="priority filing of 2026-05-17"):
        claim_stage(store, project, ClaimValues(stage=Stage.PATENT, on=DAY), today=TODAY)
    with pytest.raises(InputError) as error:
        claim_stage(store, project, ClaimValues(stage=Stage.CLINICAL, on=TOMORROW), today=TODAY)
    assert error.value.field == "on"
    with pytest.raises(InputError, match="applied on"):
        claim_stage(store, project, ClaimValues(stage=Stage.IDEA, on=DAY), today=TODAY)


def test_leaving_a_stage_removes_the_claim_or_names_the_fact(store: Store, project: str) -> None:
    claim_stage(store, project, ClaimValues(stage=Stage.CLINICAL, on=DAY), today=TODAY)
    leave_stage(store, project, Stage.CLINICAL)
    assert reached(store, project, Stage.CLINICAL) is None

    with pytest.raises(InputError, match="has not reached"):
        leave_stage(store, project, Stage.STARTUP)
    reach_stage(store, project, StartupFact(name="Gel AS", incorporated_on=DAY), today=TODAY)
    with pytest.raises(InputError, match="unlink that company"):
        leave_stage(store, project, Stage.STARTUP)
    unlink_company(store, companies_of(store, project)[0].link_id)
    assert reached(store, project, Stage.STARTUP) is None
    with pytest.raises(InputError, match="Every project has its idea"):
        leave_stage(store, project, Stage.IDEA)


def test_stages_may_be_skipped_and_the_furthest_is_shown(store: Store, project: str) -> None:
    startup = StartupFact(name="Gel AS", incorporated_on=DAY)
    reach_stage(store, project, startup, today=TODAY)
    reach_stage(store, project, PatentFact(title="Gel", filed_on=TODAY), today=TODAY)

    head = project_head(store, project, today=TODAY)

    assert head.furthest is Stage.STARTUP
    assert [entry.stage for entry in head.stages] == [Stage.IDEA, Stage.PATENT, Stage.STARTUP]
    [family] = families_of(store, project, today=TODAY)
    delete_filing(store, family.filings[0].id)
    assert reached(store, project, Stage.PATENT) is None


def test_idea_is_as_old_as_the_first_thing_known(
    store: Store, make_project: Callable[..., str]
) -> None:
    unknown = make_project("a")
    assert reached(store, unknown, Stage.IDEA) is None

    recorded = make_project("b", status=ProjectStatus.ENQUIRY, status_on=DAY)
    entry = reached(store, recorded, Stage.IDEA)
    assert entry is not None and entry.on == DAY  # noqa: PT018

    reach_stage(store, recorded, PatentFact(title="x", filed_on=date(2024, 1, 1)), today=TODAY)
    entry = reached(store, recorded, Stage.IDEA)
    assert entry is not None and entry.on == date(2024, 1, 1)  # noqa: PT018
