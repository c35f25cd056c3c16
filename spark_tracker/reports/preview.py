"""The workbook's sheets as texts to look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CellLook:
    """How a cell is painted: colours as RRGGBB, sizes in points."""

    size: float = 10
    bold: bool = False
    underlined: bool = False
    colour: str = "1B2B34"
    fill: str = ""
    top: str = ""
    bottom: str = ""
    sides: str = ""
    right: bool = False
    centred: bool = False
    vertical: str = "center"
    indent: int = 0
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """One cell: its text in the partner's language, and how it looks."""

    text: str
    look: CellLook


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a key figure: definition, and per period the first of its rows.

    `lines` has (day, words) and `counts` how many there are in all, by column key: this_quarter
    and since_start; the other periods have no rows in the workbook. `row` is where its rows begin
    on the sheet of rows behind, 0 where there is none.
    """

    title: str
    definition: str
    lines: Mapping[str, tuple[tuple[str, str], ...]]
    counts: Mapping[str, int]
    row: int


@dataclass(frozen=True, slots=True)
class PreviewBars:
    """One series of a chart; `outlined` ones are white inside, `label` is the numbers' colour."""

    name: str
    colour: str
    values: tuple[int, ...]
    label: str = "FFFFFF"
    outlined: bool = False


@dataclass(frozen=True, slots=True)
class PreviewChart:
    """A chart by its numbers: series over names; its corner is at a row and column."""

    title: str
    row: int
    column: int
    stacked: bool
    names: tuple[str, ...]
    series: tuple[PreviewBars, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class PreviewSheet:
    """One sheet; rows and columns count from 1, widths and heights are pixels at 100 %.

    `headings` are the rows with the headings of tables. `behind` says by row what stands behind
    the figures, `numbers` by column which period it is ("this_quarter").
    """

    key: str
    title: str
    rows: int
    columns: int
    printed: int
    cells: Mapping[int, Mapping[int, PreviewCell]]
    widths: Mapping[int, float]
    heights: Mapping[int, float]
    headings: frozenset[int] = frozenset()
    behind: Mapping[int, Behind] = field(default_factory=dict)
    numbers: Mapping[int, str] = field(default_factory=dict)
    charts: tuple[PreviewChart, ...] = ()
    counted: int = 0


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Every word that leaves of one project: sheet, heading and text, as they are printed."""

    code: str
    title: str
    words: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """All sheets in the order of the file, and the same words again project by project."""

    sheets: tuple[PreviewSheet, ...]
    shared: tuple[SharedWords, ...]
