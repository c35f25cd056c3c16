"""The third look: where the system asks for high contrast, its own colours by our roles."""

from PySide6.QtGui import QColor, QPalette

from spark_tracker.ui.theme.tokens import Role

_P = QPalette.ColorRole
_BACKGROUNDS = (
    Role.WINDOW,
    Role.SUNKEN,
    Role.HOVER,
    Role.ACCENT_TINT,
    Role.OK_TINT,
    Role.WARN_TINT,
    Role.DANGER_TINT,
    Role.INFO_TINT,
    Role.NEUTRAL_TINT,
)


def high_contrast_colours(system: QPalette) -> dict[Role, QColor]:
    """Return the system's colours for every role: no tints, marks and edges in the text colour."""
    colours = dict.fromkeys(Role, system.color(_P.WindowText))
    colours |= dict.fromkeys(_BACKGROUNDS, system.color(_P.Window))
    colours[Role.SURFACE] = system.color(_P.Base)
    colours[Role.RAISED] = system.color(_P.Button)
    colours[Role.ON_STAGE] = system.color(_P.Base)
    for role in (Role.ACCENT, Role.ACCENT_HOVER, Role.FOCUS):
        colours[role] = system.color(_P.Highlight)
    # What is selected keeps its colours, which the system's highlight would swallow: it is told by
    # the bar at its left, the ring and the bold word.
    for role in (Role.SELECTION, Role.SELECTION_IDLE):
        colours[role] = system.color(_P.Window)
    colours[Role.ON_ACCENT] = system.color(_P.HighlightedText)
    scrim = system.color(_P.Window)
    scrim.setAlphaF(0.6)
    colours[Role.SCRIM] = scrim
    return colours
