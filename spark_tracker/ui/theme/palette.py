"""The colours by role as Qt wants them: a palette with its three groups."""

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

from spark_tracker.ui.theme.tokens import Role

_P = QPalette.ColorRole
_ROLES: tuple[tuple[QPalette.ColorRole, Role], ...] = (
    (_P.Window, Role.WINDOW),
    (_P.WindowText, Role.TEXT),
    (_P.Base, Role.SURFACE),
    (_P.AlternateBase, Role.SUNKEN),
    (_P.Text, Role.TEXT),
    (_P.Button, Role.RAISED),
    (_P.ButtonText, Role.TEXT),
    (_P.BrightText, Role.ON_ACCENT),
    (_P.ToolTipBase, Role.RAISED),
    (_P.ToolTipText, Role.TEXT),
    (_P.PlaceholderText, Role.MUTED),
    (_P.Highlight, Role.SELECTION),
    (_P.HighlightedText, Role.TEXT),
    (_P.Accent, Role.ACCENT),
    (_P.Link, Role.ACCENT),
    (_P.LinkVisited, Role.ACCENT),
    (_P.Light, Role.RAISED),
    (_P.Midlight, Role.LINE),
    (_P.Mid, Role.BORDER),
    (_P.Dark, Role.BORDER_STRONG),
    (_P.Shadow, Role.CONTROL),
)


def palette_of(colours: Mapping[Role, QColor]) -> QPalette:
    """Return the palette for `colours`, with the idle selection and muted disabled texts."""
    palette = QPalette()
    for group in (
        QPalette.ColorGroup.Active,
        QPalette.ColorGroup.Inactive,
        QPalette.ColorGroup.Disabled,
    ):
        for target, role in _ROLES:
            palette.setColor(group, target, colours[role])
    inactive, disabled = QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled
    palette.setColor(inactive, _P.Highlight, colours[Role.SELECTION_IDLE])
    palette.setColor(disabled, _P.Highlight, colours[Role.SELECTION_IDLE])
    for target in (_P.WindowText, _P.Text, _P.ButtonText, _P.HighlightedText):
        palette.setColor(disabled, target, colours[Role.MUTED])
    for target in (_P.Button, _P.Base):
        palette.setColor(disabled, target, colours[Role.SUNKEN])
    return palette
