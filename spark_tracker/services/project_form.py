"""Everything the form of a project holds, read at once and saved as one action."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from spark_tracker.domain.codes import InstitutionRole, TeamRole
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Person, Project
from spark_tracker.services.cautions import Caution
from spark_tracker.services.people import person_in
from spark_tracker.services.project_parts import (
    InstitutionPart,
    MemberValues,
    add_member_in,
    read_parts,
    read_progress,
    set_institutions_in,
    set_leader_in,
    set_progress_in,
    set_tags_in,
)
from spark_tracker.services.projects import (
    ProjectValues,
    approve_texts_in,
    edit_project_in,
    read_project,
)
from spark_tracker.services.records import found, project_code, put
from spark_tracker.services.statuses import StatusValues, change_status_in
from spark_tracker.store.store import Store

_TEAM = (TeamRole.LEADER, TeamRole.MEMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who approved the non-confidential texts, and when."""

    by: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FormValues:
    """A project with its tags, places, people and progress, as a form holds them.

    People and places are names; unknown ones become new records. `host` is the institution that
    houses the project, `progress` the line on the quarter of `today`. `status` is a change to
    make, None for none; `approval` None means not approved.
    """

    project: ProjectValues
    tags: tuple[str, ...] = ()
    host: str = ""
    partners: tuple[str, ...] = ()
    leader: str = ""
    team: tuple[str, ...] = ()
    coordinator: str = ""
    progress: str = ""
    approval: Approval | None = None
    status: StatusValues | None = None


def read_form(store: Store, project_id: str, *, today: date) -> FormValues:
    """Return what the form shows.

    Raises:
        InputError: There is no such project.
    """
    project = read_project(store, project_id)
    parts = read_parts(store, project_id)
    hosts = [part.name for part in parts.institutions if part.role is InstitutionRole.HOST]
    leaders = [member.name for member in parts.members if member.role is TeamRole.LEADER]
    members = [member.name for member in parts.members if member.role is TeamRole.MEMBER]
    with store.read() as session:
        row = found(session, Project, project_id)
        by, on = row.nc_approved_by, row.nc_approved_on
        coordinator = session.get(Person, row.coordinator_id) if row.coordinator_id else None
        name = coordinator.name if coordinator else ""
    return FormValues(
        project=project,
        tags=parts.tags,
        host=hosts[0] if hosts else "",
        partners=tuple(p.name for p in parts.institutions if p.role is InstitutionRole.PARTNER),
        leader=leaders[0] if leaders else "",
        team=tuple(members),
        coordinator=name,
        progress=read_progress(store, project_id, Quarter.containing(today)),
        approval=Approval(by=by, on=on) if on is not None else None,
    )


def save_form(
    store: Store, project_id: str, values: FormValues, *, today: date
) -> tuple[Caution, ...]:
    """Save the form as one action with one undo; say what followed from it.

    Raises:
        InputError: A value breaks a rule; nothing was saved.
    """
    before = read_form(store, project_id, today=today)
    if values == before:
        return ()
    code = project_code(store, project_id, "id")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change project {project}"), project=code
    ) as session:
        return _save_in(session, project_id, values, before, today)


def _save_in(
    session: Session, project_id: str, values: FormValues, before: FormValues, today: date
) -> tuple[Caution, ...]:
    coordinator_id = _coordinator(session, values, before, today)
    project = replace(values.project, coordinator_id=coordinator_id)
    cautions = edit_project_in(session, project_id, project, today=today)
    if values.tags != before.tags:
        set_tags_in(session, project_id, values.tags)
    if (values.host, values.partners) != (before.host, before.partners):
        set_institutions_in(session, project_id, _places(values))
    if values.leader != before.leader or values.team != before.team:
        _save_team(session, project_id, values, today)
    if values.progress != before.progress:
        set_progress_in(
            session, project_id, Quarter.containing(today), values.progress, today=today
        )
    if values.status is not None:
        cautions += change_status_in(session, project_id, values.status, today=today)
    if values.approval == before.approval:  # new texts took back the old approval, as they should
        return cautions
    if values.approval is None:
        put(found(session, Project, project_id), {"nc_approved_by": "", "nc_approved_on": None})
    else:
        by, on = values.approval.by, values.approval.on
        approve_texts_in(session, project_id, by=by, on=on, today=today)
    return tuple(caution for caution in cautions if caution.key != "approval_cleared")


def _coordinator(
    session: Session, values: FormValues, before: FormValues, today: date
) -> str | None:
    if values.coordinator == before.coordinator:
        return before.project.coordinator_id
    if not values.coordinator.strip():
        return None
    return _person(session, values.coordinator, "coordinator", today)


def _places(values: FormValues) -> list[InstitutionPart]:
    host = InstitutionPart(name=values.host, role=InstitutionRole.HOST)
    places = [host] if values.host.strip() else []
    return places + [InstitutionPart(name=name) for name in values.partners if name != values.host]


def _save_team(session: Session, project_id: str, values: FormValues, today: date) -> None:
    """Make leader and members exactly these; inventors, anchors and others stay."""
    project = found(session, Project, project_id)
    leader = _person(session, values.leader, "leader", today) if values.leader.strip() else None
    wanted = [_person(session, name, "team", today) for name in values.team if name.strip()]
    if leader is not None:
        set_leader_in(session, project_id, leader)
    _drop_members(session, project, leader, wanted)
    there = {member.person_id for member in project.members if member.role in _TEAM}
    for person_id in dict.fromkeys(wanted):
        if person_id not in there and person_id != leader:
            add_member_in(session, MemberValues(project_id=project_id, person_id=person_id))


def _drop_members(
    session: Session, project: Project, leader: str | None, wanted: Sequence[str]
) -> None:
    for member in list(project.members):
        leads = member.role is TeamRole.LEADER and member.person_id != leader
        leaves = member.role is TeamRole.MEMBER and member.person_id not in wanted
        if leads or leaves:
            project.members.remove(member)
    session.flush()


def _person(session: Session, name: str, field: str, today: date) -> str:
    try:
        return person_in(session, name, today=today).id
    except InputError as error:
        raise InputError(field, error.text, **error.values) from error
