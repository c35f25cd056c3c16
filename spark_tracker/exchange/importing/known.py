"""What the programme knows, read once for a whole import: a query per table, not per row."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import ProjectStatus, Stage, TeamRole
from spark_tracker.domain.folding import fold
from spark_tracker.domain.names import name_key
from spark_tracker.models import (
    Assignment,
    Call,
    CodeEntry,
    Company,
    ImportMapping,
    ImportOrigin,
    Institution,
    JournalEntry,
    PatentFamily,
    Person,
    Programme,
    Progress,
    Project,
    ProjectCompany,
    ProjectInstitution,
    ProjectMember,
    ProjectTag,
    Readiness,
    Sought,
    StageClaim,
    StatusChange,
)
from spark_tracker.services.stage_facts import stages_of

ORIGIN = "list"
"""The source of every row of a list of projects.

Not a checksum of the headers: next month the list has one column more, and its rows still are the
same projects.
"""


@lru_cache(maxsize=20_000)
def person_key(name: str) -> str:
    """Return `names.name_key`, which a row asks for several times for each of its people."""
    return name_key(name)


@dataclass(slots=True)
class KnownProject:
    """A project with what an import may add to."""

    id: str
    columns: dict[str, Any]
    members: list[tuple[str, TeamRole]] = field(default_factory=list)
    institutions: set[str] = field(default_factory=set)
    companies: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    statuses: list[tuple[ProjectStatus, date | None]] = field(default_factory=list)
    claims: dict[Stage, date] = field(default_factory=dict)
    sought: set[str] = field(default_factory=set)
    progress: tuple[int, int, str] = (0, 0, "")
    trl: tuple[date, int | None] = (date.min, None)
    dofis: set[str] = field(default_factory=set)
    advisors: set[str] = field(default_factory=set)

    @property
    def code(self) -> str:
        """The project's code."""
        return str(self.columns["code"])


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person whom a row may name."""

    id: str
    name: str
    email: str
    note: str


@dataclass(slots=True)
class Known:
    """Everything a row is compared with; names are folded."""

    head: int = 0
    node: str = ""
    currency: str | None = None
    projects: dict[str, KnownProject] = field(default_factory=dict)
    by_code: dict[str, str] = field(default_factory=dict)
    by_origin: dict[str, str] = field(default_factory=dict)
    by_title: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    people: dict[str, list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))
    institutions: dict[str, str] = field(default_factory=dict)
    companies: dict[str, str] = field(default_factory=dict)
    calls: dict[str, tuple[str, int]] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    retired: set[tuple[str, str]] = field(default_factory=set)
    reached: dict[str, dict[Stage, date | None]] = field(default_factory=dict)

    def person(self, name: str) -> KnownPerson | None:
        """Return the person of this name, in whatever spelling; the first of several."""
        found = self.people.get(person_key(name))
        return found[0] if found else None

    def find(self, name: str, word: str) -> str | None:
        """Return the code of a list that `word` means: the programme's own list first."""
        own = self.codes.get(name)
        if own is None:
            return code_texts.find(name, word) if name in code_texts.lists() else None
        code = own.get(fold(word))
        if code is None and name in code_texts.lists():
            code = code_texts.find(name, word)
        in_list = code is not None and code in own.values()
        return code if in_list and (name, code) not in self.retired else None


def head_of(session: Session) -> int:
    """Return the number of the newest journal entry, 0 where there is none."""
    number = session.scalar(
        select(JournalEntry.number).order_by(JournalEntry.number.desc()).limit(1)
    )
    return number or 0


def remembered_mapping(session: Session, fingerprint: str) -> str | None:
    """Return the mapping that was used the last time for these headers."""
    return session.scalar(
        select(ImportMapping.mapping).where(ImportMapping.fingerprint == fingerprint)
    )


def read_known(session: Session, *, stages: bool) -> Known:
    """Return what the programme knows; `stages` too where the list has columns for them."""
    known = Known(head=head_of(session))
    programme = session.execute(select(Programme.node, Programme.currency)).first()
    if programme is not None:
        known.node, known.currency = programme
    _read_projects(session, known)
    _read_parts(session, known)
    _read_lists(session, known)
    _read_codes(session, known)
    if stages and known.projects:
        known.reached = {
            project_id: {stage.stage: stage.on for stage in reached}
            for project_id, reached in stages_of(session).items()
        }
    return known


def _read_projects(session: Session, known: Known) -> None:
    names = [column.name for column in Project.__table__.columns if column.name != "search_text"]
    for row in session.execute(select(*(getattr(Project, name) for name in names))):
        columns = dict(zip(names, row, strict=True))
        project = KnownProject(columns["id"], columns)
        known.projects[project.id] = project
        known.by_code[fold(project.code)] = project.id
        known.by_title[fold(columns["title"])].append(project.id)
    origins = select(ImportOrigin.key, ImportOrigin.project_id).where(ImportOrigin.source == ORIGIN)
    known.by_origin = {row.key: row.project_id for row in session.execute(origins)}


def _read_parts(session: Session, known: Known) -> None:
    if known.projects:
        _read_members(session, known)
        _read_sets(session, known)
        _read_days(session, known)


def _rows(
    session: Session, known: Known, columns: tuple[InstrumentedAttribute[Any], ...]
) -> Iterable[tuple[KnownProject, Any]]:
    """Return rows whose first column is a project, with that project."""
    for row in session.execute(select(*columns)):
        yield known.projects[row[0]], row


def _read_members(session: Session, known: Known) -> None:
    member = (ProjectMember.project_id, ProjectMember.person_id, ProjectMember.role)
    for project, row in _rows(session, known, member):
        project.members.append((row[1], row[2]))


def _read_sets(session: Session, known: Known) -> None:
    for columns, attribute in (
        ((ProjectInstitution.project_id, ProjectInstitution.institution_id), "institutions"),
        ((ProjectCompany.project_id, ProjectCompany.company_id), "companies"),
        ((ProjectTag.project_id, ProjectTag.tag), "tags"),
        ((Assignment.project_id, Assignment.person_id), "advisors"),
    ):
        for project, row in _rows(session, known, columns):
            getattr(project, attribute).add(row[1])
    for project, row in _rows(session, known, (Sought.project_id, Sought.text)):
        project.sought.add(fold(row[1]))
    families = (PatentFamily.project_id, PatentFamily.dofi_number)
    for project, row in _rows(session, known, families):
        project.dofis.add(fold(row[1]))


def _read_days(session: Session, known: Known) -> None:
    status = (StatusChange.project_id, StatusChange.status, StatusChange.on)
    for project, row in _rows(session, known, status):
        project.statuses.append((row[1], row[2]))
    claim = (StageClaim.project_id, StageClaim.stage, StageClaim.on)
    for project, row in _rows(session, known, claim):
        project.claims[row[1]] = row[2]
    line = (Progress.project_id, Progress.year, Progress.quarter, Progress.text)
    for project, row in _rows(session, known, line):
        project.progress = max(project.progress, (row[1], row[2], row[3]))
    level = (Readiness.project_id, Readiness.on, Readiness.trl)
    for project, row in _rows(session, known, level):
        if row[2] is not None and row[1] >= project.trl[0]:
            project.trl = (row[1], row[2])


def _read_lists(session: Session, known: Known) -> None:
    people = select(Person.id, Person.name, Person.email, Person.note).order_by(Person.id)
    for row in session.execute(people):
        person = KnownPerson(*row)
        known.people[person_key(person.name)].append(person)
    institutions = select(Institution.id, Institution.name, Institution.short_name)
    for identifier, name, short in session.execute(institutions.order_by(Institution.id)):
        for word in filter(None, (name, short)):
            known.institutions.setdefault(fold(word), identifier)
    for identifier, name in session.execute(select(Company.id, Company.name).order_by(Company.id)):
        known.companies.setdefault(fold(name), identifier)
    for identifier, name, year in session.execute(select(Call.id, Call.name, Call.year)):
        known.calls[fold(name)] = (identifier, year)


def _read_codes(session: Session, known: Known) -> None:
    entries = select(
        CodeEntry.list_name,
        CodeEntry.code,
        CodeEntry.in_use,
        CodeEntry.text_en,
        CodeEntry.text_nb,
        CodeEntry.text_de,
        CodeEntry.text_fi,
    ).order_by(CodeEntry.position)
    for name, code, in_use, *texts in session.execute(entries):
        if not in_use:
            known.retired.add((name, code))
        for word in (code, *texts):
            known.codes[name].setdefault(fold(word), code)
