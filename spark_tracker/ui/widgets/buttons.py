"""Buttons: one primary per screen, plain ones, flat ones, links, icons, segments, boxes."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QWidget

from spark_tracker.overriding import override
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import (
    CONTROL_HEIGHT,
    CONTROL_HEIGHT_SMALL,
    RADIUS_M,
    RADIUS_S,
)

_ICON_GAP = 6


class Kind(StrEnum):
    """How loud a button is."""

    PRIMARY = "primary"
    PLAIN = "plain"
    FLAT = "flat"
    LINK = "link"


class Button(QPushButton):
    """A button painted from the tokens; `key` is shown as a cap and does not set a shortcut.

    `icon_only` keeps the text for the tooltip and the screen reader. A checkable one shows
    `selection` while it is on, with a tick where `tick` asks for it. `tight` has little padding.
    """

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.PLAIN,
        *,
        icon: str = "",
        key: str = "",
        small: bool = False,
        icon_only: bool = False,
        tick: bool = False,
        tight: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind = kind
        self._icon_name = icon
        self._key = key
        self._small = small
        self._icon_only = self._always_icon = icon_only
        self._tick = tick
        self._tight = tight
        self._hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAccessibleName(_plain(text))
        if icon_only:
            self.setToolTip(f"{_plain(text)} ({key})" if key else _plain(text))
        if kind is Kind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self._on_theme_changed)

    def set_icon_only(self, *, icon_only: bool) -> None:
        """Show only the icon, with the text as tooltip, or both again."""
        if icon_only != self._icon_only:
            self._icon_only = icon_only
            self.setToolTip(_plain(self.text()) if icon_only else "")
            self.updateGeometry()
            self.update()

    def give_way(self, *, narrow: bool) -> None:
        """Show only the icon where there is little room, if there is one; or the text again."""
        if self._icon_name and not self._always_icon:
            self.set_icon_only(icon_only=narrow)

    def drop_key(self) -> None:
        """Leave the cap of the key away: the words are needed more."""
        self.setToolTip(self._key)
        self._key = ""
        self.updateGeometry()

    def set_text(self, text: str) -> None:
        """Show another text and say it to the screen reader."""
        self.setText(text)
        self.setAccessibleName(_plain(text))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        height = theme().height(CONTROL_HEIGHT_SMALL if self._small else CONTROL_HEIGHT)
        if self.kind is Kind.LINK:
            height = max(24, theme().metrics(Type.SMALL).height() + 8)
        if self._icon_only:
            return QSize(height, height)
        width = 2 * self._padding() + self._text_width()
        width += self._icon_size() + _ICON_GAP if self._shown_icon() else 0
        width += paint.key_cap_width(self._key) + 8 if self._key else 0
        return QSize(width, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_box(painter)
        role = self._text_role()
        x = self._start()
        middle = self.height() // 2
        if self._shown_icon():
            size = self._icon_size()
            paint_icon(
                painter, x, (self.height() - size) / 2, self._shown_icon(), self._mark_role(), size
            )
            x += size + _ICON_GAP
        if not self._icon_only:
            rect = QRect(x, 0, self._text_width() + 2, self.height())
            paint.text(painter, rect, _plain(self.text()), role, font=self._font())
            if self.kind is Kind.LINK and self._hovered and self.isEnabled():
                under = middle + theme().metrics(Type.SMALL).ascent() // 2 + 2
                paint.horizontal_line(painter, x, x + self._text_width(), under, role)
            if self._key:
                cap = Role.ON_ACCENT if role is Role.ON_ACCENT else Role.MUTED
                paint.key_cap(
                    painter, self.width() - self._padding() + 3, middle, self._key, role=cap
                )
        if self.hasFocus():
            self._paint_focus(painter)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _paint_box(self, painter: QPainter) -> None:
        fill, edge = self._colours()
        fill_colour = theme().colour(fill) if fill else None
        edge_colour = theme().colour(edge) if edge else None
        paint.box(painter, self.rect(), RADIUS_M, fill_colour, edge_colour)

    def _paint_focus(self, painter: QPainter) -> None:
        if self.kind is Kind.PRIMARY and self.isEnabled():
            inner = self.rect().adjusted(3, 3, -3, -3)
            paint.box(painter, inner, RADIUS_S, None, theme().colour(Role.ON_ACCENT), 1.5)
        else:
            paint.focus_ring(painter, self.rect(), RADIUS_M)

    def _colours(self) -> tuple[Role | None, Role | None]:
        active = self.isDown() or self._hovered
        if self.kind is Kind.LINK:
            return None, None
        if not self.isEnabled():
            return (None, None) if self.kind is Kind.FLAT else (Role.SUNKEN, Role.BORDER)
        if self.kind is Kind.PRIMARY:
            fill = Role.ACCENT_HOVER if active else Role.ACCENT
            return fill, fill
        if self.isChecked():
            return Role.SELECTION, Role.ACCENT if self._tick else None
        if self.kind is Kind.FLAT:
            return (Role.HOVER if active else None), None
        return (Role.HOVER if active else Role.RAISED), Role.BORDER_STRONG

    def _text_role(self) -> Role:
        if not self.isEnabled():
            return Role.MUTED
        if self.kind is Kind.LINK:
            return Role.ACCENT_HOVER if self.isDown() else Role.ACCENT
        return Role.ON_ACCENT if self.kind is Kind.PRIMARY else Role.TEXT

    def _mark_role(self) -> Role:
        role = self._text_role()
        if role is Role.TEXT:
            return Role.ACCENT if self.isChecked() else Role.MUTED
        return role

    def _shown_icon(self) -> str:
        if self._tick and self.isChecked():
            return "check"
        return self._icon_name

    def _start(self) -> int:
        if self._icon_only:
            return (self.width() - self._icon_size()) // 2
        content = self.sizeHint().width() - 2 * self._padding()
        return self._padding() + max(0, (self.width() - 2 * self._padding() - content) // 2)

    def _font(self) -> QFont:
        token = Type.SMALL if self._small or self.kind is Kind.LINK else Type.BODY
        return theme().font(token, strong=self.kind in {Kind.PRIMARY, Kind.LINK})

    def _text_width(self) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(_plain(self.text()))

    def _icon_size(self) -> int:
        if self._icon_only:
            return 16
        return 14 if self._small or self.kind is Kind.LINK else 15

    def _padding(self) -> int:
        if self.kind is Kind.LINK:
            return 2
        if self._tight:
            return 5
        return 9 if self._small else 12


class CheckBox(QCheckBox):
    """A box to tick; the text may be struck through when it is done."""

    BOX = 16

    def __init__(
        self, text: str = "", *, strike: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._strike = strike

    @override
    def sizeHint(self) -> QSize:
        metrics = theme().metrics()
        return QSize(
            self.BOX + 8 + metrics.horizontalAdvance(_plain(self.text())) + 4,
            max(24, metrics.height() + 6),
        )

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - self.BOX) // 2
        square = QRect(0, top, self.BOX, self.BOX)
        on = self.isChecked()
        fill = Role.ACCENT if on else Role.SURFACE
        edge = Role.ACCENT if on else Role.CONTROL
        if not self.isEnabled():
            fill, edge = Role.SUNKEN, Role.BORDER_STRONG
        paint.box(painter, square, RADIUS_S, theme().colour(fill), theme().colour(edge))
        if on:
            role = Role.ON_ACCENT if self.isEnabled() else Role.MUTED
            paint_icon(painter, 2, top + 2, "check", role, 12)
        font = QFont(theme().font())
        font.setStrikeOut(self._strike and on)
        role = Role.MUTED if not self.isEnabled() or (self._strike and on) else Role.TEXT
        rect = self.rect().adjusted(self.BOX + 8, 0, 0, 0)
        paint.text(painter, rect, _plain(self.text()), role, font=font)
        if self.hasFocus():
            ring = square.adjusted(-2, -2, 2, 2).intersected(self.rect())
            paint.focus_ring(painter, ring, RADIUS_S + 1)


def _plain(text: str) -> str:
    """Return a text without the & that marks its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
