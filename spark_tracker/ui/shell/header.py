"""The head of every page: title or path at the left, always the same acts at the right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.overriding import override
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import PAGE_HEADER_HEIGHT, PAGE_LEFT, PAGE_RIGHT, RADIUS_M
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import ElidedLabel, Label

_SEARCH_WIDTH = 216


@dataclass(frozen=True, slots=True)
class HeaderAct:
    """A button at the right of every header; word (`iconText`) and key come from the action."""

    action: QAction
    icon: str
    kind: Kind = Kind.PLAIN


class SearchButton(Button):
    """Looks like a field, opens the palette."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        self._shrunk = False
        key = action.shortcut().toString().replace("+", " ")
        super().__init__(action.text(), icon="search", key=key, parent=parent)
        self.clicked.connect(action.trigger)

    def set_shrunk(self, *, shrunk: bool) -> None:
        """Show only the magnifying glass, or the field again."""
        self._shrunk = shrunk
        self.set_icon_only(icon_only=shrunk)

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self._shrunk:
            return size
        return QSize(max(_SEARCH_WIDTH, size.width()), size.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shrunk:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        edge = Role.CONTROL if self._hovered else Role.BORDER_STRONG
        fill, line = theme().colour(Role.SURFACE), theme().colour(edge)
        paint.box(painter, self.rect(), RADIUS_M, fill, line)
        paint_icon(painter, 9, (self.height() - 15) / 2, "search", Role.MUTED, 15)
        words = QRect(32, 0, self.width() - 32 - 70, self.height())
        paint.text(painter, words, self.text().replace("&", ""), Role.MUTED)
        if self._key:
            paint.key_cap(painter, self.width() - 9, self.height() // 2, self._key)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_M)


class PageHeader(QWidget):
    """Title and subtitle, or a path back to the list; the acts are the program's.

    When it gets narrow, New becomes its icon first, then the search field, then the subtitle
    leaves; the title elides last.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = False
        self.title = ElidedLabel("", Type.HEADING1)
        self.subtitle = Label("", role=Role.MUTED)
        self._search: SearchButton | None = None
        self._buttons: list[Button] = []
        self._path: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PAGE_LEFT, 0, PAGE_RIGHT, 0)
        self._row.setSpacing(10)
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(0)
        self._row.addLayout(self._crumbs)
        self._row.addWidget(self.title)
        self._row.addWidget(self.subtitle)
        self._row.addStretch(1)
        theme().changed.connect(self._fit_height)
        self._fit_height()

    def set_title(self, title: str, subtitle: str = "", *, line: bool = False) -> None:
        """Show a title; `line` divides the header from the page where no filter bar does."""
        self._clear_path()
        self._line = line
        self.title.setText(title)
        self.title.show()
        self.subtitle.setText(subtitle)
        self._fit()

    def set_path(self, steps: Sequence[tuple[str, Callable[[], object]]], last: str) -> None:
        """Show the way back: each step a button, the first with an arrow, then `last`."""
        self._clear_path()
        self._line = True
        self.title.hide()
        self.subtitle.setText("")
        back = Button(self.tr("Back"), Kind.FLAT, icon="chevron-left", icon_only=True)
        back.clicked.connect(steps[0][1])
        self._path.append(back)
        for text, go in steps:
            step = Button(text, Kind.FLAT, tight=True)
            step.clicked.connect(go)
            self._path += [step, Label(" /  ", role=Role.MUTED)]
        self._path.append(Label(last, role=Role.MUTED))
        for place, widget in enumerate(self._path):
            self._crumbs.insertWidget(place, widget)
            widget.show()
        self._fit()

    def set_acts(self, search: QAction | None, acts: Sequence[HeaderAct]) -> None:
        """Show the search field (if there is a palette) and the acts, in this order."""
        for widget in (self._search, *self._buttons):
            if widget is not None:
                widget.deleteLater()
        self._search = None
        if search is not None:
            self._search = SearchButton(search)
            self._row.addWidget(self._search)
            self._search.show()
        self._buttons = [self._button(act) for act in acts]
        for button in self._buttons:
            self._row.addWidget(button)
            button.show()  # else it counts as hidden until the next event, and takes no room
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.minimumHeight())  # less than its children ask for: they give way

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line:
            painter = QPainter(self)
            paint.horizontal_line(painter, 0, self.width(), self.height() - 1, Role.BORDER)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self, act: HeaderAct) -> Button:
        button = Button(act.action.iconText(), act.kind, icon=act.icon)
        button.clicked.connect(act.action.trigger)
        button.setEnabled(act.action.isEnabled())
        act.action.enabledChanged.connect(button.setEnabled)
        key = act.action.shortcut().toString()
        button.setToolTip(f"{button.accessibleName()} ({key})" if key else "")
        return button

    def _clear_path(self) -> None:
        for widget in self._path:
            widget.hide()
            widget.deleteLater()
        self._path = []

    def _fit(self) -> None:
        """Let things give way in their order until the title has room."""
        plain = [button for button in self._buttons if button.kind is not Kind.PRIMARY]
        for level in range(4):
            for button in plain:
                button.set_icon_only(icon_only=level > 0)
            if self._search is not None:
                self._search.set_shrunk(shrunk=level > 1)
            self.subtitle.setVisible(bool(self.subtitle.text()) and level < 3)  # noqa: PLR2004
            if self._needed() <= self.width():
                break
        self.update()

    def _needed(self) -> int:
        widgets = [self.title, self.subtitle, self._search, *self._buttons, *self._path]
        shown = [widget for widget in widgets if widget is not None and not widget.isHidden()]
        widths = sum(widget.sizeHint().width() + self._row.spacing() for widget in shown)
        return widths + PAGE_LEFT + PAGE_RIGHT

    def _fit_height(self) -> None:
        self.setFixedHeight(max(PAGE_HEADER_HEIGHT, theme().metrics(Type.HEADING1).height() + 24))
