"""What a user chose for herself, in `settings.json` of the data folder.

Facts of the programme (partners, code lists, rates) are in the `.spark` file, because reports
depend on them.
"""

import json
import logging
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TypeGuard

log = logging.getLogger(__name__)

FILE_NAME = "settings.json"
_KEEP_RECENT = 8
_CHOICES = {
    "theme": ("system", "light", "dark"),
    "language": ("system", "en", "nb"),
    "density": ("compact", "normal", "roomy"),
}
TEXT_SIZES = (90, 100, 115, 130, 150)


def computer_name() -> str:
    """Return the name of this computer, for the journal."""
    import platform  # noqa: PLC0415 - not before the first paint

    return platform.node() or "computer"


def user_name() -> str:
    """Return the name the operating system has for the user, for the journal."""
    import getpass  # noqa: PLC0415 - not before the first paint

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, as in a bare container
        return "user"


@dataclass(frozen=True, slots=True)
class Settings:
    """One user's choices. `who` is what the journal calls her; `recent_files` newest first."""

    theme: str = "system"
    language: str = "system"
    density: str = "normal"
    text_size: int = 100
    who: str = ""
    recent_files: tuple[str, ...] = ()

    @property
    def author(self) -> str:
        """The name for the journal: the chosen one, or the operating system's."""
        return self.who or user_name()

    def with_recent(self, path: Path) -> "Settings":
        """Return settings in which `path` is the newest file."""
        name = str(path)
        others = tuple(other for other in self.recent_files if other != name)
        return replace(self, recent_files=(name, *others)[:_KEEP_RECENT])


def load_settings(folder: Path) -> tuple[Settings, Path | None]:
    """Return the settings in `folder`, and where a damaged file was set aside (or None).

    A value that cannot be is dropped alone; a file that is not JSON is set aside whole, so that
    nothing of it is lost, and the defaults serve.
    """
    path = folder / FILE_NAME
    try:
        data = json.loads(path.read_text("utf-8"))
        if not isinstance(data, dict):
            raise ValueError  # noqa: TRY301, TRY004 - handled below like any other damage
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError, RecursionError):  # the last: brackets in brackets, thousands deep
        aside = path.with_suffix(".damaged.json")
        try:
            path.replace(aside)
        except OSError:
            return Settings(), path
        return Settings(), aside
    chosen = {key: value for key, value in data.items() if _fits(key, value)}
    return replace(Settings(**chosen), recent_files=_recent(data)), None


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all.

    Raises:
        OSError: The folder is not writable or full; the old file is as it was.
    """
    path = folder / FILE_NAME
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    try:
        unfinished.write_text(json.dumps(asdict(settings), indent=1, ensure_ascii=False), "utf-8")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _fits(key: str, value: object) -> bool:
    if key in _CHOICES:
        return value in _CHOICES[key]
    if key == "text_size":
        return type(value) is int and value in TEXT_SIZES
    known = key == "who" and _is_text(value)
    if not known and key not in {field.name for field in fields(Settings)}:
        log.info("unknown setting %s", key)
    return known


def _recent(data: dict[str, object]) -> tuple[str, ...]:
    names = data.get("recent_files")
    known = names if isinstance(names, list) else []
    return tuple(name for name in known if _is_text(name))[:_KEEP_RECENT]


def _is_text(value: object) -> TypeGuard[str]:
    """Whether this is a text that can be written and can name a file."""
    if not isinstance(value, str) or "\0" in value:
        return False
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:  # half a character
        return False
    return True
