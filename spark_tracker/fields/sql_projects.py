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

from spark_tracker.domain.codes import (
    LEAD_MENTOR,
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
    counted,
    day_number,
    day_of_month,
    linked,
    month_number,
)
from spark_tracker.fields.sql_search import contains, people_of_projects
from spark_tracker.fields.sql_stages import furthest, furthest_on, reached_on
from spark_tracker.fields.tables import (
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


def _next_milestone(scope: Scope, name: str) -> ColumnElement[Any]:
    """The open milestone that is expected first: by its forecast, else its baseline."""
    due = func.coalesce(Milestone.c.forecast_on, Milestone.c.baseline_on)
    rows = select(
        Milestone.c.project_id,
        due.label("due"),
        Milestone.c.title,
        Milestone.c.status,
        Milestone.c.baseline_on,
    ).where(Milestone.c.status.in_(OPEN_MILESTONES))
    return scope.first("next_milestone", rows, (due.is_(None), due, Milestone.c.id)).c[name]


def _slip(scope: Scope) -> Expression:
    due, baseline = _next_milestone(scope, "due"), _next_milestone(scope, "baseline_on")
    return day_number(due) - day_number(baseline)


def _late(scope: Scope) -> Expression:
    return func.coalesce(_next_milestone(scope, "due") < scope.today, false())


def _sessions(scope: Scope, name: str) -> ColumnElement[Any]:
    def build() -> Rows:
        spent = func.coalesce(MentoringSession.c.minutes, 0) + func.coalesce(
            MentoringSession.c.prep_minutes, 0
        )
        ahead = MentoringSession.c.next_session_on >= scope.today
        return select(
            MentoringSession.c.project_id,
            func.count().label("count"),
            func.max(MentoringSession.c.held_on).label("last"),
            func.sum(spent).label("minutes"),
            func.min(case((ahead, MentoringSession.c.next_session_on))).label("next"),
        ).group_by(MentoringSession.c.project_id)

    return scope.grouped("sessions", build).c[name]


def _silent(scope: Scope) -> Expression:
    since = func.coalesce(_sessions(scope, "last"), Project.c.admitted_on)
    return scope.today.toordinal() - day_number(since)


def _filed(scope: Scope) -> Expression:
    def build() -> Rows:
        return (
            select(
                PatentFamily.c.project_id,
                func.count(PatentFamily.c.id.distinct()).label("count"),
            )
            .join(PatentFiling, PatentFiling.c.family_id == PatentFamily.c.id)
            .where(_is_filed(scope))
            .group_by(PatentFamily.c.project_id)
        )

    return func.coalesce(scope.grouped("filings", build).c["count"], 0)


def _is_filed(scope: Scope) -> ColumnElement[bool]:
    return and_(PatentFiling.c.kind == FilingKind.PRIORITY, PatentFiling.c.filed_on <= scope.today)


def _first_family(scope: Scope, name: str) -> ColumnElement[Any]:
    """The family that was filed first; of several of one day the one that is secret longest."""
    filed_on = func.min(case((_is_filed(scope), PatentFiling.c.filed_on)))
    published_on = func.min(PatentFiling.c.published_on)
    family = (
        select(
            PatentFiling.c.family_id,
            filed_on.label("filed_on"),
            published_on.label("published_on"),
        )
        .group_by(PatentFiling.c.family_id)
        .subquery()
    ).c
    rows = (
        select(PatentFamily.c.project_id, family.filed_on, family.published_on)
        .join(family.filed_on.table, family.family_id == PatentFamily.c.id)
        .where(family.filed_on.is_not(None))
    )
    longest = (family.published_on.is_not(None), family.published_on.desc())
    order = (family.filed_on, *longest, PatentFamily.c.id)
    return scope.first("first_family", rows, order).c[name]


def _patent_state(scope: Scope) -> Expression:
    """What partners see (`patent_stage` of the reports): "filed", the day only once published."""
    filed_on, published_on = (_first_family(scope, name) for name in ("filed_on", "published_on"))
    return case(
        (published_on <= scope.today, cast(filed_on, String)),
        (reached_on(scope, Stage.PATENT).is_not(None), literal("filed")),
    )


def _trl(scope: Scope, *, first: bool) -> Expression:
    rows = select(Readiness.c.project_id, Readiness.c.trl).where(
        Readiness.c.trl.is_not(None), Readiness.c.on <= scope.today
    )
    if first:
        return scope.first("first_trl", rows, (Readiness.c.on, Readiness.c.id)).c.trl
    newest = (Readiness.c.on.desc(), Readiness.c.id.desc())
    return scope.first("last_trl", rows, newest).c.trl


def _progress(scope: Scope) -> Expression:
    rows = select(Progress.c.project_id, Progress.c.text)
    newest = (Progress.c.year.desc(), Progress.c.quarter.desc())
    return scope.first("progress_line", rows, newest).c.text


def _status_on(scope: Scope) -> Expression:
    def build() -> Rows:
        return select(StatusChange.c.project_id, func.max(StatusChange.c.on).label("on")).group_by(
            StatusChange.c.project_id
        )

    return scope.grouped("status_since", build).c.on


def _months(scope: Scope) -> Expression:
    """Full months: one less while the day of the month has not come round."""
    ended = func.coalesce(Project.c.ended_on, scope.today)
    started = Project.c.admitted_on
    short = case((day_of_month(ended) < day_of_month(started), 1), else_=0)
    months = month_number(ended) - month_number(started) - short
    return case((ended >= started, months))


def _team(*roles: TeamRole) -> Many:
    first = case((ProjectMember.c.role == TeamRole.LEADER, 0), else_=1)

    def query(_scope: Scope) -> Rows:
        rows = select(ProjectMember.c.project_id, Person.c.name).join(
            Person, Person.c.id == ProjectMember.c.person_id
        )
        if roles:
            rows = rows.where(ProjectMember.c.role.in_(roles))
        return rows.order_by(first, ProjectMember.c.position, ProjectMember.c.id)

    return Many(query)


def advising(scope: Scope) -> ColumnElement[bool]:
    """Return the condition that an assignment holds today."""
    ends = Assignment.c.until_on
    return and_(Assignment.c.from_on <= scope.today, or_(ends.is_(None), ends >= scope.today))


def _advisors(scope: Scope, *, lead: bool) -> Rows:
    rows = (
        select(Assignment.c.project_id, Person.c.name)
        .join(Person, Person.c.id == Assignment.c.person_id)
        .where(advising(scope))
        .order_by(
            case((Assignment.c.role == LEAD_MENTOR, 0), else_=1),
            Assignment.c.from_on,
            Assignment.c.id,
        )
    )
    return rows.where(Assignment.c.role == LEAD_MENTOR) if lead else rows


def _institutions(*roles: InstitutionRole) -> Many:
    def query(_scope: Scope) -> Rows:
        name = case(
            (Institution.c.short_name != "", Institution.c.short_name), else_=Institution.c.name
        )
        host = case((ProjectInstitution.c.role == InstitutionRole.HOST, 0), else_=1)
        rows = select(ProjectInstitution.c.project_id, name).join(
            Institution, Institution.c.id == ProjectInstitution.c.institution_id
        )
        if roles:
            rows = rows.where(ProjectInstitution.c.role.in_(roles))
        return rows.order_by(host, ProjectInstitution.c.position, ProjectInstitution.c.id)

    return Many(query)


def _seeking(_scope: Scope) -> Rows:
    words = Sought.c.kind + " " + func.coalesce(Sought.c.topic, "") + " " + Sought.c.text
    return select(Sought.c.project_id, words)


def _tags(_scope: Scope) -> Rows:
    return select(ProjectTag.c.project_id, ProjectTag.c.tag)


def _companies(_scope: Scope) -> Rows:
    return (
        select(ProjectCompany.c.project_id, Company.c.name)
        .join(Company, Company.c.id == ProjectCompany.c.company_id)
        .order_by(Company.c.name)
    )


def _words(scope: Scope, word: str) -> ColumnElement[bool]:
    """Look in the project itself and in the names of its team and its advisors."""
    found = contains(Project.c.search_text, word)
    people = people_of_projects(scope, word)
    return found if people is None else or_(found, people)


_STAGES: dict[str, Entry] = {
    f"{stage.value}_on": Single(partial(reached_on, stage=stage)) for stage in Stage
}

ENTRIES: dict[str, Entry] = {
    "code": column(Project.c.code),
    "title": column(Project.c.title),
    "nc_title": column(Project.c.nc_title),
    "nc_summary": column(Project.c.nc_summary),
    "nc_approved_by": column(Project.c.nc_approved_by),
    "nc_approved_on": column(Project.c.nc_approved_on),
    "summary": column(Project.c.summary),
    "call": linked("call", "call_id", "name"),
    "source": column(Project.c.source),
    "admission_class": column(Project.c.admission_class),
    "status": column(Project.c.status),
    "status_on": Single(_status_on),
    "applied_on": column(Project.c.applied_on),
    "admitted_on": column(Project.c.admitted_on),
    "planned_end": column(Project.c.planned_end),
    "ended_on": column(Project.c.ended_on),
    "area": column(Project.c.area),
    "indication": column(Project.c.indication),
    "product_type": column(Project.c.product_type),
    "host_department": column(Project.c.host_department),
    "coordinator": linked("person", "coordinator_id", "name"),
    "sharing": column(Project.c.sharing),
    "note": column(Project.c.note),
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
    "milestones": counted(
        "milestones", Milestone.c.project_id, Milestone.c.status != MilestoneStatus.CANCELLED
    ),
    "slip": Single(_slip),
    "last_session": Single(partial(_sessions, name="last")),
    "silent_days": Single(_silent),
    "next_session": Single(partial(_sessions, name="next")),
    "sessions": Single(lambda scope: func.coalesce(_sessions(scope, "count"), 0)),
    "hours": Single(lambda scope: func.coalesce(_sessions(scope, "minutes"), 0) / 60.0),
    "actions": counted("actions", ActionItem.c.project_id, ActionItem.c.done_on.is_(None)),
    "months": Single(_months),
    "trl": Single(partial(_trl, first=False)),
    "trl_entry": Single(partial(_trl, first=True)),
    "patents": counted("patents", PatentFamily.c.project_id, true()),
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
    table=Project,
    entries=ENTRIES,
    words=_words,
    order=("code", True),
)
