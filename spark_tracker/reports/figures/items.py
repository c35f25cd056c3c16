"""One line behind a figure, and what yields them."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from spark_tracker.domain.codes import RUNNING_STATUSES, ProjectStatus
from spark_tracker.reports.contents import Number
from spark_tracker.reports.facts import Facts
from spark_tracker.reports.periods import Period

RUNNING = RUNNING_STATUSES
IN_PROGRAMME = (*RUNNING, ProjectStatus.ON_HOLD)


class Item(NamedTuple):
    """One line behind a figure. `secret`: counted, never named."""

    project_id: str | None
    on: date | None = None
    amount: Number = 1
    secret: bool = False
    what: tuple[str, str] | None = None  # list and code of a counted value (area, type)


Count = Callable[[Facts, Period], Iterator[Item]]


def with_status(*statuses: ProjectStatus) -> Count:
    """Return what counts the projects that have one of `statuses` on the last day."""

    def count(facts: Facts, period: Period) -> Iterator[Item]:
        key = ("status", statuses, period.last)
        yield from facts.once(key, lambda: found(facts, period))

    def found(facts: Facts, period: Period) -> Iterator[Item]:
        for project in facts.projects.values():
            if project.status_on(period.last) in statuses:
                yield Item(project.id)

    return count


running = with_status(*RUNNING)
