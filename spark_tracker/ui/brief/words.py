"""The words of a brief: what is printed where, in the language of the window, not yet cut."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from spark_tracker.domain.codes import MAIN_STAGES, SIDE_STAGES, Stage
from spark_tracker.domain.money import Money
from spark_tracker.fields.catalogue import get
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.brief import Brief, BriefPerson
from spark_tracker.services.readiness import AXES
from spark_tracker.ui import formats
from spark_tracker.ui.brief.rows import (
    DOT,
    Row,
    company_row,
    funding_row,
    milestone_row,
    patent_row,
    person_row,
    plan_row,
    sessions_text,
    sought_row,
)
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.wording import say


@dataclass(frozen=True, slots=True)
class StageWords:
    """One step of the stage path; a step not reached has no date."""

    stage: Stage
    name: str
    date: str
    note: str
    reached: bool


@dataclass(frozen=True, slots=True)
class Series:
    """The six levels on one day."""

    day: str
    levels: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class RadarWords:
    """The readiness of one or two days, the newer one last."""

    axes: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: a heading with a paragraph, rows, or the radar under it.

    `least` is how many lines (or rows) stay, however full the page is.
    """

    title: str
    note: str = ""
    text: str = ""
    rows: tuple[Row, ...] = ()
    radar: RadarWords | None = None
    most: int = 6
    least: int = 1


@dataclass(frozen=True, slots=True)
class PageWords:
    """All of the page."""

    confidential: bool
    programme: str
    kind: str
    mark: str
    made: str
    title: str
    state: str
    stages: tuple[StageWords, ...]
    left: tuple[Section, ...]
    right: tuple[Section, ...]
    contact: str
    foot: str


def page_words(brief: Brief, words: CodeWords) -> PageWords:
    """Return what the page says."""
    left = (
        _summary(brief),
        _progress(brief),
        _milestones(brief),
        _reached(brief),
        _sought(brief, words),
        _patents(brief, words),
    )
    right = (
        _readiness(brief),
        _people(_tr(QT_TRANSLATE_NOOP("brief", "Team")), brief.team, words),
        _advisors(brief, words),
        _grants(brief),
        _funding(brief, words),
        _companies(brief, words),
    )
    return PageWords(
        confidential=brief.confidential,
        programme=brief.programme,
        kind=_tr(QT_TRANSLATE_NOOP("brief", "Project brief")),
        mark=_mark(brief),
        made=_made(brief),
        title=brief.title,
        state=_state(brief, words),
        stages=_stages(brief, words),
        left=tuple(section for section in left if section is not None),
        right=tuple(section for section in right if section is not None),
        contact=_contact(brief),
        foot=_foot(brief),
    )


def level_text(series: tuple[Series, ...], axis: int) -> str:
    """Return the levels of one axis: "6", "4 → 6", or a dash where it was not judged."""
    levels = [entry.levels[axis] for entry in series]
    shown = [formats.number(level) if level is not None else "–" for level in levels]
    return shown[0] if len(set(shown)) == 1 else " → ".join(shown)


def axis_names() -> tuple[str, ...]:
    """Return the names of the six axes of readiness."""
    return tuple(say("fields", get(f"readiness.{axis}").title) for axis in AXES)


def _mark(brief: Brief) -> str:
    if brief.confidential:
        return _tr(QT_TRANSLATE_NOOP("brief", "CONFIDENTIAL"))
    return _tr(QT_TRANSLATE_NOOP("brief", "Non-confidential"))


def _made(brief: Brief) -> str:
    day = formats.day(brief.made_on)
    if not brief.made_by:
        return day
    return _tr(QT_TRANSLATE_NOOP("brief", "made by {who}, {day}")).format(
        who=brief.made_by, day=day
    )


def _state(brief: Brief, words: CodeWords) -> str:
    status = words.text("project_status", brief.status)
    admission = words.text("admission_class", brief.admission).lower()
    if admission and admission != status.lower():
        status = ", ".join(part for part in (status, admission) if part)
    parts = (
        brief.code,
        status,
        _month(brief),
        words.text("therapeutic_area", brief.area),
        brief.indication,
        words.text("product_type", brief.product_type),
        brief.host,
    )
    return DOT.join(part for part in parts if part)


def _month(brief: Brief) -> str:
    if brief.ended_on is not None:
        day = formats.day(brief.ended_on)
        return _tr(QT_TRANSLATE_NOOP("brief", "ended {day}")).format(day=day)
    if brief.month is None:
        return ""
    if brief.months:
        return _tr(QT_TRANSLATE_NOOP("brief", "month {month} of {months}")).format(
            month=formats.number(brief.month), months=formats.number(brief.months)
        )
    return _tr(QT_TRANSLATE_NOOP("brief", "month {month}")).format(
        month=formats.number(brief.month)
    )


def _stages(brief: Brief, words: CodeWords) -> tuple[StageWords, ...]:
    """Return the five stages and the side branches that were reached."""
    reached = {entry.stage: entry for entry in brief.stages}
    shown = [*MAIN_STAGES, *(stage for stage in SIDE_STAGES if stage in reached)]
    steps = []
    for stage in shown:
        entry = reached.get(stage)
        if entry is None:
            day = _tr(QT_TRANSLATE_NOOP("brief", "not yet"))
        elif entry.on is None:
            day = _tr(QT_TRANSLATE_NOOP("brief", "filed"))
        else:
            day = formats.day(entry.on)
        note = entry.note if entry else ""
        steps.append(StageWords(stage, words.text("stage", stage), day, note, entry is not None))
    return tuple(steps)


def _summary(brief: Brief) -> Section | None:
    title = _tr(QT_TRANSLATE_NOOP("brief", "What it is about"))
    return Section(title, text=brief.summary, most=22, least=5) if brief.summary else None


def _progress(brief: Brief) -> Section | None:
    if not brief.progress:
        return None
    quarter = brief.progress_quarter.label if brief.progress_quarter else ""
    title = _tr(QT_TRANSLATE_NOOP("brief", "Progress"))
    return Section(title, quarter, text=brief.progress, most=6, least=2)


def _milestones(brief: Brief) -> Section | None:
    title = _tr(QT_TRANSLATE_NOOP("brief", "Next milestones"))
    rows = [milestone_row(milestone, brief) for milestone in brief.milestones]
    if brief.plan is not None:
        rows.append(plan_row(brief.plan))
    if brief.confidential and not rows:
        return Section(title, text=_tr(QT_TRANSLATE_NOOP("brief", "No milestone is planned.")))
    return Section(title, rows=tuple(rows), most=8, least=2) if rows else None


def _reached(brief: Brief) -> Section | None:
    title = _tr(QT_TRANSLATE_NOOP("brief", "Milestones reached"))
    rows = tuple(milestone_row(milestone, brief) for milestone in brief.reached)
    return Section(title, rows=rows, most=5) if rows else None


def _sought(brief: Brief, words: CodeWords) -> Section | None:
    title = _tr(QT_TRANSLATE_NOOP("brief", "What it looks for"))
    rows = tuple(sought_row(entry, words) for entry in brief.sought)
    return Section(title, rows=rows, most=6) if rows else None


def _patents(brief: Brief, words: CodeWords) -> Section | None:
    title = _tr(QT_TRANSLATE_NOOP("brief", "Patents"))
    rows = tuple(patent_row(entry, words) for entry in brief.patents)
    filed = any(entry.stage is Stage.PATENT for entry in brief.stages)
    if not rows and filed and not brief.confidential:
        rows = (Row(_tr(QT_TRANSLATE_NOOP("brief", "Filed, not published yet"))),)
    return Section(title, rows=rows, most=4) if rows else None


def _readiness(brief: Brief) -> Section | None:
    title = _tr(QT_TRANSLATE_NOOP("brief", "Readiness"))
    levels = [formats.number(level) for level in brief.trl]
    trl = ""
    if levels:
        shown = levels[0] if len(set(levels)) == 1 else " → ".join(levels)
        trl = _tr(QT_TRANSLATE_NOOP("brief", "TRL {level}")).format(level=shown)
    if brief.readiness:
        series = tuple(Series(formats.day(row.on), row.axes) for row in brief.readiness)
        return Section(title, trl, radar=RadarWords(axis_names(), series))
    return Section(title, text=trl) if trl else None


def _people(title: str, people: Iterable[BriefPerson], words: CodeWords) -> Section | None:
    rows = tuple(person_row(person, words) for person in people)
    return Section(title, rows=rows, most=6) if rows else None


def _advisors(brief: Brief, words: CodeWords) -> Section | None:
    title = _tr(QT_TRANSLATE_NOOP("brief", "Advisors"))
    rows = tuple(person_row(person, words) for person in brief.advisors)
    sessions = sessions_text(brief.sessions)
    if not rows and sessions:
        return Section(_tr(QT_TRANSLATE_NOOP("brief", "Mentoring")), text=sessions)
    return Section(title, sessions, rows=rows, most=6) if rows else None


def _grants(brief: Brief) -> Section | None:
    title = _tr(QT_TRANSLATE_NOOP("brief", "SPARK's own money"))
    rows = []
    if brief.paid:
        rows.append(Row(_tr(QT_TRANSLATE_NOOP("brief", "Paid")), tail=_sum(brief.paid)))
    if brief.committed:
        words = _tr(QT_TRANSLATE_NOOP("brief", "Planned in all"))
        rows.append(Row(words, tail=_sum(brief.committed)))
    return Section(title, rows=tuple(rows), most=2, least=2) if rows else None


def _sum(amounts: Iterable[Money]) -> str:
    return ", ".join(formats.money(amount.minor, amount.currency) for amount in amounts)


def _funding(brief: Brief, words: CodeWords) -> Section | None:
    title = _tr(QT_TRANSLATE_NOOP("brief", "Money from others"))
    if not brief.confidential:  # the rest is left out, so that is what it is called
        title = _tr(QT_TRANSLATE_NOOP("brief", "Money announced"))
    rows = tuple(funding_row(entry, words) for entry in brief.funding)
    return Section(title, rows=rows, most=5) if rows else None


def _companies(brief: Brief, words: CodeWords) -> Section | None:
    title = _tr(QT_TRANSLATE_NOOP("brief", "Companies"))
    rows = tuple(company_row(entry, words) for entry in brief.companies)
    return Section(title, rows=rows, most=3) if rows else None


def _contact(brief: Brief) -> str:
    contact = brief.contact
    if not contact.name:
        ask = _tr(QT_TRANSLATE_NOOP("brief", "Contact: {programme}. Please quote {code}."))
        return ask.format(programme=brief.programme, code=brief.code)
    parts = (contact.name, contact.organisation, contact.email, contact.phone)
    said = DOT.join(part for part in parts if part)
    return _tr(QT_TRANSLATE_NOOP("brief", "Contact: {who}")).format(who=said)


def _foot(brief: Brief) -> str:
    if brief.confidential:
        return _tr(
            QT_TRANSLATE_NOOP(
                "brief",
                "For people of {programme} who signed a confidentiality agreement. "
                "Please do not pass it on.",
            )
        ).format(programme=brief.programme)
    return _tr(QT_TRANSLATE_NOOP("brief", "Holds only what was approved for sharing."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("brief", text)
