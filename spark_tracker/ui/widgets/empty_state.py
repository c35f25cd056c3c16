"""What stands where a list has nothing to show: which of the reasons it is, and the next step."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label

_DISC, _ICON, _TEXT_WIDTH = 48, 22, 290
_TINTS = {Role.OK: Role.OK_TINT, Role.WARN: Role.WARN_TINT, Role.DANGER: Role.DANGER_TINT}


@dataclass(frozen=True, slots=True)
class Act:
    """A way on: what the button says and does."""

    text: str
    run: Callable[[], object]
    kind: Kind = Kind.PLAIN
    icon: str = ""


class IconDisc(QWidget):
    """An icon of 22 px in a tinted circle of 48."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._role = "", Role.MUTED
        self.setFixedSize(QSize(_DISC, _DISC))

    def show_icon(self, icon: str, role: Role) -> None:
        """Show another icon."""
        self._icon, self._role = icon, role
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(_TINTS.get(self._role, Role.NEUTRAL_TINT)))
        painter.drawEllipse(self.rect())
        place = (_DISC - _ICON) / 2
        paint_icon(painter, place, place, self._icon, self._role, _ICON)


class EmptyState(QWidget):
    """Icon, title, one or two sentences and the ways on, centred.

    `role` MUTED says nothing yet, nothing matches or nothing chosen; OK all done; WARN refused.
    `width` is that of the texts, in px at 100 %.
    """

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        acts: Sequence[Act] = (),
        *,
        role: Role = Role.MUTED,
        width: int = _TEXT_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text_width = width
        self._disc = IconDisc()
        self.title = Label("", Type.HEADING2, wrap=True)
        self.text = Label("", role=Role.MUTED, wrap=True)
        self.extra = QVBoxLayout()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._disc, 0, centre)
        column.addSpacing(10)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.title, 0, centre)
        column.addSpacing(4)
        column.addWidget(self.text, 0, centre)
        column.addLayout(self.extra)
        column.addSpacing(14)
        column.addLayout(self._buttons)
        column.addStretch(1)
        theme().changed.connect(self._fit_texts)
        self.say(icon, title, text, acts, role=role)

    def say(
        self,
        icon: str,
        title: str,
        text: str,
        acts: Sequence[Act] = (),
        *,
        role: Role = Role.MUTED,
    ) -> None:
        """Say something else: another of the reasons, with its own ways on."""
        self._disc.show_icon(icon, role)
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(f"{title}. {text}")
        while (item := self._buttons.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self._buttons.addStretch(1)
        for act in acts:
            button = Button(act.text, act.kind, icon=act.icon)
            button.clicked.connect(act.run)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._fit_texts()

    def _fit_texts(self) -> None:
        """Give the texts the height that their words take at this width: centred, Qt does not."""
        width = round(self._text_width * theme().scale)
        for label in (self.title, self.text):
            label.setFixedSize(width, max(0, label.heightForWidth(width)))
