"""The sheets Projects and Milestones, and what changed."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Literal

from spark_tracker.domain.codes import OPEN_MILESTONES, InstalmentStatus, MilestoneStatus, Stage
from spark_tracker.domain.sharing import patent_shown
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
from spark_tracker.reports.figures.items import RUNNING
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
        stage_idea=project.stage_on(Stage.IDEA, last),
        stage_advisor=project.stage_on(Stage.ADVISOR, last),
        stage_patent=patent_stage(scope, project),
        stage_startup=project.stage_on(Stage.STARTUP, last),
        stage_investment=project.stage_on(Stage.INVESTMENT, last),
        trl=project.trl_on(last),
        months=_months(project, last),
        progress=project.progress.get((scope.quarter.year, scope.quarter.number)),
        seeking="; ".join(sought) if sought else None,
        grant_committed=committed,
        grant_paid=paid,
    )


def patent_stage(scope: Scope, project: ProjectFact) -> date | Literal[Mark.FILED] | None:
    """Return the date of the first filing once it is published, before that only "filed".

    A claimed patent stage has no publication, so its date never leaves.
    """
    last = scope.period.last
    filed_on = project.stage_on(Stage.PATENT, last)
    published = [
        family.published_on
        for family in scope.facts.families
        if family.project_id == project.id and family.priority_on == filed_on
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
        if part.status in _STAYS:
            committed[part.project_id] += part.report_amount
        was_paid = part.paid_on is not None and part.paid_on <= last
        if was_paid and part.status != InstalmentStatus.RETURNED:
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
        if milestone.status is not MilestoneStatus.CANCELLED:
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
        rebaselined=sum(
            m.status is MilestoneStatus.CHANGED and m.status_on in scope.period for m in all_of
        ),
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
    was_in, is_in = before in RUNNING or before == "on_hold", now in RUNNING or now == "on_hold"
    day = next((on for on, status in reversed(project.statuses) if status is now), None)
    if is_in and not was_in:
        yield ChangeRow(
            kind="new",
            what=Phrase("field.admission"),
            project_code=project.code,
            title=project.nc_title,
            now=scope.facts.text("admission_class", project.admission_class),
            day=project.admitted_on or day,
        )
    if was_in and not is_in and now is not None and before is not None:
        yield ChangeRow(
            kind="ended",
            what=Phrase("field.status"),
            project_code=project.code,
            title=project.nc_title,
            before=Code("project_status", before),
            now=Code("project_status", now),
            day=day,
        )
    if is_in or was_in:
        yield from _moves(scope, project)


def _moves(scope: Scope, project: ProjectFact) -> Iterator[ChangeRow]:
    """Yield the stages reached in the quarter, each with the one that was furthest before it."""
    start = scope.quarter.previous.last_day
    reached = sorted(project.stages, key=lambda stage: stage.on)
    for entry in reached:
        if entry.stage is Stage.IDEA or entry.on not in scope.period:
            continue
        earlier = [other for other in reached if other.on <= start and other is not entry]
        secret = entry.stage is Stage.PATENT and patent_stage(scope, project) is Mark.FILED
        yield ChangeRow(
            kind="moved",
            what=Phrase("field.stage"),
            project_code=project.code,
            title=project.nc_title,
            before=Code("stage", earlier[-1].stage) if earlier else None,
            now=Code("stage", entry.stage),
            day=None if secret else entry.on,
        )
