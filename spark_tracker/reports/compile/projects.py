"""The sheets Projects and Milestones, and what changed."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Literal

from spark_tracker.domain.codes import OPEN_MILESTONES, InstalmentStatus, Stage
from spark_tracker.domain.sharing import patent_shown
from spark_tracker.domain.stages import furthest, reached_by
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.contents import (
    ChangeRow,
    Code,
    Mark,
    MilestoneRow,
    MilestoneState,
    Number,
    Phrase,
    ProjectRow,
)
from spark_tracker.reports.facts import MilestoneFact, ProjectFact
from spark_tracker.reports.figures import whole
from spark_tracker.reports.figures.items import IN_PROGRAMME, RUNNING
from spark_tracker.reports.figures.work import met_late, met_on_time, missed

_STAYS = ("planned", "condition_met", "approved", "paid")


def project_rows(scope: Scope) -> tuple[ProjectRow, ...]:
    """Return the projects that may be named, one row each."""
    committed, paid = _grants(scope)
    sought = _sought(scope)
    return tuple(
        _project_row(scope, p, committed.get(p.id), paid.get(p.id), sought.get(p.id))
        for p in scope.shown
    )


def _project_row(
    scope: Scope,
    project: ProjectFact,
    committed: int | None,
    paid: int | None,
    sought: list[str] | None,
) -> ProjectRow:
    facts, last = scope.facts, scope.period.last
    status = project.status_on(last)
    return ProjectRow(
        code=project.code,
        title=project.nc_title,
        area=facts.text("therapeutic_area", project.area),
        product_type=facts.text("product_type", project.product_type),
        admission=facts.text("admission_class", project.admission_class),
        status=Code("project_status", status) if status else None,
        stage_idea=_idea(scope, project),
        stage_advisor=project.stage_on(Stage.ADVISOR, last),
        stage_patent=patent_stage(scope, project),
        stage_startup=project.stage_on(Stage.STARTUP, last),
        stage_investment=project.stage_on(Stage.INVESTMENT, last),
        trl=project.trl_on(last),
        months=_months(project, last),
        progress=project.progress.get((scope.quarter.year, scope.quarter.number)),
        seeking="; ".join(sought) if sought and status in IN_PROGRAMME else None,
        grant_committed=committed,
        grant_paid=paid,
    )


def _idea(scope: Scope, project: ProjectFact) -> date | None:
    """Return the date of the idea, unless all that is known of it is a patent still secret.

    Without application and admission the idea is as old as the first thing known on a day.
    """
    last = scope.period.last
    on = project.stage_on(Stage.IDEA, last)
    known = project.applied_on or project.admitted_on
    if known is None and patent_stage(scope, project) is Mark.FILED:
        return None if on == project.stage_on(Stage.PATENT, last) else on
    return on


def patent_stage(scope: Scope, project: ProjectFact) -> date | Literal[Mark.FILED] | None:
    """Return the date of the first filing once it is published, before that only "filed".

    A claimed patent stage has no publication, so its date never leaves.
    """
    last = scope.period.last
    filed_on = project.stage_on(Stage.PATENT, last)
    published = [
        family.published_on
        for family in scope.families.get(project.id, ())
        if family.priority_on == filed_on
    ]
    days = [day for day in published if day is not None]
    shown = patent_shown(
        filed_on, max(days) if len(days) == len(published) and days else None, last
    )
    if not shown.filed:
        return None
    return shown.on or Mark.FILED


def _months(project: ProjectFact, last: date) -> int | None:
    """Return the whole months in the programme, up to its end."""
    start = project.admitted_on
    if start is None or start > last:
        return None
    end = min(project.ended_on or last, last)
    return max(0, (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day))


def _grants(scope: Scope) -> tuple[dict[str, int], dict[str, int]]:
    """Return per project SPARK's money committed and paid by the last day."""
    committed: dict[str, int] = defaultdict(int)
    paid: dict[str, int] = defaultdict(int)
    last = scope.period.last
    for part in scope.facts.instalments:
        if part.report_amount is None:
            continue
        if part.status_on(last) in _STAYS:
            committed[part.project_id] += part.report_amount
        if part.status_on(last) is InstalmentStatus.PAID:
            paid[part.project_id] += part.report_amount
    return committed, paid


def _sought(scope: Scope) -> dict[str, list[str]]:
    """Return per project what it seeks, in the words that were meant for partners."""
    words: dict[str, list[str]] = defaultdict(list)
    for entry in scope.facts.sought:
        text = entry.text or scope.facts.text("session_topic", entry.topic) or ""
        if text:
            words[entry.project_id].append(text)
    return words


# --- milestones


def milestone_rows(scope: Scope) -> tuple[MilestoneRow, ...]:
    """Return how each named project keeps its plan; only running ones have a plan to keep."""
    by_project: dict[str, list[MilestoneFact]] = defaultdict(list)
    for milestone in scope.facts.milestones:
        if not milestone.cancelled_by(scope.period.last):
            by_project[milestone.project_id].append(milestone)
    last = scope.period.last
    return tuple(
        _milestone_row(scope, project, by_project.get(project.id, []))
        for project in scope.shown
        if project.status_on(last) in RUNNING or by_project.get(project.id)
    )


def _milestone_row(scope: Scope, project: ProjectFact, all_of: list[MilestoneFact]) -> MilestoneRow:
    last = scope.period.last
    due = [(m, m.due_on) for m in all_of if m.due_on is not None and m.due_on in scope.period]
    on_time = sum(met_on_time(m, day, last) for m, day in due)
    late = sum(met_late(m, day, last) for m, day in due)
    not_met = sum(missed(m, day, last) for m, day in due)
    slips = [(m.done_on - day).days for m, day in due if m.done_on and m.done_on <= last]
    # One that was planned anew is open no more: the one in its place is in `all_of` as well.
    open_ones = [m for m in all_of if m.status in OPEN_MILESTONES or _done_later(m, last)]
    coming = [m.forecast_on or m.baseline_on for m in open_ones]
    return MilestoneRow(
        project_code=project.code,
        title=project.nc_title,
        state=_state(len(due), late, not_met),
        due=len(due),
        on_time=on_time,
        late=late,
        missed=not_met,
        rebaselined=sum(m.given_new_date(scope.period) for m in all_of),
        open=len(open_ones),
        next_due=min((day for day in coming if day is not None and day > last), default=None),
        slip_days=_middle(slips),
    )


def _done_later(milestone: MilestoneFact, last: date) -> bool:
    return milestone.done_on is not None and milestone.done_on > last


def _state(due: int, late: int, not_met: int) -> MilestoneState:
    if not_met:
        return "missed"
    if late:
        return "late"
    return "on_track" if due else "none_due"


def _middle(days: list[int]) -> Number | None:
    return whole(Decimal(str(median(days)))) if days else None


# --- changes


def change_rows(scope: Scope) -> tuple[ChangeRow, ...]:
    """Return what is different since the end of the quarter before: new, moved on, ended.

    Corrections need a sealed report to differ from. Why a project ended stays in the programme;
    a patent filing moves a project on without a date.
    """
    rows = [row for project in scope.named.values() for row in _changes(scope, project)]
    order = ("new", "moved", "ended")
    return tuple(sorted(rows, key=lambda row: (order.index(row.kind), row.project_code or "")))


def _changes(scope: Scope, project: ProjectFact) -> Iterator[ChangeRow]:
    period = scope.period
    before = project.status_on(scope.quarter.previous.last_day)
    now = project.status_on(period.last)
    was_in, is_in, came_in = before in IN_PROGRAMME, now in IN_PROGRAMME, scope.came_in(project)
    if not was_in and (is_in or came_in):
        yield ChangeRow(
            kind="new",
            what=Phrase("field.admission"),
            project_code=project.code,
            title=project.nc_title,
            now=scope.facts.text("admission_class", project.admission_class),
            day=project.admitted_on if project.admitted_on in period else came_in,
        )
    if (was_in or came_in) and not is_in and now is not None:
        yield ChangeRow(
            kind="ended",
            what=Phrase("field.status"),
            project_code=project.code,
            title=project.nc_title,
            before=_left(project, period.last),
            now=Code("project_status", now),
            day=_since(project, period.last),
        )
    if is_in or was_in or came_in:
        yield from _moves(scope, project)


def _since(project: ProjectFact, day: date) -> date | None:
    """Return when the status of `day` began, as far as it is known."""
    days = [on for on, _status in project.statuses if on is not None and on <= day]
    return days[-1] if days else None


def _left(project: ProjectFact, day: date) -> Code | None:
    """Return the last status in the programme up to `day`."""
    held = [
        status
        for on, status in project.statuses
        if status in IN_PROGRAMME and (on or project.known_since) <= day
    ]
    return Code("project_status", held[-1]) if held else None


def _moves(scope: Scope, project: ProjectFact) -> Iterator[ChangeRow]:
    """Yield the stages reached in the quarter, with the furthest one before the quarter.

    In the order of the stages: the order of the days would say when a secret patent was filed.
    """
    before = furthest(reached_by(project.stages, scope.quarter.previous.last_day))
    for entry in project.stages:
        if entry.stage is Stage.IDEA or entry.on not in scope.period:
            continue
        secret = entry.stage is Stage.PATENT and patent_stage(scope, project) is Mark.FILED
        yield ChangeRow(
            kind="moved",
            what=Phrase("field.stage"),
            project_code=project.code,
            title=project.nc_title,
            before=Code("stage", before.stage) if before else None,
            now=Code("stage", entry.stage),
            day=None if secret else entry.on,
        )
