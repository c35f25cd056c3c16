"""Sentences that come from Qt-free code, said in the user's language."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def say(context: str, text: str, values: Mapping[str, object] | None = None) -> str:
    """Return `text` translated in `context` ("fields", "actions", "cautions"), values filled in."""
    words = QCoreApplication.translate(context, text)
    if values is None:
        return words
    return words.format(**{key: _title(key, value) for key, value in values.items()})


def _title(key: str, value: object) -> object:
    """Return the title of a field where an action names one ("project.area")."""
    if key != "field" or not isinstance(value, str) or "." not in value:
        return value
    from spark_tracker.fields import catalogue  # noqa: PLC0415 - not before the first paint

    field = catalogue.find(value)
    return value if field is None else QCoreApplication.translate("fields", field.title)
