"""Writes the quarter's workbook from its contents; nothing here reads the database.

`write_workbook` is the way in. openpyxl is imported when a workbook is drawn, not before.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from spark_tracker.exchange.safe_save import save_bytes
from spark_tracker.reports.contents import ReportContents
from spark_tracker.reports.profile import Profile
from spark_tracker.reports.workbook.gate import forbidden_strings, refuse_forbidden
from spark_tracker.reports.workbook.password import encrypted

__all__ = ["Rendered", "WrittenFile", "forbidden_strings", "render_workbook", "write_workbook"]

# With lxml openpyxl writes every part differently: the same report would be another file. It
# reads this when it is first imported.
os.environ.setdefault("OPENPYXL_LXML", "False")

Progress: TypeAlias = Callable[[int, int], None]  # done, of; may raise CancelledError


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A workbook on disk; `sheets` counts the rows of each sheet by its printed name."""

    path: str
    sha256: str
    sheets: Mapping[str, int]
    cut_texts: int  # texts too long for a cell, cut with a remark and listed in Definitions


@dataclass(frozen=True, slots=True)
class Rendered:
    """A workbook in memory: its bytes and the rows of each sheet by its printed name."""

    data: bytes
    sheets: dict[str, int]
    cut_texts: int


def render_workbook(
    contents: ReportContents, profile: Profile, progress: Progress | None = None
) -> Rendered:
    """Return the workbook as bytes; the same contents give the same bytes.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    from spark_tracker.reports.workbook.book import draw_book  # noqa: PLC0415 - openpyxl, late

    return Rendered(*draw_book(contents, profile, progress or _silent))


def write_workbook(
    contents: ReportContents,
    profile: Profile,
    target: Path,
    *,
    progress: Progress | None = None,
    password: str | None = None,
    forbidden: Iterable[str] = (),
) -> WrittenFile:
    """Write one partner's workbook to `target`, whole or not at all.

    Args:
        contents: What stands in it; already allowed to leave.
        profile: Language, sheets and columns.
        target: The .xlsx file; an older one stays until the new one is complete.
        progress: Called with (steps done, steps in all).
        password: To open the file (AES, as Excel does it); the plain file never touches the disk.
        forbidden: Confidential texts; the finished file is searched for them before it is saved.

    Raises:
        StorageError: It cannot be saved there (open in Excel, full disk, no such folder …).
        ExchangeError: A forbidden text is in it, or it does not open again with its password.
        CancelledError: `progress` asked to stop; nothing was written.
    """
    rendered = render_workbook(contents, profile, progress)
    refuse_forbidden(rendered.data, forbidden)
    data = rendered.data if password is None else encrypted(rendered.data, password)
    save_bytes(Path(target), data)
    return WrittenFile(
        path=str(target),
        sha256=hashlib.sha256(data).hexdigest(),
        sheets=rendered.sheets,
        cut_texts=rendered.cut_texts,
    )


def _silent(_done: int, _total: int) -> None:
    """Report progress to nobody."""
