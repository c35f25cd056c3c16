"""People: one record per human, whatever the roles."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from spark_tracker.domain.codes import Place
from spark_tracker.domain.names import name_key
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    ActionItem,
    Advice,
    Advisor,
    AdvisorExpertise,
    Assignment,
    Attendee,
    Conflict,
    Milestone,
    Person,
    Project,
    ProjectMember,
    new_id,
)
from spark_tracker.phrases import Phrase, Phrases
from spark_tracker.services.checks import (
    at_least,
    in_order,
    known_code,
    line,
    paragraph,
    past,
    planned,
)
from spark_tracker.services.records import fields_of, find_record, found, name_of, put
from spark_tracker.store.store import Store

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_KEYS = "ids of people by name key"  # kept for one unit of work: an import asks 2,000 times
_MOST_HOURS = 744  # of the longest month
_MOST_PROJECTS = 100
_ADVISOR_COLUMNS = (
    "cda_signed_on",
    "cda_valid_until",
    "cda_scope",
    "capacity_hours",
    "capacity_projects",
    "helps_other_nodes",
    "available_from",
    "place",
    "sector",
    "active",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvisorValues:
    """The advisor part of a person; capacity in hours a month and projects at a time.

    `sector` is of the list `advisor_sector`, `languages` are ISO 639-1 codes (nb, en), `expertise`
    codes of the list `session_topic`; `place` is where meetings may be held.
    """

    cda_signed_on: date | None = None
    cda_valid_until: date | None = None
    cda_scope: str = ""
    capacity_hours: int | None = None
    capacity_projects: int | None = None
    helps_other_nodes: bool = False
    available_from: date | None = None
    place: Place | None = None
    sector: str | None = None
    languages: tuple[str, ...] = ()
    active: bool = True
    expertise: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonValues:
    """What is known of a person; `advisor` is None where the person gives no advice."""

    name: str
    email: str = ""
    organisation: str = ""
    phone: str = ""
    named_consent: bool = False
    consent_on: date | None = None
    note: str = ""
    advisor: AdvisorValues | None = None


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """Somebody who may be meant; `exact` where the names are the same but for spelling."""

    id: str
    name: str
    organisation: str
    exact: bool


def add_person(store: Store, values: PersonValues, *, today: date) -> str:
    """Add a person and return the id. Two people may have the same name: see `find_people`.

    Raises:
        InputError: The name is missing, the e-mail address cannot be one, a day or a capacity is
            impossible, or an expertise is not in the list.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add {name}"), name=" ".join(values.name.split())
    ) as session:
        return add_person_in(session, values, today=today).id


def add_person_in(session: Session, values: PersonValues, *, today: date) -> Person:
    """Do what `add_person` does inside an open unit of work; return the person."""
    person = Person(id=new_id(), **_columns(_checked(values, today)))
    session.add(person)
    _write_advisor(session, person, values.advisor, today)
    if _KEYS in session.info:
        session.info[_KEYS].setdefault(name_key(person.name), person.id)
    return person


def person_in(session: Session, name: str, *, today: date) -> Person:
    """Return the one person of this name, however it is spelled, else a new one.

    Where two people share the name, the one recorded first is meant.
    """
    key = name_key(name)
    known: dict[str, str] | None = session.info.get(_KEYS)
    if known is None:
        query = select(Person.name, Person.id).order_by(Person.id.desc())
        known = {name_key(known_as): person_id for known_as, person_id in session.execute(query)}
        session.info[_KEYS] = known
    person = find_record(session, Person, known.get(key))
    if person is None or name_key(person.name) != key:
        person = add_person_in(session, PersonValues(name=name), today=today)
        known[key] = person.id
    return person


def read_person(store: Store, person_id: str) -> PersonValues:
    """Return what is known of a person."""
    with store.read() as session:
        return read_person_in(session, person_id)


def read_person_in(session: Session, person_id: str) -> PersonValues:
    """Do what `read_person` does inside an open session."""
    person = found(session, Person, person_id)
    advisor = None
    if person.advisor is not None:
        columns = {name: getattr(person.advisor, name) for name in _ADVISOR_COLUMNS}
        topics = sorted(entry.topic for entry in person.advisor.expertise)
        advisor = AdvisorValues(
            **columns,
            languages=tuple(person.advisor.languages.split()),
            expertise=tuple(topics),
        )
    return PersonValues(
        name=person.name,
        email=person.email,
        organisation=person.organisation,
        phone=person.phone,
        named_consent=person.named_consent,
        consent_on=person.consent_on,
        note=person.note,
        advisor=advisor,
    )


def edit_person(store: Store, person_id: str, values: PersonValues, *, today: date) -> None:
    """Change a person; without `advisor` the advisor part goes.

    Raises:
        InputError: As for `add_person`; or the advisor part would go while projects are advised.
    """
    name = name_of(store, Person, person_id, "name")
    with store.write(QT_TRANSLATE_NOOP("actions", "Change {name}"), name=name) as session:
        edit_person_in(session, person_id, values, today=today)


def edit_person_in(session: Session, person_id: str, values: PersonValues, *, today: date) -> None:
    """Do what `edit_person` does inside an open unit of work."""
    person = found(session, Person, person_id)
    put(person, _columns(_checked(values, today)))
    _write_advisor(session, person, values.advisor, today)


def delete_person(store: Store, person_id: str) -> None:
    """Delete a person nothing refers to.

    Raises:
        InputError: Something does; the sentence lists what.
    """
    name = name_of(store, Person, person_id, "name")
    with store.write(QT_TRANSLATE_NOOP("actions", "Delete {name}"), name=name) as session:
        delete_person_in(session, person_id)


def delete_person_in(session: Session, person_id: str) -> None:
    """Do what `delete_person` does inside an open unit of work."""
    person = found(session, Person, person_id)
    if references := _references(session, person_id):
        raise InputError(
            "id",
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} cannot be deleted: {references}. Take these away first, or set the "
                "advisor to inactive.",
            ),
            name=person.name,
            references=Phrases(references),
        )
    session.delete(person)


def find_people(store: Store, name: str) -> tuple[PersonMatch, ...]:
    """Return who may be meant by a name, exact ones first (by every spelling of it)."""
    key = name_key(name)
    if not key:
        return ()
    with store.read() as session:
        rows = session.execute(select(Person.id, Person.name, Person.organisation)).all()
    matches = [
        PersonMatch(person_id, known, organisation, name_key(known) == key)
        for person_id, known, organisation in rows
        if key in name_key(known)
    ]
    return tuple(sorted(matches, key=lambda match: (not match.exact, match.name, match.id)))


def _checked(values: PersonValues, today: date) -> PersonValues:
    email = line("email", values.email)
    if email and not _EMAIL.fullmatch(email):
        raise InputError(
            "email",
            QT_TRANSLATE_NOOP(
                "errors", "“{email}” is not an e-mail address. Write it like name@example.org."
            ),
            email=email,
        )
    past("consent_on", values.consent_on, today)
    if values.consent_on is not None and not values.named_consent:
        raise InputError(
            "named_consent",
            QT_TRANSLATE_NOOP(
                "errors", "There is a day of consent, but no consent. Tick it, or empty the day."
            ),
        )
    return replace(
        values,
        name=line("name", values.name, required=True),
        email=email,
        organisation=line("organisation", values.organisation),
        phone=line("phone", values.phone),
        note=paragraph("note", values.note),
    )


def _columns(values: PersonValues) -> dict[str, object]:
    columns = fields_of(values)
    del columns["advisor"]
    return columns


def _write_advisor(
    session: Session, person: Person, values: AdvisorValues | None, today: date
) -> None:
    if values is None:
        _drop_advisor(session, person)
        return
    _check_advisor(session, values, person.advisor, today)
    if person.advisor is None:
        person.advisor = Advisor(active=True, helps_other_nodes=False, cda_scope="", languages="")
    columns = {name: getattr(values, name) for name in _ADVISOR_COLUMNS}
    columns["cda_scope"] = line("cda_scope", values.cda_scope)
    columns["languages"] = " ".join(_languages(values.languages))
    put(person.advisor, columns)
    _write_expertise(session, person.advisor, values.expertise)


def _check_advisor(
    session: Session, values: AdvisorValues, advisor: Advisor | None, today: date
) -> None:
    past("cda_signed_on", values.cda_signed_on, today)
    planned("available_from", values.available_from, today)
    in_order(
        "cda_valid_until",
        values.cda_valid_until,
        values.cda_signed_on,
        text=QT_TRANSLATE_NOOP("errors", "Valid until {day}, but signed on {earlier}."),
    )
    at_least("capacity_hours", values.capacity_hours, 0, most=_MOST_HOURS)
    at_least("capacity_projects", values.capacity_projects, 0, most=_MOST_PROJECTS)
    current = advisor.sector if advisor else None
    known_code(session, "sector", "advisor_sector", values.sector, current=current)


def _languages(codes: Iterable[str]) -> list[str]:
    languages = list(dict.fromkeys(code.strip().lower() for code in codes))
    for code in languages:
        if not re.fullmatch(r"[a-z]{2,3}", code):
            raise InputError(
                "languages",
                QT_TRANSLATE_NOOP(
                    "errors", "“{code}” is not a language code. Two letters, for example nb."
                ),
                code=code,
            )
    return languages


def _write_expertise(session: Session, advisor: Advisor, topics: Iterable[str]) -> None:
    wanted = dict.fromkeys(topics)
    for entry in list(advisor.expertise):
        if entry.topic in wanted:
            del wanted[entry.topic]
        else:
            advisor.expertise.remove(entry)
    for topic in wanted:
        with session.no_autoflush:
            known_code(session, "expertise", "session_topic", topic)
        advisor.expertise.append(AdvisorExpertise(topic=topic))


def _drop_advisor(session: Session, person: Person) -> None:
    if person.advisor is None:
        return
    count = session.scalar(select(func.count()).where(Assignment.person_id == person.id))
    if count:
        raise InputError(
            "advisor",
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} advises or advised {count} projects, so the advisor part stays. Set it to "
                "inactive instead.",
            ),
            name=person.name,
            count=count,
        )
    person.advisor = None


_Column = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]
_REFERRING: tuple[tuple[_Column, str], ...] = (
    (Assignment.person_id, QT_TRANSLATE_NOOP("cautions", "{count} assignments")),
    (Attendee.person_id, QT_TRANSLATE_NOOP("cautions", "{count} sessions attended")),
    (Advice.advisor_id, QT_TRANSLATE_NOOP("cautions", "{count} pieces of advice")),
    (ActionItem.owner_id, QT_TRANSLATE_NOOP("cautions", "{count} action items")),
    (ProjectMember.person_id, QT_TRANSLATE_NOOP("cautions", "{count} teams")),
    (Project.coordinator_id, QT_TRANSLATE_NOOP("cautions", "{count} projects coordinated")),
    (Milestone.owner_id, QT_TRANSLATE_NOOP("cautions", "{count} milestones")),
    (Conflict.person_id, QT_TRANSLATE_NOOP("cautions", "{count} declared conflicts")),
)


def _references(session: Session, person_id: str) -> tuple[Phrase, ...]:
    """Return what refers to a person, and how often."""
    found_ones = []
    for column, text in _REFERRING:
        count = session.scalar(select(func.count()).where(column == person_id)) or 0
        if count:
            found_ones.append(Phrase("cautions", text, {"count": count}))
    return tuple(found_ones)
