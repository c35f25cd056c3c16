"""A column of the brief: its sections are cut until all of them have room."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.ui.brief.radar import RadarLook, axis_point, paint_key, paint_radar
from spark_tracker.ui.brief.rows import DOT, Row
from spark_tracker.ui.brief.sheet import BODY, HEADING, SMALL, Sheet, ink
from spark_tracker.ui.brief.words import RadarWords, Section, level_text
from spark_tracker.ui.theme import Role
from spark_tracker.ui.wording import say

_HEAD_GAP, _GAP, _ROW_GAP, _ROW_LINES = 26.0, 130.0, 22.0, 2
_RADIUS, _RADAR_HEIGHT, _KEY = 345.0, 1140.0, 150.0
_TAIL_GAP, _SMALLEST = 80.0, 0.8


def put_column(
    sheet: Sheet, sections: Sequence[Section], x: float, y: float, width: float, bottom: float
) -> float:
    """Put sections below each other between `y` and `bottom`; return where the last one ends."""
    shown, sizes = _fitted(sheet, sections, width, bottom - y)
    for section, size in zip(shown, sizes, strict=True):
        y = _put_section(sheet, section, size, x, y, width) + _GAP
    return y - _GAP


def _fitted(
    sheet: Sheet, sections: Sequence[Section], width: float, room: float
) -> tuple[list[Section], list[int]]:
    """Return the sections with as many lines or rows as they can have.

    What has most to spare gives first; if that is not enough, the last section goes.
    """
    shown = list(sections)
    sizes = [_wanted(sheet, section, width) for section in shown]
    pairs = zip(shown, sizes, strict=True)
    heights = [_height(sheet, section, size, width) for section, size in pairs]
    while shown and sum(heights) + _GAP * (len(heights) - 1) > room:
        sheet.cut = True
        spare = [size - section.least for section, size in zip(shown, sizes, strict=True)]
        place = max(range(len(spare)), key=spare.__getitem__)
        if spare[place] > 0:
            sizes[place] -= 1
            heights[place] = _height(sheet, shown[place], sizes[place], width)
        else:
            for values in (shown, sizes, heights):
                values.pop()
    return shown, sizes


def _wanted(sheet: Sheet, section: Section, width: float) -> int:
    if section.text:
        return sheet.text_of(section.text, BODY, width, most=section.most).lines
    return min(len(section.rows), section.most)


def _height(sheet: Sheet, section: Section, size: int, width: float) -> float:
    """Return how high a section is: it is put on a sheet that nobody paints."""
    return _put_section(Sheet(sheet.family, sheet.scale), section, size, 0.0, 0.0, width)


def _put_section(
    sheet: Sheet, section: Section, size: int, x: float, y: float, width: float
) -> float:
    title = sheet.text_of(section.title, HEADING, width, strong=True, role=Role.ACCENT)
    end = sheet.put(title, x, y)
    if section.note:
        left = x + title.width + _TAIL_GAP
        note = sheet.text_of(section.note, SMALL, x + width - left, role=Role.MUTED)
        sheet.put(note, left, y + (title.height - note.height) * 0.7)
    y = end + _HEAD_GAP
    if section.text:
        return sheet.put(sheet.text_of(section.text, BODY, width, most=max(1, size)), x, y)
    if section.radar is not None:
        return _put_radar(sheet, section.radar, x, y, width)
    for row in section.rows[:size]:
        y = _put_row(sheet, row, x, y, width) + _ROW_GAP
    hidden = len(section.rows) - size
    if hidden > 0:
        more = say("brief", QT_TRANSLATE_NOOP("brief", "and {n} more")).format(n=hidden)
        return sheet.put(sheet.text_of(more, SMALL, width, role=Role.MUTED), x, y)
    return y - (_ROW_GAP if section.rows else _HEAD_GAP)


def _put_row(sheet: Sheet, row: Row, x: float, y: float, width: float) -> float:
    """Put text and tail on one line, the note in grey below."""
    room = width
    if row.tail:
        role = Role.DANGER if row.late else Role.TEXT
        tail = sheet.text_of(row.tail, BODY, width * 0.6, role=role, strong=row.late)
        sheet.put_right(tail, x + width, y)
        room = width - tail.width - _TAIL_GAP
    y = sheet.put(sheet.text_of(row.text, BODY, room, most=_ROW_LINES), x, y)
    if not row.note:
        return y
    note = sheet.text_of(row.note, SMALL, width, role=Role.MUTED, most=_ROW_LINES)
    return sheet.put(note, x, y)


def _put_radar(sheet: Sheet, radar: RadarWords, x: float, y: float, width: float) -> float:
    look = RadarLook(
        grid=ink(Role.BORDER),
        newer=ink(Role.ACCENT),
        earlier=ink(Role.TEXT),
        ground=QColor(ink(Role.SURFACE)),
        unit=7.0,
    )
    label = SMALL / sheet.scale  # the radar stays as it is when the other letters grow
    sides = [sheet.text_of(name, label, width).width for name in radar.axes]
    left, right = max(sides[4:]), max(sides[1:3])
    reach = 0.87 * (_RADIUS + 60)
    label *= min(1.0, max(_SMALLEST, (width - 2 * reach) / (left + right)))
    left = left * (width - 2 * reach) / (left + right)  # each side gets its part of the rest
    centre = QPointF(x + left + reach, y + _RADAR_HEIGHT / 2)
    levels = [entry.levels for entry in radar.series]
    sheet.stroke(lambda painter: paint_radar(painter, centre, _RADIUS, levels, look))
    for axis, name in enumerate(radar.axes):
        at = axis_point(centre, _RADIUS + 60, axis, 9)
        _put_axis(sheet, (name, level_text(radar.series, axis)), axis, at, (x, x + width), label)
    y += _RADAR_HEIGHT + 20
    for place, entry in enumerate(radar.series):
        newest = place == len(radar.series) - 1
        day = sheet.text_of(entry.day, SMALL, width - _KEY - 60, role=Role.MUTED)
        at = QPointF(x, y + day.height / 2)
        sheet.stroke(_key(at, look, newest=newest))
        y = sheet.put(day, x + _KEY + 60, y)
    return y


def _key(at: QPointF, look: RadarLook, *, newest: bool) -> Callable[[QPainter], None]:
    return lambda painter: paint_key(painter, at, _KEY, look, newest=newest)


def _put_axis(
    sheet: Sheet,
    words: tuple[str, str],
    axis: int,
    at: QPointF,
    edges: tuple[float, float],
    size: float,
) -> None:
    """Put name and levels of an axis outside its end, between the edges of the column."""
    if axis in (0, 3):  # the upright ones have the whole width
        both = sheet.text_of(DOT.join(words), size, edges[1] - edges[0])
        sheet.put_centred(both, at.x(), at.y() - both.height if axis == 0 else at.y())
        return
    is_right = axis in (1, 2)
    room = edges[1] - at.x() + 20 if is_right else at.x() - edges[0] + 20
    first = sheet.text_of(words[0], size, room)
    second = sheet.text_of(words[1], size, room, strong=True)
    for text, top in ((first, at.y() - first.height), (second, at.y())):
        if is_right:
            sheet.put(text, at.x(), top)
        else:
            sheet.put_right(text, at.x(), top)
