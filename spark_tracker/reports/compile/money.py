"""The sheets Patents and companies, and Funding."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from operator import itemgetter

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
from spark_tracker.reports.facts import (
    CompanyFact,
    CompanyLink,
    FamilyFact,
    FundingFact,
    InstalmentFact,
)
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
    """Return the companies with a register number: what stands in a public register.

    Only of projects that may be named: that a company is ours stands in no register.
    """
    last = scope.period.last
    return tuple(
        _company(scope, company)
        for company in scope.facts.companies.values()
        if company.registration_number
        and company.founded_here
        and company.incorporated_on is not None
        and company.incorporated_on <= last
        and _shown_link(scope, company) is not None
    )


def _shown_link(scope: Scope, company: CompanyFact) -> CompanyLink | None:
    """Return what ties the company to the first project it grew out of that may be named."""
    founded = (x for x in company.links if x.origin is CompanyOrigin.FOUNDED)
    return next((link for link in founded if scope.code(link.project_id)), None)


def _company(scope: Scope, company: CompanyFact) -> PublicCompany:
    ended = company.ended_on is not None and company.ended_on <= scope.period.last
    link = _shown_link(scope, company)
    return PublicCompany(
        project_code=scope.code(link.project_id) if link else None,
        name=company.name,
        register_no=company.registration_number,
        country=_country(company.country),
        founded_on=company.incorporated_on,
        state=Phrase("company.ended" if ended else "company.active"),
        relation=Code("company_relation", link.relation) if link else None,
    )


def _country(code: str) -> Text | None:
    key = f"country.{code}"
    return Phrase(key) if Headings("en", "").has(key) else code or None


# --- funding


def funding_rows(scope: Scope) -> tuple[FundingKindRow, ...]:
    """Return the money from others by kind and currency.

    Kinds that are not public and stand for fewer than three projects are one row "other kinds"
    in the report's currency; a currency that stands for fewer than three is not printed apart.
    Dilutive and other money are folded apart, because each has a total in Key figures: a fold
    across the two would give a kind away when the kinds printed are taken off its total.
    """
    since = Period.until(scope.quarter)
    entries = [
        e
        for e in scope.facts.funding
        if _counts(e) and _awarded(e) in since and _awarded(e) is not None
    ]
    others: list[list[FundingFact]] = []
    by_kind: dict[FundingKind, list[FundingFact]] = defaultdict(list)
    for dilutive in (False, True):
        side = [e for e in entries if e.dilutive is dilutive]
        folded = fold_kinds(_trace(scope, entry) for entry in side)
        hidden = [e for e in side if folded.traceable or folded.folds(_trace(scope, e))]
        hidden = [e for e in hidden if not scope.announced(e)]
        kept_back = {e.id for e in hidden}
        others += [hidden] if hidden else []
        for entry in side:
            if entry.id not in kept_back:
                by_kind[entry.kind].append(entry)
    rows = [
        _funding_row(scope, Code("funding_kind", kind), currency, some)
        for kind in FundingKind
        for currency, some in sorted(_by_currency(scope, by_kind.get(kind, ())), key=itemgetter(0))
    ]
    other = Phrase("kind.other")
    return (*rows, *(_funding_row(scope, other, scope.profile.currency, x) for x in others))


def _trace(scope: Scope, entry: FundingFact) -> FundingTrace:
    project = scope.facts.project_of(entry) or ""
    return FundingTrace(entry.kind, project, scope.announced(entry))


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
        0 < len({e.project for e in traces if not e.public}) < FEWEST_PROJECTS
        for traces in ([_trace(scope, e) for e in some] for some in groups.values())
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
    """Return the awards and rounds of the quarter that were announced, of named projects."""
    rows = []
    for entry in scope.facts.funding:
        awarded, received = _awarded(entry) in scope.period, entry.received_on in scope.period
        if not scope.announced(entry) or not _counts(entry) or not (awarded or received):
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

    The status is that of the last day. The quarter is that of the payment or the return, or of
    the plan where it is not paid yet. What came back stands in both rows, as paid and as
    returned, so that the one less the other is figure 9.2.
    """
    if not scope.profile.grants:
        return ()
    last = scope.period.last
    groups: dict[tuple[InstalmentStatus, str], list[tuple[InstalmentFact, date | None]]]
    groups = defaultdict(list)
    for part in scope.facts.instalments:
        if part.report_amount is None:
            continue
        status = part.status_on(last)
        if status is InstalmentStatus.RETURNED:
            groups[status, part.currency].append((part, part.returned_on))
            status = InstalmentStatus.PAID
        paid = status is InstalmentStatus.PAID
        groups[status, part.currency].append((part, part.paid_on if paid else part.planned_for))
    order = list(InstalmentStatus)
    return tuple(
        _grant_row(scope, *key, groups[key])
        for key in sorted(groups, key=lambda k: (order.index(k[0]), k[1]))
    )


def _grant_row(
    scope: Scope,
    status: InstalmentStatus,
    currency: str,
    dated: list[tuple[InstalmentFact, date | None]],
) -> GrantRow:
    some = [part for part, _on in dated]
    now = [part for part, on in dated if on in scope.period]
    return GrantRow(
        status=Code("instalment_status", status),
        entries=len(some),
        currency=currency,
        projects=len({part.project_id for part in some}),
        amount=_tidy(sum((part.amount for part in now), start=Decimal(0))),
        amount_since=_tidy(sum((part.amount for part in some), start=Decimal(0))),
        amount_report=_report(now),
        amount_since_report=_report(some),
    )


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
