"""The words of the timeline: a row as a sentence, a milestone as a sentence and as a card."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.timeline import TimelineMilestone, TimelineRow
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.projects.timeline.placing import MarkKind, kind_of
from spark_tracker.ui.theme import Role

_ROLES = {
    MarkKind.LATE: Role.DANGER,
    MarkKind.MISSED: Role.DANGER,
    MarkKind.RISK: Role.WARN,
    MarkKind.DONE: Role.OK,
}


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of a card: its label, what it says, and what of that weighs most."""

    label: str
    text: str
    strong: str = ""
    role: Role = Role.TEXT


def card_lines(milestone: TimelineMilestone, today: date, words: CodeWords) -> list[CardLine]:
    """Return first plan, forecast or day done, slip and status."""
    lines = []
    baseline = milestone.baseline_on
    none = _tr(QT_TRANSLATE_NOOP("timeline", "none"))
    lines.append(
        CardLine(
            _tr(QT_TRANSLATE_NOOP("timeline", "First plan")),
            formats.day(baseline) if baseline else none,
            role=Role.TEXT if baseline else Role.MUTED,
        )
    )
    if milestone.on is not None:
        label = _tr(QT_TRANSLATE_NOOP("timeline", "Forecast"))
        if milestone.done_on is not None:
            label = _tr(QT_TRANSLATE_NOOP("timeline", "Done"))
        lines.append(CardLine(label, formats.day(milestone.on), slip_words(milestone.slip_days)))
    lines.append(
        CardLine(
            _tr(QT_TRANSLATE_NOOP("timeline", "Status")),
            status_words(milestone, today, words),
            role=_ROLES.get(kind_of(milestone, today), Role.TEXT),
        )
    )
    return lines


def slip_words(slip: int | None) -> str:
    """Return "48 days later", "3 days earlier", "as planned", or "" where it is not known."""
    if slip is None:
        return ""
    if slip == 0:
        return _tr(QT_TRANSLATE_NOOP("timeline", "as planned"))
    if slip > 0:
        return _tr(QT_TRANSLATE_NOOP("timeline", "{days} later")).format(days=formats.days(slip))
    return _tr(QT_TRANSLATE_NOOP("timeline", "{days} earlier")).format(days=formats.days(-slip))


def slip_short(slip: int) -> str:
    """Return a slip for the line itself: "+34 d"."""
    sign = "+" if slip > 0 else "\u2212"
    return sign + formats.days_short(abs(slip))


def status_words(milestone: TimelineMilestone, today: date, words: CodeWords) -> str:
    """Return how a milestone stands: "6 days late", "Due today, at risk", "Planned"."""
    status = words.text("milestone_status", milestone.status)
    if milestone.days_late and milestone.due_on is not None:
        return formats.lateness(milestone.due_on, today)
    if milestone.open and milestone.due_on == today:
        return _tr(QT_TRANSLATE_NOOP("timeline", "{status}, due today")).format(status=status)
    return status


def milestone_sentence(milestone: TimelineMilestone, today: date, words: CodeWords) -> str:
    """Return what is said of the milestone the keyboard is on."""
    parts = [milestone.title]
    for line in card_lines(milestone, today, words):
        told = f"{line.text}, {line.strong}" if line.strong else line.text
        parts.append(f"{line.label} {told}")
    return ", ".join(parts)


def row_sentence(row: TimelineRow, today: date, words: CodeWords) -> str:
    """Return what is said of a row: title, stage, how many milestones, the next one, its slip."""
    if not row.milestones:
        parts = [no_milestone_words(row)]
    else:
        count = formats.plural(
            len(row.milestones),
            _tr(QT_TRANSLATE_NOOP("timeline", "{n} milestone")),
            _tr(QT_TRANSLATE_NOOP("timeline", "{n} milestones")),
        )
        parts = [count, _next_words(row, today, words)]
    if row.planned_end is not None:
        end = _tr(QT_TRANSLATE_NOOP("timeline", "planned end {day}"))
        parts.append(end.format(day=formats.day(row.planned_end)))
    stage = words.text("stage", row.stage)
    return f"{row.title}{f', {stage}' if stage else ''}: " + "; ".join(parts)


def no_milestone_words(row: TimelineRow) -> str:
    """Return what stands in a row without a mark; "" where there is one."""
    if not row.milestones:
        return _tr(QT_TRANSLATE_NOOP("timeline", "No milestone planned"))
    if row.dated:
        return ""
    return formats.plural(
        len(row.milestones),
        _tr(QT_TRANSLATE_NOOP("timeline", "{n} milestone without a date")),
        _tr(QT_TRANSLATE_NOOP("timeline", "{n} milestones without a date")),
    )


def mark_words() -> list[tuple[MarkKind, str]]:
    """Return every mark with its word, in the order of the legend."""
    return [
        (MarkKind.PLAN, _tr(QT_TRANSLATE_NOOP("timeline", "first plan"))),
        (MarkKind.FORECAST, _tr(QT_TRANSLATE_NOOP("timeline", "forecast"))),
        (MarkKind.RISK, _tr(QT_TRANSLATE_NOOP("timeline", "at risk or today"))),
        (MarkKind.LATE, _tr(QT_TRANSLATE_NOOP("timeline", "late"))),
        (MarkKind.MISSED, _tr(QT_TRANSLATE_NOOP("timeline", "missed"))),
        (MarkKind.DONE, _tr(QT_TRANSLATE_NOOP("timeline", "done"))),
        (MarkKind.END, _tr(QT_TRANSLATE_NOOP("timeline", "planned end"))),
    ]


def slip_legend() -> str:
    """Return what the dashed line means."""
    return _tr(QT_TRANSLATE_NOOP("timeline", "dashed line: slip"))


def _next_words(row: TimelineRow, today: date, words: CodeWords) -> str:
    coming = row.next_one
    if coming is None or coming.due_on is None:
        return _tr(QT_TRANSLATE_NOOP("timeline", "none open"))
    told = [coming.title, formats.day(coming.due_on)]
    if coming.slip_days:
        told.append(slip_words(coming.slip_days))
    told.append(status_words(coming, today, words))
    text = _tr(QT_TRANSLATE_NOOP("timeline", "next: {milestone}"))
    return text.format(milestone=", ".join(told))


def _tr(text: str) -> str:
    return QCoreApplication.translate("timeline", text)
