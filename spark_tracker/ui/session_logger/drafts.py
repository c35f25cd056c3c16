"""What was typed and not logged yet, kept in the data folder so that nothing is lost."""

import contextlib
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from spark_tracker.paths import data_folder

State = dict[str, Any]
"""The fields of the logger as they stand there, in the types JSON has."""


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


def newest(programme: Path) -> Draft | None:
    """Return the draft kept last for a programme's file; None where there is none to read."""
    found = [
        (path.stat().st_mtime_ns, path)
        for path in drafts_folder().glob(f"session-{_mark(programme)}-*.json")
    ]
    for _when, path in sorted(found, reverse=True):
        try:
            state = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(state, dict):
            return Draft(path, state)
    return None


def _mark(programme: Path) -> str:
    return hashlib.sha256(str(programme.resolve()).encode()).hexdigest()[:12]
