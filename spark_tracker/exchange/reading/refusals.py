"""Why a file was not read: one sentence per reason, with the way to mend it."""

from spark_tracker.errors import ExchangeError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

SENTENCES = {
    "missing": QT_TRANSLATE_NOOP(
        "reading", "There is no file {file}. Check the name and the folder."
    ),
    "folder": QT_TRANSLATE_NOOP(
        "reading", "{file} is a folder. Choose a spreadsheet (.xlsx or .csv) in it."
    ),
    "no_access": QT_TRANSLATE_NOOP(
        "reading",
        "{file} could not be opened: {reason}. If it is open in another program, close it there"
        " and try again.",
    ),
    "empty": QT_TRANSLATE_NOOP(
        "reading", "{file} is empty (0 bytes). Save the list again and choose the new file."
    ),
    "too_large": QT_TRANSLATE_NOOP(
        "reading",
        "{file} has {found} MB; up to {limit} MB can be read. Remove pictures and sheets that do"
        " not belong to the list, and save it again.",
    ),
    "old_excel": QT_TRANSLATE_NOOP(
        "reading",
        "{file} is in the old Excel format (.xls). Open it in Excel or LibreOffice and save it"
        " as .xlsx.",
    ),
    "binary_excel": QT_TRANSLATE_NOOP(
        "reading", "{file} is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx."
    ),
    "open_document": QT_TRANSLATE_NOOP(
        "reading",
        "{file} is an OpenDocument file. Open it in LibreOffice or Excel and save it as .xlsx.",
    ),
    "encrypted": QT_TRANSLATE_NOOP(
        "reading",
        "{file} is protected with a password. Open it in Excel and save a copy without password.",
    ),
    "other_program": QT_TRANSLATE_NOOP(
        "reading",
        "{file} is {what}, not a spreadsheet. Save the list as .xlsx or .csv and choose that.",
    ),
    "not_spreadsheet": QT_TRANSLATE_NOOP(
        "reading",
        "{file} is not a spreadsheet. Expected: an Excel workbook (.xlsx) or a .csv file.",
    ),
    "wrong_name": QT_TRANSLATE_NOOP(
        "reading",
        "{file} is named {extension}, but it holds {what}. Rename it to end in {right} and try"
        " again.",
    ),
    "too_many_parts": QT_TRANSLATE_NOOP(
        "reading",
        "{file} consists of {found} parts; up to {limit} are read. Copy the list into a new"
        " workbook and save that.",
    ),
    "unpacks_too_large": QT_TRANSLATE_NOOP(
        "reading",
        "{file} would unpack to {found} MB; up to {limit} MB are read. Copy the list into a new"
        " workbook and save that.",
    ),
    "packed_too_tight": QT_TRANSLATE_NOOP(
        "reading",
        "{file} unpacks to {found} times its size (up to {limit} times is read), as no list does."
        " Copy the list into a new workbook and save that.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "reading",
        "{file} is damaged and could not be read ({reason}). Open it in Excel or LibreOffice, let"
        " it be repaired, and save it as a new .xlsx.",
    ),
    "too_slow": QT_TRANSLATE_NOOP(
        "reading",
        "Reading {file} was stopped after {limit} seconds. Copy the list into a new workbook and"
        " save that.",
    ),
    "too_much_memory": QT_TRANSLATE_NOOP(
        "reading",
        "Reading {file} was stopped because it needed more than {limit} MB of memory. Copy the"
        " list into a new workbook and save that.",
    ),
    "too_many_sheets": QT_TRANSLATE_NOOP(
        "reading", "{file} has {found} sheets; up to {limit} are read. Remove those not needed."
    ),
    "too_many_formats": QT_TRANSLATE_NOOP(
        "reading",
        "{file} defines more than {limit} cell formats and names. Copy the values of the list into"
        " a new workbook and save that.",
    ),
    "too_many_rows": QT_TRANSLATE_NOOP(
        "reading",
        "Sheet “{sheet}” of {file} has more than {limit} rows. Delete the rows below the list,"
        " also the empty ones (Ctrl+End shows where the sheet ends), and save it again.",
    ),
    "too_many_columns": QT_TRANSLATE_NOOP(
        "reading",
        "Sheet “{sheet}” of {file} has something in cell {cell}, beyond the {limit} columns that"
        " are read. Clear that cell and those beside it, and save the file again.",
    ),
    "too_many_cells": QT_TRANSLATE_NOOP(
        "reading",
        "{file} has more than {limit} cells. Keep only the list that is to be imported, and save"
        " it again.",
    ),
    "too_much_text": QT_TRANSLATE_NOOP(
        "reading",
        "{file} holds more than {limit} characters of text. Keep only the list that is to be"
        " imported, and save it again.",
    ),
    "strict_excel": QT_TRANSLATE_NOOP(
        "reading",
        "{file} is a “Strict Open XML” workbook. Open it in Excel and save it as “Excel workbook"
        " (.xlsx)”.",
    ),
    "long_cell": QT_TRANSLATE_NOOP(
        "reading",
        "In row {row} of {file} a cell is longer than {limit} characters. Probably a quotation"
        " mark is opened there and never closed: mend it and save the file again.",
    ),
    "no_sheet": QT_TRANSLATE_NOOP(
        "reading", "{file} has no sheet “{sheet}”. Its sheets are: {sheets}."
    ),
    "no_rows": QT_TRANSLATE_NOOP("reading", "Sheet “{sheet}” of {file} is empty."),
}


class ReadingRefusedError(ExchangeError):
    """A file was not read; `code` is a key of SENTENCES, the text says how to mend it."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(SENTENCES[code], **values)
        self.code = code
