"""What the confidential brief of a project holds, and what even that one never does."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from spark_tracker.domain.codes import (
    FundingKind,
    FundingStatus,
    InstalmentStatus,
    ProjectStatus,
    Sharing,
    TeamRole,
)
from spark_tracker.domain.money import Money
from spark_tracker.errors import InputError
from spark_tracker.models import Base, Project
from spark_tracker.reports.brief import texts_of
from spark_tracker.services.brief import Brief, confidential_brief, publication
from spark_tracker.services.funding import FundingValues, add_funding
from spark_tracker.services.instalments import InstalmentValues, add_instalment
from spark_tracker.services.milestone_steps import mark_done
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.project_parts import MemberValues, add_member
from spark_tracker.services.projects import set_fields
from spark_tracker.services.readiness import ReadinessValues, add_readiness
from spark_tracker.store.store import Store
from tests.conftest import TODAY
from tests.reports.test_confidential import text_fields


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project(
        admitted_on=date(2025, 1, 30),
        planned_end=date(2027, 1, 30),
        status=ProjectStatus.ACTIVE,
        status_on=date(2025, 1, 30),
    )


def brief_of(store: Store, project_id: str) -> Brief:
    return confidential_brief(store, project_id, today=TODAY, made_by="Ada Lund")


def test_nothing_for_named_staff_only_is_in_a_confidential_brief(sample: Store) -> None:
    fields = set()
    with sample.write("Mark what is restricted") as session:
        for mapper in Base.registry.mappers:
            for row in session.scalars(select(mapper.class_)):
                for name, field, longest in text_fields(mapper.class_.__table__):
                    if field.level is Sharing.RESTRICTED:
                        setattr(row, name, f"XSECRETX {getattr(row, name)}"[:longest])
                        fields.add(field.name)
        codes = [p.id for p in session.scalars(select(Project)) if p.admitted_on][-5:]
    assert {"status_change.reason", "session.private_note", "person.note"} <= fields
    for project_id in codes:
        assert not [t for t in texts_of(brief_of(sample, project_id)) if "XSECRETX" in t]


def test_open_milestones_come_by_date_and_reached_ones_newest_first(
    store: Store, project: str
) -> None:
    for title, day in (("later", date(2027, 5, 1)), ("sooner", date(2026, 12, 1)), ("?", None)):
        values = MilestoneValues(project_id=project, title=title, forecast_on=day)
        add_milestone(store, values, today=TODAY)
    for title, day in (("old", date(2026, 1, 5)), ("new", date(2026, 6, 5))):
        values = MilestoneValues(project_id=project, title=title, baseline_on=date(2026, 1, 1))
        mark_done(store, add_milestone(store, values, today=TODAY), on=day, today=TODAY)
    brief = brief_of(store, project)
    assert [m.title for m in brief.milestones] == ["sooner", "later", "?"]
    assert [(m.title, m.slip_days) for m in brief.reached] == [("new", 155), ("old", 4)]


def test_month_and_length_of_the_programme(store: Store, project: str) -> None:
    brief = brief_of(store, project)
    assert (brief.month, brief.months) == (23, 24)
    set_fields(store, [project], {"planned_end": None}, today=TODAY)
    assert brief_of(store, project).months is None


def test_money_is_paid_and_planned_in_all_per_currency(store: Store, project: str) -> None:
    paid: dict[str, Any] = {"status": InstalmentStatus.PAID, "paid_on": date(2026, 2, 1)}
    planned: dict[str, Any] = {}
    for minor, values in ((10_000, paid), (30_000, planned)):
        add_instalment(
            store,
            InstalmentValues(
                project_id=project,
                amount_minor=minor,
                currency="NOK",
                **values,
            ),
            today=TODAY,
        )
    came: dict[str, Any] = {"received_on": date(2026, 3, 1)}
    refused: dict[str, Any] = {"rejected_on": date(2026, 4, 1)}
    for status, days in ((FundingStatus.RECEIVED, came), (FundingStatus.REJECTED, refused)):
        add_funding(
            store,
            FundingValues(
                kind=FundingKind.PRIZE,
                currency="EUR",
                project_id=project,
                funder=str(status),
                status=status,
                amount_minor=500,
                **days,
            ),
            today=TODAY,
        )
    brief = brief_of(store, project)
    assert brief.paid == (Money(10_000, "NOK"),)
    assert brief.committed == (Money(40_000, "NOK"),)
    assert [(f.funder, f.amount) for f in brief.funding] == [("received", Money(500, "EUR"))]


def test_coordinator_is_the_contact_else_the_leader_else_the_programme(
    store: Store, project: str
) -> None:
    assert brief_of(store, project).contact.name == ""
    for name, role in (("Lise Leader", TeamRole.LEADER), ("Cora Coordinator", None)):
        person = add_person(store, PersonValues(name=name, email="x@example.org"), today=TODAY)
        if role:
            values = MemberValues(project_id=project, person_id=person, role=role)
            add_member(store, values)
        else:
            set_fields(store, [project], {"coordinator_id": person}, today=TODAY)
        assert brief_of(store, project).contact.name == name
    assert brief_of(store, project).contact.email == "x@example.org"


def test_first_and_newest_judgement_of_the_axes_are_compared(store: Store, project: str) -> None:
    for on, trl, team in (
        (date(2025, 2, 1), 2, None),
        (date(2025, 5, 1), 3, 4),
        (date(2026, 1, 1), 4, 5),
        (date(2026, 6, 1), None, 6),
    ):
        values = ReadinessValues(project_id=project, on=on, trl=trl, team=team)
        add_readiness(store, values, today=TODAY)
    brief = brief_of(store, project)
    assert brief.trl == (2, 4)
    assert [row.on for row in brief.readiness] == [date(2025, 5, 1), date(2026, 6, 1)]


@pytest.mark.parametrize(
    ("office", "number", "said"),
    [("NO", "20251234", "NO 20251234"), ("WO", "WO 2026/1", "WO 2026/1"), ("", "7", "7")],
)
def test_number_names_its_office_once(office: str, number: str, said: str) -> None:
    assert publication(office, number) == said


def test_project_that_is_gone_says_so(store: Store) -> None:
    with pytest.raises(InputError):
        brief_of(store, "none")
