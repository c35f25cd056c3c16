"""The people of the sample: staff, advisors, teams; one record per human."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from random import Random

from spark_tracker.domain.codes import Place
from spark_tracker.models import Advisor, AdvisorExpertise, Conflict, Person, Project
from spark_tracker.sample.words import FIRST, LAST

_SKILLS = (
    ("regulatory", "cmc"),
    ("ip",),
    ("cmc", "preclinical"),
    ("clinical_design", "statistics"),
    ("fundraising", "pitch"),
    ("market_access",),
    ("business_development", "fundraising"),
    ("software", "regulatory"),
    ("preclinical",),
    ("tpp", "team"),
    ("patients",),
    ("clinical_design",),
)
_SECTORS = ("industry", "hospital", "investor", "agency", "academia", "payer")
ADVISORS = 24


@dataclass
class Cast:
    """Everybody who plays a part."""

    coordinator: Person
    advisors: list[Person] = field(default_factory=list)
    known: dict[str, Person] = field(default_factory=dict)

    def person(self, name: str, organisation: str = "") -> Person:
        """Return the one record of a human, made at the first mention."""
        if name not in self.known:
            self.known[name] = Person(name=name, organisation=organisation)
        return self.known[name]


def make_cast(random: Random, today: date) -> Cast:
    """Return the staff and the advisors; two CDAs end soon, one has ended, one is missing."""
    names = _names(random)
    cast = Cast(coordinator=Person(name=next(names), organisation="SPARK Norway"))
    cast.known[cast.coordinator.name] = cast.coordinator
    for number in range(ADVISORS):
        person = cast.person(next(names))
        person.email = f"advisor{number + 1:02}@example.org"
        person.named_consent = number % 3 == 0
        person.consent_on = today - timedelta(days=300) if person.named_consent else None
        person.advisor = _advisor(number, random, today)
        cast.advisors.append(person)
    return cast


def _names(random: Random) -> Iterator[str]:
    names = [f"{first} {last}" for first, last in product(FIRST, LAST)]
    random.shuffle(names)
    yield from names


def _advisor(number: int, random: Random, today: date) -> Advisor:
    signed = today - timedelta(days=random.randrange(200, 900))
    until = {0: today + timedelta(days=7), 1: today + timedelta(days=40), 2: today - timedelta(90)}
    advisor = Advisor(
        cda_signed_on=None if number == 3 else signed,  # the one without a CDA
        cda_valid_until=None if number == 3 else until.get(number, signed + timedelta(days=1460)),
        cda_scope="All projects of the programme",
        capacity_hours=random.randrange(2, 9),
        capacity_projects=random.randrange(2, 6),
        helps_other_nodes=number % 5 == 0,
        available_from=today + timedelta(days=20) if number % 5 == 0 else None,
        place=Place.MIXED if number % 2 else Place.ONLINE,
        sector=_SECTORS[number % len(_SECTORS)],
        languages="en nb" if number % 4 else "en nb de",
        active=number != ADVISORS - 1,
    )
    for topic in _SKILLS[number % len(_SKILLS)]:
        advisor.expertise.append(AdvisorExpertise(topic=topic))
    return advisor


def add_conflicts(cast: Cast, projects: Sequence[Project], today: date) -> None:
    """Declare a conflict that is open, and one that has ended."""
    cast.advisors[4].conflicts.append(
        Conflict(
            project_id=projects[0].id,
            nature="Owns shares in a competitor",
            from_on=today - timedelta(days=120),
        )
    )
    cast.advisors[5].conflicts.append(
        Conflict(
            project_id=projects[1].id,
            nature="Was employed by the licensee",
            from_on=today - timedelta(days=900),
            until_on=today - timedelta(days=200),
        )
    )
