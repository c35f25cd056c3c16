"""The projects of the sample: who they are, where they stand, what happened when."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from spark_tracker.domain.codes import (
    InstitutionRole,
    ProjectSource,
    ProjectStatus,
    Sharing,
    TeamRole,
)
from spark_tracker.domain.patents import add_months
from spark_tracker.models import (
    Call,
    Institution,
    Person,
    Project,
    ProjectInstitution,
    ProjectMember,
    ProjectTag,
    StatusChange,
)
from spark_tracker.paths import bundled
from spark_tracker.sample.people import Cast
from spark_tracker.sample.words import DEPARTMENTS

_YEARS = 2
_LATE_CALL = 3  # years ago: its projects were prolonged, so that every quarter has some that end
_WHY = {
    ProjectStatus.TERMINATED: "The effect did not repeat",
    ProjectStatus.WITHDRAWN: "The leader took a post abroad",
}
_ENDS = {
    "terminated": ProjectStatus.TERMINATED,
    "withdrawn": ProjectStatus.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """One line of the sample's lists, placed in the calendar.

    `stages` has a digit per main stage, 1 where it is reached; `outcome` is how an alumnus ended.
    """

    year: int
    number: int
    title: str
    leader: str
    institutions: tuple[str, ...]
    area: str
    product_type: str
    indication: str
    stages: str
    status: ProjectStatus
    milestone: str
    due_in: int | None
    silent_for: int
    trl: int
    outcome: str = ""

    @property
    def code(self) -> str:
        """The project's code."""
        return f"NO-{self.year}-{self.number:02}"

    @property
    def admitted_on(self) -> date:
        """End of January, when the board admits."""
        return date(self.year, 1, 30)

    @property
    def applied_on(self) -> date:
        """Early November of the year before."""
        return date(self.year - 1, 11, 3 + self.number % 9)

    @property
    def planned_end(self) -> date:
        """Two years after admission; a prospect after one."""
        years = 1 if self.status is ProjectStatus.PROSPECT else _YEARS
        return add_months(self.admitted_on, 12 * years)


def first_year(today: date) -> int:
    """Return the year of the newest projects: the last January that is over."""
    return today.year if today >= date(today.year, 2, 1) else today.year - 1


def live_plans(today: date) -> Iterator[Plan]:
    """Yield the 24 projects that are in the programme."""
    for row in _rows("live"):
        yield Plan(
            year=first_year(today) + int(row["year"]),
            number=int(row["number"]),
            title=row["title"],
            leader=row["leader"],
            institutions=tuple(row["institutions"].split(", ")),
            area=row["area"],
            product_type=row["product_type"],
            indication=row["indication"],
            stages=row["stages"],
            status=ProjectStatus(row["status"]),
            milestone=row["milestone"],
            due_in=int(row["due_in"]) if row["due_in"] else None,
            silent_for=int(row["silent_for"]),
            trl=int(row["trl"]),
        )


def alumni_plans(today: date, names: Iterator[str]) -> Iterator[Plan]:
    """Yield the 40 projects of the three calls before."""
    numbers: dict[str, int] = {}
    for row in _rows("alumni"):
        numbers[row["year"]] = numbers.get(row["year"], 0) + 1
        outcome = row["outcome"]
        founded = "company" in outcome or outcome == "two_companies"
        yield Plan(
            year=first_year(today) + int(row["year"]),
            number=numbers[row["year"]],
            title=row["title"],
            leader=next(names),
            institutions=("UiO",) if numbers[row["year"]] % 2 else ("OUS", "UiO"),
            area=row["area"],
            product_type=row["product_type"],
            indication="",
            stages="11" + ("1" if outcome != "none" else "0") + ("11" if founded else "00"),
            status=_ENDS.get(outcome, ProjectStatus.ALUMNI),
            milestone="",
            due_in=None,
            silent_for=400 if outcome == "none" else 250,
            trl=4 + numbers[row["year"]] % 4,
            outcome=outcome,
        )


def _rows(name: str) -> list[dict[str, str]]:
    path = bundled("resources") / "sample" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def make_call(year: int) -> Call:
    """Return the call whose projects were admitted in January of `year`."""
    return Call(
        name=f"Call {year - 1}",
        year=year - 1,
        opens_on=date(year - 1, 9, 1),
        closes_on=date(year - 1, 11, 13),
        decided_on=date(year, 1, 30),
    )


def make_project(
    plan: Plan,
    call: Call,
    cast: Cast,
    places: dict[str, Institution],
    random: Random,
    today: date,
) -> Project:
    """Return a project with its team, its institutions and the history of its status."""
    live = plan.status in (ProjectStatus.ACTIVE, ProjectStatus.PROSPECT, ProjectStatus.ON_HOLD)
    hidden = plan.number % 6 == 0  # a few have nothing that may leave yet
    leader = cast.person(plan.leader, plan.institutions[0])
    project = Project(
        code=plan.code,
        title=plan.title,
        nc_title="" if hidden else plan.title,
        nc_summary="" if hidden else f"The team works on {_begun(plan.title)}.",
        nc_approved_by="" if hidden else plan.leader,
        nc_approved_on=None if hidden else plan.admitted_on + timedelta(days=40),
        sharing=Sharing.PROGRAMME if hidden else Sharing.NODE,
        summary=f"Confidential: how {_begun(plan.title)} is made, and the data behind it.",
        call=call,
        source=ProjectSource.TTO_PORTFOLIO if plan.number % 5 == 0 else ProjectSource.OPEN_CALL,
        admission_class="prospect" if plan.status is ProjectStatus.PROSPECT else "full",
        applied_on=plan.applied_on,
        admitted_on=plan.admitted_on,
        planned_end=max(plan.planned_end, today + timedelta(days=66)) if live else plan.planned_end,
        area=plan.area,
        indication=plan.indication,
        product_type=plan.product_type,
        host_department=random.choice(DEPARTMENTS),
        coordinator=cast.coordinator,
        status=plan.status,
    )
    _add_status(project, plan, today)
    _add_team(project, leader, cast, random)
    if plan.number == 7:  # one advisor of the programme has a project too
        sparkee = ProjectMember(person=cast.advisors[7], role=TeamRole.MEMBER, position=9)
        project.members.append(sparkee)
    for position, place in enumerate(plan.institutions):
        role = InstitutionRole.HOST if position == 0 else InstitutionRole.PARTNER
        project.institutions.append(
            ProjectInstitution(institution=places[place], role=role, position=position)
        )
    if plan.area == "rare_disease":
        project.tags += [ProjectTag(tag="orphan"), ProjectTag(tag="paediatric")]
    return project


def _begun(title: str) -> str:
    """Return a title as it stands inside a sentence."""
    words = title.strip('="“”')
    return words if words[:2].isupper() or not words else words[0].lower() + words[1:]


def _add_status(project: Project, plan: Plan, today: date) -> None:
    steps = [(plan.applied_on, ProjectStatus.APPLIED, "")]
    steps.append((plan.applied_on + timedelta(days=40), ProjectStatus.FINALIST, ""))
    promoted = plan.status is ProjectStatus.ACTIVE and plan.number == 4  # one a year
    first = (
        ProjectStatus.PROSPECT
        if promoted or plan.status is ProjectStatus.PROSPECT
        else ProjectStatus.ACTIVE
    )
    steps.append((plan.admitted_on, first, "Decision of the board"))
    if promoted:
        project.source = ProjectSource.PROMOTED_PROSPECT
        steps.append(
            (plan.admitted_on + timedelta(days=200), ProjectStatus.ACTIVE, "Milestones met")
        )
    if plan.status is ProjectStatus.ON_HOLD:
        steps.append((today - timedelta(days=90), ProjectStatus.ON_HOLD, "Parental leave"))
    if plan.status is ProjectStatus.ALUMNI:
        project.ended_on = _ended_on(plan, plan.planned_end, today)
        steps.append((project.ended_on, ProjectStatus.GRADUATED, ""))
        steps.append((project.ended_on + timedelta(days=1), ProjectStatus.ALUMNI, ""))
    if plan.status in _ENDS.values():
        project.ended_on = _ended_on(plan, plan.admitted_on + timedelta(days=430), today)
        steps.append((project.ended_on, plan.status, _WHY[plan.status]))
    project.status_changes += [
        StatusChange(on=on, status=status, reason=reason) for on, status, reason in steps
    ]


def _ended_on(plan: Plan, planned: date, today: date) -> date:
    """Return when a project ended; those of the newest call that is over took their time."""
    if plan.year < first_year(today) - _LATE_CALL:
        return planned
    later = add_months(planned, 2 + plan.number * 7 % 20) + timedelta(days=plan.number * 7)
    return min(later, today - timedelta(days=20 + 2 * plan.number))


def _add_team(project: Project, leader: Person, cast: Cast, random: Random) -> None:
    project.members.append(ProjectMember(person=leader, role=TeamRole.LEADER, position=0))
    names = [person.name for person in cast.known.values() if person.advisor is None]
    for position, name in enumerate(random.sample(names, min(2, len(names))), start=1):
        if cast.known[name] is not leader:
            project.members.append(
                ProjectMember(person=cast.known[name], role=TeamRole.MEMBER, position=position)
            )
