"""The sheet Mentoring: whom we seek, whom we can lend, what was done."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal

from spark_tracker.domain.codes import SessionFormat, SoughtKind
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.contents import Code, LendRow, Phrase, SessionsRow, SoughtRow, Text
from spark_tracker.reports.facts import SessionFact
from spark_tracker.reports.figures import in_parts, whole
from spark_tracker.reports.figures.items import IN_PROGRAMME
from spark_tracker.reports.periods import Period


def sought_rows(scope: Scope) -> tuple[SoughtRow, ...]:
    """Return the advisors that named projects look for; one that ended seeks nobody any more."""
    last = scope.period.last
    shown = {p.id for p in scope.shown if p.status_on(last) in IN_PROGRAMME}
    return tuple(
        SoughtRow(
            project_code=scope.named[entry.project_id].code,
            title=scope.named[entry.project_id].nc_title,
            expertise=scope.facts.text("session_topic", entry.topic) or entry.text,
            mode=Code("place", entry.place) if entry.place else None,
            needed_from=entry.needed_from,
            hours_month=entry.hours_month,
            needed_for=entry.text if entry.topic and entry.text else None,
        )
        for entry in scope.facts.sought
        if entry.kind == SoughtKind.ADVISOR and entry.project_id in shown
    )


def lend_rows(scope: Scope) -> tuple[LendRow, ...]:
    """Return the advisors who would help another node; without consent only a number."""
    return tuple(
        LendRow(
            advisor=lender.name or Phrase("value.advisor_no", (("number", f"{number:02}"),)),
            expertise=", ".join(
                scope.facts.text("session_topic", topic) or topic for topic in lender.expertise
            ),
            mode=Code("place", lender.place) if lender.place else None,
            available_from=lender.available_from,
            hours_month=lender.hours_month,
            sector=scope.facts.text("advisor_sector", lender.sector),
            languages=tuple(_language(code) for code in lender.languages),
        )
        for number, lender in enumerate(scope.facts.lenders, start=1)
    )


def _language(code: str) -> Text:
    return Phrase(f"language.{code}") if code in ("en", "de", "fi", "nb") else code


def session_rows(scope: Scope) -> tuple[SessionsRow, ...]:
    """Return the quarter's sessions by format (adds up) and by topic (may count twice)."""
    now = [s for s in scope.facts.sessions if s.on in scope.period]
    before_period = Period.of(scope.quarter.previous)
    before = [s for s in scope.facts.sessions if s.on in before_period]
    return (*_by_format(now, before), *_by_topic(scope, now, before))


def _by_format(now: Iterable[SessionFact], before: Iterable[SessionFact]) -> Iterator[SessionsRow]:
    current, previous = _grouped(now, "format"), _grouped(before, "format")
    forms = [form for form in SessionFormat if form in current or form in previous]
    hours = in_parts([_hours(current.get(form, ())) for form in forms])
    for form, given in zip(forms, hours, strict=True):
        here, earlier = len(current.get(form, ())), len(previous.get(form, ()))
        yield SessionsRow("format", Code("session_format", form), here, earlier, given)


def _by_topic(
    scope: Scope, now: Iterable[SessionFact], before: Iterable[SessionFact]
) -> Iterator[SessionsRow]:
    current, previous = _grouped(now, "topic"), _grouped(before, "topic")
    for topic in sorted(current | previous, key=lambda t: (-len(current.get(t, ())), t)):
        text = scope.facts.text("session_topic", topic) or topic
        here = current.get(topic, [])
        yield SessionsRow(
            "topic", text, len(here), len(previous.get(topic, ())), whole(_hours(here))
        )


def _grouped(
    sessions: Iterable[SessionFact], split: Literal["format", "topic"]
) -> dict[str, list[SessionFact]]:
    groups: dict[str, list[SessionFact]] = defaultdict(list)
    for session in sessions:
        for key in (session.format,) if split == "format" else session.topics:
            groups[key].append(session)
    return dict(groups)


def _hours(sessions: Iterable[SessionFact]) -> Decimal:
    return sum((session.hours for session in sessions), start=Decimal(0))
