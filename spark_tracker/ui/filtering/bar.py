"""The filter of a list: a line of the filter language, chips for what is understood, the count."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import FilterError
from spark_tracker.fields.completion import Candidate
from spark_tracker.fields.filter_language import Filter, Term, chip, parse, understood
from spark_tracker.fields.filter_terms import Truth
from spark_tracker.ui import formats
from spark_tracker.ui.filtering.crowding import (
    LEFT_ICONS,
    TOOL_ICONS,
    TOOLS_BELOW,
    WHOLE,
    Crowding,
)
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import (
    CONTROL_HEIGHT_SMALL,
    FILTER_BAR_HEIGHT,
    PAGE_LEFT,
    PAGE_RIGHT,
)
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.chip import Chip
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.refusal import mark_refused, sentence
from spark_tracker.ui.widgets.search_field import SearchField
from spark_tracker.ui.widgets.segment import Segment

if TYPE_CHECKING:
    from spark_tracker.ui.filtering.completion import CompletionList

FindCode = Callable[[str, str], str | None]
Complete = Callable[[str, int], Sequence[Candidate]]
_FIELD_WIDTH, _FIELD_NARROW, _NARROW_BELOW = 260, 168, 1240
_LEAST_FOR_CHIPS = 60  # px: what is cut is worse than a second line
_NEXT = (Qt.Key.Key_Down, Qt.Key.Key_Up)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PICK = (Qt.Key.Key_Tab, *_ENTER)


def chip_words(term: Term, language: str, record: str = "project") -> tuple[str, str]:
    """Return what stands before and in a chip: (Status, active, on hold)."""
    shown = chip(term, record, language)
    translate = QCoreApplication.translate
    title = translate("fields", shown.title) if shown.title else ""
    if shown.empty is not None:
        values = translate("FilterBar", "none") if shown.empty else translate("FilterBar", "any")
    else:
        said = (
            translate("wording", text) if isinstance(value, Truth) else text
            for value, text in zip(term.values, shown.values, strict=True)
        )
        values = ", ".join(text.lower() if title else text for text in said)
    if shown.negated:
        values = translate("FilterBar", "not {values}").format(values=values)
    return title, values


class FilterBar(QWidget):
    """What is typed filters at once; Enter turns what is understood into chips.

    Args:
        record: the catalogue's record, such as "project".
        language: of the words of codes.
        find_code: maps a list and a word to a code.
        complete: (text, cursor) to what could be typed next.

    Signals:
        filtered: Another filter holds; carries the Filter.
        entered: The keyboard came into the field.
        left_downwards: The list should take the keyboard.
    """

    filtered = Signal(object)
    entered = Signal()
    left_downwards = Signal()

    def __init__(
        self,
        record: str,
        *,
        language: str,
        find_code: FindCode,
        complete: Complete,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._record, self._language = record, language
        self._find_code, self._complete = find_code, complete
        self._chips = Filter(record)
        self._typed = Filter(record)
        self.field = SearchField(self.tr("Filter"), key="Ctrl+F")
        self.count = Label("", role=Role.MUTED)
        self.message = Label("", Type.SMALL, Role.DANGER)
        self.suggestion = Button("", Kind.LINK)
        self._suggested: tuple[int, int, str] | None = None
        self._flow_widgets: list[Chip] = []
        self._arrange()
        self.field.typed.connect(self._on_typed)
        self.field.backspaced_empty.connect(self._on_backspaced)
        self.field.left_downwards.connect(self.left_downwards)
        self.field.installEventFilter(self)
        self.suggestion.clicked.connect(self._on_suggestion)

    @cached_property
    def completion(self) -> "CompletionList":
        """The list under the field, made when the keyboard first comes into it."""
        from spark_tracker.ui.filtering.completion import CompletionList  # noqa: PLC0415 - as said

        made = CompletionList(self)
        made.picked.connect(self._take)
        return made

    @property
    def filter(self) -> Filter:
        """What holds now: the chips and what stands in the field."""
        return self._chips.also(self._typed)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips shown, in their order."""
        return tuple(self._flow_widgets)

    def set_text(self, text: str) -> tuple[str, ...]:
        """Make a filter text the chips; return the pieces that are no longer understood."""
        self._chips, dropped = understood(text, self._record, self._find_code)
        self._typed = Filter(self._record)
        self._refuse(None)
        with QSignalBlocker(self.field):  # else the list would be read twice
            self.field.clear()
        self._changed()
        return dropped

    def set_left(self, widget: Segment) -> None:
        """Put a control before the field, such as the choice of the layout."""
        self._crowding.left = widget
        self._row.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignTop)
        self._fit_height()

    def set_tools(self, widget: QWidget | None) -> None:
        """Show these controls at the right end, in the place of those shown before."""
        if self._crowding.tools is not None:
            self._crowding.tools.hide()
        self._crowding.put_tools(widget)
        if widget is not None:
            widget.show()
        self._fit_height()

    def set_end(self, widget: QWidget) -> None:
        """Put a control at the very end, after the tools of the layout."""
        self._crowding.end = widget
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._fit_height()

    def text(self) -> str:
        """Return the filter as a text, to remember it."""
        return str(self._chips)

    def drop(self, index: int) -> None:
        """Take a term away, by its place in `filter`."""
        kept = len(self._chips.terms)
        if index < kept:
            self._chips = self._chips.without(index)
        else:
            self._typed = self._typed.without(index - kept)
            with QSignalBlocker(self.field):  # the text follows the filter here
                self.field.setText(str(self._typed))
        self._changed()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many of how many are shown; nothing where there are none at all."""
        if not total:
            self.count.setText("")
            return
        words, all_ = self.tr("{shown} of {total}"), formats.number(total)
        widest = self.count.fontMetrics().horizontalAdvance(words.format(shown=all_, total=all_))
        if widest > self.count.width() or not self.count.text():
            self.count.setFixedWidth(widest)  # so that no key press lays the window out again
        self.count.setText(words.format(shown=formats.number(shown), total=all_))

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.completion.hide()  # made by the first: a key press would wait for it
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._steered(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_LEFT, 7, PAGE_RIGHT, 7)
        column.setSpacing(4)
        row = self._row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self._flow_box = QWidget()
        self._flow = FlowLayout(self._flow_box)
        self._flow.setContentsMargins(0, 2, 0, 0)  # chips are 26 high, the field 30
        self._flow.addWidget(self.count)
        row.addWidget(self._flow_box, 1)
        column.addLayout(row)
        second = QHBoxLayout()
        column.addLayout(second)
        self._crowding = Crowding(row, second)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 2)
        below.setSpacing(8)
        below.addWidget(self.message)
        below.addWidget(self.suggestion)
        below.addStretch(1)
        self._below.hide()
        column.addWidget(self._below)
        theme().changed.connect(self._fit_height)
        self.setMinimumHeight(FILTER_BAR_HEIGHT)

    def _on_typed(self, text: str) -> None:
        """Filter by what is typed; what is not understood filters nothing, and says why."""
        refusal: FilterError | None = None
        try:
            self._typed = parse(text, self._record, self._find_code)
        except FilterError as error:
            self._typed, refusal = Filter(self._record), error
        self._refuse(refusal)
        self._offer()
        self.filtered.emit(self.filter)

    def _offer(self) -> None:
        text, cursor = self.field.text(), self.field.cursorPosition()
        candidates = self._complete(text, cursor) if text and self.field.hasFocus() else ()
        typed = text[:cursor].rsplit(" ", 1)[-1]
        exact = len(candidates) == 1 and candidates[0].text == typed.rsplit(":", 1)[-1]
        self.completion.show_under(self.field, () if exact else candidates)

    def _steered(self, key: Qt.Key) -> bool:
        """Let the open list have its keys, and Enter make chips; return whether it did."""
        if self.completion.isVisible():
            if key in _NEXT:
                self.completion.step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key == Qt.Key.Key_Escape:
                self.completion.hide()
                return True
            if key in _PICK and (self.completion.current or key == Qt.Key.Key_Tab):
                self._take(self.completion.current or self.completion.model.candidates[0])
                return True
        if key in _ENTER and self.field.text().strip():
            self._settle()
            return True
        return False

    def _take(self, candidate: Candidate) -> None:
        text = self.field.text()
        head = text[: candidate.start] + candidate.text
        tail = text[candidate.end :]
        space = "" if candidate.more or tail.startswith(" ") else " "
        self.field.setText(head + space + tail)
        self.field.setCursorPosition(len(head) + len(space))
        self._offer()

    def _settle(self) -> None:
        """Turn what is typed into chips, unless it is not understood."""
        self.completion.hide()
        if self._below.isVisible():
            return
        self._chips = self.filter
        self._typed = Filter(self._record)
        self.field.clear()
        self._changed()

    def _on_backspaced(self) -> None:
        if self._chips:
            self.drop(len(self._chips.terms) - 1)

    def _changed(self) -> None:
        for old in self._flow_widgets:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._flow_widgets = []
        for place, term in enumerate(self._chips.terms):
            before, words = chip_words(term, self._language, self._record)
            made = Chip(words, before=before)
            made.removed.connect(lambda place=place: self.drop(place))
            self._flow.insert_widget(place, made)
            made.show()
            self._flow_widgets.append(made)
        self._fit_height()
        self.filtered.emit(self.filter)

    def _refuse(self, error: FilterError | None) -> None:
        if error is None and self._below.isHidden():
            return  # the usual key press
        mark_refused(self.field, refused=error is not None)
        self._suggested = None
        if error is not None:
            self.message.setText(sentence(error))
            self.field.setAccessibleDescription(self.message.text())
            if error.suggestion:
                self._suggested = (error.position, error.length, error.suggestion)
                words = self.tr("Take “{word}”").format(word=error.suggestion)
                self.suggestion.set_text(words)
        self.suggestion.setVisible(self._suggested is not None)
        self._below.setVisible(error is not None)
        self._fit_height()

    def _on_suggestion(self) -> None:
        if self._suggested is not None:
            start, length, word = self._suggested
            text = self.field.text()
            self.field.setText(text[:start] + word + text[start + length :])
            self.field.setFocus()

    def _fit_height(self) -> None:
        """Give the chips a second line where one is not enough."""
        self.field.setFixedWidth(_FIELD_NARROW if self.width() < _NARROW_BELOW else _FIELD_WIDTH)
        self._give_way()
        room = self._room()
        control = self.field.sizeHint().height()
        self.count.setFixedHeight(
            max(CONTROL_HEIGHT_SMALL, theme().metrics(Type.SMALL).height() + 10)
        )
        lines = max(control, self._flow.heightForWidth(max(room, 120)))
        self._flow_box.setMinimumHeight(lines)
        below = self._below.sizeHint().height() + 4 if not self._below.isHidden() else 0
        tools = self._crowding.tools
        if tools is not None and self._crowding.tools_below:
            below += tools.sizeHint().height() + 4
        self.setFixedHeight(max(FILTER_BAR_HEIGHT, lines + 15) + below)

    def _give_way(self) -> None:
        """Let words become icons until chips and count have one line; at last let the tools go."""
        for level in (WHOLE, LEFT_ICONS, TOOL_ICONS):
            self._crowding.show_level(level)
            if self._room() >= self._flow.sizeHint().width():
                return
        least = max(self.count.width() + _LEAST_FOR_CHIPS, self._flow.minimumSize().width())
        if self._room() < least:
            self._crowding.show_level(TOOLS_BELOW)

    def _room(self) -> int:
        """Return what is left for the chips and the count."""
        beside = self.field.width() + 8 + self._crowding.taken()
        return self.width() - PAGE_LEFT - PAGE_RIGHT - beside
