"""Projects: adding, changing, approving what partners may read, deleting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import ProjectSource, ProjectStatus, Sharing
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Call, Person, Project, new_id
from spark_tracker.services.cautions import Caution
from spark_tracker.services.checks import (
    in_order,
    known_code,
    line,
    paragraph,
    past,
    past_days,
    planned,
)
from spark_tracker.services.programme import the_programme
from spark_tracker.services.records import (
    check_reference,
    fields_of,
    found,
    project_code,
    put,
    read_row,
    values_of,
)
from spark_tracker.services.statuses import begin_status
from spark_tracker.store.store import Store

CODE_LIMIT = 20
_FEW = 20
_NC_TEXTS = ("nc_title", "nc_summary")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectValues:
    """What is known of a project; only the title is required, everything else can wait.

    `nc_title` and `nc_summary` are the non-confidential texts. An empty `code` is proposed.
    """

    title: str
    code: str = ""
    nc_title: str = ""
    nc_summary: str = ""
    summary: str = ""
    call_id: str | None = None
    source: ProjectSource | None = None
    admission_class: str | None = None
    applied_on: date | None = None
    admitted_on: date | None = None
    planned_end: date | None = None
    ended_on: date | None = None
    area: str | None = None
    indication: str = ""
    product_type: str | None = None
    host_department: str = ""
    coordinator_id: str | None = None
    sharing: Sharing = Sharing.PROGRAMME
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProject(ProjectValues):
    """A project to add, with the status it starts in.

    `status_on` is None where the day is not known; only a known day sets `admitted_on` and
    `ended_on` where they are not given.
    """

    status: ProjectStatus = ProjectStatus.ENQUIRY
    status_on: date | None = None
    status_reason: str = ""


def propose_code(store: Store, year: int) -> str:
    """Return the next free code of the programme's node for `year`, for example "NO-2026-03"."""
    with store.read() as session:
        return propose_code_in(session, year)


def propose_code_in(session: Session, year: int) -> str:
    """Do what `propose_code` does inside an open session."""
    start = f"{the_programme(session).node}-{year}-"
    codes = session.scalars(
        select(Project.code)
        .where(Project.code >= start, Project.code < f"{start}:")  # the sign after the digits
        .order_by(func.length(Project.code).desc(), Project.code.desc())
        .limit(_FEW)
    )
    numbers = [int(tail) for code in codes if (tail := code[len(start) :]).isdecimal()]
    return f"{start}{max(numbers, default=0) + 1:02}"


def add_project(store: Store, new: NewProject, *, today: date) -> str:
    """Add a project and return its id.

    Without a code it gets the next free one of the year of its call, admission or application,
    else of today.

    Raises:
        InputError: The title is missing, the code is taken, a date or a code of a list is wrong.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add project {title}"), title=" ".join(new.title.split())
    ) as session:
        return add_project_in(session, new, today=today).id


def add_project_in(session: Session, new: NewProject, *, today: date) -> Project:
    """Do what `add_project` does inside an open unit of work; return the project."""
    plain = ProjectValues(
        **{entry.name: getattr(new, entry.name) for entry in fields(ProjectValues)}
    )
    clean = _checked(session, plain, None, today)
    if not clean.code:
        clean = replace(clean, code=propose_code_in(session, _year(session, clean, today)))
    project = Project(id=new_id(), **fields_of(clean), tags=[], institutions=[], members=[])
    session.add(project)
    begin_status(project, new.status, on=new.status_on, reason=new.status_reason, today=today)
    return project


def read_project(store: Store, project_id: str) -> ProjectValues:
    """Return what is known of a project.

    Raises:
        InputError: There is no such project.
    """
    return read_row(store, Project, project_id, ProjectValues)


def find_project(store: Store, code: str) -> str | None:
    """Return the id of the project with this code, in whichever case it is typed, or None."""
    with store.read() as session:
        return session.scalar(select(Project.id).where(Project.code == code.strip().upper()))


def edit_project(
    store: Store, project_id: str, values: ProjectValues, *, today: date
) -> tuple[Caution, ...]:
    """Change a project; say what followed from it.

    A change of the non-confidential texts takes back their approval: nobody approved the new ones.

    Raises:
        InputError: As for `add_project`.
    """
    code = project_code(store, project_id, "id")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change project {project}"), project=code
    ) as session:
        return edit_project_in(session, project_id, values, today=today)


def edit_project_in(
    session: Session, project_id: str, values: ProjectValues, *, today: date
) -> tuple[Caution, ...]:
    """Do what `edit_project` does inside an open unit of work."""
    project = found(session, Project, project_id)
    clean = _checked(session, values, project, today)
    texts_changed = any(getattr(project, name) != getattr(clean, name) for name in _NC_TEXTS)
    put(project, fields_of(replace(clean, code=clean.code or project.code)))
    if texts_changed and project.nc_approved_on is not None:
        put(project, {"nc_approved_by": "", "nc_approved_on": None})
        return (
            Caution(
                key="approval_cleared",
                text=QT_TRANSLATE_NOOP(
                    "cautions",
                    "The approval of {project} was taken back, because its non-confidential text "
                    "changed. Have the new text approved.",
                ),
                values={"project": project.code},
                field="nc_title",
            ),
        )
    return ()


def set_fields(
    store: Store, project_ids: Sequence[str], changes: Mapping[str, Any], *, today: date
) -> tuple[Caution, ...]:
    """Change the same fields (attributes of `ProjectValues`) of several projects, as one action.

    Raises:
        InputError: A field that there is not, or a value that one of the projects cannot take:
            then none is changed.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change {count} projects")
        if len(project_ids) != 1
        else QT_TRANSLATE_NOOP("actions", "Change project {project}"),
        count=len(project_ids),
        project=project_code(store, project_ids[0], "id") if len(project_ids) == 1 else "",
    ) as session:
        return set_fields_in(session, project_ids, changes, today=today)


def set_fields_in(
    session: Session, project_ids: Sequence[str], changes: Mapping[str, Any], *, today: date
) -> tuple[Caution, ...]:
    """Do what `set_fields` does inside an open unit of work."""
    known = {entry.name for entry in fields(ProjectValues)}
    for name in changes:
        if name not in known:
            raise InputError(
                name,
                QT_TRANSLATE_NOOP("errors", "A project has no field “{name}” that can be set."),
                name=name,
            )
    cautions: list[Caution] = []
    for project_id in project_ids:
        before = values_of(found(session, Project, project_id), ProjectValues)
        after = replace(before, **changes)
        cautions.extend(edit_project_in(session, project_id, after, today=today))
    return tuple(cautions)


def approve_texts(store: Store, project_id: str, *, by: str, on: date, today: date) -> None:
    """Keep who approved the non-confidential title and summary, and when.

    Raises:
        InputError: One of the texts is missing, nobody is named, or the day is still to come.
    """
    code = project_code(store, project_id, "id")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Approve texts of {project}"), project=code
    ) as session:
        approve_texts_in(session, project_id, by=by, on=on, today=today)


def approve_texts_in(session: Session, project_id: str, *, by: str, on: date, today: date) -> None:
    """Do what `approve_texts` does inside an open unit of work."""
    project = found(session, Project, project_id)
    for name in _NC_TEXTS:
        if not getattr(project, name):
            raise InputError(
                name,
                QT_TRANSLATE_NOOP(
                    "errors",
                    "There is nothing to approve: write the non-confidential title and summary "
                    "first.",
                ),
            )
    name = line("nc_approved_by", by, required=True)
    past("nc_approved_on", on, today)
    put(project, {"nc_approved_by": name, "nc_approved_on": on})


def delete_project(store: Store, project_id: str) -> None:
    """Delete a project and everything it owns; undo brings all of it back."""
    code = project_code(store, project_id, "id")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete project {project}"), project=code
    ) as session:
        session.delete(found(session, Project, project_id))


def delete_projects(store: Store, project_ids: Sequence[str]) -> None:
    """Delete several projects and everything they own, as one action with one undo."""
    if len(project_ids) == 1:
        delete_project(store, project_ids[0])
        return
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete {count} projects"), count=len(project_ids)
    ) as session:
        for project_id in project_ids:
            session.delete(found(session, Project, project_id))


def _year(session: Session, values: ProjectValues, today: date) -> int:
    call = session.get(Call, values.call_id) if values.call_id else None
    if call is not None:
        return call.year
    return (values.admitted_on or values.applied_on or today).year


def _checked(
    session: Session, values: ProjectValues, project: Project | None, today: date
) -> ProjectValues:
    code = line("code", values.code, limit=CODE_LIMIT).upper()
    _check_code_is_free(session, code, project, today)
    _check_days(values, today)
    for field, list_name in (
        ("admission_class", "admission_class"),
        ("area", "therapeutic_area"),
        ("product_type", "product_type"),
    ):
        current = getattr(project, field) if project else None
        known_code(session, field, list_name, getattr(values, field), current=current)
    check_reference(session, Call, values.call_id, "call_id")
    check_reference(session, Person, values.coordinator_id, "coordinator_id")
    return replace(
        values,
        code=code,
        title=line("title", values.title, required=True),
        nc_title=line("nc_title", values.nc_title),
        nc_summary=paragraph("nc_summary", values.nc_summary),
        summary=paragraph("summary", values.summary),
        indication=line("indication", values.indication),
        host_department=line("host_department", values.host_department),
        note=paragraph("note", values.note),
        admission_class=values.admission_class or None,
        area=values.area or None,
        product_type=values.product_type or None,
    )


def _check_code_is_free(session: Session, code: str, project: Project | None, today: date) -> None:
    is_new = bool(code) and (project is None or code != project.code)
    other = session.scalar(select(Project).where(Project.code == code)) if is_new else None
    if other is not None and other is not project:
        raise InputError(
            "code",
            QT_TRANSLATE_NOOP(
                "errors", "{code} is the code of “{title}”. The next free one is {free}."
            ),
            code=code,
            title=other.title,
            free=propose_code_in(session, today.year),
        )


def _check_days(values: ProjectValues, today: date) -> None:
    past_days(
        {
            "applied_on": values.applied_on,
            "admitted_on": values.admitted_on,
            "ended_on": values.ended_on,
        },
        today,
    )
    planned("planned_end", values.planned_end, today)
    in_order(
        "admitted_on",
        values.admitted_on,
        values.applied_on,
        text=QT_TRANSLATE_NOOP(
            "errors", "Admitted on {day}, but applied on {earlier}. Change one of the two."
        ),
    )
    for field in ("planned_end", "ended_on"):
        in_order(
            field,
            getattr(values, field),
            values.admitted_on or values.applied_on,
            text=QT_TRANSLATE_NOOP(
                "errors", "{day} is before {earlier}, when it began. Change one of the two."
            ),
        )
