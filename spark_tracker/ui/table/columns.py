"""What a column shows of a row, and how it gives way."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from spark_tracker.domain.codes import Stage
from spark_tracker.ui.theme import Role

Row = TypeVar("Row")


class CellKind(StrEnum):
    """Which delegate paints a column."""

    PLAIN = "plain"
    STAGE = "stage"
    MARK = "mark"


class MarkKind(StrEnum):
    """What the mark before a date says."""

    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"
    NONE = "none"
    DONE = "done"


def nearness(day: date, today: date, ahead: int) -> MarkKind:
    """Return how near a day is that must be kept; it is soon `ahead` days before."""
    days = (day - today).days
    if days < 0:
        return MarkKind.LATE
    if days == 0:
        return MarkKind.TODAY
    return MarkKind.SOON if days <= ahead else MarkKind.LATER


@dataclass(frozen=True, slots=True)
class StageMark:
    """The stage cell: word, and for the five stages in order whether each was reached.

    `furthest` gives icon and colour; None for a project that has not reached any stage.
    """

    word: str
    furthest: Stage | None
    reached: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """The milestone cell: a mark with its date, and what it is where there is room."""

    kind: MarkKind
    date: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Tone:
    """The colour and weight of a plain cell's text."""

    role: Role = Role.TEXT
    strong: bool = False


PLAIN_TONE = Tone()
MUTED_TONE = Tone(Role.MUTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """How one column shows a row, and when it leaves.

    Attributes:
        key: The field catalogue's key.
        title: The heading, translated.
        text: What a plain cell shows; also copied, and the start of the tooltip.
        sort_key: What the list is asked to sort by; "" where it cannot.
        order: What to sort by in `TableModel.sort_rows`, for short lists in memory.
        right: Whether numbers and dates stand at the right.
        rank: 0 never leaves; 1 leaves first when the list gets narrow.
        minimum: The smallest width in px at 100 %, where there are no `samples`.
        samples: The widest texts (of all words, of a year's dates): the width comes from them.
        stretch: The share of the width that is left over; 0 keeps the minimum.
        roomy: A larger width taken where there is room, given up at `roomy_rank`.
        kind: The delegate.
        value: What StageDelegate (StageMark) and MarkDelegate (Mark) paint.
        tone: Colour and weight of a plain cell.
        plain: What is copied to a spreadsheet: a date, a number, whether, or the text.
        opens: Whether a double-click opens the record although the cell can be edited; F2 on a
            row begins here.
        tooltip: The tooltip; "" shows the text where it is cut.
        spoken: What a screen reader says; the text where it is None.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    sort_key: str = ""
    order: Callable[[Row], object] | None = None
    right: bool = False
    rank: int = 0
    minimum: int = 60
    samples: tuple[str, ...] = ()
    stretch: int = 0
    roomy: int = 0
    roomy_rank: int = 0
    kind: CellKind = CellKind.PLAIN
    value: Callable[[Row], object] | None = None
    tone: Callable[[Row], Tone] | None = None
    plain: Callable[[Row], object] | None = None
    opens: bool = False
    tooltip: Callable[[Row], str] | None = None
    spoken: Callable[[Row], str] | None = None
