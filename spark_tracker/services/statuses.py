"""Programme status: each change with its day and reason; the project shows the newest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import ENDED_STATUSES, LIVE_STATUSES, ProjectStatus
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Project, StatusChange
from spark_tracker.services.cautions import Caution
from spark_tracker.services.checks import in_order, line, past
from spark_tracker.services.records import found, project_code, project_code_of, put
from spark_tracker.store.store import Store

_NEED_REASON = (ProjectStatus.TERMINATED, ProjectStatus.WITHDRAWN)
_BEFORE_APPLYING = (ProjectStatus.ENQUIRY, ProjectStatus.PROSPECT)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusValues:
    """On a day (None where it is not known) a project got a status, for a reason."""

    status: ProjectStatus
    on: date | None
    reason: str = ""


@dataclass(slots=True)
class _Beginning:
    """A project that is not there yet, as far as its statuses matter."""

    admitted_on: date | None
    ended_on: date | None
    status: ProjectStatus = ProjectStatus.ENQUIRY
    status_changes: list[StatusValues] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One change of status."""

    id: str
    status: ProjectStatus
    on: date | None
    reason: str


def needs_reason(status: ProjectStatus) -> bool:
    """Say whether a project gets this status only with a reason."""
    return status in _NEED_REASON


def change_status(
    store: Store, project_id: str, values: StatusValues, *, today: date
) -> tuple[Caution, ...]:
    """Record a change of status; say which dates followed.

    `admitted_on` follows when a project becomes live and `ended_on` when it ends, where they are
    not set; a project that comes back to life has not ended. A change may be recorded later than
    it happened: the newest day decides what the project shows.

    Raises:
        InputError: The day is still to come or before the application, a reason is missing, or the
            project has this status at that day already.
    """
    code = project_code(store, project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change status of {project}"), project=code
    ) as session:
        return change_status_in(session, project_id, values, today=today)


def change_status_in(
    session: Session, project_id: str, values: StatusValues, *, today: date
) -> tuple[Caution, ...]:
    """Do what `change_status` does inside an open unit of work."""
    project = found(session, Project, project_id, "project_id")
    reason = _checked(project, values, today)
    before = [row for row in _sorted(project) if _day(row.on) <= _day(values.on)]
    if before and before[-1].status is values.status:
        raise InputError(
            "status",
            QT_TRANSLATE_NOOP("errors", "{project} has this status already."),
            project=project.code,
        )
    project.status_changes.append(StatusChange(status=values.status, on=values.on, reason=reason))
    return _follow(project, values)


def begin_status(
    project: Project, status: ProjectStatus, *, on: date | None, reason: str, today: date
) -> None:
    """Give a new project its first status, on a day that is None where nobody knows it.

    Raises:
        InputError: The day is still to come, or a reason is missing; the fields are `status_on`
            and `status_reason`.
    """
    first = _first(StatusValues(status=status, on=on, reason=reason), today)
    project.status_changes.append(
        StatusChange(status=first.status, on=first.on, reason=first.reason)
    )
    _follow(project, first)


def first_statuses(
    columns: Mapping[str, Any], statuses: Sequence[StatusValues], *, today: date
) -> tuple[dict[str, Any], tuple[StatusValues, ...]]:
    """Return what `begin_status` makes of new projects' columns, without making a record.

    Args:
        columns: columns of the project; its dates count, others are passed on.
        statuses: in the order in which they were noted; at least one.
        today: the day it is.

    Returns:
        The columns with `status` and the dates that follow, and the changes of status to add.

    Raises:
        InputError: As for `begin_status`.
    """
    project = _Beginning(columns.get("admitted_on"), columns.get("ended_on"))
    for status in statuses:
        first = _first(status, today)
        project.status_changes.append(first)
        _follow(project, first)
    dates = {"admitted_on": project.admitted_on, "ended_on": project.ended_on}
    return {**columns, "status": project.status, **dates}, tuple(project.status_changes)


def _first(values: StatusValues, today: date) -> StatusValues:
    """Return the values of a new project's status, checked."""
    past("status_on", values.on, today)
    reason = line("status_reason", values.reason, required=needs_reason(values.status))
    return StatusValues(status=values.status, on=values.on, reason=reason)


def list_statuses(store: Store, project_id: str) -> tuple[StatusRow, ...]:
    """Return the changes of status, newest first."""
    query = (
        select(StatusChange.id, StatusChange.status, StatusChange.on, StatusChange.reason)
        .where(StatusChange.project_id == project_id)
        .order_by(StatusChange.on.desc().nulls_last(), StatusChange.id.desc())
    )
    with store.read() as session:
        return tuple(StatusRow(*row) for row in session.execute(query))


def delete_status(store: Store, status_id: str) -> None:
    """Delete a change of status that never happened; a project that is live again has not ended.

    Raises:
        InputError: It is the only one: a project always has a status.
    """
    code = project_code_of(store, StatusChange, status_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Remove status of {project}"), project=code
    ) as session:
        row = found(session, StatusChange, status_id)
        project = row.project
        if len(project.status_changes) == 1:
            raise InputError(
                "id",
                QT_TRANSLATE_NOOP(
                    "errors", "{project} has no other status. Correct this one instead."
                ),
                project=project.code,
            )
        project.status_changes.remove(row)
        if _show_newest(project).status in LIVE_STATUSES:
            put(project, {"ended_on": None})


def _checked(project: Project, values: StatusValues, today: date) -> str:
    past("on", values.on, today)
    if values.status not in _BEFORE_APPLYING:
        in_order(
            "on",
            values.on,
            project.applied_on,
            text=QT_TRANSLATE_NOOP(
                "errors", "{day} is before {earlier}, when the project applied."
            ),
        )
    if needs_reason(values.status) and not values.reason.strip():
        raise InputError(
            "reason",
            QT_TRANSLATE_NOOP("errors", "Say why: a project does not end without a reason."),
        )
    return line("reason", values.reason)


def _sorted(project: Project) -> list[StatusChange]:
    return sorted(project.status_changes, key=_order)


def _order(row: StatusChange | StatusValues) -> tuple[date, str]:
    return _day(row.on), getattr(row, "id", None) or "~"


def _day(on: date | None) -> date:
    """Return what a day sorts by; one that is not known stands before all others."""
    return on or date.min


def _show_newest(project: Project | _Beginning) -> StatusChange | StatusValues:
    newest = sorted(project.status_changes, key=_order)[-1]
    put(project, {"status": newest.status})
    return newest


def _follow(project: Project | _Beginning, values: StatusValues) -> tuple[Caution, ...]:
    """Set the dates that follow from the newest status; an older one changes nothing today."""
    newest = _show_newest(project)
    if values.on is None or (newest.status, newest.on) != (values.status, values.on):
        return ()
    if values.status in LIVE_STATUSES:
        return _follow_live(project, values.status, values.on)
    if values.status in ENDED_STATUSES and project.ended_on is None:
        in_order("on", values.on, project.admitted_on)
        put(project, {"ended_on": values.on})
        text = QT_TRANSLATE_NOOP("cautions", "Ended on {day} was set.")
        return (_set(text, "ended_on", values.on),)
    return ()


def _follow_live(
    project: Project | _Beginning, status: ProjectStatus, on: date
) -> tuple[Caution, ...]:
    cautions: list[Caution] = []
    if project.admitted_on is None and status is not ProjectStatus.ON_HOLD:
        put(project, {"admitted_on": on})
        text = QT_TRANSLATE_NOOP("cautions", "Admitted on {day} was set.")
        cautions.append(_set(text, "admitted_on", on))
    if project.ended_on is not None:
        text = QT_TRANSLATE_NOOP("cautions", "Ended on {day} was removed: the project is live.")
        cautions.append(_set(text, "ended_on", project.ended_on))
        put(project, {"ended_on": None})
    return tuple(cautions)


def _set(text: str, field: str, day: date) -> Caution:
    return Caution(key=f"{field}_follows", text=text, values={"day": day}, field=field)
