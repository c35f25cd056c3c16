"""How much is missing: for the partner as counts, for the programme as a list to mend."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from spark_tracker.domain.codes import OPEN_MILESTONES, Attribution, FundingKind
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.report_gaps import Told, report_gaps
from spark_tracker.domain.sharing import HeldBack, held_back
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.contents import QualityRow
from spark_tracker.reports.facts import ProjectFact
from spark_tracker.reports.figures.items import RUNNING


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the report would have needed; `field` is a key of the field catalogue.

    A gap without a project is one of the programme: an exchange rate that is missing.
    """

    project_id: str | None
    project: str
    field: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A project that is counted but not named, and why."""

    project_id: str
    project: str
    reasons: tuple[HeldBack, ...]


def quality_rows(scope: Scope) -> tuple[QualityRow, ...]:
    """Return the data-quality notes of the sheet Definitions."""
    concerned = [p for p in scope.facts.projects.values() if scope.concerns(p)]
    lacking = tuple(_lacking(scope).values())
    money = [e for e in scope.facts.funding if e.kind is not FundingKind.SPARK_GRANT]
    unclear = [e for e in money if e.attribution is Attribution.UNKNOWN]
    return (
        QualityRow(
            "quality.title", sum(p.id not in scope.named for p in concerned), len(concerned)
        ),
        *(
            QualityRow(f"quality.{key}", sum(key in fields for fields in lacking), len(lacking))
            for key in ("trl", "progress", "milestone")
        ),
        QualityRow("quality.attribution", len(unclear), len(money)),
    )


def gaps(scope: Scope) -> tuple[Gap, ...]:
    """Return what is missing, project by project; missing does not stop the report."""
    found = [
        Gap(None, "", "exchange_rate", currency) for currency in sorted(scope.facts.missing_rates)
    ]
    for key, lacking in _lacking(scope).items():
        found += [Gap(key, scope.facts.projects[key].code, field) for field in lacking]
    return tuple(found)


def withheld(scope: Scope) -> tuple[Withheld, ...]:
    """Return the projects of the quarter that are not named, with every reason."""
    return tuple(
        Withheld(p.id, p.code, tuple(held_back(p.release, scope.level)))
        for p in scope.facts.projects.values()
        if scope.concerns(p) and p.id not in scope.named
    )


def _lacking(scope: Scope) -> dict[str, tuple[str, ...]]:
    """Return what is missing of each project that runs at the end of the quarter."""
    facts, last = scope.facts, scope.period.last
    planned: dict[str, date] = {}
    for milestone in facts.milestones:
        due = milestone.forecast_on or milestone.baseline_on
        if milestone.status in OPEN_MILESTONES and due is not None:
            planned[milestone.project_id] = max(due, planned.get(milestone.project_id, due))
    return {
        project.id: report_gaps(_told(project, scope.quarter, planned), scope.quarter)
        for project in facts.projects.values()
        if project.status_on(last) in RUNNING
    }


def _told(project: ProjectFact, quarter: Quarter, planned: Mapping[str, date]) -> Told:
    last = quarter.last_day
    return Told(
        status=project.status_on(last),
        progress=bool(project.progress.get((quarter.year, quarter.number))),
        planned_until=planned.get(project.id),
        judged_on=max((on for on, _trl in project.trls if on <= last), default=None),
        area=project.area,
        product_type=project.product_type,
        admitted_on=project.admitted_on,
        nc_title=project.release.public_title,
        nc_summary=project.release.public_summary,
        nc_approved_on=project.release.approved_on,
    )
