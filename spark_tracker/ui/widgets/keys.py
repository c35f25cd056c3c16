"""Which keys mean the same: Enter of the letters and of the number pad, pressed alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ALONE = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})


def is_alone(event: QKeyEvent) -> bool:
    """Whether neither Ctrl, Shift nor Alt is held: the number pad is no such key."""
    return event.modifiers() in _ALONE


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter was pressed, and nothing with it."""
    return event.key() in ENTER and is_alone(event)
