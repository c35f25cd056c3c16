"""Dates that a patent family runs against, and until when it is a secret.

These are plain calendar dates. Weekends, holidays and re-establishment of rights are the patent
attorney's business, which is why every list of clocks ends with `ASK_ATTORNEY`.
"""

from calendar import monthrange
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from spark_tracker.domain.codes import FilingKind, PatentStatus
from spark_tracker.i18n import QT_TRANSLATE_NOOP

ASK_ATTORNEY = QT_TRANSLATE_NOOP("hints", "Check with your patent attorney.")
OFFICES_31 = frozenset({"NO", "EP"})
MISSED_FOR = timedelta(days=365)
"""How long a missed day is told: after that nothing can be mended any more (EPC rule 136)."""


class ClockKind(StrEnum):
    """What runs out; words in `codes.toml`, list `clock_kind`."""

    EMPLOYER_ANSWER = "employer_answer"
    FOREIGN_FILING = "foreign_filing"
    PUBLICATION = "publication"
    PHASE_30 = "phase_30"
    PHASE_31 = "phase_31"


MEANINGS = {
    ClockKind.EMPLOYER_ANSWER: QT_TRANSLATE_NOOP(
        "hints", "By then the employer must say in writing whether it takes over the invention."
    ),
    ClockKind.FOREIGN_FILING: QT_TRANSLATE_NOOP(
        "hints", "Last day to file abroad or by PCT with the priority of the first filing."
    ),
    ClockKind.PUBLICATION: QT_TRANSLATE_NOOP(
        "hints", "The application is published about now; until it is, the invention is a secret."
    ),
    ClockKind.PHASE_30: QT_TRANSLATE_NOOP(
        "hints", "Last day to enter the national phase at most offices."
    ),
    ClockKind.PHASE_31: QT_TRANSLATE_NOOP(
        "hints", "Last day to enter the phase in Norway or at the European Patent Office."
    ),
}
_MONTHS = {
    ClockKind.EMPLOYER_ANSWER: 4,
    ClockKind.FOREIGN_FILING: 12,
    ClockKind.PUBLICATION: 18,
    ClockKind.PHASE_30: 30,
    ClockKind.PHASE_31: 31,
}
_ENDED = frozenset(
    {
        PatentStatus.LAPSED,
        PatentStatus.ABANDONED,
        PatentStatus.WITHDRAWN,
        PatentStatus.REFUSED,
        PatentStatus.EXPIRED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What the clocks need to know of one filing; `office` is a code such as NO, EP, US, WO."""

    kind: FilingKind
    office: str = ""
    filed_on: date | None = None
    published_on: date | None = None
    granted_on: date | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """One date a family runs against; not `open` once what it waits for has happened."""

    kind: ClockKind
    due: date
    open: bool

    @property
    def meaning(self) -> str:
        """The sentence that says what happens on that day (to be translated)."""
        return MEANINGS[self.kind]

    def is_told(self, today: date) -> bool:
        """Tell whether anybody can still do something: it is open and was not missed long ago."""
        return self.open and self.due >= today - MISSED_FOR

    def days_left(self, today: date) -> int:
        """Return the days from `today` to the due day; negative when it is past."""
        return (self.due - today).days


def add_months(day: date, months: int) -> date:
    """Return the same day so many calendar months later, clamped to the month's last day.

    31 August + 18 months is 28 February, or 29 in a leap year.

    Raises:
        ValueError: The result lies outside the years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        msg = f"no such year: {year}"
        raise ValueError(msg)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def priority_date(filings: Iterable[Filing]) -> date | None:
    """Return the date of the first priority filing, or of the first filing where none is one.

    A family can begin with a PCT or a European application; that filing then is its own priority.
    """
    known = [(filing.kind, filing.filed_on) for filing in filings if filing.filed_on is not None]
    first = [day for kind, day in known if kind is FilingKind.PRIORITY]
    return min(first or [day for _, day in known], default=None)


def clocks(
    *,
    dofi_on: date | None,
    filings: Collection[Filing] = (),
    priority_on: date | None = None,
    offices: Collection[str] = (),
    status: PatentStatus | None = None,
) -> tuple[Clock, ...]:
    """Return the clocks of one family by due day, finished ones with `open` False.

    `priority_on` overrides the priority date that follows from `filings`. `offices` are those
    where protection is wanted; empty means not decided, so both phase clocks are shown. A family
    that was given up, refused or has expired has none open.

    * DOFI + 4 months: the employer's written answer (Norwegian act on employees' inventions § 6;
      domain.md 2.7, INV-own). Over once the family is accepted, released or filed.
    * priority + 12: filing abroad (Paris Convention article 4 C; domain.md 2.7, YZ-12). Over once
      there is a filing other than the first.
    * priority + 18: publication (Norwegian Patents Act § 22; domain.md 2.7, NIPO-proc). Over once
      a publication is recorded.
    * priority + 30: national phase (PCT article 22; domain.md 2.7, PCT-30), + 31 for Norway
      (RWS-NO) and the European Patent Office (EPC rule 159). Only where there is a PCT filing, or
      there still may be one. Over once there is a filing at each wanted office of that group.
    """
    filed = [filing for filing in filings if filing.filed_on is not None]
    priority = priority_on or priority_date(filed)
    running = status not in _ENDED
    found: list[Clock] = []

    def add(kind: ClockKind, start: date, *, is_open: bool) -> None:
        due = add_months(start, _MONTHS[kind])
        found.append(Clock(kind, due, open=running and is_open))

    if dofi_on is not None:
        waiting = status in (None, PatentStatus.IDEA_NOTED, PatentStatus.DOFI_SUBMITTED)
        add(ClockKind.EMPLOYER_ANSWER, dofi_on, is_open=waiting and priority is None)
    if priority is not None:
        later = [filing for filing in filed if filing.kind is not FilingKind.PRIORITY]
        published = any(filing.published_on or filing.granted_on for filing in filings)
        add(ClockKind.FOREIGN_FILING, priority, is_open=not later)
        add(ClockKind.PUBLICATION, priority, is_open=not published)
        for kind in _phases(filed, later, offices):
            add(kind, priority, is_open=_phase_open(kind, later, offices))
    return tuple(sorted(found, key=lambda clock: (clock.due, _MONTHS[clock.kind])))


def _phases(
    filed: Collection[Filing], later: Collection[Filing], offices: Collection[str]
) -> list[ClockKind]:
    """Return the phase clocks that concern the family at all."""
    if later and not any(filing.kind is FilingKind.PCT for filing in filed):
        return []  # the family went abroad directly; there is no PCT to enter a phase from
    wanted = {office.upper() for office in offices}
    phases = []
    if not wanted or wanted - OFFICES_31:
        phases.append(ClockKind.PHASE_30)
    if not wanted or wanted & OFFICES_31:
        phases.append(ClockKind.PHASE_31)
    return phases


def _phase_open(kind: ClockKind, later: Collection[Filing], offices: Collection[str]) -> bool:
    entered = {
        filing.office.upper()
        for filing in later
        if filing.kind in (FilingKind.NATIONAL, FilingKind.REGIONAL)
    }
    wanted = {office.upper() for office in offices}
    if kind is ClockKind.PHASE_31:
        wanted, entered = wanted & OFFICES_31, entered & OFFICES_31
    else:
        wanted, entered = wanted - OFFICES_31, entered - OFFICES_31
    return bool(wanted - entered) if wanted else not entered


def is_secret(filings: Iterable[Filing], today: date) -> bool:
    """Say whether the family must not be spoken of: no publication or grant is recorded yet.

    The 18 months alone end nothing: an application withdrawn in time is never published, so
    only a recorded publication (or grant, which implies one) opens the family.
    """
    return not any(
        day is not None and day <= today
        for filing in filings
        for day in (filing.published_on, filing.granted_on)
    )
