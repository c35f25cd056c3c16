"""Holds rows that a person typed or changed to the rules of the services, before they are written.

The rows are tried on a copy of the file, one after the other, as the forms would save them: what
a form refuses is refused here, with the same sentence. Rows of another file's export, which bring
their ids, are taken as they are: they kept these rules when they were made, and a complete export
must come back without a difference.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.exchange.complete.merging import make_room, show_newest_status, write_one
from spark_tracker.exchange.complete.pages import Page
from spark_tracker.exchange.complete.planned import RowWrite, TablesPlan
from spark_tracker.exchange.complete.stored import class_of
from spark_tracker.exchange.plan import Action, Note, PlannedRow, Problem
from spark_tracker.exchange.reading import column_letters
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    Advisor,
    Base,
    CodeEntry,
    MentoringSession,
    ProjectTag,
    Record,
)
from spark_tracker.services import (
    actions,
    assignments,
    calls,
    code_lists,
    companies,
    conflicts,
    funding,
    instalments,
    mentoring,
    milestones,
    patents,
    people,
    projects,
    rates,
    readiness,
    sought,
)
from spark_tracker.services.checks import known_code
from spark_tracker.services.records import put, values_of
from spark_tracker.services.session_checks import checked_session
from spark_tracker.services.session_values import SessionValues
from spark_tracker.store.session import TrialSession, WriteSession

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Form = TypeVar("_Form", bound="DataclassInstance")
_GONE = QT_TRANSLATE_NOOP("import", "a record that is in this file or in the workbook")
_STAYS = QT_TRANSLATE_NOOP("import", "what was there: add it to the other one anew")
_BROKEN = QT_TRANSLATE_NOOP("import", "a row that keeps the rules of the file ({reason})")


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a form does with a row: adds a new one, or edits one that is there."""

    add: Callable[[Session, RowWrite, date], Record]
    edit: Callable[[Session, RowWrite, date], object]


def try_rows(session: TrialSession, plan: TablesPlan, today: date) -> None:
    """Refuse the rows of `plan` that break a rule; the others are then in `session`.

    Args:
        session: a copy of the file, which nobody keeps.
        plan: its rows and writes are replaced.
        today: the day it is.
    """
    make_room(session, plan.replaced)
    kept: list[RowWrite] = []
    refused: set[str] = set()
    ids: dict[str, str] = {}
    for write in plan.writes:
        try:
            _look_for(write, refused)
            with session.trying():
                _write(session, plan, write, ids, today)
        except InputError as error:
            refused.add(write.id)
            _refuse(plan, write, error)
        except IntegrityError as error:
            refused.add(write.id)
            reason = str(error.orig).removeprefix("CHECK constraint failed: ")
            _refuse(plan, write, InputError("", _BROKEN, reason=reason))
        else:
            kept.append(write)
    plan.writes[:] = kept
    show_newest_status(session, plan.writes)
    session.flush()


def write_rows(session: WriteSession, plan: TablesPlan, today: date) -> None:
    """Write the rows that were tried, the same way.

    Raises:
        InputError: a rule forbids one: something was changed since.
    """
    make_room(session, plan.replaced)
    ids: dict[str, str] = {}
    for write in plan.writes:
        _write(session, plan, write, ids, today)
    show_newest_status(session, plan.writes)
    session.flush()


def leave_out(plan: TablesPlan, refused: Collection[tuple[str, int]]) -> None:
    """Take the rows out of `plan` that were refused when it was tried, by sheet and number."""
    kept = []
    for write in plan.writes:
        place = plan.row_of[write.table, write.id]
        row = plan.rows[place]
        if (row.sheet, row.number) in refused:
            plan.rows[place] = replace(row, action=Action.REFUSED)
        else:
            kept.append(write)
    plan.writes[:] = kept


def _look_for(write: RowWrite, refused: Collection[str]) -> None:
    """Refuse what refers to a row that is refused."""
    for column in Base.metadata.tables[write.table].columns:
        if column.foreign_keys and write.values.get(column.name) in refused:
            raise InputError(column.name, _GONE)


def _write(
    session: WriteSession, plan: TablesPlan, write: RowWrite, ids: dict[str, str], today: date
) -> None:
    """Do with one row what its form would do, or as it stands where it brings its id.

    `ids` are those of the plan and what they became.
    """
    values = {
        name: ids.get(value, value) if isinstance(value, str) else value
        for name, value in write.values.items()
    }
    write = replace(write, values=values)
    rule = _RULES.get(write.table)
    if rule is not None and write.id in plan.typed:
        record = rule.add(session, write, today)
        session.flush()
        ids[write.id] = record.id
    elif rule is not None and not write.new:
        rule.edit(session, write, today)
        session.flush()
        _look_whether_it_moved(session, write)
    else:
        write_one(session, write)
        session.flush()


def _look_whether_it_moved(session: Session, write: RowWrite) -> None:
    """Refuse to give a record to another one, where its form would leave it where it is."""
    record = session.get_one(class_of(write.table), write.id)
    links = (one.name for one in Base.metadata.tables[write.table].columns if one.foreign_keys)
    for name in write.values.keys() & {*links}:
        if getattr(record, name) != write.values[name]:
            raise InputError(name, _STAYS)


def _refuse(plan: TablesPlan, write: RowWrite, error: InputError) -> None:
    place = plan.row_of[write.table, write.id]
    row = plan.rows[place]
    page = next(page for page in plan.workbook.pages if page.sheet == row.sheet)
    plan.rows[place] = replace(
        row,
        action=Action.REFUSED,
        changes=(),
        problems=(*row.problems, _problem(page, row, error)),
    )


def _problem(page: Page, row: PlannedRow, error: InputError) -> Problem:
    """Return what is wrong; the cell is the field's, or that of the words of a reference."""
    name = error.field.split(".")[0]
    found = next((one for one in page.rows if one.number == row.number), None)
    for place, column, value in page.cells(found) if found is not None else ():
        if name and name in (column.column, column.words_of):
            return Problem(
                page.sheet,
                row.number,
                column.title,
                f"{column_letters(place)}{row.number}",
                Note(error.text, error.values),
                "" if value is None else str(value)[:200],
            )
    titles = [one.title for one in page.layout.columns if name and name == one.column]
    title = titles[0] if titles else ""
    return Problem(page.sheet, row.number, title, "", Note(error.text, error.values), "")


def _values(kind: type[_Form], session: Session, write: RowWrite) -> _Form:
    """Return what the form of a row would hold."""
    names = {entry.name for entry in fields(kind)}
    values = {name: value for name, value in write.values.items() if name in names}
    if write.new:
        return kind(**values)
    return replace(values_of(session.get_one(class_of(write.table), write.id), kind), **values)


def _rule(
    kind: type[_Form],
    add: Callable[..., Record],
    edit: Callable[..., object],
) -> _Rule:
    """Return the rule of a table whose form is `kind`."""

    def adding(session: Session, write: RowWrite, today: date) -> Record:
        return add(session, _values(kind, session, write), today=today)

    def editing(session: Session, write: RowWrite, today: date) -> None:
        edit(session, write.id, _values(kind, session, write), today=today)

    return _Rule(adding, editing)


def _add_advisor(session: Session, write: RowWrite, today: date) -> Record:
    """The advisor part belongs to its person."""
    person_id = str(write.values["person_id"])
    _edit_advisor_of(session, person_id, write, today)
    session.flush()
    return session.scalars(select(Advisor).where(Advisor.person_id == person_id)).one()


def _edit_advisor(session: Session, write: RowWrite, today: date) -> None:
    _edit_advisor_of(session, session.get_one(Advisor, write.id).person_id, write, today)


def _edit_advisor_of(session: Session, person_id: str, write: RowWrite, today: date) -> None:
    person = people.read_person_in(session, person_id)
    names = {entry.name for entry in fields(people.AdvisorValues)}
    values = {name: value for name, value in write.values.items() if name in names}
    if "languages" in values:
        values["languages"] = tuple(str(values["languages"] or "").replace(",", " ").split())
    advisor = replace(person.advisor or people.AdvisorValues(), **values)
    people.edit_person_in(session, person_id, replace(person, advisor=advisor), today=today)


def _add_person(session: Session, write: RowWrite, today: date) -> Record:
    return people.add_person_in(session, _values(people.PersonValues, session, write), today=today)


def _edit_person(session: Session, write: RowWrite, today: date) -> None:
    names = {entry.name for entry in fields(people.PersonValues)}
    changed = {name: value for name, value in write.values.items() if name in names}
    values = replace(people.read_person_in(session, write.id), **changed)
    people.edit_person_in(session, write.id, values, today=today)


def _log(session: Session, write: RowWrite, today: date) -> Record:
    """The head of a session; who was there and what was said stand on sheets of their own."""
    return mentoring.log_session_in(session, SessionValues(**_head(write)), today=today)


def _edit_log(session: Session, write: RowWrite, today: date) -> None:
    stored = session.get_one(MentoringSession, write.id)
    head = {name: getattr(stored, name) for name in _HEAD} | _head(write)
    clean = checked_session(session, SessionValues(**head), today=today, row=stored)
    for name in _HEAD:
        setattr(stored, name, getattr(clean, name))


def _head(write: RowWrite) -> dict[str, Any]:
    return {name: value for name, value in write.values.items() if name in _HEAD}


_HEAD = {entry.name for entry in fields(SessionValues)} & {*MentoringSession.__table__.c.keys()}


def _add_project(session: Session, write: RowWrite, today: date) -> Record:
    return projects.add_project_in(
        session, _values(projects.NewProject, session, write), today=today
    )


def _edit_project(session: Session, write: RowWrite, today: date) -> None:
    values = _values(projects.ProjectValues, session, write)
    projects.edit_project_in(session, write.id, values, today=today)


def _add_code(session: Session, write: RowWrite, _today: date) -> Record:
    """An entry of a list stands where the row says, and is in use or not."""
    entry = code_lists.add_code_in(session, _values(code_lists.CodeValues, session, write))
    put(entry, {name: write.values[name] for name in _OF_LIST & write.values.keys()})
    return entry


def _edit_code(session: Session, write: RowWrite, _today: date) -> None:
    values = _values(code_lists.CodeValues, session, write)
    code_lists.rename_code_in(session, write.id, values)
    entry = session.get_one(CodeEntry, write.id)
    put(entry, {name: write.values[name] for name in _OF_LIST & write.values.keys()})


_OF_LIST = {"position", "in_use"}


def _add_call(session: Session, write: RowWrite, _today: date) -> Record:
    return calls.add_call_in(session, _values(calls.CallValues, session, write))


def _edit_call(session: Session, write: RowWrite, _today: date) -> None:
    calls.edit_call_in(session, write.id, _values(calls.CallValues, session, write))


def _add_tag(session: Session, write: RowWrite, _today: date) -> Record:
    known_code(session, "tag", "tag", str(write.values["tag"]))
    tag = ProjectTag(**write.values)
    session.add(tag)
    return tag


def _edit_tag(session: Session, write: RowWrite, _today: date) -> None:
    known_code(session, "tag", "tag", write.values.get("tag"))
    put(session.get_one(ProjectTag, write.id), write.values)


_RULES: Mapping[str, _Rule] = {
    "code_entry": _Rule(_add_code, _edit_code),
    "call": _Rule(_add_call, _edit_call),
    "project_tag": _Rule(_add_tag, _edit_tag),
    "exchange_rate": _rule(rates.RateValues, rates.set_rate_in, rates.edit_rate_in),
    "person": _Rule(_add_person, _edit_person),
    "advisor": _Rule(_add_advisor, _edit_advisor),
    "assignment": _rule(
        assignments.AssignmentValues, assignments.assign_in, assignments.edit_assignment_in
    ),
    "mentoring_session": _Rule(_log, _edit_log),
    "project": _Rule(_add_project, _edit_project),
    "milestone": _rule(
        milestones.MilestoneValues, milestones.add_milestone_in, milestones.edit_milestone_in
    ),
    "instalment": _rule(
        instalments.InstalmentValues,
        instalments.add_instalment_in,
        instalments.edit_instalment_in,
    ),
    "company": _rule(companies.CompanyValues, companies.add_company_in, companies.edit_company_in),
    "project_company": _rule(
        companies.LinkValues, companies.link_company_in, companies.edit_link_in
    ),
    "funding_entry": _rule(funding.FundingValues, funding.add_funding_in, funding.edit_funding_in),
    "patent_family": _rule(patents.FamilyValues, patents.add_family_in, patents.edit_family_in),
    "patent_filing": _rule(patents.FilingValues, patents.add_filing_in, patents.edit_filing_in),
    "readiness": _rule(
        readiness.ReadinessValues, readiness.add_readiness_in, readiness.edit_readiness_in
    ),
    "conflict": _rule(
        conflicts.ConflictValues, conflicts.add_conflict_in, conflicts.edit_conflict_in
    ),
    "action_item": _rule(actions.ActionValues, actions.add_action_in, actions.edit_action_in),
    "sought": _rule(sought.SoughtValues, sought.add_sought_in, sought.edit_sought_in),
}
"""What the forms do with a row of each table; the others have no rule beyond their columns."""
