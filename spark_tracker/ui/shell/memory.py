"""What the window remembers between starts."""

import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

log = logging.getLogger(__name__)


class WindowMemory:
    """Small values in an INI file; a damaged file is set aside and the window starts afresh."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.set_aside: Path | None = None
        self._settings = self._opened()

    def text(self, key: str, default: str = "") -> str:
        """Return a remembered text."""
        value = self._settings.value(key)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int) -> int:
        """Return a remembered whole number; the default where it is none."""
        try:
            return int(self.text(key))
        except ValueError:
            return default

    def flag(self, key: str, *, default: bool) -> bool:
        """Return a remembered yes or no."""
        return {"yes": True, "no": False}.get(self.text(key), default)

    def raw(self, key: str) -> QByteArray:
        """Return remembered bytes; empty where there are none."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember(self, key: str, value: str | int | QByteArray) -> None:
        """Remember a value (a bool as yes or no); `save` writes it, or Qt when it has time."""
        if isinstance(value, bool):
            value = "yes" if value else "no"
        self._settings.setValue(key, str(value) if isinstance(value, int) else value)

    def save(self) -> None:
        """Write everything now; where that fails the log says so, and the window goes on."""
        self._settings.sync()
        if self._settings.status() is not QSettings.Status.NoError:
            log.warning("what the window remembers was not saved: %s", self._settings.status().name)

    def _opened(self) -> QSettings:
        path = self._path
        if path.exists() and not _is_sound(path):
            self.set_aside = path.with_suffix(".damaged.ini")
            try:
                path.replace(self.set_aside)
            except OSError:  # the folder is read-only: start afresh, and write nowhere near it
                self.set_aside = path
                path = path.with_suffix(".new.ini")
        return QSettings(str(path), QSettings.Format.IniFormat)


def _is_sound(path: Path) -> bool:
    """Whether every line is a heading, a value or empty; Qt itself reads over the rest."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    return all(
        not line.strip() or "=" in line or (line.startswith("[") and line.rstrip().endswith("]"))
        for line in lines
    )
