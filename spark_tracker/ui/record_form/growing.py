"""Rows of a form whose field takes more lines the narrower it gets."""

from PySide6.QtCore import Qt

from spark_tracker.ui.widgets.form_row import FormRow


def let_grow(row: FormRow) -> None:
    """Let the field of a row have as many lines as it needs.

    A layout that keeps to the top gives its widgets at most the height they ask for without a
    width: a field of chips would lose its second line.
    """
    layout = row.layout()
    if layout is not None:
        layout.setAlignment(Qt.AlignmentFlag(0))
