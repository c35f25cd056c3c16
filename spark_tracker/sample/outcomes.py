"""What came out of a project of the sample: inventions, companies, money from others."""

from collections.abc import Iterator
from datetime import date, timedelta

from spark_tracker.domain.codes import (
    EQUITY_KINDS,
    Attribution,
    CompanyOrigin,
    CompanyRelation,
    FilingKind,
    FundingKind,
    FundingStatus,
    PatentStatus,
    Stage,
)
from spark_tracker.domain.patents import add_months
from spark_tracker.models import (
    Company,
    FundingEntry,
    PatentFamily,
    PatentFiling,
    Project,
    ProjectCompany,
)
from spark_tracker.sample.events import Course, add_claim
from spark_tracker.sample.words import FUNDERS, INSTITUTIONS

# Valid by their check digits and given to nobody we know of; the last has remainder 1 and is wrong.
_NUMBERS = ("999100014", "999100022", "999100030", "999100049", "999100057", "999100065")
_NAMES = (
    "Helvenn Biogel AS",
    "Lysbro Diagnostics AS",
    "Tindekvist Medical AS",
    "Fjærlett Imaging AS",
    "Havgløtt Therapeutics AS",
    "Nordlunge AS",
    "Kveldstjerne Health AS",
    "Bølgemark AS",
    "Steinrype Biotech AS",
    "Rimtåke Neuro AS",
    "Vindrose Devices AS",
    "Sølvtråd Surgical AS",
)


class Registry:
    """Hands out company names and numbers, each once."""

    def __init__(self) -> None:
        self._given = 0

    def company(self, founded_on: date) -> Company:
        """Return a new company; now and then in Germany or Finland, now and then without number."""
        number, self._given = self._given, self._given + 1
        name = _NAMES[number % len(_NAMES)]
        if number == 3:  # a German one: no check digit, a court instead
            return Company(
                name="Nebelhorn Medizintechnik GmbH",
                country="DE",
                legal_form="GmbH",
                registration_number="HRB 99123",
                registration_court="Berlin (Charlottenburg)",
                incorporated_on=founded_on,
            )
        return Company(
            name=name if number < len(_NAMES) else f"{name[:-3]} {number} AS",
            country="NO",
            legal_form="AS",
            registration_number=_NUMBERS[number] if number < len(_NUMBERS) else "",
            incorporated_on=founded_on,
            checked_on=founded_on + timedelta(days=30),
        )


def add_invention(course: Course) -> date | None:
    """File an invention where the plan says so; return the priority date.

    Most are published 18 months later; the newest are still secret.
    """
    if not course.has(Stage.PATENT):
        return None
    plan, today = course.plan, course.today
    filed = add_months(plan.admitted_on, 5 + plan.number % 4)
    if plan.number == 2:  # one was filed before there was an advisor
        filed = plan.admitted_on - timedelta(days=20)
    if plan.number == 8:  # 31 August: eighteen months later the day is clamped
        filed = date(plan.admitted_on.year, 8, 31)
    filed = min(filed, today - timedelta(days=6))
    family = PatentFamily(
        title=f"Composition and use, case {plan.year % 100}/{plan.number:02}",
        dofi_number=f"DOFI-{plan.year}-{plan.number:03}",
        dofi_on=filed - timedelta(days=80),
        owner=INSTITUTIONS[plan.institutions[0]][0],
        status=PatentStatus.PRIORITY_FILED,
    )
    course.project.families.append(family)
    family.filings.append(
        PatentFiling(
            kind=FilingKind.PRIORITY,
            office="NO",
            number=f"{filed.year}{1000 + plan.number:04}",
            filed_on=filed,
            status=PatentStatus.PRIORITY_FILED,
        )
    )
    _follow_up(course, family, filed)
    return filed


def _follow_up(course: Course, family: PatentFamily, filed: date) -> None:
    pct, published = add_months(filed, 12), add_months(filed, 18)
    if pct > course.today:
        return
    out = published if published <= course.today - timedelta(days=30) else None
    family.status = PatentStatus.PUBLISHED if out else PatentStatus.PCT_FILED
    family.filings.append(
        PatentFiling(
            kind=FilingKind.PCT,
            office="WO",
            number=f"WO {published.year}/{100000 + course.plan.number:06}"
            if out
            else f"PCT/NO{pct.year}/{50000 + course.plan.number:06}",
            filed_on=pct,
            published_on=out,
            status=family.status,
        )
    )
    granted = add_months(filed, 40)
    if granted <= course.today:
        family.status = PatentStatus.GRANTED
        family.filings.append(
            PatentFiling(
                kind=FilingKind.REGIONAL,
                office="EP",
                number=f"EP{3_500_000 + course.plan.year % 100 * 100 + course.plan.number}",
                filed_on=add_months(filed, 31),
                published_on=out,
                granted_on=granted,
                status=PatentStatus.GRANTED,
            )
        )


def add_companies(course: Course, registry: Registry, shared: dict[str, Company]) -> None:
    """Found what the plan says: one company, two of one project, one of two projects."""
    outcome, on = course.plan.outcome, _founding_day(course)
    if outcome == "company_shared":
        company = shared.setdefault("shared", registry.company(on))
        _link(course.project, company, CompanyRelation.BOTH, on)
    elif course.has(Stage.STARTUP):
        company = registry.company(on)
        _link(course.project, company, CompanyRelation.BOTH, on)
        if outcome == "two_companies":
            second = registry.company(on + timedelta(days=200))
            _link(course.project, second, CompanyRelation.EQUITY, None)
        if course.plan.number == 9:  # one that did not last
            company.ended_on = min(on + timedelta(days=700), course.today)
    if outcome == "licence":
        company = Company(name=f"Established Pharma {course.plan.number} AB", country="SE")
        course.project.companies.append(
            ProjectCompany(
                company=company,
                origin=CompanyOrigin.EXISTING,
                relation=CompanyRelation.LICENCE,
                licensed_on=on,
            )
        )
    if outcome == "clinical":
        add_claim(course, Stage.CLINICAL, on, "First patient in a trial led by the hospital")


def _founding_day(course: Course) -> date:
    end = course.project.ended_on or course.today - timedelta(days=course.plan.silent_for)
    if course.live:
        months = 10 + course.plan.number * 3 % 12
        return min(add_months(course.plan.admitted_on, months), course.today - timedelta(days=81))
    return end - timedelta(days=60 + course.plan.number * 5)


def _link(project: Project, company: Company, relation: CompanyRelation, on: date | None) -> None:
    project.companies.append(
        ProjectCompany(
            company=company,
            origin=CompanyOrigin.FOUNDED,
            relation=relation,
            licensed_on=on if relation is CompanyRelation.BOTH else None,
        )
    )


def add_funding(course: Course) -> None:
    """Add money from others: applications, awards, and equity where the plan says investment."""
    founded = [
        link.company for link in course.project.companies if link.origin is CompanyOrigin.FOUNDED
    ]
    for entry in _entries(course):
        if founded and entry.kind in EQUITY_KINDS:  # who invests does so in the company
            founded[0].funding.append(entry)
        else:
            course.project.funding.append(entry)


def _entries(course: Course) -> Iterator[FundingEntry]:
    plan, random = course.plan, course.random
    grants = [row for row in FUNDERS if FundingKind(row[1]) not in EQUITY_KINDS]
    awarded = add_months(plan.admitted_on, 6 + (plan.number * 5 + plan.year) % 16)
    if plan.number % 2 and awarded < course.today:
        yield _entry(
            grants[plan.number % len(grants)],
            awarded,
            public=plan.number % 3 != 2,  # every third keeps it to itself
            luck=random.random(),
        )
    elif course.live:
        funder, kind, currency, amount = grants[plan.number % len(grants)]
        yield FundingEntry(
            kind=FundingKind(kind),
            funder=funder,
            status=FundingStatus.APPLIED,
            applied_on=course.today - timedelta(days=30),
            amount_minor=amount,
            currency=currency,
        )
    if course.has(Stage.INVESTMENT):
        rounds = [row for row in FUNDERS if FundingKind(row[1]) in EQUITY_KINDS]
        wait = 34 + plan.number % 4 * 45  # days from the company to its first round
        on = max(_founding_day(course) + timedelta(days=wait), plan.admitted_on)
        entry = _entry(
            rounds[plan.number % len(rounds)], min(on, course.today), public=True, luck=0.9
        )
        entry.round_label = "Seed"
        yield entry


def _entry(
    row: tuple[str, str, str, int],
    on: date,
    *,
    public: bool,
    luck: float,
) -> FundingEntry:
    funder, kind, currency, amount = row
    attribution = (Attribution.DECISIVE, Attribution.CONTRIBUTING, Attribution.NONE)[int(luck * 3)]
    return FundingEntry(
        kind=FundingKind(kind),
        funder=funder,
        status=FundingStatus.RECEIVED,
        applied_on=on - timedelta(days=120),
        awarded_on=on,
        received_on=on + timedelta(days=20),
        amount_minor=amount,
        currency=currency,
        attribution=attribution,
        attribution_evidence="The team said so in the yearly talk",
        public=public,
    )
