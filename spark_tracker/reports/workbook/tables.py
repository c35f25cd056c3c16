"""Writes one table of the layout into a grid: header, widths, heights, a style per cell."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from openpyxl.utils import get_column_letter

from spark_tracker.exchange.cells import safe_value
from spark_tracker.reports.layout import Column
from spark_tracker.reports.workbook.grid import Cut, Grid, GridTable, Value
from spark_tracker.reports.workbook.look import (
    DEEP,
    INK,
    MUTED,
    RULE,
    SIGNS,
    WHITE,
    Look,
    number_format,
)
from spark_tracker.reports.workbook.measure import INDENT, PADDING, PIXELS_PER_CHAR, Ruler

TEXTUAL = ("text", "date", "month")
_SAMPLES = {"month": "Sep 2026", "date": "30 Sep 2026"}  # the widest of the four languages
_NEVER_WRAPPED = ("zero", "whole", "broken", "date")  # a wrapped number hides digits
LINE_HEIGHT, LINE_SPACE = 11.6, 6.5  # points; written, because mail previews do not fit rows
HEADER_LINE, HEADER_SPACE = 12, 13  # Excel's filter button sits below the words
WIDEST = 45.0  # characters to grow to: a word of 300 letters must not make a column of a metre
HIGHEST = 400.0  # points; Excel's own limit is 409
MEASURED = 5000  # letters; more do not fit the highest row anyway


@dataclass(frozen=True, slots=True)
class As:
    """A value with a number format other than its column's."""

    value: Value
    kind: str


Shown: TypeAlias = Value | As


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table; `role` names what is special about it (see `Accents`)."""

    values: Sequence[Shown]
    role: str = ""


# (role or "", column key or "*") -> what differs from the look of a plain cell
Accents: TypeAlias = Mapping[tuple[str, str], Mapping[str, Any]]


@dataclass(slots=True)
class TableWriter:
    """Writes tables in one language; remembers every measured text."""

    language: str
    ruler: Ruler = field(default_factory=Ruler)

    def write(
        self,
        grid: Grid,
        row: int,
        name: str,
        columns: Sequence[Column],
        headings: Sequence[str],
        lines: Sequence[Line],
        *,
        accents: Accents | None = None,
        first: int = 1,
    ) -> int:
        """Write a table with its header at `row`; return the row after its last line.

        A table without lines keeps its header and one empty line, as Excel demands.
        """
        body = lines or [Line((None,) * len(columns))]
        places = self._places(grid, columns, headings, body, first)
        self._write_header(grid, row, places, headings)
        dresser = _Dresser(grid, self.language, places, accents or {})
        for number, line in enumerate(body, start=row + 1):
            self._write_line(grid, number, places, line, dresser)
        last = row + len(body)
        corners = get_column_letter(first), get_column_letter(first + len(columns) - 1)
        ref = f"{corners[0]}{row}:{corners[1]}{last}"
        grid.tables.append(GridTable(f"SPARK_{name}", ref, tuple(headings)))
        return last + 1

    def _places(
        self,
        grid: Grid,
        columns: Sequence[Column],
        headings: Sequence[str],
        body: Sequence[Line],
        first: int,
    ) -> list["Place"]:
        """Fit every column; a text after a number or a full text gets a gap."""
        places: list[Place] = []
        gap = False
        for offset, column in enumerate(columns):
            number = first + offset
            # The same few texts come again and again: each is measured once.
            shown = dict.fromkeys([line.values[offset] for line in body])
            values = dict.fromkeys(map(_plain, shown))
            width = self._fitted(column, headings[offset], list(values), gap=gap)
            width = max(width, grid.widths.get(number, 0))
            grid.widths[number] = width
            places.append(Place(number, replace(column, width=width), gap))
            gap = column.kind not in TEXTUAL or self._is_full(values, width, column.size)
        return places

    def _fitted(self, column: Column, heading: str, values: Sequence[Value], *, gap: bool) -> float:
        """Return a width that holds the longest word, date or number."""
        longest = self.ruler.longest_piece(heading, 9, bold=True)
        for value in values:
            if isinstance(value, str):
                width = self.ruler.longest_piece(value, column.size)
            elif isinstance(value, date):
                width = self.ruler.width(_SAMPLES.get(column.kind, _SAMPLES["date"]), column.size)
            elif value is not None:
                width = self.ruler.width(_digits(value), column.size, bold=True)
            else:
                continue
            longest = max(longest, width)
        indent = INDENT if gap or column.kind not in TEXTUAL else 0
        needed = (longest + PADDING + indent) / PIXELS_PER_CHAR
        return max(column.width, min(math.ceil(needed * 10) / 10, WIDEST))

    def _is_full(self, values: Mapping[Value, None], width: float, size: float) -> bool:
        """Tell whether a text comes close to the right edge, so that the next needs a gap."""
        room = 0.85 * width * PIXELS_PER_CHAR
        return any(
            isinstance(value, str) and self.ruler.width(value, size) > room for value in values
        )

    def _write_header(
        self, grid: Grid, row: int, places: Sequence["Place"], headings: Sequence[str]
    ) -> None:
        lines = 1
        for place, text in zip(places, headings, strict=True):
            look = Look(
                size=9,
                bold=True,
                colour=WHITE,
                fill=MUTED if place.column.quiet else DEEP,
                vertical="top",
                wrap=True,
                format="@",
                **place.side(),
            )
            grid.put(row, place.number, text, look)
            room = place.room() - 1
            lines = max(lines, self.ruler.lines(text, room, 9, bold=True))
        grid.heights[row] = HEADER_LINE * lines + HEADER_SPACE

    def _write_line(
        self, grid: Grid, row: int, places: Sequence["Place"], line: Line, dresser: "_Dresser"
    ) -> None:
        lines, cells, known = 1, [], dresser.drawn
        for index, shown in enumerate(line.values):
            # The type too: 1 and Decimal("1.0") are equal and would be written differently.
            key = (index, line.role, shown, shown.__class__)
            drawn = known.get(key)
            if drawn is None:
                drawn = known[key] = self._drawn(places[index], index, line.role, shown, dresser)
            cells.append(drawn.cell)
            lines = max(lines, drawn.lines)
            if drawn.cut:
                place = f"{get_column_letter(places[index].number)}{row}"
                grid.cuts.append(Cut(grid.title, place))
        grid.rows.setdefault(row, []).extend(cells)
        height = min(LINE_HEIGHT * lines + LINE_SPACE, HIGHEST)
        grid.heights[row] = max(height, grid.heights.get(row, 0))

    def _drawn(
        self, place: "Place", index: int, role: str, shown: Shown, dresser: "_Dresser"
    ) -> "_Drawn":
        kind, value = ("", shown) if not isinstance(shown, As) else (shown.kind, shown.value)
        safe = safe_value(value)
        text = isinstance(value, str)
        lines = self._lines(str(safe.value), place) if text and safe.value is not None else 1
        style = dresser(index, role, safe.value, kind, quoted=text and safe.quoted)
        return _Drawn((place.number, safe.value, style), lines, safe.cut)

    def _lines(self, text: str, place: "Place") -> int:
        return self.ruler.lines(text[:MEASURED], place.room(), place.column.size)


@dataclass(frozen=True, slots=True)
class Place:
    """A column of a table where it stands on the sheet."""

    number: int
    column: Column
    gap: bool

    def room(self) -> float:
        """Return the characters that a line of text has."""
        return self.column.width - (INDENT / PIXELS_PER_CHAR if self.gap else 0)

    def side(self) -> dict[str, Any]:
        """Return how its cells are aligned: text left, numbers right with an indent."""
        right = self.column.kind not in TEXTUAL
        return {"horizontal": "right" if right else "left", "indent": int(right or self.gap)}


class _Drawn(NamedTuple):
    """A value as it stands in a column: the cell, the lines of its text, whether it was cut."""

    cell: tuple[int, Value, int]
    lines: int
    cut: bool


class _Dresser:
    """Finds the style of a cell; there are few different ones in a table of any length."""

    def __init__(
        self, grid: Grid, language: str, places: Sequence[Place], accents: Accents
    ) -> None:
        self._grid = grid
        self._language = language
        self._places = places
        self._accents = accents
        self._known: dict[tuple[int, str, str, str, bool], int] = {}
        # (column, role, value, its type): the same few values come again and again
        self.drawn: dict[tuple[int, str, Shown, type], _Drawn] = {}

    def __call__(self, index: int, role: str, value: Value, kind: str, *, quoted: bool) -> int:
        sort = _sort(value)
        key = (index, role, kind, sort, quoted)
        known = self._known.get(key)
        if known is None:
            look = self._look(self._places[index], role, value, kind, sort)
            known = self._known[key] = self._grid.styles(replace(look, quoted=quoted))
        return known

    def _look(self, place: Place, role: str, value: Value, kind: str, sort: str) -> Look:
        column = place.column
        look = Look(
            size=column.size,
            colour=MUTED if column.quiet or sort == "zero" else INK,
            bottom=RULE,
            wrap=column.kind in TEXTUAL and sort not in _NEVER_WRAPPED,
            format=self._format(kind or column.kind, value),
            **place.side(),
        )
        for accent_role in ("", role) if role else ("",):
            for accent_column in ("*", column.key):
                if accent_column == "*" and column.quiet:
                    continue
                look = _accented(look, self._accents.get((accent_role, accent_column), {}))
        if sort in SIGNS:
            colour, tint = SIGNS[sort]
            look = replace(look, bold=tint is not None, colour=colour, fill=tint)
        return look

    def _format(self, kind: str, value: Value) -> str:
        if isinstance(value, str):
            return number_format("text", self._language)
        if isinstance(value, date):
            return number_format("month" if kind == "month" else "date", self._language)
        if value is None:
            return "General"
        if kind in ("int", "text") and value != int(value):
            kind = "decimal"
        return number_format(kind if kind not in TEXTUAL else "int", self._language)


def _accented(look: Look, accent: Mapping[str, Any]) -> Look:
    """Return the look changed as the accent says; "deeper" adds to the indent."""
    changes = dict(accent)
    deeper = changes.pop("deeper", 0)
    return replace(look, **{"indent": look.indent + deeper, **changes})


def _sort(value: Value) -> str:
    """Tell values apart that look different: nothing, zero, whole, broken, date, text, state."""
    if isinstance(value, str):
        return value[0] if value[:1] in SIGNS and " " in value else "text"
    if value is None:
        return "blank"
    if isinstance(value, date):
        return "date"
    if value == 0:
        return "zero"
    return "whole" if value == int(value) else "broken"


def _plain(shown: Shown) -> Value:
    return shown.value if isinstance(shown, As) else shown


def _digits(value: float | Decimal) -> str:
    """Return a number about as wide as it will be printed."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
