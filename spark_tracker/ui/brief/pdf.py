"""A laid out brief as the bytes of a PDF."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from spark_tracker.ui.brief.sheet import Sheet

_PROGRAM = "SPARK Tracker"
_UNITS_PER_INCH = 720  # a tenth of a point


def pdf_bytes(sheet: Sheet, title: str) -> bytes:
    """Return the page as a PDF; its properties hold `title` and the program's name, no person's."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_UNITS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    writer.setCreator(_PROGRAM)
    painter = QPainter(writer)
    sheet.paint(painter)
    painter.end()
    data = bytes(buffer.data().data())
    buffer.close()
    return data
