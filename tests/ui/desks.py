"""A desk for tests: the real store, and file dialogs that answer what the test put in."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from spark_tracker.store.store import Store
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.jobs import Jobs
from spark_tracker.ui.notifier import Notifier
from spark_tracker.ui.shell.memory import WindowMemory
from tests.conftest import TODAY


@dataclass
class Heard:
    """What the pages under test asked for; `answers` are the files the dialogs return."""

    answers: list[Path] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    proposed: list[Path] = field(default_factory=list)
    said: list[tuple[str, bool]] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def ask_open(self, _parent, title, _name_filter, chosen):
        self.asked.append(title)
        if self.answers:
            chosen(self.answers.pop(0))

    def ask_save(self, _parent, title, proposed, _name_filter, chosen):
        self.asked.append(title)
        self.proposed.append(proposed)
        if self.answers:
            chosen(self.answers.pop(0))


def desk_on(
    store: Store,
    parent: QObject,
    folder: Path,
    heard: Heard | None = None,
    today: date = TODAY,
    language: str = "en",
) -> Desk:
    """A desk on `store`; its notifier hears the store from now on, its jobs die with `parent`."""
    heard = heard or Heard()
    notifier = Notifier(parent)
    store.on_change = notifier.publish
    return Desk(
        store=store,
        notifier=notifier,
        jobs=Jobs(parent),
        today=lambda: today,
        language=language,
        words=CodeWords(store, language),
        memory=WindowMemory(folder / "window.ini"),
        author="Test",
        ask_open=heard.ask_open,
        ask_save=heard.ask_save,
        show_file=heard.shown.append,
        say=lambda sentence, undoable=False: heard.said.append((sentence, undoable)),
    )
