"""How a refused field looks, and how a refusal is said in the user's language."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from spark_tracker.errors import SparkError
from spark_tracker.ui import formats

REFUSED = "refused"


def sentence(error: SparkError) -> str:
    """Return the translated sentence of an error, with its values filled in."""
    text = QCoreApplication.translate("errors", error.text)
    return text.format(**{key: _said(value) for key, value in error.values.items()})


def _said(value: object) -> object:
    match value:
        case datetime():
            return formats.moment(value)
        case date():
            return formats.day(value)
    return value


def mark_refused(widget: QWidget, *, refused: bool) -> None:
    """Give a field its red edge, or take it away; painted ones read the property themselves."""
    if bool(widget.property(REFUSED)) != refused:
        widget.setProperty(REFUSED, refused)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
