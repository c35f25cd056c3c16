"""The commands of the menus, as the palette finds them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from shiboken6 import isValid

from spark_tracker.domain.matching import Rank, plain, rank, spans
from spark_tracker.ui.palette.lines import Line

_ICON = "arrow-right"  # of an action whose property "icon_name" says none
_ACCESS_KEY = re.compile(r"&(\S)")  # "&&" is the sign itself


@dataclass(frozen=True, slots=True)
class Command:
    """A command and how well it answers."""

    line: Line
    rank: Rank


def find_commands(
    actions: Sequence[QAction], words: tuple[str, ...], *, off: bool = False
) -> list[Command]:
    """Return the commands that hold all words, best first, each name once.

    Those that are switched off are left out, or with `off` stand last.
    """
    found: dict[str, Command] = {}
    for action in actions:
        if not isValid(action) or not action.isVisible() or action.isSeparator():
            continue
        name = words_on(action)
        how = rank(words, plain(name))
        allowed = action.isEnabled()
        if how is None or not name or not (allowed or off) or name in found:
            continue
        found[name] = Command(_line(action, name, words), how)
    order = enumerate(found.values())
    best = sorted(order, key=lambda pair: (not pair[1].line.allowed, pair[1].rank, pair[0]))
    return [command for _place, command in best]


def words_on(action: QAction) -> str:
    """Return the text of an action without the mark of its access key; "A & B" has none."""
    return _ACCESS_KEY.sub(r"\1", action.text()).strip()


def keys_of(action: QAction) -> str:
    """Return the shortcut as it is printed on keys: "Ctrl Shift N"."""
    text = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    head, plus, last = text.rpartition("+")
    if not last:  # the key is "+" itself
        head, last = head.rstrip("+"), "+"
    return f"{head.replace('+', ' ')} {last}".strip() if plus else text


def _line(action: QAction, name: str, words: tuple[str, ...]) -> Line:
    icon = action.property("icon_name") or _ICON
    if action.isCheckable() and action.isChecked():
        icon = "check"
    why = "" if action.isEnabled() else action.statusTip()
    return Line(
        title=name,
        spans=spans(name, words),
        note=why,
        icon=icon,
        keys=keys_of(action),
        does=action,
        allowed=action.isEnabled(),
    )
