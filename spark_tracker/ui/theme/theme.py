"""The look of the running program: light, dark or as the system, and the size of its text."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from spark_tracker.ui.theme import tokens
from spark_tracker.ui.theme.contrast_look import high_contrast_colours
from spark_tracker.ui.theme.palette import palette_of
from spark_tracker.ui.theme.stylesheet import stylesheet
from spark_tracker.ui.theme.tokens import Role, Type

_PANE_SCALE_MAX = 1.3


class Look(StrEnum):
    """What the user chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


STYLE = "Fusion"
STYLED = "styled"
"""Property of an application that was started with STYLE: setStyle returns it, and PySide then
loads its long lists before the first paint."""


class Theme(QObject):
    """Colours, fonts and sizes by what they are for.

    Signals:
        changed: Look or text size changed; the application has its new palette already.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = Look.SYSTEM
        self._percent = 100
        self._styled = False
        self._system_font = QFont(QApplication.font())
        self._system_palette = QPalette(QGuiApplication.palette())
        self._high_contrast = False
        self._colours: dict[Role, QColor] = {}
        self._fonts: dict[tuple[Type, bool], QFont] = {}
        self._line = 0  # pixels of a line of text; asked for with each row of each list
        self._read_colours()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def look(self) -> Look:
        """What the user chose."""
        return self._look

    @property
    def text_size(self) -> int:
        """The text size in percent."""
        return self._percent

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are shown now."""
        if self._look is not Look.SYSTEM:
            return self._look is Look.DARK
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    @property
    def name(self) -> str:
        """A word for the colours shown now; a key for caches of painted things."""
        if self._high_contrast:
            return "contrast"
        return "dark" if self.is_dark else "light"

    @property
    def scale(self) -> float:
        """How much larger text is than in the design, for widths that follow it."""
        return self._body_points() / tokens.BODY_POINTS

    @property
    def pane_scale(self) -> float:
        """How much wider sidebar and inspector start with larger text; they do not take it all."""
        return min(self.scale, _PANE_SCALE_MAX)

    def colour(self, role: Role) -> QColor:
        """Return the colour for `role` in the look shown now."""
        return self._colours[role]

    def font(self, token: Type = Type.BODY, *, strong: bool = False) -> QFont:
        """Return the font for `token`; headings are strong anyway."""
        strong = strong or token in tokens.STRONG_TYPES
        key = (token, strong)
        if key not in self._fonts:
            font = QFont(self._system_font)
            font.setPointSizeF(self._body_points() * tokens.TYPE_RATIOS[token])
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return self._fonts[key]

    def metrics(self, token: Type = Type.BODY, *, strong: bool = False) -> QFontMetrics:
        """Return the measures of `font(token)`."""
        return QFontMetrics(self.font(token, strong=strong))

    def height(self, pixels: int, *, room: int = 12) -> int:
        """Return a row's or control's height: the token, or more where larger text needs it."""
        if not self._line:
            self._line = self.metrics().height()
        return max(pixels, self._line + room)

    def set_look(self, look: Look) -> None:
        """Switch between light, dark and as the system, at once."""
        if look is not self._look or not self._styled:
            self._look = look
            self.apply()

    def set_text_size(self, percent: int) -> None:
        """Set the text size; the design knows 90, 100, 115, 130 and 150 percent."""
        if percent != self._percent or not self._styled:
            self._percent = percent
            self.apply()

    def apply(self) -> None:
        """Give the application style, palette, font and style sheet, and tell everyone."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        self._read_colours()
        self._fonts.clear()
        self._line = 0
        if not self._styled:  # a style sheet hides the name of the style below it
            if not app.property(STYLED):
                app.setStyle(STYLE)
            self._styled = True
        app.setFont(self.font())
        app.setPalette(self._palette())
        app.setStyleSheet(stylesheet(self._colours, self.metrics().height()))
        self.changed.emit()

    def _palette(self) -> QPalette:
        return QPalette(self._system_palette) if self._high_contrast else palette_of(self._colours)

    def _body_points(self) -> float:
        system = self._system_font.pointSizeF()
        return max(system, tokens.BODY_POINTS) * self._percent / 100

    def _read_colours(self) -> None:
        self._high_contrast = _wants_high_contrast()
        if self._high_contrast:
            self._colours = high_contrast_colours(self._system_palette)
            return
        chosen = tokens.DARK if self.is_dark else tokens.LIGHT
        self._colours = {role: QColor(text) for role, text in chosen.items()}

    def _on_system_changed(self) -> None:
        if self._look is Look.SYSTEM or _wants_high_contrast() != self._high_contrast:
            self.apply()


def theme() -> Theme:
    """Return the theme of the running application, as there is one palette and one font.

    It is made on the first call; `Theme.apply` gives it to the application.
    """
    app = QApplication.instance()
    if app is None:
        raise RuntimeError("theme() needs a QApplication")
    found = _themes.get(id(app))
    if found is None:
        _themes.clear()
        found = _themes[id(app)] = Theme(app)
    return found


_themes: dict[int, Theme] = {}


def _wants_high_contrast() -> bool:
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)  # since Qt 6.10
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
