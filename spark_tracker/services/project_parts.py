"""What hangs on a project: tags, institutions, team, what it seeks, one line per quarter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import InstitutionRole, Place, SoughtKind, TeamRole
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    Person,
    Progress,
    Project,
    ProjectInstitution,
    ProjectMember,
    ProjectTag,
    new_id,
)
from spark_tracker.services.checks import known_code, line, past
from spark_tracker.services.institutions import institution_in
from spark_tracker.services.records import check_reference, found, project_code, put
from spark_tracker.store.store import Store

_PROGRESS_LIMIT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionPart:
    """An institution takes part in a project; one not known by this name is added."""

    name: str
    role: InstitutionRole = InstitutionRole.PARTNER


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberValues:
    """A person belongs to a project's team."""

    project_id: str
    person_id: str
    role: TeamRole = TeamRole.MEMBER


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One member of the team."""

    id: str
    person_id: str
    name: str
    organisation: str
    role: TeamRole


@dataclass(frozen=True, slots=True)
class SoughtRow:
    """One thing a project needs."""

    id: str
    kind: SoughtKind
    topic: str | None
    text: str
    place: Place | None
    needed_from: date | None
    hours_month: int | None


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """What a project did in a quarter."""

    quarter: Quarter
    text: str


@dataclass(frozen=True, slots=True)
class Parts:
    """All that hangs on a project; progress newest first."""

    tags: tuple[str, ...]
    institutions: tuple[InstitutionPart, ...]
    members: tuple[MemberRow, ...]
    sought: tuple[SoughtRow, ...]
    progress: tuple[ProgressRow, ...]


def read_parts(store: Store, project_id: str) -> Parts:
    """Return what hangs on a project.

    Raises:
        InputError: There is no such project.
    """
    with store.read() as session:
        project = found(session, Project, project_id, "project_id")
        members = session.execute(
            select(
                ProjectMember.id, Person.id, Person.name, Person.organisation, ProjectMember.role
            )
            .join(ProjectMember.person)
            .where(ProjectMember.project_id == project_id)
            .order_by(ProjectMember.position, ProjectMember.id)
        )
        rows = [MemberRow(*row) for row in members]
        return Parts(
            tags=tuple(sorted(entry.tag for entry in project.tags)),
            institutions=tuple(
                InstitutionPart(name=entry.institution.name, role=entry.role)
                for entry in sorted(project.institutions, key=lambda entry: entry.position)
            ),
            members=tuple(sorted(rows, key=lambda row: row.role is not TeamRole.LEADER)),
            sought=tuple(
                SoughtRow(
                    entry.id,
                    entry.kind,
                    entry.topic,
                    entry.text,
                    entry.place,
                    entry.needed_from,
                    entry.hours_month,
                )
                for entry in sorted(project.sought, key=lambda entry: entry.id)
            ),
            progress=tuple(
                ProgressRow(Quarter(entry.year, entry.quarter), entry.text)
                for entry in sorted(
                    project.progress, key=lambda entry: (entry.year, entry.quarter), reverse=True
                )
            ),
        )


def set_tags(store: Store, project_id: str, tags: Sequence[str]) -> None:
    """Make the tags of a project those given (codes of the list `tag`).

    Raises:
        InputError: A tag is not in the list.
    """
    code = project_code(store, project_id)
    with store.write(QT_TRANSLATE_NOOP("actions", "Tag {project}"), project=code) as session:
        set_tags_in(session, project_id, tags)


def set_tags_in(session: Session, project_id: str, tags: Sequence[str]) -> None:
    """Do what `set_tags` does inside an open unit of work."""
    project = found(session, Project, project_id, "project_id")
    known = {entry.tag: entry for entry in project.tags}
    for tag in dict.fromkeys(tags):
        if known.pop(tag, None) is None:
            known_code(session, "tags", "tag", tag)
            project.tags.append(ProjectTag(tag=tag))
    for entry in known.values():
        project.tags.remove(entry)


def set_institutions(store: Store, project_id: str, parts: Sequence[InstitutionPart]) -> None:
    """Make the institutions of a project those given, in their order.

    Raises:
        InputError: A name is empty, or an institution is there twice.
    """
    code = project_code(store, project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Set institutions of {project}"), project=code
    ) as session:
        set_institutions_in(session, project_id, parts)


def set_institutions_in(
    session: Session, project_id: str, parts: Sequence[InstitutionPart]
) -> None:
    """Do what `set_institutions` does inside an open unit of work."""
    project = found(session, Project, project_id, "project_id")
    known = {entry.institution_id: entry for entry in project.institutions}
    seen: set[str] = set()
    for position, part in enumerate(parts):
        institution = institution_in(session, part.name, field="institutions")
        if institution.id in seen:
            raise InputError(
                "institutions",
                QT_TRANSLATE_NOOP("errors", "{name} stands in the list already."),
                name=institution.name,
            )
        seen.add(institution.id)
        entry = known.pop(institution.id, None)
        columns = {"role": part.role, "position": position}
        if entry is None:
            project.institutions.append(
                ProjectInstitution(institution_id=institution.id, **columns)
            )
        else:
            put(entry, columns)
    for entry in known.values():
        project.institutions.remove(entry)


def add_member(store: Store, values: MemberValues) -> str:
    """Add a person to a project's team and return the id of the membership.

    Raises:
        InputError: The person has this role in the team already.
    """
    code = project_code(store, values.project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add to team of {project}"), project=code
    ) as session:
        return add_member_in(session, values).id


def add_member_in(session: Session, values: MemberValues) -> ProjectMember:
    """Do what `add_member` does inside an open unit of work; return the membership."""
    project = found(session, Project, values.project_id, "project_id")
    person = found(session, Person, values.person_id, "person_id")
    for entry in project.members:
        if (entry.person_id, entry.role) == (person.id, values.role):
            raise InputError(
                "person_id",
                QT_TRANSLATE_NOOP("errors", "{name} has this role in the team already."),
                name=person.name,
            )
    position = max((entry.position for entry in project.members), default=-1) + 1
    member = ProjectMember(id=new_id(), person_id=person.id, role=values.role, position=position)
    project.members.append(member)
    return member


def set_leader(store: Store, project_id: str, person_id: str) -> None:
    """Make a person the project leader; who led before stays as a member."""
    code = project_code(store, project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Set leader of {project}"), project=code
    ) as session:
        set_leader_in(session, project_id, person_id)


def set_leader_in(session: Session, project_id: str, person_id: str | None) -> None:
    """Do what `set_leader` does inside an open unit of work; for None nobody leads."""
    project = found(session, Project, project_id, "project_id")
    check_reference(session, Person, person_id, "person_id")
    roles: dict[tuple[str | None, TeamRole], ProjectMember]
    roles = {(entry.person_id, entry.role): entry for entry in project.members}
    if (person_id, TeamRole.LEADER) in roles:
        return
    for entry in list(project.members):
        if entry.role is not TeamRole.LEADER:
            continue
        if (entry.person_id, TeamRole.MEMBER) in roles:
            project.members.remove(entry)
        else:
            put(entry, {"role": TeamRole.MEMBER})
    if person_id is None:
        return
    member = roles.get((person_id, TeamRole.MEMBER))
    if member is None:
        add_member_in(
            session,
            MemberValues(project_id=project_id, person_id=person_id, role=TeamRole.LEADER),
        )
    else:
        put(member, {"role": TeamRole.LEADER})


def set_progress(
    store: Store, project_id: str, quarter: Quarter, text: str, *, today: date
) -> None:
    """Write the line on what a project did in a quarter; an empty one removes it.

    Raises:
        InputError: The quarter has not begun, or the line is too long.
    """
    code = project_code(store, project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Write progress of {project}"), project=code
    ) as session:
        set_progress_in(session, project_id, quarter, text, today=today)


def set_progress_in(
    session: Session, project_id: str, quarter: Quarter, text: str, *, today: date
) -> None:
    """Do what `set_progress` does inside an open unit of work."""
    project = found(session, Project, project_id, "project_id")
    past("quarter", quarter.first_day, today)
    clean = line("progress", text, limit=_PROGRESS_LIMIT)
    mine = (quarter.year, quarter.number)
    row = next((entry for entry in project.progress if (entry.year, entry.quarter) == mine), None)
    if row is None and clean:
        project.progress.append(Progress(year=quarter.year, quarter=quarter.number, text=clean))
    elif row is not None and clean:
        put(row, {"text": clean})
    elif row is not None:
        project.progress.remove(row)


def read_progress(store: Store, project_id: str, quarter: Quarter) -> str:
    """Return the line on a project's quarter, "" where there is none."""
    query = select(Progress.text).where(
        Progress.project_id == project_id,
        Progress.year == quarter.year,
        Progress.quarter == quarter.number,
    )
    with store.read() as session:
        return session.scalar(query) or ""
