"""The empty workbook to fill in."""

from functools import partial
from pathlib import Path
from typing import IO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from spark_tracker.domain import code_texts
from spark_tracker.exchange.cells import put
from spark_tracker.exchange.safe_save import save_file
from spark_tracker.exchange.template_layout import (
    GUIDE,
    LISTS,
    MARK,
    TemplateSheet,
    template_sheets,
)
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.translated import translated

FORMAT = 1
_ROWS_WITH_CHOICES = 2_000
_WIDTHS = (24, 26, 74, 46)
_EXPLAINED = (
    QT_TRANSLATE_NOOP(
        "template", "Fill in the sheets you need and import the workbook. Leave empty what you do"
        " not know: it can wait."
    ),
    QT_TRANSLATE_NOOP(
        "template", "Only a project's title is required. On the other sheets a project is named by"
        " its code, or by its title."
    ),
    QT_TRANSLATE_NOOP(
        "template", "Importing it again changes what you changed here. An empty cell erases"
        " nothing."
    ),
)  # fmt: skip


_COLUMNS = (
    QT_TRANSLATE_NOOP("template", "Sheet"),
    QT_TRANSLATE_NOOP("template", "Column"),
    QT_TRANSLATE_NOOP("template", "Meaning"),
    QT_TRANSLATE_NOOP("template", "What may stand there"),
)


def write_template(path: Path, language: str = "en") -> None:
    """Write an empty workbook to fill in: a sheet per kind of record, a guide, and the lists.

    Importing it as it is makes nothing.

    Args:
        path: where to.
        language: of headings, meanings and lists; one of `translated.languages`.

    Raises:
        StorageError: the file cannot be written; what was there before is unchanged.
    """
    save_file(path, partial(_write, language=language))


def _write(file: IO[bytes], language: str) -> None:
    workbook = Workbook()
    guide = workbook.worksheets[0]
    guide.title = GUIDE
    _write_guide(guide, language)
    for sheet in template_sheets(language):
        _write_sheet(workbook.create_sheet(sheet.title), sheet)
    _write_lists(workbook, language)
    workbook.save(file)


def _write_guide(guide: Worksheet, language: str) -> None:
    guide.append([MARK, FORMAT, language])
    guide["A1"].font = Font(bold=True, size=14)
    for line in _EXPLAINED:
        guide.append([translated(language, "template", line)])
    guide.append([])
    guide.append([translated(language, "template", word) for word in _COLUMNS])
    for cell in guide[guide.max_row]:
        cell.font = Font(bold=True)
    for sheet in template_sheets(language):
        for column in sheet.columns:
            guide.append([sheet.title, column.title, column.meaning, column.expected])
            guide.cell(guide.max_row, 3).alignment = Alignment(wrap_text=True, vertical="top")
    for place, width in enumerate(_WIDTHS):
        guide.column_dimensions["ABCD"[place]].width = width


def _write_sheet(page: Worksheet, sheet: TemplateSheet) -> None:
    page.freeze_panes = "B2"
    choices = {name: letter for letter, name in _list_columns().items()}
    for place, column in enumerate(sheet.columns, start=1):
        cell = page.cell(1, place, column.title)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E8EEF4")
        letter = get_column_letter(place)
        page.column_dimensions[letter].width = max(14, len(column.title) + 4)
        if column.codes in choices:
            last = len(code_texts.codes(column.codes)) + 1
            at = choices[column.codes]
            # It offers the words and forbids nothing: a list of several is typed with ; between.
            offer = DataValidation("list", formula1=f"'{LISTS}'!${at}$2:${at}${last}")
            offer.showErrorMessage = False
            offer.add(f"{letter}2:{letter}{_ROWS_WITH_CHOICES}")
            page.add_data_validation(offer)


def _list_columns() -> dict[str, str]:
    """Return the column of each list on the sheet of lists."""
    used = dict.fromkeys(
        column.codes
        for sheet in template_sheets()
        for column in sheet.columns
        if column.codes in code_texts.lists()
    )
    return {get_column_letter(place): name for place, name in enumerate(used, start=1)}


def _write_lists(workbook: Workbook, language: str) -> None:
    page = workbook.create_sheet(LISTS)
    page.freeze_panes = "A2"
    for letter, name in _list_columns().items():
        texts = [entry.texts[language] for entry in code_texts.entries(name)]
        title = name.replace("_", " ").capitalize()
        for row, text in enumerate([title, *texts], start=1):
            put(page[f"{letter}{row}"], text)
        page[f"{letter}1"].font = Font(bold=True)
        page.column_dimensions[letter].width = max(map(len, [title, *texts])) + 2
