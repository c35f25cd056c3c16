"""Which programme status a row gives a project, and since when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from spark_tracker.domain.codes import ENDED_STATUSES, ProjectStatus
from spark_tracker.domain.years import CallHint
from spark_tracker.exchange.importing.intent import StatusWish
from spark_tracker.exchange.importing.known import KnownProject
from spark_tracker.exchange.interpret import Typed
from spark_tracker.exchange.plan import Note
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.statuses import needs_reason

_TAKEN_IN = QT_TRANSLATE_NOOP(
    "import", "Taken as active, because the row names an intake and no status."
)
_DAY_TAKEN = QT_TRANSLATE_NOOP(
    "import", "The day of the status “{status}” is not known; {day} was taken."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusFacts:
    """What a row says about a project's way through the programme.

    `words` are the words of the status cell, `hint` what the intake says.
    """

    status: ProjectStatus | None
    on: date | None
    applied_on: date | None
    admitted_on: date | None
    ended_on: date | None
    hint: CallHint | None
    words: str
    year: int | None


def status_facts(values: Mapping[str, Typed], words: str, year: int | None) -> StatusFacts:
    """Gather what a row's values say about status and its days."""
    hint = values.get("intake")
    told = hint if isinstance(hint, CallHint) else None
    named = values.get("status")
    return StatusFacts(
        status=ProjectStatus(named) if isinstance(named, str) else None,
        on=_day(values.get("status_on")),
        applied_on=_day(values.get("applied_on")) or (told.applied_on if told else None),
        admitted_on=_day(values.get("admitted_on")) or (told.admitted_on if told else None),
        ended_on=_day(values.get("ended_on")),
        hint=told,
        words=words,
        year=year,
    )


def first_statuses(facts: StatusFacts) -> tuple[list[StatusWish], list[Note]]:
    """Return the statuses of a new project, in their order; at least one."""
    wish = _said(facts)
    remarks: list[Note] = []
    if wish is None and (facts.admitted_on or (facts.hint and not facts.applied_on)):
        wish = StatusWish(ProjectStatus.ACTIVE, facts.admitted_on)
        if facts.admitted_on is None:
            remarks.append(Note(_TAKEN_IN))
    elif wish is None and facts.applied_on:
        wish = StatusWish(ProjectStatus.APPLIED, facts.applied_on)
    elif wish is None:
        wish = StatusWish(ProjectStatus.ENQUIRY, None)
    began = facts.admitted_on
    # A status without a day stands before all dated ones, so it must stand alone.
    if wish.on and began and wish.on > began and wish.status is not ProjectStatus.ACTIVE:
        return [StatusWish(ProjectStatus.ACTIVE, began), wish], remarks
    return [wish], remarks


def next_status(
    facts: StatusFacts, project: KnownProject, today: date
) -> tuple[StatusWish | None, list[Note]]:
    """Return the status that a row adds to a known project; None where it is no news."""
    wish = _said(facts)
    if wish is None or project.columns["status"] is wish.status:
        return None, []
    for status, on in project.statuses:
        if status is wish.status and (wish.on is None or on is None or on == wish.on):
            return None, []  # it has moved on since
    earlier = [row for row in project.statuses if (row[1] or date.min) <= (wish.on or date.min)]
    if earlier and max(earlier, key=lambda row: row[1] or date.min)[0] is wish.status:
        return None, []  # it had this status on that day already
    newest = max((on for _, on in project.statuses if on), default=None)
    if wish.on is not None or newest is None:
        return wish, []
    last = date(facts.year, 12, 31) if facts.year and facts.year < today.year else today
    day = max(newest, min(last, today))
    remark = Note(_DAY_TAKEN, {"status": wish.status.value, "day": day.isoformat()})
    return StatusWish(wish.status, day, wish.reason), [remark]


def _said(facts: StatusFacts) -> StatusWish | None:
    """Return the status that the row names, with its day as far as it is known."""
    hint = facts.hint
    if facts.status is not None:
        reason = facts.words or (facts.status.value if needs_reason(facts.status) else "")
        return StatusWish(facts.status, facts.on or _day_of(facts.status, facts), reason)
    if hint is not None and (hint.graduated_on or hint.graduated_year):
        return StatusWish(ProjectStatus.GRADUATED, hint.graduated_on, hint.words[:300])
    return None


def _day_of(status: ProjectStatus, facts: StatusFacts) -> date | None:
    if status is ProjectStatus.ACTIVE:
        return facts.admitted_on
    if status is ProjectStatus.APPLIED:
        return facts.applied_on
    if status is ProjectStatus.GRADUATED and facts.hint and facts.hint.graduated_on:
        return facts.hint.graduated_on
    return facts.ended_on if status in ENDED_STATUSES else None


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
