"""Makes the record that a line of quick add asks for; one undo, whatever the line said."""

from datetime import date
from typing import TypeVar

from spark_tracker.domain.codes import ProjectStatus, Stage, TeamRole
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.actions import ActionValues, add_action
from spark_tracker.services.finding import Found
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.people import AdvisorValues, PersonValues, add_person_in
from spark_tracker.services.project_parts import MemberValues, add_member_in, set_tags_in
from spark_tracker.services.projects import NewProject, add_project_in
from spark_tracker.services.quick_add import Part, QuickKind, QuickPlan
from spark_tracker.services.words import CodeWord
from spark_tracker.store.store import Store

V = TypeVar("V", Found, CodeWord, date)


def make(store: Store, plan: QuickPlan, *, today: date) -> tuple[str, str]:
    """Make what the plan says and return its table and id.

    Raises:
        InputError: The plan has a problem, or a rule forbids the record.
    """
    if plan.problem is not None:
        raise plan.problem
    match plan.kind:
        case QuickKind.PROJECT:
            return "project", _project(store, plan, today)
        case QuickKind.MILESTONE:
            return "milestone", _milestone(store, plan, today)
        case QuickKind.ACTION:
            return "action_item", _action(store, plan, today)
        case QuickKind.PERSON:
            return "person", _person(store, plan, today)


def _project(store: Store, plan: QuickPlan, today: date) -> str:
    status = _one(plan, Part.STATUS, CodeWord)
    area = _one(plan, Part.AREA, CodeWord)
    leader = _one(plan, Part.LEADER, Found)
    new = NewProject(
        title=plan.title,
        area=area.code if area else None,
        status=ProjectStatus(status.code) if status else ProjectStatus.ACTIVE,
        status_on=_one(plan, Part.DAY, date) or today,
    )
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add project {title}"), title=plan.title
    ) as session:
        project = add_project_in(session, new, today=today)
        tags = [tag.code for tag in plan.found.get(Part.TAG, ()) if isinstance(tag, CodeWord)]
        if tags:
            set_tags_in(session, project.id, tags)
        if leader:
            add_member_in(session, _in_team(project.id, leader.id, TeamRole.LEADER))
        return project.id


def _milestone(store: Store, plan: QuickPlan, today: date) -> str:
    stage, owner = _one(plan, Part.STAGE, CodeWord), _one(plan, Part.OWNER, Found)
    values = MilestoneValues(
        project_id=_project_id(plan),
        title=plan.title,
        stage=Stage(stage.code) if stage else None,
        owner_id=owner.id if owner else None,
        baseline_on=_one(plan, Part.DAY, date),
    )
    return add_milestone(store, values, today=today)


def _action(store: Store, plan: QuickPlan, today: date) -> str:
    owner = _one(plan, Part.OWNER, Found)
    values = ActionValues(
        project_id=_project_id(plan),
        text=plan.title,
        owner_id=owner.id if owner else None,
        due_on=_one(plan, Part.DAY, date),
    )
    return add_action(store, values, today=today)


def _person(store: Store, plan: QuickPlan, today: date) -> str:
    known = plan.found.get(Part.EXPERTISE, ())
    expertise = tuple(topic.code for topic in known if isinstance(topic, CodeWord))
    project = _project_id(plan)
    advisor = AdvisorValues(expertise=expertise) if expertise else None
    with store.write(QT_TRANSLATE_NOOP("actions", "Add {name}"), name=plan.title) as session:
        person = add_person_in(session, PersonValues(name=plan.title, advisor=advisor), today=today)
        if project:
            add_member_in(session, _in_team(project, person.id, TeamRole.MEMBER))
        return person.id


def _in_team(project_id: str, person_id: str, role: TeamRole) -> MemberValues:
    return MemberValues(project_id=project_id, person_id=person_id, role=role)


def _project_id(plan: QuickPlan) -> str:
    project = _one(plan, Part.PROJECT, Found)
    return project.id if project else ""


def _one(plan: QuickPlan, part: Part, kind: type[V]) -> V | None:
    value = plan.one(part)
    return value if isinstance(value, kind) else None
