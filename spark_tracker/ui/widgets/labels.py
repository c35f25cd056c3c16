"""Texts that follow the theme: labels, status pills, key caps and initials."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from spark_tracker.overriding import override
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_S

_TINTS = {
    Role.OK: Role.OK_TINT,
    Role.WARN: Role.WARN_TINT,
    Role.DANGER: Role.DANGER_TINT,
    Role.INFO: Role.INFO_TINT,
}


class Label(QLabel):
    """A text in one font of the scale and one colour by role; both follow the theme."""

    def __init__(
        self,
        text: str = "",
        type_: Type = Type.BODY,
        role: Role = Role.TEXT,
        *,
        strong: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._type = type_
        self._role = role
        self._strong = strong
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        theme().changed.connect(self._dress)
        self._dress()

    def set_role(self, role: Role) -> None:
        """Show the text in another colour."""
        self._role = role
        self._dress()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress()  # in another pane the style gives it the font of an earlier text size

    def _dress(self) -> None:
        font = theme().font(self._type, strong=self._strong)
        if self.font() != font:
            self.setFont(font)
        colour = theme().colour(self._role)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != colour:
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            self.setPalette(palette)


class ElidedLabel(Label):
    """A label on one line that gives way: elided at the right, whole in its tooltip."""

    def __init__(
        self,
        text: str = "",
        type_: Type = Type.BODY,
        role: Role = Role.TEXT,
        *,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, type_, role, strong=strong, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.text(painter, self.contentsRect(), self.text(), self._role, font=self.font())
        whole = self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()
        tip = "" if whole else self.text()
        if self.toolTip() != tip:
            self.setToolTip(tip)


class Pill(QWidget):
    """A status: icon, word and tint; `role` is OK, WARN, DANGER, INFO or TEXT (neutral)."""

    def __init__(
        self, icon: str, text: str, role: Role = Role.TEXT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(icon, text, role)

    def set_status(self, icon: str, text: str, role: Role = Role.TEXT) -> None:
        """Show another status."""
        self._icon, self._text, self._role = icon, text, role
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = theme().metrics(Type.SMALL)
        return QSize(metrics.horizontalAdvance(self._text) + 33, max(20, metrics.height() + 5))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tint = _TINTS.get(self._role, Role.NEUTRAL_TINT)
        paint.box(painter, self.rect(), RADIUS_S, theme().colour(tint))
        paint_icon(painter, 6, (self.height() - 14) / 2, self._icon, self._role, 14)
        rect = self.rect().adjusted(25, 0, -4, 0)
        paint.text(painter, rect, self._text, self._role, font=theme().font(Type.SMALL))


class KeyCap(QWidget):
    """A key as it is printed on the keyboard, beside what it does."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key)

    @override
    def sizeHint(self) -> QSize:
        return QSize(
            paint.key_cap_width(self._key),
            max(paint.KEY_CAP_HEIGHT, theme().metrics(Type.CAPTION).height() + 2),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.key_cap(QPainter(self), self.width(), self.height() // 2, self._key)


class Initials(QWidget):
    """A person's initials in a disc of 20 px, beside the whole name."""

    SIZE = 20

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(self.SIZE, self.SIZE)
        self.setAccessibleName(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.initials(QPainter(self), self.rect(), self._name)


class Line(QWidget):
    """A 1 px line between two regions; `role` is BORDER between panes, LINE inside one."""

    def __init__(self, role: Role = Role.BORDER, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.fill(QPainter(self), self.rect(), self._role)


class Pane(QWidget):
    """A region with the background of `role`: SURFACE for pages, SUNKEN for inspectors."""

    def __init__(self, role: Role = Role.SURFACE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.fill(QPainter(self), self.rect(), self._role)
