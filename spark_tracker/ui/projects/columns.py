"""What the list of projects shows, built from the field catalogue."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from spark_tracker.domain.codes import MAIN_STAGES, SILENT_DAYS, ProjectStatus, Stage
from spark_tracker.fields import catalogue
from spark_tracker.services.project_list import ProjectRow
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.table import CellKind, Column, Mark, MarkKind, StageMark, Tone
from spark_tracker.ui.table.field_columns import FieldColumns
from spark_tracker.ui.theme import Role
from spark_tracker.ui.wording import say

_SOON = 7
_LONG_SILENCE = 2222  # days that the column has room for
_MUTED = Tone(Role.MUTED)
_SILENT = Tone(Role.WARN, strong=True)

SHOWN = frozenset(
    {
        "code",
        "title",
        "leader",
        "area",
        *("stage", *(f"{stage.value}_on" for stage in Stage)),
        *("due", "milestone", "late", "silent_days", "status", "last_session"),
    }
)
"""The fields the usual columns read; the others are read for the inspector alone."""
_READ_WITH: dict[str, tuple[str, ...]] = {
    "stage": tuple(f"{stage.value}_on" for stage in Stage),
    "due": ("milestone", "late"),
    "silent_days": ("status", "last_session"),
}


def milestone_mark(row: ProjectRow, today: date) -> Mark:
    """Return the mark, date and title of the next milestone."""
    translate = QCoreApplication.translate
    if row.due is None:
        return Mark(
            MarkKind.NONE,
            translate("ProjectColumns", "none"),
            translate("ProjectColumns", "No milestone planned"),
        )
    days = (row.due - today).days
    if row.late:
        kind = MarkKind.LATE
    elif days == 0:
        kind = MarkKind.TODAY
    else:
        kind = MarkKind.SOON if 0 < days <= _SOON else MarkKind.LATER
    return Mark(kind, formats.due(row.due, today), row.milestone or "")


def stage_mark(row: ProjectRow, words: CodeWords) -> StageMark:
    """Return the word of the furthest stage and which of the five were reached."""
    stages = row.stages  # worked out at each call
    reached = tuple(stage in stages for stage in MAIN_STAGES)
    return StageMark(words.text("stage", row.stage), row.furthest, reached)


def stage_dates(row: ProjectRow, words: CodeWords) -> str:
    """Return the five stages with their days, one per line."""
    not_yet = QCoreApplication.translate("ProjectColumns", "not yet")
    stages = row.stages
    lines = []
    for stage in MAIN_STAGES:
        day = formats.day(stages[stage]) if stage in stages else not_yet
        lines.append(f"{words.text('stage', stage)}: {day}")
    return "\n".join(lines)


def is_silent(row: ProjectRow) -> bool:
    """Whether a live project that is not on hold has had no session for long."""
    days = row.silent_days or 0
    return days >= SILENT_DAYS and row.status in (ProjectStatus.ACTIVE, ProjectStatus.PROSPECT)


def project_columns(words: CodeWords, today: Callable[[], date]) -> list[Column[ProjectRow]]:
    """Return the usual columns in their order; title and sort key are the catalogue's."""
    return [*_columns_of_words(words), *_columns_of_marks(words, today)]


def all_project_columns(
    words: CodeWords, today: Callable[[], date], currency: Callable[[], str]
) -> list[Column[ProjectRow]]:
    """Return a column for every field of a project, the usual ones first.

    `currency` gives the programme's currency; it is asked when the first amount is shown.
    """
    usual = project_columns(words, today)
    made = FieldColumns("project", words, currency)
    known = {column.key for column in usual}
    others = [field.key for field in catalogue.of("project") if field.key not in known]
    return [*usual, *(made.column(key) for key in others)]


def keys_read(shown: Iterable[str]) -> frozenset[str]:
    """Return the fields to read for the columns with these keys; give them to `rows(keys=)`."""
    keys = {"code", "title", "status", *shown}
    for key in shown:
        keys.update(_READ_WITH.get(key, ()))
    return frozenset(keys)


def _columns_of_words(words: CodeWords) -> list[Column[ProjectRow]]:
    return [
        Column(
            key="code",
            title=_title("code"),
            text=lambda row: row.code,
            sort_key="code",
            tone=lambda _row: _MUTED,
            samples=("NO-2026-08",),
        ),
        Column(
            key="title",
            title=_title("title"),
            text=lambda row: row.title,
            opens=True,
            sort_key="title",
            minimum=200,
            stretch=4,
        ),
        Column(
            key="leader",
            title=_title("leader"),
            text=lambda row: ", ".join(row.leader),
            sort_key="leader",
            rank=2,
            minimum=130,
            stretch=1,
        ),
        Column(
            key="area",
            title=_title("area"),
            text=lambda row: words.text("therapeutic_area", row.area),
            sort_key="area",
            rank=1,
            minimum=120,
            stretch=1,
            tone=lambda _row: _MUTED,
        ),
    ]


def _columns_of_marks(words: CodeWords, today: Callable[[], date]) -> list[Column[ProjectRow]]:
    translate = QCoreApplication.translate
    return [
        Column(
            key="stage",
            title=_title("stage"),
            text=lambda row: words.text("stage", row.stage),
            sort_key="stage",
            kind=CellKind.STAGE,
            value=lambda row: stage_mark(row, words),
            samples=(max((words.text("stage", stage) for stage in MAIN_STAGES), key=len),),
            tooltip=lambda row: stage_dates(row, words),
            spoken=lambda row: stage_dates(row, words).replace("\n", ", "),
        ),
        Column(
            key="due",
            title=translate("ProjectColumns", "Milestone"),
            text=lambda row: milestone_mark(row, today()).date,
            plain=lambda row: row.due,
            sort_key="due",
            kind=CellKind.MARK,
            value=lambda row: milestone_mark(row, today()),
            minimum=88,
            roomy=260,
            roomy_rank=3,
            tooltip=lambda row: milestone_words(row, today()),
            spoken=lambda row: milestone_words(row, today()),
        ),
        Column(
            key="silent_days",
            title=translate("ProjectColumns", "Session"),
            text=_silence,
            plain=lambda row: row.silent_days,
            sort_key="silent_days",
            right=True,
            rank=4,
            samples=(formats.days_short(_LONG_SILENCE),),
            tone=lambda row: _SILENT if is_silent(row) else _MUTED,
            tooltip=session_words,
            spoken=session_words,
        ),
    ]


def _title(key: str) -> str:
    return say("fields", catalogue.get(f"project.{key}").title)


def _silence(row: ProjectRow) -> str:
    return "" if row.silent_days is None else formats.days_short(row.silent_days)


def milestone_words(row: ProjectRow, today: date) -> str:
    """Return the next milestone as a sentence: title, day, how late."""
    if row.due is None:
        return milestone_mark(row, today).title
    parts = [row.milestone or "", formats.full_day(row.due)]
    if row.late:
        parts.append(formats.lateness(row.due, today))
    return ", ".join(part for part in parts if part)


def session_words(row: ProjectRow) -> str:
    """Return when the last session was, as a sentence."""
    translate = QCoreApplication.translate
    if row.last_session is None:
        return translate("ProjectColumns", "No session yet")
    return translate("ProjectColumns", "Last session on {day}").format(
        day=formats.full_day(row.last_session)
    )
