"""A value that becomes an editor where it stands: F2, Enter or a double-click."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import SparkError
from spark_tracker.ui.soon import soon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_S
from spark_tracker.ui.widgets.inline_editor import EditorBox, InlineEditor, Leave
from spark_tracker.ui.widgets.keys import ENTER, is_alone
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.refusal import sentence

_BEGINS = ENTER | {Qt.Key.Key_F2}
_STEPS = {Leave.STAY: 0, Leave.NEXT: 1, Leave.BACK: -1}
_ROUND = 4, 1  # px that the ring stands out at the sides, and above and below
_MARGIN = 24
_VIEWPORT = "qt_scrollarea_viewport"


class _Halo(QWidget):
    """The ring around a field with the keyboard, or the shade of one under the mouse.

    It lies behind the field and a little wider, so that the text stays in line with others.
    """

    def __init__(self, field: "InlineField") -> None:
        host: QWidget = field
        while (above := host.parentWidget()) is not None and not host.isWindow():
            if above.objectName() == _VIEWPORT or isinstance(above, QStackedWidget):
                break  # further out it would lie behind what paints the page
            host = above
        super().__init__(host)
        self._field, self._host = field, host
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()

    def place(self) -> None:
        """Lie around the field, wherever it is by now."""
        field = self._field
        sides, ends = _ROUND
        around = QRect(field.mapTo(self._host, field.rect().topLeft()), field.size())
        around = around.adjusted(-sides, -ends, sides, ends)
        if around != self.geometry():
            self.setGeometry(around)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._field.hasFocus():
            paint.focus_ring(QPainter(self), self.rect(), RADIUS_S)
        else:
            paint.box(QPainter(self), self.rect(), RADIUS_S, theme().colour(Role.HOVER))


class InlineField(QWidget):
    """Shows a value; F2, Enter or a double-click opens its editor in its place.

    Enter saves and stays, Tab saves and goes on, Esc closes; a refused value says why beneath.

    Signals:
        opened: The editor was opened.
        closed: The editor was closed; carries a Leave.
    """

    opened = Signal()
    closed = Signal(object)

    def __init__(
        self,
        title: str,
        text: str,
        make: Callable[[], InlineEditor] | None,
        save: Callable[[object], object],
        *,
        say: Callable[[SparkError], str] = sentence,
        locked: str = "",
        empty: str = "",
        note: str = "",
        type_: Type = Type.SMALL,
        role: Role = Role.TEXT,
        strong: bool = False,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text`, or `empty` muted where there is none.

        `make` builds the editor and `save` writes its value, raising SparkError where it is
        refused. `locked` says why nothing can be edited; `note` stands under the open editor.
        """
        super().__init__(parent)
        self.title, self._make, self._save, self._say = title, make, save, say
        self._locked, self._empty, self._note, self._role = locked, empty, note, role
        self._halo: _Halo | None = None
        self.box: EditorBox | None = None
        self.label = Label("", type_, role, strong=strong, wrap=wrap)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.why = Label("", Type.SMALL, Role.MUTED, wrap=True) if locked else None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.label)
        if self.why is not None:
            self.why.setText(locked)
            self.why.hide()
            self._column.addWidget(self.why)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        hint = locked or self.tr("F2 or a double-click edits this.")
        self.setAccessibleDescription(hint)
        self.setToolTip(hint)
        self.set_text(text)

    def text(self) -> str:
        """Return the value that is shown; "" for none."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another value; an open editor stays as it is."""
        self._text = text
        self.label.setText(text or self._empty)
        self.label.set_role(self._role if text else Role.MUTED)
        self.setAccessibleName(f"{self.title}: {text or self._empty}")

    @property
    def is_open(self) -> bool:
        """Whether one types in it now."""
        return self.box is not None

    def begin(self) -> bool:
        """Open the editor; where nothing can be edited say why and return False."""
        if self.box is not None:
            return True
        if self.why is not None:
            self.why.show()
        if self.why is not None or self._make is None:
            return False
        box = EditorBox(self._make(), self._save, say=self._say, note=self._note, parent=self)
        self.box = box
        box.closed.connect(self._on_closed)
        self.label.hide()
        self._column.addWidget(box)
        self._show_halo()
        box.show()
        self.opened.emit()
        box.begin()
        return True

    def go_on(self, leave: Leave) -> None:
        """Put the keyboard where `leave` says, seen from this field."""
        if leave is Leave.AWAY:
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if leave is not Leave.STAY:
            self.focusNextPrevChild(leave is Leave.NEXT)

    def drop(self) -> str:
        """Close the editor without saving; return what was refused in it, "" for nothing."""
        if self.box is None:
            return ""
        words = self.box.sentence.text() if self.box.is_refused else ""
        self._shut()
        return words

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = event.key() in _BEGINS and is_alone(event)
            if is_ours or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._text)
        elif event.key() in _BEGINS and is_alone(event):
            self.begin()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.begin()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_halo()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.why is not None:
            self.why.hide()
        self._show_halo()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_halo()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_halo()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place_halo()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_halo()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._place_halo()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._halo is not None:
            self._halo.hide()

    def _show_halo(self) -> None:
        is_wanted = not self.is_open and (
            self.hasFocus() or (self.underMouse() and not self._locked)
        )
        if self._halo is None and is_wanted:
            self._halo = _Halo(self)
            self.destroyed.connect(self._halo.deleteLater)
        if self._halo is not None:
            self._halo.place()
            self._halo.setVisible(is_wanted)
            self._halo.update()

    def _place_halo(self) -> None:
        if self._halo is not None and self._halo.isVisible():
            self._halo.place()

    def _on_closed(self, leave: Leave) -> None:
        self._shut()
        self.go_on(leave)
        self.closed.emit(leave)

    def _shut(self) -> None:
        box, self.box = self.box, None
        if box is not None:
            self.label.show()
            box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            box.hide()
            box.deleteLater()


def _scroll_to(field: InlineField) -> None:
    """Let the pane scroll until the field is seen."""
    above = field.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(field, 0, _MARGIN)


class InlineFields(QObject):
    """The fields of one pane: it is not built anew under somebody who types in it.

    `reload` builds the pane again; it asks `hold` first, and the fields come in with `add`.
    """

    def __init__(self, reload: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._reload = reload
        self._fields: dict[str, InlineField] = {}
        self._is_stale = False
        self._wanted = ""

    def __getitem__(self, key: str) -> InlineField:
        return self._fields[key]

    def __contains__(self, key: object) -> bool:
        return key in self._fields

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the fields shown, in their order."""
        return tuple(self._fields)

    def add(self, key: str, field: InlineField) -> InlineField:
        """Take a field in; return it."""
        self._fields[key] = field
        field.closed.connect(lambda leave: self._on_closed(key, leave))
        return field

    def hold(self) -> bool:
        """Whether one types in a field now: `reload` is called when that is over."""
        if any(field.is_open for field in self._fields.values()):
            self._is_stale = True
            return True
        return False

    def drop(self) -> str:
        """Close what is open, because the pane shows something else; return what was refused."""
        words = "".join(field.drop() for field in self._fields.values())
        self._is_stale = False
        return words

    def clear(self) -> str:
        """Forget the fields before the pane is built anew; return the one with the keyboard."""
        held = next((key for key, field in self._fields.items() if field.hasFocus()), "")
        if not held and self._wanted in self._fields and not self._fields[self._wanted].isVisible():
            held = self._wanted  # it was built a moment ago and is not shown yet
        self._fields = {}
        return held

    def focus(self, key: str, leave: Leave = Leave.STAY) -> None:
        """Put the keyboard on a field, or on the one beside it."""
        if key not in self._fields or leave is Leave.AWAY:
            return
        place = self.keys.index(key) + _STEPS[leave]
        if 0 <= place < len(self._fields):
            self._wanted = self.keys[place]
            field = self._fields[self._wanted]
            field.setFocus(Qt.FocusReason.TabFocusReason)
            soon(field, lambda: _scroll_to(field))  # its place is known then
        else:  # out of the pane; what was just built is shown only then
            field = self._fields[key]
            soon(field, lambda: field.go_on(leave))

    def _on_closed(self, key: str, leave: Leave) -> None:
        if self._is_stale:
            self._is_stale = False
            self._reload()
            self.focus(key, leave)
