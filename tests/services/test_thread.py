"""The project page: thread, head, attention, what partners see."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from spark_tracker.domain.codes import (
    AdviceAnswer,
    CompanyRelation,
    Decision,
    FilingKind,
    InstalmentStatus,
    ProjectStatus,
    ReportState,
    SessionFormat,
    Sharing,
    Stage,
    TeamRole,
)
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.sharing import HeldBack
from spark_tracker.errors import InputError
from spark_tracker.models import Delivery, Partner, Report
from spark_tracker.services.assignments import AssignmentValues, assign
from spark_tracker.services.attention import AttentionKind, attention
from spark_tracker.services.companies import (
    CompanyValues,
    LinkValues,
    add_company,
    link_company,
)
from spark_tracker.services.instalments import InstalmentValues, add_instalment
from spark_tracker.services.mentoring import log_session
from spark_tracker.services.milestone_steps import (
    DecisionValues,
    cancel_milestone,
    decide,
    mark_done,
    rebaseline,
)
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.patents import FamilyValues, FilingValues, add_family, add_filing
from spark_tracker.services.project_page import programme_month, project_head, shared_view
from spark_tracker.services.project_parts import (
    InstitutionPart,
    MemberValues,
    add_member,
    set_institutions,
    set_progress,
)
from spark_tracker.services.projects import approve_texts, delete_project, set_fields
from spark_tracker.services.readiness import ReadinessValues, add_readiness
from spark_tracker.services.session_values import (
    ActionLine,
    AdviceValues,
    AttendeeValues,
    SessionValues,
)
from spark_tracker.services.thread import SealedQuarter, ThreadEvent, ThreadKind, Tone, thread
from spark_tracker.store.store import Store
from tests.conftest import TODAY

ADMITTED = date(2026, 1, 30)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project(
        applied_on=date(2025, 11, 1), status=ProjectStatus.ACTIVE, status_on=ADMITTED
    )


@pytest.fixture
def full(store: Store, project: str, make_advisor: Callable[..., str]) -> str:
    """A project with something of every kind."""
    advisor = make_advisor(cda_valid_until=date(2026, 12, 31))
    assign(
        store,
        AssignmentValues(
            person_id=advisor, project_id=project, role="lead_mentor", from_on=date(2026, 2, 1)
        ),
        today=TODAY,
    )
    met = MilestoneValues(project_id=project, title="Assay", forecast_on=date(2026, 4, 1))
    done = add_milestone(store, met, today=TODAY)
    mark_done(store, done, on=date(2026, 4, 11), today=TODAY)
    decide(
        store,
        done,
        DecisionValues(decision=Decision.GO, decided_by="Board", decided_on=date(2026, 4, 20)),
        today=TODAY,
    )
    late = MilestoneValues(project_id=project, title="Mice", forecast_on=date(2026, 11, 17))
    add_milestone(store, late, today=TODAY)
    add_instalment(
        store,
        InstalmentValues(
            project_id=project,
            amount_minor=100_00,
            currency="NOK",
            milestone_id=done,
            status=InstalmentStatus.PAID,
            paid_on=date(2026, 5, 1),
        ),
        today=TODAY,
    )
    family = add_family(store, FamilyValues(project_id=project, title="Gel"), today=TODAY)
    filing = FilingValues(family_id=family, kind=FilingKind.PRIORITY, filed_on=date(2026, 6, 1))
    add_filing(store, filing, today=TODAY)
    log_session(
        store,
        SessionValues(
            project_id=project,
            held_on=date(2026, 7, 1),
            format=SessionFormat.ONE_TO_ONE,
            attendees=(AttendeeValues(person_id=advisor),),
            advice=(
                AdviceValues(
                    text="Talk to payers", advisor_id=advisor, answer=AdviceAnswer.ACCEPTED
                ),
            ),
            actions=(ActionLine(text="Call NAV", due_on=date(2026, 8, 1)),),
        ),
        today=TODAY,
    )
    add_readiness(
        store, ReadinessValues(project_id=project, on=date(2026, 8, 1), trl=4), today=TODAY
    )
    set_progress(store, project, Quarter(2026, 3), "Two assays", today=TODAY)
    return project


def test_company_founded_and_licensed_to_on_one_day_reaches_two_stages(
    store: Store, make_project: Callable[..., str]
) -> None:
    project, day = make_project(), date(2026, 3, 1)
    company = add_company(store, CompanyValues(name="Gel AS", incorporated_on=day), today=TODAY)
    tie = LinkValues(
        project_id=project,
        company_id=company,
        relation=CompanyRelation.LICENCE,
        licensed_on=day,
    )
    link_company(store, tie, today=TODAY)

    page = thread(store, project, today=TODAY, kinds=(ThreadKind.STAGE,))

    said = {event.stage: event.sentence for event in page.events if event.table == "company"}
    assert said == {
        Stage.STARTUP: "Gel AS incorporated",
        Stage.LICENCE: "Licensed to Gel AS",
    }


def test_milestone_given_up_or_planned_anew_is_told(
    store: Store, make_project: Callable[..., str]
) -> None:
    project = make_project()
    mice, dogs = (
        add_milestone(
            store, MilestoneValues(project_id=project, title=title, baseline_on=TODAY), today=TODAY
        )
        for title in ("Mice", "Dogs")
    )
    rebaseline(store, mice, to=TODAY + timedelta(days=90), reason="New dose", today=TODAY)
    cancel_milestone(store, dogs, on=TODAY, reason="Pivot", today=TODAY)

    said = [event.sentence for event in thread(store, project, today=TODAY).events]

    assert {"Milestone planned anew: Mice", "Milestone cancelled: Dogs"} <= set(said)


def test_thread_tells_everything_newest_first(store: Store, full: str) -> None:
    page = thread(store, full, today=TODAY)

    assert [(event.on, event.sentence) for event in page.events] == [
        (date(2026, 11, 17), "Milestone due and not met: Mice"),
        (date(2026, 9, 30), "Progress in 2026 Q3. Two assays"),
        (date(2026, 8, 1), "Judged at TRL 4"),
        (date(2026, 7, 1), "One-to-one with Ada Berg"),
        (date(2026, 6, 1), "Filed (Priority). Gel"),
        (date(2026, 5, 1), "SPARK paid 100.00 NOK. Assay"),
        (date(2026, 4, 20), "Decided on “Assay”: Go. Board"),
        (date(2026, 4, 11), "Milestone met: Assay. 10 days later than first planned"),
        (date(2026, 2, 1), "Ada Berg began to advise. Lead mentor"),
        (ADMITTED, "Programme status: Active"),
        (date(2025, 11, 1), "The idea reached the programme"),
    ]
    assert page.total == 11
    assert page.sealed == {}


def test_record_behind_a_stage_stands_for_it(store: Store, full: str) -> None:
    marks = {
        event.stage: (event.tone, event.table)
        for event in thread(store, full, today=TODAY).events
        if event.stage
    }

    assert marks == {
        Stage.PATENT: (Tone.STAGE, "patent_filing"),
        Stage.ADVISOR: (Tone.STAGE, "assignment"),
        Stage.IDEA: (Tone.STAGE, "project"),
    }


def test_session_carries_its_advice_and_actions(store: Store, full: str) -> None:
    [event] = thread(store, full, today=TODAY, kinds={ThreadKind.SESSION}).events

    [advice] = event.advice
    assert (advice.advisor, advice.text, advice.answer) == (
        "Ada Berg",
        "Talk to payers",
        AdviceAnswer.ACCEPTED,
    )
    assert event.actions == ("Call NAV",)
    assert event.quarter == Quarter(2026, 3)


def test_thread_is_filtered_by_kind_and_word_and_paged(store: Store, full: str) -> None:
    def events(**choice: object) -> tuple[ThreadEvent, ...]:
        return thread(store, full, today=TODAY, **choice).events  # type: ignore[arg-type]

    assert len(events(kinds={ThreadKind.MILESTONE})) == 3
    assert {event.stage for event in events(kinds={ThreadKind.STAGE})} == {
        Stage.PATENT,
        Stage.ADVISOR,
        Stage.IDEA,
    }
    assert [event.kind for event in events(words="PAYERS talk")] == [ThreadKind.SESSION]
    assert [event.kind for event in events(words="nav")] == [ThreadKind.SESSION]
    assert events(words="unicorn") == ()
    assert events(offset=2, limit=3) == events()[2:5]


def test_events_are_counted_by_kind_whatever_kind_is_shown(store: Store, full: str) -> None:
    def counts(**choice: object) -> dict[ThreadKind, int]:
        page = thread(store, full, today=TODAY, **choice)  # type: ignore[arg-type]
        return {
            kind: sum(number for kinds, number in page.counts.items() if kind in kinds)
            for kind in ThreadKind
        }

    everything = counts()
    assert everything[ThreadKind.MILESTONE] == 3
    assert everything[ThreadKind.STAGE] == 3
    assert everything[ThreadKind.PATENT] == 1  # it reached a stage and is found under both
    assert counts(kinds={ThreadKind.SESSION}) == everything
    assert counts(words="payers")[ThreadKind.MILESTONE] == 0
    assert sum(thread(store, full, today=TODAY).counts.values()) == 11


def test_sealed_quarter_tells_when_and_to_whom_it_was_sent(store: Store, full: str) -> None:
    moment = datetime(2026, 10, 2, 12, 0, tzinfo=UTC)
    with store.write("Seal") as session:
        partners = session.scalars(select(Partner).order_by(Partner.name)).all()
        for partner in partners:
            report = Report(
                partner=partner,
                year=2026,
                quarter=3,
                state=ReportState.SEALED,
                sealed_at=moment,
            )
            session.add(report)
        report.deliveries.append(
            Delivery(sent_to="a colleague", sent_on=date(2026, 10, 3), sha256="0" * 64)
        )
    sealed = thread(store, full, today=TODAY).sealed
    assert sealed == {Quarter(2026, 3): SealedQuarter(date(2026, 10, 2), (partners[-1].name,))}


def test_project_with_something_of_every_kind_goes_and_comes_back(store: Store, full: str) -> None:
    before = thread(store, full, today=TODAY)

    delete_project(store, full)
    store.undo()

    assert thread(store, full, today=TODAY) == before


def test_thread_of_a_project_that_is_gone_says_so(store: Store) -> None:
    with pytest.raises(InputError):
        thread(store, "none", today=TODAY)


def test_words_with_braces_are_told_as_they_are(store: Store, project: str) -> None:
    add_milestone(
        store,
        MilestoneValues(project_id=project, title="{odd}", forecast_on=date(2026, 3, 1)),
        today=TODAY,
    )

    assert "{odd}" in thread(store, project, today=TODAY).events[0].sentence


def test_head_says_who_where_and_how_far(
    store: Store, full: str, make_person: Callable[..., str]
) -> None:
    leader = make_person("Lise Leder")
    add_member(store, MemberValues(project_id=full, person_id=leader, role=TeamRole.LEADER))
    set_institutions(store, full, [InstitutionPart(name="Universitetet i Oslo")])

    head = project_head(store, full, today=TODAY)

    assert (head.leader, head.host, head.programme_month) == (
        "Lise Leder",
        "Universitetet i Oslo",
        11,
    )
    assert (head.furthest, head.status_on) == (Stage.PATENT, ADMITTED)
    assert (head.progress, head.progress_quarter) == ("Two assays", Quarter(2026, 3))
    assert head.next_milestone is not None
    assert (head.next_milestone.title, head.next_milestone.overdue) == ("Mice", True)
    assert (head.counts["sessions"], head.counts["milestones"], head.counts["documents"]) == (
        1,
        2,
        0,
    )


def test_months_of_the_programme_count_from_admission_to_end() -> None:
    assert programme_month(None, None, TODAY) is None
    assert programme_month(date(2026, 11, 30), None, TODAY) is None
    assert programme_month(date(2026, 11, 1), None, TODAY) == 1
    assert programme_month(date(2024, 12, 31), date(2025, 2, 1), TODAY) == 3


def test_attention_names_what_is_late_or_runs_out(store: Store, full: str) -> None:
    lines = attention(store, full, today=TODAY)

    assert [(line.kind, line.late) for line in lines] == [
        (AttentionKind.SILENCE, True),
        (AttentionKind.ACTION, True),
        (AttentionKind.MILESTONE, True),
        (AttentionKind.AGREEMENT, False),
    ]
    assert [str(line) for line in lines][2] == "“Mice” is 6 days late"


def test_patent_date_within_ninety_days_needs_attention(store: Store, project: str) -> None:
    family = add_family(store, FamilyValues(project_id=project, title="Gel"), today=TODAY)
    filed = date(2025, 12, 1)
    filing = FilingValues(family_id=family, kind=FilingKind.PRIORITY, filed_on=filed)
    add_filing(store, filing, today=TODAY)

    clock = [line for line in attention(store, project, today=TODAY) if line.table != "project"]

    assert [(line.kind, line.on) for line in clock] == [(AttentionKind.CLOCK, date(2026, 12, 1))]
    assert "patent attorney" in str(clock[0])


def test_silence_counts_from_admission_and_not_while_on_hold(
    store: Store, project: str, make_project: Callable[..., str]
) -> None:
    [line] = attention(store, project, today=ADMITTED + timedelta(days=60))
    assert str(line) == "No session since admission 60 days ago"
    assert attention(store, project, today=ADMITTED + timedelta(days=59)) == ()

    held = make_project("b", status=ProjectStatus.ON_HOLD, status_on=ADMITTED, admitted_on=ADMITTED)
    assert attention(store, held, today=TODAY) == ()


def test_partners_see_only_what_was_approved(store: Store, project: str) -> None:
    view = shared_view(store, project)
    assert not view.leaves
    assert set(view.held_back) == set(HeldBack)
    assert len(view.reasons) == 4

    texts = {"nc_title": "A gel", "nc_summary": "For wounds.", "sharing": Sharing.NODE}
    set_fields(store, [project], texts, today=TODAY)
    approve_texts(store, project, by="Board", on=TODAY, today=TODAY)

    assert shared_view(store, project).leaves
