"""Which columns a list shows, in which order and how wide; what the user changed is kept."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from spark_tracker.ui.soon import soon
from spark_tracker.ui.table.columns import CellKind, Column
from spark_tracker.ui.table.delegates import MARK_ROOM
from spark_tracker.ui.table.header import ARROW_ROOM, CELL_LEFT, CELL_RIGHT, EDGE_RIGHT
from spark_tracker.ui.table.widths import Width, share_out
from spark_tracker.ui.theme import Type, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT

if TYPE_CHECKING:
    from spark_tracker.ui.table.view import TableView

_NARROWEST, _WIDEST = 24, 1600
_LONG = 200  # px at 100 %: a code of a whole line may be cut after all
_MARK = CellKind.MARK


class ColumnLayout(QObject):
    """Chooses, orders and sizes the columns of one list.

    Columns nobody chose give way when it gets narrow; those the user chose stay, and the list
    scrolls sideways.

    Signals:
        changed: The user chose, moved or sized a column.
    """

    changed = Signal()

    def __init__(self, view: "TableView") -> None:
        super().__init__(view)
        self._view, self._header = view, view.header
        self._offered: dict[str, Column[Any]] = {}
        self._usual: tuple[str, ...] = ()
        self._widths: dict[str, int] = {}
        self._longest: dict[str, str] = {}
        self._is_chosen = False
        self._is_busy = False
        self._header.sectionResized.connect(self._on_resized)
        self._header.sectionMoved.connect(self._on_moved)

    def offer(self, columns: Sequence[Column[Any]], usual: Sequence[str] = ()) -> None:
        """Offer these columns; `usual` are the keys shown at first, else those shown now."""
        self._usual = tuple(usual) or self.shown()
        self._offered = {column.key: column for column in columns}

    def offered(self) -> tuple[Column[Any], ...]:
        """Return all columns there are."""
        return tuple(self._offered.values()) or self._view.table_model().columns

    def shown(self) -> tuple[str, ...]:
        """Return the keys of the columns shown, from left to right."""
        columns = self._view.table_model().columns
        return tuple(columns[number].key for number in self._order() if 0 <= number < len(columns))

    def visible(self) -> list[int]:
        """Return the columns of the model that have room now, from left to right."""
        return [number for number in self._order() if not self._header.isSectionHidden(number)]

    def show(self, keys: Sequence[str]) -> None:
        """Show these columns in this order; unknown keys are left out."""
        self._choose(keys, is_chosen=True)
        self.changed.emit()

    def show_as_usual(self) -> None:
        """Show the usual columns in their order, as wide as they are made."""
        self._widths = {}
        self._choose(self._usual or self.shown(), is_chosen=False)
        self.changed.emit()

    @property
    def is_usual(self) -> bool:
        """Whether the user changed nothing."""
        return not self._widths and (not self._usual or self.shown() == self._usual)

    def state(self) -> str:
        """Return choice, order and widths as text; "" where they are as usual."""
        if self.is_usual:
            return ""
        return json.dumps(
            {"columns": self.shown(), "widths": self._widths, "chosen": self._is_chosen}
        )

    def set_state(self, text: str) -> list[str]:
        """Show the columns as `state` described them; return the keys that are not known here.

        A text that cannot be read shows the columns as usual.
        """
        kept = _read(text)
        keys = [str(key) for key in kept.get("columns", ())]
        known = {column.key for column in self.offered()}
        widths = kept.get("widths", {})
        self._widths = {
            str(key): max(_NARROWEST, min(width, _WIDEST))
            for key, width in widths.items()
            if key in known and isinstance(width, int)
        }
        shown = [key for key in dict.fromkeys(keys) if key in known]
        self._choose(shown or self._usual or self.shown(), is_chosen=bool(kept.get("chosen")))
        return [key for key in keys if key not in known]

    def fit(self) -> None:
        """Give each column its width; let those leave that have no room."""
        columns = self._view.table_model().columns
        widths = self._shared_out(columns)
        self._is_busy = True
        for number, column in enumerate(columns):
            width = widths.get(column.key)
            self._header.setSectionHidden(number, width is None)
            if width is not None:
                self._header.resizeSection(number, width)
        self._is_busy = False

    def _shared_out(self, columns: Sequence[Column[Any]]) -> Mapping[str, int]:
        """Return the widths of the columns that stay; the first and the last have wider edges."""
        order = shown = self._order()
        widths: Mapping[str, int] = {}
        for _step in range(len(order)):  # one that leaves at the end hands its edge on
            ends = shown[0], shown[-1]
            asked = [self._asked(columns[n], n, ends) for n in order]
            widths = share_out(asked, self._view.viewport().width())
            shown = [n for n in order if columns[n].key in widths]
            if (shown[0], shown[-1]) == ends:
                break
        return widths

    def make_room(self, rows: Sequence[Any]) -> None:
        """Widen columns of codes, dates and numbers for what these rows say: none is ever cut."""
        grown, wide = False, theme().metrics().horizontalAdvance
        for column in self._view.table_model().columns:
            if column.stretch or not (column.samples or column.right or column.kind is _MARK):
                continue
            known = self._longest.get(column.key) or max(column.samples, key=len, default="")
            longest = _widest({column.text(row) for row in rows}, wide)
            if wide(longest) > wide(known):
                self._longest[column.key] = longest
                grown = True
        if grown:  # not at once: rows are read while they are painted
            soon(self, self.fit)

    def fit_column(self, number: int) -> None:
        """Make a column as wide as what is shown in it."""
        hint = max(self._view.sizeHintForColumn(number), self._header.sectionSizeHint(number))
        key = self._view.table_model().columns[number].key
        self._widths[key] = max(_NARROWEST, min(hint, _WIDEST))
        self.fit()
        self.changed.emit()

    def _order(self) -> list[int]:
        """Return the columns of the model from left to right, seen or not."""
        return [self._header.logicalIndex(visual) for visual in range(self._header.count())]

    def _choose(self, keys: Sequence[str], *, is_chosen: bool) -> None:
        known = {column.key: column for column in self.offered()}
        columns = [known[key] for key in dict.fromkeys(keys) if key in known]
        self._is_chosen = is_chosen
        if not columns:
            return
        model = self._view.table_model()
        self._is_busy = True
        if tuple(columns) != model.columns:
            model.set_columns(columns)
        for number in range(len(columns)):
            self._header.moveSection(self._header.visualIndex(number), number)
        self._is_busy = False
        self.fit()

    def _asked(self, column: Column[Any], number: int, ends: tuple[int, int]) -> Width:
        rank = 0 if self._is_chosen else column.rank
        if own := self._widths.get(column.key):
            return Width(key=column.key, minimum=own, rank=rank)
        pads = PAGE_LEFT if number == ends[0] else CELL_LEFT
        pads += EDGE_RIGHT if number == ends[1] else CELL_RIGHT
        strong = column.right and column.tone is not None  # some of its numbers may be bold
        metrics, heading = theme().metrics(strong=strong), theme().metrics(Type.SMALL)
        texts = [metrics.horizontalAdvance(sample) for sample in column.samples]
        if longest := self._longest.get(column.key):
            texts.append(min(metrics.horizontalAdvance(longest), round(_LONG * theme().scale)))
        title = heading.horizontalAdvance(column.title) + (
            ARROW_ROOM if self._sorts_by(column) else 0
        )
        pads += MARK_ROOM[column.kind]
        scaled = 0 if column.samples else round(column.minimum * theme().pane_scale)
        return Width(
            key=column.key,
            minimum=max(scaled, max([title, *texts]) + pads),
            stretch=column.stretch,
            rank=rank,
            roomy=round(column.roomy * theme().scale),
            roomy_rank=column.roomy_rank,
        )

    def _sorts_by(self, column: Column[Any]) -> bool:
        keys = {key.key for key in self._header.keys}
        return bool(column.sort_key) and column.sort_key in keys

    def _on_resized(self, number: int, _before: int, width: int) -> None:
        columns = self._view.table_model().columns
        if self._is_busy or width <= 0 or not self._header.is_pressed:
            return
        self._widths[columns[number].key] = width
        self.fit()
        self.changed.emit()

    def _on_moved(self) -> None:
        if not self._is_busy:
            self.fit()
            self.changed.emit()


def _widest(texts: Collection[str], wide: Callable[[str], int]) -> str:
    """Return the text that takes most room; much shorter ones than the longest are not measured."""
    most = max(map(len, texts), default=0)
    return max((text for text in texts if len(text) * 3 >= most * 2), key=wide, default="")


def _read(text: str) -> dict[str, Any]:
    """Return what a kept text holds; nothing where it is damaged."""
    try:
        kept = json.loads(text) if text else {}
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    if not isinstance(kept.get("columns", []), list):
        return {}
    return kept if isinstance(kept.get("widths", {}), dict) else {}
