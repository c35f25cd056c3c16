"""How an event is laid out at a width: its sentence, and the table of advice below it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.ui.project_page.thread_words import AdviceWords, EventWords
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.broken import Broken, broken

NAME_LEFT, NAME_WIDTH, ANSWER_GAP = 38, 132, 12
LINE_PAD, TABLE_GAP, ROW_PAD = 8, 8, 7
NARROW = 440
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """One line of the table, `top` px below the table's edge."""

    words: AdviceWords
    text: Broken
    top: float
    height: float
    text_left: int


@dataclass(frozen=True, slots=True)
class EventLayout:
    """An event at one width; everything is measured from the top of its row."""

    words: EventWords
    sentence: Broken
    advice: tuple[AdviceLine, ...]
    foot: Broken | None
    table_top: float
    table_height: float
    foot_height: float
    height: int


def lay_out(words: EventWords, width: int) -> EventLayout:
    """Lay an event out in `width` px."""
    room = width - (_late_width(words.late) if words.late else 0)
    sentence = _text(((words.lead, Role.TEXT, True), (words.text, Role.MUTED, False)), room)
    top = ROW_PAD + sentence.height + TABLE_GAP
    lines, below = _advice(words, width)
    foot = _foot(words, width)
    foot_height = foot.height + 2 * LINE_PAD if foot and lines else foot.height if foot else 0
    height = ROW_PAD + sentence.height + ROW_PAD
    if lines:
        height = top + below + foot_height + ROW_PAD + 4
    elif foot:
        top = ROW_PAD + sentence.height
        height = top + foot_height + ROW_PAD
    return EventLayout(words, sentence, lines, foot, top, below, foot_height, round(height))


def name_width() -> int:
    """Return how wide the column of advisors is at this text size."""
    return round(NAME_WIDTH * theme().scale)


def answer_width(words: EventWords) -> int:
    """Return how wide the column of answers is: as wide as the widest one."""
    metrics = theme().metrics(Type.SMALL)
    return max((metrics.horizontalAdvance(a.answer) for a in words.advice), default=0) + 32


def _late_width(late: str) -> int:
    return theme().metrics(Type.SMALL).horizontalAdvance(late) + 45


def _advice(words: EventWords, width: int) -> tuple[tuple[AdviceLine, ...], float]:
    lines: list[AdviceLine] = []
    top = 0.0
    narrow = width < NARROW * theme().scale
    has_names = any(line.advisor for line in words.advice)
    left = NAME_LEFT + name_width() + 8 if has_names and not narrow else 12
    room = width - left - answer_width(words) - ANSWER_GAP
    name_line = theme().metrics().height() + 2 if has_names and narrow else 0
    for line in words.advice:
        text = _text(((line.text, Role.TEXT, False),), max(80, room))
        height = max(text.height + name_line, theme().metrics().height()) + 2 * LINE_PAD
        lines.append(AdviceLine(line, text, top, height, left))
        top += height
    return tuple(lines), top


def _foot(words: EventWords, width: int) -> Broken | None:
    if not (words.team or words.foot):
        return None
    head = QCoreApplication.translate("project_page", QT_TRANSLATE_NOOP("project_page", "Team:"))
    parts = (
        (head if words.team else "", Role.TEXT, True),
        (words.team, Role.TEXT, False),
        (words.foot, Role.MUTED, False),
    )
    small = bool(words.advice)
    return _text(parts, width - (24 if small else 0), Type.SMALL)


def _text(
    parts: tuple[tuple[str, Role, bool], ...], width: float, token: Type = Type.BODY
) -> Broken:
    coloured = [(text, theme().colour(role), strong) for text, role, strong in parts]
    return broken(coloured, theme().font(token), max(40.0, width), _MOST_LINES)
