"""A choice of a few, side by side: Table, Board, Timeline."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import CONTROL_HEIGHT, CONTROL_HEIGHT_SMALL, RADIUS_M


class SegmentPart(QAbstractButton):
    """One part of a segment; `choice` is what the parts are a choice of."""

    def __init__(self, text: str, icon: str, *, choice: str, small: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._small = small
        self._icon_only = False
        self.setText(text)
        self.setAccessibleName(f"{choice}: {text}")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._on_theme_changed)

    def set_icon_only(self, *, icon_only: bool) -> None:
        """Show only the icon, with the text as tooltip, or both again."""
        if icon_only != self._icon_only and self._icon_name:
            self._icon_only = icon_only
            self.setToolTip(self.text() if icon_only else "")
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        token = Type.SMALL if self._small else Type.BODY
        width = theme().metrics(token, strong=True).horizontalAdvance(self.text())
        pads = 16 if self._small else 22
        icon = 21 if self._icon_name else 0
        least = CONTROL_HEIGHT_SMALL - 2 if self._small else CONTROL_HEIGHT
        if self._icon_only:
            width, icon = 0, 15
        return QSize(width + pads + icon, theme().height(least, room=9 if self._small else 12))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        inner = self.rect().adjusted(1, 1, -1, -1)
        if on:
            paint.fill(painter, inner, Role.SELECTION)
        elif self.underMouse():
            paint.fill(painter, inner, Role.HOVER)
        x = 8 if self._small else 11
        if self._icon_name:
            role = Role.ACCENT if on else Role.MUTED
            paint_icon(painter, x, (self.height() - 15) / 2, self._icon_name, role, 15)
            x += 21
        if not self._icon_only:
            font = theme().font(Type.SMALL if self._small else Type.BODY, strong=on)
            words = QRect(x, 0, self.width() - x, self.height())
            paint.text(painter, words, self.text(), Role.TEXT if on else Role.MUTED, font=font)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_M)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class Segment(QWidget):
    """One of a few; arrow keys walk, the chosen one is filled.

    Signals:
        chosen: Another part was chosen; carries its key.
    """

    chosen = Signal(str)

    def __init__(
        self,
        parts: Sequence[tuple[str, str, str]],
        *,
        name: str,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `parts`, each a key, a text and an icon's name ("" for none)."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._parts: dict[str, SegmentPart] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, text, icon in parts:
            part = SegmentPart(text, icon, choice=name, small=small, parent=self)
            self._parts[key] = part
            self._group.addButton(part)
            row.addWidget(part)
        next(iter(self._parts.values())).setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)
        self._group.buttonToggled.connect(self._offer_chosen)
        self._offer_chosen()

    @property
    def current(self) -> str:
        """The key of the chosen part."""
        return next(key for key, part in self._parts.items() if part.isChecked())

    def choose(self, key: str) -> None:
        """Choose a part without telling anyone."""
        self._parts[key].setChecked(True)

    def set_icons_only(self, *, icons_only: bool) -> None:
        """Show only the icons where there is little room, or the words again."""
        for part in self._parts.values():
            part.set_icon_only(icon_only=icons_only)
        self.updateGeometry()

    def part(self, key: str) -> SegmentPart:
        """Return a part, to set its tooltip or shortcut."""
        return self._parts[key]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge = theme().colour(Role.RAISED), theme().colour(Role.BORDER_STRONG)
        paint.box(painter, self.rect(), RADIUS_M, fill, edge)
        for part in list(self._parts.values())[1:]:
            paint.fill(painter, QRect(part.x(), 1, 1, self.height() - 2), Role.BORDER)

    def _offer_chosen(self) -> None:
        """Let Tab stop at the chosen part only; arrows go to the others."""
        for part in self._parts.values():
            chosen = part.isChecked()
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.current)
