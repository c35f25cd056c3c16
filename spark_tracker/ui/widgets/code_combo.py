"""A field to choose one of a list in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, paint, theme
from spark_tracker.ui.theme.tokens import CONTROL_HEIGHT, RADIUS_M
from spark_tracker.ui.widgets.refusal import REFUSED, mark_refused


class CodeCombo(QComboBox):
    """One of a list of codes, shown by their texts; `optional` puts "not set" on top.

    Signals:
        chosen: The user chose another code; carries it ("" for none).
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]],
        value: str = "",
        *,
        optional: bool = False,
        icons: Callable[[str], tuple[str, Role]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show `choices`, each a code and its text; `icons` gives icon and role of a code."""
        super().__init__(parent)
        self._icons = icons
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(14)
        popup = QListView()
        popup.setObjectName("popup")
        popup.setAccessibleName(name)
        self.setView(popup)
        self.set_choices(choices, value, optional=optional)
        self.activated.connect(self._on_activated)

    @property
    def code(self) -> str:
        """The chosen code; "" for none."""
        return str(self.currentData() or "")

    def choose(self, code: str) -> None:
        """Choose a code without telling anyone; an unknown one chooses nothing."""
        self.setCurrentIndex(self.findData(code))

    def set_choices(
        self, choices: Sequence[tuple[str, str]], value: str = "", *, optional: bool = False
    ) -> None:
        """Offer other codes."""
        self.clear()
        if optional:
            self.addItem(self.tr("not set"), "")
        for code, text in choices:
            self.addItem(text, code)
        self.setCurrentIndex(self.findData(value))

    @override
    def sizeHint(self) -> QSize:
        widest = max(
            (theme().metrics().horizontalAdvance(self.itemText(n)) for n in range(self.count())),
            default=40,
        )
        icon = 22 if self._icons else 0
        return QSize(min(widest, 360) + 44 + icon, theme().height(CONTROL_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(72, theme().height(CONTROL_HEIGHT))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        enabled = self.isEnabled()
        fill = theme().colour(Role.SURFACE if enabled else Role.SUNKEN)
        edge = theme().colour(Role.CONTROL if enabled else Role.BORDER)
        paint.box(painter, self.rect(), RADIUS_M, fill, edge)
        x = 9
        if self._icons and self.code:
            icon, role = self._icons(self.code)
            paint_icon(painter, x, (self.height() - 15) / 2, icon, role, 15)
            x += 22
        words = QRect(x, 0, self.width() - x - 28, self.height())
        empty = not self.code
        paint.text(
            painter, words, self.currentText(), Role.MUTED if empty or not enabled else Role.TEXT
        )
        paint_icon(
            painter, self.width() - 24, (self.height() - 14) / 2, "chevron-down", Role.MUTED, 14
        )
        if self.property(REFUSED):
            paint.box(painter, self.rect(), RADIUS_M, None, theme().colour(Role.DANGER), 2)
        elif self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_M)

    def _on_activated(self) -> None:
        mark_refused(self, refused=False)
        self.chosen.emit(self.code)
