"""The sheets Patents and companies, and Funding."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from spark_tracker.domain.codes import (
    CompanyOrigin,
    FundingKind,
    InstalmentStatus,
)
from spark_tracker.domain.sharing import FEWEST_PROJECTS, FundingTrace, fold_kinds
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.contents import (
    Code,
    FundingKindRow,
    GrantRow,
    Number,
    Phrase,
    PublicCompany,
    PublicFundingRow,
    PublicPatent,
    RateRow,
    Text,
)
from spark_tracker.reports.facts import CompanyFact, FamilyFact, FundingFact, InstalmentFact
from spark_tracker.reports.headings import Headings
from spark_tracker.reports.periods import Period


def patent_rows(scope: Scope) -> tuple[PublicPatent, ...]:
    """Return the published families of named projects, by their latest publication."""
    last = scope.period.last
    rows = [
        _patent(scope, family)
        for family in scope.facts.families
        if not family.secret_on(last) and family.project_id in scope.named
    ]
    return tuple(sorted(rows, key=lambda row: (row.project_code or "", row.publication_no)))


def _patent(scope: Scope, family: FamilyFact) -> PublicPatent:
    last = scope.period.last
    filing = max(
        (f for f in family.filings if f.published_on is not None and f.published_on <= last),
        key=lambda f: f.published_on or last,
    )
    return PublicPatent(
        project_code=scope.code(family.project_id),
        title=scope.title(family.project_id),
        publication_no=filing.number,
        office=filing.office or None,
        published_on=filing.published_on,
        status=Code("patent_status", family.status),
        owner=family.owner or None,
    )


def company_rows(scope: Scope) -> tuple[PublicCompany, ...]:
    """Return the companies with a register number: what stands in a public register."""
    last = scope.period.last
    return tuple(
        _company(scope, company)
        for company in scope.facts.companies.values()
        if company.registration_number
        and company.founded_here
        and company.incorporated_on is not None
        and company.incorporated_on <= last
    )


def _company(scope: Scope, company: CompanyFact) -> PublicCompany:
    ended = company.ended_on is not None and company.ended_on <= scope.period.last
    link = next(x for x in company.links if x.origin is CompanyOrigin.FOUNDED)
    return PublicCompany(
        project_code=scope.code(company.main_project),
        name=company.name,
        register_no=company.registration_number,
        country=_country(company.country),
        founded_on=company.incorporated_on,
        state=Phrase("company.ended" if ended else "company.active"),
        relation=Code("company_relation", link.relation)
        if scope.code(company.main_project)
        else None,
    )


def _country(code: str) -> Text | None:
    key = f"country.{code}"
    return Phrase(key) if Headings("en", "").has(key) else code or None


# --- funding


def funding_rows(scope: Scope) -> tuple[FundingKindRow, ...]:
    """Return the money from others by kind and currency.

    Kinds that are not public and stand for fewer than three projects are one row "other kinds"
    in the report's currency; a currency that stands for fewer than three is not printed apart.
    """
    since = Period.until(scope.quarter)
    entries = [
        e
        for e in scope.facts.funding
        if _counts(e) and _awarded(e) in since and _awarded(e) is not None
    ]
    folded = fold_kinds(
        FundingTrace(e.kind, scope.facts.project_of(e) or "", e.public) for e in entries
    )
    groups: dict[tuple[Text, str], list[FundingFact]] = defaultdict(list)
    by_kind: dict[FundingKind, list[FundingFact]] = defaultdict(list)
    for entry in entries:
        fold = folded.traceable or entry.kind in folded.kinds
        if fold and not entry.public:
            groups[Phrase("kind.other"), scope.profile.currency].append(entry)
        else:
            by_kind[entry.kind].append(entry)
    for kind, of_kind in by_kind.items():
        for currency, some in _by_currency(scope, of_kind):
            groups[Code("funding_kind", kind), currency] = some
    order = [Code("funding_kind", kind) for kind in FundingKind]
    return tuple(
        _funding_row(scope, *key, groups[key])
        for key in sorted(
            groups, key=lambda k: (order.index(k[0]) if isinstance(k[0], Code) else 99, k[1])
        )
    )


def _counts(entry: FundingFact) -> bool:
    return entry.kind is not FundingKind.SPARK_GRANT and entry.report_amount is not None


def _awarded(entry: FundingFact) -> date | None:
    """The day of the award; money that came without one was awarded when it came."""
    return entry.awarded_on or entry.received_on


def _by_currency(
    scope: Scope, entries: Iterable[FundingFact]
) -> Iterator[tuple[str, list[FundingFact]]]:
    groups: dict[str, list[FundingFact]] = defaultdict(list)
    for entry in entries:
        groups[entry.currency].append(entry)
    traceable = any(
        not all(e.public for e in some)
        and len({scope.facts.project_of(e) for e in some if not e.public}) < FEWEST_PROJECTS
        for some in groups.values()
    )
    if traceable and len(groups) > 1:
        yield scope.profile.currency, [e for some in groups.values() for e in some]
    else:
        yield from groups.items()


def _funding_row(
    scope: Scope, kind: Text, currency: str, entries: list[FundingFact]
) -> FundingKindRow:
    dilutive = {entry.dilutive for entry in entries}
    period, since = scope.period, Period.until(scope.quarter)
    awarded = [e for e in entries if _awarded(e) in period]
    received = [e for e in entries if e.received_on in period]
    return FundingKindRow(
        kind=kind,
        dilutive=dilutive.pop() if len(dilutive) == 1 else None,
        currency=currency,
        entries=len(entries),
        projects=len({scope.facts.project_of(e) for e in entries}),
        awarded=_in(awarded, currency),
        received=_in(received, currency),
        awarded_report=_report(awarded),
        received_report=_report(received),
        awarded_since=_report([e for e in entries if _awarded(e) in since]),
        received_since=_report([e for e in entries if e.received_on in since]),
    )


def _report(entries: Iterable[FundingFact | InstalmentFact]) -> int:
    return sum(entry.report_amount or 0 for entry in entries)


def _in(entries: list[FundingFact], currency: str) -> Number:
    """Add up in the original currency, or in the report's where several are mixed."""
    if all(entry.currency == currency for entry in entries):
        return _tidy(sum((entry.amount or Decimal(0) for entry in entries), start=Decimal(0)))
    return _report(entries)


def _tidy(amount: Decimal) -> Number:
    return int(amount) if amount == amount.to_integral_value() else amount


def public_funding_rows(scope: Scope) -> tuple[PublicFundingRow, ...]:
    """Return the awards and rounds of the quarter that were announced."""
    rows = []
    for entry in scope.facts.funding:
        awarded, received = _awarded(entry) in scope.period, entry.received_on in scope.period
        if not entry.public or not _counts(entry) or not (awarded or received):
            continue
        amount = _tidy(entry.amount or Decimal(0))
        rows.append(
            PublicFundingRow(
                kind=Code("funding_kind", entry.kind),
                dilutive=entry.dilutive,
                currency=entry.currency,
                project_code=scope.code(scope.facts.project_of(entry)),
                day=entry.awarded_on or entry.received_on,
                awarded=amount if awarded else None,
                received=amount if received else None,
                awarded_report=entry.report_amount if awarded else None,
                received_report=entry.report_amount if received else None,
                funder=entry.funder or None,
                attribution=Code("attribution", entry.attribution),
            )
        )
    return tuple(rows)


def grant_rows(scope: Scope) -> tuple[GrantRow, ...]:
    """Return SPARK's own instalments by status and currency; nothing in profiles without grants.

    The quarter is that of the payment, or of the plan where it is not paid yet.
    """
    if not scope.profile.grants:
        return ()
    groups: dict[tuple[str, str], list[InstalmentFact]] = defaultdict(list)
    for part in scope.facts.instalments:
        if part.report_amount is not None:
            groups[part.status, part.currency].append(part)
    order = list(InstalmentStatus)
    rows = []
    for status, currency in sorted(groups, key=lambda k: (order.index(InstalmentStatus(k[0])), k)):
        some = groups[status, currency]
        now = [p for p in some if (p.returned_on or p.paid_on or p.planned_for) in scope.period]
        rows.append(
            GrantRow(
                status=Code("instalment_status", status),
                entries=len(some),
                currency=currency,
                projects=len({part.project_id for part in some}),
                amount=_tidy(sum((part.amount for part in now), start=Decimal(0))),
                amount_since=_tidy(sum((part.amount for part in some), start=Decimal(0))),
                amount_report=_report(now),
                amount_since_report=_report(some),
            )
        )
    return tuple(rows)


def rate_rows(scope: Scope) -> tuple[RateRow, ...]:
    """Return the rates of the currencies that occur."""
    used = {entry.currency for entry in scope.facts.funding} | {
        part.currency for part in scope.facts.instalments
    }
    return tuple(
        RateRow(rate.currency, rate.rate, rate.on, rate.source)
        for rate in scope.facts.rates.values()
        if rate.currency in used
    )
