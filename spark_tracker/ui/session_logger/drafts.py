"""What was typed and not logged yet, kept in the data folder so that nothing is lost."""

import contextlib
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from spark_tracker.domain.codes import AdviceWeight, AttendeeRole
from spark_tracker.paths import data_folder

State = dict[str, Any]
"""The fields of the logger as they stand there, in the types JSON has."""


_TEXTS = (
    *("session_id", "project_id", "date", "held_on", "format", "place", "minutes"),
    *("prep_minutes", "question", "note", "private_note", "next"),
)
_LISTS = ("topics", "done_actions", "milestones")
_WIDE = 3
_ROWS: dict[str, Callable[[list[str]], bool]] = {  # lists of three texts, and which of them can be
    "attendees": lambda row: row[1] in set(AttendeeRole),
    "advice": lambda row: row[2] in set(AdviceWeight),
    "actions": lambda _row: True,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A session that was not logged: where it lies and what stands in it."""

    path: Path
    state: State


def drafts_folder() -> Path:
    """Return the folder of drafts; made when missing."""
    folder = data_folder() / "drafts"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def new_path(programme: Path) -> Path:
    """Return where a new draft for a programme's file is kept."""
    return drafts_folder() / f"session-{_mark(programme)}-{uuid4().hex[:8]}.json"


def keep(path: Path, state: State) -> None:
    """Write a draft so that it is whole or not there, even if the program is killed meanwhile.

    Raises:
        OSError: The disk is full or the folder cannot be written.
    """
    aside = path.with_suffix(".new")
    aside.write_text(json.dumps(state, ensure_ascii=False), encoding="utf-8")
    aside.replace(path)


def remove(path: Path) -> None:
    """Remove a draft; it may be gone already."""
    with contextlib.suppress(OSError):
        path.unlink()


def newest(programme: Path) -> tuple[Draft | None, Path | None]:
    """Return the draft kept last for a programme's file, or None where there is none to read.

    A damaged one is set aside, so that nothing of it is lost: the second is where it is kept.
    """
    found = [
        (path.stat().st_mtime_ns, path)
        for path in drafts_folder().glob(f"session-{_mark(programme)}-*.json")
    ]
    aside: Path | None = None
    for _when, path in sorted(found, reverse=True):
        try:
            state = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            state = None
        if isinstance(state, dict):
            return Draft(path, _sound(state)), aside
        aside = _set_aside(path)
    return None, aside


def _sound(state: State) -> State:
    """Return a draft's fields with each value that cannot be left out."""
    kept: State = {**state, **{name: _text(state.get(name)) for name in _TEXTS}}
    kept |= {name: [text for text in _list(state.get(name)) if _text(text)] for name in _LISTS}
    for name, can_be in _ROWS.items():
        kept[name] = [row for row in _list(state.get(name)) if _is_row(row) and can_be(row)]
    return kept


def _is_row(value: object) -> bool:
    return isinstance(value, list) and len(value) == _WIDE and all(map(_is_text, value))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not any("\ud800" <= sign <= "\udfff" for sign in value)


def _text(value: object) -> str:
    return str(value) if _is_text(value) else ""


def _set_aside(path: Path) -> Path:
    aside = path.with_suffix(".damaged")
    try:
        path.replace(aside)
    except OSError:
        return path
    return aside


def _mark(programme: Path) -> str:
    return hashlib.sha256(str(programme.resolve()).encode()).hexdigest()[:12]
