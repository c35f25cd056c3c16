"""Universities, hospitals, institutes: one record each, however they are spelled."""

from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import InstitutionRole
from spark_tracker.domain.folding import fold
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Institution, ProjectInstitution, new_id
from spark_tracker.services.checks import country, line
from spark_tracker.services.records import fields_of, find_record, found, name_of, put, read_row
from spark_tracker.store.store import Store

_KEYS = "ids of institutions by folded name"  # kept for one unit of work, for imports


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionValues:
    """An institution; the short name is what people say (OUS, UiO)."""

    name: str
    short_name: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class InstitutionRow:
    """One institution and how many projects it takes part in."""

    id: str
    name: str
    short_name: str
    country: str
    projects: int


def add_institution(store: Store, values: InstitutionValues) -> str:
    """Add an institution and return its id.

    Raises:
        InputError: The name is missing or taken, or the country is no two-letter code.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add institution {name}"), name=values.name.strip()
    ) as session:
        return add_institution_in(session, values).id


def add_institution_in(session: Session, values: InstitutionValues) -> Institution:
    """Do what `add_institution` does inside an open unit of work; return the institution."""
    institution = Institution(id=new_id(), **fields_of(_checked(session, values)))
    session.add(institution)
    for word in filter(None, (institution.name, institution.short_name)):
        session.info.get(_KEYS, {}).setdefault(fold(word), institution.id)
    return institution


def institution_in(session: Session, name: str, *, field: str = "name") -> Institution:
    """Return the institution of this name or short name, in whatever case, else a new one.

    Raises:
        InputError: The name is empty; names `field`.
    """
    clean = line(field, name, required=True)
    wanted = fold(clean)
    known: dict[str, str] | None = session.info.get(_KEYS)
    if known is None:
        known = {}
        query = select(Institution.name, Institution.short_name, Institution.id)
        for full, short, key in session.execute(query.order_by(Institution.id)):
            for word in filter(None, (full, short)):
                known.setdefault(fold(word), key)
        session.info[_KEYS] = known
    institution = find_record(session, Institution, known.get(wanted))
    return institution or add_institution_in(session, InstitutionValues(name=clean))


def read_institution(store: Store, institution_id: str) -> InstitutionValues:
    """Return what is known of an institution."""
    return read_row(store, Institution, institution_id, InstitutionValues)


def edit_institution(store: Store, institution_id: str, values: InstitutionValues) -> None:
    """Change an institution.

    Raises:
        InputError: As for `add_institution`.
    """
    name = name_of(store, Institution, institution_id, "name")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change institution {name}"), name=name
    ) as session:
        institution = found(session, Institution, institution_id)
        put(institution, fields_of(_checked(session, values, institution_id)))


def delete_institution(store: Store, institution_id: str) -> None:
    """Delete an institution that takes part in no project.

    Raises:
        InputError: It takes part in some.
    """
    name = name_of(store, Institution, institution_id, "name")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete institution {name}"), name=name
    ) as session:
        institution = found(session, Institution, institution_id)
        count = session.scalar(
            select(func.count()).where(ProjectInstitution.institution_id == institution_id)
        )
        if count:
            raise InputError(
                "id",
                QT_TRANSLATE_NOOP(
                    "errors", "{name} takes part in {count} projects. Take it from them first."
                ),
                name=name,
                count=count,
            )
        session.delete(institution)


def merge_institution(store: Store, institution_id: str, *, into: str) -> None:
    """Make two records of one institution one: `into` stays, with the projects of both.

    What `into` says of itself stays; short name and country are taken over where it has none. A
    project that has both keeps one; host of it is who was host before.

    Raises:
        InputError: One of them is not there, or they are the same.
    """
    name = name_of(store, Institution, institution_id, "name")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Merge institution {name} into another"), name=name
    ) as session:
        gone = found(session, Institution, institution_id)
        kept = found(session, Institution, into, "into")
        if gone is kept:
            raise InputError(
                "into",
                QT_TRANSLATE_NOOP(
                    "errors", "This is the same institution. Choose the one that should stay."
                ),
            )
        _hand_over_projects(session, gone, kept)
        for part in ("short_name", "country"):
            put(kept, {part: getattr(kept, part) or getattr(gone, part)})
        session.flush()
        session.delete(gone)


def _hand_over_projects(session: Session, gone: Institution, kept: Institution) -> None:
    links = select(ProjectInstitution).where(
        ProjectInstitution.institution_id.in_((gone.id, kept.id))
    )
    has = {
        link.project_id: link for link in session.scalars(links) if link.institution_id == kept.id
    }
    for link in session.scalars(links.where(ProjectInstitution.institution_id == gone.id)):
        other = has.get(link.project_id)
        if other is None:
            put(link, {"institution": kept})
            continue
        if link.role is InstitutionRole.HOST:
            put(other, {"role": link.role})
        session.delete(link)


def list_institutions(store: Store) -> tuple[InstitutionRow, ...]:
    """Return all institutions by name."""
    query = (
        select(
            Institution.id,
            Institution.name,
            Institution.short_name,
            Institution.country,
            func.count(ProjectInstitution.id),
        )
        .outerjoin(ProjectInstitution, ProjectInstitution.institution_id == Institution.id)
        .group_by(Institution.id)
        .order_by(Institution.name)
    )
    with store.read() as session:
        return tuple(InstitutionRow(*row) for row in session.execute(query))


def _checked(
    session: Session, values: InstitutionValues, institution_id: str = ""
) -> InstitutionValues:
    name = line("name", values.name, required=True)
    taken = select(Institution.id).where(Institution.name == name, Institution.id != institution_id)
    if session.scalar(taken) is not None:
        raise InputError(
            "name",
            QT_TRANSLATE_NOOP("errors", "There is an institution “{name}” already."),
            name=name,
        )
    return replace(
        values,
        name=name,
        short_name=line("short_name", values.short_name),
        country=country("country", values.country),
    )
