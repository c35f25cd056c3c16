"""What can be found of each kind of record: its name, what stands beside it, how old it is."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from spark_tracker.domain.codes import LIVE_STATUSES, TeamRole
from spark_tracker.domain.money import Money
from spark_tracker.models import (
    ActionItem,
    Advisor,
    Company,
    Document,
    FundingEntry,
    MentoringSession,
    Milestone,
    PatentFamily,
    PatentFiling,
    Person,
    Project,
    ProjectMember,
    ProjectTag,
    Record,
    StatusChange,
)
from spark_tracker.services.found import Beside, Found

_MANY = 500  # ids of one question
_Id: TypeAlias = (
    "ColumnElement[str] | InstrumentedAttribute[str] | InstrumentedAttribute[str | None]"
)
Words = Mapping[tuple[str, str], str]
Read = Callable[[Session, Words, Sequence[str] | None], list[Found]]


def _of(column: _Id, ids: Sequence[str] | None) -> list[ColumnElement[bool]]:
    return [] if ids is None else [column.in_(ids[:_MANY])]


def _told(*texts: tuple[Beside, str]) -> tuple[tuple[Beside, str], ...]:
    return tuple((what, text) for what, text in texts if text)


def read_projects(session: Session, words: Words, ids: Sequence[str] | None) -> list[Found]:
    """Return projects, found by their code, texts, tags and leader too."""
    project = Project.__table__.c
    tags: dict[str, list[tuple[Beside, str]]] = defaultdict(list)
    tag = ProjectTag.__table__.c
    for key, code in session.execute(
        select(tag.project_id, tag.tag).where(*_of(tag.project_id, ids))
    ):
        tags[key].append((Beside.TAG, words.get(("tag", code), code)))
    leaders = dict(
        session.execute(
            select(ProjectMember.project_id, Person.name)
            .join(Person, Person.id == ProjectMember.person_id)
            .where(ProjectMember.role == TeamRole.LEADER, *_of(ProjectMember.project_id, ids))
        ).all()
    )
    lately = _lately(session, ids)
    columns = (
        project.id,
        project.code,
        project.title,
        project.nc_title,
        project.indication,
        project.host_department,
        project.area,
        project.status,
        project.admitted_on,
    )
    rows = session.execute(select(*columns).where(*_of(project.id, ids)))
    return [
        Found(
            record="project",
            id=key,
            title=title,
            code=code,
            beside=(
                *_told(
                    (Beside.LEADER, leaders.get(key, "")),
                    (Beside.INDICATION, indication),
                    (Beside.NC_TITLE, nc_title),
                    (Beside.AREA, words.get(("therapeutic_area", area), "") if area else ""),
                    (Beside.DEPARTMENT, department),
                ),
                *tags.get(key, ()),
            ),
            on=lately.get(key, admitted),
            project_id=key,
            project=title,
            live=status in LIVE_STATUSES,
        )
        for key, code, title, nc_title, indication, department, area, status, admitted in rows
    ]


def _lately(session: Session, ids: Sequence[str] | None) -> dict[str, date]:
    """Return the day of the last session or change of status of each project."""
    lately: dict[str, date] = {}
    for owner, day in (
        (StatusChange.project_id, StatusChange.on),
        (MentoringSession.project_id, MentoringSession.held_on),
    ):
        newest = select(owner, func.max(day)).where(*_of(owner, ids))
        for key, on in session.execute(newest.group_by(owner)):
            if on is not None:
                lately[key] = max(on, lately.get(key, on))
    return lately


def read_people(session: Session, _words: Words, ids: Sequence[str] | None) -> list[Found]:
    """Return people; those who advise come first."""
    person = Person.__table__.c
    advisors = set(session.scalars(select(Advisor.person_id).where(Advisor.active)))
    rows = session.execute(
        select(person.id, person.name, person.organisation, person.email).where(
            *_of(person.id, ids)
        )
    )
    return [
        Found(
            record="person",
            id=key,
            title=name,
            beside=_told((Beside.ORGANISATION, organisation), (Beside.EMAIL, email)),
            live=key in advisors,
        )
        for key, name, organisation, email in rows
    ]


def read_families(session: Session, _words: Words, ids: Sequence[str] | None) -> list[Found]:
    """Return patent families, found by the numbers of their filings too."""
    filing = PatentFiling.__table__.c
    numbers: dict[str, list[str]] = defaultdict(list)
    filed: dict[str, date] = {}
    for key, office, number, on in session.execute(
        select(filing.family_id, filing.office, filing.number, filing.filed_on)
        .where(*_of(filing.family_id, ids))
        .order_by(filing.filed_on)
    ):
        if number:
            numbers[key].append(number if number.startswith(office) else f"{office} {number}")
        if on:
            filed.setdefault(key, on)
    family = PatentFamily.__table__.c
    held = (family.title, family.dofi_number, family.dofi_on, family.owner)
    return [
        Found(
            **belonging,
            title=title,
            beside=_told(
                *((Beside.NUMBER, number) for number in (*numbers.get(belonging["id"], ()), dofi)),
                (Beside.OWNER, owner),
            ),
            on=filed.get(belonging["id"], dofi_on),
        )
        for belonging, (title, dofi, dofi_on, owner) in _of_projects(
            session, PatentFamily, ids, *held
        )
    ]


def read_companies(session: Session, _words: Words, ids: Sequence[str] | None) -> list[Found]:
    """Return companies, found by their number in the register too."""
    company = Company.__table__.c
    rows = session.execute(
        select(
            company.id,
            company.name,
            company.registration_number,
            company.website,
            company.incorporated_on,
            company.ended_on,
        ).where(*_of(company.id, ids))
    )
    return [
        Found(
            record="company",
            id=key,
            title=name,
            beside=_told((Beside.NUMBER, number), (Beside.TEXT, website)),
            on=on,
            live=ended is None,
        )
        for key, name, number, website, on, ended in rows
    ]


def read_funding(session: Session, _words: Words, ids: Sequence[str] | None) -> list[Found]:
    """Return money from others, named by round, instrument or funder, whichever there is."""
    entry = FundingEntry.__table__.c
    rows = session.execute(
        select(
            entry.id,
            entry.round_label,
            entry.instrument,
            entry.funder,
            func.coalesce(entry.received_on, entry.awarded_on, entry.applied_on),
            entry.amount_minor,
            entry.currency,
            entry.project_id,
            Project.code,
            Project.title,
            Company.name,
        )
        .outerjoin(Project, Project.id == entry.project_id)
        .outerjoin(Company, Company.id == entry.company_id)
        .where(*_of(entry.id, ids))
    )
    found = []
    for key, label, instrument, funder, on, minor, currency, owner, code, project, firm in rows:
        names = [name for name in (label, instrument, funder) if name]
        found.append(
            Found(
                record="funding_entry",
                id=key,
                title=names[0] if names else "",
                code=code or "",
                beside=tuple((Beside.FUNDER, name) for name in names[1:]),
                on=on,
                money=None if minor is None else Money(minor, currency),
                project_id=owner or "",
                project=project or firm or "",
            )
        )
    return found


def read_milestones(session: Session, _words: Words, ids: Sequence[str] | None) -> list[Found]:
    """Return milestones with the day they are done or due."""
    milestone = Milestone.__table__.c
    on = func.coalesce(milestone.done_on, milestone.forecast_on, milestone.baseline_on)
    held = (milestone.title, milestone.criterion, on, milestone.done_on)
    return [
        Found(
            **belonging,
            title=title,
            beside=_told((Beside.CRITERION, criterion)),
            on=day,
            live=done is None,
        )
        for belonging, (title, criterion, day, done) in _of_projects(session, Milestone, ids, *held)
    ]


def read_actions(session: Session, _words: Words, ids: Sequence[str] | None) -> list[Found]:
    """Return the action items that are still to be done, with the day they are due."""
    action = ActionItem.__table__.c
    open_ones = _of_projects(
        session, ActionItem, ids, action.text, action.due_on, where=action.done_on.is_(None)
    )
    return [Found(**belonging, title=text, on=due) for belonging, (text, due) in open_ones]


def read_documents(session: Session, _words: Words, ids: Sequence[str] | None) -> list[Found]:
    """Return documents and links, found by file name too."""
    document = Document.__table__.c
    held = (document.title, document.file_name, document.link, document.added_on)
    return [
        Found(
            **belonging, title=title, beside=_told((Beside.FILE, name), (Beside.FILE, link)), on=on
        )
        for belonging, (title, name, link, on) in _of_projects(session, Document, ids, *held)
    ]


def read_sessions(session: Session, _words: Words, ids: Sequence[str] | None) -> list[Found]:
    """Return sessions, newest first; the private note is not told."""
    held = MentoringSession.__table__.c
    found = [
        Found(
            **belonging,
            title=question or note,
            beside=_told((Beside.TEXT, note)) if question else (),
            on=on,
        )
        for belonging, (on, question, note) in _of_projects(
            session, MentoringSession, ids, held.held_on, held.question, held.note
        )
    ]
    return sorted(found, key=lambda row: (row.on, row.id), reverse=True)


def _of_projects(
    session: Session,
    kind: type[Record],
    ids: Sequence[str] | None,
    *held: ColumnElement[Any],
    where: ColumnElement[bool] | None = None,
) -> Iterator[tuple[dict[str, Any], Sequence[Any]]]:
    """Yield of each record of `kind` what ties it to its project, and what it holds."""
    own = kind.__table__.c
    query = select(own.id, own.project_id, Project.code, Project.title, *held).join(
        Project, Project.id == own.project_id
    )
    if where is not None:
        query = query.where(where)
    for key, project_id, code, title, *values in session.execute(query.where(*_of(own.id, ids))):
        yield (
            {
                "record": kind.__tablename__,
                "id": key,
                "code": code,
                "project_id": project_id,
                "project": title,
            },
            values,
        )


READ: dict[str, tuple[Read, tuple[str, ...]]] = {
    "project": (
        read_projects,
        (
            "project",
            "project_tag",
            "project_member",
            "person",
            "status_change",
            "mentoring_session",
            "code_entry",
        ),
    ),
    "person": (read_people, ("person", "advisor")),
    "patent_family": (read_families, ("patent_family", "patent_filing", "project")),
    "company": (read_companies, ("company",)),
    "funding_entry": (read_funding, ("funding_entry", "project", "company")),
    "milestone": (read_milestones, ("milestone", "project")),
    "action_item": (read_actions, ("action_item", "project")),
    "document": (read_documents, ("document", "project")),
    "mentoring_session": (read_sessions, ("mentoring_session", "project")),
}
"""How each kind is read, and the tables whose changes can alter what was read."""
