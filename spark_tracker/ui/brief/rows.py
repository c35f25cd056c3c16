"""The lines of a brief: one row for each milestone, person, patent and so on."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.brief import (
    Brief,
    BriefCompany,
    BriefFunding,
    BriefMilestone,
    BriefPatent,
    BriefPerson,
    BriefPlan,
    BriefSought,
)
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords

DOT = " · "


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a section: `text`, `tail` at the right edge, `note` below in grey."""

    text: str
    note: str = ""
    tail: str = ""
    late: bool = False


def plan_row(plan: BriefPlan) -> Row:
    """Return how many are open and how those of the quarter went, without naming any."""
    still_open = formats.plural(
        plan.open,
        _tr(QT_TRANSLATE_NOOP("brief", "{n} milestone open")),
        _tr(QT_TRANSLATE_NOOP("brief", "{n} milestones open")),
    )
    parts = (
        (plan.on_time, _tr(QT_TRANSLATE_NOOP("brief", "{n} met on time"))),
        (plan.late, _tr(QT_TRANSLATE_NOOP("brief", "{n} met late"))),
        (plan.missed, _tr(QT_TRANSLATE_NOOP("brief", "{n} missed"))),
    )
    said = [text.format(n=formats.number(count)) for count, text in parts if count]
    if not said:
        return Row(still_open)
    quarter = _tr(QT_TRANSLATE_NOOP("brief", "in this quarter {counts}"))
    return Row(still_open, quarter.format(counts=", ".join(said)))


def milestone_row(milestone: BriefMilestone, brief: Brief) -> Row:
    """Return an open milestone or a reached one, with its slip."""
    if milestone.on is None:
        tail = _tr(QT_TRANSLATE_NOOP("brief", "no date"))
    elif milestone.overdue:
        tail = formats.lateness(milestone.on, brief.made_on)
    else:
        tail = formats.day(milestone.on)
    title = milestone.title or _tr(QT_TRANSLATE_NOOP("brief", "The next one is due"))
    return Row(title, _slip(milestone.slip_days), tail, milestone.overdue)


def _slip(days: int | None) -> str:
    if not days:
        return ""
    if days > 0:
        text = _tr(QT_TRANSLATE_NOOP("brief", "{days} later than first planned"))
    else:
        text = _tr(QT_TRANSLATE_NOOP("brief", "{days} earlier than first planned"))
    return text.format(days=formats.days(abs(days)))


def sought_row(entry: BriefSought, words: CodeWords) -> Row:
    """Return something the project looks for."""
    kind = words.text("sought_kind", entry.kind)
    topic = words.text("session_topic", entry.topic)
    what = DOT.join(part for part in (kind, topic) if part)
    terms = [entry.text, words.text("place", entry.place)]
    if entry.needed_from:
        terms.append(
            _tr(QT_TRANSLATE_NOOP("brief", "from {day}")).format(day=formats.day(entry.needed_from))
        )
    if entry.hours_month:
        terms.append(
            formats.plural(
                entry.hours_month,
                _tr(QT_TRANSLATE_NOOP("brief", "{n} hour a month")),
                _tr(QT_TRANSLATE_NOOP("brief", "{n} hours a month")),
            )
        )
    return Row(what, DOT.join(term for term in terms if term))


def patent_row(entry: BriefPatent, words: CodeWords) -> Row:
    """Return a patent family: its title, or its number where that is all that may be told."""
    status = words.text("patent_status", entry.status)
    if entry.published_on:
        note = _tr(QT_TRANSLATE_NOOP("brief", "published {day}")).format(
            day=formats.day(entry.published_on)
        )
    elif entry.filed_on:
        note = _tr(QT_TRANSLATE_NOOP("brief", "filed {day}, still secret")).format(
            day=formats.day(entry.filed_on)
        )
    else:
        note = ""
    if not entry.title:
        return Row(entry.number or status, DOT.join(filter(None, (note, status))))
    return Row(entry.title, DOT.join(filter(None, (entry.number, note, status))))


def sessions_text(count: int) -> str:
    """Return "14 sessions"; "" for none."""
    if not count:
        return ""
    return formats.plural(
        count,
        _tr(QT_TRANSLATE_NOOP("brief", "{n} session")),
        _tr(QT_TRANSLATE_NOOP("brief", "{n} sessions")),
    )


def person_row(person: BriefPerson, words: CodeWords) -> Row:
    """Return somebody with the role and the sessions."""
    role = words.text("team_role", person.team_role) or words.text(
        "advisor_role", person.advisor_role
    )
    tail = sessions_text(person.sessions)
    return Row(person.name, DOT.join(filter(None, (role, person.organisation))), tail)


def funding_row(entry: BriefFunding, words: CodeWords) -> Row:
    """Return money from others, the amount at the right."""
    kind = words.text("funding_kind", entry.kind)
    amount = formats.money(entry.amount.minor, entry.amount.currency) if entry.amount else ""
    status = words.text("funding_status", entry.status).lower()
    day = formats.day(entry.on) if entry.on else ""
    when = " ".join(part for part in (status, day) if part)
    who = entry.funder or kind
    what = "" if who == kind else kind
    parts = (what, entry.round_label, when)
    return Row(who, DOT.join(part for part in parts if part), amount)


def company_row(entry: BriefCompany, words: CodeWords) -> Row:
    """Return a company and what ties it to the project."""
    relation = words.text("company_relation", entry.relation)
    founded = formats.day(entry.founded_on) if entry.founded_on else ""
    if founded:
        founded = _tr(QT_TRANSLATE_NOOP("brief", "founded {day}")).format(day=founded)
    ended = _tr(QT_TRANSLATE_NOOP("brief", "no longer active")) if entry.ended else ""
    return Row(entry.name, DOT.join(filter(None, (founded, relation, ended))))


def _tr(text: str) -> str:
    return QCoreApplication.translate("brief", text)
