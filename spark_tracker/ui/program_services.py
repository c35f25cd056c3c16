"""What the program does for a window and its pages."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spark_tracker.settings import Settings
from spark_tracker.ui.translator import Languages

if TYPE_CHECKING:  # loaded after the first paint
    from datetime import datetime

    from spark_tracker.ui.desk import AskOpen, AskSave


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the program does for a window: files, settings, dialogs."""

    new_file: Callable[[], object]
    open_file: Callable[[], object]
    bring_in: Callable[[], object]
    back_up: Callable[[], object]
    restore: Callable[[Path, Path], object]
    choose: Callable[[str, object], object]
    close_file: Callable[[], object]
    settings: Callable[[], Settings]
    languages: Languages
    clock: "Callable[[], datetime]"
    ask_open: "AskOpen"
    ask_save: "AskSave"
    show_file: Callable[[str], object]
    folder: Path
    backups: Path
