"""Text broken into lines at a width, cut with "…" after the last line that has room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

_LINE_BREAK = "\u2028"
_BETWEEN = "  "

Part = tuple[str, QColor, bool]
"""Words, their colour, and whether they are strong."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Words broken into lines; `words` is what is really shown, "…" and all."""

    layout: QTextLayout
    words: str
    lines: int
    height: float
    width: float
    last_width: float


def broken(
    parts: Sequence[Part], face: QFont, width: float, most: int, *, spacing: float = 1.0
) -> Broken:
    """Break some words, each with its colour and weight, into at most `most` lines.

    A line takes `spacing` times the height of the font's letters.
    """
    shown = [(_one_break(text), colour, strong) for text, colour, strong in parts if text.strip()]
    whole = _BETWEEN.join(text for text, _colour, _strong in shown)
    pitch = QFontMetricsF(face).height() * spacing
    layout = _laid_out(whole, shown, face, width, most + 1, pitch)
    if layout.lineCount() > most:
        whole = _cut(whole, layout, face, width, most)
        layout = _laid_out(whole, shown, face, width, most, pitch)
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    widths = [line.naturalTextWidth() for line in lines] or [0.0]
    height = sum(max(pitch, line.height()) for line in lines)
    printed = whole.replace(_LINE_BREAK, "\n")
    return Broken(layout, printed, len(lines), height, max(widths), widths[-1])


def _one_break(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return _LINE_BREAK.join(line for line in lines if line)


def _laid_out(
    text: str, parts: Sequence[Part], face: QFont, width: float, most: int, pitch: float
) -> QTextLayout:
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(parts, _units(text)))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    top = 0.0
    for _number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += max(pitch, line.height())
    layout.endLayout()
    return layout


def _cut(text: str, layout: QTextLayout, face: QFont, width: float, most: int) -> str:
    """Return the text with its last line ending in "…"."""
    start = 2 * layout.lineAt(most - 1).textStart()
    raw = text.encode("utf-16-le")
    before = raw[:start].decode("utf-16-le", errors="ignore")
    rest = raw[start:].decode("utf-16-le", errors="ignore").replace(_LINE_BREAK, " ")
    metrics = QFontMetricsF(face)
    last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width * 0.97)
    return before + (last if last.endswith("…") else last.rstrip() + "…")


def _formats(parts: Sequence[Part], length: int) -> list[QTextLayout.FormatRange]:
    ranges, start = [], 0
    for text, colour, strong in parts:
        style = QTextCharFormat()
        style.setForeground(QBrush(colour))
        if strong:
            style.setFontWeight(QFont.Weight.DemiBold)
        found = QTextLayout.FormatRange()
        found.start, found.length = start, max(0, min(_units(text), length - start))
        found.format = style
        ranges.append(found)
        start += _units(text) + len(_BETWEEN)
    return ranges


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
