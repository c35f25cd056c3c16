"""Lays the words of a brief out on one A4 page."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from spark_tracker.domain.codes import MAIN_STAGES
from spark_tracker.ui.brief.column import put_column
from spark_tracker.ui.brief.sheet import (
    BODY,
    EDGE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL,
    TITLE,
    Sheet,
    ink,
)
from spark_tracker.ui.brief.words import PageWords, StageWords
from spark_tracker.ui.theme import Role

WIDTH = PAGE_WIDTH - 2 * EDGE
_LEFT, _BETWEEN = 3010.0, 250.0
_DISC = 95.0
_SCALES = (1.18, 1.09, 1.0)
_FOOT = PAGE_HEIGHT - EDGE - 250


def lay_out(words: PageWords, family: str) -> Sheet:
    """Return the page, with every text where it will be painted; nothing lies outside of it.

    A page with little on it gets larger letters; one with much is cut with "…".
    """
    for scale in _SCALES:
        sheet = _laid_out(words, Sheet(family, scale))
        if not sheet.cut:
            break
    return sheet


def _laid_out(words: PageWords, sheet: Sheet) -> Sheet:
    y = _put_header(sheet, words)
    y = sheet.put(sheet.text_of(words.title, TITLE, WIDTH, strong=True, most=2), EDGE, y) + 30
    state = sheet.text_of(words.state, BODY, WIDTH, role=Role.MUTED, most=2)
    y = sheet.put(state, EDGE, y) + 150
    y = _put_path(sheet, words.stages, y) + 170
    bottom = _FOOT - 120
    put_column(sheet, words.left, EDGE, y, _LEFT, bottom)
    right = EDGE + _LEFT + _BETWEEN
    put_column(sheet, words.right, right, y, WIDTH - _LEFT - _BETWEEN, bottom)
    _put_foot(sheet, words)
    return sheet


def _put_header(sheet: Sheet, words: PageWords) -> float:
    """Put the programme left and the mark right, with who made it and when."""
    top = EDGE - 60
    role = Role.SURFACE if words.confidential else Role.TEXT
    mark = sheet.text_of(words.mark, BODY, WIDTH / 2, strong=True, role=role)
    box = QRectF(EDGE + WIDTH - mark.width - 160, top, mark.width + 160, mark.height + 70)
    sheet.stroke(lambda painter: _paint_mark(painter, box, filled=words.confidential))
    sheet.put(mark, box.left() + 80, top + 35)
    made = sheet.text_of(words.made, SMALL, WIDTH / 2, role=Role.MUTED)
    middle = top + (box.height() - made.height) / 2
    sheet.put_right(made, box.left() - 100, middle)
    room = box.left() - 200 - made.width - EDGE
    name = sheet.text_of(words.programme, BODY, room, strong=True)
    at = top + (box.height() - name.height) / 2
    sheet.put(name, EDGE, at)
    kind = sheet.text_of(words.kind, BODY, max(room - name.width - 80, 1), role=Role.MUTED)
    sheet.put(kind, EDGE + name.width + 80, at)
    sheet.line(EDGE, box.bottom() + 60, WIDTH, Role.ACCENT, 14)
    return box.bottom() + 190


def _paint_mark(painter: QPainter, box: QRectF, *, filled: bool) -> None:
    """Paint the box of the mark: filled where the page is confidential, so that both print."""
    colour = ink(Role.DANGER if filled else Role.CONTROL)
    painter.setPen(QPen(colour, 10))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 30, 30)


def _put_path(sheet: Sheet, stages: tuple[StageWords, ...], y: float) -> float:
    """Put the stages side by side; the line is solid up to the last one reached."""
    step = WIDTH / len(stages)
    middle, lowest = y + _DISC, y
    for place, stage in enumerate(stages):
        x = EDGE + place * step
        follows = stages[place + 1] if place + 1 < len(stages) else None
        if follows is not None and follows.stage in MAIN_STAGES:  # the others branch off
            _put_link(sheet, x + 2 * _DISC + 50, x + step - 50, middle, solid=follows.reached)
        sheet.stage_disc(stage.stage, QPointF(x + _DISC, middle), _DISC, reached=stage.reached)
        role = Role.TEXT if stage.reached else Role.MUTED
        at = middle + _DISC + 40
        at = sheet.put(sheet.text_of(stage.name, BODY, step - 60, strong=True, role=role), x, at)
        at = sheet.put(sheet.text_of(stage.date, SMALL, step - 60, role=role), x, at)
        if stage.note:
            note = sheet.text_of(stage.note, SMALL, step - 60, role=Role.MUTED)
            at = sheet.put(note, x, at)
        lowest = max(lowest, at)
    return lowest


def _put_link(sheet: Sheet, left: float, right: float, y: float, *, solid: bool) -> None:
    pen = QPen(ink(Role.TEXT if solid else Role.BORDER_STRONG), 10)
    if not solid:
        pen.setStyle(Qt.PenStyle.DashLine)

    def paint(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    sheet.stroke(paint)


def _put_foot(sheet: Sheet, words: PageWords) -> None:
    sheet.line(EDGE, _FOOT, WIDTH, Role.BORDER_STRONG)
    contact = sheet.text_of(words.contact, BODY, WIDTH, strong=True)
    y = sheet.put(contact, EDGE, _FOOT + 50)
    sheet.put(sheet.text_of(words.foot, SMALL, WIDTH, role=Role.MUTED), EDGE, y + 15)
