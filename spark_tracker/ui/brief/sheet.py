"""The paper of a brief: where each thing stands, and how it is painted.

Lengths are tenths of a point. What is laid out can be read (`Sheet.texts`) before it is painted,
so that a test, and the writer, know every word that will be on the page.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtSvg import QSvgRenderer

from spark_tracker.domain.codes import Stage
from spark_tracker.paths import bundled
from spark_tracker.ui.theme import STAGE_ICONS, STAGE_ROLES, Role
from spark_tracker.ui.theme.broken import Broken, broken
from spark_tracker.ui.theme.tokens import LIGHT

PAGE_WIDTH, PAGE_HEIGHT = 5950.0, 8420.0
EDGE = 420.0
BODY, SMALL, HEADING, TITLE = 90.0, 78.0, 96.0, 190.0
_SPACING = 1.07  # height of a line, in heights of the font's letters
_SIDE_ICONS = {Stage.LICENCE: "file-pen-line", Stage.CLINICAL: "stethoscope"}


def ink(role: Role) -> QColor:
    """Return a colour as it is printed: that of the light look, whatever the window has."""
    return QColor(LIGHT[role])


def _font(family: str, size: float, *, strong: bool) -> QFont:
    """Return a font of `size` units of the page, whatever it is painted on."""
    result = QFont(family)
    result.setPixelSize(round(size))
    result.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return result


@dataclass
class Sheet:
    """One page that is being laid out: texts with their places, and strokes.

    Attributes:
        family: The font.
        scale: How much larger than usual all text is.
        cut: Whether a section was shortened to make room.
    """

    family: str
    scale: float = 1.0
    texts: list[tuple[QRectF, str]] = field(default_factory=list)
    strokes: list[Callable[[QPainter], None]] = field(default_factory=list)
    cut: bool = False

    def text_of(
        self,
        words: str,
        size: float,
        width: float,
        *,
        role: Role = Role.TEXT,
        strong: bool = False,
        most: int = 1,
    ) -> Broken:
        """Return a text broken at `width` into at most `most` lines, not yet put anywhere."""
        face = _font(self.family, size * self.scale, strong=strong)
        return broken([(words, ink(role), strong)], face, width, most, spacing=_SPACING)

    def put(self, text: Broken, x: float, y: float) -> float:
        """Put a text with its upper left corner at x, y; return where it ends below."""
        self.texts.append((QRectF(x, y, text.width, text.height), text.words))
        self.strokes.append(lambda painter: text.layout.draw(painter, QPointF(x, y)))
        return y + text.height

    def put_right(self, text: Broken, right: float, y: float) -> float:
        """Put a text of one line so that it ends at `right`."""
        return self.put(text, right - text.width, y)

    def put_centred(self, text: Broken, middle: float, y: float) -> float:
        """Put a text of one line around `middle`."""
        return self.put(text, middle - text.width / 2, y)

    def line(self, x: float, y: float, width: float, role: Role, height: float = 6) -> None:
        """Put a horizontal rule."""
        colour = ink(role)
        self.strokes.append(lambda painter: painter.fillRect(QRectF(x, y, width, height), colour))

    def stroke(self, paint: Callable[[QPainter], None]) -> None:
        """Put anything else that is painted."""
        self.strokes.append(paint)

    def stage_disc(self, stage: Stage, centre: QPointF, radius: float, *, reached: bool) -> None:
        """Put the mark of a stage: filled where it was reached, else an empty ring."""
        name = STAGE_ICONS.get(stage) or _SIDE_ICONS[stage]
        role = STAGE_ROLES.get(stage, Role.ACCENT)
        source = (bundled("resources") / "icons" / f"{name}.svg").read_text("utf-8")
        colour = ink(Role.ON_STAGE if reached else Role.MUTED)
        drawing = QByteArray(source.replace("currentColor", colour.name()).encode())

        def paint(painter: QPainter) -> None:
            pen = painter.pen()
            pen.setColor(ink(role if reached else Role.BORDER_STRONG))
            pen.setWidthF(10)
            painter.setPen(pen)
            painter.setBrush(ink(role if reached else Role.SURFACE))
            painter.drawEllipse(centre, radius, radius)
            side = radius * 1.1
            box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
            QSvgRenderer(drawing).render(painter, box)

        self.strokes.append(paint)

    def paint(self, painter: QPainter) -> None:
        """Paint everything on a painter whose unit is a tenth of a point."""
        for stroke in self.strokes:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            stroke(painter)
            painter.restore()

    @property
    def said(self) -> str:
        """Every word on the page, one text to a line."""
        return "\n".join(words for _place, words in self.texts)

    @property
    def lowest(self) -> float:
        """Where the lowest text ends."""
        return max((place.bottom() for place, _words in self.texts), default=0.0)
