"""A made-up portfolio, written in bulk: as many projects as wanted, the same every time."""

from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import create_engine, insert
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import (
    AttendeeRole,
    CompanyOrigin,
    CompanyRelation,
    FilingKind,
    FundingKind,
    FundingStatus,
    InstalmentStatus,
    InstitutionRole,
    MilestoneStatus,
    ProjectStatus,
    SessionFormat,
    SoughtKind,
    Stage,
    TeamRole,
)
from spark_tracker.domain.folding import fold
from spark_tracker.models import Base, new_id
from spark_tracker.store.connection import file_engine
from spark_tracker.store.store import Reader

TODAY = date(2026, 11, 23)
NOUNS = (
    "gel",
    "vaccine",
    "patch",
    "scaffold",
    "sensor",
    "peptide",
    "antibody",
    "assay",
    "inhaler",
    "implant",
)
USES = (
    "wound",
    "stroke",
    "gout",
    "sepsis",
    "ørebarn",
    "epilepsy",
    "caries",
    "glioblastoma",
    "allergy",
    "anaemia",
)
FIRST = (
    "Ylva",
    "Oskar",
    "Maren",
    "Jakob",
    "Tuva",
    "Amund",
    "Leona",
    "Sander",
    "Idunn",
    "Kristil",
    "Njål",
    "Petra",
    "Øystein",
)
LAST = (
    "Brattmo",
    "Lindtveit",
    "Hjelmvik",
    "Sørvåg",
    "Engelsrø",
    "Rystad",
    "Vikstrand",
    "Mobråten",
    "Falkmo",
)
SEARCHED = ("code", "title", "nc_title", "indication", "host_department")


class Portfolio:
    """Collects rows per table and writes them at once."""

    def __init__(self, seed: int = 1) -> None:
        self.random = Random(seed)
        self.rows: dict[str, list[dict[str, Any]]] = {}

    def add(self, table: str, **values: Any) -> str:
        """Add one row; columns not named get their default."""
        known = {"id": new_id(), **values}
        for column in Base.metadata.tables[table].columns:
            if column.name not in known:
                default = column.default
                known[column.name] = (
                    default.arg if isinstance(default, ScalarElementColumnDefault) else None
                )
        self.rows.setdefault(table, []).append(known)
        return str(known["id"])

    def day(self, first: int = 2014, last: int = 2026) -> date:
        """Return a day between the years; `last` ends with today."""
        start = date(first, 1, 1)
        end = min(date(last, 12, 31), TODAY)
        return start + timedelta(days=self.random.randrange((end - start).days))

    def maybe(self, chance: float) -> bool:
        """Say yes with this chance."""
        return self.random.random() < chance

    def person(self, number: int) -> str:
        """Add somebody."""
        name = f"{self.random.choice(FIRST)} {self.random.choice(LAST)} {number}"
        return self.add("person", name=name, search_text=fold(name))

    def write(self, path: Any) -> Reader:
        """Make the file and return something to read from."""
        engine = create_engine(f"sqlite:///{path}")
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA synchronous = OFF")
            connection.commit()
            Base.metadata.create_all(connection)
            for table in Base.metadata.sorted_tables:
                if self.rows.get(table.name):
                    connection.execute(insert(table), self.rows[table.name])
            connection.commit()
        engine.dispose()
        return Reader(path, file_engine(path, foreign_keys=False))


def programme(made: Portfolio) -> None:
    """Add the programme, a rate and its calls."""
    made.add("programme", name="SPARK", node="NO", currency="NOK", time_zone="Europe/Oslo")
    made.add(
        "exchange_rate", currency="NOK", on=date(2026, 1, 2), micro_per_eur=11_500_000, source="x"
    )


def portfolio(count: int, *, sessions: int = 20, seed: int = 1) -> Portfolio:
    """Return a portfolio of `count` projects with about `sessions` sessions each."""
    made = Portfolio(seed)
    programme(made)
    calls = [made.add("call", name=f"Call {year}", year=year) for year in range(2014, 2027)]
    houses = [
        made.add("institution", name=f"University of {place}", short_name=place)
        for place in ("Oslo", "Bergen", "Tromsø", "NTNU")
    ]
    people = [made.person(number) for number in range(max(12, count * 3 // 2))]
    advisors = people[: max(6, count // 20)]
    for person in advisors:
        advisor = made.add("advisor", person_id=person, cda_valid_until=made.day(2025, 2026))
        made.add("advisor_expertise", advisor_id=advisor, topic="regulatory")
    for number in range(count):
        project(made, number, calls, houses, people, advisors, sessions)
    return made


def project(made, number, calls, houses, people, advisors, sessions) -> str:
    """Add one project with everything around it."""
    random = made.random
    live = made.maybe(0.05 if number > 400 else 0.4)
    status = random.choice(
        (ProjectStatus.ACTIVE, ProjectStatus.PROSPECT, ProjectStatus.ON_HOLD)
        if live
        else (ProjectStatus.ALUMNI, ProjectStatus.REJECTED, ProjectStatus.GRADUATED)
    )
    values = {
        "code": f"NO-{2014 + number % 13}-{number:05}",
        "title": f"{random.choice(NOUNS)} for {random.choice(USES)} {number}".capitalize(),
        "nc_title": f"A {random.choice(NOUNS)}" if made.maybe(0.7) else "",
        "indication": random.choice(USES),
        "host_department": f"Department {number % 40}",
    }
    admitted = made.day() if made.maybe(0.8) else None
    key = made.add(
        "project",
        **values,
        search_text=fold(" ".join(values[name] for name in SEARCHED)),
        summary="What it is about, in some sentences. " * 8,
        status=status,
        call_id=random.choice(calls),
        applied_on=made.day() if made.maybe(0.5) else None,
        admitted_on=admitted,
        ended_on=None if live else made.day(),
        area=random.choice((*code_texts.codes("therapeutic_area"), None)),
        product_type=random.choice(code_texts.codes("product_type")),
        admission_class=random.choice(("full", "prospect", None)),
        coordinator_id=random.choice(people),
    )
    made.add(
        "status_change", project_id=key, status=status, on=made.day() if made.maybe(0.7) else None
    )
    for place, role in enumerate((TeamRole.LEADER, TeamRole.MEMBER, TeamRole.MEMBER)):
        made.add(
            "project_member",
            project_id=key,
            person_id=people[(number * 3 + place) % len(people)],
            role=role,
            position=place,
        )
    for place, house in enumerate(random.sample(houses, random.randrange(1, 3))):
        part = InstitutionRole.PARTNER if place else InstitutionRole.HOST
        made.add(
            "project_institution", project_id=key, institution_id=house, role=part, position=place
        )
    for place in range(random.randrange(3)):
        made.add(
            "assignment",
            project_id=key,
            person_id=random.choice(advisors),
            role="clinical" if place else "lead_mentor",
            from_on=made.day(2014, 2025),
            until_on=None
            if made.maybe(0.6)
            else TODAY + timedelta(days=random.randrange(-300, 60)),
        )
    around(made, key)
    for _ in range(random.randrange(2 * sessions + 1)):
        session = made.add(
            "mentoring_session",
            project_id=key,
            held_on=made.day(),
            format=random.choice(tuple(SessionFormat)),
            minutes=60,
            prep_minutes=30,
            next_session_on=TODAY + timedelta(days=random.randrange(-20, 40)),
        )
        made.add(
            "attendee",
            session_id=session,
            person_id=random.choice(advisors),
            role=AttendeeRole.ADVISOR,
        )
    return str(key)


def around(made: Portfolio, key: str) -> None:
    """Add milestones, patents, companies, money, readiness, claims and needs of a project."""
    random = made.random
    for _ in range(random.randrange(4)):
        baseline = made.day(2024) if made.maybe(0.8) else None
        made.add(
            "milestone",
            project_id=key,
            title=f"Test of {random.choice(NOUNS)}",
            status=random.choice(tuple(MilestoneStatus)),
            baseline_on=baseline,
            forecast_on=TODAY + timedelta(days=random.randrange(-100, 200))
            if made.maybe(0.7)
            else None,
        )
    if made.maybe(0.4):
        family = made.add("patent_family", project_id=key, title="Invention")
        for kind in (FilingKind.PRIORITY, FilingKind.PCT)[: random.randrange(1, 3)]:
            made.add(
                "patent_filing",
                family_id=family,
                kind=kind,
                office="NO",
                filed_on=made.day() if made.maybe(0.8) else None,
                published_on=made.day() if made.maybe(0.3) else None,
            )
    company = companies_of(made, key)
    money(made, key, company)
    rest(made, key)


def companies_of(made: Portfolio, key: str) -> str | None:
    random, company = made.random, None
    if made.maybe(0.3):
        company = made.add(
            "company",
            name=f"Firm {key[-6:]}",
            incorporated_on=made.day() if made.maybe(0.8) else None,
        )
        made.add(
            "project_company",
            project_id=key,
            company_id=company,
            origin=random.choice(tuple(CompanyOrigin)),
            relation=random.choice(tuple(CompanyRelation)),
            licensed_on=made.day() if made.maybe(0.5) else None,
        )
    return company


def money(made: Portfolio, key: str, company: str | None) -> None:
    random = made.random
    for _ in range(random.randrange(3)):
        through = company if company and made.maybe(0.5) else None
        made.add(
            "funding_entry",
            project_id=None if through else key,
            company_id=through,
            kind=random.choice(tuple(FundingKind)),
            status=random.choice(tuple(FundingStatus)),
            awarded_on=made.day() if made.maybe(0.7) else None,
            received_on=made.day() if made.maybe(0.5) else None,
            amount_minor=random.randrange(1, 10**8),
            currency=random.choice(("NOK", "EUR")),
        )
    made.add(
        "instalment",
        project_id=key,
        amount_minor=10**7,
        currency="NOK",
        status=random.choice(tuple(InstalmentStatus)),
    )


def rest(made: Portfolio, key: str) -> None:
    random = made.random
    for stage in random.sample(tuple(Stage), random.randrange(3)):
        made.add("stage_claim", project_id=key, stage=stage, on=made.day())
    for _ in range(random.randrange(3)):
        made.add("readiness", project_id=key, on=made.day(), trl=random.randrange(1, 10))
    if made.maybe(0.6):
        made.add(
            "progress", project_id=key, year=2026, quarter=random.randrange(1, 5), text="Done."
        )
    if made.maybe(0.3):
        made.add("sought", project_id=key, kind=SoughtKind.ADVISOR, topic="regulatory", text="")
    if made.maybe(0.3):
        made.add("project_tag", project_id=key, tag=random.choice(("orphan", "paediatric")))
    made.add(
        "action_item", project_id=key, text="Do", done_on=made.day() if made.maybe(0.5) else None
    )
