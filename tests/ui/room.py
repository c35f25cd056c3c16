"""Finds words without room, and controls that lie outside their pane or over each other."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from spark_tracker.ui.theme import Type, theme
from spark_tracker.ui.widgets.buttons import Kind
from spark_tracker.ui.widgets.labels import ElidedLabel
from tests.ui.whole_window import seen

_LEAST_OVERLAP = 3  # px: borders may touch
_CONTENT = (QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)


def name_of(widget: QWidget) -> str:
    """Name a widget for who mends it."""
    text = getattr(widget, "text", lambda: "")() or widget.accessibleName()
    above = [type(widget).__name__]
    parent = widget.parentWidget()
    while parent is not None and len(above) < 4:
        above.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{text!r} {' in '.join(above)}"


def cramped(window: QWidget) -> list[str]:
    """Return what has too little room in a window; nothing where all is well."""
    widgets = [w for w in seen(window) if not w.visibleRegion().isEmpty() or not _scrolls(w)]
    found = [f"cut: {name_of(w)} {lack}" for w in widgets if (lack := _lack(w))]
    found += [f"outside: {name_of(w)} {w.geometry()}" for w in widgets if _is_outside(w)]
    found += [f"low rows: {name_of(w)}" for w in widgets if _has_low_rows(w)]
    return found + _overlaps(window, widgets)


def _lack(widget: QWidget) -> str:
    """Return how much more room the words of a label or button need; "" for none."""
    if isinstance(widget, ElidedLabel):
        return ""
    if isinstance(widget, QLabel):
        return _label_lack(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        wanted = widget.sizeHint()
        if getattr(widget, "_icon_only", False):
            wanted = wanted.boundedTo(QSize(24, 24))  # what one can hit
        elif getattr(widget, "kind", None) is Kind.LINK:  # stands in a line of text
            wanted.setHeight(min(wanted.height(), widget.fontMetrics().height()))
        if widget.width() < wanted.width() or widget.height() < wanted.height():
            return f"{widget.size()} for {wanted}"
    return ""


def _label_lack(label: QLabel) -> str:
    if not label.text():
        return ""
    if label.textFormat() == Qt.TextFormat.RichText:
        wanted = label.minimumSizeHint().width()
        return f"{label.width()} px for {wanted}" if label.width() < wanted else ""
    width = label.contentsRect().width()
    if label.wordWrap():
        document = QTextDocument()
        document.setDefaultFont(label.font())
        document.setDocumentMargin(0)
        document.setPlainText(label.text())
        document.setTextWidth(width)
        needed = round(document.size().height())
        room = label.contentsRect().height()
        if room + 2 < needed:
            return f"{room} px high for {needed}"
        words = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
        return f"{width} px for {words}" if width + 1 < words else ""
    lines = label.text().split("\n")
    needed = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
    return f"{width} px for {needed}" if width + 1 < needed else ""


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _is_outside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or parent.objectName() == "qt_scrollarea_viewport":
        return False
    around = parent.rect().adjusted(-1, -1, 1, 1)
    return isinstance(widget, _CONTENT) and not around.contains(widget.geometry())


def _has_low_rows(widget: QWidget) -> bool:
    if isinstance(widget, QTableView) and widget.model() is not None and widget.model().rowCount():
        return widget.rowHeight(0) < theme().metrics(Type.BODY).height()
    return False


def _overlaps(window: QWidget, widgets: list[QWidget]) -> list[str]:
    placed = []
    for widget in widgets:
        if not isinstance(widget, _CONTENT) or _is_overlay(widget):
            continue
        region = widget.visibleRegion().boundingRect()
        if isinstance(widget, QLabel) and not widget.text():
            continue
        if not region.isEmpty():
            placed.append((widget, region.translated(widget.mapTo(window, QPoint(0, 0)))))
    found = []
    for (one, here), (other, there) in combinations(placed, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        common: QRect = here.intersected(there)
        if min(common.width(), common.height()) >= _LEAST_OVERLAP:
            found.append(f"over each other: {name_of(one)} and {name_of(other)} {common}")
    return found


def _is_overlay(widget: QWidget) -> bool:
    """Whether a widget lies over others on purpose: a passing note, what covers when narrow."""
    above: QWidget | None = widget
    while above is not None:
        if type(above).__name__ in {"PassingNote", "CompletionList", "FloatingBar"}:
            return True
        above = above.parentWidget()
    return False
