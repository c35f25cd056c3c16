"""Facts made by hand, so that a figure can be counted on the fingers."""

from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any

from spark_tracker.domain.codes import (
    Attribution,
    CompanyOrigin,
    CompanyRelation,
    FundingKind,
    MilestoneStatus,
    ProjectStatus,
    SessionFormat,
    Sharing,
)
from spark_tracker.domain.sharing import Release
from spark_tracker.domain.stages import StageReached
from spark_tracker.reports.facts import (
    CompanyFact,
    CompanyLink,
    Facts,
    FamilyFact,
    FilingFact,
    FundingFact,
    InstalmentFact,
    MilestoneFact,
    ProjectFact,
    SessionFact,
)

RELEASED = Release(
    level=Sharing.NODE,
    public_title="A gel",
    public_summary="It heals.",
    approved_by="The leader",
    approved_on=date(2026, 1, 5),
)
SECRET = Release(
    level=Sharing.PROGRAMME,
    public_title="",
    public_summary="",
    approved_by="",
    approved_on=None,
)


def project(code: str, *statuses: tuple[date | None, ProjectStatus], **more: Any) -> ProjectFact:
    values: dict[str, Any] = {
        "id": code,
        "code": code,
        "release": RELEASED,
        "area": "oncology",
        "product_type": "device",
        "admission_class": "full",
        "status_now": statuses[-1][1] if statuses else ProjectStatus.ACTIVE,
        "known_since": date(2024, 1, 1),
        "applied_on": None,
        "admitted_on": None,
        "ended_on": None,
        "statuses": statuses,
        "stages": (),
        "trls": (),
        "institution": "A university",
        "progress": {},
    }
    return ProjectFact(**(values | more))


def session(project_id: str, on: date, **more: Any) -> SessionFact:
    values: dict[str, Any] = {
        "id": f"{project_id}-{on}",
        "format": SessionFormat.ONE_TO_ONE,
        "minutes": 60,
        "prep_minutes": 0,
        "advisors": ("anna",),
        "topics": (),
    }
    return SessionFact(project_id=project_id, on=on, **(values | more))


def milestone(project_id: str, baseline_on: date | None, **more: Any) -> MilestoneFact:
    values: dict[str, Any] = {
        "id": f"{project_id}-{baseline_on}",
        "forecast_on": baseline_on,
        "done_on": None,
        "status": MilestoneStatus.PLANNED,
        "status_on": None,
    }
    return MilestoneFact(project_id=project_id, baseline_on=baseline_on, **(values | more))


def family(project_id: str, filed_on: date, *, published_on: date | None = None) -> FamilyFact:
    filing = FilingFact("priority", "NO", "20260012", filed_on, published_on, None)
    return FamilyFact(
        id=f"{project_id}-family",
        project_id=project_id,
        title="Secret invention",
        dofi_on=filed_on,
        owner="The owner",
        status="priority_filed",
        filings=(filing,),
    )


def company(*project_ids: str, incorporated_on: date | None, **more: Any) -> CompanyFact:
    links = tuple(
        CompanyLink(key, CompanyOrigin.FOUNDED, more.pop("relation", CompanyRelation.NONE), None)
        for key in project_ids
    )
    values: dict[str, Any] = {
        "id": "company",
        "name": "Gel AS",
        "country": "NO",
        "registration_number": "",
        "ended_on": None,
        "links": links,
    }
    return CompanyFact(incorporated_on=incorporated_on, **(values | more))


def funding(project_id: str, awarded_on: date, amount: int, **more: Any) -> FundingFact:
    values: dict[str, Any] = {
        "id": f"{project_id}-{awarded_on}-{amount}",
        "company_id": None,
        "kind": FundingKind.PUBLIC_GRANT,
        "dilutive": False,
        "received_on": None,
        "currency": "EUR",
        "attribution": Attribution.NONE,
        "public": True,
        "funder": "A fund",
        "round_label": "",
    }
    return FundingFact(
        project_id=project_id,
        awarded_on=awarded_on,
        amount=Decimal(amount),
        report_amount=amount,
        **(values | more),
    )


def instalment(project_id: str, paid_on: date, amount: int, **more: Any) -> InstalmentFact:
    values: dict[str, Any] = {
        "id": f"{project_id}-{paid_on}",
        "currency": "EUR",
        "status": "paid",
        "planned_for": paid_on,
        "returned_on": None,
    }
    return InstalmentFact(
        project_id=project_id,
        amount=Decimal(amount),
        report_amount=amount,
        paid_on=paid_on,
        **(values | more),
    )


def facts(*projects: ProjectFact, **more: Any) -> Facts:
    companies = {found.id: found for found in more.pop("companies", ())}
    values: dict[str, Any] = {
        "programme": "SPARK Norway",
        "node": "NO",
        "currency": "EUR",
        "sessions": (),
        "milestones": (),
        "families": (),
        "funding": (),
        "instalments": (),
    }
    values |= more
    values["sessions"] = sorted(values["sessions"], key=attrgetter("on"))
    return Facts(projects={p.id: p for p in projects}, companies=companies, **values)


def reached(stage: Any, on: date) -> StageReached:
    return StageReached(stage=stage, on=on, source="fact")  # type: ignore[arg-type]
