"""Colours of the workbook's preview: it stays white paper in both looks, as the file will be."""

from PySide6.QtGui import QColor

PAPER = QColor("#FFFFFF")
INK = QColor("#1B2B34")
QUIET = QColor("#55666E")
EDGE = QColor("#C9D6DA")
TITLE = QColor("#12414F")
FOCUS = QColor("#0F6168")
