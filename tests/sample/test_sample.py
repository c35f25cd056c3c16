from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from spark_tracker.domain.codes import (
    EQUITY_KINDS,
    LIVE_STATUSES,
    CompanyRelation,
    Decision,
    FilingKind,
    ProjectStatus,
    Stage,
)
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.registration import check
from spark_tracker.models import (
    Assignment,
    Base,
    Company,
    Conflict,
    FundingEntry,
    MentoringSession,
    Milestone,
    PatentFiling,
    Person,
    Project,
    ProjectCompany,
    ProjectInstitution,
    ProjectMember,
    Sought,
    StatusChange,
)
from spark_tracker.reports.figure_list import figure_list
from spark_tracker.sample.programme import write_sample
from spark_tracker.services.stage_facts import stages_of
from spark_tracker.store import opening
from spark_tracker.store.store import Store
from tests.conftest import TODAY, opened

NEVER_FILLED = {
    *("report", "delivery"),  # sealing comes with its own issue
    *("import_mapping", "import_origin"),  # nothing was imported
    "journal_entry",
    "journal_row",
}


def dump(path: Path, folder: Path) -> dict[str, Counter[tuple[object, ...]]]:
    """Every row of every table without ids, which are new each time."""
    store = opened(path, folder / "backups")
    tables = {}
    with store.read() as session:
        for table in Base.metadata.sorted_tables:
            columns = [c for c in table.columns if c.name != "id" and not c.name.endswith("_id")]
            if columns and not table.name.startswith("journal"):
                tables[table.name] = Counter(map(tuple, session.execute(select(*columns))))
    store.close()
    return tables


@pytest.mark.long
def test_the_same_day_gives_the_same_programme(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_sample(tmp_path / f"{name}.spark", today=TODAY)
    assert dump(tmp_path / "one.spark", tmp_path) == dump(tmp_path / "two.spark", tmp_path)


@pytest.mark.long
def test_another_day_gives_a_sound_programme_too(tmp_path: Path) -> None:
    path = tmp_path / "leap.spark"
    write_sample(path, today=date(2028, 2, 29))
    assert opening.check(path) == ()


def test_it_has_about_24_live_projects_and_40_alumni_over_six_calls(sample: Store) -> None:
    with sample.read() as session:
        projects = session.scalars(select(Project)).all()
        live = [p for p in projects if p.status in LIVE_STATUSES]
        ended = [p for p in projects if p.ended_on is not None]
        calls = {p.call_id for p in live + ended}
    assert (len(live), len(ended), len(calls)) == (24, 40, 6)


def test_every_kind_of_record_is_there(sample: Store) -> None:
    with sample.read() as session:
        empty = {
            table.name
            for table in Base.metadata.sorted_tables
            if not session.scalar(select(func.count()).select_from(table))
        }
    assert empty <= NEVER_FILLED


def test_the_status_of_each_project_is_its_newest_change(sample: Store) -> None:
    with sample.read() as session:
        for project in session.scalars(select(Project)):
            newest = session.scalars(
                select(StatusChange)
                .where(StatusChange.project_id == project.id)
                .order_by(StatusChange.on.desc(), StatusChange.id.desc())
            ).first()
            assert newest is not None
            assert newest.status is project.status


def test_nothing_that_is_over_lies_in_the_future(sample: Store) -> None:
    with sample.read() as session:
        for column in (
            MentoringSession.held_on,
            Milestone.done_on,
            PatentFiling.filed_on,
            Company.incorporated_on,
            FundingEntry.received_on,
            StatusChange.on,
        ):
            latest = session.scalar(select(func.max(column)))
            assert latest is not None
            assert latest <= TODAY, column


def test_the_awkward_cases_are_there(sample: Store) -> None:
    with sample.read() as session:
        projects = session.scalars(select(Project)).all()
        stages = stages_of(session)
        titles = [project.title for project in projects]
        assert any(title.startswith("=") for title in titles)
        assert any('"' in title for title in titles)
        assert any("Æ" in title for title in titles)

        reached = {
            project.code: {stage.stage: stage.on for stage in stages[project.id]}
            for project in projects
        }
        assert any(
            found[Stage.PATENT] < found[Stage.ADVISOR]
            for found in reached.values()
            if Stage.PATENT in found and Stage.ADVISOR in found
        )
        assert any(Stage.STARTUP in f and Stage.PATENT not in f for f in reached.values())
        assert any(Stage.LICENCE in f and Stage.STARTUP not in f for f in reached.values())
        assert any(Stage.CLINICAL in found for found in reached.values())

        links = session.scalars(select(ProjectCompany)).all()
        assert max(Counter(link.project_id for link in links).values()) == 2
        assert max(Counter(link.company_id for link in links).values()) == 2
        assert any(link.relation is CompanyRelation.LICENCE for link in links)
        assert max(Counter(session.scalars(select(ProjectInstitution.project_id))).values()) >= 2

        companies = session.scalars(select(Company)).all()
        assert any(company.country == "DE" for company in companies)
        assert any(
            check(c.country, c.registration_number, c.registration_court).warning
            for c in companies
            if c.registration_number
        )
        priorities = session.scalars(
            select(PatentFiling.filed_on).where(PatentFiling.kind == FilingKind.PRIORITY)
        ).all()
        assert any(on and (on.month, on.day) == (8, 31) for on in priorities)
        ended = session.scalars(select(Conflict.until_on)).all()
        assert None in ended
        assert any(until and until < TODAY for until in ended)
        assert {"EUR", "NOK"} <= set(session.scalars(select(FundingEntry.currency)))
        promoted = [{change.status for change in project.status_changes} for project in projects]
        assert any({ProjectStatus.PROSPECT, ProjectStatus.ACTIVE} <= found for found in promoted)


def test_somebody_is_both_in_a_team_and_an_advisor(sample: Store) -> None:
    with sample.read() as session:
        team = set(session.scalars(select(ProjectMember.person_id)))
        advisors = set(session.scalars(select(Assignment.person_id)))
        assert team & advisors


def test_a_session_without_an_advisor_and_a_project_long_silent_are_there(sample: Store) -> None:
    with sample.read() as session:
        sessions = session.scalars(select(MentoringSession)).all()
        assert any(not any(a.role == "advisor" for a in session.attendees) for session in sessions)
        last: dict[str, date] = {}
        for held in sessions:
            last[held.project_id] = max(held.held_on, last.get(held.project_id, held.held_on))
        assert min(last.values()) < TODAY - timedelta(days=400)


def test_no_number_of_a_person_is_real(sample: Store) -> None:
    with sample.read() as session:
        for person in session.scalars(select(Person)):
            assert person.phone == ""
            assert person.email == "" or person.email.endswith("@example.org")


def test_every_kind_of_figure_moves_in_the_last_full_quarter(sample: Store) -> None:
    quarter = Quarter.containing(TODAY).previous
    shown = {figure.key: figure.value for figure in figure_list(sample, quarter)}
    moving = ("graduated", "priority", "founded", "follow_on", "sessions", "ms_on_time", "ms_late")
    assert {key: shown[key] for key in moving if not shown[key]} == {}


def test_a_go_decision_has_no_condition_as_its_reason(sample: Store) -> None:
    with sample.read() as session:
        decided = session.execute(
            select(Milestone.decision, Milestone.decision_reason).where(
                Milestone.decision.is_not(None)
            )
        ).all()
    reasons = {row.decision: row.decision_reason for row in decided}
    assert "must be shown" in reasons[Decision.CONDITIONAL_GO]
    assert "must be shown" not in reasons[Decision.GO]


def test_projects_seek_different_advisors(sample: Store) -> None:
    with sample.read() as session:
        topics = set(session.scalars(select(Sought.topic)))
    assert len(topics) >= 4


def test_investors_put_their_money_into_the_company_where_there_is_one(sample: Store) -> None:
    with sample.read() as session:
        rounds = session.scalars(select(FundingEntry).where(FundingEntry.kind.in_(EQUITY_KINDS)))
        owners = [entry.company for entry in rounds]
        reached = sum(
            stage.stage is Stage.INVESTMENT
            for stages in stages_of(session).values()
            for stage in stages
        )
    assert any(owners)
    assert reached >= len(owners) > 0
