"""Marks text for translation without importing Qt."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - Qt's own name
    """Return `text` unchanged; the name is what pyside6-lupdate looks for."""
    return text
