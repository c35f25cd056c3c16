"""The look: the only place that holds a colour, a size or a font."""

from spark_tracker.ui.theme.theme import Look, Theme, theme
from spark_tracker.ui.theme.tokens import STAGE_ICONS, STAGE_ROLES, Role, Size, Type

__all__ = ["STAGE_ICONS", "STAGE_ROLES", "Look", "Role", "Size", "Theme", "Type", "theme"]
