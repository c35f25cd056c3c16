"""Counting sessions, advisors, milestones, readiness and breadth."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter

from spark_tracker.domain.patents import add_months
from spark_tracker.reports.facts import Facts, MilestoneFact, ProjectFact, SessionFact
from spark_tracker.reports.figures.items import Count, Item, running
from spark_tracker.reports.periods import Period

SILENT_DAYS = 90


def _held(facts: Facts, first: date | None, last: date) -> Sequence[SessionFact]:
    """Return the sessions from `first` to `last`; they are in the order of their days."""
    day = attrgetter("on")
    start = 0 if first is None else bisect_left(facts.sessions, first, key=day)
    return facts.sessions[start : bisect_right(facts.sessions, last, key=day)]


def sessions(facts: Facts, period: Period) -> Iterator[Item]:
    """Sessions held; a group session once per project."""
    for session in _held(facts, period.first, period.last):
        yield Item(session.project_id, session.on)


def with_session(facts: Facts, period: Period) -> Iterator[Item]:
    """Projects with at least one session, each with its last day."""
    held = _held(facts, period.first, period.last)
    for project_id, on in {session.project_id: session.on for session in held}.items():
        yield Item(project_id, on)


def without_session(facts: Facts, period: Period) -> Iterator[Item]:
    """Active projects whose last session is more than 90 days before the last day."""
    last = {session.project_id: session.on for session in _held(facts, None, period.last)}
    since = period.last - timedelta(days=SILENT_DAYS)
    for item in running(facts, period):
        on = last.get(item.project_id or "")
        if on is None or on < since:
            yield Item(item.project_id, on)


def advisor_hours(facts: Facts, period: Period) -> Iterator[Item]:
    """Hours given by advisors, with preparation."""
    for session in _held(facts, period.first, period.last):
        hours = session.hours
        if hours:
            yield Item(session.project_id, session.on, hours)


def active_advisors(facts: Facts, period: Period) -> Iterator[Item]:
    """Advisors with a session in the twelve months to the last day; people are never named."""
    a_year_ago = add_months(period.last, -12)
    seen: set[str] = set()
    for session in _held(facts, a_year_ago + timedelta(days=1), period.last):
        seen.update(session.advisors)
    for _advisor in sorted(seen):
        yield Item(None, secret=True)


def _due(facts: Facts, period: Period) -> Iterator[tuple[MilestoneFact, date]]:
    for milestone in facts.milestones:
        on = milestone.due_on
        if on is not None and on in period and not milestone.cancelled_by(period.last):
            yield milestone, on


def milestones(include: Callable[[MilestoneFact, date, date], bool]) -> Count:
    """Return what counts the milestones first agreed for the period, of those to include."""

    def count(facts: Facts, period: Period) -> Iterator[Item]:
        for milestone, due in _due(facts, period):
            if include(milestone, due, period.last):
                yield Item(milestone.project_id)

    return count


def met_on_time(milestone: MilestoneFact, due: date, _cut_off: date) -> bool:
    """Tell whether it was done on or before the first agreed date."""
    return milestone.done_on is not None and milestone.done_on <= due


def met_late(milestone: MilestoneFact, due: date, cut_off: date) -> bool:
    """Tell whether it was done after the first agreed date, by the cut-off."""
    return milestone.done_on is not None and due < milestone.done_on <= cut_off


def missed(milestone: MilestoneFact, due: date, cut_off: date) -> bool:
    """Tell whether it was not done at the cut-off."""
    return not met_on_time(milestone, due, cut_off) and not met_late(milestone, due, cut_off)


def rebaselined(facts: Facts, period: Period) -> Iterator[Item]:
    """Milestones given a new date in the period; the first date still counts."""
    for milestone in facts.milestones:
        if milestone.given_new_date(period):
            yield Item(milestone.project_id)


def slips(facts: Facts, period: Period) -> Iterator[Item]:
    """Days late (early is negative) of the milestones due and met."""
    for milestone, due in _due(facts, period):
        if milestone.done_on is not None and milestone.done_on <= period.last:
            yield Item(milestone.project_id, amount=(milestone.done_on - due).days)


def trl_at_entry(facts: Facts, period: Period) -> Iterator[Item]:
    """TRL of each active project when it was admitted; judged later, the first one judged."""
    for item in running(facts, period):
        project = facts.projects[item.project_id or ""]
        known = [(on, trl) for on, trl in project.trls if on <= period.last]
        before = [x for x in known if project.admitted_on and x[0] <= project.admitted_on]
        for on, trl in before[-1:] or known[:1]:
            yield Item(item.project_id, on, trl)


def trl_now(facts: Facts, period: Period) -> Iterator[Item]:
    """Latest TRL of each active project."""
    for item in running(facts, period):
        trl = facts.projects[item.project_id or ""].trl_on(period.last)
        if trl is not None:
            yield Item(item.project_id, amount=trl)


def different(list_name: str, value: Callable[[ProjectFact], str | None]) -> Count:
    """Return what yields the values (of a list) that the running projects have."""

    def count(facts: Facts, period: Period) -> Iterator[Item]:
        for item in running(facts, period):
            code = value(facts.projects[item.project_id or ""])
            if code:
                yield Item(item.project_id, what=(list_name, code))

    return count
