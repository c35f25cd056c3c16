"""What tests look for in the window of a program that was started."""

from spark_tracker.ui.projects.page import ProjectsPage


def alone(program):
    """The page shown without sidebar: the first page, or a refusal."""
    return program.window._body.currentWidget()


def listed(program):
    page = program.window.findChild(ProjectsPage)
    return [page.model.row_at(row).title for row in range(page.model.rowCount())]
