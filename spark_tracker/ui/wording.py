"""Sentences that come from Qt-free code, said in the user's language."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def say(context: str, text: str, values: Mapping[str, object] | None = None) -> str:
    """Return `text` translated in `context` ("fields", "actions", "cautions"), values filled in."""
    words = QCoreApplication.translate(context, text)
    return words.format(**values) if values is not None else words
