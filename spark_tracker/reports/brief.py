"""The one-page brief that may leave the programme: the rules of a partner's workbook, one project.

It is put together from the same facts, which are read without the confidential texts, and with
the same functions that fill the sheets. What is put together is searched for the texts of
`secrets.py` before it is handed out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import (
    CompanyRelation,
    FundingKind,
    FundingStatus,
    PatentStatus,
    Place,
    SoughtKind,
    Stage,
    TeamRole,
)
from spark_tracker.domain.folding import fold
from spark_tracker.domain.haystack import Haystack
from spark_tracker.domain.money import Money, decimals
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.sharing import REASONS, HeldBack, held_back, person_shown
from spark_tracker.errors import ExchangeError, InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Assignment, Person, Programme, ProjectMember
from spark_tracker.phrases import Phrase
from spark_tracker.reports.compile.money import company_rows, patent_rows
from spark_tracker.reports.compile.projects import milestone_rows, project_rows
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.contents import Code, Mark, ProjectRow, PublicCompany
from spark_tracker.reports.facts import FundingFact, ProjectFact
from spark_tracker.reports.figures.items import IN_PROGRAMME
from spark_tracker.reports.periods import Period
from spark_tracker.reports.profile import Profile
from spark_tracker.reports.reading import read_facts
from spark_tracker.reports.secrets import secrets
from spark_tracker.services.brief import (
    Brief,
    BriefCompany,
    BriefFunding,
    BriefMilestone,
    BriefPatent,
    BriefPerson,
    BriefPlan,
    BriefSought,
    BriefStage,
    publication,
)
from spark_tracker.services.project_page import programme_month
from spark_tracker.store.store import Store

_FIELDS = {
    HeldBack.LEVEL: "sharing",
    HeldBack.NO_TITLE: "nc_title",
    HeldBack.NO_SUMMARY: "nc_summary",
    HeldBack.NOT_APPROVED: "nc_title",
}


@dataclass(frozen=True)
class _OneProject(Scope):
    """One project as it may be told today, not on the last day of the quarter."""

    project_id: str
    today: date

    @cached_property
    def period(self) -> Period:
        """The quarter so far: what is published next week is still a secret today."""
        return Period(self.quarter.first_day, self.today)

    @cached_property
    def named(self) -> dict[str, ProjectFact]:
        """The project; no other one."""
        project = self.facts.projects[self.project_id]
        return {} if held_back(project.release, self.level, self.today) else {project.id: project}

    def concerns(self, project: ProjectFact) -> bool:  # noqa: ARG002 - whatever quarter it was in
        """It is asked for, so it is shown."""
        return True


def open_brief(store: Store, project_id: str, *, today: date, language: str) -> Brief:
    """Return the brief of a project that may be shown to anybody outside.

    Args:
        store: The open file; a copy in memory is read, so that saving need not wait.
        project_id: The project.
        today: What is published or awarded later is not told yet.
        language: In which the texts of the node's own lists are searched for (en, nb).

    Raises:
        InputError: There is no such project, or it may not be named yet; `field` is where to
            mend that in the project's form.
        ExchangeError: A confidential text stands in a text that was approved for sharing.
    """
    copy = store.snapshot()
    try:
        with copy.read() as session:
            currency = session.scalars(select(Programme.currency)).one()
        facts = read_facts(copy, as_of=today, currency=currency, language=language)
        if project_id not in facts.projects:
            raise InputError(
                "project_id", QT_TRANSLATE_NOOP("errors", "The project is not there any more.")
            )
        profile = Profile("brief", "", language, currency)
        quarter = Quarter.containing(today)
        scope = _OneProject(facts, profile, quarter, project_id, today)
        refuse_unapproved(facts.projects[project_id], scope, today)
        with copy.read() as session:
            brief = _brief(session, scope)
            forbidden = secrets(session, scope)
    finally:
        copy.close()
    refuse_secrets(brief, forbidden)
    return brief


def refuse_unapproved(project: ProjectFact, scope: Scope, today: date) -> None:
    """Stop the brief of a project that may not be named.

    Raises:
        InputError: It may not; the sentence says all that is missing.
    """
    reasons = held_back(project.release, scope.level, today)
    if reasons:
        raise InputError(
            _FIELDS[reasons[0]],
            QT_TRANSLATE_NOOP("errors", "{code} has no brief for outside yet. {reasons}"),
            code=project.code,
            reasons=_reasons(reasons),
        )


def refuse_secrets(brief: Brief, forbidden: tuple[str, ...]) -> None:
    """Stop a brief that holds any of the forbidden texts.

    Raises:
        ExchangeError: It does; the sentence names the first.
    """
    said = Haystack("\n".join(fold(text) for text in texts_of(brief)))
    hits = [text for text in forbidden if fold(text) in said]
    if hits:
        raise ExchangeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The brief was not written: confidential text is in it, {count} in all, the "
                "first is “{text}”. Take it out of the texts approved for sharing and try again.",
            ),
            count=len(hits),
            text=hits[0],
        )


def texts_of(row: object) -> Iterator[str]:
    """Yield every text that stands anywhere in the rows of a brief."""
    if isinstance(row, str):
        yield row
    elif isinstance(row, tuple | list):
        for part in row:
            yield from texts_of(part)
    elif is_dataclass(row):
        for field in fields(row):
            yield from texts_of(getattr(row, field.name))


def _reasons(reasons: list[HeldBack]) -> Phrase:
    """Return all reasons, one sentence after the other."""
    said = Phrase("hints", REASONS[reasons[0]])
    for reason in reasons[1:]:
        more = Phrase("hints", REASONS[reason])
        said = Phrase(
            "errors", QT_TRANSLATE_NOOP("errors", "{first} {next}"), {"first": said, "next": more}
        )
    return said


def _brief(session: Session, scope: _OneProject) -> Brief:
    facts, project = scope.facts, scope.named[scope.project_id]
    row = project_rows(scope)[0]
    progress, quarter = _progress(project, scope)
    return Brief(
        confidential=False,
        programme=facts.programme,
        code=project.code,
        title=project.nc_title,
        summary=project.release.public_summary,
        status=project.status_on(scope.today),
        made_on=scope.today,
        admission=project.admission_class,
        area=project.area,
        product_type=project.product_type,
        host=project.institution or "",
        month=programme_month(project.admitted_on, project.ended_on, scope.today),
        ended_on=_until(project.ended_on, scope.today),
        stages=_stages(scope, project, row),
        progress=progress,
        progress_quarter=quarter,
        milestones=_next_milestone(scope),
        plan=_plan(scope),
        team=_team(session, scope),
        advisors=_advisors(session, scope),
        sessions=_sessions(scope),
        trl=_levels(scope, project),
        paid=_money(row.grant_paid, facts.currency),
        committed=_money(row.grant_committed, facts.currency),
        funding=tuple(_announced(scope)),
        patents=_patents(scope),
        companies=tuple(_company(company) for company in company_rows(scope)),
        sought=_sought(scope, project),
    )


def _stages(scope: _OneProject, project: ProjectFact, row: ProjectRow) -> tuple[BriefStage, ...]:
    """Return the stages with the dates that may be told; the patent's only once published."""
    main = {
        Stage.IDEA: row.stage_idea,
        Stage.ADVISOR: row.stage_advisor,
        Stage.PATENT: row.stage_patent,
        Stage.STARTUP: row.stage_startup,
        Stage.INVESTMENT: row.stage_investment,
        Stage.LICENCE: project.stage_on(Stage.LICENCE, scope.today),
        Stage.CLINICAL: project.stage_on(Stage.CLINICAL, scope.today),
    }
    return tuple(
        BriefStage(stage, None if isinstance(on, Mark) else on)
        for stage, on in main.items()
        if on is not None
    )


def _until(day: date | None, today: date) -> date | None:
    return day if day is not None and day <= today else None


def _progress(project: ProjectFact, scope: _OneProject) -> tuple[str, Quarter | None]:
    """Return the newest line of progress; it was written for partners."""
    now = (scope.quarter.year, scope.quarter.number)
    known = sorted(key for key in project.progress if key <= now)
    if not known:
        return "", None
    return project.progress[known[-1]], Quarter(*known[-1])


def _next_milestone(scope: _OneProject) -> tuple[BriefMilestone, ...]:
    rows = milestone_rows(scope)
    if not rows or rows[0].next_due is None:
        return ()
    return (BriefMilestone("", rows[0].next_due, None),)


def _plan(scope: _OneProject) -> BriefPlan | None:
    rows = milestone_rows(scope)
    if not rows or not (rows[0].due or rows[0].open):
        return None
    row = rows[0]
    return BriefPlan(row.on_time, row.late, row.missed, row.open)


def _team(session: Session, scope: _OneProject) -> tuple[BriefPerson, ...]:
    """Return who of the team agreed to be named; only the leader's role may be told."""
    query = (
        select(Person.name, Person.named_consent, ProjectMember.role)
        .join(ProjectMember, ProjectMember.person_id == Person.id)
        .where(ProjectMember.project_id == scope.project_id)
        .order_by(ProjectMember.role != TeamRole.LEADER, ProjectMember.position)
    )
    return tuple(
        BriefPerson(name, team_role=role if role is TeamRole.LEADER else None)
        for name, consented, role in session.execute(query)
        if person_shown(name, consented=consented)
    )


def _advisors(session: Session, scope: _OneProject) -> tuple[BriefPerson, ...]:
    query = (
        select(Person.name, Person.named_consent, Assignment.role, Assignment.until_on)
        .join(Assignment, Assignment.person_id == Person.id)
        .where(
            Assignment.project_id == scope.project_id,
            Assignment.from_on <= scope.today,
        )
        .order_by(Assignment.from_on, Assignment.id)
    )
    return tuple(
        BriefPerson(name, advisor_role=role)
        for name, consented, role, until_on in session.execute(query)
        if person_shown(name, consented=consented) and (until_on is None or until_on >= scope.today)
    )


def _sessions(scope: _OneProject) -> int:
    held = (s for s in scope.facts.sessions if s.project_id == scope.project_id)
    return sum(session.on <= scope.today for session in held)


def _levels(scope: _OneProject, project: ProjectFact) -> tuple[int, ...]:
    known = [level for on, level in project.trls if on <= scope.today]
    return (known[0], known[-1]) if len(known) > 1 else tuple(known)


def _money(whole: int | None, currency: str) -> tuple[Money, ...]:
    return (Money(whole * 10 ** decimals(currency), currency),) if whole else ()


def _announced(scope: _OneProject) -> Iterator[BriefFunding]:
    """Yield what was announced; a total of the rest would give one project's amount away."""
    entries = [e for e in scope.facts.funding if _is_announced(scope, e)]
    entries.sort(key=lambda e: e.awarded_on or e.received_on or date.min, reverse=True)
    for entry in entries:
        received = entry.received_on is not None and entry.received_on <= scope.today
        yield BriefFunding(
            entry.kind,
            FundingStatus.RECEIVED if received else FundingStatus.AWARDED,
            entry.funder,
            entry.round_label,
            entry.received_on if received else entry.awarded_on,
            _exact(entry),
        )


def _is_announced(scope: _OneProject, entry: FundingFact) -> bool:
    day = entry.awarded_on or entry.received_on
    came = day is not None and day <= scope.today
    return scope.announced(entry) and came and entry.kind is not FundingKind.SPARK_GRANT


def _exact(entry: FundingFact) -> Money | None:
    if entry.amount is None:
        return None
    return Money(int(entry.amount * Decimal(10) ** decimals(entry.currency)), entry.currency)


def _patents(scope: _OneProject) -> tuple[BriefPatent, ...]:
    """Return the published families: office and number, never the title or the filing date."""
    return tuple(
        BriefPatent(
            "",
            publication(row.office or "", row.publication_no),
            PatentStatus(row.status.code if isinstance(row.status, Code) else ""),
            published_on=row.published_on,
        )
        for row in patent_rows(scope)
    )


def _company(row: PublicCompany) -> BriefCompany:
    relation = row.relation.code if isinstance(row.relation, Code) else None
    return BriefCompany(
        row.name, "", row.founded_on, None if relation is None else CompanyRelation(relation)
    )


def _sought(scope: _OneProject, project: ProjectFact) -> tuple[BriefSought, ...]:
    """Return what it looks for while it runs, in the words meant for partners."""
    if project.status_on(scope.today) not in IN_PROGRAMME:
        return ()
    return tuple(
        BriefSought(
            SoughtKind(entry.kind),
            entry.topic,
            entry.text,
            None if entry.place is None else Place(entry.place),
            entry.needed_from,
            entry.hours_month,
        )
        for entry in scope.facts.sought
        if entry.project_id == project.id
    )
