"""The program, started as its command is, that tells when its window and its list were painted."""

import sys

# before PySide, as the command does
from spark_tracker import app, cli  # isort: split

from PySide6.QtCore import QTimer

from tests.benchmarks.points import IDLE, say_memory, say_point

then = app.after_first_paint


def after_first_paint(window, run_it):
    def on_painted():
        say_point("painted")
        run_it()
        QTimer.singleShot(0, lambda: watch_list(window))

    then(window, on_painted)


def watch_list(window):
    from spark_tracker.ui.projects.page import ProjectsPage  # noqa: PLC0415 - as late as ours
    from spark_tracker.ui.table import TableView  # noqa: PLC0415 - the same

    page = window.findChild(ProjectsPage)
    table = page.findChild(TableView) if page else None
    if table is None or not table.model().rowCount():
        print("There is no list of projects in the window.", file=sys.stderr)
        window.close()
        return
    then(table.viewport(), lambda: on_listed(window))
    table.viewport().update()


def on_listed(window):
    say_point("listed")
    QTimer.singleShot(IDLE, lambda: on_idle(window))


def on_idle(window):
    say_memory()
    window.close()


app.after_first_paint = after_first_paint
sys.exit(cli.main(sys.argv[1:]))
