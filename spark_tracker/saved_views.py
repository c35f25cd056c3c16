"""The views a user saved of the list of projects, in `views.json` of the data folder.

A view is hers, not the programme's: it says how she looks at the list, and travels with her
settings. Its filter may hold names, so the file lies where drafts and settings lie and is never
exported.
"""

import json
import os
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

FILE_NAME = "views.json"
LAYOUTS = ("table", "board", "timeline")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """What a list shows and how.

    Attributes:
        layout: table, board or timeline.
        filter: in the filter language.
        sort: keys of the field catalogue, the first counts most; "-" before one turns it round.
        parts: what each layout keeps for itself, by layout and name: columns, groups,
            zoom.
    """

    layout: str = "table"
    filter: str = ""
    sort: tuple[str, ...] = ()
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view with its name; `ready` is the key of a ready-made one whose name nobody changed."""

    name: str
    shown: Shown
    ready: str = ""
    key: str = field(default_factory=lambda: uuid.uuid4().hex)


def load_views(folder: Path) -> tuple[tuple[SavedView, ...] | None, Path | None]:
    """Return the saved views in `folder`, and where a damaged file was set aside (or None).

    The views are None where there is no file (any more): then the ready-made ones serve. A view
    in the file that cannot be understood is left out; the file itself is then set aside as well,
    so that nothing of it is lost.
    """
    path = folder / FILE_NAME
    try:
        listed = json.loads(path.read_text("utf-8"))["views"]
        views = [_read(entry) for entry in listed]
    except FileNotFoundError:
        return None, None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None, _set_aside(path)
    known = tuple(view for view in views if view is not None)
    return known, None if len(known) == len(views) else _set_aside(path)


def save_views(folder: Path, views: Sequence[SavedView]) -> None:
    """Write the views, whole or not at all.

    Raises:
        OSError: The folder is not writable or full; the old file is as it was.
    """
    path = folder / FILE_NAME
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    data = {"views": [asdict(view) for view in views]}
    try:
        unfinished.write_text(json.dumps(data, indent=1, ensure_ascii=False), "utf-8")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def read_shown(found: object) -> Shown:
    """Return what JSON says of a view; each value that cannot be is its default.

    Raises:
        ValueError: It does not describe a view at all.
    """
    if not isinstance(found, dict):
        raise ValueError(type(found).__name__)  # noqa: TRY004 - damage, as for the reader of JSON
    sort = found.get("sort")
    layout = _text(found.get("layout"))
    return Shown(
        layout=layout if layout in LAYOUTS else LAYOUTS[0],
        filter=_text(found.get("filter")),
        sort=tuple(word for word in sort if _text(word)) if isinstance(sort, list) else (),
        parts=_parts(found.get("parts")),
    )


def _read(entry: Mapping[str, object]) -> SavedView | None:
    """Return the view an entry describes; None where it describes none."""
    name = _text(entry.get("name")).strip()[:_LONGEST_NAME]
    shown = entry.get("shown")
    if not name or not isinstance(shown, dict):
        return None
    key = _text(entry.get("key")) or uuid.uuid4().hex
    return SavedView(name=name, shown=read_shown(shown), ready=_text(entry.get("ready")), key=key)


def _parts(found: object) -> dict[str, dict[str, str]]:
    if not isinstance(found, dict):
        return {}
    return {
        layout: {
            name: value for name, value in kept.items() if _text(name) and _text(value) == value
        }
        for layout, kept in found.items()
        if layout in LAYOUTS and isinstance(kept, dict)
    }


def _text(found: object) -> str:
    """Return a text; "" where it is none, or holds half a character, which cannot be written."""
    return found if isinstance(found, str) and _can_be_written(found) else ""


def _can_be_written(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _set_aside(path: Path) -> Path:
    aside = path.with_suffix(".damaged.json")
    try:
        aside.write_bytes(path.read_bytes())
    except OSError:
        return path
    return aside
