"""Flat tabs with counts; what does not fit goes under More, the last first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.ui import formats
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_S

_GAP, _HEIGHT = 18, 38


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab; `count` below 0 shows none."""

    key: str
    title: str
    count: int = -1


class TabButton(QAbstractButton):
    """One tab, or More."""

    def __init__(self, tab: Tab, *, more: bool = False, parent: QWidget) -> None:
        super().__init__(parent)
        self._more = more
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCheckable(not more)
        self.show_tab(tab)

    def show_tab(self, tab: Tab) -> None:
        """Show this title and count."""
        self.tab = tab
        number = f", {formats.number(tab.count)}" if tab.count >= 0 else ""
        self.setText(tab.title)
        self.said = tab.title + number
        self.setAccessibleName(self.tr("{title}, tab").format(title=self.said))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        strong = theme().metrics(strong=True)
        width = strong.horizontalAdvance(self.tab.title) + 4 + (20 if self._more else 0)
        if self.tab.count >= 0:
            width += 7 + theme().metrics().horizontalAdvance(formats.number(self.tab.count))
        return QSize(width, theme().height(_HEIGHT, room=20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        role = Role.TEXT if on or self.underMouse() else Role.MUTED
        words = QRect(2, 0, self.width() - 2, self.height())
        taken = paint.text(painter, words, self.tab.title, role, font=theme().font(strong=on))
        if self.tab.count >= 0:
            number = words.adjusted(taken + 7, 0, 2, 0)
            paint.text(painter, number, formats.number(self.tab.count), Role.MUTED)
        if self._more:
            paint_icon(painter, 2 + taken + 6, (self.height() - 14) / 2, "chevron-down", role, 14)
        if on:
            accent = theme().colour(Role.ACCENT)
            painter.fillRect(0, self.height() - 2, self.width(), 2, accent)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect().adjusted(0, 5, 0, -5), RADIUS_S)


class Tabs(QWidget):
    """A row of tabs; Left and Right walk, the chosen one is always visible.

    Signals:
        chosen: Another tab was chosen; carries its key.
    """

    chosen = Signal(str)

    def __init__(
        self, tabs: Sequence[Tab], *, name: str, left: int = 0, parent: QWidget | None = None
    ) -> None:
        """Show `tabs`, beginning `left` px from the edge; a line runs below all of them."""
        super().__init__(parent)
        self._left = left
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._buttons = [TabButton(tab, parent=self) for tab in tabs]
        self._more = TabButton(Tab("", self.tr("More")), more=True, parent=self)
        self._more.setAccessibleName(self.tr("More tabs"))
        self._menu = QMenu(self)
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self.current = tabs[0].key
        self._buttons[0].setChecked(True)

    def choose(self, key: str) -> None:
        """Choose a tab without telling anyone."""
        self.current = key
        for button in self._buttons:
            button.setChecked(button.tab.key == key)
        self._arrange()

    def step(self, by: int) -> None:
        """Choose the tab `by` places further, round the end; for Ctrl+Tab."""
        keys = [button.tab.key for button in self._buttons]
        self.choose(keys[(keys.index(self.current) + by) % len(keys)])
        self.chosen.emit(self.current)

    def set_count(self, key: str, count: int) -> None:
        """Show another number beside a tab's title; below 0 shows none."""
        for button in self._buttons:
            if button.tab.key == key:
                button.show_tab(replace(button.tab, count=count))
        self._arrange()

    @override
    def sizeHint(self) -> QSize:
        width = sum(button.sizeHint().width() + _GAP for button in self._buttons)
        return QSize(self._left + width, self._buttons[0].sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        self.step(by)
        next(b for b in self._buttons if b.isChecked()).setFocus()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.horizontal_line(painter, 0, self.width(), self.height() - 1, Role.BORDER)

    def _arrange(self) -> None:
        shown = self._fitting()
        x = self._left
        for button in self._buttons:
            button.setVisible(button in shown)
            if button in shown:
                size = button.sizeHint()
                button.setGeometry(x, 0, size.width(), self.height())
                x += size.width() + _GAP
        self._more.setVisible(len(shown) < len(self._buttons))
        self._more.setGeometry(x, 0, self._more.sizeHint().width(), self.height())

    def _fitting(self) -> list[TabButton]:
        """The tabs that have room, giving up the last first but never the chosen one."""
        shown = list(self._buttons)
        room = self.width() - self._left
        more = self._more.sizeHint().width()
        while len(shown) > 1:
            needed = sum(button.sizeHint().width() + _GAP for button in shown)
            if needed + (more if len(shown) < len(self._buttons) else 0) <= room + _GAP:
                break
            last = next(b for b in reversed(shown) if b.tab.key != self.current)
            shown.remove(last)
        return shown

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, TabButton):
            self.choose(button.tab.key)
            self.chosen.emit(self.current)

    def _on_more_clicked(self) -> None:
        self._menu.clear()
        for button in self._buttons:
            if button.isHidden():
                self._menu.addAction(button.said, button.click)
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
