"""Where the fields of the project list come from."""

from functools import partial
from typing import Any

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    case,
    cast,
    false,
    func,
    literal,
    or_,
    select,
    true,
)
from sqlalchemy.orm import InstrumentedAttribute

from spark_tracker.domain.codes import (
    OPEN_MILESTONES,
    FilingKind,
    InstitutionRole,
    MilestoneStatus,
    Stage,
    TeamRole,
)
from spark_tracker.fields.sql_money import COMMITTED, awarded, instalments, received
from spark_tracker.fields.sql_patent_clocks import next_clocks_of_projects
from spark_tracker.fields.sql_project_gaps import gaps
from spark_tracker.fields.sql_scope import (
    Computed,
    Entry,
    Expression,
    ListSource,
    Many,
    Rows,
    Scope,
    Single,
    column,
    day_number,
    day_of_month,
    month_number,
)
from spark_tracker.fields.sql_search import contains, people_of_projects
from spark_tracker.fields.sql_stages import furthest, furthest_on, reached_on
from spark_tracker.models import (
    ActionItem,
    Assignment,
    Company,
    Institution,
    MentoringSession,
    Milestone,
    PatentFamily,
    PatentFiling,
    Person,
    Progress,
    Project,
    ProjectCompany,
    ProjectInstitution,
    ProjectMember,
    ProjectTag,
    Readiness,
    Sought,
    StatusChange,
)

LEAD = "lead_mentor"


def _next_milestone(scope: Scope, name: str) -> ColumnElement[Any]:
    """The open milestone that is expected first: by its forecast, else its baseline."""
    due = func.coalesce(Milestone.forecast_on, Milestone.baseline_on)
    rows = select(
        Milestone.project_id,
        due.label("due"),
        Milestone.title,
        Milestone.status,
        Milestone.baseline_on,
    ).where(Milestone.status.in_(OPEN_MILESTONES))
    return scope.first("next_milestone", rows, (due.is_(None), due, Milestone.id)).c[name]


def _slip(scope: Scope) -> Expression:
    due, baseline = _next_milestone(scope, "due"), _next_milestone(scope, "baseline_on")
    return day_number(due) - day_number(baseline)


def _late(scope: Scope) -> Expression:
    return func.coalesce(_next_milestone(scope, "due") < scope.today, false())


def _sessions(scope: Scope, name: str) -> ColumnElement[Any]:
    def build() -> Rows:
        spent = func.coalesce(MentoringSession.minutes, 0) + func.coalesce(
            MentoringSession.prep_minutes, 0
        )
        ahead = MentoringSession.next_session_on >= scope.today
        return select(
            MentoringSession.project_id,
            func.count().label("count"),
            func.max(MentoringSession.held_on).label("last"),
            func.sum(spent).label("minutes"),
            func.min(case((ahead, MentoringSession.next_session_on))).label("next"),
        ).group_by(MentoringSession.project_id)

    return scope.grouped("sessions", build).c[name]


def _silent(scope: Scope) -> Expression:
    since = func.coalesce(_sessions(scope, "last"), Project.admitted_on)
    return scope.today.toordinal() - day_number(since)


def _count(name: str, owner: InstrumentedAttribute[Any], *where: ColumnElement[bool]) -> Single:
    def expression(scope: Scope) -> Expression:
        def build() -> Rows:
            return select(owner, func.count().label("count")).where(*where).group_by(owner)

        return func.coalesce(scope.grouped(name, build).c["count"], 0)

    return Single(expression)


def _filings(scope: Scope, name: str) -> ColumnElement[Any]:
    def build() -> Rows:
        return (
            select(
                PatentFamily.project_id,
                func.count(PatentFamily.id.distinct()).label("count"),
                func.min(PatentFiling.filed_on).label("filed_on"),
                func.min(PatentFiling.published_on).label("published_on"),
            )
            .join(PatentFiling, PatentFiling.family_id == PatentFamily.id)
            .where(PatentFiling.kind == FilingKind.PRIORITY, PatentFiling.filed_on <= scope.today)
            .group_by(PatentFamily.project_id)
        )

    return scope.grouped("filings", build).c[name]


def _filed(scope: Scope) -> Expression:
    return func.coalesce(_filings(scope, "count"), 0)


def _patent_state(scope: Scope) -> Expression:
    """What partners see: "filed", and the day of filing only after publication."""
    filed_on, published_on = _filings(scope, "filed_on"), _filings(scope, "published_on")
    return case(
        (published_on <= scope.today, cast(filed_on, String)),
        (filed_on.is_not(None), literal("filed")),
    )


def _trl(scope: Scope, *, first: bool) -> Expression:
    rows = select(Readiness.project_id, Readiness.trl).where(
        Readiness.trl.is_not(None), Readiness.on <= scope.today
    )
    if first:
        return scope.first("first_trl", rows, (Readiness.on, Readiness.id)).c.trl
    newest = (Readiness.on.desc(), Readiness.id.desc())
    return scope.first("last_trl", rows, newest).c.trl


def _progress(scope: Scope) -> Expression:
    rows = select(Progress.project_id, Progress.text)
    newest = (Progress.year.desc(), Progress.quarter.desc())
    return scope.first("progress_line", rows, newest).c.text


def _status_on(scope: Scope) -> Expression:
    def build() -> Rows:
        return select(StatusChange.project_id, func.max(StatusChange.on).label("on")).group_by(
            StatusChange.project_id
        )

    return scope.grouped("status_since", build).c.on


def _months(scope: Scope) -> Expression:
    """Full months: one less while the day of the month has not come round."""
    ended = func.coalesce(Project.ended_on, scope.today)
    started = Project.admitted_on
    short = case((day_of_month(ended) < day_of_month(started), 1), else_=0)
    months = month_number(ended) - month_number(started) - short
    return case((ended >= started, months))


def _named(scope: Scope, table: str, link: str) -> Expression:
    return scope.table(table, link).c.name


def _team(*roles: TeamRole) -> Many:
    first = case((ProjectMember.role == TeamRole.LEADER, 0), else_=1)

    def query(_scope: Scope) -> Rows:
        rows = select(ProjectMember.project_id, Person.name).join(
            Person, Person.id == ProjectMember.person_id
        )
        if roles:
            rows = rows.where(ProjectMember.role.in_(roles))
        return rows.order_by(first, ProjectMember.position, ProjectMember.id)

    return Many(query)


def advising(scope: Scope) -> ColumnElement[bool]:
    """Return the condition that an assignment holds today."""
    ends = Assignment.until_on
    return and_(Assignment.from_on <= scope.today, or_(ends.is_(None), ends >= scope.today))


def _advisors(scope: Scope, *, lead: bool) -> Rows:
    rows = (
        select(Assignment.project_id, Person.name)
        .join(Person, Person.id == Assignment.person_id)
        .where(advising(scope))
        .order_by(case((Assignment.role == LEAD, 0), else_=1), Assignment.from_on, Assignment.id)
    )
    return rows.where(Assignment.role == LEAD) if lead else rows


def _institutions(*roles: InstitutionRole) -> Many:
    def query(_scope: Scope) -> Rows:
        name = case((Institution.short_name != "", Institution.short_name), else_=Institution.name)
        host = case((ProjectInstitution.role == InstitutionRole.HOST, 0), else_=1)
        rows = select(ProjectInstitution.project_id, name).join(
            Institution, Institution.id == ProjectInstitution.institution_id
        )
        if roles:
            rows = rows.where(ProjectInstitution.role.in_(roles))
        return rows.order_by(host, ProjectInstitution.position, ProjectInstitution.id)

    return Many(query)


def _seeking(_scope: Scope) -> Rows:
    words = Sought.kind + " " + func.coalesce(Sought.topic, "") + " " + Sought.text
    return select(Sought.project_id, words)


def _tags(_scope: Scope) -> Rows:
    return select(ProjectTag.project_id, ProjectTag.tag)


def _companies(_scope: Scope) -> Rows:
    return (
        select(ProjectCompany.project_id, Company.name)
        .join(Company, Company.id == ProjectCompany.company_id)
        .order_by(Company.name)
    )


def _words(scope: Scope, word: str) -> ColumnElement[bool]:
    """Look in the project itself and in the names of its team and its advisors."""
    found = contains(Project.search_text, word)
    people = people_of_projects(scope, word)
    return found if people is None else or_(found, people)


_STAGES: dict[str, Entry] = {
    f"{stage.value}_on": Single(partial(reached_on, stage=stage)) for stage in Stage
}

ENTRIES: dict[str, Entry] = {
    "code": column(Project.code),
    "title": column(Project.title),
    "nc_title": column(Project.nc_title),
    "nc_summary": column(Project.nc_summary),
    "nc_approved_by": column(Project.nc_approved_by),
    "nc_approved_on": column(Project.nc_approved_on),
    "summary": column(Project.summary),
    "call": Single(partial(_named, table="call", link="call_id")),
    "source": column(Project.source),
    "admission_class": column(Project.admission_class),
    "status": column(Project.status),
    "status_on": Single(_status_on),
    "applied_on": column(Project.applied_on),
    "admitted_on": column(Project.admitted_on),
    "planned_end": column(Project.planned_end),
    "ended_on": column(Project.ended_on),
    "area": column(Project.area),
    "indication": column(Project.indication),
    "product_type": column(Project.product_type),
    "host_department": column(Project.host_department),
    "coordinator": Single(partial(_named, table="person", link="coordinator_id")),
    "sharing": column(Project.sharing),
    "note": column(Project.note),
    **_STAGES,
    "patent_state": Single(_patent_state),
    "stage": Single(furthest),
    "stage_on": Single(furthest_on),
    "days_in_stage": Single(lambda scope: scope.today.toordinal() - day_number(furthest_on(scope))),
    "leader": _team(TeamRole.LEADER),
    "team": _team(),
    "institutions": _institutions(),
    "host": _institutions(InstitutionRole.HOST),
    "tags": Many(_tags),
    "advisors": Many(partial(_advisors, lead=False)),
    "lead_advisor": Many(partial(_advisors, lead=True)),
    "seeking": Many(_seeking),
    "progress": Single(_progress),
    "due": Single(partial(_next_milestone, name="due")),
    "milestone": Single(partial(_next_milestone, name="title")),
    "milestone_status": Single(partial(_next_milestone, name="status")),
    "late": Single(_late),
    "milestones": _count(
        "milestones", Milestone.project_id, Milestone.status != MilestoneStatus.CANCELLED
    ),
    "slip": Single(_slip),
    "last_session": Single(partial(_sessions, name="last")),
    "silent_days": Single(_silent),
    "next_session": Single(partial(_sessions, name="next")),
    "sessions": Single(lambda scope: func.coalesce(_sessions(scope, "count"), 0)),
    "hours": Single(lambda scope: func.coalesce(_sessions(scope, "minutes"), 0) / 60.0),
    "actions": _count("actions", ActionItem.project_id, ActionItem.done_on.is_(None)),
    "months": Single(_months),
    "trl": Single(partial(_trl, first=False)),
    "trl_entry": Single(partial(_trl, first=True)),
    "patents": _count("patents", PatentFamily.project_id, true()),
    "filed": Single(_filed),
    "companies": Many(_companies),
    "funding_awarded": awarded("project"),
    "funding_received": received("project"),
    "committed": instalments(COMMITTED),
    "paid": instalments(("paid",)),
    "patent_due": Computed(next_clocks_of_projects),
    "gaps": gaps(),
}

PROJECTS = ListSource(
    record="project",
    table=Project.__table__,
    entries=ENTRIES,
    words=_words,
    order=("code", True),
)
