"""Strokes that many painted things share: boxes, texts, key caps, focus rings."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from spark_tracker.ui.theme.theme import theme
from spark_tracker.ui.theme.tokens import RADIUS_S, Role, Type

_ONE_LINE = Qt.TextFlag.TextSingleLine.value | Qt.AlignmentFlag.AlignVCenter.value
LEFT = Qt.AlignmentFlag.AlignLeft.value | _ONE_LINE
RIGHT = Qt.AlignmentFlag.AlignRight.value | _ONE_LINE
CENTRE = Qt.AlignmentFlag.AlignHCenter.value | _ONE_LINE

KEY_CAP_HEIGHT = 16
_KEY_CAP_ROOM = 10
_KEPT_TEXTS = 5000


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    width: float = 1,
) -> None:
    """Paint a rounded box whose edge lies inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge is not None else 0
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, width) if edge is not None else QPen(Qt.PenStyle.NoPen))
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def focus_ring(painter: QPainter, rect: QRect | QRectF, radius: float) -> None:
    """Paint the 2 px ring inside the edge that shows where the keyboard is."""
    box(painter, rect, radius, None, theme().colour(Role.FOCUS), 2)


def text(
    painter: QPainter,
    rect: QRect,
    words: str,
    role: Role = Role.TEXT,
    *,
    align: int = LEFT,
    font: QFont | None = None,
) -> int:
    """Paint one line of text, elided at the right if need be; return the width it took."""
    if font is None:
        font = theme().font(Type.BODY)
    shown, width = _fitted(words, font, rect.width())
    painter.setFont(font)
    painter.setPen(theme().colour(role))
    painter.drawText(rect, align, shown)
    return width


_kept: dict[tuple[str, int, int], tuple[str, int, QFont]] = {}


def _fitted(words: str, font: QFont, room: int) -> tuple[str, int]:
    """Return what of a text fits and how wide that is; kept, as lists paint the same texts often.

    The kept value holds the font, so that its id stays its own.
    """
    key = (words, id(font), room)
    found = _kept.get(key)
    if found is None:
        metrics = QFontMetrics(font)
        shown, width = words, metrics.horizontalAdvance(words)
        if width > room:
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(shown)
        if len(_kept) >= _KEPT_TEXTS:
            _kept.clear()
        found = _kept[key] = (shown, width, font)
    return found[0], found[1]


def fill(painter: QPainter, rect: QRect | QRectF, role: Role) -> None:
    """Fill a rectangle; at the start not with `fillRect`, as PySide then makes all gradients."""
    painter.setBackground(theme().colour(role))
    painter.eraseRect(rect)


def horizontal_line(painter: QPainter, left: int, right: int, y: int, role: Role) -> None:
    """Paint a sharp 1 px line from `left` up to but not including `right`."""
    fill(painter, QRect(left, y, right - left, 1), role)


def key_cap_width(key: str) -> int:
    """Return how wide the cap for `key` gets."""
    return theme().metrics(Type.CAPTION).horizontalAdvance(key) + _KEY_CAP_ROOM


def key_cap(
    painter: QPainter, right: int, middle: int, key: str, *, role: Role = Role.MUTED
) -> None:
    """Paint the cap of a key with its right edge at `right`, centred on `middle`."""
    width = key_cap_width(key)
    height = max(KEY_CAP_HEIGHT, theme().metrics(Type.CAPTION).height() + 2)
    rect = QRect(right - width, middle - height // 2, width, height)
    on_accent = role is Role.ON_ACCENT
    edge = theme().colour(Role.ON_ACCENT if on_accent else Role.BORDER_STRONG)
    box(painter, rect, RADIUS_S, None if on_accent else theme().colour(Role.SUNKEN), edge)
    text(painter, rect, key, role, align=CENTRE, font=theme().font(Type.CAPTION))


def initials(painter: QPainter, rect: QRect, name: str) -> None:
    """Paint the first letters of a person's first and last name in a disc."""
    names = name.split()
    letters = "".join(word[0] for word in names[:1] + names[1:][-1:]).upper()
    box(painter, rect, rect.height() / 2, theme().colour(Role.NEUTRAL_TINT))
    font = QFont(theme().font(Type.CAPTION, strong=True))  # a copy: the theme's is everybody's
    font.setPixelSize(9)
    painter.setFont(font)
    painter.setPen(theme().colour(Role.TEXT))
    painter.drawText(rect, CENTRE, letters)


def cross(painter: QPainter, centre: QPointF, size: float, role: Role) -> None:
    """Paint the small cross that takes something away."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().colour(role), 1.1))
    half = size / 2
    painter.drawLine(centre + QPointF(-half, -half), centre + QPointF(half, half))
    painter.drawLine(centre + QPointF(half, -half), centre + QPointF(-half, half))
    painter.restore()
