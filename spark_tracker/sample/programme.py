"""The sample programme: made-up people and projects, to look around in and to test with.

The same day gives the same programme (but for record ids and the journal's clock).
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.domain.quarter import Quarter
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    Call,
    Company,
    Document,
    ExchangeRate,
    Institution,
    Project,
    StatusChange,
    new_id,
)
from spark_tracker.paths import backups_folder
from spark_tracker.sample.events import Course, add_mentoring, add_milestones, add_reviews
from spark_tracker.sample.outcomes import Registry, add_companies, add_funding, add_invention
from spark_tracker.sample.people import add_conflicts, make_cast
from spark_tracker.sample.projects import (
    alumni_plans,
    first_year,
    live_plans,
    make_call,
    make_project,
)
from spark_tracker.sample.words import FIRST, INSTITUTIONS, LAST
from spark_tracker.services.programme import ProgrammeValues, start_programme
from spark_tracker.settings import computer_name
from spark_tracker.store.opening import create, open_store
from spark_tracker.store.store import Store

AUTHOR = "Sample"
_SEED = 2017
_GROUP_EVENING = 11  # days ago


def write_sample(path: Path, *, today: date) -> None:
    """Make a new file at `path` with the sample programme, ending around `today`.

    Raises:
        StorageError: Something lies there already, or it cannot be written.
    """
    create(path)
    store = open_store(
        path,
        who=AUTHOR,
        device=computer_name(),
        backups=backups_folder(),
        daily_backup=False,
    )
    try:
        start_programme(store, ProgrammeValues(name="SPARK Norway"))
        fill(store, today=today)
    finally:
        store.close()


def fill(store: Store, *, today: date) -> None:
    """Fill an empty programme with the sample; one undo takes it all back."""
    random = Random(_SEED)  # noqa: S311 - a sample, not a secret
    with store.write(QT_TRANSLATE_NOOP("actions", "Fill in the sample programme")) as session:
        cast = make_cast(random, today)
        session.add_all(cast.known.values())
        places = {
            short: Institution(name=name, short_name=short, country=country)
            for short, (name, country) in INSTITUTIONS.items()
        }
        session.add_all(places.values())
        year = first_year(today)
        calls = {each: make_call(each) for each in range(year - 5, year + 2)}
        session.add_all(calls.values())
        plans = [*live_plans(today), *alumni_plans(today, _leaders(random))]
        courses = []
        for plan in plans:
            project = make_project(plan, calls[plan.year], cast, places, random, today)
            session.add(project)
            courses.append(Course(plan, project, cast, random, today))
        session.add_all(cast.known.values())
        session.flush()  # people and projects have their ids from here on
        _tell(courses, today)
        session.add_all(_applicants(calls[year + 1], year + 1, random, today))
        add_conflicts(cast, [course.project for course in courses], today)
        session.add_all(_rates(today))


def _leaders(random: Random) -> Iterator[str]:
    """Return names for those who led the projects of earlier calls."""
    names = [
        f"{first}-{other} {last}" for first, other, last in zip(FIRST, LAST, LAST, strict=True)
    ]
    names += [f"{first} {last}gård" for first, last in zip(FIRST, LAST, strict=True)]
    random.shuffle(names)
    return iter(names)


def _tell(courses: list[Course], today: date) -> None:
    registry, shared = Registry(), dict[str, Company]()
    group_id = new_id()
    for course in courses:
        add_invention(course)
        add_companies(course, registry, shared)
        add_funding(course)
        in_group = course.live and course.plan.silent_for == _GROUP_EVENING
        add_mentoring(course, group_id if in_group else None)
        add_milestones(course)
        add_reviews(course)
    first = courses[0].project
    first.documents.append(
        Document(
            about_table="project",
            about_id=first.id,
            title="Project page of the department",
            link="https://example.org/project",
            added_on=today - timedelta(days=100),
        )
    )


def _applicants(call: Call, year: int, random: Random, today: date) -> list[Project]:
    """Return those who applied to the newest call, if it has closed."""
    titles = (
        "Cooling cap that adapts to the patient",
        "Peptide against cat allergy",
        "Marker of early frailty in blood",
        "Sound map of the lungs",
        "Sealant for the eye after injury",
    )
    closes = call.closes_on or today
    applicants = []
    for number, title in enumerate(titles, start=1):
        applied = closes - timedelta(days=random.randrange(10))
        status = ProjectStatus.APPLIED if applied <= today else ProjectStatus.ENQUIRY
        project = Project(
            code=f"NO-{year}-{number:02}",
            title=title,
            call=call,
            status=status,
            applied_on=applied if applied <= today else None,
        )
        project.status_changes.append(StatusChange(on=min(applied, today), status=status))
        applicants.append(project)
    return applicants


def _rates(today: date) -> list[ExchangeRate]:
    """Return made-up rates for the last day of each of the last nine quarters."""
    rates = []
    for back, quarter in enumerate(Quarter.containing(today).ending_here(9)):
        for currency, base in (("NOK", 11_600_000), ("USD", 1_090_000)):
            rates.append(
                ExchangeRate(
                    currency=currency,
                    on=min(quarter.last_day, today),
                    micro_per_eur=base + 12_500 * back,
                    source="Sample rate",
                )
            )
    return rates
