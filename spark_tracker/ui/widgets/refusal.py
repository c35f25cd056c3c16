"""How a refused field looks, and how a refusal is said in the user's language."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from spark_tracker.errors import InputError, SparkError

if TYPE_CHECKING:
    from spark_tracker.ui.code_words import CodeWords

REFUSED = "refused"


def sentence(error: SparkError, words: "CodeWords | None" = None) -> str:
    """Return the translated sentence of an error, with its values as people read them."""
    from spark_tracker.ui.wording import refusal_text  # noqa: PLC0415 - after the first paint

    return refusal_text(error, words)


def named(
    error: SparkError, words: "CodeWords | None" = None, *, tables: Sequence[str] = ()
) -> str:
    """Return the sentence with the field before it, for a form that does not show the field."""
    from spark_tracker.ui.field_titles import title_of  # noqa: PLC0415 - after the first paint

    said = sentence(error, words)
    title = title_of(error.field, tables) if isinstance(error, InputError) else ""
    if not title:
        return said
    whole = QCoreApplication.translate("Refusal", "{field}: {sentence}")
    return whole.format(field=title, sentence=said)


def mark_refused(widget: QWidget, *, refused: bool) -> None:
    """Give a field its red edge, or take it away; painted ones read the property themselves."""
    if bool(widget.property(REFUSED)) != refused:
        widget.setProperty(REFUSED, refused)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
