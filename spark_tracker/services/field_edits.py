"""Setting one field of one or many records, as one action with one undo.

Every value goes through the same rules as in the forms; what is refused for one record is written
for none.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, selectinload

from spark_tracker.domain.codes import InstitutionRole, TeamRole
from spark_tracker.domain.money import Money
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import InputError
from spark_tracker.fields import catalogue
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    Company,
    FundingEntry,
    MentoringSession,
    PatentFamily,
    Person,
    Project,
    Record,
)
from spark_tracker.services.cautions import Caution
from spark_tracker.services.companies import CompanyValues, edit_company_in
from spark_tracker.services.editable_fields import Editable, How, editable
from spark_tracker.services.funding import FundingValues, edit_funding_in
from spark_tracker.services.institutions import institution_in
from spark_tracker.services.mentoring import edit_session_in, read_session_in
from spark_tracker.services.patents import FamilyValues, edit_family_in
from spark_tracker.services.people import AdvisorValues, edit_person_in, read_person_in
from spark_tracker.services.project_parts import (
    InstitutionPart,
    set_institutions_in,
    set_leader_in,
    set_progress_in,
    set_tags_in,
)
from spark_tracker.services.projects import set_fields_in
from spark_tracker.services.records import GONE, found, values_of
from spark_tracker.services.statuses import StatusValues, change_status_in
from spark_tracker.store.store import Store

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

WHERE: Final = "where"
"""The value of a refusal that names the record, where several were to be changed."""
OTHER: Final = "other"
"""The value of a refusal that names the field that is wrong, where that is another one."""

_Value = Any  # of the type that the field's `How` says
_Edit = Callable[..., object]
_Set = Callable[[Session, str, Editable, _Value, date], tuple[Caution, ...]]
_TABLES: Final[dict[str, tuple[type[Record], str]]] = {
    "project": (Project, "code"),
    "person": (Person, "name"),
    "company": (Company, "name"),
    "patent": (PatentFamily, "title"),
    "funding": (FundingEntry, "funder"),
    "session": (MentoringSession, "project_id"),
}
_PARTS: Final = {
    "status": Project.status_changes,
    "leader": Project.members,
    "host": Project.institutions,
    "tags": Project.tags,
    "progress": Project.progress,
}
"""The parts of a project in which a field is kept."""


def set_field(
    store: Store,
    record: str,
    ids: Sequence[str],
    key: str,
    value: _Value,
    *,
    today: date,
) -> tuple[Caution, ...]:
    """Give the field `key` of these records a value, as one action; say what followed.

    Args:
        store: The open file.
        record: The kind of record, as the catalogue calls it.
        ids: The records; where they have the value already, nothing is written.
        key: The field's key in the catalogue.
        value: What to set; see `How` for its type.
        today: The day it is; a status changes on it.

    Raises:
        InputError: The field cannot be set like this, a record is gone, or a rule forbids the
            value. `field` is `key`; where several were to be changed, `values["where"]` names the
            record that refused, and `values["other"]` the field that is wrong if it is another.
    """
    how = editable(record, key)
    if how is None:
        raise InputError(
            key,
            QT_TRANSLATE_NOOP(
                "errors", "This cannot be changed here: it follows from other records."
            ),
        )
    names = _names(store, record, ids)
    cautions: tuple[Caution, ...] = ()
    value = _as_code(how, value)
    label, values = _label(how, names)
    with store.write(label, **values) as session:
        # One question for all of them; a session remembers no longer than somebody holds the rows.
        _held = session.scalars(_query(record, ids, key)).all()
        for record_id in ids:
            try:
                cautions += _SET[record](session, record_id, how, value, today)
            except InputError as error:
                raise _at(error, how, names[record_id] if len(ids) > 1 else "") from error
    return cautions


def field_values(
    store: Store, record: str, ids: Sequence[str], key: str, *, today: date
) -> dict[str, Any]:
    """Return what the field holds now, by record, as an editor starts with it.

    The progress of a project is that of the quarter of `today`. Records that are gone are left out.
    """
    how = editable(record, key)
    if how is None:
        return {}
    with store.read() as session:
        rows = session.scalars(_query(record, ids, key))
        values = {row.id: _value(row, how, today) for row in rows}
    return {key: values[key] for key in ids if key in values}


def _query(record: str, ids: Sequence[str], key: str) -> Select[Record]:
    """Return what asks for the records, with what belongs to them and is about to be looked at."""
    table, _name = _TABLES[record]
    query = select(table).where(table.id.in_(ids))
    parts = _PARTS.get(key) if record == "project" else None
    return query.options(selectinload(parts)) if parts is not None else query


def _names(store: Store, record: str, ids: Sequence[str]) -> Mapping[str, str]:
    """Return what the records are called.

    Raises:
        InputError: One of them is gone.
    """
    table, attribute = _TABLES[record]
    column = getattr(table, attribute)
    with store.read() as session:
        query = select(table.id, column).where(table.id.in_(ids))
        if table is MentoringSession:  # it has no name: the project's code stands for it
            query = query.with_only_columns(table.id, Project.code).join_from(table, Project)
        rows = session.execute(query)
        names = {record_id: str(name) for record_id, name in rows}
    if set(ids) - set(names):
        raise InputError("id", GONE)
    return names


def _as_code(how: Editable, value: _Value) -> _Value:
    """Return a code as its own type; one that must be chosen cannot be emptied.

    Raises:
        InputError: There is no such code, or none where there must be one.
    """
    if how.how is not How.CODE:
        return value
    if not value:
        if how.required:
            raise InputError(how.field.key, QT_TRANSLATE_NOOP("errors", "Choose one of the list."))
        return None
    if how.codes_of is None:
        return value
    try:
        return how.codes_of(value)
    except ValueError:
        raise InputError(
            how.field.key, QT_TRANSLATE_NOOP("errors", "Choose one of the list.")
        ) from None


def _label(how: Editable, names: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    field = how.field.name
    if len(names) == 1:
        (name,) = names.values()
        return QT_TRANSLATE_NOOP("actions", "Change {field} of {name}"), {
            "field": field,
            "name": name,
        }
    text = (
        QT_TRANSLATE_NOOP("actions", "Change {field} of {count} projects")
        if how.field.record == "project"
        else QT_TRANSLATE_NOOP("actions", "Change {field} of {count} records")
    )
    return text, {"field": field, "count": len(names)}


def _at(error: InputError, how: Editable, where: str) -> InputError:
    """Return the refusal as one of the field that was edited."""
    values = {**error.values, **({WHERE: where} if where else {})}
    for field in catalogue.of(how.field.record):
        is_it = error.field in {field.key, field.column.rpartition(".")[2]}
        if is_it and field != how.field and error.field != how.attribute:
            values[OTHER] = field.name
            break
    return InputError(how.field.key, error.text, **values)


def _value(row: Record, how: Editable, today: date) -> object:
    if isinstance(row, Person) and how.field.column.startswith("advisor"):
        return _advisor_value(row, how)
    if isinstance(row, Project) and how.field.key in _OF_PROJECT:
        return _OF_PROJECT[how.field.key](row, today)
    value = getattr(row, how.attribute)
    if how.how is How.AMOUNT:
        return None if value is None else Money(value, str(getattr(row, "currency", "")))
    return value


def _leader(project: Project, _today: date) -> str | None:
    return next((m.person_id for m in project.members if m.role is TeamRole.LEADER), None)


def _host(project: Project, _today: date) -> str:
    return next((part.name for part in _places(project) if _is_host(part)), "")


def _progress(project: Project, today: date) -> str:
    quarter = Quarter.containing(today)
    now = (quarter.year, quarter.number)
    return next((p.text for p in project.progress if (p.year, p.quarter) == now), "")


_OF_PROJECT: Final[dict[str, Callable[[Project, date], object]]] = {
    "leader": _leader,
    "host": _host,
    "tags": lambda project, _today: tuple(sorted(entry.tag for entry in project.tags)),
    "progress": _progress,
}
"""What is no column of a project, but edited like one."""


def _advisor_value(person: Person, how: Editable) -> object:
    if person.advisor is None:
        return () if how.how is How.CODES else None
    if how.attribute == "expertise":
        return tuple(sorted(entry.topic for entry in person.advisor.expertise))
    return getattr(person.advisor, how.attribute)


def _set_project(
    session: Session, project_id: str, how: Editable, value: _Value, today: date
) -> tuple[Caution, ...]:
    match how.field.key:
        case "status":
            if found(session, Project, project_id).status == value:
                return ()
            change = StatusValues(status=value, on=today)
            return change_status_in(session, project_id, change, today=today)
        case "leader":
            set_leader_in(session, project_id, value)
        case "host":
            _set_host(session, project_id, value)
        case "tags":
            set_tags_in(session, project_id, value)
        case "progress":
            quarter = Quarter.containing(today)
            set_progress_in(session, project_id, quarter, value, today=today)
        case _:
            return set_fields_in(session, [project_id], {how.attribute: value}, today=today)
    return ()


def _set_host(session: Session, project_id: str, name: str) -> None:
    """Make an institution the host, "" for none; who took part as a partner goes on doing so."""
    partners = [part for part in _places(found(session, Project, project_id)) if not _is_host(part)]
    if name.strip():
        known = institution_in(session, name, field="host").name
        host = InstitutionPart(name=known, role=InstitutionRole.HOST)
        partners = [host, *(part for part in partners if part.name != known)]
    set_institutions_in(session, project_id, partners)


def _places(project: Project) -> list[InstitutionPart]:
    ordered = sorted(project.institutions, key=lambda entry: entry.position)
    return [InstitutionPart(name=entry.institution.name, role=entry.role) for entry in ordered]


def _is_host(part: InstitutionPart) -> bool:
    return part.role is InstitutionRole.HOST


def _set_person(
    session: Session, person_id: str, how: Editable, value: _Value, today: date
) -> tuple[Caution, ...]:
    before = read_person_in(session, person_id)
    if not how.field.column.startswith("advisor"):
        after = replace(before, **{how.attribute: value})
    elif before.advisor is None:
        raise InputError(
            how.field.key,
            QT_TRANSLATE_NOOP("errors", "{name} is no advisor. Make {name} one in the form first."),
            name=before.name,
        )
    else:
        part: AdvisorValues = replace(before.advisor, **{how.attribute: value})
        after = replace(before, advisor=part)
    edit_person_in(session, person_id, after, today=today)
    return ()


def _setter(kind: type[Record], values: type["DataclassInstance"], edit: _Edit) -> _Set:
    """Return how a field is set of a record whose values stand for themselves."""

    def set_one(
        session: Session, record_id: str, how: Editable, value: _Value, today: date
    ) -> tuple[Caution, ...]:
        before = values_of(found(session, kind, record_id), values)
        edit(session, record_id, replace(before, **{how.attribute: value}), today=today)
        return ()

    return set_one


def _set_session(
    session: Session, session_id: str, how: Editable, value: _Value, today: date
) -> tuple[Caution, ...]:
    """Set a field of a session; its head changes for all projects of the meeting."""
    before = read_session_in(session, session_id)
    edit_session_in(session, session_id, replace(before, **{how.attribute: value}), today=today)
    return ()


def _set_funding(
    session: Session, funding_id: str, how: Editable, value: _Value, today: date
) -> tuple[Caution, ...]:
    before = values_of(found(session, FundingEntry, funding_id), FundingValues)
    changes: dict[str, Any] = {how.attribute: value}
    if how.how is How.AMOUNT:
        changes = {"amount_minor": None}
        if value is not None:
            changes = {"amount_minor": value.minor, "currency": value.currency}
    edit_funding_in(session, funding_id, replace(before, **changes), today=today)
    return ()


_SET: Final[dict[str, _Set]] = {
    "project": _set_project,
    "person": _set_person,
    "company": _setter(Company, CompanyValues, edit_company_in),
    "patent": _setter(PatentFamily, FamilyValues, edit_family_in),
    "funding": _set_funding,
    "session": _set_session,
}
