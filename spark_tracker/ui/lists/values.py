"""How a value of the field catalogue is written on the screen."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from spark_tracker.fields.field import Field, Kind
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords

_tr = QCoreApplication.translate


def title_of(field: Field) -> str:
    """Return what a field is called."""
    return QCoreApplication.translate("fields", field.title)


def value_text(field: Field, value: object, words: CodeWords, currency: str) -> str:
    """Return a value as it is read; "" where there is none.

    Args:
        field: what the value is of.
        value: as a row of a list holds it; money in minor units.
        words: the words of codes.
        currency: of money.
    """
    if value is None or value in ("", ()):
        return ""
    if field.codes:
        codes = [value] if isinstance(value, str) else value
        return ", ".join(words.text(field.codes, code) for code in _each(codes))
    if field.kind is Kind.MONEY and isinstance(value, int):
        return formats.money(value, currency)
    return _plain_text(value)


def _plain_text(value: object) -> str:
    match value:
        case bool():
            yes, no = _tr("Values", "yes"), _tr("Values", "no")
            return yes if value else no
        case datetime():
            return formats.moment(value)
        case date():
            return formats.day(value)
        case int() | float():
            return formats.number(value, 0 if float(value).is_integer() else 1)
        case tuple() | list():
            return ", ".join(dict.fromkeys(_plain_text(each) for each in value))
    return str(value)


def _each(codes: object) -> list[str]:
    return list(dict.fromkeys(map(str, codes))) if isinstance(codes, tuple | list) else []
