"""The sheet of F1: every key, by the place where it acts, and a line to look for one."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.domain.matching import Rank, plain, rank, words_of
from spark_tracker.ui.frame.key_places import Place, of_actions, places
from spark_tracker.ui.frame.sheet import Sheet
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.widgets.labels import KeyCap, Label, Pane
from spark_tracker.ui.widgets.scroll import on_screen
from spark_tracker.ui.widgets.search_field import SearchField

_WIDTH, _HEIGHT, _KEYS_WIDTH, _EDGE = 640, 640, 212, 80


class KeysSheet(Sheet):
    """Every key of the menus, and those of the places, which stand in no menu.

    Attributes:
        keys: the keys of the menus with their words; no key means two things there.
        search: looks through keys and words.
    """

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        body = Pane(Role.RAISED)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(4)
        super().__init__(QCoreApplication.translate("KeysSheet", "Keys"), body, parent)
        self.keys = of_actions(actions)
        self.search = SearchField(self.tr("Look for a key or what it does"), icon="search")
        self.search.typed.connect(self._on_typed)
        self.head.addWidget(self.search)
        self._parts = [
            _Part(place) for place in (Place(self.tr("Everywhere"), self.keys), *places())
        ]
        for part in self._parts:
            column.addWidget(part)
        self.nothing = Label(self.tr("No key does that."), role=Role.MUTED)
        self.nothing.hide()
        column.addWidget(self.nothing)
        column.addStretch(1)
        room = parent.window().height() - _EDGE if parent is not None else _HEIGHT
        wanted = QSize(round(_WIDTH * theme().pane_scale), min(_HEIGHT, max(300, room)))
        self.resize(on_screen(self, wanted))
        self.search.setFocus()

    def shown(self) -> list[tuple[str, str, str]]:
        """Return (place, key, words) of what the search left."""
        return [
            (part.title, key, words) for part in self._parts for key, words in part.shown_keys()
        ]

    def _on_typed(self, text: str) -> None:
        for part in self._parts:
            part.keep(words_of(text), text.strip())
        self.nothing.setHidden(bool(self.shown()))


class _Part(QWidget):
    """One place: its title and a line per key."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.title = place.title
        self._lines: list[tuple[str, str, QWidget, Label]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, round(_KEYS_WIDTH * theme().pane_scale))
        grid.setColumnStretch(1, 1)
        heading = Label(place.title, Type.SMALL, Role.MUTED, strong=True)
        grid.addWidget(heading, 0, 0, 1, 2)
        for line, (code, words) in enumerate(place.keys, 1):
            key = _named(code)
            caps, label = _caps(key), Label(words, wrap=True)
            grid.addWidget(caps, line, 0)
            grid.addWidget(label, line, 1)
            self._lines.append((key, words, caps, label))

    def keep(self, words: tuple[str, ...], typed: str) -> None:
        """Show only the lines in which each word begins one, or the sign that was typed."""
        for key, text, caps, label in self._lines:
            how = rank(words, plain(f"{key} {text} {self.title}"))
            there = how is not None and how <= Rank.WORDS
            if typed and not words:  # a sign, "="
                there = typed in key.split()
            caps.setVisible(there)
            label.setVisible(there)
        self.setHidden(not self.shown_keys())

    def shown_keys(self) -> list[tuple[str, str]]:
        """Return the keys that are shown, with their words."""
        return [(key, words) for key, words, caps, _label in self._lines if not caps.isHidden()]


def _named(keys: str) -> str:
    """Return keys with the names that Qt prints for them: "Shift+Left" is "Shift+Venstre"."""
    return re.sub(
        "[A-Za-z]{2,}", lambda name: QCoreApplication.translate("QShortcut", name[0]), keys
    )


def _caps(keys: str) -> QWidget:
    """Return the caps of one or more keys that do the same, "Shift+Left Shift+Right"."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    for key in keys.split(" "):
        if key == "…":
            row.addWidget(Label(key, Type.SMALL, Role.MUTED))
        else:
            row.addWidget(KeyCap(key if len(key) == 1 or key[0] in "+-" else key.replace("+", " ")))
    row.addStretch(1)
    return holder
