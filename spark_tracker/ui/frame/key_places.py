"""Which keys there are, by the place where they act; those of the menus come from the menus."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from spark_tracker.ui.palette.commands import words_on

_tr = QCoreApplication.translate

Pairs: TypeAlias = "tuple[tuple[str, str], ...]"


@dataclass(frozen=True, slots=True)
class Place:
    """Where keys act, and what each of them does."""

    title: str
    keys: Pairs


def of_actions(actions: Sequence[QAction]) -> Pairs:
    """Return (key, words) of the actions that have a key, each key once."""
    found: dict[str, str] = {}
    for action in actions:
        words = words_on(action).split(":")[0].rstrip("…")
        for shortcut in action.shortcuts():
            keys = shortcut.toString(QKeySequence.SequenceFormat.PortableText)
            if keys and words:
                found.setdefault(keys, words)
    return tuple(found.items())


def places() -> tuple[Place, ...]:
    """Return the places that have keys of their own, in the order one meets them."""
    return (
        Place(_tr("keys", "In lists"), _lists()),
        Place(_tr("keys", "On the board"), _board()),
        Place(_tr("keys", "On the timeline"), _timeline()),
        Place(_tr("keys", "This week"), _week()),
        Place(_tr("keys", "On a project's page"), _thread()),
        Place(_tr("keys", "Search or do"), _palette()),
        Place(_tr("keys", "New, in one line"), _quick()),
        Place(_tr("keys", "Log a session"), _logger()),
        Place(_tr("keys", "In date fields"), _dates()),
        Place(_tr("keys", "In forms"), _forms()),
        Place(_tr("keys", "Saved views on the left"), _views()),
    )


def _lists() -> Pairs:
    return (
        ("Enter", _tr("keys", "Open")),
        ("Space", _tr("keys", "Show or hide the inspector")),
        ("F2", _tr("keys", "Edit the field in place")),
        ("Left Right", _tr("keys", "Go from field to field; shut and open a group")),
        ("Del", _tr("keys", "Delete; undo brings it back")),
        ("Home End", _tr("keys", "First and last line")),
        ("Shift+Up Shift+Down", _tr("keys", "Select several")),
        ("Ctrl+A", _tr("keys", "Select all")),
        ("Ctrl+C", _tr("keys", "Copy the selected lines, for a spreadsheet")),
        ("Alt+Up Alt+Down", _tr("keys", "Sort by the field, rising or falling; with Shift too")),
        (_tr("keys", "Shift+Click"), _tr("keys", "On a heading: sort by this as well")),
    )


def _board() -> Pairs:
    return (
        ("Left Right", _tr("keys", "The next column")),
        (
            "Ctrl+Shift+Left Ctrl+Shift+Right",
            _tr("keys", "Move the selected cards to the next stage"),
        ),
        ("Shift+Up Shift+Down", _tr("keys", "Select several")),
        ("+", _tr("keys", "New project at this stage")),
        ("-", _tr("keys", "Fold the column")),
        ("Enter", _tr("keys", "Open the project; open a folded column")),
        ("Space", _tr("keys", "Show or hide the inspector")),
        ("Shift+F10", _tr("keys", "The menu of the card")),
        ("Del", _tr("keys", "Delete; undo brings it back")),
    )


def _timeline() -> Pairs:
    return (
        ("Left Right", _tr("keys", "The next milestone")),
        ("Shift+Left Shift+Right", _tr("keys", "Move its forecast by a day")),
        ("Ctrl+Shift+Left Ctrl+Shift+Right", _tr("keys", "Move its forecast by a week")),
        ("Enter", _tr("keys", "Keep what was moved; else open the project")),
        ("Esc", _tr("keys", "Take back what was moved")),
        ("Ins", _tr("keys", "New milestone")),
        ("+ -", _tr("keys", "Zoom")),
        ("Home", _tr("keys", "Go to today")),
        ("Ctrl+Left Ctrl+Right", _tr("keys", "Earlier and later")),
    )


def _week() -> Pairs:
    return (
        ("Enter", _tr("keys", "Mend the line; fold and unfold a heading")),
        ("Alt+Enter", _tr("keys", "Open the project")),
        ("F2", _tr("keys", "Give it another day")),
        ("Left Right", _tr("keys", "Fold and unfold the group")),
    )


def _thread() -> Pairs:
    return (
        ("Ctrl+Tab", _tr("keys", "The next tab")),
        ("Ctrl+F", _tr("keys", "Search the thread")),
        ("/", _tr("keys", "Search the thread")),
        ("1 … 6", _tr("keys", "Only one kind of what happened")),
        ("Enter", _tr("keys", "Open what happened")),
        ("Space", _tr("keys", "Show or hide the side pane")),
        ("Del", _tr("keys", "Delete; undo brings it back")),
    )


def _palette() -> Pairs:
    return (
        ("Up Down", _tr("keys", "Choose a line")),
        ("Enter", _tr("keys", "Go there, or do it")),
        ("Tab", _tr("keys", "What else can be done with it")),
        (">", _tr("keys", "At the start: only commands")),
        ("@", _tr("keys", "At the start: only people")),
        ("#", _tr("keys", "At the start: only quarters")),
        ("Esc", _tr("keys", "Back, then close")),
    )


def _quick() -> Pairs:
    return (
        ("Ctrl+Tab", _tr("keys", "Project, milestone, action item or person")),
        ("+", _tr("keys", "Before a word: of which project")),
        ("@", _tr("keys", "Before a name: who leads, or does it")),
        ("= ^", _tr("keys", "Before a day: when")),
        ("#", _tr("keys", "Before a word: area, tag, stage or expertise")),
        ("!", _tr("keys", "Before a word: the status")),
        ("Enter", _tr("keys", "Add it")),
    )


def _logger() -> Pairs:
    return (
        ("Ctrl+Enter", _tr("keys", "Log the session")),
        ("Enter", _tr("keys", "The next line of advice or action")),
        ("Backspace", _tr("keys", "In an empty line: take it away")),
        ("Ctrl+Up Ctrl+Down", _tr("keys", "Move the line")),
        ("-", _tr("keys", "Begins a line of advice that is an action item")),
        ("@", _tr("keys", "In an action item: who")),
        ("^", _tr("keys", "In an action item: until when")),
        ("Esc", _tr("keys", "Close; what was typed is kept")),
    )


def _dates() -> Pairs:
    return (
        ("=", _tr("keys", "Today")),
        ("D W M Y", _tr("keys", "A day, week, month, year on; with Shift back")),
        ("+30d -2w", _tr("keys", "So far from today")),
        (_tr("keys", "fri"), _tr("keys", "The next Friday")),
        ("Alt+Down", _tr("keys", "The calendar")),
    )


def _forms() -> Pairs:
    return (
        ("Ctrl+Enter", _tr("keys", "The main button")),
        ("Esc", _tr("keys", "Close one layer")),
        ("Tab Shift+Tab", _tr("keys", "The next field, the one before")),
    )


def _views() -> Pairs:
    return (
        ("F2", _tr("keys", "Rename")),
        ("Alt+Up Alt+Down", _tr("keys", "Move")),
        ("Del", _tr("keys", "Delete; undo brings it back")),
    )
