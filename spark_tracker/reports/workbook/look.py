"""How the workbook looks: face, colours, number formats, and one style per look.

One typeface with a metric twin everywhere, one dark header,
one hairline, one tinted column; colour never carries meaning alone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.writer.theme import theme_xml

FACE = "Arial"  # Calibri is missing on many machines, and what stands in for it is wider
DEEP, ACCENT, INK, MUTED = "12414F", "E08A1E", "1B2B34", "55666E"
TINT, RULE, SOFT, PALE = "EAF2F4", "C9D6DA", "A9C3CB", "8A9BA3"
GOOD, WARN, BAD = "1E6B45", "7A4B00", "9B1C23"
GOOD_TINT, WARN_TINT, BAD_TINT = "E4F2EA", "FFF1D6", "FBE5E5"
WHITE, GOLD = "FFFFFF", "F6C27A"
ACCENTS = (DEEP, ACCENT, "5B8A99", BAD, GOOD, MUTED)

# Signs that begin a state, with the colours of its cell; Arial has these and no ticks.
SIGNS: Mapping[str, tuple[str, str | None]] = {
    "●": (GOOD, GOOD_TINT),
    "▲": (WARN, WARN_TINT),
    "■": (BAD, BAD_TINT),
    "○": (MUTED, None),
}

# Separators follow the reader's computer; only dates and the space before % are ours to fix.
FORMATS: Mapping[str, Mapping[str, str]] = {
    "en": {"date": "[$-809]d\\ mmm\\ yyyy", "month": "[$-809]mmm\\ yyyy", "share": "0%"},
    "de": {"date": "dd\\.mm\\.yyyy", "month": "mm\\.yyyy", "share": "0\\ %"},
    "fi": {"date": "d\\.m\\.yyyy", "month": "m\\/yyyy", "share": "0\\ %"},
    "nb": {"date": "dd\\.mm\\.yyyy", "month": "mm\\.yyyy", "share": "0\\ %"},
}
NUMBERS = {"int": "#,##0", "decimal": "#,##0.0", "rate": "0.0000"}
TEXT_FORMAT = "@"


def number_format(kind: str, language: str) -> str:
    """Return the number format of a kind (date, month, share, int, decimal, rate, text)."""
    if kind == "text":
        return TEXT_FORMAT
    return FORMATS[language].get(kind) or NUMBERS[kind]


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that makes one cell look as it does."""

    size: float = 10
    bold: bool = False
    underlined: bool = False
    colour: str = INK
    fill: str | None = None
    top: str | None = None
    bottom: str | None = None
    sides: str | None = None  # a medium line left and right
    horizontal: str = "left"
    vertical: str = "center"
    indent: int = 0
    wrap: bool = False
    format: str = "General"
    quoted: bool = False


class Styles:
    """Gives every look its number in the book; the same look always gets the same one."""

    def __init__(self, book: Workbook) -> None:
        # A cell gives its style to the book of its sheet; this sheet is never a part of it.
        self._sheet = book.create_sheet()
        self._numbers: dict[Look, int] = {}
        book.remove(self._sheet)

    def __call__(self, look: Look) -> int:
        """Return the number of the style in the book."""
        known = self._numbers.get(look)
        return known if known is not None else self._new(look)

    def _new(self, look: Look) -> int:
        cell = Cell(self._sheet, 1, 1)
        cell.font = Font(
            name=FACE,
            size=look.size,
            bold=look.bold,
            color=look.colour,
            underline="single" if look.underlined else None,
        )
        if look.fill:
            cell.fill = PatternFill("solid", fgColor=look.fill)
        if look.top or look.bottom or look.sides:
            cell.border = Border(
                top=Side("thin", look.top) if look.top else None,
                bottom=Side("thin", look.bottom) if look.bottom else None,
                left=Side("medium", look.sides) if look.sides else None,
                right=Side("medium", look.sides) if look.sides else None,
            )
        cell.alignment = Alignment(
            horizontal=look.horizontal,
            vertical=look.vertical,
            indent=look.indent,
            wrap_text=look.wrap or None,
        )
        cell.number_format = look.format
        if look.quoted:
            cell.quotePrefix = True
        number = int(cell.style_id)
        self._numbers[look] = number
        return number


def new_book() -> Workbook:
    """Make an empty book in which Normal, the theme and the charts share one face."""
    book = Workbook()
    book.remove(book.worksheets[0])
    normal = Font(name=FACE, size=10, color=INK)
    # There is no public way to change Normal (openpyxl 3.1): its font is the first of the list.
    inner: Any = book
    inner._fonts = IndexedList([normal])  # noqa: SLF001
    inner._named_styles["Normal"].font = normal  # noqa: SLF001
    book.loaded_theme = _theme()
    return book


def _theme() -> str:
    theme = re.sub(
        r'<a:latin typeface="(Cambria|Calibri)"\s*/>', f'<a:latin typeface="{FACE}"/>', theme_xml
    )
    for number, colour in enumerate(ACCENTS, start=1):
        theme = re.sub(
            rf'(<a:accent{number}><a:srgbClr val=")[0-9A-F]{{6}}', rf"\g<1>{colour}", theme
        )
    return theme
