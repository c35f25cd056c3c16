"""The two charts of the sheet of key figures, painted as the workbook draws them."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from spark_tracker.reports.preview import PreviewBars, PreviewChart
from spark_tracker.ui.theme.paper import EDGE, INK, PAPER, QUIET, TITLE

_LEFT = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value
_RIGHT = Qt.AlignmentFlag.AlignRight.value | Qt.AlignmentFlag.AlignVCenter.value
_CENTRE = Qt.AlignmentFlag.AlignCenter.value


def paint_chart(painter: QPainter, rect: QRect, chart: PreviewChart, font: QFont) -> None:
    """Paint title, bars with their numbers and the legend into `rect`."""
    frame = rect.adjusted(4, 4, -10, -4)
    painter.setPen(EDGE)
    painter.drawRect(frame)
    metrics = QFontMetrics(font)
    line = metrics.height() + 2
    bold = QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(TITLE)
    top = QRect(frame.left() + 8, frame.top() + 5, frame.width() - 16, line)
    title = QFontMetrics(bold).elidedText(chart.title, Qt.TextElideMode.ElideRight, top.width())
    painter.drawText(top, _LEFT, title)
    painter.setFont(font)
    legend = QRect(top.left(), frame.bottom() - line - 3, top.width(), line)
    _paint_legend(painter, legend, chart, metrics)
    inner = QRect(top.left(), top.bottom() + 6, top.width(), legend.top() - top.bottom() - 10)
    if chart.stacked:
        _paint_columns(painter, inner, chart, metrics)
    else:
        _paint_bars(painter, inner, chart, metrics)


def _paint_legend(
    painter: QPainter, rect: QRect, chart: PreviewChart, metrics: QFontMetrics
) -> None:
    x = rect.left()
    for bars in chart.series:
        name = bars.name
        _paint_bar(painter, QRect(x, rect.center().y() - 4, 8, 8), bars)
        painter.setPen(INK)
        width = metrics.horizontalAdvance(name)
        painter.drawText(QRect(x + 12, rect.top(), width + 4, rect.height()), _LEFT, name)
        x += width + 28


def _paint_bars(painter: QPainter, rect: QRect, chart: PreviewChart, metrics: QFontMetrics) -> None:
    """Bars to the right, the first name on top."""
    most = max([1, *(value for bars in chart.series for value in bars.values)])
    label = max(metrics.horizontalAdvance(name) for name in chart.names) + 8
    room = rect.width() - label - metrics.horizontalAdvance("0000")
    slot = rect.height() / max(1, len(chart.names))
    thick = max(2, int(slot * 0.7 / len(chart.series)))
    for number, name in enumerate(chart.names):
        top = rect.top() + number * slot
        painter.setPen(INK)
        words = QRect(rect.left(), int(top), label - 8, int(slot))
        painter.drawText(words, _RIGHT, name)
        y = int(top + (slot - thick * len(chart.series)) / 2)
        for bars in chart.series:
            value = bars.values[number]
            wide = round(room * value / most)
            _paint_bar(painter, QRect(rect.left() + label, y, wide, thick - 1), bars)
            painter.setPen(INK)
            place = QRect(rect.left() + label + wide + 4, y - 4, 60, thick + 8)
            painter.drawText(place, _LEFT, str(value))
            y += thick


def _paint_columns(
    painter: QPainter, rect: QRect, chart: PreviewChart, metrics: QFontMetrics
) -> None:
    """Columns on top of each other, names below."""
    totals = [sum(bars.values[n] for bars in chart.series) for n in range(len(chart.names))]
    most = max([1, *totals])
    line = metrics.height() + 2
    room = rect.height() - line - 4
    slot = rect.width() / max(1, len(chart.names))
    wide = int(slot * 0.62)
    floor = rect.bottom() - line
    painter.fillRect(rect.left(), floor, rect.width(), 1, EDGE)
    for number, name in enumerate(chart.names):
        left = int(rect.left() + number * slot)
        y = floor
        for bars in chart.series:
            value = bars.values[number]
            high = round(room * value / most)
            bar = QRect(left + (int(slot) - wide) // 2, y - high, wide, high)
            _paint_bar(painter, bar, bars)
            if high > metrics.height() - 3:
                painter.setPen(QColor(f"#{bars.label}"))
                painter.drawText(bar, _CENTRE, str(value))
            y -= high
        painter.setPen(QUIET)
        below = QRect(left, floor + 2, int(slot), line)
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(slot))
        painter.drawText(below, _CENTRE, short)


def _paint_bar(painter: QPainter, rect: QRect, bars: PreviewBars) -> None:
    colour = QColor(f"#{bars.colour}")
    if rect.isEmpty():
        return
    painter.fillRect(rect, PAPER if bars.outlined else colour)
    if bars.outlined:
        painter.setPen(QPen(colour, 1.5))
        painter.drawRect(rect.adjusted(1, 1, -2, -2))
