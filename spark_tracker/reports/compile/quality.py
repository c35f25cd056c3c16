"""How much is missing: for the partner as counts, for the programme as a list to mend."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from spark_tracker.domain.codes import Attribution, FundingKind
from spark_tracker.domain.sharing import HeldBack, held_back
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.contents import QualityRow
from spark_tracker.reports.facts import ProjectFact
from spark_tracker.reports.figures.items import RUNNING

_TRL_DAYS = 365


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
    running = _running(scope)
    money = [e for e in scope.facts.funding if e.kind is not FundingKind.SPARK_GRANT]
    unclear = [e for e in money if e.attribution is Attribution.UNKNOWN]
    return (
        QualityRow(
            "quality.title", sum(p.id not in scope.named for p in concerned), len(concerned)
        ),
        QualityRow("quality.trl", sum(_lacks_trl(scope, p) for p in running), len(running)),
        QualityRow(
            "quality.progress", sum(_lacks_progress(scope, p) for p in running), len(running)
        ),
        QualityRow(
            "quality.milestone", sum(_lacks_milestone(scope, p) for p in running), len(running)
        ),
        QualityRow("quality.attribution", len(unclear), len(money)),
    )


def gaps(scope: Scope) -> tuple[Gap, ...]:
    """Return what is missing, project by project; missing does not stop the report."""
    found = [
        Gap(None, "", "exchange_rate", currency) for currency in sorted(scope.facts.missing_rates)
    ]
    for project in _running(scope):
        lacking = [key for key, lacks in _CHECKS.items() if lacks(scope, project)]
        found += [Gap(project.id, project.code, key) for key in lacking]
    return tuple(found)


def withheld(scope: Scope) -> tuple[Withheld, ...]:
    """Return the projects of the quarter that are not named, with every reason."""
    return tuple(
        Withheld(p.id, p.code, tuple(held_back(p.release, scope.level)))
        for p in scope.facts.projects.values()
        if scope.concerns(p) and p.id not in scope.named
    )


def _running(scope: Scope) -> list[ProjectFact]:
    last = scope.period.last
    return [p for p in scope.facts.projects.values() if p.status_on(last) in RUNNING]


def _lacks_trl(scope: Scope, project: ProjectFact) -> bool:
    since = scope.period.last - timedelta(days=_TRL_DAYS)
    return not any(since < on <= scope.period.last for on, _trl in project.trls)


def _lacks_progress(scope: Scope, project: ProjectFact) -> bool:
    return (scope.quarter.year, scope.quarter.number) not in project.progress


def _lacks_milestone(scope: Scope, project: ProjectFact) -> bool:
    return project.id not in scope.planned


def _lacks(attribute: str) -> Callable[[Scope, ProjectFact], bool]:
    return lambda _scope, project: getattr(project, attribute) is None


def _lacks_text(attribute: str) -> Callable[[Scope, ProjectFact], bool]:
    return lambda _scope, project: not getattr(project.release, attribute)


_CHECKS: dict[str, Callable[[Scope, ProjectFact], bool]] = {
    "progress": _lacks_progress,
    "milestone": _lacks_milestone,
    "trl": _lacks_trl,
    "area": _lacks("area"),
    "product_type": _lacks("product_type"),
    "admitted_on": _lacks("admitted_on"),
    "nc_title": _lacks_text("public_title"),
    "nc_summary": _lacks_text("public_summary"),
    "nc_approved_on": _lacks_text("approved_on"),
}
