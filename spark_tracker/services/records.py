"""Finding records, and moving values between them and frozen dataclasses."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Project, Record
from spark_tracker.store.store import Store

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound=Record)
V = TypeVar("V", bound="DataclassInstance")

_KEPT = "records found"  # a session forgets what nobody holds, and would read it again
GONE = QT_TRANSLATE_NOOP(
    "errors", "This record is not there any more. It may have been deleted; undo brings it back."
)


def found(session: Session, kind: type[R], record_id: str | None, field: str = "id") -> R:
    """Return the record.

    Raises:
        InputError: There is none with this id; `field` is the culprit.
    """
    record = find_record(session, kind, record_id)
    if record is None:
        raise InputError(field, GONE)
    return record


def find_record(session: Session, kind: type[R], record_id: str | None) -> R | None:
    """Return the record, or None where there is none with this id.

    One that was added but not written yet is found without writing: an import adds thousands, and
    `Session.get` would write everything pending each time.
    """
    if not record_id:
        return None
    for record in session.new:
        if isinstance(record, kind) and record.id == record_id:
            return record
    known = session.get(kind, record_id)
    if known is not None:
        session.info.setdefault(_KEPT, set()).add(known)
    return known


def check_reference(
    session: Session, kind: type[Record], record_id: str | None, field: str
) -> None:
    """Refuse a reference to a record that is not there; no reference is fine."""
    if record_id is not None:
        found(session, kind, record_id, field)


def fields_of(values: "DataclassInstance") -> dict[str, Any]:
    """Return the attributes of a dataclass by name, one level deep."""
    return {entry.name: getattr(values, entry.name) for entry in fields(values)}


def defaults_of(kind: type["DataclassInstance"]) -> dict[str, Any]:
    """Return the attributes of a dataclass that need not be given, by name, as they are then."""
    return {entry.name: entry.default for entry in fields(kind) if entry.default is not MISSING}


def values_of(record: Record, kind: type[V]) -> V:
    """Return what `record` holds as the dataclass `kind`, whose attributes are its columns."""
    return kind(**{entry.name: getattr(record, entry.name) for entry in fields(kind)})


def add_row(session: Session, kind: type[R], values: "DataclassInstance") -> R:
    """Add a record of `kind` whose columns are the attributes of `values`; return it, written."""
    record = kind(**fields_of(values))
    session.add(record)
    session.flush()
    return record


def read_row(store: Store, kind: type[Record], record_id: str, values: type[V]) -> V:
    """Return what a record of `kind` holds as the dataclass `values`.

    Raises:
        InputError: There is none with this id.
    """
    with store.read() as session:
        return values_of(found(session, kind, record_id), values)


def put(record: object, values: Mapping[str, Any]) -> None:
    """Write the values that differ; equal values leave the record untouched."""
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)


def project_code(store: Store, project_id: str | None, field: str = "project_id") -> str:
    """Return the project's code, for the name of an action.

    Raises:
        InputError: There is no such project.
    """
    with store.read() as session:
        code = session.scalar(select(Project.code).where(Project.id == project_id))
    if code is None:
        raise InputError(field, GONE)
    return code


def project_code_of(store: Store, kind: type[Record], record_id: str) -> str:
    """Return the code of the project that a record (with a `project_id`) belongs to."""
    with store.read() as session:
        owner = getattr(found(session, kind, record_id), "project_id", None)
    return project_code(store, owner) if owner else ""


def name_of(
    store: Store, kind: type[Record], record_id: str, attribute: str, *, field: str = "id"
) -> str:
    """Return one attribute of a record as text, for the name of an action.

    Raises:
        InputError: There is no such record; names `field`.
    """
    with store.read() as session:
        return str(getattr(found(session, kind, record_id, field), attribute))
