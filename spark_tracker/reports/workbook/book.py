"""Draws all sheets of one report and packs them."""

from collections.abc import Callable, Mapping
from datetime import UTC

from openpyxl.packaging.core import DocumentProperties

from spark_tracker.exchange.cells import clean_text
from spark_tracker.reports.contents import ReportContents
from spark_tracker.reports.profile import Profile
from spark_tracker.reports.workbook.archive import package
from spark_tracker.reports.workbook.changes import draw_changes
from spark_tracker.reports.workbook.cover import draw_cover
from spark_tracker.reports.workbook.definitions import draw_definitions
from spark_tracker.reports.workbook.figures import draw_figures
from spark_tracker.reports.workbook.funding import draw_funding
from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.look import Styles, new_book
from spark_tracker.reports.workbook.mentoring import draw_mentoring
from spark_tracker.reports.workbook.patents import draw_patents
from spark_tracker.reports.workbook.projects import draw_milestones, draw_projects
from spark_tracker.reports.workbook.rows_behind import draw_rows_behind
from spark_tracker.reports.workbook.sheet import Report, spaced

# Definitions list the columns of all others, the cover counts their rows: these come last.
_DRAWN: Mapping[str, Callable[[Report], Grid]] = {
    "figures": draw_figures,
    "projects": draw_projects,
    "milestones": draw_milestones,
    "mentoring": draw_mentoring,
    "ip": draw_patents,
    "funding": draw_funding,
    "changes": draw_changes,
    "rows": draw_rows_behind,
    "definitions": draw_definitions,
    "cover": draw_cover,
}


def draw_book(
    contents: ReportContents, profile: Profile, progress: Callable[[int, int], None]
) -> tuple[bytes, dict[str, int], int]:
    """Return the file's bytes, the rows of each sheet by its printed name, and the cut texts."""
    book = new_book()
    report, drawn = draw_sheets(contents, profile, Styles(book), progress)
    data = package(book, [drawn[key] for key in profile.sheets], _properties(report))
    steps = len(drawn) + 1
    progress(steps, steps)
    sheets = {report.names[key]: drawn[key].counted for key in profile.sheets if key != "cover"}
    return data, sheets, len(report.cuts)


def draw_sheets(
    contents: ReportContents,
    profile: Profile,
    styles: Styles,
    progress: Callable[[int, int], None],
) -> tuple[Report, dict[str, Grid]]:
    """Return every sheet of the profile as it will be printed, by its key; nothing is packed."""
    report = Report.of(contents, profile, styles)
    wanted = [key for key in _DRAWN if key in profile.sheets]
    steps = len(wanted) + 1
    drawn: dict[str, Grid] = {}
    for done, key in enumerate(wanted):
        progress(done, steps)
        drawn[key] = _DRAWN[key](report)
    progress(len(wanted), steps)
    return report, drawn


def _properties(report: Report) -> DocumentProperties:
    """Say what the file is and whose; no person, no folder, no library."""
    contents, text = report.contents, report.text
    programme = clean_text(contents.cover.programme)
    title = text("cover.report", quarter=spaced(contents.quarter))
    return DocumentProperties(
        creator=programme,
        lastModifiedBy=programme,
        title=f"{programme}, {title}",
        subject=clean_text(text("footer.confidential", partner=contents.partner)),
        language=report.profile.language,
        created=contents.written_at.astimezone(UTC),
    )
