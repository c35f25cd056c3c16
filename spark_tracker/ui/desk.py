"""What every page and dialog works with; made once, in `app.py`, when a file is open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from spark_tracker.ui.jobs import Jobs
from spark_tracker.ui.notifier import Notifier
from spark_tracker.ui.shell.memory import WindowMemory

if TYPE_CHECKING:  # the frame is painted before SQLAlchemy is loaded
    from spark_tracker.store.store import Store
    from spark_tracker.ui.code_words import CodeWords

Chosen = Callable[[Path], object]
AskOpen = Callable[[QWidget, str, str, Chosen], object]
AskSave = Callable[[QWidget, str, Path, str, Chosen], object]


class Say(Protocol):
    """What shows a passing note."""

    def __call__(self, sentence: str, /, *, undoable: bool = False) -> object:
        """Show a sentence, with Undo beside it where `undoable`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The open programme and the few things around it that a page may ask for.

    Attributes:
        store: the open file; services take it as their first argument.
        notifier: `changed` carries the change set after each commit.
        jobs: the one background thread.
        today: the day it is, in the programme's time zone.
        language: "en" or "nb", for `fields.code_texts` and services that sort by words.
        words: the words of all codes in that language.
        memory: what the window remembers between starts.
        author: the name the journal has for the user.
        ask_open: `ask_open(parent, title, name_filter, chosen)` shows the file dialog and calls
            `chosen(path)`, or nothing when it is closed.
        ask_save: `ask_save(parent, title, proposed, name_filter, chosen)`, the same for writing;
            the dialog itself has asked before another file is replaced.
        show_file: opens a file, folder or address with the system's program for it.
        say: `say(sentence, undoable=True)` shows the passing note, with Undo.
    """

    store: "Store"
    notifier: Notifier
    jobs: Jobs
    today: Callable[[], date]
    language: str
    words: "CodeWords"
    memory: WindowMemory
    author: str
    ask_open: AskOpen
    ask_save: AskSave
    show_file: Callable[[str], object]
    say: Say
