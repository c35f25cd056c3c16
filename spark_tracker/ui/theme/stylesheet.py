"""The style sheet for what Qt's own widgets paint; everything else is painted by ours."""

from collections.abc import Mapping

from PySide6.QtGui import QColor

from spark_tracker.ui.theme.tokens import CONTROL_HEIGHT, Role

_SHEET = """
QLineEdit, QPlainTextEdit, QTextEdit {{
  background: {surface}; color: {text}; border: 1px solid {control}; border-radius: 6px;
  selection-background-color: {selection}; selection-color: {text};
}}
QLineEdit {{ padding: 0 8px; min-height: {inner}px; }}
QPlainTextEdit, QTextEdit {{ padding: 3px 5px; }}
QLineEdit:focus {{ border: 2px solid {focus}; padding: 0 7px; min-height: {inner_focus}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {focus}; padding: 2px 4px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{
  background: {sunken}; color: {muted}; border-color: {border};
}}
QLineEdit[refused="true"], QPlainTextEdit[refused="true"] {{ border: 2px solid {danger}; }}
QLineEdit[refused="true"] {{ padding: 0 7px; min-height: {inner_focus}px; }}
QPlainTextEdit[refused="true"] {{ padding: 2px 4px; }}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus, QPlainTextEdit[bare="true"],
QPlainTextEdit[bare="true"]:focus {{
  border: none; background: transparent; padding: 0; min-height: 0;
}}
QDialog {{ background: {raised}; }}
QMenuBar {{ background: {window}; padding: 1px 2px; border: none; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {selection}; color: {text}; }}
QMenu {{
  background: {raised}; color: {text}; border: 1px solid {border_strong}; border-radius: 6px;
  padding: 4px;
}}
QMenu::item {{ padding: 5px 24px 5px 26px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; color: {text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 4px 8px; }}
QToolTip {{
  background: {raised}; color: {text}; border: 1px solid {border_strong}; padding: 4px 6px;
}}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {border_strong}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 30px; }}
QScrollBar::handle:horizontal {{ min-width: 30px; }}
QScrollBar::handle:hover {{ background: {control}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QSplitter::handle {{ background: {border}; }}
QStatusBar::item {{ border: none; }}
QListView#popup, QComboBoxPrivateContainer, QCompleter QAbstractItemView {{
  background: {raised}; color: {text}; border: 1px solid {border_strong};
  selection-background-color: {selection}; selection-color: {text}; outline: 0;
}}
QListView#popup::item {{ padding: 5px 8px; border-radius: 4px; }}
QListView#popup::item:selected {{ background: {selection}; color: {text}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {surface}; }}
QCalendarWidget QToolButton {{
  color: {text}; background: transparent; border: none; border-radius: 4px; padding: 4px 6px;
}}
QCalendarWidget QToolButton:hover {{ background: {hover}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QProgressBar {{ border: none; background: {neutral_tint}; border-radius: 2px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
"""


def stylesheet(colours: Mapping[Role, QColor], text_height: int) -> str:
    """Return the sheet for `colours`; fields are as high as a control or as `text_height` asks."""
    height = max(CONTROL_HEIGHT, text_height + 12)
    names = {role.replace("-", "_"): colours[role].name() for role in colours}
    return _SHEET.format(inner=height - 2, inner_focus=height - 4, **names)
