"""One partner's report for one quarter: what will leave, what is missing, and the file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.sharing import HeldBack
from spark_tracker.errors import InputError
from spark_tracker.exchange.bulk import bulk_work
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Partner
from spark_tracker.paths import data_folder
from spark_tracker.reports.compile import compile_report
from spark_tracker.reports.compile.quality import Gap, Withheld, gaps, withheld
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.contents import ReportContents
from spark_tracker.reports.profile import Profile, load_profile
from spark_tracker.reports.reading import read_facts
from spark_tracker.reports.secrets import secrets
from spark_tracker.reports.workbook import write_workbook
from spark_tracker.store.store import Store

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SharedProject:
    """The very words of a project that leave."""

    project_id: str
    code: str
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class Preflight:
    """What a report would lack, share and hold back; `contents` is what would be written.

    The finished file is searched for the `forbidden` texts before it is saved.
    """

    profile: Profile
    quarter: Quarter
    contents: ReportContents
    gaps: tuple[Gap, ...]
    shared: tuple[SharedProject, ...]
    held_back: tuple[Withheld, ...]
    forbidden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """A report on disk. `revision` is 0 for a draft; sealing numbers from 1."""

    file: Path
    sha256: str
    partner: str
    quarter: Quarter
    revision: int
    sheets: Mapping[str, int]
    preflight: Preflight


@bulk_work()
def preflight(store: Store, partner: str, quarter: Quarter) -> Preflight:
    """Return what the report of `partner` (its key) for `quarter` would hold.

    Reads a copy in memory, so that nobody has to wait for it to save.

    Raises:
        InputError: There is no such partner in this programme.
        ProfileError: The partner's profile is wrong.
    """
    profile = load_profile(_profile_of(store, partner), data_folder())
    copy = store.snapshot()
    try:
        facts = read_facts(
            copy, as_of=quarter.last_day, currency=profile.currency, language=profile.language
        )
        scope = Scope(facts, profile, quarter)
        with copy.read() as session:
            forbidden = secrets(session, scope)
    finally:
        copy.close()
    return Preflight(
        profile=profile,
        quarter=quarter,
        contents=compile_report(facts, profile, quarter),
        gaps=gaps(scope),
        shared=tuple(
            SharedProject(p.id, p.code, p.nc_title, p.release.public_summary) for p in scope.shown
        ),
        held_back=withheld(scope),
        forbidden=forbidden,
    )


@bulk_work()
def write_report(
    store: Store,
    partner: str,
    quarter: Quarter,
    target: Path,
    *,
    password: str | None = None,
    progress: Progress | None = None,
) -> WrittenReport:
    """Write the workbook of `partner` for `quarter` to `target`; a draft, until it is sealed.

    Raises:
        InputError: There is no such partner, or `target` is not an .xlsx file.
        ProfileError: The partner's profile is wrong.
        StorageError: The file cannot be written; an older one is still there.
        CancelledError: `progress` asked to stop; nothing was written.
    """
    if target.suffix.casefold() != ".xlsx":
        raise InputError(
            "out",
            QT_TRANSLATE_NOOP(
                "errors", "The workbook is an Excel file: let its name end in .xlsx, not “{found}”."
            ),
            found=target.suffix or target.name,
        )
    found = preflight(store, partner, quarter)
    written = write_workbook(
        found.contents,
        found.profile,
        target,
        progress=progress,
        password=password,
        forbidden=found.forbidden,
    )
    return WrittenReport(
        file=target,
        sha256=written.sha256,
        partner=partner,
        quarter=quarter,
        revision=found.contents.cover.revision,
        sheets=written.sheets,
        preflight=found,
    )


def _profile_of(store: Store, key: str) -> str:
    with store.read() as session:
        rows = session.execute(select(Partner.key, Partner.profile))
        partners = {key: profile for key, profile in rows}  # noqa: C416 - rows are no pairs to mypy
    if key not in partners:
        raise InputError(
            "partner",
            QT_TRANSLATE_NOOP(
                "errors", "There is no partner “{found}” in this programme. Known: {known}."
            ),
            found=key,
            known=", ".join(sorted(partners)) or "–",
        )
    return partners[key] or key


__all__ = [
    "Gap",
    "HeldBack",
    "Preflight",
    "SharedProject",
    "Withheld",
    "WrittenReport",
    "preflight",
    "write_report",
]
