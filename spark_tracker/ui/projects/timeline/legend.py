"""The strip under the timeline that says what the marks mean."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.ui.projects.timeline.marks import paint_mark
from spark_tracker.ui.projects.timeline.placing import MarkKind
from spark_tracker.ui.projects.timeline.words import mark_words, slip_legend
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT

_HEIGHT = 34
_MARK = 18
_GAP, _BETWEEN = 7, 22


class Legend(QWidget):
    """Takes a second line where one is too short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Legend"))
        words = [word for _kind, word in mark_words()]
        self.setAccessibleDescription(", ".join([*words, slip_legend()]))
        theme().changed.connect(self._on_theme_changed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self._line())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width)[1]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour(Role.SURFACE))
        paint.horizontal_line(painter, 0, self.width(), 0, Role.BORDER)
        font = theme().font(Type.SMALL)
        for kind, word, rect in self._lay_out(self.width())[0]:
            left = rect.left()
            if kind is not None:
                shift = -3 if kind is MarkKind.END else 0
                paint_mark(painter, left + _MARK / 2 + shift, rect.center().y() + 1, kind)
                left += _MARK + _GAP
            words = QRect(left, rect.top(), rect.right() - left + 2, rect.height())
            paint.text(painter, words, word, Role.MUTED, font=font)

    def _lay_out(self, width: int) -> tuple[list[tuple[MarkKind | None, str, QRect]], int]:
        """Return every mark with its word and place, and the height of it all."""
        metrics, line = theme().metrics(Type.SMALL), self._line()
        found: list[tuple[MarkKind | None, str, QRect]] = []
        x, y = PAGE_LEFT, 0
        for kind, word in [*mark_words(), (None, slip_legend())]:
            needs = metrics.horizontalAdvance(word) + (_MARK + _GAP if kind else 0)
            if x + needs > width - PAGE_RIGHT and x > PAGE_LEFT:
                x, y = PAGE_LEFT, y + line - 8
            found.append((kind, word, QRect(x, y, needs, line)))
            x += needs + _BETWEEN
        kind, word, last = found[-1]
        if last.left() > PAGE_LEFT:  # the line's meaning stands at the right
            last.moveRight(max(last.right(), width - PAGE_RIGHT - 4))
        found[-1] = (kind, word, last)
        return found, y + line

    def _line(self) -> int:
        return max(_HEIGHT, theme().metrics(Type.SMALL).height() + 14)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
