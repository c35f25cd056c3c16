"""What the list shows: headings that fold, and lines with every word they paint."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from spark_tracker.domain.patents import ASK_ATTORNEY, ClockKind
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.attention import DUE_SOON, AttentionKind
from spark_tracker.services.week_line import WeekLine
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.reporting.words import gap_words
from spark_tracker.ui.theme import Role
from spark_tracker.ui.wording import say

if TYPE_CHECKING:
    from spark_tracker.reports.open_quarter import ProjectState

GAPS = "gap"
"""The key of the group of what the quarter lacks; the others are kinds of attention."""
GROUPS = (*(kind.value for kind in AttentionKind if kind is not AttentionKind.INSTALMENT), GAPS)
_SOON_DAYS = 30  # patent dates and agreements are amber from here on
_CONTEXT = "this_week"


@dataclass(frozen=True, slots=True)
class Act:
    """What Enter does with a line: its word, and the icon that stands for it."""

    word: str
    icon: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a group."""

    key: str
    title: str
    count: str
    note: str = ""

    @property
    def spoken(self) -> str:
        """The heading as one sentence, for screen readers."""
        return ", ".join(part for part in (self.title, self.count, self.note) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line, in words.

    Attributes:
        group: The key of its group.
        key: What names it while others come and go.
        icon, role: Its mark.
        what, project, when: Its three columns.
        when_role: The colour of the last.
        act: What Enter does.
        hint: The tooltip: all that is not in the columns.
        line, state: What it is about: one of the two.
    """

    group: str
    key: str
    icon: str
    role: Role
    what: str
    project: str
    when: str
    when_role: Role
    act: Act
    hint: str
    line: WeekLine | None = None
    state: "ProjectState | None" = None

    @property
    def project_id(self) -> str:
        """The project of the line; empty for an agreement."""
        if self.state is not None:
            return self.state.project_id
        return self.line.project_id if self.line is not None else ""

    @property
    def spoken(self) -> str:
        """The line as one sentence, for screen readers."""
        return ", ".join(part for part in (self.what, self.project, self.when) if part)


_TITLES = {
    AttentionKind.MILESTONE.value: QT_TRANSLATE_NOOP("this_week", "Milestones"),
    AttentionKind.ACTION.value: QT_TRANSLATE_NOOP("this_week", "Action items"),
    AttentionKind.CLOCK.value: QT_TRANSLATE_NOOP("this_week", "Patent dates within 90 days"),
    AttentionKind.AGREEMENT.value: QT_TRANSLATE_NOOP("this_week", "Agreements that end"),
    AttentionKind.SILENCE.value: QT_TRANSLATE_NOOP("this_week", "No session for 60 days"),
    GAPS: QT_TRANSLATE_NOOP("this_week", "Missing for {quarter}"),
}
_ACTS = {
    AttentionKind.MILESTONE.value: (QT_TRANSLATE_NOOP("this_week", "Mark done"), "check"),
    AttentionKind.ACTION.value: (QT_TRANSLATE_NOOP("this_week", "Mark done"), "check"),
    AttentionKind.CLOCK.value: (QT_TRANSLATE_NOOP("this_week", "Open patents"), "arrow-right"),
    AttentionKind.AGREEMENT.value: (QT_TRANSLATE_NOOP("this_week", "Renew"), "rotate-ccw"),
    AttentionKind.SILENCE.value: (
        QT_TRANSLATE_NOOP("this_week", "Log session"),
        "message-square-text",
    ),
    GAPS: (QT_TRANSLATE_NOOP("this_week", "Fill in"), "pencil"),
}
_OPEN = (QT_TRANSLATE_NOOP("this_week", "Open"), "arrow-right")
_CLOCK_ICONS = {
    ClockKind.EMPLOYER_ANSWER: "hourglass",
    ClockKind.FOREIGN_FILING: "stamp",
    ClockKind.PUBLICATION: "file-lock",
    ClockKind.PHASE_30: "compass",
    ClockKind.PHASE_31: "compass",
}
_PLANNED = QT_TRANSLATE_NOOP("this_week", "{n} planned")
_NO_DATE = QT_TRANSLATE_NOOP("this_week", "no date")
_ADVISOR_OF = (
    QT_TRANSLATE_NOOP("this_week", "Advisor of {n} project"),
    QT_TRANSLATE_NOOP("this_week", "Advisor of {n} projects"),
)
_ADVISOR_OF_NONE = QT_TRANSLATE_NOOP("this_week", "Advises no live project")
_AGREEMENT_OF = QT_TRANSLATE_NOOP("this_week", "CDA of {name}")
_ENDED = QT_TRANSLATE_NOOP("this_week", "ended {day}")
_NOTHING_PLANNED = QT_TRANSLATE_NOOP("this_week", "Nothing planned")
_NONE_YET = QT_TRANSLATE_NOOP("this_week", "No session yet, nothing planned")
_SESSION_PLANNED = QT_TRANSLATE_NOOP("this_week", "Session planned for {day}")
_FIELDS = (
    QT_TRANSLATE_NOOP("this_week", "{n} field"),
    QT_TRANSLATE_NOOP("this_week", "{n} fields"),
)
_MORE = QT_TRANSLATE_NOOP("this_week", "{field} and {n} more")
_HINT_DUE = QT_TRANSLATE_NOOP("this_week", "Due {day}")
_HINT_PLAN = QT_TRANSLATE_NOOP("this_week", "First plan {day}")
_HINT_OWNER = QT_TRANSLATE_NOOP("this_week", "Owner {name}")
_HINT_ENDS = QT_TRANSLATE_NOOP("this_week", "Valid until {day}")
_HINT_LAST = QT_TRANSLATE_NOOP("this_week", "Last session {day}")
_HINT_ADMITTED = QT_TRANSLATE_NOOP("this_week", "Admitted {day}")


def tell(text: str, **values: object) -> str:
    """Return a text of this page, translated and filled."""
    return say(_CONTEXT, text, values)


def counted(number: int, texts: tuple[str, str]) -> str:
    """Return a number with its noun."""
    return formats.plural(number, say(_CONTEXT, texts[0]), say(_CONTEXT, texts[1]))


def heading(key: str, lines: list[Line], quarter: str) -> Heading:
    """Return the heading over `lines`."""
    waiting = sum(1 for line in lines if line.line is not None and line.line.paused)
    count = formats.number(len(lines) - waiting) if waiting < len(lines) else ""
    if waiting:
        planned = tell(_PLANNED, n=formats.number(waiting))
        count = f"{count} + {planned}" if count else planned
    note = say("hints", ASK_ATTORNEY) if key == AttentionKind.CLOCK.value else ""
    return Heading(key, tell(_TITLES[key], quarter=quarter), count, note.rstrip("."))


def week_row(line: WeekLine, today: date, words: CodeWords, *, writable: bool = True) -> Line:
    """Return a line of the week in words."""
    icon, role = _mark(line, today)
    when, when_role = _when(line, today)
    what = _what(line, today, words)
    return Line(
        group=line.kind.value,
        key=line.key,
        icon=icon,
        role=role,
        what=what,
        project=_project(line),
        when=when,
        when_role=when_role,
        act=_act(line.kind.value, writable=writable),
        hint=_hint(line, what),
        line=line,
    )


def gap_row(state: "ProjectState", quarter: str, *, writable: bool = True) -> Line:
    """Return what a report lacks of a project in words; the act begins with the first field."""
    names = [gap_words(field, quarter)[0] for field in state.gaps]
    what = names[0]
    if len(names) > 1:
        what = tell(_MORE, field=names[0], n=formats.number(len(names) - 1))
    return Line(
        group=GAPS,
        key=f"{GAPS}/{state.project_id}",
        icon="circle-minus",
        role=Role.WARN,
        what=what,
        project=state.title or state.code,
        when=counted(len(names), _FIELDS),
        when_role=Role.MUTED,
        act=_act(GAPS, writable=writable),
        hint="\n".join((state.title or state.code, *names)),
        state=state,
    )


def _act(group: str, *, writable: bool) -> Act:
    text, icon = _ACTS[group] if writable or group == AttentionKind.CLOCK.value else _OPEN
    return Act(tell(text), icon)


def _mark(line: WeekLine, today: date) -> tuple[str, Role]:
    if line.late:
        return "octagon-alert", Role.DANGER
    near = line.on is not None and (line.on - today).days <= _SOON_DAYS
    match line.kind:
        case AttentionKind.CLOCK:
            icon = _CLOCK_ICONS[line.clock] if line.clock else "clock"
            return icon, Role.WARN if near else Role.MUTED
        case AttentionKind.AGREEMENT:
            return "shield-check", Role.WARN if near else Role.MUTED
        case AttentionKind.SILENCE:
            return ("calendar-clock" if line.paused else "message-square-text"), Role.MUTED
    if line.on == today:
        return "clock", Role.WARN
    return ("circle-dashed" if line.on is None else "calendar-days"), Role.MUTED


def _when(line: WeekLine, today: date) -> tuple[str, Role]:
    if line.on is None:
        return tell(_NO_DATE), Role.MUTED
    if line.kind is AttentionKind.SILENCE:
        role = Role.MUTED if line.paused else Role.TEXT
        return formats.days((today - line.on).days), role
    if line.late:
        ended = line.kind is AttentionKind.AGREEMENT
        day = formats.short_day(line.on, today)
        words = tell(_ENDED, day=day) if ended else formats.lateness(line.on, today)
        return words, Role.DANGER
    if line.on == today:
        return formats.due(line.on, today), Role.WARN
    near = line.on - today <= DUE_SOON
    return (formats.week_day if near else formats.short_day)(line.on, today), Role.TEXT


def _what(line: WeekLine, today: date, words: CodeWords) -> str:
    match line.kind:
        case AttentionKind.CLOCK:
            return words.text("clock_kind", line.clock or "")
        case AttentionKind.AGREEMENT:
            return tell(_AGREEMENT_OF, name=line.what)
        case AttentionKind.SILENCE:
            if line.planned_on is not None:
                return tell(_SESSION_PLANNED, day=formats.week_day(line.planned_on, today))
            return tell(_NONE_YET if line.never else _NOTHING_PLANNED)
    return line.what


def _project(line: WeekLine) -> str:
    if line.kind is not AttentionKind.AGREEMENT:
        return line.project
    return counted(line.projects, _ADVISOR_OF) if line.projects else tell(_ADVISOR_OF_NONE)


def _hint(line: WeekLine, what: str) -> str:
    """Return everything about a line that its columns leave out, one thing a row."""
    parts = [what, line.what if line.clock is not None else ""]
    if line.project:
        parts.append(f"{line.project} ({line.code})")
    if line.on is not None:
        parts.append(tell(_day_words(line), day=formats.full_day(line.on)))
    if line.first_plan is not None and line.first_plan != line.on:
        parts.append(tell(_HINT_PLAN, day=formats.full_day(line.first_plan)))
    if line.owner:
        parts.append(tell(_HINT_OWNER, name=line.owner))
    if line.clock is not None:
        parts.append(say("hints", ASK_ATTORNEY))
    return "\n".join(part for part in parts if part)


def _day_words(line: WeekLine) -> str:
    if line.kind is AttentionKind.SILENCE:
        return _HINT_ADMITTED if line.never else _HINT_LAST
    return _HINT_ENDS if line.kind is AttentionKind.AGREEMENT else _HINT_DUE
