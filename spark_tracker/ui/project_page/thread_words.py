"""What the thread says of an event: ready texts, made when a row is first seen."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from spark_tracker.domain.codes import AdviceAnswer, AdviceWeight
from spark_tracker.domain.quarter import Quarter
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.thread import SealedQuarter
from spark_tracker.services.thread_event import AdviceDetail, ThreadEvent, ThreadKind, Tone
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.theme import STAGE_ICONS, Role
from spark_tracker.ui.wording import filled

_ICONS = {
    ThreadKind.STAGE: "lightbulb",
    ThreadKind.STATUS: "circle-play",
    ThreadKind.SESSION: "message-square-text",
    ThreadKind.MILESTONE: "milestone",
    ThreadKind.MONEY: "banknote",
    ThreadKind.PATENT: "stamp",
    ThreadKind.COMPANY: "sprout",
    ThreadKind.PEOPLE: "handshake",
    ThreadKind.READINESS: "badge-check",
    ThreadKind.PROGRESS: "quote",
    ThreadKind.DOCUMENT: "file-text",
}
_ANSWERS = {
    AdviceAnswer.ACCEPTED: ("check", Role.OK),
    AdviceAnswer.REJECTED: ("x", Role.MUTED),
    AdviceAnswer.LATER: ("circle-pause", Role.MUTED),
}
_WEIGHTS = {
    AdviceWeight.FOLLOW: ("check", Role.OK),
    AdviceWeight.CONSIDER: ("circle-dot", Role.MUTED),
    AdviceWeight.PARK: ("circle-pause", Role.MUTED),
}


@dataclass(frozen=True, slots=True)
class AdviceWords:
    """One line of the advice table: `icon` and `answer` say what became of it."""

    advisor: str
    text: str
    icon: str
    role: Role
    answer: str


@dataclass(frozen=True, slots=True)
class EventWords:
    """An event as it is painted and spoken; `foot` is the team's line and the actions."""

    date: str
    icon: str
    lead: str
    text: str
    late: str
    advice: tuple[AdviceWords, ...]
    team: str
    foot: str

    @property
    def spoken(self) -> str:
        """The event as one sentence for a screen reader."""
        lines = [f"{a.advisor}: {a.text} ({a.answer})" for a in self.advice]
        parts = (self.date, self.lead, self.text, self.late, *lines, self.team, self.foot)
        return ", ".join(part for part in parts if part)


def event_words(event: ThreadEvent, desk: Desk) -> EventWords:
    """Return the texts of an event in the language of the window."""
    today = desk.today()
    lead = filled("thread", event.lead, event.values, desk.words)
    text = filled("thread", event.text, event.values, desk.words) if event.text else ""
    if event.kind is ThreadKind.SESSION and event.values.get("minutes"):
        minutes = _tr(QT_TRANSLATE_NOOP("project_page", "{n} min")).format(
            n=formats.number(float(str(event.values["minutes"])))
        )
        text = " · ".join(part for part in (minutes, text) if part)
    icon = STAGE_ICONS[event.stage] if event.stage else _ICONS[event.kind]
    if event.tone is Tone.GOOD:
        icon = "circle-check"
    reasons = dict.fromkeys(a.answer_reason for a in event.advice if a.answer_reason)
    return EventWords(
        date=formats.short_day(event.on, today),
        icon=icon,
        lead=lead,
        text=text,
        late=_lateness(event, today),
        advice=tuple(_advice(line, desk) for line in event.advice),
        team="; ".join(reasons),
        foot=_actions(event),
    )


def quarter_words(
    quarter: Quarter, today: date, sealed: SealedQuarter | None
) -> tuple[str, str, str]:
    """Return a quarter's name, the icon and the words of its state."""
    if sealed is not None:
        return quarter.label, "lock-keyhole", _sealed(sealed, today)
    if quarter.last_day >= today:
        return quarter.label, "circle-dashed", _tr(QT_TRANSLATE_NOOP("project_page", "open"))
    return quarter.label, "circle-dashed", _tr(QT_TRANSLATE_NOOP("project_page", "not sealed"))


def _sealed(sealed: SealedQuarter, today: date) -> str:
    """Return when it was sealed and to whom it was sent: "sealed 2 Oct, sent to Berlin"."""
    if sealed.on is None:
        words = _tr(QT_TRANSLATE_NOOP("project_page", "sealed"))
    else:
        words = _tr(QT_TRANSLATE_NOOP("project_page", "sealed {day}")).format(
            day=formats.short_day(sealed.on, today)
        )
    if not sealed.sent_to:
        return words
    sent = _tr(QT_TRANSLATE_NOOP("project_page", "sent to {partners}")).format(
        partners=", ".join(sealed.sent_to)
    )
    return f"{words}, {sent}"


def _lateness(event: ThreadEvent, today: date) -> str:
    is_due = event.kind is ThreadKind.MILESTONE and event.tone is Tone.LATE
    missed = event.lead.startswith("Milestone missed")
    return formats.lateness(event.on, today) if is_due and not missed else ""


def _advice(line: AdviceDetail, desk: Desk) -> AdviceWords:
    if line.answer is not None:
        icon, role = _ANSWERS[line.answer]
        word = desk.words.text("advice_answer", line.answer)
    else:
        icon, role = _WEIGHTS[line.weight]
        word = desk.words.text("advice_weight", line.weight)
    return AdviceWords(line.advisor, line.text, icon, role, word)


def _actions(event: ThreadEvent) -> str:
    if not event.actions:
        return ""
    return formats.plural(
        len(event.actions),
        _tr(QT_TRANSLATE_NOOP("project_page", "{n} action item")),
        _tr(QT_TRANSLATE_NOOP("project_page", "{n} action items")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("project_page", text)
