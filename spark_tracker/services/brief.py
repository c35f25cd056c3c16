"""What the one-page brief of a project holds: the confidential one, for people of the programme.

The brief that may leave the programme has the same rows and is put together in
`reports/brief.py`, where the rules of sharing are.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from spark_tracker.domain.codes import (
    OPEN_MILESTONES,
    CompanyRelation,
    FundingKind,
    FundingStatus,
    PatentStatus,
    Place,
    ProjectStatus,
    SoughtKind,
    Stage,
    TeamRole,
)
from spark_tracker.domain.money import Money
from spark_tracker.domain.quarter import Quarter
from spark_tracker.models import Person, Programme, Project
from spark_tracker.services.assignments import assignments_of
from spark_tracker.services.companies import companies_of
from spark_tracker.services.funding import funding_of
from spark_tracker.services.milestones import MilestoneRow, milestones_of
from spark_tracker.services.patents import FamilyRow, families_of
from spark_tracker.services.project_page import MoneyLine, ProjectHead, money_of, project_head
from spark_tracker.services.project_parts import Parts, read_parts
from spark_tracker.services.readiness import ReadinessRow, readiness_of
from spark_tracker.services.records import found
from spark_tracker.store.store import Store


@dataclass(frozen=True, slots=True)
class BriefStage:
    """A stage that was reached; `on` is None where only "filed" may be said."""

    stage: Stage
    on: date | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BriefMilestone:
    """A milestone, due or reached on `on`; `slip_days` is how far that is from the first plan.

    `title` is "" where the plan itself may not be told.
    """

    title: str
    on: date | None
    slip_days: int | None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class BriefPlan:
    """How the milestones of the quarter went, where none of them may be named."""

    on_time: int
    late: int
    missed: int
    open: int


@dataclass(frozen=True, slots=True)
class BriefPerson:
    """Somebody of the team (`team_role`) or an advisor (`advisor_role`, a code of the list)."""

    name: str
    organisation: str = ""
    team_role: TeamRole | None = None
    advisor_role: str = ""
    sessions: int = 0


@dataclass(frozen=True, slots=True)
class BriefFunding:
    """Money from others; `amount` is None where it is not known."""

    kind: FundingKind
    status: FundingStatus | None
    funder: str
    round_label: str
    on: date | None
    amount: Money | None


@dataclass(frozen=True, slots=True)
class BriefPatent:
    """A patent family: its title, or office and number once it is published."""

    title: str
    number: str
    status: PatentStatus
    filed_on: date | None = None
    published_on: date | None = None
    secret: bool = False


@dataclass(frozen=True, slots=True)
class BriefCompany:
    """A company tied to the project."""

    name: str
    country: str
    founded_on: date | None
    relation: CompanyRelation | None
    ended: bool = False


@dataclass(frozen=True, slots=True)
class BriefSought:
    """Something the project looks for."""

    kind: SoughtKind
    topic: str | None
    text: str
    place: Place | None = None
    needed_from: date | None = None
    hours_month: int | None = None


@dataclass(frozen=True, slots=True)
class BriefContact:
    """Whom to ask; an empty name means the programme itself."""

    name: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What one page says of a project. Codes are worded, and texts cut, where it is laid out.

    Attributes:
        confidential: False for the one that may leave the programme.
        programme: The programme's name.
        month: Which month of the programme it is, `months` of how many; None where not known.
        filed: Whether a patent was filed; its date is in `stages` only if it may be told.
        trl: The newest TRL and, where it was judged before, the first one.
        milestones, reached: Those still open, and those done, newest first.
        sessions: How many mentoring sessions were held.
        readiness: The first and the newest judgement of the six axes, oldest first.
        paid, committed: SPARK's own money, one amount per currency.
        made_by: Who made it; "" where that is not told.
    """

    confidential: bool
    programme: str
    code: str
    title: str
    summary: str
    status: ProjectStatus | None
    made_on: date
    made_by: str = ""
    admission: str | None = None
    area: str | None = None
    product_type: str | None = None
    indication: str = ""
    host: str = ""
    month: int | None = None
    months: int | None = None
    ended_on: date | None = None
    stages: tuple[BriefStage, ...] = ()
    progress: str = ""
    progress_quarter: Quarter | None = None
    milestones: tuple[BriefMilestone, ...] = ()
    reached: tuple[BriefMilestone, ...] = ()
    plan: BriefPlan | None = None
    team: tuple[BriefPerson, ...] = ()
    advisors: tuple[BriefPerson, ...] = ()
    sessions: int = 0
    trl: tuple[int, ...] = ()
    readiness: tuple[ReadinessRow, ...] = ()
    paid: tuple[Money, ...] = ()
    committed: tuple[Money, ...] = ()
    funding: tuple[BriefFunding, ...] = ()
    patents: tuple[BriefPatent, ...] = ()
    companies: tuple[BriefCompany, ...] = ()
    sought: tuple[BriefSought, ...] = ()
    contact: BriefContact = BriefContact()


def confidential_brief(store: Store, project_id: str, *, today: date, made_by: str) -> Brief:
    """Return the brief for people who signed the confidentiality agreement.

    It holds what the programme shares within itself; nothing that is restricted (notes for the
    manager, reasons of a decision).

    Raises:
        InputError: There is no such project.
    """
    head = project_head(store, project_id, today=today)
    parts = read_parts(store, project_id)
    judged = readiness_of(store, project_id)
    money = money_of(store, project_id)
    plan = milestones_of(store, project_id, today=today)
    programme, summary, indication = _texts(store, project_id)
    return Brief(
        confidential=True,
        programme=programme,
        code=head.code,
        title=head.title,
        summary=summary,
        status=head.status,
        made_on=today,
        made_by=made_by,
        admission=head.admission_class,
        area=head.area,
        product_type=head.product_type,
        indication=indication,
        host=", ".join(part for part in (head.host_department, head.host) if part),
        month=head.programme_month,
        months=_length(head.admitted_on, head.planned_end),
        ended_on=head.ended_on,
        stages=tuple(BriefStage(entry.stage, entry.on, entry.note) for entry in head.stages),
        progress=head.progress,
        progress_quarter=head.progress_quarter,
        milestones=_milestones(plan),
        reached=_reached(plan),
        team=tuple(BriefPerson(m.name, m.organisation, team_role=m.role) for m in parts.members),
        advisors=_advisors(store, project_id, today),
        sessions=head.counts["sessions"],
        trl=_levels(judged),
        readiness=first_and_newest(judged),
        paid=_sums(money, "paid"),
        committed=_sums(money, "committed"),
        funding=_funding(store, project_id),
        patents=tuple(_patent(f) for f in families_of(store, project_id, today=today)),
        companies=tuple(
            BriefCompany(c.name, c.country, c.incorporated_on, c.relation, bool(c.ended_on))
            for c in companies_of(store, project_id)
        ),
        sought=_sought(parts),
        contact=_contact(store, head),
    )


def first_and_newest(judged: tuple[ReadinessRow, ...]) -> tuple[ReadinessRow, ...]:
    """Return the first and the newest judgement with any of the six axes, oldest first."""
    with_axes = [row for row in judged if any(level is not None for level in row.axes)]
    return (with_axes[-1], with_axes[0]) if len(with_axes) > 1 else tuple(with_axes)


def _texts(store: Store, project_id: str) -> tuple[str, str, str]:
    with store.read() as session:
        project = found(session, Project, project_id)
        name = session.scalar(select(Programme.name)) or ""
        return name, project.summary, project.indication


def _length(start: date | None, end: date | None) -> int | None:
    """Return how many months lie between admission and the planned end."""
    if start is None or end is None or end <= start:
        return None
    days_over = 1 if end.day > start.day else 0
    return (end.year - start.year) * 12 + end.month - start.month + days_over


def _milestones(rows: tuple[MilestoneRow, ...]) -> tuple[BriefMilestone, ...]:
    """Return the open milestones, the one expected next first."""
    still_open = [row for row in rows if row.status in OPEN_MILESTONES]
    still_open.sort(key=lambda row: row.forecast_on or row.baseline_on or date.max)
    return tuple(
        BriefMilestone(
            row.title, row.forecast_on or row.baseline_on, row.slip_days, overdue=row.overdue
        )
        for row in still_open
    )


def _reached(rows: tuple[MilestoneRow, ...]) -> tuple[BriefMilestone, ...]:
    """Return the milestones that were reached, the newest first."""
    done = [row for row in rows if row.done_on is not None]
    done.sort(key=lambda row: row.done_on or date.min, reverse=True)
    return tuple(BriefMilestone(row.title, row.done_on, row.slip_days) for row in done)


def _advisors(store: Store, project_id: str, today: date) -> tuple[BriefPerson, ...]:
    rows = assignments_of(store, project_id, today=today)
    active = [row for row in rows if row.until_on is None or row.until_on >= today]
    return tuple(
        BriefPerson(row.name, advisor_role=row.role, sessions=row.sessions) for row in active
    )


def _levels(judged: tuple[ReadinessRow, ...]) -> tuple[int, ...]:
    levels = [row.trl for row in reversed(judged) if row.trl is not None]
    return (levels[0], levels[-1]) if len(levels) > 1 else tuple(levels)


def _sums(lines: tuple[MoneyLine, ...], what: str) -> tuple[Money, ...]:
    amounts = (
        (line.paid if what == "paid" else line.paid + line.waiting + line.planned, line.currency)
        for line in lines
    )
    return tuple(Money(minor, currency) for minor, currency in amounts if minor)


def _funding(store: Store, project_id: str) -> tuple[BriefFunding, ...]:
    """Return money from others that came, was awarded or is applied for; newest first."""
    rows = [
        row
        for row in funding_of(store, project_id)
        if row.kind is not FundingKind.SPARK_GRANT and row.status is not FundingStatus.REJECTED
    ]
    rows.sort(key=lambda row: row.on or date.min, reverse=True)
    return tuple(
        BriefFunding(
            row.kind,
            row.status,
            row.funder,
            row.round_label,
            row.on,
            None if row.amount_minor is None else Money(row.amount_minor, row.currency),
        )
        for row in rows
    )


def _patent(family: FamilyRow) -> BriefPatent:
    filed = [filing.filed_on for filing in family.filings if filing.filed_on]
    published = [filing for filing in family.filings if filing.published_on]
    newest = max(published, key=lambda f: f.published_on or date.min, default=None)
    number = publication(newest.office, newest.number) if newest else ""
    return BriefPatent(
        family.title,
        number,
        family.status,
        filed_on=min(filed, default=None),
        published_on=newest.published_on if newest else None,
        secret=family.secret,
    )


def publication(office: str, number: str) -> str:
    """Return a number with its office before it, unless it begins with that already."""
    return number if number.startswith(office) else f"{office} {number}".strip()


def _sought(parts: Parts) -> tuple[BriefSought, ...]:
    return tuple(
        BriefSought(s.kind, s.topic, s.text, s.place, s.needed_from, s.hours_month)
        for s in parts.sought
    )


def _contact(store: Store, head: ProjectHead) -> BriefContact:
    """Return the coordinator, or the leader where nobody coordinates the project."""
    person_id = head.coordinator_id or head.leader_id
    if person_id is None:
        return BriefContact()
    with store.read() as session:
        person = found(session, Person, person_id)
        return BriefContact(person.name, person.organisation, person.email, person.phone)
