"""Counting projects: applied, admitted, running, ended, and with what outcome."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from spark_tracker.domain.codes import CompanyOrigin, ProjectStatus, Stage
from spark_tracker.reports.facts import Facts, ProjectFact
from spark_tracker.reports.figures.items import IN_PROGRAMME, Count, Item
from spark_tracker.reports.periods import Period


def applications(facts: Facts, period: Period) -> Iterator[Item]:
    """Applications submitted to a call in the period."""
    for project in facts.projects.values():
        on = project.applied_on or _first_day(project, ProjectStatus.APPLIED)
        if on is not None and on in period:
            yield Item(project.id, on)


def _admission(project: ProjectFact) -> tuple[tuple[str, date], ...]:
    """Return when a project was admitted, and as what; a promoted prospect twice."""
    first = project.admitted_on
    as_prospect = _first_day(project, ProjectStatus.PROSPECT)
    as_full = _first_day(project, ProjectStatus.ACTIVE)
    if as_prospect is not None and as_full is not None and as_prospect <= as_full:
        return (("prospect", as_prospect), ("full", as_full))
    if first is None:
        first = as_prospect or as_full
    if first is None:
        return ()
    prospect = as_prospect is not None or project.admission_class == "prospect"
    return (("prospect" if prospect else "full", first),)


def admitted(kind: str) -> Count:
    """Return what counts the admissions in the period: "full" or "prospect"."""

    def count(facts: Facts, period: Period) -> Iterator[Item]:
        for project_id, on in facts.once(("admitted", kind), lambda: found(facts)):
            if on in period:
                yield Item(project_id, on)

    def found(facts: Facts) -> Iterator[tuple[str, date]]:
        for project in facts.projects.values():
            for admitted_as, on in _admission(project):
                if admitted_as == kind:
                    yield project.id, on

    return count


def ended(status: ProjectStatus) -> Count:
    """Return what counts the projects that ended with `status` in the period."""

    def count(facts: Facts, period: Period) -> Iterator[Item]:
        for project, on in _with_end(facts, status, period):
            yield Item(project.id, on)

    return count


_End: TypeAlias = tuple[ProjectFact, date | None]


def _with_end(facts: Facts, status: ProjectStatus, period: Period) -> tuple[_End, ...]:
    """Return the projects that ended so in the period, once each, with the day where it is known.

    An alumnus without a recorded graduation graduated on the day it became an alumnus. A project
    that came back by the last day has not ended; one that ends again is counted by its last end.
    """

    def found() -> Iterator[_End]:
        for project, every in facts.once(("ends", status), lambda: _ends(facts, status)):
            ends = [on for on in every if on in period]
            if ends and project.status_on(period.last) not in IN_PROGRAMME:
                yield project, ends[-1]

    return facts.once(("ended", status, period), found)


def _ends(
    facts: Facts, status: ProjectStatus
) -> Iterator[tuple[ProjectFact, Sequence[date | None]]]:
    """Yield the projects that ever ended so, with every day of it."""
    for project in facts.projects.values():
        ends = [on for on, reached in project.statuses if reached is status]
        if not ends and status is ProjectStatus.GRADUATED:
            ends = [on for on, reached in project.statuses if reached is ProjectStatus.ALUMNI]
        if ends:
            yield project, ends


def _first_day(project: ProjectFact, status: ProjectStatus) -> date | None:
    return next((on for on, reached in project.statuses if reached is status), None)


def successes(*, stanford: bool) -> Count:
    """Return what counts the graduated projects with an outcome, each once.

    Outcomes are a licence or an option, a first patient, and (not for Stanford, whose definition
    is "licensed or clinical") a company. They count until the last day, also after graduation.
    """

    def count(facts: Facts, period: Period) -> Iterator[Item]:
        yield from facts.once(("success", stanford, period), lambda: found(facts, period))

    def found(facts: Facts, period: Period) -> Iterator[Item]:
        licensed, founded = _outcomes(facts, period.last)
        for project, on in _with_end(facts, ProjectStatus.GRADUATED, period):
            hit = project.id in licensed or _licensed_or_clinical(project, period.last)
            if not stanford:
                hit = hit or project.id in founded
                hit = hit or project.stage_on(Stage.STARTUP, period.last) is not None
            if hit:
                yield Item(project.id, on)

    return count


def _licensed_or_clinical(project: ProjectFact, day: date) -> bool:
    return any(project.stage_on(stage, day) for stage in (Stage.LICENCE, Stage.CLINICAL))


def _outcomes(facts: Facts, day: date) -> tuple[set[str], set[str]]:
    """Return the projects with a licence or option, and those with a company, by `day`."""
    licensed, founded = set(), set()
    for company in facts.companies.values():
        for link in company.links:
            if link.licensed and (link.licensed_on is None or link.licensed_on <= day):
                licensed.add(link.project_id)
            since = company.incorporated_on
            if link.origin is CompanyOrigin.FOUNDED and (since is None or since <= day):
                founded.add(link.project_id)
    return licensed, founded
