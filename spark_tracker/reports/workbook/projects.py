"""The sheets *Projects* and *Milestones*: one row per project released to the partner."""

from spark_tracker.reports.contents import MilestoneRow, ProjectRow
from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.sheet import CODE, HEADER_ROW, Report
from spark_tracker.reports.workbook.tables import Line


def draw_projects(report: Report) -> Grid:
    """Draw the projects; a patent that is not published says "filed" and no date."""
    grid = report.start("projects")
    lines = [_project(report, project) for project in report.contents.projects]
    end = report.table(grid, HEADER_ROW, "Projects", lines, accents=CODE)
    return report.finish("projects", grid, "Projects", end - 1, freeze=f"C{HEADER_ROW + 1}")


def _project(report: Report, project: ProjectRow) -> Line:
    shown = report.text.shown
    return Line(
        (
            project.code,
            project.title,
            shown(project.area),
            shown(project.product_type),
            shown(project.admission),
            shown(project.status),
            project.stage_idea,
            project.stage_advisor,
            report.cell(project.stage_patent),
            project.stage_startup,
            project.stage_investment,
            project.trl,
            project.months,
            project.progress,
            project.seeking,
            project.grant_committed,
            project.grant_paid,
        )
    )


def draw_milestones(report: Report) -> Grid:
    """Draw how each project keeps its plan: sign, word and colour, no milestone's text."""
    grid = report.start("milestones")
    lines = [_milestones(report, row) for row in report.contents.milestones]
    end = report.table(grid, HEADER_ROW, "Milestones", lines, accents=CODE)
    return report.finish("milestones", grid, "Milestones", end - 1, freeze=f"C{HEADER_ROW + 1}")


def _milestones(report: Report, row: MilestoneRow) -> Line:
    return Line(
        (
            row.project_code,
            row.title,
            report.text(f"state.{row.state}"),
            row.due,
            row.on_time,
            row.late,
            row.missed,
            row.rebaselined,
            row.open,
            row.next_due,
            row.slip_days,
        )
    )
