"""What lies over the page: the undo note, the scrim behind a dialog; and refusals in place."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.overriding import override
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_L, STATUS_HEIGHT
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label

_MARGIN = 12
_NOTE_MS = 7000


class PassingNote(QWidget):
    """What was done and the way back, for 7 seconds above the status line of `window`."""

    def __init__(self, window: QWidget, *, milliseconds: int = _NOTE_MS) -> None:
        super().__init__(window)
        self._undo: Callable[[], object] | None = None
        self.text = Label("")
        self.button = Button(self.tr("Undo"), Kind.LINK)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 14, 9)
        row.setSpacing(16)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self.hide)
        self.button.clicked.connect(self._on_undo_clicked)
        window.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show a sentence, with Undo where it can be undone."""
        self._undo = undo
        self.text.setText(text)
        self.button.setVisible(undo is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fill, edge = theme().colour(Role.RAISED), theme().colour(Role.BORDER_STRONG)
        paint.box(QPainter(self), self.rect(), RADIUS_L, fill, edge)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        room = window.width() - 2 * _MARGIN
        self.text.setWordWrap(False)
        size = self.sizeHint()
        if size.width() > room:
            self.text.setWordWrap(True)
            size = QSize(room, self.heightForWidth(room))
        self.resize(size)
        left = (window.width() - size.width()) // 2
        self.move(left, window.height() - STATUS_HEIGHT - size.height() - _MARGIN)

    def _on_undo_clicked(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()


class Scrim(QWidget):
    """Darkens a window while a dialog is open over it.

    `Scrim.behind(dialog)` shows one until the dialog is finished.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    @classmethod
    def behind(cls, dialog: QWidget) -> "Scrim | None":
        """Darken the window `dialog` belongs to until it is hidden; None if it has none."""
        parent = dialog.parentWidget()
        if parent is None:
            return None
        scrim = cls(parent.window())
        dialog.installEventFilter(scrim)
        return scrim

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = self.parentWidget()
        if window is not None and watched is window and event.type() == QEvent.Type.Resize:
            self.setGeometry(window.rect())
        elif watched is not window and event.type() == QEvent.Type.Hide:
            self.close()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour(Role.SCRIM))


class Banner(QWidget):
    """A refusal that stands where the thing would be: icon, sentence, one way out."""

    _TINTS = (
        (Role.DANGER, Role.DANGER_TINT),
        (Role.WARN, Role.WARN_TINT),
        (Role.INFO, Role.INFO_TINT),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._role = "octagon-alert", Role.DANGER
        self.text = Label("", wrap=True)
        self.button = Button("", Kind.PLAIN, small=True)
        self._run: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._on_clicked)
        self.hide()

    def say(
        self,
        text: str,
        *,
        role: Role = Role.DANGER,
        icon: str = "octagon-alert",
        act: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence; `act` names the way out that `run` goes."""
        self._icon, self._role, self._run = icon, role, run
        self.text.setText(text)
        self.setAccessibleName(text)
        self.button.set_text(act)
        self.button.setVisible(run is not None)
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tint = dict(self._TINTS)[self._role]
        edge = theme().colour(self._role)
        paint.box(painter, self.rect(), RADIUS_L, theme().colour(tint), edge)
        paint_icon(painter, 14, (self.height() - 16) / 2, self._icon, self._role, 16)

    def _on_clicked(self) -> None:
        if self._run is not None:
            self._run()
