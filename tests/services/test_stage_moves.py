from collections.abc import Callable
from datetime import date

import pytest

from spark_tracker.domain.codes import (
    CompanyOrigin,
    CompanyRelation,
    FundingKind,
    PatentStatus,
    Stage,
)
from spark_tracker.domain.stages import StageSource
from spark_tracker.errors import InputError
from spark_tracker.services.companies import (
    CompanyValues,
    LinkValues,
    add_company,
    companies_of,
    link_company,
)
from spark_tracker.services.funding import funding_of
from spark_tracker.services.patents import FamilyValues, add_family, families_of
from spark_tracker.services.stage_moves import (
    Way,
    move_all_to_stage,
    move_to_stage,
    plan_move,
    plan_moves,
    short_title,
)
from spark_tracker.services.stage_reaching import (
    Fact,
    InvestmentFact,
    LicenceFact,
    PatentFact,
    StartupFact,
    reach_stage,
)
from spark_tracker.services.stages import ClaimValues, claim_stage, read_stages
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store
from tests.conftest import TODAY

DAY = date(2026, 5, 17)
FILED = PatentFact(title="Gel", filed_on=DAY)
TITLE = "Bacteriocin gel for chronic wounds"


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project(TITLE, applied_on=date(2025, 11, 1))


def claim(store: Store, project: str, stage: Stage, on: date = DAY) -> None:
    claim_stage(store, project, ClaimValues(stage=stage, on=on), today=TODAY)


def stages(store: Store, project: str) -> list[Stage]:
    return [entry.stage for entry in read_stages(store, project)]


def test_a_stage_ahead_is_asked_for_and_its_fact_moves_the_card(
    store: Store, project: str, changes: list[ChangeSet]
) -> None:
    assert plan_move(store, project, Stage.PATENT).way is Way.ASK
    changes.clear()

    move_to_stage(store, project, Stage.PATENT, FILED, today=TODAY)

    assert stages(store, project) == [Stage.IDEA, Stage.PATENT]
    assert plan_move(store, project, Stage.PATENT).way is Way.THERE
    assert len(changes) == 1
    assert store.undo_name() == ("Move {project} to Patent", {"project": TITLE})
    store.undo()
    assert stages(store, project) == [Stage.IDEA]


def test_moving_back_takes_all_later_claims_away_in_one_undo(store: Store, project: str) -> None:
    reach_stage(store, project, FILED, today=TODAY)
    claim(store, project, Stage.STARTUP)
    claim(store, project, Stage.INVESTMENT)
    assert plan_move(store, project, Stage.PATENT).way is Way.BACK

    move_to_stage(store, project, Stage.PATENT, today=TODAY)

    assert stages(store, project) == [Stage.IDEA, Stage.PATENT]
    store.undo()
    assert stages(store, project) == [Stage.IDEA, Stage.PATENT, Stage.STARTUP, Stage.INVESTMENT]


def test_moving_back_to_a_skipped_stage_asks_for_it_and_takes_the_claim_away(
    store: Store, project: str
) -> None:
    claim(store, project, Stage.STARTUP)
    assert plan_move(store, project, Stage.PATENT).way is Way.ASK

    move_to_stage(store, project, Stage.PATENT, FILED, today=TODAY)

    assert stages(store, project) == [Stage.IDEA, Stage.PATENT]


def test_a_fact_holds_the_card_and_is_named(store: Store, project: str) -> None:
    reach_stage(store, project, FILED, today=TODAY)
    reach_stage(store, project, StartupFact(name="Gel AS", incorporated_on=DAY), today=TODAY)
    claim(store, project, Stage.INVESTMENT)

    move = plan_move(store, project, Stage.PATENT)

    assert (move.way, move.at) == (Way.HELD, Stage.INVESTMENT)
    [holding] = move.holding
    [company] = companies_of(store, project)
    assert (holding.stage, holding.record_id) == (Stage.STARTUP, company.company_id)
    with pytest.raises(InputError, match="unlink that company"):
        move_to_stage(store, project, Stage.PATENT, today=TODAY)
    assert Stage.INVESTMENT in stages(store, project), "nothing is half done"


def test_a_refused_fact_leaves_the_claims_where_they_are(store: Store, project: str) -> None:
    claim(store, project, Stage.STARTUP)
    with pytest.raises(InputError) as error:
        move_to_stage(store, project, Stage.PATENT, PatentFact(filed_on=DAY), today=TODAY)
    assert error.value.field == "title"
    assert Stage.STARTUP in stages(store, project)


def test_a_side_branch_takes_nothing_away(store: Store, project: str) -> None:
    claim(store, project, Stage.INVESTMENT)
    assert plan_move(store, project, Stage.CLINICAL).way is Way.ASK
    first_patient = ClaimValues(stage=Stage.CLINICAL, on=DAY)
    move_to_stage(store, project, Stage.CLINICAL, first_patient, today=TODAY)
    assert stages(store, project) == [Stage.IDEA, Stage.INVESTMENT, Stage.CLINICAL]


def test_a_filing_goes_into_the_family_that_is_known(
    store: Store, project: str, make_project: Callable[..., str]
) -> None:
    values = FamilyValues(project_id=project, title="Gel", dofi_number="2026-1")
    family = add_family(store, values, today=TODAY)

    fact = PatentFact(family_id=family, filed_on=DAY, office="NO")
    reach_stage(store, project, fact, today=TODAY)

    [row] = families_of(store, project, today=TODAY)
    assert (row.id, row.status, len(row.filings)) == (family, PatentStatus.PRIORITY_FILED, 1)
    with pytest.raises(InputError) as error:
        reach_stage(store, make_project("Another"), fact, today=TODAY)
    assert error.value.field == "family_id"


def test_a_company_that_is_known_is_incorporated_not_doubled(store: Store, project: str) -> None:
    company = add_company(store, CompanyValues(name="Gel AS", country="NO"), today=TODAY)
    link = LinkValues(project_id=project, company_id=company, origin=CompanyOrigin.EXISTING)
    link_company(store, link, today=TODAY)

    reach_stage(store, project, StartupFact(company_id=company, incorporated_on=DAY), today=TODAY)

    [row] = companies_of(store, project)
    assert (row.company_id, row.incorporated_on, row.country) == (company, DAY, "NO")
    assert row.origin is CompanyOrigin.FOUNDED
    assert Stage.STARTUP in stages(store, project)


def test_a_company_keeps_the_day_it_has_and_must_have_one(store: Store, project: str) -> None:
    values = CompanyValues(name="Gel AS", country="NO", incorporated_on=DAY)
    company = add_company(store, values, today=TODAY)
    reach_stage(store, project, StartupFact(company_id=company), today=TODAY)
    assert companies_of(store, project)[0].incorporated_on == DAY

    with pytest.raises(InputError, match="which day") as error:
        reach_stage(store, project, StartupFact(name="Another AS"), today=TODAY)
    assert error.value.field == "incorporated_on"


def test_the_start_up_may_take_the_licence_itself(store: Store, project: str) -> None:
    reach_stage(store, project, StartupFact(name="Gel AS", incorporated_on=DAY), today=TODAY)
    [company] = companies_of(store, project)

    licence = LicenceFact(company_id=company.company_id, licensed_on=DAY)
    reach_stage(store, project, licence, today=TODAY)

    [row] = companies_of(store, project)
    assert (row.origin, row.relation) == (CompanyOrigin.FOUNDED, CompanyRelation.LICENCE)
    assert Stage.LICENCE in stages(store, project)


def test_a_round_may_be_received_by_the_company(store: Store, project: str) -> None:
    reach_stage(store, project, StartupFact(name="Gel AS", incorporated_on=DAY), today=TODAY)
    [company] = companies_of(store, project)
    fact = InvestmentFact(
        kind=FundingKind.EQUITY_VC,
        received_on=DAY,
        currency="NOK",
        company_id=company.company_id,
    )

    reach_stage(store, project, fact, today=TODAY)

    [row] = funding_of(store, project)
    assert row.company == "Gel AS"
    entry = read_stages(store, project)[-1]
    assert (entry.stage, entry.source) == (Stage.INVESTMENT, StageSource.FACT)


@pytest.mark.parametrize(
    ("fact", "field"),
    [
        (PatentFact(family_id="f", title="Gel", filed_on=DAY), "title"),
        (StartupFact(company_id="c", name="Gel AS", incorporated_on=DAY), "name"),
        (LicenceFact(company_id="c", name="Gel AS", licensed_on=DAY), "name"),
    ],
)
def test_a_new_record_beside_a_chosen_one_is_refused(
    store: Store, project: str, fact: Fact, field: str
) -> None:
    with pytest.raises(InputError, match="not both") as error:
        reach_stage(store, project, fact, today=TODAY)
    assert error.value.field == field


def test_a_project_that_is_gone_is_said_so(store: Store) -> None:
    with pytest.raises(InputError) as error:
        plan_move(store, "0" * 32, Stage.PATENT)
    assert error.value.field == "project_id"


def test_a_long_title_is_cut_after_a_word() -> None:
    assert short_title(TITLE) == TITLE
    assert short_title(f"{TITLE} and burns of hands") == "Bacteriocin gel for chronic wounds and…"


def test_several_projects_reach_a_stage_without_details_as_one_action(
    store: Store, make_project: Callable[..., str], changes: list[ChangeSet]
) -> None:
    gel, patch, mask = (make_project(title, applied_on=DAY) for title in ("Gel", "Patch", "Mask"))
    claim(store, patch, Stage.STARTUP)  # further than that
    claim(store, patch, Stage.PATENT, date(2026, 1, 2))
    ways = [move.way for move in plan_moves(store, [gel, patch, mask], Stage.PATENT)]
    assert ways == [Way.ASK, Way.BACK, Way.ASK]
    changes.clear()

    said = ClaimValues(stage=Stage.PATENT, on=DAY, reason="list of the TTO", claimed_by="Ann")
    move_all_to_stage(store, [gel, patch, mask], Stage.PATENT, said, today=TODAY)

    for project in (gel, patch, mask):
        assert stages(store, project) == [Stage.IDEA, Stage.PATENT]
    assert read_stages(store, patch)[1].on == date(2026, 1, 2), "what was known stays"
    assert read_stages(store, mask)[1].on == DAY
    assert len(changes) == 1
    assert store.undo_name() == ("Move {n} projects to Patent", {"n": 3})
    store.undo()
    assert stages(store, gel) == [Stage.IDEA]
    assert stages(store, patch) == [Stage.IDEA, Stage.PATENT, Stage.STARTUP]


def test_none_of_several_moves_where_a_fact_holds_one(
    store: Store, make_project: Callable[..., str]
) -> None:
    gel, patch = make_project("Gel", applied_on=DAY), make_project("Patch", applied_on=DAY)
    claim(store, gel, Stage.PATENT)
    fact = StartupFact(name="Patchworks AS", incorporated_on=DAY)
    reach_stage(store, patch, fact, today=TODAY)
    held = plan_moves(store, [gel, patch], Stage.IDEA)[1]
    assert (held.way, held.title, held.at) == (Way.HELD, "Patch", Stage.STARTUP)
    with pytest.raises(InputError, match="company incorporated"):
        move_all_to_stage(store, [gel, patch], Stage.IDEA, None, today=TODAY)
    assert stages(store, gel) == [Stage.IDEA, Stage.PATENT]


def test_project_that_is_gone_is_not_among_those_to_move(store: Store, project: str) -> None:
    moves = plan_moves(store, ["0" * 32, project], Stage.PATENT)
    assert [move.project_id for move in moves] == [project]
    said = ClaimValues(stage=Stage.PATENT, on=DAY)
    with pytest.raises(InputError):
        move_all_to_stage(store, [project, "0" * 32], Stage.PATENT, said, today=TODAY)
    assert stages(store, project) == [Stage.IDEA]
