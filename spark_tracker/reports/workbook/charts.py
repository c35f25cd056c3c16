"""The two native charts, set so that Excel, LibreOffice and a preview draw the same.

The traps are openpyxl's and the programs': labels that print series names too, axes that vanish,
rounded corners, a chart that a filter empties, and values that a preview does not calculate,
which is why they are kept in the chart as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.chart import BarChart
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
    RichTextProperties,
)
from openpyxl.drawing.text import Font as TextFont
from openpyxl.utils import get_column_letter, quote_sheetname

from spark_tracker.exchange.cells import clean_text
from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.look import DEEP, FACE, INK, RULE, SOFT, WHITE
from spark_tracker.reports.workbook.measure import PIXELS_PER_CHAR

_HAIR, _STROKE = 9525, 19050  # in English metric units
_CENTIMETRES_PER_PIXEL = 2.54 / 96


@dataclass(frozen=True, slots=True)
class Bars:
    """One series: its heading and values, the column they stand in, and its look."""

    column: int
    heading: str
    values: Sequence[int]
    colour: str
    label: str = WHITE
    outlined: bool = False


def bar_chart(
    grid: Grid,
    title: str,
    *,
    header: int,
    category: int,
    names: Sequence[str],
    series: Sequence[Bars],
    columns: range,
    height: float,
    stacked: bool = False,
) -> BarChart:
    """Return a chart of the rows below `header`: bars, or stacked columns.

    Args:
        grid: The sheet its numbers stand on.
        title: Printed above it.
        header: The row of the headings.
        category: The column of the names.
        names: What stands there.
        series: The bars.
        columns: The chart is as wide as these columns.
        height: In centimetres.
        stacked: Columns on top of each other instead of bars side by side.
    """
    chart: Any = BarChart()  # its descriptors convert; the annotations name the converted
    chart.type = "col" if stacked else "bar"
    chart.grouping, chart.overlap = ("stacked", 100) if stacked else ("clustered", -5)
    chart.gapWidth = 55
    chart.varyColors = False
    chart.roundedCorners = False
    chart.visible_cells_only = False  # a filter must not empty the chart
    chart.width, chart.height = _centimetres(grid, columns), height
    chart.graphical_properties = GraphicalProperties(noFill=True, ln=_line(RULE))
    _set_title(chart, title)
    _set_axes(chart, stacked=stacked)
    sheet, last = quote_sheetname(grid.title), header + len(names)
    for bars in series:
        drawn: Any = _series(bars, sheet, header, last, stacked=stacked)
        drawn.cat = AxDataSource(
            strRef=StrRef(f=_ref(sheet, category, header + 1, last), strCache=_strings(names))
        )
        chart.series.append(drawn)
    finished: BarChart = chart
    return finished


def _set_title(drawn: BarChart, title: str) -> None:
    chart: Any = drawn
    chart.title = title
    chart.title.overlay = False
    chart.title.tx.rich = _rich(11, DEEP, text=title, bold=True)
    chart.title.layout = Layout(ManualLayout(xMode="edge", yMode="edge", x=0.02, y=0.03))
    chart.legend.position = "b"
    chart.legend.txPr = _rich(9, INK)


def _set_axes(drawn: BarChart, *, stacked: bool) -> None:
    chart: Any = drawn
    chart.x_axis.delete = False
    chart.x_axis.txPr = _rich(9, INK)
    chart.x_axis.majorTickMark = "none"
    chart.x_axis.graphicalProperties = GraphicalProperties(ln=_line(SOFT))
    chart.y_axis.delete = True  # every bar carries its number
    chart.y_axis.majorGridlines = None
    chart.y_axis.scaling.min = 0
    if not stacked:
        chart.x_axis.scaling.orientation = "maxMin"  # the first stage on top


def _series(bars: Bars, sheet: str, header: int, last: int, *, stacked: bool) -> Series:
    points = [NumVal(idx=i, v=str(value)) for i, value in enumerate(bars.values)]
    cache = NumData(formatCode="General", ptCount=len(points), pt=points)
    drawn: Any = Series(
        val=NumDataSource(
            numRef=NumRef(f=_ref(sheet, bars.column, header + 1, last), numCache=cache)
        ),
        tx=SeriesLabel(
            strRef=StrRef(
                f=_ref(sheet, bars.column, header, header), strCache=_strings([bars.heading])
            )
        ),
    )
    inside = WHITE if bars.outlined else bars.colour
    drawn.graphicalProperties = GraphicalProperties(
        solidFill=inside, ln=_line(bars.colour, _STROKE)
    )
    drawn.invertIfNegative = False
    drawn.dLbls = DataLabelList(
        showVal=True,
        showSerName=False,
        showCatName=False,
        showLegendKey=False,
        showPercent=False,
        numFmt="0;;;" if stacked else "0",  # no zeros in a stack
        dLblPos="ctr" if stacked else "outEnd",
        txPr=_rich(9, bars.label if stacked else INK),
    )
    finished: Series = drawn
    return finished


def _ref(sheet: str, column: int, first: int, last: int) -> str:
    letter = get_column_letter(column)
    return f"{sheet}!${letter}${first}:${letter}${last}"


def _centimetres(grid: Grid, columns: range) -> float:
    pixels = sum(grid.widths[column] * PIXELS_PER_CHAR for column in columns)
    return float(pixels * _CENTIMETRES_PER_PIXEL)


def _strings(values: Sequence[str]) -> StrData:
    points = [StrVal(idx=i, v=clean_text(value)) for i, value in enumerate(values)]
    return StrData(ptCount=len(points), pt=points)


def _line(colour: str, width: int = _HAIR) -> LineProperties:
    return LineProperties(w=width, solidFill=colour)


def _rich(size: int, colour: str, text: str = "", *, bold: bool = False) -> RichText:
    look = CharacterProperties(
        sz=size * 100, b=bold, solidFill=colour, latin=TextFont(typeface=FACE)
    )
    paragraph = Paragraph(
        pPr=ParagraphProperties(defRPr=look),
        r=[RegularTextRun(rPr=look, t=text)] if text else None,
        endParaRPr=None if text else look,
    )
    return RichText(bodyPr=RichTextProperties(), p=[paragraph])
