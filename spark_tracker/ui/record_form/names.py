"""Names to choose from: people, projects, companies, a project's milestones."""

from datetime import date

from spark_tracker.fields.filter_terms import Filter
from spark_tracker.services import lists, project_list
from spark_tracker.services.companies import find_companies
from spark_tracker.services.milestones import milestones_of
from spark_tracker.store.store import Store
from spark_tracker.ui.widgets.chip_field import Choice

Names = list[tuple[str, str]]
"""Pairs of id and name, as `CodeCombo` takes them."""


def people(store: Store, today: date) -> list[Choice]:
    """Return everybody by name; who shares a name has the organisation behind it."""
    ids = lists.matching(store, Filter(record="person"), today=today).ids
    rows = lists.rows_persons(store, ids, today=today, keys=("name", "organisation")).values()
    seen: dict[str, int] = {}
    for row in rows:
        seen[row.name] = seen.get(row.name, 0) + 1
    choices = [
        Choice(
            row.id,
            f"{row.name} ({row.organisation})"
            if seen[row.name] > 1 and row.organisation
            else row.name,
        )
        for row in rows
    ]
    return sorted(choices, key=lambda choice: choice.text.casefold())


def projects(store: Store, today: date) -> Names:
    """Return all projects, live ones first, each with its title and code."""
    ids = project_list.matching(store, Filter(record="project"), today=today).ids
    rows = project_list.rows(store, ids, today=today, keys=("code", "title", "status")).values()
    ordered = sorted(rows, key=lambda row: not row.live)
    return [(row.id, f"{row.title}  {row.code}") for row in ordered]


def companies(store: Store) -> Names:
    """Return all companies by name, with their number where they have one."""
    return [
        (match.id, ", ".join(part for part in (match.name, match.registration_number) if part))
        for match in find_companies(store, "")
    ]


def milestones(store: Store, project_id: str, today: date) -> Names:
    """Return the milestones of a project by the day they are expected."""
    return [(row.id, row.title) for row in milestones_of(store, project_id, today=today)]
