"""What is loaded when: a stopwatch would say it too, but not always the same."""

import builtins
import gc
import importlib
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from spark_tracker import loading as loading_module
from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.loading import loading
from spark_tracker.paths import HOME_VARIABLE
from spark_tracker.services.projects import NewProject, add_project
from spark_tracker.settings import Settings, save_settings
from spark_tracker.store.store import Store

ROOT = Path(__file__).parents[2]
SCRIPT = """
import os, sys
from pathlib import Path

from spark_tracker import app  # before PySide, as the command does

from PySide6 import QtGui, QtWidgets

def loaded(*names):
    return sorted(n for n in sys.modules if f"{n}.".startswith(tuple(f"{m}." for m in names)))

qt = app.application()
program = app.build(Path(sys.argv[1]))
program.show()
qt.processEvents()
print("painted", *loaded(*PAINTED_WITHOUT))
made = {*vars(QtGui), *vars(QtWidgets)}
print("classes", *[name for name in LONG_CLASSES if name in made])

def on_listed():
    from spark_tracker.models import Base
    print("listed", *loaded(*LISTED_WITHOUT))
    print("rows", page.model.rowCount())
    made = {*vars(QtGui), *vars(QtWidgets)}
    print("classes_of_list", *[name for name in LATE_CLASSES if name in made])
    print("mapped", sum(mapper.configured for mapper in Base.registry.mappers))

app._start(program, Path(sys.argv[1]), Path(sys.argv[2]))
from spark_tracker.ui.projects.page import ProjectsPage
page = program.window.findChild(ProjectsPage)
app.after_first_paint(page.table.viewport(), on_listed)
for _ in range(5):
    qt.processEvents()
from spark_tracker.models import Base
joined = all(mapper.configured for mapper in Base.registry.mappers)
print("later", joined, page.table.tools() is not None)
program.close_file()
sys.stdout.flush()
os._exit(0)
"""
PAINTED_WITHOUT = (  # of asyncio only a name may be there, see `loading`
    *("sqlalchemy", "alembic", "openpyxl", "stdnum", "platformdirs", "typing_extensions"),
    *(
        "asyncio.events",
        "socket",
        "zoneinfo",
        "tomllib",
        "platform",
        "getpass",
        "spark_tracker.store",
    ),
    *("spark_tracker.models", "spark_tracker.domain", "spark_tracker.fields"),
    *("spark_tracker.services", "spark_tracker.reports", "spark_tracker.exchange"),
    *("spark_tracker.ui.table", "spark_tracker.ui.projects", "spark_tracker.ui.files"),
    *("spark_tracker.ui.desk", "spark_tracker.ui.jobs", "spark_tracker.ui.first_run"),
)
LATE_CLASSES = ("QStyle", "QGradient")
LONG_CLASSES = (*LATE_CLASSES, "QTableView", "QLineEdit", "QFileDialog")
LISTED_WITHOUT = (
    *("asyncio.events", "importlib.metadata._meta", "email", "ssl"),
    *("alembic", "openpyxl", "stdnum", "spark_tracker.reports", "spark_tracker.exchange"),
    *("spark_tracker.sample", "spark_tracker.ui.project_page", "spark_tracker.ui.reports"),
    *("spark_tracker.ui.session_logger", "spark_tracker.ui.settings", "spark_tracker.ui.importing"),
    *("spark_tracker.ui.views.name_dialog", "spark_tracker.ui.widgets.calendar_popup"),
    *("spark_tracker.ui.projects.table_tools", "spark_tracker.ui.table.chooser"),
    *("spark_tracker.ui.projects.board", "spark_tracker.ui.projects.timeline"),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory, empty_file):
    """What a fresh process tells while it opens a file with two projects."""
    folder = tmp_path_factory.mktemp("start")
    file = folder / "programme.spark"
    shutil.copy(empty_file, file)
    store = Store(file, who="Test", device="test")
    for title in ("One", "Two"):
        add_project(
            store, NewProject(title=title, status=ProjectStatus.ACTIVE), today=date(2026, 11, 2)
        )
    store.close()
    home = folder / "home"
    home.mkdir()
    save_settings(home, Settings().with_recent(file))
    names = f"{PAINTED_WITHOUT=}\n{LISTED_WITHOUT=}\n{LONG_CLASSES=}\n{LATE_CLASSES=}\n"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", names + SCRIPT, str(home), str(file)],
        cwd=ROOT,
        env={**os.environ, HOME_VARIABLE: str(home)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines()}


def test_frame_is_painted_before_what_reads_files_is_loaded(told):
    assert told["painted"] == []


def test_frame_is_painted_before_the_longest_of_qts_classes_are_made(told):
    assert told["classes"] == []


def test_list_is_painted_before_classes_it_does_without_are_made(told):
    assert told["classes_of_list"] == []


def test_list_is_painted_before_what_it_does_without_is_loaded(told):
    assert told["rows"] == ["2"]
    assert told["listed"] == []


def test_list_is_painted_before_the_mapped_tables_are_joined(told):
    assert told["mapped"] == ["0"]


def test_tables_are_joined_right_after_the_list_so_that_no_click_waits(told):
    assert told["later"] == ["True", "True"]


def test_loading_goes_past_what_hooks_into_imports(monkeypatch):
    seen = []
    python_import = builtins.__import__

    def hook(name, *others):
        seen.append(name)
        return python_import(name, *others)

    monkeypatch.setattr(builtins, "__import__", hook)
    with loading():
        import colorsys  # noqa: PLC0415
    assert seen == []
    assert builtins.__import__ is hook
    import colorsys  # noqa: F401, PLC0415

    assert seen == ["colorsys"]


def test_loading_keeps_the_collector_still_and_leaves_it_as_it_was():
    assert gc.isenabled()
    with loading():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with loading():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_hook_and_collector_come_back_when_loading_fails():
    before = builtins.__import__
    with pytest.raises(ModuleNotFoundError), loading():
        importlib.import_module("no_such_module")
    assert builtins.__import__ is before
    assert gc.isenabled()


def test_loading_imports_as_python_does():
    module = loading_module
    with loading():
        from spark_tracker import loading as again  # noqa: PLC0415
    assert again is module


def test_module_that_is_left_for_later_is_found_in_its_package():
    code = (
        "from spark_tracker.loading import loading\n"
        "with loading(): pass\n"
        "import importlib.metadata\n"
        "importlib.metadata.version('SQLAlchemy')\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
