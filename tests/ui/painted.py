"""Hears which roles are painted while a window paints itself, and on which colour they lie."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from spark_tracker.ui import icons
from spark_tracker.ui.theme import Role, paint, theme
from spark_tracker.ui.theme.measure import contrast


@dataclass
class Painted:
    """What was painted: a role, the place in the window, whether it is a text."""

    marks: list[tuple[Role, QRectF, bool]] = field(default_factory=list)

    def faint(self, image: QImage) -> set[str]:
        """Return what cannot be told from its ground: 4.5 for texts, 3 for icons."""
        found = set()
        for role, place, is_text in self.marks:
            ground = _ground(image, place)
            if ground is not None:
                ratio = contrast(theme().colour(role), ground)
                if ratio < (4.5 if is_text else 3):
                    kind = "text" if is_text else "icon"
                    found.add(f"{kind} {role.value} on {ground.name()}: {ratio:.2f}")
        return found


@contextmanager
def hearing() -> Iterator[Painted]:
    """Hear what is painted until the block ends; everything is painted as ever."""
    heard = Painted()
    text, icon = paint.text, icons.paint_icon

    def hear_text(painter: QPainter, rect: Any, words: str, *args: Any, **more: Any) -> int:
        role = args[0] if args else more.get("role", Role.TEXT)
        if words.strip():
            place = painter.deviceTransform().mapRect(QRectF(rect))
            heard.marks.append((role, place, True))
        return text(painter, rect, words, *args, **more)

    def hear_icon(
        painter: QPainter, x: float, y: float, name: str, *args: Any, **more: Any
    ) -> None:
        role = args[0] if args else more.get("role", Role.TEXT)
        size = args[1] if len(args) > 1 else more.get("size", 16)
        place = painter.deviceTransform().mapRect(QRectF(x, y, size, size))
        heard.marks.append((role, place, False))
        icon(painter, x, y, name, *args, **more)

    _replace("text", text, hear_text)
    _replace("paint_icon", icon, hear_icon)
    try:
        yield heard
    finally:
        _replace("text", hear_text, text)
        _replace("paint_icon", hear_icon, icon)


def _replace(name: str, old: Callable[..., object], new: Callable[..., object]) -> None:
    for module in list(sys.modules.values()):
        is_ours = getattr(module, "__name__", "").startswith("spark_tracker.ui")
        if is_ours and vars(module).get(name) is old:
            setattr(module, name, new)


def _ground(image: QImage, place: QRectF) -> QColor | None:
    """Return the colour that is seen most in a place; None outside the window."""
    rect = place.toAlignedRect()
    if not image.rect().contains(rect) or rect.isEmpty():
        return None
    across, down = max(1, rect.width() // 16), max(1, rect.height() // 8)
    pixels = [
        image.pixel(x, y)
        for x in range(rect.left(), rect.right() + 1, across)
        for y in range(rect.top(), rect.bottom() + 1, down)
    ]
    return QColor(Counter(pixels).most_common(1)[0][0])


def look_at(window: QWidget) -> tuple[QImage, set[str]]:
    """Return a picture of a window, and what in it is too faint."""
    with hearing() as heard:
        image = window.grab().toImage()
    assert len(heard.marks) > 10
    return image, heard.faint(image)
