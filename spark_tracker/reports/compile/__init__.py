"""From the facts to what stands in one partner's workbook: the sharing rules are applied here."""

from datetime import UTC, datetime, time

from spark_tracker.domain.quarter import Quarter, oslo
from spark_tracker.reports.compile import figures, mentoring, money, projects, quality
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.contents import CoverContents, ReportContents
from spark_tracker.reports.facts import Facts
from spark_tracker.reports.profile import Profile


def compile_report(facts: Facts, profile: Profile, quarter: Quarter) -> ReportContents:
    """Return everything in the partner's workbook for the quarter, with nothing it must not see.

    Args:
        facts: Read for the quarter's last day, in the profile's currency and language.
        profile: What the partner may see.
        quarter: The period; "since start" ends with it.
    """
    scope = Scope(facts, profile, quarter)
    return ReportContents(
        cover=_cover(scope),
        partner=profile.partner,
        node=facts.node,
        quarter=quarter.text,
        currency=profile.currency,
        written_at=_cut_off(quarter),
        figures=figures.figure_rows(scope),
        stages=figures.stage_bars(scope),
        quarters=figures.quarter_bars(scope),
        projects=projects.project_rows(scope),
        milestones=projects.milestone_rows(scope),
        sought=mentoring.sought_rows(scope),
        to_lend=mentoring.lend_rows(scope),
        sessions=mentoring.session_rows(scope),
        patents=money.patent_rows(scope),
        companies=money.company_rows(scope),
        funding=money.funding_rows(scope),
        public_funding=money.public_funding_rows(scope),
        grants=money.grant_rows(scope),
        rates=money.rate_rows(scope),
        changes=projects.change_rows(scope),
        quality=quality.quality_rows(scope),
    )


def _cut_off(quarter: Quarter) -> datetime:
    """The end of the quarter's last day in Oslo: the only moment in the file of a draft."""
    end = datetime.combine(quarter.last_day, time(23, 59, 59), tzinfo=oslo())
    return end.astimezone(UTC)


def _cover(scope: Scope) -> CoverContents:
    concerned = [p for p in scope.facts.projects.values() if scope.concerns(p)]
    named = sum(p.id in scope.named for p in concerned)
    return CoverContents(
        programme=scope.facts.programme,
        made_by=scope.facts.programme,
        contact=scope.facts.programme,
        first_day=scope.quarter.first_day,
        last_day=scope.quarter.last_day,
        named=named,
        unnamed=len(concerned) - named,
        level="public" if scope.level == "public" else "node",
    )


__all__ = ["Scope", "compile_report"]
